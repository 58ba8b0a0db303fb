import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestGrader, type ItemSpec, type TestGrader } from '../src/testing/index.ts';

// Wordings on tasks, shapes, sizes and directions that invite a misreading, with their right keys: leaving one undecided is fine,
// judging one wrongly is not.
const TF = ['True', 'False'];
const WHICH = ['A unidirectional RNN', 'A bidirectional RNN'];

const ITEMS: readonly (ItemSpec & { readonly options: readonly string[]; readonly key: number })[] = [
  // Direction
  {
    stem: "A goat's mood depends on the current and past days. Which RNN should you NOT need?",
    options: WHICH,
    key: 1,
  },
  {
    stem: "A goat's mood does not depend on future weather, only on the past days. Which RNN suffices?",
    options: WHICH,
    key: 0,
  },
  {
    stem: "A goat's mood depends not only on the past but also on the coming days. Which RNN fits better?",
    options: WHICH,
    key: 1,
  },
  {
    stem: 'The tag of a word depends on earlier as well as later words. Which RNN is to be preferred?',
    options: WHICH,
    key: 1,
  },
  {
    stem: 'The label depends on past and future inputs, but you must answer as each input arrives, live. Which RNN can you use?',
    options: WHICH,
    key: 0,
  },
  {
    stem: 'You have data on the past 400 days; the label of a day depends on that day and the two days after it. Which RNN?',
    options: WHICH,
    key: 1,
  },
  {
    stem: 'Although some say that the mood depends on future days, it depends only on the past days. Which RNN?',
    options: WHICH,
    key: 0,
  },
  { stem: 'True/False: a unidirectional RNN cannot use future inputs.', options: TF, key: 0 },
  {
    stem: 'True/False: a bidirectional RNN cannot be used in real time, since it needs future inputs.',
    options: TF,
    key: 0,
  },
  { stem: 'True/False: it is false that a bidirectional RNN sees future inputs.', options: TF, key: 1 },
  { stem: 'True/False: a bidirectional RNN has twice the parameters of a unidirectional one.', options: TF, key: 0 },
  // Tasks
  { stem: 'Which task does NOT fit a many-to-one RNN?', options: ['Spam detection', 'Machine translation'], key: 1 },
  {
    stem: 'All of these are many-to-one tasks, except',
    options: ['Spam detection', 'Sentiment analysis', 'Image captioning'],
    key: 2,
  },
  {
    stem: 'Which is a many-to-one task?',
    options: ['Labelling each word of a sentence with its sentiment', 'Labelling a sentence with its sentiment'],
    key: 1,
  },
  {
    stem: 'Which is a many-to-one task?',
    options: [
      'Sentiment classification of each sentence of a text, one after the other',
      'Sentiment classification of a whole text',
    ],
    key: 1,
  },
  {
    stem: 'Which is many-to-many with Tx = Ty?',
    options: ['Translation from English to French', 'Tagging every word with its part of speech'],
    key: 1,
  },
  { stem: 'True/False: speech recognition is not a many-to-one task.', options: TF, key: 0 },
  {
    stem: 'True/False: machine translation is one-to-many, since one sentence has many translations.',
    options: TF,
    key: 1,
  },
  {
    stem: 'Which is a one-to-many task?',
    options: ['Describing an image with a sentence', 'Finding the image that fits a sentence'],
    key: 0,
  },
  // Lengths
  {
    stem: 'True/False: RNNs cannot only be used for inputs of variable length, but also of fixed length.',
    options: TF,
    key: 0,
  },
  { stem: 'True/False: an RNN needs inputs of fixed length.', options: TF, key: 1 },
  {
    stem: 'True/False: the number of parameters of an RNN grows with the hidden size, not with the sequence length.',
    options: TF,
    key: 0,
  },
  {
    stem: 'True/False: the computation, unlike the number of parameters, of an RNN grows with the sequence length.',
    options: TF,
    key: 0,
  },
  {
    stem: 'A network has one output for each input. It is NOT appropriate when',
    options: ['Tx = Ty', 'Tx < Ty'],
    key: 1,
  },
  {
    stem: 'True/False: an architecture with one output for each input is not appropriate when Tx < Ty.',
    options: TF,
    key: 0,
  },
  // Notation
  { stem: 'Which does NOT refer to the p-th word of the q-th example?', options: ['x^{(q)<p>}', 'x^{(p)<q>}'], key: 1 },
  {
    stem: 'In our notation <q> is the example and (p) the position. Which is the p-th word of the q-th example?',
    options: ['x^{<q>(p)}', 'x^{(q)<p>}'],
    key: 0,
  },
  { stem: 'True/False: x^{(2)<9>} is the second word of the ninth example.', options: TF, key: 1 },
  // Counts
  {
    stem: 'How many parameters has the output layer on top of an LSTM with 20 hidden units, inputs of size 10 and 5 classes?',
    options: ['105', '2480'],
    key: 0,
  },
  {
    stem: 'An LSTM with 20 hidden units and inputs of size 10 is frozen. How many trainable parameters are left?',
    options: ['0', '2480'],
    key: 0,
  },
  {
    stem: 'How many more parameters has an LSTM than a simple RNN, both with 20 hidden units and inputs of size 10?',
    options: ['1860', '2480'],
    key: 0,
  },
  {
    stem: 'An LSTM with coupled input and forget gates has 20 hidden units and inputs of size 10. How many parameters?',
    options: ['1860', '2480'],
    key: 0,
  },
  { stem: 'True/False: an LSTM has fewer parameters than a GRU.', options: TF, key: 1 },
  {
    stem: 'True/False: a GRU with 40 units has fewer parameters than an LSTM with 10 units on the same input.',
    options: TF,
    key: 1,
  },
  {
    stem: 'Which has more parameters, with the same sizes?',
    options: ['An LSTM has more parameters than a GRU', 'A GRU has more parameters than an LSTM'],
    key: 0,
  },
  // Shapes
  {
    stem: 'What is the shape of the input of a Keras LSTM layer with 24 units?',
    options: ['(batch, steps, features)', '(None, 24)'],
    key: 0,
  },
  {
    stem: 'What is the output shape of one direction of a bidirectional LSTM layer with 24 units?',
    options: ['(None, 24)', '(None, 48)'],
    key: 0,
  },
  {
    stem: 'A bidirectional LSTM layer has 24 units in total over both directions. What is its output shape?',
    options: ['(None, 24)', '(None, 48)'],
    key: 0,
  },
  {
    stem: 'What is the output shape of LSTM(24) with return_state=True?',
    options: ['Three tensors of shape (None, 24)', '(None, 24)'],
    key: 0,
  },
  {
    stem: 'What is the shape of the weights of an LSTM layer with 24 units on 10 inputs?',
    options: ['(10, 96)', '(None, 24)'],
    key: 0,
  },
  // Word vectors
  {
    stem: 'True/False: embedding vectors of a vocabulary of 600 words cannot be 600-dimensional.',
    options: TF,
    key: 1,
  },
  {
    stem: 'Which equation does NOT hold for a good word embedding?',
    options: ['e_{king} - e_{queen} ≈ e_{man} - e_{woman}', 'e_{king} - e_{queen} ≈ e_{woman} - e_{man}'],
    key: 1,
  },
  {
    stem: 'True/False: the product of an embedding matrix with a one-hot vector gives the right vector, but is computationally wasteful.',
    options: TF,
    key: 0,
  },
  { stem: 'True/False: In GloVe, initializing θ_i and e_j to zero is not a problem.', options: TF, key: 1 },
];

let tester: TestGrader;
beforeAll(async () => void (tester = await createTestGrader()));
afterAll(() => tester.dispose());

test.each(ITEMS.map((item) => [item.stem, item] as const))('%s', async (_name, item) => {
  for (const key of item.options.keys()) {
    const { outcome, check, reason } = await tester.grade({ ...item, key });
    expect(outcome, `${check}: ${reason}`).not.toBe(key === item.key ? 'refuted' : 'confirmed');
  }
});
