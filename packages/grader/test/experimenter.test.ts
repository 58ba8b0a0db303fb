import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createExperimenter,
  createGrader,
  defineCheck,
  recommended,
  type Claim,
  type Experimenter,
  type Order,
} from '../src/index.ts';
import { makeItem } from '../src/testing/index.ts';

const items = [
  makeItem({ stem: 'What do the entries of a softmax output sum to?', options: ['1', '0', '2'], key: 0 }),
  makeItem({ stem: 'How many gates does an LSTM have?', options: ['Two', 'Three', 'Four'], key: 0 }),
  makeItem({ stem: 'A GRU whose update gate is 0 keeps its state unchanged.', options: ['True', 'False'], key: 0 }),
];
const document = { path: 'quiz.md', items };

/** What passes between threads: clones. */
const inAnotherThread = (own: Experimenter, orders: Order[]): Experimenter => ({
  async run(order) {
    orders.push(order);
    return structuredClone(await own.run(structuredClone(order)));
  },
});

describe('experiments run elsewhere', () => {
  let own: Awaited<ReturnType<typeof createExperimenter>>;
  beforeAll(async () => {
    own = await createExperimenter({ backend: 'reference' });
  });
  afterAll(() => own.dispose());

  test('should give the verdicts of experiments run here', async () => {
    const orders: Order[] = [];
    const here = await createGrader({ backend: 'reference' });
    const there = await createGrader({ backend: 'reference', experimenter: inAnotherThread(own, orders) });
    const [a, b] = [await here.gradeDocument(document), await there.gradeDocument(document)];
    here.dispose();
    there.dispose();
    expect(b).toEqual(a);
    expect(a.items.map(({ verdict }) => verdict.outcome)).not.toContain('not-simulated');
    expect(orders.length).toBeGreaterThan(2);
  });

  test('should be run here where they are refused', async () => {
    const refuses: Experimenter = { run: () => Promise.reject(new Error('the thread was closed')) };
    const here = await createGrader({ backend: 'reference' });
    const refused = await createGrader({ backend: 'reference', experimenter: refuses });
    expect(await refused.gradeDocument(document)).toEqual(await here.gradeDocument(document));
    here.dispose();
    refused.dispose();
  });

  test('should end with the signal', async () => {
    const stop = new AbortController();
    const hangs: Experimenter = {
      run: () => new Promise((_, reject) => stop.signal.addEventListener('abort', () => reject(new Error('closed')))),
    };
    const grader = await createGrader({ backend: 'reference', experimenter: hangs, signal: stop.signal });
    const aborted = { name: 'LabError', code: 'aborted' };
    const graded = expect(grader.gradeDocument(document)).rejects.toMatchObject(aborted);
    setTimeout(() => stop.abort(), 100);
    await graded;
    await expect(grader.gradeDocument(document)).rejects.toMatchObject(aborted);
    grader.dispose();
  });

  test('should tell the document of a check that broke there', async () => {
    const breaks: Experimenter = {
      run: ({ check }) =>
        Promise.resolve({
          finding: {
            holds: null,
            code: 'check-error',
            reason: 'The experiment failed: out of memory',
            measurements: [],
          },
          incident: { check, during: 'experiment', message: 'out of memory' },
        }),
    };
    const grader = await createGrader({ backend: 'reference', experimenter: breaks });
    const { items: graded, messages } = await grader.gradeDocument(document);
    grader.dispose();
    expect(graded.every(({ verdict }) => verdict.outcome !== 'confirmed' && verdict.outcome !== 'refuted')).toBe(true);
    expect(messages.map(({ rule }) => rule)).toContain('check-error');
  });

  test('should be run here where the check is one of the grader’s own', async () => {
    interface Said extends Claim {
      readonly kind: 'said';
    }
    const mine = defineCheck<Said>({
      meta: { id: 'mine', title: 'Mine', why: 'A test.', source: 'none', thresholds: {} },
      recognise: ({ statements }) => ({ claims: statements.map((): Said => ({ kind: 'said' })) }),
      print: () => 'said()',
      experiment: () => Promise.resolve({ holds: true, reason: 'measured here', measurements: [] }),
    });
    const orders: Order[] = [];
    const experimenter = inAnotherThread(own, orders);
    const grader = await createGrader({ checks: [...recommended, mine], backend: 'reference', experimenter });
    const { options } = await grader.gradeItem(makeItem({ stem: 'What is it?', options: ['This'], key: 0 }));
    grader.dispose();
    expect(options.map(({ reason }) => reason)).toEqual(['measured here']);
    expect(orders.map(({ check }) => check)).not.toContain('mine');
  });
});

test('an experimenter says so where it does not know the check', async () => {
  const experimenter = await createExperimenter({ backend: 'reference', checks: [] });
  const { finding, incident } = await experimenter.run({
    check: 'gate-roles',
    claim: { kind: 'x' },
    convention: 'course',
  });
  experimenter.dispose();
  expect(finding).toMatchObject({ holds: null, code: 'check-error' });
  expect(incident?.message).toContain('gate-roles');
});
