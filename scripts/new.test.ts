import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCheck } from './new.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const grader = 'packages/grader';
const list = `${grader}/src/checks/index.ts`;

/** A copy of what a check needs: the grader's sources, the questions, and the same dependencies. */
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'keyproof-new-'));
  const put = (path: string) => cpSync(join(root, path), join(copy, path), { recursive: true });
  for (const path of [
    `${grader}/src`,
    `${grader}/test/trials.test.ts`,
    `${grader}/test/support`,
    `${grader}/test/checks/grade.ts`,
    `${grader}/package.json`,
    'bench/verdicts/read-questions.mjs',
    'tsconfig.base.json',
    'package.json',
  ])
    put(path);
  mkdirSync(join(copy, 'fixtures/questions'), { recursive: true });
  for (const path of ['node_modules', `${grader}/node_modules`]) symlinkSync(join(root, path), join(copy, path));
  writeFileSync(
    join(copy, grader, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.base.json', include: ['src/checks/index.ts', 'test/checks'] }),
  );
  writeFileSync(
    join(copy, 'vitest.config.mjs'),
    `const conditions = ['@keyproof/source'];
export default { resolve: { conditions }, ssr: { resolve: { conditions } }, test: { testTimeout: 60_000 } };`,
  );
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (program: string, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...words], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', VITEST: undefined, VITEST_WORKER_ID: undefined, VITEST_POOL_ID: undefined },
  });
  return { status, text: stdout + stderr };
};

/** What the compiler says of these files. All that they import is read for it, and checked where it stands. */
function errorsOf(files: readonly string[]): readonly string[] {
  const folder = join(copy, grader);
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const names = files.map((file) => join(copy, file));
  const program = ts.createProgram(names, options);
  return names.flatMap((name) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

describe('a new check', () => {
  test('is written, registered, compiles, judges nothing, and its tests fail until it is filled in', () => {
    const files = newCheck(copy, 'teacher-forcing');
    expect(files).toEqual([
      ...['meta.ts', 'claim.ts', 'recognise.ts', 'experiment.ts', 'index.ts', 'README.md'].map(
        (file) => `${grader}/src/checks/teacher-forcing/${file}`,
      ),
      `${grader}/test/checks/teacher-forcing.test.ts`,
      'fixtures/questions/teacher-forcing.txt',
      list,
    ]);
    expect(readFileSync(join(copy, list), 'utf8')).toMatch(
      /import \{ teacherForcing \} from '.\/teacher-forcing\/index.ts';[\s\S]*recommended[^\n]*\n {2}teacherForcing,\n/,
    );
    expect(errorsOf(files.filter((file) => file.endsWith('.ts')))).toEqual([]);

    // One run of both, since most of its time is loading the grader.
    const own = `${grader}/test/checks/teacher-forcing.test.ts`;
    const { status, text } = run(
      'vitest/vitest.mjs',
      'run',
      own,
      `${grader}/test/trials.test.ts`,
      '-t',
      'teacher-forcing',
    );
    expect(status, text).toBe(1);
    expect(text).toMatch(/teacher-forcing\.test\.ts \(2 tests \| 1 failed\)/);
    expect(text).toMatch(/questions of our own that it reads/);
    expect(text).toMatch(/nothing is left to do/);
  }, 600_000);

  test.each([undefined, 'Teacher Forcing', '../escape', 'notation'])('is not written under the name %s', (name) => {
    const before = readFileSync(join(copy, list), 'utf8');
    expect(() => newCheck(copy, name)).toThrow(/^Expected/);
    expect(readFileSync(join(copy, list), 'utf8')).toBe(before);
  });
});
