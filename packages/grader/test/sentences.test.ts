import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, readSentences, rulesOf, sentencesSaid } from '../src/sentences/index.ts';
import { literalsOf, lookIn, needsOf } from '../src/sentences/literals.ts';
import { readItem } from '../src/read/index.ts';
import { makeItem, type ItemSpec } from '../src/testing/index.ts';

describe('canonical words', () => {
  test.each([
    ["The LSTM's forget gate typically decides what is kept.", 'forget gate of lstm decide what is kept'],
    ['In a vanilla RNN, gradients can’t explode.', 'in plainrnn, gradients can not explode'],
    ['Long short-term memory networks (LSTMs) do not mitigate gradient explosion', 'lstm do not mitigate exploding'],
    ['The LSTM cell state', 'cell state of lstm'],
    ['Γ_f decides how much of the previous memory is kept', 'forget gate decide how much of old memory is kept'],
  ])('%s', (text, words) => {
    expect(canonical(text)).toBe(words);
  });

  test('should be the same when made twice', () => {
    for (const text of ['The GRUs have two gates.', 'Gradient clipping limits exploding gradients!'])
      expect(canonical(canonical(text))).toBe(canonical(text));
  });

  test('should end on any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => typeof canonical(text) === 'string'),
    );
  });
});

const said = (spec: ItemSpec): readonly string[] => {
  const reading = readItem(makeItem(spec));
  return reading.statements.flatMap((statement) => [...sentencesSaid(reading, statement)]);
};

describe('what an item says', () => {
  test('should put an option in the place of what is asked for', () => {
    const options = ['forget gate', 'output'];
    expect(said({ stem: 'Which gate of an LSTM decides what is kept?', options })).toEqual([
      'forget gate of lstm decide what is kept',
      'output gate of lstm decide what is kept',
    ]);
    expect(said({ stem: 'GRUs have', options: ['two gates', 'three gates'] })).toEqual([
      'gru have two gates',
      'gru have three gates',
    ]);
  });

  test('should turn a yes/no question into the statement it asks about', () => {
    expect(said({ stem: 'Do GRUs have two gates?', key: 'Yes' })).toEqual(['gru have two gates']);
    expect(said({ stem: "Don't GRUs have two gates?", key: 'Yes' })).toEqual(['gru have two gates']);
  });

  test('should not drop what a subject says besides its name', () => {
    const options = ['LSTMs keep gradients', 'They keep gradients'];
    expect(said({ stem: 'Which statement about LSTMs without forget gates is true?', options })).toEqual([
      'lstm without forget gates keep gradients',
    ]);
  });
});

test('should read a sentence as a whole or not at all', () => {
  const rules = rulesOf({ cell: 'lstm|gru' }, [['{cell} forget(?: quickly)?', ({ cell }) => ({ cell })]]);
  expect(readSentences(rules, ['lstm forget quickly'])).toEqual({ cell: 'lstm' });
  expect(readSentences(rules, ['lstm forget because it is full'])).toBeNull();
  expect(readSentences(rules, ['lstm forget', 'gru forget']), 'two claims').toBeNull();
});

describe('what a pattern needs', () => {
  test.each([
    ['forget gate (?:decide|control) what is kept', [['forget gate '], ['decide', 'control'], [' what is kept']]],
    ['(?:in lstm,? )?{cell} is kept'.replace('{cell}', '(?<cell>lstm|gru)'), [['lstm', 'gru'], [' is kept']]],
    ['cells? grow', [['cell'], [' grow']]],
    ['[ab]{2}x\\.5 ?(?!not )ok(?:a|)', [['x.5'], ['ok']]],
    ['one thing|another', [['one thing', 'another']]],
    ['one thing|\\d+', []],
    ['(?:a (?:long|short) way|far) off', [['long', 'short', 'far'], [' off']]],
  ])('%s', (source, needs) => {
    expect(literalsOf(source)).toEqual(needs);
  });

  test.each([
    'in {cell} {act}',
    '(?:in {cell},? )?{act:other} x',
    '(?:{act}|no) {cell}?',
    '{cell}{2} of {act}|{cell} is it',
  ])('parts of a vocabulary ask for what their expressions ask for: %s', (form) => {
    const parts: Readonly<Record<string, string>> = { cell: 'lstm|gru', act: 'keeps? (?:old|past) state' };
    const whole = form.replace(/\{([a-z]+)(?::[a-z]+)?\}/g, (_form, name: string) => `(?:${parts[name]})`);
    expect(literalsOf(form, (name) => parts[name])).toEqual(literalsOf(whole));
  });

  test('should be looked for once in a text, however many patterns share them', () => {
    const [first, second] = [needsOf('lstm (?:keep|hold) it'), needsOf('gru (?:keep|hold) it')];
    expect(first[1]).toBe(second[1]);
    const holds = lookIn('gru hold it');
    expect([holds(first), holds(second), lookIn('lstm hold it')(first)]).toEqual([false, true, true]);
  });

  test('should be there wherever the pattern matches', () => {
    const word = fc.constantFrom('gate', 'cell', 'is', 'not', 'kept');
    const piece = fc.letrec<{ piece: string }>((tie) => ({
      piece: fc.oneof(
        { maxDepth: 3 },
        word,
        fc.tuple(tie('piece'), fc.constantFrom(' ', '')).map((parts) => parts.join('')),
        fc.tuple(tie('piece'), tie('piece')).map((parts) => parts.join(' ')),
        fc.tuple(tie('piece'), tie('piece')).map(([a, b]) => `(?:${a}|${b})`),
        tie('piece').map((inner) => `(?:${inner})?`),
        tie('piece').map((inner) => `(?<!x)${inner}s?`),
      ),
    })).piece;
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(piece, text, (source, sentence) => {
        fc.pre(new RegExp(`^(?:${source})$`, 'u').test(sentence));
        expect(lookIn(sentence)(needsOf(source))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
