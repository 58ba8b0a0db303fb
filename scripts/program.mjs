// Finds a program that tests need, or installs Debian's package of it where it may (Linux, root, apt-get).
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A program by what it is called: `title` for people, `tests` that need it, `variable` that names its path by hand and tells tests of it,
 * `names` on the path and in `folders`, whole `places`, and the Debian `package`.
 */
export function testProgram({ title, tests, variable, names, folders = [], places = [], package: debian, env = {} }) {
  function find() {
    const named = process.env[variable];
    const all = [...(process.env.PATH ?? '').split(delimiter), ...folders];
    const onPath = all.flatMap((folder) => names.map((name) => join(folder, name)));
    return [...(named ? [named] : []), ...onPath, ...places].find(runs) ?? null;
  }

  /** Says why it cannot where it cannot. */
  function install() {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'installing one needs root on a Debian system';
    if (spawnSync('apt-get', ['--version']).status !== 0) return 'this system has no apt-get';
    const command = ['install', '-y', '--no-install-recommends', debian];
    console.error(`No ${title} found: installing the Debian package \`${debian}\` (apt-get ${command.join(' ')}) …`);
    const options = {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...env },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    };
    for (const args of [['update'], command]) {
      const { status, stdout, stderr } = spawnSync('apt-get', args, options);
      if (status !== 0) return `apt-get ${args[0]} failed:\n${`${stdout}${stderr}`.slice(-2000)}`;
    }
    return null;
  }

  /**
   * Puts the path into `into[variable]` and returns 0. Without the program the tests that need it are skipped and say so; under `CI=true`
   * that is a failure, and 1 is returned.
   */
  function ensure(into) {
    let path = find();
    const why = path === null ? install() : null;
    path ??= find();
    if (path !== null) {
      into[variable] = path;
      return 0;
    }
    console.error(`${tests} cannot run: no ${title} was found, and ${why ?? 'none appeared after its installation'}.`);
    console.error(`Install one, or set ${variable} to its path.`);
    if (process.env.CI !== 'true') return 0;
    console.error(`Under CI=true a missing ${title} is a failure.`);
    return 1;
  }

  /** Prints the path; exits 1 with a reason where there is none. */
  function main() {
    const found = {};
    process.exitCode = ensure(found);
    if (found[variable]) console.log(found[variable]);
    else process.exitCode = 1;
  }

  return { find, ensure, main };
}
