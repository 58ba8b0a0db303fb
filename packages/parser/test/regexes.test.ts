import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check } from 'recheck';
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

/** Bounded by steps and not by the clock: on a busy machine a harmless match that outlasts a second would count as an attack. */
const FUZZ = {
  checker: 'fuzz',
  timeout: 120_000,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
} as const;

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

  // The automaton proves; what it does not know (look-behind, very large ones) is attacked by the fuzzer.
  // `check` keeps one process for all; `checkSync` would start one for each expression. A few at a time, so that none waits out its limit.
  it('run in linear time on every text', async () => {
    const bad: string[] = [];
    const left = [...all];
    const work = async (): Promise<void> => {
      for (let next = left.pop(); next; next = left.pop()) {
        let result = await check(next.source, next.flags, { checker: 'automaton', timeout: 1500 });
        if (result.status === 'unknown') result = await check(next.source, next.flags, FUZZ);
        if (result.status === 'vulnerable') bad.push(`${next.name} ${result.complexity.type}`);
        else if (result.status !== 'safe') bad.push(`${next.name} ${result.error.kind}`);
      }
    };
    await Promise.all([work(), work(), work()]);
    expect(bad).toEqual([]);
  }, 300_000);
});
