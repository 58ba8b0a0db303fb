import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { command, keyproof } from './support/command.ts';

const QUIZ = `1. An LSTM with 48-dimensional activations reads a vocabulary of 900 words. What is the dimension of its forget gate?
- [ ] 1
- [x] 48

2. Who wrote the reader?
- [x] Ada
- [ ] All of the above
`;

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'keyproof-config-'));
  await mkdir(join(cwd, 'dumps/old'), { recursive: true });
  await writeFile(join(cwd, 'dumps/quiz.md'), QUIZ);
  await writeFile(join(cwd, 'dumps/old/quiz.md'), QUIZ);
});
afterEach(() => rm(cwd, { recursive: true }));

const report = async (...args: string[]) => JSON.parse((await command(['grade', ...args, '--json'], { cwd })).out);
const paths = async (...args: string[]) => (await report(...args)).documents.map(({ path }: { path: string }) => path);
// The build, in a process of its own: modules are loaded by Node there.
const builtReport = (...args: string[]) => JSON.parse(keyproof(['grade', ...args, '--json'], { cwd }).out);

describe('a configuration file', () => {
  const rules = {
    'require-explanation': 'warning',
    'min-options': { level: 'error', count: 3 },
    'forbid-text': { level: 'error', texts: ['all of the above'] },
  };

  test('should set what the command line does not, from TypeScript', async () => {
    const text = `import { defineConfig } from 'keyproof';\nconst seed: number = 7;\nexport default defineConfig({ seed, failOn: 'refuted', ignore: ['old/'] });\n`;
    await writeFile(join(cwd, 'keyproof.config.ts'), text);
    const { documents } = builtReport('dumps');
    expect(documents.map(({ path }: { path: string }) => path)).toEqual(['dumps/quiz.md']);
    expect(documents[0].items[0].verdict.reproduce.seed).toBe(7);
    expect(builtReport('dumps', '--seed', '2').documents[0].items[0].verdict.reproduce.seed).toBe(2);
    expect((await report('dumps', '--no-config')).documents).toHaveLength(2);
  });

  test('should hold house rules: findings at the line, and exit 1 for errors', async () => {
    await writeFile(join(cwd, 'keyproof.config.json'), JSON.stringify({ rules }));
    const { code, err } = await command(['grade', 'dumps/quiz.md', '--github'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain(
      '::error file=dumps/quiz.md,line=5,col=4,title=forbid-text::Question 2 holds "all of the above", which house rules forbid',
    );
    expect(err).toContain('title=min-options::Question 1 has 2 options, expected at least 3');
  });

  test('should choose checks, and bring some of its own', async () => {
    const off = { checks: { off: ['gate-dimension'] } };
    await writeFile(join(cwd, 'keyproof.config.json'), JSON.stringify(off));
    expect((await report('dumps/quiz.md')).documents[0].items[0].verdict.outcome).toBe('not-simulated');
    await rm(join(cwd, 'keyproof.config.json'));
    const own = `const meta = { id: 'who-wrote', title: 'x', why: 'x', source: 'x', thresholds: {} };
      const check = { meta, recognise: (reading) => /who wrote/i.test(reading.stem.text) ? { claims: reading.statements.map(({ phrase }) => ({ kind: phrase.text })) } : null,
        print: ({ kind }) => 'wrote(' + kind + ')', experiment: async ({ kind }) => ({ holds: /ada/i.test(kind), reason: 'known', measurements: [] }) };
      export default { checks: { own: [check] } };`;
    await writeFile(join(cwd, 'keyproof.config.mjs'), own);
    await writeFile(join(cwd, 'dumps/quiz.md'), QUIZ.replace('All of the above', 'Grace'));
    expect(builtReport('dumps/quiz.md', '--jobs', '2').documents[0].items[1].verdict).toMatchObject({
      outcome: 'confirmed',
      check: 'who-wrote',
    });
  });

  test('should settle the convention where a dump tells none', async () => {
    const open =
      '1. The input gate and the forget gate of an LSTM correspond to ____ and ____ in a GRU with update gate z and reset gate r.\n- [x] z and 1-z\n- [ ] 1-z and z\n- [ ] z and r\n';
    await writeFile(join(cwd, 'gru.md'), open);
    const verdictUnder = async (config: object) => {
      await writeFile(join(cwd, 'keyproof.config.json'), JSON.stringify(config));
      return (await report('gru.md')).documents[0].items[0].verdict;
    };
    expect(await verdictUnder({})).toMatchObject({ outcome: 'convention-dependent', convention: null });
    expect(await verdictUnder({ convention: 'course' })).toMatchObject({ outcome: 'confirmed', convention: 'course' });
    expect(await verdictUnder({ convention: 'opposite' })).toMatchObject({
      outcome: 'refuted',
      convention: 'opposite',
    });
  });

  test.each([
    [
      'a misspelt setting',
      'keyproof.config.json',
      '{"sed": 1}',
      /`keyproof\.config\.json`: unknown setting `sed`; did you mean `seed`\?/,
    ],
    ['a wrong value', 'keyproof.config.json', '{"failOn": "sometimes"}', /at `failOn`: /],
    [
      'a check that does not exist',
      'keyproof.config.json',
      '{"checks": {"off": ["gate-size"]}}',
      /names a check `gate-size` that does not exist/,
    ],
    ['broken JSON', 'keyproof.config.json', '{"seed": ', /`keyproof\.config\.json` is no JSON/],
    [
      'a module that does not parse',
      'keyproof.config.ts',
      'export default {',
      /`keyproof\.config\.ts` cannot be run: /,
    ],
    ['a module that throws', 'keyproof.config.mjs', 'throw new Error("no luck")', /cannot be run: no luck/],
  ])('should be refused with what to do: %s', async (_name, file, text, words) => {
    await writeFile(join(cwd, file), text);
    const { code, out, err } = await command(['grade', 'dumps/quiz.md', '--json'], { cwd });
    expect(err).toMatch(words);
    expect(err).toContain('Mend the file, or run with `--no-config`');
    expect(err).not.toContain('\n    at ');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('.keyproofignore', () => {
  test('should be read as .gitignore is, in each folder, and not for files that are named', async () => {
    await writeFile(join(cwd, 'dumps/.keyproofignore'), '# drafts\n*.md\n!/quiz.md\n');
    expect(await paths('dumps')).toEqual(['dumps/quiz.md']);
    expect(await paths('dumps/**/*.md')).toEqual(['dumps/quiz.md']);
    expect(await paths('dumps/old/quiz.md')).toEqual(['dumps/old/quiz.md']);
  });
});
