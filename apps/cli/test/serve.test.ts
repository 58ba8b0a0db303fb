import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands/table.ts';
import { keyproof, start } from './support/command.ts';

const demo = new URL('../../demo/dist/index.html', import.meta.url);

describe.skipIf(!existsSync(demo))('keyproof serve', () => {
  test('should serve the built demo, and nothing outside it, until Ctrl-C', async () => {
    const child = start(['serve', '--port', '0']);
    const [line] = await once(child.stdout, 'data');
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(line))?.[0] as string;
    const page = await fetch(address);
    expect([page.status, page.headers.get('content-type'), page.headers.get('cross-origin-opener-policy')]).toEqual([
      200,
      'text/html;charset=utf-8',
      'same-origin',
    ]);
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(await page.text())?.[1] as string;
    expect((await fetch(`${address}${script}`)).headers.get('content-type')).toMatch(/javascript/);
    for (const outside of ['..%2f..%2fpackage.json', '%2e%2e/package.json', 'nothing.html']) {
      expect((await fetch(`${address}${outside}`)).status).toBe(404);
    }
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
    child.kill('SIGINT');
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  test('should say that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { code, err } = keyproof(['serve', '--port', String(port)]);
    other.close();
    expect(err).toBe(`keyproof: Port ${port} is taken. Name another with \`--port\`, or 0 for any free one.\n`);
    expect(code).toBe(2);
  });
});

describe('keyproof completion', () => {
  const complete = (words: readonly string[]): string[] => {
    const script = keyproof(['completion', 'bash']).out;
    const list = words.map((word) => `'${word}'`).join(' ');
    const { stdout } = spawnSync(
      'bash',
      [
        '-c',
        `${script}\nCOMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _keyproof; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ],
      { encoding: 'utf8', cwd: new URL('.', import.meta.url) },
    );
    return stdout.split('\n').filter((word) => word !== '');
  };

  test('should complete commands, options, choices and files in bash', () => {
    expect(complete(['keyproof', 'gr'])).toEqual(['grade']);
    expect(complete(['keyproof', 'grade', '--fail'])).toEqual(['--fail-on']);
    expect(complete(['keyproof', 'convert', '--to', 'qti'])).toEqual(['qti3', 'qti21', 'qti12']);
    expect(complete(['keyproof', 'grade', 'serve.te'])).toEqual(['serve.test.ts']);
    expect(complete(['keyproof', 'completion', 'f'])).toEqual(['fish']);
  });

  test.each(['bash', 'zsh', 'fish'])('should know every command and option: %s', (shell) => {
    const { code, out } = keyproof(['completion', shell]);
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(name);
    expect(out).toContain('include-disputed');
    const { error, status, stderr } = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' });
    // A shell that is not here cannot look at its script.
    if (!error) expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('should refuse another shell', () => {
    expect(keyproof(['completion', 'tcsh']).err).toContain('Expected bash, zsh or fish, found `tcsh`');
  });
});
