import { describe, expect, test } from 'vitest';
import { lengthNormalisation } from '../../src/checks/length-normalisation/index.ts';
import { judge, recognise } from './grade.ts';

describe('length-normalisation', () => {
  test.each([
    [
      'If machine translation uses beam search without length normalization, it tends to output overly short sentences.',
      true,
    ],
    ['Beam search without normalising by length prefers longer translations.', false],
    ['Beam search that does not use length normalization tends to produce very short outputs.', true],
    ['With length normalization, beam search tends to give overly short translations.', false],
    ['Without sentence normalization, beam search generally outputs short translations. True or false?', true],
    ['束搜索如果不使用长度归一化，会倾向于输出过短的翻译。', true],
    ['Sin normalización, la búsqueda en haz tiende a generar traducciones demasiado cortas.', true],
    ['Ohne Längennormalisierung neigt die Strahlsuche zu kurzen Ausgaben.', true],
    ['Sans normalisation, la recherche en faisceau tend à produire des traductions trop longues.', false],
  ])('%s', async (stem, holds) => {
    expect(await judge(lengthNormalisation, { stem, options: ['True', 'False'] })).toEqual([holds]);
  });

  test('a stem that denies normalisation', async () => {
    const stem = 'Beam search multiplies probabilities and does not normalise by length. Which outputs does it favour?';
    expect(await judge(lengthNormalisation, { stem, options: ['longer ones', 'shorter ones'] })).toEqual([false, true]);
  });

  test('options under a stem, and a negated stem', async () => {
    const options = ['It tends to give short sentences', 'It tends to give long sentences'];
    expect(
      await judge(lengthNormalisation, {
        stem: 'What happens if beam search runs without length normalization?',
        options,
      }),
    ).toEqual([true, false]);
    expect(
      await judge(lengthNormalisation, {
        stem: 'Which of these is NOT true of beam search without length normalization?',
        options,
      }),
    ).toEqual([true, false]);
  });

  test.each([
    'Beam search without length normalization tends to output neither short nor long sentences.',
    'Beam search without length normalization tends to output short sentences about cats.',
    'Beam search without batch normalization is slow.',
    'Normalization of the inputs speeds up training.',
  ])('not judged: %s', (stem) => {
    const found = recognise(lengthNormalisation, { stem, options: ['True', 'False'] });
    expect(found === null || 'unread' in (found.claims[0] ?? {})).toBe(true);
  });
});
