import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMAT_NAMES } from '@keyproof/formats';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands/table.ts';
import { FLAGS } from '../src/flags.ts';
import { ReportSchema } from '../src/report/schema.ts';
import { command, keyproof, start } from './support/command.ts';

const dumps = fileURLToPath(new URL('../../../fixtures/dumps', import.meta.url));
const QUIZ =
  '1. What does an RNN language model estimate at step t?\n- [ ] P(y<t>)\n- [x] P(y<t> | y<1>, ..., y<t-1>)\n';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'keyproof-command-'));
  await mkdir(join(cwd, 'dumps/closed'), { recursive: true });
  await writeFile(join(cwd, 'quiz.md'), QUIZ);
  await cp(join(dumps, 'answer-lines.txt'), join(cwd, 'dumps/answer-lines.txt'));
  await writeFile(join(cwd, 'empty.txt'), '');
  await writeFile(join(cwd, 'binary.txt'), Buffer.from([0, 1, 2, 3]));
  await writeFile(join(cwd, 'shut.md'), QUIZ);
  await chmod(join(cwd, 'shut.md'), 0o000);
  await chmod(cwd, 0o755);
  await chmod(join(cwd, 'dumps/closed'), 0o000);
});
afterAll(async () => {
  await chmod(join(cwd, 'dumps/closed'), 0o755);
  await rm(cwd, { recursive: true });
});

describe('help', () => {
  test.each(['', ...COMMANDS.map(({ name }) => name)])(
    'should be the golden text: keyproof %s --help',
    async (name) => {
      const { code, out, err } = await command([...(name ? [name] : []), '--help']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      await expect(out).toMatchFileSnapshot(`help/${name || 'keyproof'}.txt`);
    },
  );

  test('should print the version', async () => {
    const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
    expect(keyproof(['--version']).out).toBe(`${manifest.version}\n`);
  });
});

describe('extract', () => {
  test('should print one JSON document and nothing else', () => {
    const { code, out, err } = keyproof(['extract', 'quiz.md', '--json'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const report = v.parse(ReportSchema, JSON.parse(out));
    expect(report.documents).toMatchObject([{ path: 'quiz.md', items: [{ number: 1, key: { options: [1] } }] }]);
    expect(report.questions).toHaveLength(1);
  });

  test('should read standard input, and several inputs with a path outside the folder', () => {
    const { out } = keyproof(['extract', '-', join(dumps, 'answer-lines.txt'), '--json'], { cwd, input: QUIZ });
    const { documents } = JSON.parse(out);
    expect(documents.map((each: { items: unknown[] }) => each.items.length)).toEqual([1, 5]);
    expect(documents[0].path).toBe('<stdin>');
    expect(documents[1].path).toMatch(/^\.\..*answer-lines\.txt$/);
  });

  test('should print a line a question for a person, without colour in a pipe', async () => {
    const { out } = await command(['extract', 'quiz.md'], { cwd });
    expect(out).toBe(
      'quiz.md  1 question\n 1  single      B of 2  What does an RNN language model estimate at step t?\n',
    );
  });

  test('should write a report for each input into a folder', async () => {
    expect(
      (await command(['extract', 'quiz.md', 'dumps/answer-lines.txt', '--out', 'reports/new'], { cwd })).code,
    ).toBe(0);
    expect(await readdir(join(cwd, 'reports/new'))).toEqual(['answer-lines.txt.json', 'quiz.md.json']);
    const report = v.parse(ReportSchema, JSON.parse(await readFile(join(cwd, 'reports/new/quiz.md.json'), 'utf8')));
    expect(report.documents).toHaveLength(1);
  });

  test('should read Windows-1252', async () => {
    const { out } = await command(['extract', join(dumps, 'windows-1252.txt'), '--json']);
    expect(JSON.parse(out).documents[0].items[0].stem.text).toContain('isn’t');
  });
});

describe('grade', () => {
  test('should say that the key holds', () => {
    const { code, out } = keyproof(['grade', 'quiz.md'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^ ✔ 1 {2}confirmed {6}B = B {2}\S/m);
  });

  test('should colour where it is forced to, and never against NO_COLOR', async () => {
    expect((await command(['grade', 'quiz.md'], { cwd, env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[32m');
    expect((await command(['grade', 'quiz.md'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out).not.toContain(
      '\u001b',
    );
  });

  test('should exit 1 at or above --fail-on only', async () => {
    const wrong = QUIZ.replace('[ ]', '[y]').replace('[x]', '[ ]').replace('[y]', '[x]');
    expect((await command(['grade', '-', '--fail-on', 'refuted'], { cwd, input: wrong })).code).toBe(1);
    expect((await command(['grade', '-'], { cwd, input: wrong })).code).toBe(0);
    expect((await command(['grade', 'quiz.md', '--fail-on', 'undecided'], { cwd })).code).toBe(0);
  });

  test('should write every report it is asked for, and print JSON alone', async () => {
    const { code, out, err } = keyproof(
      [
        'grade',
        'quiz.md',
        '--json',
        '--html',
        'r.html',
        '--sarif',
        'r.sarif',
        '--junit',
        'r.xml',
        '--markdown',
        'r.md',
      ],
      { cwd },
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    v.parse(ReportSchema, JSON.parse(out));
    expect(await readFile(join(cwd, 'r.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(JSON.parse(await readFile(join(cwd, 'r.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(await readFile(join(cwd, 'r.xml'), 'utf8')).toContain('<testsuite name="quiz.md" tests="1"');
    expect(await readFile(join(cwd, 'r.md'), 'utf8')).toContain('| ✅ | 1 | 1 |');
  });
});

describe('convert', () => {
  const wrong = QUIZ.replace('[ ]', '[y]').replace('[x]', '[ ]').replace('[y]', '[x]');

  test('should write a bank and hold a refuted key back, saying so', async () => {
    const both = `${QUIZ}\n${wrong.replace('1. What', '2. Now, what')}`;
    const { code, out, err } = await command(['convert', '-', '--to', 'gift'], { cwd, input: both });
    expect(code).toBe(0);
    expect(out).toContain('=[html]P(y&lt;t&gt; | y&lt;1&gt;');
    expect(out).not.toContain('Now, what');
    expect(err).toMatch(/^1 of 2 questions written\n {2}left-out:disputed: Left out: the key is refuted/);
  });

  test('should write it all the same on request', async () => {
    const { out } = await command(['convert', '-', '--to', 'gift', '--include-disputed'], { cwd, input: wrong });
    expect(out).toContain('=[html]P(y&lt;t&gt;)');
  });

  test('should take a report, so that nothing is run twice, and write binary formats to a file', async () => {
    await writeFile(join(cwd, 'graded.json'), (await command(['grade', 'quiz.md', '--json'], { cwd })).out);
    expect((await command(['convert', 'graded.json', '--to', 'qti21', '-o', 'bank.zip'], { cwd })).code).toBe(0);
    expect((await readFile(join(cwd, 'bank.zip'))).subarray(0, 2).toString()).toBe('PK');
    const refused = await command(['convert', 'graded.json', '--to', 'qti21'], { cwd });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('`--to qti21` writes a binary file. Name a file with `--output`.');
  });

  test('should write a question of two dumps once', async () => {
    const { out } = await command(['convert', 'quiz.md', '-', '--to', 'jsonl', '--ungraded'], { cwd, input: QUIZ });
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  test('should offer the formats that there are', () => {
    expect(FLAGS.to.choices).toEqual(FORMAT_NAMES);
  });
});

describe('replay', () => {
  test('should find the same numbers again, and say where a report was changed', async () => {
    const { out } = await command(['grade', 'quiz.md', '--json'], { cwd });
    await writeFile(join(cwd, 'report.json'), out);
    const again = keyproof(['replay', 'report.json'], { cwd });
    expect(again.out).toMatch(/^same {2}1 verdicts, [1-9]\d* numbers, equal to the last bit\n$/);
    expect(again.code).toBe(0);
    const changed = JSON.parse(out);
    changed.documents[0].items[0].verdict.options[1].measurements[0].value *= 1.001;
    const other = await command(['replay', '-', '--json'], { cwd, input: JSON.stringify(changed) });
    expect(other.code).toBe(1);
    expect(JSON.parse(other.out)).toMatchObject({
      same: false,
      items: [{ differences: [{ what: expect.stringMatching(/^option 2 /) }] }],
    });
  });
});

describe('explain', () => {
  test('should list the checks and run one live', async () => {
    expect(keyproof(['explain']).out).toMatch(/^language-model {2,}\S/m);
    const { code, out } = await command(['explain', 'language-model']);
    expect(code).toBe(0);
    expect(out).toContain('thresholds');
    expect(out).toMatch(/✔ 1 {2}confirmed/);
  });
});

describe('a run that is cut short', () => {
  test('should stop at Ctrl-C, say how far it came and leave no report', async () => {
    await mkdir(join(cwd, 'many'));
    const names = Array.from({ length: 60 }, (_, i) => join(cwd, 'many', `${i}.md`));
    await Promise.all(names.map((name) => cp(join(dumps, 'answer-lines.txt'), name)));
    const child = start(['grade', 'many', '--html', 'many.html', '--jobs', '1'], { cwd });
    child.stdout.once('data', () => child.kill('SIGINT'));
    let err = '';
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    const [code] = await once(child, 'close');
    expect(err).toMatch(
      /^keyproof: Interrupted after \d+ of 60 documents; no report was written\. What is done is kept: the same command goes on from there\.$/m,
    );
    expect(code).toBe(130);
    expect((await readdir(cwd)).filter((name) => name.startsWith('many.') || name.endsWith('.part'))).toEqual([]);
  });

  test('should end quietly when nobody reads on', async () => {
    const child = start(['extract', dumps, dumps, dumps], { cwd });
    child.stdout.once('data', () => child.stdout.destroy());
    let err = '';
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    const [code] = await once(child, 'close');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('what is loaded', () => {
  const chunkImports = async (chunk: string): Promise<string[]> => {
    const text = await readFile(new URL(`../dist/${chunk}`, import.meta.url), 'utf8');
    const names = Array.from(
      text.matchAll(/^(?:import|\} from) [^;]*?["']([^"']+)["'];$/gm),
      ([, name]) => name as string,
    );
    const below = names.filter((name) => name.startsWith('./')).map((name) => chunkImports(name.slice(2)));
    return [...names, ...(await Promise.all(below)).flat()];
  };

  test('should be neither parser nor grader for the help, and no parser where grading has a thread to read in', async () => {
    const files = await readdir(new URL('../dist/', import.meta.url));
    const grade = files.find((name) => name.startsWith('grade-')) as string;
    const command = files.find((name) => name.startsWith('command-line-')) as string;
    const before = await chunkImports('main.js');
    expect(before).not.toContain('commander');
    const main = [...before, ...(await chunkImports(command))];
    expect(main).toContain('commander');
    expect(main.filter((name) => name.startsWith('@keyproof/'))).toEqual([]);
    const loaded = await chunkImports(grade);
    expect(loaded).toContain('@keyproof/parser/decode');
    for (const heavy of ['@keyproof/parser', '@keyproof/grader', '@keyproof/formats/review'])
      expect(loaded).not.toContain(heavy);
    // The thread for reading loads the parser first, and the grader once experiments are asked for.
    const reading = await chunkImports('side-worker.js');
    for (const heavy of ['@keyproof/parser', '@keyproof/grader']) expect(reading).not.toContain(heavy);
  });
});

describe('errors', () => {
  test.each([
    ['a missing file', ['extract', 'absent.txt'], /Cannot read `absent\.txt`: no such file or folder\. Check the path/],
    ['an empty file', ['extract', 'empty.txt'], /`empty\.txt` is empty\. /],
    ['a binary file', ['grade', 'binary.txt'], /`binary\.txt` is a binary file, not text\. Convert it to text first/],
    ['an unknown option', ['grade', '--jsno', 'quiz.md'], /unknown option '--jsno'[\s\S]*--help` lists the options/],
    ['an unknown command', ['gade', 'quiz.md'], /unknown command 'gade'[\s\S]*Did you mean grade/],
    ['no file', ['grade'], /missing required argument 'file'/],
    ['a seed that is no number', ['grade', 'quiz.md', '--seed', 'x'], /Expected a whole number/],
    ['a backend that does not exist', ['grade', 'quiz.md', '--backend', 'abacus'], /Allowed choices are auto, webgpu/],
    [
      'a backend that does not run here',
      ['grade', 'quiz.md', '--backend', 'webgl2'],
      /Cannot run on the backend `webgl2`: .*Try `--backend auto`/,
    ],
    ['JSON and pretty at once', ['grade', 'quiz.md', '--json', '--pretty'], /cannot be used with/],
    [
      'a report into no folder',
      ['grade', 'quiz.md', '--html', 'no/where/r.html'],
      /Cannot write `no\/where\/r\.html`: the folder does not exist/,
    ],
    ['no format', ['convert', 'quiz.md'], /required option '--to <format>' not specified/],
    ['an unknown check', ['explain', 'language'], /No check is called `language`; did you mean `language-model`\?/],
    ['a report that is none', ['replay', 'quiz.md'], /`quiz\.md` is no JSON\. Give a file that/],
    ['JSON that is no report', ['replay', '-'], /`-` is no keyproof\/report@1: /],
  ])('should exit 2 on %s and say what to do', async (_name, args, words) => {
    const { code, out, err } = await command(args, { cwd, input: '{}' });
    expect(err).toMatch(words);
    expect(err).not.toContain('\n    at ');
    expect({ code, json: out.startsWith('{') }).toEqual({ code: 2, json: false });
  });

  test.skipIf(process.platform === 'win32')('should exit 2 on a folder without permission', () => {
    const { code, out, err } = keyproof(['extract', 'dumps'], { cwd, unprivileged: true });
    expect(out).toContain('dumps/answer-lines.txt');
    expect(err).toContain('Cannot read `dumps/closed`: no permission. Give yourself the right to read it');
    expect(code).toBe(2);
  });

  test.skipIf(process.platform === 'win32')('should exit 2 on a file that may not be read', () => {
    const { code, out, err } = keyproof(['extract', 'shut.md', 'quiz.md', '--json'], { cwd, unprivileged: true });
    expect(JSON.parse(out).documents).toHaveLength(1);
    expect(err).toContain('Cannot read `shut.md`: no permission. Give yourself the right to read it, or leave it out.');
    expect(code).toBe(2);
  });

  test('should report the readable inputs all the same', () => {
    const { code, out, err } = keyproof(['extract', 'absent.txt', 'quiz.md', '--json'], { cwd });
    expect(JSON.parse(out).documents).toHaveLength(1);
    expect(err).toContain('absent.txt');
    expect(code).toBe(2);
  });
});
