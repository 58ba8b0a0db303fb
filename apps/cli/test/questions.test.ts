import { describe, expect, test } from 'vitest';
import { questionsOf } from '../src/report/questions.ts';
import { document, gruItem, item, verdict } from './support/report.ts';

const short = (text: string, outcome?: 'confirmed' | 'undecided') =>
  item('What goes in the blanks?', [], [], {
    type: 'short-answer',
    key: { options: [], text, confidence: 1, evidence: [] },
    ...(outcome && { verdict: verdict({ outcome, key: [], simulated: null, options: [] }) }),
  });
const agreementOf = (...items: ReturnType<typeof item>[]) =>
  questionsOf(items.map((each, i) => document(`${i}.md`, [each]))).map(({ agreement }) => agreement);

describe('questions of several dumps', () => {
  test('should put keys that differ side by side', () => {
    const [question] = questionsOf([
      document('a.md', [gruItem()]),
      document('b.md', [gruItem({ key: { options: [2], confidence: 1, evidence: [] } })]),
    ]);
    expect(question).toMatchObject({
      agreement: 'disagree',
      outcome: 'refuted',
      simulated: ['Jonas, when $\\Gamma_u \\approx 0$'],
      sources: [
        { path: 'a.md', line: 12, answers: ['Jonas, when $\\Gamma_u \\approx 1$'] },
        { path: 'b.md', line: 12, answers: ['Jonas, when $\\Gamma_u \\approx 0$'] },
      ],
    });
  });

  test('should see through notation where answers are told in words', () => {
    expect(agreementOf(short('draw ŷ⟨t⟩ at random'), short('Draw $\\hat{y}^{<t>}$ at random.'))).toEqual(['agree']);
    expect(agreementOf(short('draw at random'), short('take the best'))).toEqual(['disagree']);
  });

  test('should not call right answers in other words a dispute', () => {
    expect(agreementOf(short('Gu and 1-Gu', 'confirmed'), short('Γu and 1−Γu', 'confirmed'))).toEqual(['agree']);
    expect(agreementOf(short('Gu and 1-Gu', 'confirmed'), short('Γr and Γu', 'undecided'))).toEqual(['disagree']);
  });
});
