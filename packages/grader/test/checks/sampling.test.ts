import { describe, expect, test } from 'vitest';
import { sampling } from '../../src/checks/sampling/index.ts';
import { judge, recognise } from './grade.ts';

const STEM = 'Your RNN language model is trained and now generates new sentences. What happens at each time step?';

/** Options in the order: argmax and truth, draw and truth, argmax and own word, draw and own word. */
const LAST = [false, false, false, true];

describe('sampling', () => {
  test.each([
    [
      'two parts in Roman numbers',
      [
        '(i) Take the most probable word according to the output. (ii) Feed the ground-truth word of the training set to the next step.',
        '(i) Draw a word at random from the output distribution. (ii) Feed the ground-truth word of the training set to the next step.',
        '(i) Take the most probable word according to the output. (ii) Feed this word to the next step.',
        '(i) Draw a word at random from the output distribution. (ii) Feed this word to the next step.',
      ],
    ],
    [
      'one sentence each',
      [
        'The word with the highest probability is selected, and the true word from the training data is passed to the next time step.',
        'A word is randomly chosen by the predicted probabilities and then the actual word is passed to the following step.',
        'You choose the likeliest word greedily and pass it on to the next time step.',
        'You sample a word from the softmax distribution and use it as the input of the next time step.',
      ],
    ],
    [
      'the feeding first',
      [
        'Pass the correct word of the training sentence to the next step; pick the argmax of the output.',
        'Pass the correct word of the training sentence to the next step; sample a word from the output distribution.',
        'The most likely word becomes the input at the next step.',
        'A randomly sampled word becomes the input at the next step.',
      ],
    ],
    [
      'contrasts',
      [
        'Pick the most likely word instead of sampling, and feed the ground truth rather than the chosen word to the next step.',
        'Randomly sample a word, then feed the ground truth rather than the sampled word to the next step.',
        'Pick the word of highest probability, then feed the selected word rather than the ground truth to the next step.',
        'Randomly sample a word, then feed the sampled word rather than the ground truth to the next step.',
      ],
    ],
    [
      'symbols',
      [
        '(1) pick the highest-probability word as $\\hat{y}^{<t>}$, (2) pass the ground-truth word to step t+1',
        '(1) randomly sample a word as $\\hat{y}^{<t>}$, (2) pass the ground-truth word to step t+1',
        '(1) pick the highest-probability word as $\\hat{y}^{<t>}$, (2) pass this selected word to step t+1',
        '(1) randomly sample a word as $\\hat{y}^{<t>}$, (2) pass this selected word to step t+1',
      ],
    ],
  ])('only drawing and reading back samples the model: %s', async (_name, options) => {
    expect(await judge(sampling, { stem: STEM, options })).toEqual(LAST);
    expect(await judge(sampling, { stem: STEM, options: [...options].reverse() })).toEqual([...LAST].reverse());
  });

  test.each([
    [
      'zh',
      '语言模型RNN训练完成后，用它来随机采样句子。每个时间步做什么？',
      [
        '（1）选择概率最高的单词，（2）然后将训练集中的真实单词传递到下一个时间步。',
        '（1）按概率随机抽取一个单词，（2）然后将训练集中的真实单词传递到下一个时间步。',
        '（1）选择概率最高的单词，（2）然后将所选单词传递到下一个时间步。',
        '（1）按概率随机抽取一个单词，（2）然后将所选单词传递到下一个时间步。',
      ],
    ],
    [
      'es',
      'Un modelo de lenguaje RNN ya entrenado genera frases. ¿Qué se hace en cada paso de tiempo?',
      [
        '(i) Se elige la palabra más probable. (ii) Se pasa la palabra real al siguiente paso.',
        '(i) Se elige una palabra al azar según las probabilidades. (ii) Se pasa la palabra real al siguiente paso.',
        '(i) Se elige la palabra más probable. (ii) Se pasa esta palabra al siguiente paso.',
        '(i) Se elige una palabra al azar según las probabilidades. (ii) Se pasa esta palabra al siguiente paso.',
      ],
    ],
    [
      'de',
      'Ein trainiertes RNN-Sprachmodell erzeugt Sätze. Was geschieht in jedem Zeitschritt?',
      [
        '(i) Das wahrscheinlichste Wort wird gewählt. (ii) Das tatsächliche Wort wird an den nächsten Zeitschritt weitergegeben.',
        '(i) Ein Wort wird zufällig gewählt. (ii) Das tatsächliche Wort wird an den nächsten Zeitschritt weitergegeben.',
        '(i) Das wahrscheinlichste Wort wird gewählt. (ii) Das gewählte Wort wird an den nächsten Zeitschritt weitergegeben.',
        '(i) Ein Wort wird zufällig gewählt. (ii) Das gewählte Wort wird an den nächsten Zeitschritt weitergegeben.',
      ],
    ],
    [
      'fr',
      'Un modèle de langue RNN entraîné génère des phrases. Que fait-on à chaque pas de temps ?',
      [
        '(i) On choisit le mot le plus probable. (ii) On passe le vrai mot au pas suivant.',
        '(i) On choisit un mot au hasard. (ii) On passe le vrai mot au pas suivant.',
        '(i) On choisit le mot le plus probable. (ii) On passe ce mot au pas suivant.',
        '(i) On choisit un mot au hasard. (ii) On passe ce mot au pas suivant.',
      ],
    ],
  ])('in %s', async (_language, stem, options) => {
    expect(await judge(sampling, { stem, options })).toEqual(LAST);
  });

  test.each([
    [
      'When sampling from a trained language model RNN, each step draws a word from the output probabilities and feeds it as input to step t+1.',
      true,
    ],
    [
      'To sample a sentence from an RNN language model you always pick the most likely word and feed it to the next step.',
      false,
    ],
    ['When a trained RNN language model generates text, the next step receives the ground-truth word.', false],
    [
      'Sampling from an RNN language model: a word is chosen uniformly at random, regardless of the probabilities, and passed to the next step.',
      false,
    ],
    [
      'When sampling sentences, an RNN language model passes the whole probability distribution as input to the next step.',
      false,
    ],
  ])('a statement: %s', async (stem, holds) => {
    expect(await judge(sampling, { stem, options: ['True', 'False'] })).toEqual([holds]);
  });

  test('a negated question keeps the claims', async () => {
    const stem = 'Which of these is NOT a way to sample sentences from an RNN language model?';
    const options = [
      'Draw a word from the distribution and feed it to the next step',
      'Take the argmax and feed it to the next step',
    ];
    expect(await judge(sampling, { stem, options })).toEqual([true, false]);
  });

  test.each([
    'Randomly sample a word and the most likely word, then pass this word to the next step',
    'Randomly sample a word, then pass the most likely word to the next step',
    'Draw a word at random and pass it to the previous layer of a bigger teacher',
    'Search the dictionary for a synonym',
  ])('what is not understood whole is not judged: %s', (option) => {
    const found = recognise(sampling, {
      stem: STEM,
      options: [option, 'Randomly sample a word, then pass this word to the next step'],
    });
    expect(found?.claims[0]).toHaveProperty('unread');
  });

  test.each([
    'Which optimiser trains an RNN language model?',
    'How are negative samples drawn in word2vec, an early language model?',
  ])('other questions are left alone: %s', (stem) => {
    expect(recognise(sampling, { stem, options: ['Draw a word at random', 'Take the argmax'] })).toBeNull();
  });
});
