import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Every regular expression of the package, by file. */
function regexes(): { name: string; source: string; flags: string }[] {
  const root = path.resolve(import.meta.dirname, '../src');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const found: { name: string; source: string; flags: string }[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          found.push({
            name: `${file}: ${node.text}`,
            source: node.text.slice(1, end),
            flags: node.text.slice(end + 1),
          });
        }
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.ESNext, true));
      return found;
    });
}

describe('regular expressions', () => {
  const all = regexes();

  it('are many', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it('are literals, so that none escapes the check', () => {
    const root = path.resolve(import.meta.dirname, '../src');
    const made = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && /\bRegExp\s?\(/.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(made).toEqual([]);
  });

  it('run in linear time on every text', () => {
    const bad = all.flatMap(({ name, source, flags }) => {
      const result = checkSync(source, flags, { checker: 'automaton', timeout: 4000 });
      return result.status === 'vulnerable' ? [`${name} ${result.complexity.type}`] : [];
    });
    expect(bad).toEqual([]);
  });
});
