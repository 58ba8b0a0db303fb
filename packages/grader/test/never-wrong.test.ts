import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestGrader, type ItemSpec, type TestGrader } from '../src/testing/index.ts';

// Wordings that invite a misreading, with their right keys: leaving one undecided is fine, judging one wrongly is not.
const G = 'Nils removes the update gate Γu of a GRU, setting Γu = 1. Tara removes the reset gate Γr, setting Γr = 1.';
const O = [
  "Nils's model, because if Γr ≈ 0 the gradient flows back",
  "Nils's model, because if Γr ≈ 1 the gradient flows back",
  "Tara's model, because if Γu ≈ 0 the gradient flows back",
  "Tara's model, because if Γu ≈ 1 the gradient flows back",
];
const TF = ['True', 'False'];

const ITEMS: readonly (ItemSpec & { readonly options: readonly string[]; readonly key: number })[] = [
  {
    stem: `${G} Which model is NOT likely to work without vanishing gradients?`,
    options: ["Nils's model", "Tara's model"],
    key: 0,
  },
  {
    stem: `${G} Whose model is more likely to suffer from vanishing gradients?`,
    options: ["Nils's model", "Tara's model"],
    key: 0,
  },
  {
    stem: `${G} Which model will have trouble with vanishing gradients on long sequences?`,
    options: ["Nils's model", "Tara's model"],
    key: 0,
  },
  {
    stem: `${G} Which of these statements is false?`,
    options: [
      "If Γr ≈ 0, Nils's model lets the gradient flow back",
      "If Γu ≈ 0, Tara's model lets the gradient flow back",
    ],
    key: 0,
  },
  { stem: `${G} Which model does not suffer from vanishing gradients?`, options: O, key: 2 },
  {
    stem: `${G} Which model is less likely to work without vanishing gradients?`,
    options: ["Nils's model", "Tara's model"],
    key: 0,
  },
  {
    stem: `${G} Which model is least likely to suffer from vanishing gradients?`,
    options: ["Nils's model", "Tara's model"],
    key: 1,
  },
  {
    stem: `Nils keeps only the update gate of a GRU, Tara keeps only the reset gate. Which model can avoid vanishing gradients?`,
    options: ["Nils's model", "Tara's model"],
    key: 0,
  },
  {
    stem: `${G} Which model fails to propagate gradients over long sequences?`,
    options: ["Nils's model", "Tara's model"],
    key: 0,
  },
  { stem: `${G} Which simplification prevents gradients from flowing back?`, options: ["Nils's", "Tara's"], key: 0 },
  {
    stem: `Instead of removing Γr, Nils removes Γu (Γu = 1). Tara does the opposite and sets Γr = 1. Which avoids vanishing gradients?`,
    options: O,
    key: 2,
  },
  {
    stem: `Nils sets Γu = 1 while Tara sets Γr = 1 in the GRU. Both are tested on long inputs; who sees no vanishing gradients?`,
    options: ['Nils', 'Tara', 'Both', 'Neither'],
    key: 1,
  },
  {
    stem: `${G} Which works without vanishing gradients?`,
    options: ['Both models', "Tara's model, because if Γu ≈ 0 the gradient flows back", 'Neither model'],
    key: 1,
  },
  {
    stem: `${G} Which works without vanishing gradients?`,
    options: [
      "Nils's model, because if Γr ≈ 0 the gradient does not flow back",
      "Tara's model, because if Γu ≈ 0 the gradient is not lost",
    ],
    key: 1,
  },
  { stem: 'The forget gate of an LSTM never discards the previous cell state.', options: ['True', 'False'], key: 1 },
  {
    stem: 'Only the forget gate of an LSTM controls how much of the cell state is kept.',
    options: ['True', 'False'],
    key: 0,
  },
  {
    stem: 'The forget gate of an LSTM controls how much new information is discarded.',
    options: ['True', 'False'],
    key: 1,
  },
  {
    stem: 'The input gate of an LSTM controls how much of the new information is kept.',
    options: ['True', 'False'],
    key: 0,
  },
  { stem: 'The LSTM uses the output gate to keep the memory.', options: ['True', 'False'], key: 1 },
  {
    stem: 'Which of these is NOT a function of the forget gate of an LSTM?',
    options: ['deciding what to discard from the cell state', 'deciding what new information to add to the cell state'],
    key: 1,
  },
  {
    stem: 'GRUs do not have an output gate, so they cannot control what is output.',
    options: ['True', 'False'],
    key: 0,
  },
  { stem: 'The vanishing gradient problem is solved by RNNs.', options: ['True', 'False'], key: 1 },
  { stem: 'The vanishing gradient problem is less severe in LSTMs than in RNNs.', options: ['True', 'False'], key: 0 },
  { stem: 'RNNs suffer from vanishing gradients more than LSTMs.', options: ['True', 'False'], key: 0 },
  { stem: 'LSTMs suffer from vanishing gradients less than RNNs.', options: ['True', 'False'], key: 0 },
  { stem: 'LSTMs suffer more from vanishing gradients than RNNs.', options: ['True', 'False'], key: 1 },
  { stem: 'Unlike LSTMs, RNNs suffer from vanishing gradients.', options: ['True', 'False'], key: 0 },
  {
    stem: 'LSTMs reduce the vanishing gradient problem but can still suffer from exploding gradients.',
    options: ['True', 'False'],
    key: 0,
  },
  { stem: 'Exploding gradients are solved by LSTM gates.', options: ['True', 'False'], key: 1 },
  { stem: 'Which of these helps with exploding gradients in RNNs?', options: ['Gradient clipping', 'LSTM'], key: 0 },
  {
    stem: 'Which technique mitigates vanishing gradients in RNNs?',
    options: ['Using LSTM or GRU', 'Using a larger learning rate', 'Using more layers'],
    key: 0,
  },
  {
    stem: 'Which of the following does not help with vanishing gradients?',
    options: ['LSTM', 'GRU', 'Vanilla RNN'],
    key: 2,
  },
  {
    stem: 'Why do plain RNNs struggle with long sequences?',
    options: ['vanishing gradients', 'exploding gradients', 'too many gates'],
    key: 0,
  },
  {
    stem: 'LSTM update gate and forget gate correspond to ___ and ___ in GRU. Which pair does NOT fit (Γ)?',
    options: ['Γu and 1-Γu', 'Γr and Γu'],
    key: 1,
  },
  {
    stem: 'In a GRU with 20 hidden units and input size 7, the dimension of Γu is not 20.',
    options: ['True', 'False'],
    key: 1,
  },
  {
    stem: 'An LSTM layer has 64 units and processes batches of 32 sequences with 10 time steps. What is the dimension of the forget gate at a time step?',
    options: ['32', '64', '10', '(32, 64)'],
    key: 1,
  },
  {
    stem: 'A bidirectional LSTM has 50 hidden units per direction. What is the dimension of Γf in one direction?',
    options: ['50', '100'],
    key: 0,
  },
  {
    stem: 'A two-layer LSTM has 50 hidden units. What is the total size of all forget gates?',
    options: ['50', '100'],
    key: 1,
  },
  {
    stem: 'An LSTM has 100-dimensional activations. How many parameters has Γu? What is the size of its weight matrix for 20 inputs?',
    options: ['100', '12000'],
    key: 1,
  },
  {
    stem: 'What does the forget gate decide?',
    options: [
      'What to keep from the previous cell state',
      'What to keep from the current input',
      'How much of the hidden state is kept',
    ],
    key: 0,
  },
  { stem: 'The forget gate of an LSTM removes information from the cell state.', options: TF, key: 0 },
  { stem: 'A forget gate value of 1 means "keep everything" of the previous cell state.', options: TF, key: 0 },
  { stem: 'A forget gate close to 0 keeps the previous cell state.', options: TF, key: 1 },
  { stem: 'In an LSTM the input gate decides which values of the cell state will be updated.', options: TF, key: 0 },
  {
    stem: 'Which gate of the GRU determines how much of the past state is carried forward?',
    options: ['update gate', 'reset gate'],
    key: 0,
  },
  { stem: 'The GRU combines the forget and input gates of the LSTM into a single update gate.', options: TF, key: 0 },
  { stem: 'The output gate decides what the next hidden state should be.', options: TF, key: 0 },
  { stem: 'The input gate controls how much of the previous cell state is forgotten.', options: TF, key: 1 },
  {
    stem: 'Which component of an LSTM stores long-term information?',
    options: ['cell state', 'output gate', 'forget gate'],
    key: 0,
  },
  {
    stem: 'What is the function of the update gate in a GRU?',
    options: ['It decides how much of the previous state to keep', 'It decides how much of the cell state to output'],
    key: 0,
  },
  {
    stem: 'What is the function of the reset gate in a GRU?',
    options: [
      'It decides how much of the past information to forget',
      'It decides how much new information to add to the state',
    ],
    key: 0,
  },
  {
    stem: 'Which LSTM gate is responsible for adding new information to the memory cell?',
    options: ['forget', 'input', 'output'],
    key: 1,
  },
  { stem: 'Setting the output gate to 0 erases the cell state.', options: TF, key: 1 },
  { stem: 'If Γf = 0 and Γu = 1, the old memory is discarded and the new candidate is written.', options: TF, key: 0 },
  { stem: 'When Γu = 0 in the GRU of the course, c<t> = c<t-1>.', options: TF, key: 0 },
  {
    stem: 'Which activation function is used in the LSTM gates and why?',
    options: [
      'Sigmoid, because it outputs values between 0 and 1',
      'Tanh, because it outputs values between -1 and 1',
      'ReLU, because it is fast',
    ],
    key: 0,
  },
  {
    stem: 'LSTM gates use which activation to produce values between 0 and 1?',
    options: ['sigmoid', 'tanh', 'softmax'],
    key: 0,
  },
  { stem: 'Which activation function should not be used for LSTM gates?', options: ['sigmoid', 'relu'], key: 1 },
  { stem: 'The tanh function in an LSTM outputs values between -1 and 1.', options: TF, key: 0 },
  { stem: 'What is the range of the sigmoid function used in LSTM gates?', options: ['0 to 1', '-1 to 1'], key: 0 },
  { stem: 'The output layer of an LSTM language model uses softmax.', options: TF, key: 0 },
  {
    stem: 'Which activation is used for the output of an LSTM classifier with 5 classes?',
    options: ['softmax', 'sigmoid'],
    key: 0,
  },
  { stem: 'The hidden state of an LSTM lies between -1 and 1.', options: TF, key: 0 },
  {
    stem: 'Which function squashes the cell state before the output gate of an LSTM?',
    options: ['tanh', 'sigmoid', 'relu'],
    key: 0,
  },
  {
    stem: 'LSTMs were introduced to deal with which problem of RNNs?',
    options: ['vanishing gradients', 'overfitting', 'slow inference'],
    key: 0,
  },
  {
    stem: 'Which of the following is true about vanishing gradients?',
    options: [
      'They make it hard to learn long-range dependencies',
      'They are caused by large weights',
      'They speed up training',
    ],
    key: 0,
  },
  {
    stem: 'What problem arises when gradients become very small in deep recurrent networks?',
    options: ['Exploding gradient problem', 'Vanishing gradient problem'],
    key: 1,
  },
  {
    stem: 'Which problem is more common in RNNs and harder to detect: vanishing or exploding gradients?',
    options: ['vanishing gradients', 'exploding gradients'],
    key: 0,
  },
  {
    stem: 'Which problem can gradient clipping not solve?',
    options: ['vanishing gradients', 'exploding gradients'],
    key: 0,
  },
  { stem: 'Gradient clipping solves which problem?', options: ['vanishing gradients', 'exploding gradients'], key: 1 },
  { stem: 'LSTM networks do not have vanishing gradients.', options: TF, key: 0 },
  {
    stem: 'What helps an RNN with exploding gradients?',
    options: ['gates', 'clipping the gradient', 'LSTM cells'],
    key: 1,
  },
];

let tester: TestGrader;
beforeAll(async () => {
  tester = await createTestGrader({ backend: 'reference' });
});
afterAll(() => tester.dispose());

test.each(ITEMS.map((item) => [`${item.stem} ${item.options.length} options`, item] as const))(
  '%s',
  async (_name, item) => {
    for (const key of item.options.keys()) {
      const { outcome, reason } = await tester.grade({ ...item, key });
      expect(outcome, reason).not.toBe(key === item.key ? 'refuted' : 'confirmed');
    }
  },
);
