import { describe, expect, test } from 'vitest';
import { partsOf, subjectOf, withSubject } from '../src/read/index.ts';

describe('what a statement says by its parts', () => {
  test('two main clauses are two statements', () => {
    expect(partsOf('LSTMs have three gates and GRUs have two gates.')).toEqual({
      joint: 'and',
      parts: ['LSTMs have three gates', 'GRUs have two gates'],
    });
  });

  test('a pronoun, or a verb that stands alone, takes the subject of the first part', () => {
    expect(partsOf('A wider beam is slower, but it uses more memory.')?.parts[1]).toBe('A wider beam uses more memory');
    expect(partsOf('A GRU has two gates and has no output gate')?.parts[1]).toBe('A GRU has no output gate');
    expect(withSubject('therefore they help', 'Gates')).toBe('Gates help');
  });

  test('a reason is told apart from what it is the reason of', () => {
    expect(partsOf('A larger beam is slower because it keeps more hypotheses')).toEqual({
      joint: 'because',
      parts: ['A larger beam is slower', 'A larger beam keeps more hypotheses'],
    });
  });

  test.each([
    'An LSTM has an input gate and an output gate',
    'Gradient clipping helps against vanishing and exploding gradients',
    'If the beam is wider, decoding is slower and memory grows',
    'With teacher forcing, the decoder is faster and the loss is lower',
    'Neither LSTMs have two gates nor GRUs have three gates',
    'A GRU does not have an output gate and has two gates',
    'The net, which is deep, is slow and has many gates',
    'Training is slow only because the net is deep',
    'The weights lie between 0 and 1',
    'Training is slow not because the net is deep',
    'Is the net deep and is it slow?',
  ])('of one piece, or tied together: %s', (statement) => {
    expect(partsOf(statement)).toBeNull();
  });

  test('the subject of a question stands after its verb', () => {
    expect(subjectOf('Does a wider beam need more memory?')).toBe('a wider beam');
    expect(subjectOf('Beam search')).toBeNull();
  });
});
