// A character-level language model that learns one text by heart, better than a table of letter pairs could.
//   node examples/character-model.mjs
import { pathToFileURL } from 'node:url';
import {
  adam,
  createEngine,
  createLanguageModel,
  createRandom,
  cosineDecay,
  generate,
  train,
} from '@keyproof/rnn-core';

export const text = `
A gate is a number between nothing and one, and it decides how much of the past may pass. When the gate is shut, the old value stays where it
was, step after step, as a letter stays in a drawer that nobody opens. When the gate stands open, the new value walks in and the old one is
gone. Most of the time the gate is neither shut nor open, and what is kept is a mixture, a little of yesterday and a little of today.

The gardener who wrote this down kept two books. In the first he noted what he had planted, and in the second what had come up. Every evening
he read both books, and every evening he changed a few words in the first, for he had learned that a plan which never changes is not a plan but
a wish. His neighbour kept no books at all. She looked at the sky, she looked at the soil, and she said that the garden would tell her what it
wanted. In a wet year both of them were right, and in a dry year both of them were wrong, but only the gardener could say by how much.

It is the same with a small machine that reads one letter after another. It has a book that it may write in and a book that it may read from,
and it has three hands: one to strike out, one to write down, and one to read aloud. At first the hands move without a purpose. Then, after a
hundred pages, the hand that strikes out begins to wait, the hand that writes begins to choose, and the hand that reads begins to guess the next
letter before it is shown. Nobody told the hands what to do. They were only told, again and again, how wrong the last guess had been.
`
  .trim()
  .replaceAll('\n', ' ');

/** −Σ p(a, b) log p(b | a) over neighbouring letters, in nats: the loss of the best model that sees one letter. */
export function bigramEntropy(tokens) {
  const pairs = new Map();
  const firsts = new Map();
  for (let i = 1; i < tokens.length; i++) {
    const key = `${tokens[i - 1]} ${tokens[i]}`;
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
    firsts.set(tokens[i - 1], (firsts.get(tokens[i - 1]) ?? 0) + 1);
  }
  let sum = 0;
  for (const [key, count] of pairs) sum -= count * Math.log(count / firsts.get(Number(key.split(' ')[0])));
  return sum / (tokens.length - 1);
}

/** Trains on windows of the text; gives the loss over the whole text, read in one piece, and what the model writes. */
export async function learn(
  engine,
  { steps = 400, hiddenSize = 96, T = 40, B = 16, seed = 1, given = text, log } = {},
) {
  const letters = [...new Set(given)].sort();
  const tokens = [...given].map((letter) => letters.indexOf(letter));
  const random = createRandom(seed);
  const model = createLanguageModel(
    engine,
    { tokens: letters.length, recurrent: { cell: 'gru', hiddenSize } },
    { random },
  );
  const batch = () => {
    const starts = Array.from({ length: B }, () => Math.floor(random() * (tokens.length - T - 1)));
    const at = (shift) => Array.from({ length: T * B }, (_, n) => tokens[starts[n % B] + Math.floor(n / B) + shift]);
    return { inputs: { shape: [T, B], data: at(0) }, targets: { shape: [T, B], data: at(1) } };
  };
  await train(model, {
    steps,
    batch,
    loss: { kind: 'cross-entropy' },
    optimizer: adam({ learningRate: 0.01 }),
    schedule: cosineDecay({ steps, floor: 0.05 }),
    clip: { norm: 1 },
    onStep: ({ step, loss }) => void (step % 50 === 49 && log?.(`step ${step + 1}, loss ${loss.toFixed(3)}`)),
  });
  const N = tokens.length - 1;
  const whole = {
    inputs: { shape: [N, 1], data: tokens.slice(0, N) },
    targets: { shape: [N, 1], data: tokens.slice(1) },
  };
  const { loss } = await model.loss(whole, { kind: 'cross-entropy' });
  const written = await generate(model, tokens.slice(0, 8), { steps: 120, temperature: 0.5, random });
  model.dispose();
  return { loss, bigram: bigramEntropy(tokens), written: written.map((token) => letters[token]).join('') };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const engine = await createEngine();
  const { loss, bigram, written } = await learn(engine, { log: console.log });
  console.log(`loss over the text ${loss.toFixed(3)} nats a letter, bigram entropy ${bigram.toFixed(3)}`);
  console.log(`it writes: ${written}`);
  engine.dispose();
}
