import { describe, expect, test } from 'vitest';
import { createGrader } from '../../src/index.ts';
import { item, type Draft } from './grade.ts';

const grader = createGrader();

async function outcome(draft: Draft, key: number): Promise<string> {
  const keyed = { ...item(draft), key: { options: [key], confidence: 1, evidence: [] } };
  return (await (await grader).gradeItem(keyed)).outcome;
}

describe('a true statement that is not what is asked', () => {
  test.each<[string, Draft, number]>([
    [
      'of a difference',
      {
        stem: 'What is the main difference between a GRU and an LSTM?',
        options: ['A GRU has fewer parameters than an LSTM', 'A GRU merges two gates of the LSTM into one'],
      },
      1,
    ],
    [
      'of a use',
      {
        stem: 'Why would you take a bidirectional RNN for speech?',
        options: ['It uses past and future inputs', 'Because a sound is shaped by the sounds around it'],
      },
      1,
    ],
    [
      'of word vectors',
      {
        stem: 'Why are word embeddings popular? (a vocabulary of 900 words, 50-dimensional word embeddings)',
        options: ['θ_t and e_c both have 50 dimensions', 'Similar words get similar vectors'],
      },
      1,
    ],
    [
      'of parameters',
      {
        stem: 'Why do RNNs generalise over positions?',
        options: [
          'The parameters of an RNN do not grow with the sequence length',
          'What is learned at one step is used at all',
        ],
      },
      1,
    ],
  ])('refutes no other option: %s', async (_name, draft, key) => {
    expect(['undecided', 'not-simulated', 'confirmed']).toContain(await outcome(draft, key));
  });
});
