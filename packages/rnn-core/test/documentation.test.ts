import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url));
const program = ts.createProgram([entry], {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
});
const checker = program.getTypeChecker();
const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
const own = fileURLToPath(new URL('../src/', import.meta.url));

/** Every exported name with its comment. */
const exported = checker.getExportsOfModule(module).map((symbol) => {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return { name: symbol.name, target, text: ts.displayPartsToString(target.getDocumentationComment(checker)) };
});

describe('every exported name', () => {
  it('says what it is in a comment', () => {
    expect(exported.length).toBeGreaterThan(90);
    expect(exported.filter(({ text }) => text.length < 12).map(({ name }) => name)).toEqual([]);
  });

  it('if it can refuse, says with which code', () => {
    const silent = exported.filter(({ target, text }) => {
      const [declaration] = target.declarations ?? [];
      const file = declaration?.getSourceFile().fileName ?? '';
      if (!declaration || !file.startsWith(own)) return false;
      const body = declaration.getText();
      const isFunction = ts.isFunctionDeclaration(declaration) || ts.isVariableDeclaration(declaration);
      return isFunction && /throw |expect[A-Z]\w*\(/.test(body) && !/Throws|Rejects|rejection/.test(text);
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('is named in the readme, where it is a function', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const functions = exported.filter(
      ({ target }) => target.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable),
    );
    const missing = functions.map(({ name }) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(readme));
    expect(missing).toEqual([]);
  });
});
