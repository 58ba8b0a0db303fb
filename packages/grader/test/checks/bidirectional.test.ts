import { describe, expect, test } from 'vitest';
import { bidirectional } from '../../src/checks/bidirectional/index.ts';
import { judge, recognise } from './grade.ts';

const NEEDLESS = 'A bidirectional network, because predicting the mood of day t may then use more information.';
const GRADIENTS = 'A bidirectional network, since its backpropagation computes more accurate gradients.';
const CAUSAL =
  'A unidirectional network, because the mood $y^{<t>}$ depends on $x^{<1>}, \\ldots, x^{<t>}$ alone, and not on $x^{<t+1>}$ or later days.';
const SHORT = 'A unidirectional network, because $y^{<t>}$ depends on nothing but $x^{<t>}$, not on other days.';
const OPTIONS = [NEEDLESS, GRADIENTS, CAUSAL, SHORT];

const PAST_STORIES = [
  "Your parrot's mood is strongly dependent on the current and past few days' weather. For 200 days you noted the weather x and the mood y. Which kind of RNN fits?",
  'A cactus grows each day; the growth depends on the present and the previous days of sunshine, recorded as x<1>, ..., x<200>. Unidirectional or bidirectional RNN?',
  'How happy a goldfish is on a day is determined by the weather of that day and of the preceding week. Which network do you take to map x to y?',
  'The label of day t is influenced by earlier inputs and the current one, but not by later inputs. Which RNN should map x to y?',
  'The energy a horse has on any day depends only on the weather so far. Which of the two kinds of RNN is the right one?',
];

describe('bidirectional', () => {
  test.each(PAST_STORIES)('only the causal reason holds where the past decides: %s', async (stem) => {
    expect(await judge(bidirectional, { stem, options: OPTIONS })).toEqual([false, false, true, false]);
  });

  test('the order of the options does not matter', async () => {
    const options = [SHORT, CAUSAL, GRADIENTS, NEEDLESS];
    expect(await judge(bidirectional, { stem: PAST_STORIES[0] as string, options })).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  test.each([
    'The tag of a word depends on the words before and after it, so on past and future inputs. Which RNN maps x to y?',
    'The label of day t, start of a cold spell or not, depends on the weather of the current day and of the following days. Which RNN maps x to y?',
  ])('more information is a good reason where later inputs count: %s', async (stem) => {
    expect(await judge(bidirectional, { stem, options: OPTIONS })).toEqual([true, false, false, false]);
  });

  test('a label of the current input alone turns the answer', async () => {
    const stem = 'The mood of a snail depends only on the current day. Which RNN maps the weather to its mood?';
    expect(await judge(bidirectional, { stem, options: OPTIONS })).toEqual([false, false, false, true]);
  });

  test('a truncated stem takes the dependence from its explanation and says so', async () => {
    const draft = {
      stem: 'You have 300 days of weather $x^{<1>}, \\ldots, x^{<300>}$ and moods $y^{<1>}, \\ldots, y^{<300>}$. Unidirectional or bidirectional?',
      options: OPTIONS,
      explanation:
        'If a label depends on past and future inputs, two directions help; here the mood depends on the current and past few days.',
    };
    expect(recognise(bidirectional, draft)?.assumptions?.[0]).toMatch(/explanation says/);
    expect(await judge(bidirectional, draft)).toEqual([false, false, true, false]);
  });

  test('what an explanation says of networks in general is not the label', async () => {
    const draft = {
      stem: 'You have sequences x and y of 300 steps. Should you use a unidirectional or a bidirectional RNN?',
      options: OPTIONS,
      explanation: 'A bidirectional RNN is right when the output depends on past and future inputs.',
    };
    expect(await judge(bidirectional, draft)).toEqual([null, false, null, null]);
  });

  test('without a dependence only what holds in any case is judged', async () => {
    const stem = 'You have sequences x and y of 300 steps. Should you use a unidirectional or a bidirectional RNN?';
    expect(await judge(bidirectional, { stem, options: OPTIONS })).toEqual([null, false, null, null]);
  });

  test('a response to a driver is taken to follow its causes, and the assumption is printed', async () => {
    const draft = {
      stem: 'You have 300 days of weather x and the mood y of your hamster. Unidirectional or bidirectional RNN?',
      options: OPTIONS,
    };
    expect(recognise(bidirectional, draft)?.assumptions).toHaveLength(1);
    expect(await judge(bidirectional, draft)).toEqual([false, false, true, false]);
  });

  test('true/false statements are judged with their story', async () => {
    const story = "True/False: Your ferret's mood depends on the current and past few days' weather.";
    const options = ['True', 'False'];
    expect(await judge(bidirectional, { stem: `${story} You should use a unidirectional RNN.`, options })).toEqual([
      true,
    ]);
    expect(
      await judge(bidirectional, {
        stem: `${story} You should use a bidirectional RNN, because it allows for more information.`,
        options,
      }),
    ).toEqual([false]);
  });

  test('a short answer is judged like an option', async () => {
    expect(await judge(bidirectional, { stem: PAST_STORIES[0] as string, answer: CAUSAL })).toEqual([true]);
    expect(await judge(bidirectional, { stem: PAST_STORIES[0] as string, answer: NEEDLESS })).toEqual([false]);
  });

  test.each([
    [
      'zh',
      '一只猫的心情取决于当前和过去几天的天气。应该使用单向RNN还是双向RNN？',
      '双向RNN，因为这样可以考虑更多的信息。',
      '双向RNN，因为反向传播可以计算更精确的梯度。',
      '单向RNN，因为y<t>只依赖于x<1>,…,x<t>，而不依赖于x<t+1>,…,x<90>。',
      '单向RNN，因为y<t>只取决于x<t>，而不取决于其他天。',
    ],
    [
      'es',
      'El humor de un loro depende del clima del día actual y de los días anteriores. ¿Qué RNN conviene?',
      'Bidireccional, porque permite tener en cuenta más información.',
      'Bidireccional, porque permite calcular gradientes más precisos.',
      'Unidireccional, porque y<t> depende solo de x<1>, ..., x<t>, pero no de x<t+1>, ..., x<90>.',
      'Unidireccional, porque y<t> depende solo de x<t> y no de otros días.',
    ],
    [
      'de',
      'Die Laune eines Dackels hängt vom Wetter des aktuellen Tages und der vergangenen Tage ab. Welches RNN passt?',
      'Bidirektional, weil so mehr Information berücksichtigt wird.',
      'Bidirektional, weil das genauere Gradienten ermöglicht.',
      'Unidirektional, weil y<t> nur von x<1>, ..., x<t> abhängt, aber nicht von x<t+1>, ..., x<90>.',
      'Unidirektional, weil y<t> nur von x<t> abhängt, nicht von anderen Tagen.',
    ],
    [
      'fr',
      "L'humeur d'un âne dépend de la météo du jour actuel et des jours précédents. Quel RNN choisir ?",
      "Bidirectionnel, parce qu'il prend en compte plus d'informations.",
      'Bidirectionnel, car la rétropropagation donne des gradients plus précis.',
      'Unidirectionnel, car y<t> dépend seulement de x<1>, ..., x<t>, mais pas de x<t+1>, ..., x<90>.',
      "Unidirectionnel, car y<t> dépend seulement de x<t>, pas d'autres jours.",
    ],
  ])('%s', async (_language, stem, ...options) => {
    expect(await judge(bidirectional, { stem, options })).toEqual([false, false, true, false]);
  });

  test.each([
    ['True/False: a bidirectional RNN uses both past and future inputs.', true],
    ['True/False: the output of a unidirectional RNN at step t depends on future inputs.', false],
    ['True/False: a unidirectional LSTM uses only past inputs.', true],
    ['True/False: a bidirectional GRU does not use future inputs.', false],
    ['判断题：双向RNN可以利用过去和未来的信息。', true],
  ])('what a network sees: %s', async (stem, expected) => {
    expect(await judge(bidirectional, { stem, options: ['True', 'False'] })).toEqual([expected]);
  });

  test('which network looks both ways', async () => {
    const stem = 'Which kind of layer looks forward and backward in a sentence?';
    expect(await judge(bidirectional, { stem, options: ['Unidirectional', 'Bidirectional', 'Bilateral'] })).toEqual([
      false,
      true,
      'unread',
    ]);
    expect(await judge(bidirectional, { stem, answer: 'A bidirectional LSTM' })).toEqual([true]);
  });

  test('the verb may stand in the stem', async () => {
    const options = [
      'only on past inputs',
      'on both past and future inputs',
      'on the current input only',
      'on the moon',
    ];
    const stem = 'In a bidirectional RNN the output at step t depends';
    expect(await judge(bidirectional, { stem, options })).toEqual([false, true, false, 'unread']);
    expect(await judge(bidirectional, { stem: stem.replace('bi', 'uni'), options })).toEqual([
      true,
      false,
      false,
      'unread',
    ]);
  });

  test('a true statement need not be an advantage', () => {
    const options = ['It uses past and future inputs', 'It uses only past inputs'];
    expect(recognise(bidirectional, { stem: 'What is a drawback of a bidirectional RNN?', options })).toBeNull();
  });

  test('reasons may be worded without the symbols', async () => {
    const stem =
      'The growth of an orchid is affected by the weather of the day and of the previous days. Which RNN predicts it?';
    const options = [
      'A unidirectional RNN, as growth only depends on past and present weather',
      'A bidirectional RNN, as future weather affects growth',
      'A bidirectional RNN, to use all the information',
      'A unidirectional RNN, since growth depends on the current day only',
    ];
    expect(await judge(bidirectional, { stem, options })).toEqual([true, false, false, false]);
  });

  test('predictions in real time are another question', () => {
    const stem = 'The label depends on past and future inputs, but must be predicted in real time. Which RNN?';
    expect(recognise(bidirectional, { stem, options: OPTIONS })).toBeNull();
  });

  test('options that are not understood are not judged', async () => {
    const options = [
      'A unidirectional RNN, because accountants prefer it.',
      'A bidirectional and a unidirectional RNN in turn.',
      'A convolution.',
    ];
    expect(await judge(bidirectional, { stem: PAST_STORIES[0] as string, options })).toEqual(null);
  });

  test('an item on something else is left alone', () => {
    expect(
      recognise(bidirectional, { stem: 'Which gate forgets?', options: ['The forget gate', 'The output gate'] }),
    ).toBeNull();
  });
});
