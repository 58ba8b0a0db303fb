import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapse, textProbability } from '../../src/checks/ctc-collapse/ctc.ts';
import { ctcCollapse } from '../../src/checks/ctc-collapse/index.ts';
import { judge, recognise } from './grade.ts';

const OPTIONS = ['belo', 'bello', 'be llo', 'bbeell_lloo'];

describe('ctc-collapse', () => {
  test.each([
    'Repeats that no blank ("_") separates are merged under CTC. What does the path _bb_e_l_lloo__ collapse to?',
    'In the CTC model, which text does "b_eee_ll_l_o" stand for? The blank is written as _.',
    'A CTC network outputs __be__l_l_o_. What is the transcript after collapsing?',
    'CTC with the blank symbol (-): to what is bb-e-lll-l-oo- reduced?',
    'Connectionist temporal classification: collapse the path bbeel_llo with blank "_".',
  ])('%s', async (stem) => {
    expect(await judge(ctcCollapse, { stem, options: OPTIONS })).toEqual([false, true, false, false]);
  });

  test('a negated question, other languages and short answers', async () => {
    const stem = 'Which of these is NOT what the CTC path t_oo_o_ collapses to, with blank "_"?';
    expect(await judge(ctcCollapse, { stem, options: ['too', 'to'] })).toEqual([true, false]);
    expect(
      await judge(ctcCollapse, {
        stem: '在CTC模型中，空白符为“_”，字符串 t_oo_o_ 折叠后是什么？',
        options: ['to', 'too'],
      }),
    ).toEqual([false, true]);
    expect(await judge(ctcCollapse, { stem: 'CTC: what does t_oo_o_ collapse to?', answer: 'to' })).toEqual([false]);
  });

  test.each([
    ['Under CTC, the path aa_ab_ collapses to "aab".', true],
    ['Under CTC, the path aa_ab_ collapses to "ab".', false],
  ])('a statement: %s', async (stem, holds) => {
    expect(await judge(ctcCollapse, { stem, options: ['True', 'False'] })).toEqual([holds]);
  });

  test('escaped underscores are read', async () => {
    expect(
      await judge(ctcCollapse, { stem: 'CTC: what does \\_\\_n\\_oo\\_nn collapse to?', options: ['non', 'noon'] }),
    ).toEqual([true, false]);
  });

  test.each(['What is CTC?', 'What does snake_case mean?', 'CTC cost function: which paper introduced it?'])(
    'left alone: %s',
    (stem) => {
      expect(recognise(ctcCollapse, { stem, options: ['a', 'b'] })).toBeNull();
    },
  );

  test('the recursion gives the collapsed text all of the probability', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', '_'), { minLength: 1, maxLength: 12 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(path, path, (frames, other) => {
        const chance = (t: number, character: string) => (frames[t] === character ? 1 : 0);
        const text = collapse(frames, '_');
        expect(textProbability(text, '_', frames.length, chance)).toBe(1);
        const wrong = collapse(other, '_');
        if (wrong !== text) expect(textProbability(wrong, '_', frames.length, chance)).toBe(0);
      }),
    );
  });

  test('over uncertain frames the texts share the probability', () => {
    const chance = (_t: number, character: string) => (character === '_' ? 0.5 : 0.5);
    const texts = ['', 'a', 'aa'].map((text) => textProbability(text, '_', 3, chance));
    expect(texts.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  });
});
