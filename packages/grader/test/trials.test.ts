import { existsSync, readFileSync } from 'node:fs';
import type { QuizItem } from '@keyproof/parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Check, type Claim, createGrader, defineCheck, type Lab, readItem, recommended } from '../src/index.ts';
import { makeItem, type ItemSpec } from '../src/testing/index.ts';
import { sabotaged } from './support/sabotage.ts';
// @ts-expect-error: plain JavaScript, shared with the bench that prints the table
import { readQuestions } from '../../../bench/verdicts/read-questions.mjs';

interface Question {
  readonly scope: 'in' | 'out';
  readonly spec: ItemSpec;
  readonly right: readonly (readonly number[] | string | null)[];
}

/** Claims of each kind that are tried, and of each check. */
const A_KIND = 4;
const A_CHECK = 10;

const questions = (readQuestions() as readonly Question[])
  .filter(({ scope }) => scope === 'in')
  .map(({ spec, right: [key] }) => makeItem({ ...spec, ...(key !== null && key !== undefined && { key }) }))
  .map((item) => ({ item, reading: readItem(item) }));

/** Items of our own that a check reads, until each kind of its claims stands in some. */
function itemsOf(check: Check) {
  const kinds = new Map<string, number>();
  const items: QuizItem[] = [];
  for (const { item, reading } of questions) {
    if (items.length === A_CHECK) break;
    const claims = (check.recognise(reading)?.claims ?? []).filter((each): each is Claim => 'kind' in each);
    if (!claims.some(({ kind }) => (kinds.get(kind) ?? 0) < A_KIND)) continue;
    for (const { kind } of claims) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    items.push(item);
  }
  return items;
}

/** What a check finds for every option of its items, by printed claim; `lab` is the world in which it looks. */
async function findings(check: Check, items: ReturnType<typeof itemsOf>, world: (lab: Lab) => Lab = (lab) => lab) {
  const inWorld: Check = {
    ...check,
    experiment: (claim, lab, convention) => check.experiment(claim, world(lab), convention),
  };
  const grader = await createGrader({ checks: [inWorld], seed: 1 });
  const found = [];
  for (const item of items) {
    const verdict = await grader.gradeItem(item);
    found.push(...verdict.options.filter(({ claim }) => claim !== ''));
  }
  grader.dispose();
  return found.filter(({ holds, measurements }) => holds !== null || measurements.length > 0);
}

describe.each(recommended.map((check) => [check.meta.id, check] as const))('%s', (id, check) => {
  const { meta } = check;
  let items: ReturnType<typeof itemsOf> = [];
  beforeAll(() => {
    items = itemsOf(check);
  });

  test('says how often it tries, on what control, and within which budget', () => {
    expect(items.length, 'questions of our own that it reads').toBeGreaterThan(0);
    const { trial, budget } = meta;
    expect(trial?.control.length, 'a control').toBeGreaterThan(20);
    if (trial && 'exact' in trial) expect(trial.exact.length, 'a reason why it is exact').toBeGreaterThan(20);
    else expect(trial?.networks, 'networks').toBeGreaterThan(1);
    expect(budget?.reason.length, 'a reason for its budget').toBeGreaterThan(20);
    for (const limit of ['milliseconds', 'values', 'operations'] as const)
      expect(budget?.[limit], limit).toBeGreaterThan(0);
  });

  test('has a page with its experiment and a figure', () => {
    const folder = new URL(`../src/checks/${id}/`, import.meta.url);
    const page = readFileSync(new URL('README.md', folder), 'utf8');
    expect(page).toMatch(new RegExp(`^# ${id}\n`));
    expect(`${page}${JSON.stringify(meta)}`, 'nothing is left to do').not.toContain('TODO');
    const [, figure = ''] = /!\[[^\]]+\]\(([^)]+\.svg)\)/.exec(page) ?? [];
    expect(existsSync(new URL(figure, folder)), `figure ${figure} of the page`).toBe(true);
    expect(readFileSync(new URL(figure, folder), 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
  });

  test('gives every effect with its interval, or as exact, finds claims true and false, and is not fooled by kernels that are off', async () => {
    const sound = await findings(check, items);
    const decided = sound.filter(({ holds }) => holds !== null);
    expect(
      decided.some(({ holds }) => holds === true),
      'a claim that holds',
    ).toBe(true);
    expect(
      decided.some(({ holds }) => holds === false),
      'a claim that does not',
    ).toBe(true);
    for (const { claim, measurements } of decided) {
      const shown = measurements.filter(
        ({ exact, interval }) => exact === true || (interval !== undefined && interval[0] <= interval[1]),
      );
      expect(shown.length, `${claim}: measurements with an interval, or exact`).toBeGreaterThan(0);
    }

    // Kernels that are off by a third: what rests on them becomes open, nothing turns.
    const truths = new Map(decided.map(({ claim, holds }) => [claim, holds]));
    const off = await findings(check, items, (lab) => sabotaged(lab, (value) => 1.3 * value, 'kernels'));
    const turned = off.filter(({ claim, holds }) => holds !== null && truths.get(claim) === !holds);
    expect(turned.map(({ claim, reason }) => `${claim}: ${reason}`)).toEqual([]);
  }, 300_000);
});

describe('what this test would notice', () => {
  const example = recommended.find(({ meta }) => meta.id === 'gate-ablation') as Check;

  test('a check that looks at the kernels alone is fooled by them', async () => {
    const careless = defineCheck({
      ...example,
      recognise: ({ statements }) => ({ claims: statements.map(() => ({ kind: 'any' })) }),
      print: () => 'any',
      async experiment(_claim, lab) {
        const net = lab.kernels.recurrent({ cell: 'rnn', inputSize: 1, hiddenSize: 1 }, { random: () => 0.9 });
        const { output } = await net.forward({ shape: [1, 1, 1], data: Float32Array.of(1) });
        return { holds: (output.data[0] ?? 0) > 1, reason: '', measurements: [] };
      },
    });
    const items = [makeItem({ stem: 'any', options: ['a', 'b'] })];
    const [sound] = await findings(careless, items);
    const [off] = await findings(careless, items, (lab) => sabotaged(lab, (value) => 1.3 * value, 'kernels'));
    expect([sound?.holds, off?.holds]).toEqual([false, true]);
  });

  test('engines that compute nothing show no gradient that survives', async () => {
    const dead = await findings(example, itemsOf(example), (lab) => sabotaged(lab, () => 0, 'both'));
    expect(dead.filter(({ holds }) => holds === true)).toEqual([]);
  });
});
