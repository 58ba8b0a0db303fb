import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const main = join(root, 'apps/cli/dist/main.js');
const RIGHT =
  '1. An LSTM with 48-dimensional activations reads a vocabulary of 900 words. What is the dimension of its forget gate?\n- [ ] 1\n- [x] 48\n- [ ] 900\n';
const WRONG = RIGHT.replace('[ ] 1', '[y] 1').replace('[x]', '[ ]').replace('[y]', '[x]');

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'keyproof-ci-'));
  mkdirSync(join(cwd, 'dumps of 2026'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const run = (command: string, args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, KEYPROOF_CACHE: join(cwd, 'cache'), COLUMNS: '80', ...env },
  });

describe('the composite action', () => {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
  const [step] = action.runs.steps;

  /** Runs the action's step as the runner does: inputs become the variables that the step names. */
  const act = (inputs: Record<string, string>) => {
    const values = Object.fromEntries(
      Object.entries(action.inputs as Record<string, { default?: string }>).map(([name, each]) => [
        name,
        inputs[name] ?? each.default ?? '',
      ]),
    );
    const env = Object.fromEntries(
      Object.entries(step.env as Record<string, string>).map(([name, text]) => [
        name,
        text
          .replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input: string) => values[input] ?? '')
          .replace('${{ github.action_path }}', root),
      ]),
    );
    return run('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run], {
      ...env,
      RUNNER_TEMP: cwd,
      GITHUB_OUTPUT: join(cwd, 'output'),
      GITHUB_STEP_SUMMARY: join(cwd, 'summary'),
    });
  };
  const command = `${process.execPath} ${main}`;

  test('should fail on a wrong key, at its line, with report, SARIF and summary', () => {
    writeFileSync(join(cwd, 'wrong.md'), WRONG);
    writeFileSync(join(cwd, 'right.md'), RIGHT);
    const { status, stderr } = act({ files: 'wrong.md\n*.md', sarif: 'k.sarif', command });
    expect(stderr).toMatch(
      /^::error file=wrong\.md,line=1,col=\d+,title=Key refuted%2C question 1::Key A; by simulation B\./m,
    );
    expect(status).toBe(1);
    expect(readFileSync(join(cwd, 'output'), 'utf8')).toBe(`report=${join(cwd, 'keyproof.json')}\n`);
    expect(JSON.parse(readFileSync(join(cwd, 'keyproof.json'), 'utf8')).documents).toHaveLength(2);
    // Both files ask the same question, and differ on its key.
    const { results } = JSON.parse(readFileSync(join(cwd, 'k.sarif'), 'utf8')).runs[0];
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['key-refuted', 'dumps-disagree']);
    expect(readFileSync(join(cwd, 'summary'), 'utf8')).toContain('| ❌ | 1 | 1 |');
  });

  test('should pass where all keys hold, and take no input for a command', () => {
    writeFileSync(join(cwd, 'right.md'), RIGHT);
    expect(act({ files: 'right.md', command }).status).toBe(0);
    const { status, stderr } = act({ files: '$(touch${IFS}owned) ;touch owned', command });
    expect(stderr).toContain('no such file');
    expect(status).toBe(2);
    expect(run('ls', ['owned']).status).not.toBe(0);
  });
});

describe('the git hook', () => {
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      KEYPROOF: `${process.execPath} ${main}`,
    });

  beforeEach(() => {
    git('init', '-q');
    cpSync(join(root, 'examples/pre-commit'), join(cwd, '.git/hooks/pre-commit'));
    chmodSync(join(cwd, '.git/hooks/pre-commit'), 0o755);
  });

  test('should look at what is committed: refuse a wrong key, and let it pass once a reviewer accepts it', () => {
    writeFileSync(join(cwd, 'dumps of 2026/quiz.md'), WRONG);
    git('add', '.');
    const refused = git('commit', '-q', '-m', 'x');
    expect(refused.stderr).toContain('Refused: a key does not hold.');
    expect(refused.status).toBe(1);
    // The working folder is mended, the commit is not.
    writeFileSync(join(cwd, 'dumps of 2026/quiz.md'), RIGHT);
    expect(git('commit', '-q', '-m', 'x').status).toBe(1);
    git('add', '.');
    expect(git('commit', '-q', '-m', 'x')).toMatchObject({ status: 0 });
    writeFileSync(join(cwd, 'dumps of 2026/quiz.md'), WRONG);
    run(process.execPath, [main, 'review', 'dumps of 2026/quiz.md', '--accept', '1']);
    git('add', '.');
    expect(git('commit', '-q', '-m', 'y')).toMatchObject({ status: 0 });
  });

  test('should not stop a commit without dumps, or with a file that holds no questions', () => {
    writeFileSync(join(cwd, 'code.js'), 'x');
    git('add', 'code.js');
    expect(git('commit', '-q', '-m', 'x').status).toBe(0);
    writeFileSync(join(cwd, 'README.md'), '# Hello\n');
    git('add', 'README.md');
    expect(git('commit', '-q', '-m', 'y').status).toBe(0);
  });
});
