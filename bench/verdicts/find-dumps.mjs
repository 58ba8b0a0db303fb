import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The dumps at files and in folders; what does not exist is left out. */
export function findDumps(paths) {
  return paths.filter(existsSync).flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => /\.(?:txt|md|html|ipynb)$/.test(name) && !/^(?:README|INDEX)/.test(name))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
}
