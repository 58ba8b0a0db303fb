// Reads fixtures/questions/*.txt. A block is a question: its marker (? one right option, ?? several, T and F statements, = a short
// answer, ~ turns with the GRU convention, x out of scope: nothing may be judged), `@` lines of context before it, and its options
// after it: + right, - wrong, c right under the course's convention, o right under the opposite one.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../fixtures/questions/', import.meta.url);

/** Every question with its right key. `scope` is `out` where nothing may be judged. */
export function readQuestions() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split(/\n\s*\n/)
        .map((block) => block.trim())
        .filter((block) => block !== '' && !block.startsWith('#'))
        .map((block) => readBlock(name.replace('.txt', ''), block)),
    );
}

function readBlock(file, block) {
  const lines = block.split('\n');
  const context = lines.filter((line) => line.startsWith('@ ')).map((line) => line.slice(2));
  const rest = lines.filter((line) => !line.startsWith('@ '));
  const start = rest.findIndex((line) => /^[+\-co] /.test(line));
  const head = (start < 0 ? rest : rest.slice(0, start)).join('\n');
  const tail = start < 0 ? [] : rest.slice(start);
  const [, marker = '', stem = ''] = /^(\?\?|[?TFx=~]) ([\s\S]*)$/.exec(head) ?? [];
  if (marker === '')
    throw new Error(`fixtures/questions/${file}.txt: expected a marker (? ?? T F x = ~), got "${block.slice(0, 60)}"`);
  const scope = marker === 'x' ? 'out' : 'in';
  const base = { stem, ...(context.length > 0 ? { context } : {}) };
  const at = (sign) => tail.flatMap((line, i) => (line.startsWith(sign) ? [i] : []));
  const options = tail.map((line) => line.slice(2));
  if (marker === 'T' || marker === 'F') {
    return question(
      file,
      scope,
      { ...base, options: ['True', 'False'], type: 'true-false' },
      [[marker === 'T' ? 0 : 1]],
      [[marker === 'T' ? 1 : 0]],
    );
  }
  if (marker === '=')
    return question(
      file,
      scope,
      base,
      at('+').map((i) => options[i]),
      at('-').map((i) => options[i]),
    );
  const type = marker === '??' ? 'multiple-choice' : 'single-choice';
  const spec =
    options.length > 0
      ? { ...base, options, type }
      : /^T(?:rue)?\b/.test(stem)
        ? { ...base, options: ['True', 'False'], type: 'true-false' }
        : base;
  const keys = possibleKeys(spec);
  if (scope === 'out') return question(file, scope, spec, [null], keys);
  // Where the answer turns with the convention, both keys are right.
  const right = marker === '~' ? [at('c'), at('o')] : [at('+')];
  const same = (a, b) => a.length === b.length && a.every((option) => b.includes(option));
  return question(
    file,
    scope,
    spec,
    right,
    keys.filter((key) => !right.some((each) => same(each, key))),
  );
}

const question = (file, scope, spec, right, mutants) => ({ file, scope, spec, right, mutants });

/** All keys that could be published for an item. */
function possibleKeys({ options = [], type }) {
  const n = options.length;
  if (type !== 'multiple-choice' || n > 6) return Array.from({ length: n }, (_, i) => [i]);
  return Array.from({ length: 2 ** n - 1 }, (_, bits) =>
    Array.from({ length: n }, (_, i) => i).filter((i) => ((bits + 1) >> i) & 1),
  );
}
