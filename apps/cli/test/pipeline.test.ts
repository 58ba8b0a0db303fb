import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReportSchema } from '../src/report/schema.ts';
import { command, keyproof, start } from './support/command.ts';

const QUIZ = (n: number): string =>
  `1. What is the size of gate ${n}?\n- [ ] one\n- [x] ${n}\n\n2. Which cell has no gate?\n- [${n % 2 ? 'x' : ' '}] RNN\n- [${n % 2 ? ' ' : 'x'}] GRU\n`;

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'keyproof-pipeline-'));
  await mkdir(join(cwd, 'dumps'));
  for (let i = 0; i < 30; i++) await writeFile(join(cwd, 'dumps', `${i}.md`), QUIZ(i));
});
afterAll(() => rm(cwd, { recursive: true }));

const built = (...args: string[]) => keyproof(args, { cwd });
const run = (...args: string[]) => command(args, { cwd });
// In this process there are no threads: those are for the built command.
const extract = (...more: string[]) => run('extract', 'dumps', '--json', '--jobs', '1', ...more);
const stored = async (folder: string): Promise<string[]> => {
  const names = await readdir(join(cwd, folder), { recursive: true });
  return names.filter((name) => name.endsWith('.gz') || name.endsWith('.part'));
};

describe('a run over many dumps', () => {
  const inThreads = (...more: string[]) => built('extract', 'dumps', '--json', ...more).out;
  const whole = async (): Promise<string> => (await extract('--no-cache')).out;

  test('should give the same bytes with one thread, with two, and from the cache', async () => {
    const one = inThreads('--no-cache', '--jobs', '1');
    expect(v.parse(ReportSchema, JSON.parse(one)).documents).toHaveLength(30);
    expect(await whole()).toBe(one);
    expect(inThreads('--no-cache', '--jobs', '2')).toBe(one);
    expect(inThreads('--cache-dir', 'kept')).toBe(one);
    expect(await stored('kept')).toHaveLength(30);
    expect(inThreads('--cache-dir', 'kept')).toBe(one);
  });

  test('should merge questions as they stand in all dumps', async () => {
    const { questions } = JSON.parse(await whole());
    expect(questions).toHaveLength(31);
    const shared = questions.find(({ sources }: { sources: unknown[] }) => sources.length === 30);
    expect(shared).toMatchObject({ agreement: 'disagree', stem: 'Which cell has no gate?' });
  });

  test('should be split into shards that merge to the bytes of one run, in any order', async () => {
    for (const i of [1, 2, 3, 4]) expect((await extract('--shard', `${i}/4`, '-o', `shard-${i}.json`)).code).toBe(0);
    const merged = built('merge', 'shard-3.json', 'shard-1.json', 'shard-4.json', 'shard-2.json', '--json');
    expect(merged).toEqual({ code: 0, out: await whole(), err: '' });
    v.parse(ReportSchema, JSON.parse(await readFile(join(cwd, 'shard-3.json'), 'utf8')));
  });

  test('should have a report even for a shard that has nothing to do', async () => {
    const one = (await run('extract', 'dumps/1.md', '--json')).out;
    for (const i of [1, 2]) await run('extract', 'dumps/1.md', '--shard', `${i}/2`, '--json', '-o', `part-${i}.json`);
    expect((await run('merge', 'part-1.json', 'part-2.json', '--json')).out).toBe(one);
  });

  test('should merge reports of different runs in turn, whatever laid them out', async () => {
    const report = JSON.parse((await run('extract', 'dumps/1.md', '--json')).out);
    await writeFile(join(cwd, 'pretty.json'), JSON.stringify(report, null, 4));
    await run('extract', 'dumps/2.md', '--json', '-o', 'other.json');
    const { documents } = JSON.parse((await run('merge', 'pretty.json', 'other.json', '--json')).out);
    expect(documents.map(({ path }: { path: string }) => path)).toEqual(['dumps/1.md', 'dumps/2.md']);
  });

  test('should refuse what is no whole set of shards', async () => {
    const refused = (...reports: string[]) => run('merge', ...reports, '--json');
    expect((await refused('shard-1.json', 'shard-3.json', 'shard-4.json')).err).toContain('Shard 2/4 is missing.');
    expect((await refused('shard-1.json', 'shard-1.json')).err).toContain('Shard 1/4 is given twice.');
    expect((await refused('shard-1.json', 'part-2.json')).err).toContain('are shards of different runs.');
    expect((await refused('shard-1.json', 'other.json')).err).toContain('is the report of a whole run');
    const cut = await readFile(join(cwd, 'shard-1.json'), 'utf8');
    await writeFile(join(cwd, 'cut.json'), cut.slice(0, cut.length / 2));
    expect(await refused('cut.json')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('`cut.json` is cut off'),
    });
    expect((await extract('--shard', '5/4')).err).toContain('Expected `--shard i/n` with i from 1 to n, found `5/4`.');
  });

  test('should go on after SIGKILL with nothing lost or doubled', async () => {
    const child = start(['extract', 'dumps', '--json', '--cache-dir', 'killed', '--jobs', '1', '-o', 'killed.json'], {
      cwd,
    });
    for (let kept = 0; kept < 5;) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      kept = (await stored('killed').catch(() => [])).length;
      if (child.exitCode !== null) break;
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    expect((await readdir(cwd)).includes('killed.json')).toBe(child.exitCode === 0);
    expect(inThreads('--cache-dir', 'killed')).toBe(await whole());
    expect((await stored('killed')).filter((name) => name.endsWith('.gz'))).toHaveLength(30);
  });

  test('should compute again what is damaged in the cache', async () => {
    const files = (await stored('kept')).map((name) => join(cwd, 'kept', name));
    await writeFile(files[0] as string, 'no gzip');
    await writeFile(files[1] as string, '');
    expect(inThreads('--cache-dir', 'kept')).toBe(await whole());
  });

  test('should say where results are and remove them, and nothing else', async () => {
    await writeFile(join(cwd, 'kept/mine.txt'), 'x');
    expect((await run('cache', '--cache-dir', 'kept')).out).toMatch(/kept\n30 results, \d+\.\d MiB\n$/);
    expect((await run('cache', '--cache-dir', 'kept', '--clear')).out).toMatch(/removed 30 results/);
    expect(await stored('kept')).toEqual([]);
    expect(await readdir(join(cwd, 'kept'))).toEqual(['mine.txt']);
  });

  test('should work without a cache that cannot be written', async () => {
    const { code, out, err } = await extract('--cache-dir', 'dumps/2.md/none');
    expect(code).toBe(0);
    expect(err).toMatch(
      /^keyproof: Cannot keep results in `.*dumps\/2\.md\/none`: a part of the path is not a folder\. They are computed again next time; .*\n$/,
    );
    expect(JSON.parse(out).documents).toHaveLength(30);
  });
});

describe.skipIf(process.platform !== 'linux')('a full disk', () => {
  test('should be said for standard output', () => {
    const { status, stderr } = spawnShell(
      `"${process.execPath}" "${main}" extract dumps --json --no-cache > /dev/full`,
    );
    expect(stderr).toContain(
      'Cannot write `standard output`: the disk is full. Check that the folder exists, may be written, and has room.',
    );
    expect(status).toBe(2);
  });

  test.each([
    ['a JSON report', ['extract', 'dumps', '-o', '/dev/full']],
    ['a page', ['grade', 'dumps/1.md', '--html', '/dev/full']],
    ['a bank', ['convert', 'dumps', '--ungraded', '--to', 'moodle', '-o', '/dev/full']],
  ])('should be said for %s', (_name, args) => {
    const { code, err } = built(...args);
    expect(err).toContain(
      'Cannot write `/dev/full`: the disk is full. Check that the folder exists, may be written, and has room.',
    );
    expect(err).not.toContain('\n    at ');
    expect(code).toBe(2);
  });
});

describe('--watch', () => {
  test('should work again on what changes, and end at Ctrl-C', async () => {
    await mkdir(join(cwd, 'watched'));
    await cp(join(cwd, 'dumps/1.md'), join(cwd, 'watched/1.md'));
    const child = start(['extract', 'watched', '--watch'], { cwd });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    const until = async (test: () => boolean): Promise<void> => {
      for (let i = 0; !test(); i++) {
        if (i > 600) throw new Error(`Waited in vain; so far:\n${out}${err}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await until(() => err.includes('watching 1 file;'));
    await writeFile(join(cwd, 'watched/2.md'), QUIZ(2));
    await until(() => out.includes('watched/2.md  2 questions') && err.includes('watching 2 files;'));
    await writeFile(join(cwd, 'watched/1.md'), QUIZ(1).split('\n\n')[0] as string);
    await until(() => out.includes('watched/1.md  1 question'));
    await rm(join(cwd, 'watched/2.md'));
    await until(() => err.includes('2.md` is gone'));
    child.kill('SIGINT');
    expect((await once(child, 'close'))[0]).toBe(0);
  });
});

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
function spawnShell(command: string) {
  return spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
}
