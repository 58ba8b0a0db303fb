import { describe, expect, test } from 'vitest';
import {
  gateConditions,
  has,
  isNegated,
  leftover,
  mentionsGates,
  mentionsOf,
  normalise,
  readPhrase,
  tokenise,
} from '../src/lexicon/index.ts';
import { formTokens, normalisedTokens } from '../src/lexicon/table.ts';
import { TABLES } from '../src/lexicon/tables/index.ts';

describe('normalise', () => {
  test.each([
    ['$\\Gamma_u \\approx 0$', 'Γ_u ≈ 0'],
    ['Γu', 'Γ_u'],
    ['$\\Gamma_{\\rm M}$', 'Γ_u'],
    ['$\\Gamma_{v}$', 'Γ_u'],
    ['gamma_r', 'Γ_r'],
    ['Γᵣ', 'Γ_r'],
    ['gate u', 'Γ_u'],
    ['x^{\\langle t-1 \\rangle}', 'x^{<t-1>}'],
    ['x⟨t⟩', 'x^{<t>}'],
    ['$a^{< t >}$', 'a^{<t>}'],
    ['**bold** `code`', 'bold code'],
    ['$\\frac{\\partial L}{\\partial b}$', '(∂ L)/(∂ b)'],
    ['c<sup>&lt;t&gt;</sup>', 'c^{<t>}'],
    ['$\\bigcirc T_x \\le T_y$', 'T_x ≤ T_y'],
  ])('reads %s as %s', (source, expected) => expect(normalise(source).text).toBe(expected));

  test('reads OCR slips of Γ only where gates are the topic', () => {
    expect(normalise('Tu = 1 and Gr = 1', { gates: true }).text).toBe('Γ_u = 1 and Γ_r = 1');
    expect(normalise('Tu = 1').text).toBe('Tu = 1');
  });

  test('cuts a formula nested ten thousand deep instead of exhausting the stack', () => {
    const hostile = `$${'\\frac{'.repeat(10_000)}x${'}'.repeat(10_000)}$ ${'\\hat{'.repeat(10_000)}`;
    expect(normalise(hostile).text.length).toBeLessThan(hostile.length);
  });
});

describe('tokenise', () => {
  test.each([
    ['10,000', 10_000],
    ['10.000', 10_000],
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['1e-3', 1e-3],
    ['80000', 80_000],
  ])('reads %s as the number %d', (text, value) => expect(tokenise(text)[0]).toMatchObject({ kind: 'number', value }));

  test('splits a negation from its verb and a compound at its hyphens', () => {
    expect(tokenise("It doesn't use many-to-one nets").map(({ fold }) => fold)).toEqual([
      'it',
      'doe',
      'not',
      'use',
      'many',
      'to',
      'one',
      'net',
    ]);
  });
});

describe('concepts', () => {
  test.each([
    'the update gate',
    '$\\Gamma_u$',
    '更新门',
    'la puerta de actualización',
    'das Update-Gate',
    'la porte de mise à jour',
  ])('finds the update gate in "%s"', (text) => expect(has(readPhrase(text), 'gate.update')).toBe(true));

  test.each([
    'vanishing gradients',
    '梯度消失',
    'el desvanecimiento del gradiente',
    'verschwindende Gradienten',
    'la disparition du gradient',
  ])('finds vanishing in "%s"', (text) => expect(has(readPhrase(text), 'gradient.vanishing')).toBe(true));

  test('takes the longest form of a table', () => {
    expect(mentionsOf(readPhrase('the update gate'), 'gate').map(({ surface }) => surface)).toEqual(['update gate']);
  });

  test('keeps what it does not know', () => {
    expect(readPhrase('Zorblax removes the update gate').rest).toEqual(['Zorblax']);
    expect(leftover(readPhrase('removes the update gate'), ['gate'])).toEqual(['removes']);
  });
});

describe('gate conditions', () => {
  test.each([
    ['Γu ≈ 0', 'gate.update', 0, true],
    ['Γ_r = 1', 'gate.reset', 1, false],
    ['the update gate is close to one', 'gate.update', 1, true],
    ['setting the reset gate to 1', 'gate.reset', 1, false],
    ['gate u 0 for a timestep', 'gate.update', 0, false],
    ['1-Γu ≈ 1', 'gate.update', 0, true],
    ['如果更新门接近于0', 'gate.update', 0, true],
    ['si la puerta de reinicio es cercana a 1', 'gate.reset', 1, true],
    ['wenn das Update-Gate nahe 0 ist', 'gate.update', 0, true],
    ['si la porte de mise à jour est proche de 0', 'gate.update', 0, true],
  ])('reads %s', (text, gate, value, about) =>
    expect(gateConditions(readPhrase(text))).toMatchObject([{ gate, value, about }]),
  );

  test('reads nothing where a content word stands between', () => {
    expect(gateConditions(readPhrase('Γu multiplies 1'))).toEqual([]);
  });
});

test('negation counts within its clause', () => {
  const phrase = readPhrase('It does not vanish; the gradient flows');
  expect(
    mentionsOf(phrase, 'gradient.vanishing', 'gradient.flow').map((mention) => isNegated(phrase, mention)),
  ).toEqual([true, false]);
});

test('forms of plain words are compiled by a short way to the same tokens as by the long one', () => {
  for (const { rows } of TABLES)
    for (const form of rows.flatMap((row) => row.forms)) expect(formTokens(form), form).toEqual(normalisedTokens(form));
});

test('a text talks about gates where reading it finds a gate or a gated cell', () => {
  const texts = [
    'z and r are two numbers',
    'the update gate',
    'An LSTM has units',
    'Γu ≈ 0',
    '更新门',
    'no such thing',
  ];
  for (const text of texts)
    expect(mentionsGates(text), text).toBe(has(readPhrase(text), 'gate', 'cell.gru', 'cell.lstm'));
});
