import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestGrader, type TestGrader } from '@keyproof/grader/testing';
import { frameOfText } from '../src/propositions/frame.ts';
import { inflect } from '../src/propositions/inflect.ts';

let grader: TestGrader;
beforeAll(async () => {
  grader = await createTestGrader();
});
afterAll(() => grader.dispose());

/** A question, the answer that is right and answers that are not. */
const QUESTIONS: readonly (readonly [stem: string, right: string, ...wrong: string[]])[] = [
  [
    'Which LSTM gate gets rid of information that is no longer useful?',
    'the forget gate',
    'the output gate',
    'the input gate',
  ],
  ['Erasing stale content from the cell state is the job of the', 'forget gate', 'output gate', 'input gate'],
  [
    'What is the forget gate responsible for?',
    'Deciding which information is removed from the cell state',
    'Deciding which part of the cell state is sent to the output',
    'Adding new information to the cell state',
  ],
  [
    'What does the input gate of an LSTM regulate?',
    'The amount of new information that is stored in the cell state',
    'How much of the previous cell state is retained',
  ],
  [
    'Suppose the forget gate of an LSTM is saturated at 1. What follows?',
    'The old cell state is carried over unchanged',
    'The old cell state is erased',
  ],
  [
    'What does a forget gate value of 0 mean?',
    'The previous cell state is dropped completely',
    'The previous cell state is kept completely',
    'The new candidate is ignored',
  ],
  [
    'Setting the forget gate to zero causes the LSTM to',
    'discard its previous cell state',
    'keep its previous cell state',
    'ignore the current input',
  ],
  ['Which gate must be closed so that nothing new enters the cell state?', 'The input gate'],
  ['Which gate must stay open to preserve the memory over many steps?', 'forget gate'],
  ['In a GRU the reset gate determines', 'how much of the previous hidden state enters the candidate'],
  [
    'How does an LSTM drop information that it does not need any more?',
    'Through its forget gate',
    'Through its output gate',
  ],
  ['Repeatedly multiplying by factors smaller than one leads to', 'vanishing gradients', 'exploding gradients'],
  ['Which architecture was designed to cope with vanishing gradients?', 'LSTM', 'vanilla RNN'],
  [
    'Which property of the LSTM makes gradients survive over long spans?',
    'The additive update of the cell state',
    'The output gate',
  ],
  ['To keep gradients from blowing up, one typically uses', 'gradient clipping'],
  [
    'Which remedy is aimed at exploding gradients rather than vanishing gradients?',
    'Gradient clipping',
    'Replacing the simple cell by an LSTM',
  ],
];

describe('however it is worded', () => {
  test.each(QUESTIONS)('%s', async (stem, ...options) => {
    const verdict = await grader.grade({ stem, options, key: 0 });
    expect(verdict.options.map(({ holds }) => holds === true)).toEqual(options.map((_option, at) => at === 0));
    expect(verdict.outcome).toBe('confirmed');
  });
});

test.each([
  ['What happens to the hidden state of an LSTM whose output gate is 0?', 'It becomes zero'],
  ['If the output gate of an LSTM is 0,', 'the hidden state becomes zero'],
])('a hidden state of zero is not refuted by the cell state: %s', async (stem, right) => {
  const verdict = await grader.grade({ stem, options: [right, 'Beam search stops'], key: 0 });
  expect(verdict.outcome).not.toBe('refuted');
});

test.each([
  ['a word that nobody knows', 'The forget gate discards old turnips from the cell state'],
  ['a limit', 'The forget gate partly discards the old cell state'],
  ['a time', 'The forget gate never discards the old cell state'],
  ['a comparison', 'The forget gate rather than the input gate adds new information'],
  ['another cell', 'The forget gate of a GRU discards old information'],
])('%s is not passed over', async (_name, stem) => {
  const { outcome } = await grader.grade({ stem, options: ['True', 'False'], key: 0 });
  expect(outcome).not.toBe('confirmed');
});

const GATES = ['forget', 'input', 'output'];
const FLOWS = [
  ['how much of the old cell state is kept', 'how much of the old cell state is not kept'],
  ['which new information is added to the cell state', 'which new information is not added to the cell state'],
  ['how much of the cell state is exposed', 'how much of the cell state is not exposed'],
];
const ASIDES = ['typically', 'in practice', 'at each time step', 'basically'];

test('a denial never makes the same frame, and an aside never another', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GATES),
      fc.constantFrom(...FLOWS),
      fc.constantFrom(...ASIDES),
      (gate, [flow = '', denied = ''], aside) => {
        const said = (text: string) => JSON.stringify(frameOfText(`The ${gate} gate decides ${text}`));
        expect(said(denied)).not.toBe(said(flow));
        const plain = frameOfText(`The ${gate} gate decides ${flow}`);
        const more = frameOfText(`The ${gate} gate ${aside} decides ${flow}`);
        expect(more?.filter(({ type }) => type !== 'step' && type !== 'each')).toEqual(plain);
      },
    ),
  );
});

test('a word that is not known leaves no frame', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GATES),
      fc.stringMatching(/^[b-df-hj-np-tv-z]{6,9}$/u),
      fc.nat(6),
      (gate, word, at) => {
        const words = `The ${gate} gate decides what is kept`.split(' ');
        expect(frameOfText([...words.slice(0, at), word, ...words.slice(at)].join(' '))).toBeNull();
      },
    ),
  );
});

test('verbs have their forms', () => {
  expect(inflect('drop')).toEqual(['drop', 'drops', 'dropping', 'dropped']);
  expect(inflect('carry over')).toEqual(['carry over', 'carries over', 'carrying over', 'carried over']);
  expect(inflect('throw/threw/thrown away')).toContain('thrown away');
  expect(inflect('retain')).toContain('retained');
  expect(inflect('erase')).toContain('erasing');
});
