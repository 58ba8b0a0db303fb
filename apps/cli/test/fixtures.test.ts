import { readdirSync, readFileSync } from 'node:fs';
import { createGrader, type GradedDocument, type Grader } from '@keyproof/grader';
import { decodeText, extractQuiz } from '@keyproof/parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = new URL('../../../fixtures/dumps/', import.meta.url);
const files = readdirSync(folder);

interface Expected {
  readonly number: number | null;
  readonly type: string;
  readonly options: number;
  readonly key: readonly number[] | null;
  readonly text?: string;
  readonly outcome: string;
  readonly simulated: readonly number[] | null;
  /** The checks may still leave this open: undecided is no wrong verdict. */
  readonly open?: boolean;
}

let grader: Grader;
beforeAll(async () => void (grader = await createGrader()));
afterAll(() => grader.dispose());

// Each NAME.expected.json says what must be read out of the dump NAME.* beside it, and what the networks say of its keys.
// `later` says why a dump is not held to that yet.
const expectations = files
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => {
    const data = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { items: Expected[]; later?: string };
    return { expectedFile: file, name: file.replace('.expected.json', ''), later: '', ...data };
  });

describe.each(expectations)('$name $later', ({ expectedFile, name, items: expected, later }) => {
  const file = files.find((each) => each.startsWith(`${name}.`) && each !== expectedFile) as string;
  const { items } = extractQuiz(decodeText(readFileSync(new URL(file, folder))).text, { path: file });
  let graded: GradedDocument;
  beforeAll(async () => void (graded = await grader.gradeDocument({ path: file, items })));

  test.skipIf(later)('should hold the expected questions and keys', () => {
    const read = items.map(({ number, type, options, key }) => ({
      number,
      type,
      options: options.length,
      key: key && key.options,
      ...(key?.text !== undefined && options.length === 0 && { text: key.text }),
    }));
    expect(read).toEqual(expected.map(({ outcome: _outcome, simulated: _simulated, open: _open, ...rest }) => rest));
  });

  test.skipIf(later)('should be judged as expected, or not at all where that is allowed', () => {
    const judged = graded.items.map(({ number, verdict: { outcome, simulated } }) => ({ number, outcome, simulated }));
    const wanted = expected.map(({ number, outcome, simulated, open }, i) => {
      const given = judged[i];
      const left = given?.outcome === 'undecided' || given?.outcome === 'not-simulated';
      return open && left && given.simulated === null ? { ...given } : { number, outcome, simulated };
    });
    expect(judged).toEqual(wanted);
  });
});
