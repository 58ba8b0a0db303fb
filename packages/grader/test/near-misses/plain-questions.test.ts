import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestGrader, type TestGrader } from '../../src/testing/index.ts';

/** Questions as quiz sites put them: right options, and options with one word or role changed. */
const QUESTIONS: readonly (readonly [stem: string, right: string, ...wrong: string[]])[] = [
  // All gates of a cell.
  ['Name the three gates of an LSTM unit.', 'forget, input and output gates', 'forget, input and reset gates'],
  ['What are the two main gates in a GRU?', 'Update and reset gates', 'Forget and output gates'],
  [
    'Which three gates regulate the flow of information in an LSTM?',
    'Input, forget and output gates',
    'Input and forget gates',
  ],
  ['The LSTM architecture includes:', 'gates (input, forget, output)', 'gates (input, forget, reset)'],
  // What plain networks suffer from.
  [
    'What big problem shows up when a simple RNN is trained on very long sequences?',
    'Gradients vanish or explode',
    'Gradients neither vanish nor explode',
  ],
  ['Which difficulty do classic RNNs meet on long sequences?', 'vanishing gradients', 'pale pictures'],
  [
    'What limits plain RNNs on long texts?',
    'Gradients that vanish or explode over many time steps',
    'A shortage of labels',
  ],
  [
    'What happens to the weights when gradients explode?',
    'They receive very large updates',
    'They receive very small updates',
  ],
  [
    'Which training phenomenon explains why early words have little influence on later predictions of an RNN?',
    'Vanishing gradients',
    'Exploding gradients',
  ],
  [
    'Consider the forward computation of an RNN. Which problem arises as the sequence length increases?',
    'Gradients become smaller due to repeated multiplications',
    'Gradients neither vanish nor explode',
  ],
  [
    'Which architectural change helps a recurrent model remember information over long sequences?',
    'Replacing the simple cells with LSTM cells',
    'Replacing the LSTM cells with simple cells',
  ],
  [
    'Why does a plain encoder-decoder struggle with long sentences?',
    'Because it must compress the whole sentence into a single vector',
    'Because it keeps one vector for every word',
  ],
  [
    'Why do transformers need positional encodings?',
    'Because self-attention does not encode the order of the tokens',
    'Because self-attention encodes the order of the tokens',
  ],
  // What a state is for.
  [
    'What does the hidden state of an RNN serve as?',
    'A summary of everything read so far',
    'A summary of everything that will be read',
  ],
  [
    'What is the primary role of the hidden state when an RNN reads a sequence?',
    'It serves as a summary of the inputs processed so far',
    'It stores the weights of the network',
  ],
  [
    'The hidden state of an RNN',
    'contains a representation of the previous inputs',
    'contains a representation of the later inputs',
    'contains no representation of the previous inputs',
  ],
  [
    'A recurrent network is special in that',
    'it keeps a memory of previous states',
    'it keeps no memory of previous states',
  ],
  [
    'How does an RNN work through a sequence?',
    'Step by step, updating its hidden state each time',
    'All at once, updating its hidden state each time',
    'Step by step, without updating its hidden state',
  ],
  [
    'What sets RNNs apart from feedforward networks?',
    'They handle sequences and maintain a hidden state',
    'They handle sequences and maintain no hidden state',
  ],
  // Why gated cells keep their gradients, and what to replace.
  [
    'Why do LSTMs lessen the vanishing gradient problem?',
    'Their cell state and gates preserve the gradients',
    'Their cell state and gates destroy the gradients',
  ],
  [
    'Which mechanism of the LSTM mitigates vanishing gradients?',
    'Gates that regulate the flow of gradients',
    'Gates that block the flow of gradients',
    'Gates that regulate the flow of labels',
  ],
  [
    'Which change helps an RNN to retain information over a long time?',
    'Using LSTM or GRU cells',
    'Removing LSTM cells',
  ],
  // Truncation.
  [
    'If truncated BPTT uses a window of 12 steps, which restriction follows?',
    'Only the last 12 steps contribute to learning',
    'Only the last 15 steps contribute to learning',
    'Only the first 12 steps contribute to learning',
  ],
  [
    'With truncated BPTT over 20 steps, what is the limitation?',
    'Dependencies longer than 20 steps are not learnt',
    'Dependencies shorter than 20 steps are not learnt',
    'Dependencies longer than 10 steps are not learnt',
  ],
  // Attention.
  [
    'What does attention add to a sequence-to-sequence model?',
    'Access to all encoder states while decoding',
    'Access to all decoder states while decoding',
  ],
  [
    'What is attention good for in a translation model?',
    'It lets the decoder focus on the relevant encoder states',
    'It lets the decoder focus on the irrelevant encoder states',
  ],
  [
    'The softmax in an attention layer makes sure that',
    'the attention weights add up to 1',
    'the attention weights add up to 2',
    'the attention weights do not add up to 1',
  ],
];

/** Turned questions, of which no option may be confirmed that is right for the plain one. */
const TURNED: readonly (readonly [stem: string, option: string])[] = [
  ['Which are the two gates inside a standard LSTM cell?', 'forget gate and input gate'],
  ['Which three gates regulate the flow of information in a GRU?', 'Input, forget and output gates'],
  ['What big problem shows up when a simple RNN is trained on very short sequences?', 'Gradients vanish or explode'],
  ['What limits LSTMs on long texts?', 'Gradients that vanish or explode over many time steps'],
  ['What happens to the weights when gradients vanish?', 'They receive very large updates'],
  ['Which mechanism of the LSTM mitigates exploding gradients?', 'Gates that regulate the flow of gradients'],
  ['Why do LSTMs cause the vanishing gradient problem?', 'Their cell state and gates preserve the gradients'],
  ['Which change helps an RNN to forget information over a long time?', 'Using LSTM or GRU cells'],
  [
    'Why does a plain encoder-decoder have trouble with short inputs?',
    'It compresses the whole input into one fixed vector',
  ],
  ['What is attention good for in a translation model?', 'It lets the encoder focus on the relevant decoder states'],
  // What the question says is not what the option adds to it.
  ['Truncating backpropagation through time to a fixed number of steps', 'shares more parameters'],
  ['Truncating backpropagation through time to a few steps', 'doubles the vocabulary'],
];

describe('questions of quiz sites', () => {
  let tester: TestGrader;
  beforeAll(async () => {
    tester = await createTestGrader();
  });
  afterAll(() => tester.dispose());

  test.each(QUESTIONS)('%s', async (stem, right, ...wrong) => {
    const options = [...wrong, right];
    await tester.expectOutcome({ stem, options, key: wrong.length }, 'confirmed');
    for (const key of wrong.keys())
      expect((await tester.grade({ stem, options, key })).outcome, options[key]).not.toBe('confirmed');
  });

  test.each(TURNED)('%s %s', async (stem, option) => {
    const { outcome } = await tester.grade({ stem, options: [option, 'the colour of the paper'], key: 0 });
    expect(outcome).not.toBe('confirmed');
  });

  test.each([
    ['1', 'confirmed'],
    ['2', 'refuted'],
  ] as const)('a softmax over 12 scores: the weights sum to %s', async (key, outcome) => {
    await tester.expectOutcome(
      { stem: 'Attention scores over 12 tokens go through a softmax. What is the sum of the attention weights?', key },
      outcome,
    );
  });

  test.each([
    ['Which is true?', 'Exploding gradients make RNNs forget early inputs'],
    ['Which is true?', 'Exploding gradients make RNNs keep early inputs'],
    ['Which statement is correct?', 'Exploding gradients make RNNs lose what they read many steps ago'],
  ])('what exploding gradients do to memory is left open: %s %s', async (stem, option) => {
    const { outcome } = await tester.grade({ stem, options: [option, 'the colour of the paper'], key: 0 });
    expect(outcome).not.toBe('confirmed');
  });

  test('a practice is not read from a statement on another one', async () => {
    const stem = 'Truncating backpropagation through time to a fixed number of steps shares more parameters.';
    expect((await tester.grade({ stem, options: ['True', 'False'], key: 0 })).outcome).not.toBe('confirmed');
  });
});
