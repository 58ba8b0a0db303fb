import { describe, expect, test } from 'vitest';
import { beamSearchWidth } from '../../src/checks/beam-search/index.ts';
import { judge, recognise } from './grade.ts';

const OPTIONS = [
  'The search will run more slowly.',
  'The search will need more memory.',
  'It will usually find better solutions, i.e. ones with a higher P(y|x).',
  'It will converge after fewer steps.',
];
const THREE = [true, true, true, false];

describe('beam-search', () => {
  test.each([
    'You increase the beam width B of a beam search. What do you expect? (Check all that apply)',
    'Which effects does a larger beam have in machine translation with beam search?',
    'What happens when the beam size is raised?',
    'In beam search, a wider beam means that:',
    'What is true if we double the width of the beam?',
  ])('a wider beam costs more and finds more: %s', async (stem) => {
    expect(await judge(beamSearchWidth, { stem, options: OPTIONS, type: 'multiple-choice' })).toEqual(THREE);
  });

  test('a narrower beam turns everything', async () => {
    const stem = 'You decrease the beam width. Which statements hold?';
    const options = [
      'Beam search runs faster.',
      'It uses less memory.',
      'It finds worse solutions.',
      'It runs more slowly.',
      'It finds better results.',
    ];
    expect(await judge(beamSearchWidth, { stem, options, type: 'multiple-choice' })).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test.each([
    ['Increasing the beam width makes beam search slower.', true],
    ['A larger beam width makes beam search converge after fewer steps.', false],
    ['With a smaller beam width, beam search uses more memory.', false],
    ['With a smaller beam width, beam search runs faster.', true],
  ])('a statement: %s', async (stem, holds) => {
    expect(await judge(beamSearchWidth, { stem, options: ['True', 'False'] })).toEqual([holds]);
  });

  test.each([
    [
      'zh',
      '在束搜索中增加束宽B，会怎样？',
      ['束搜索运行得更慢', '束搜索会使用更多的内存', '束搜索通常会找到更好的解', '束搜索会在更少的步骤后收敛'],
    ],
    [
      'es',
      'Si se aumenta el ancho del haz en la búsqueda en haz, ¿qué ocurre?',
      [
        'La búsqueda en haz será más lenta',
        'Usará más memoria',
        'Encontrará mejores soluciones',
        'Convergerá en menos pasos',
      ],
    ],
    [
      'de',
      'Die Strahlbreite wird erhöht. Was gilt?',
      [
        'Die Strahlsuche wird langsamer',
        'Sie braucht mehr Speicher',
        'Sie findet bessere Lösungen',
        'Sie konvergiert in weniger Schritten',
      ],
    ],
    [
      'fr',
      'On augmente la largeur du faisceau. Que se passe-t-il ?',
      [
        'La recherche en faisceau sera plus lente',
        'Elle utilise plus de mémoire',
        'Elle trouvera de meilleures solutions',
        "Elle converge en moins d'étapes",
      ],
    ],
  ])('in %s', async (_language, stem, options) => {
    expect(await judge(beamSearchWidth, { stem, options, type: 'multiple-choice' })).toEqual(THREE);
  });

  test('a negated question keeps the claims', async () => {
    const stem = 'Which of these is NOT an effect of a larger beam width?';
    expect(
      await judge(beamSearchWidth, { stem, options: ['Beam search runs slower', 'It converges after fewer steps'] }),
    ).toEqual([true, false]);
  });

  test.each([
    'It does not run more slowly and does not use more memory',
    'It runs slower or uses more memory',
    'It runs slower but not as slow as exhaustive search',
    'It needs better chairs',
    'It will win',
  ])('not judged: %s', (option) => {
    const found = recognise(beamSearchWidth, {
      stem: 'You increase the beam width of a beam search.',
      options: [option, 'It runs slower'],
    });
    expect(found?.claims[0]).toHaveProperty('unread');
  });

  test('two effects in one option must both be there', async () => {
    const stem = 'You increase the beam width of a beam search.';
    const options = ['It runs slower and uses more memory', 'It runs slower and uses less memory'];
    expect(await judge(beamSearchWidth, { stem, options })).toEqual([true, false]);
  });

  test.each([
    ['Beam search with B = 1 is the same as greedy search.', true],
    ['Beam search with B = 3 is the same as greedy search.', false],
    ['Beam search always finds the most likely sentence.', false],
    ['Beam search is not guaranteed to find the most likely sentence.', true],
    ['Increasing the beam width never makes beam search slower.', false],
    ['A larger beam width does not make beam search faster.', true],
    ['Greedy decoding may miss the most likely sentence.', true],
    ['Beam search with B = 3 keeps the 3 most likely sentences at each step.', true],
    ['Beam search with B = 3 keeps the 4 most likely sentences at each step.', false],
  ])('what is found and kept: %s', async (stem, holds) => {
    expect(await judge(beamSearchWidth, { stem, options: ['True', 'False'] })).toEqual([holds]);
  });

  test('without a direction nothing is claimed', () => {
    expect(
      recognise(beamSearchWidth, { stem: 'What is beam search?', options: ['It runs slower', 'It uses more memory'] }),
    ).toBeNull();
  });

  test('whether a wider beam takes more steps turns on when the search stops', async () => {
    const stem = 'You narrow the beam of a beam search, so that its width B is smaller. What follows?';
    const options = ['It runs faster', 'It converges after fewer steps', 'It converges after more steps'];
    expect(await judge(beamSearchWidth, { stem, options })).toEqual([true, null, false]);
  });
});
