import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReview } from '@keyproof/formats/review';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { command as inProcess, keyproof } from './support/command.ts';

// The LSTM's gate has as many entries as its activation: the key of question 2 is wrong.
const QUIZ = `1. An LSTM with 48-dimensional activations reads a vocabulary of 900 words. What is the dimension of its forget gate?
- [ ] 1
- [x] 48
- [ ] 900

2. An LSTM with 64-dimensional activations reads a vocabulary of 5000 words. What is the dimension of its update gate?
- [ ] 1
- [ ] 64
- [x] 5000
`;

interface Item {
  readonly number: number;
  readonly options: readonly unknown[];
  readonly verdict?: { readonly outcome: string };
  readonly review?: { readonly changed: readonly string[] };
}

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'keyproof-review-'));
  await writeFile(join(cwd, 'quiz.md'), QUIZ);
});
afterEach(() => rm(cwd, { recursive: true }));

const command = (...args: string[]) => inProcess(args, { cwd });
const decisions = async () => (await readReview(await readFile(join(cwd, 'quiz.md.review.yaml'), 'utf8'))).decisions;
const graded = async () => JSON.parse((await command('grade', 'quiz.md', '--json')).out).documents[0];

describe('keyproof review', () => {
  test('should list what needs a decision in a file beside the dump, and change nothing by that', async () => {
    // As built, in a process of its own; what follows is the same program in this one.
    expect(keyproof(['review', 'quiz.md'], { cwd }).out).toBe('quiz.md  0 decided · 1 open  → quiz.md.review.yaml\n');
    expect(await decisions()).toMatchObject([{ status: 'open', options: ['1', '64', '5000'] }]);
    expect(await readFile(join(cwd, 'quiz.md.review.yaml'), 'utf8')).toMatch(
      /# 2\. An LSTM[\s\S]*# {3}B {2}64[\s\S]*# refuted: key C, by simulation B\./,
    );
    expect((await command('grade', 'quiz.md', '--fail-on', 'refuted')).code).toBe(1);
  });

  test('should let the decision beat the machine in the verdict, the exit code and the export', async () => {
    await command('review', 'quiz.md', '--accept', '2', '--note', '2=the course says so');
    expect((await command('grade', 'quiz.md', '--fail-on', 'refuted')).code).toBe(0);
    expect((await graded()).items[1]).toMatchObject({
      verdict: { outcome: 'refuted' },
      review: { status: 'accepted', note: 'the course says so' },
    });
    expect((await command('convert', 'quiz.md', '--to', 'gift')).err).toContain('2 of 2 questions written');
    await command('review', 'quiz.md', '--drop', '2');
    expect((await command('convert', 'quiz.md', '--to', 'gift')).err).toMatch(
      /1 of 2 questions written\n {2}left-out:dropped/,
    );
    await command('review', 'quiz.md', '--reopen', '2');
    expect((await command('grade', 'quiz.md', '--fail-on', 'refuted')).code).toBe(1);
  });

  test('should grade a changed key anew and keep it over another scrape', async () => {
    expect((await command('review', 'quiz.md', '--key', '2=B')).out).toBe('2: accepted, key B\n');
    const scraped = `Week 3\n\n${QUIZ.replace('2. An', 'Question 2) **An**').replace('- [ ] 1\n- [ ] 64\n- [x] 5000', '* [x] 5000\n* [ ] 64\n* [ ] 1')}`;
    await writeFile(join(cwd, 'quiz.md'), scraped);
    const { items, messages } = await graded();
    expect(items[1]).toMatchObject({
      key: { options: [1] },
      verdict: { outcome: 'confirmed' },
      review: { status: 'accepted', changed: ['key'], machineKey: [0] },
    });
    expect(messages.filter(({ rule }: { rule: string }) => rule.startsWith('review'))).toEqual([]);
  });

  test('should keep a decision about a question that is gone, and name it', async () => {
    await command('review', 'quiz.md', '--drop', '2');
    await writeFile(
      join(cwd, 'quiz.md'),
      QUIZ.replace('64-dimensional activations reads', '64-dimensional hidden states reads'),
    );
    expect((await command('review', 'quiz.md')).out).toMatch(
      /0 decided · 1 open .*\n {2}No question has the id [\da-f]+ .*give the decision the id [\da-f]+ if it is the same\n$/,
    );
    expect(await decisions()).toHaveLength(2);
  });

  test('should read the file of the demo for a whole folder, under the dump’s own', async () => {
    const [, item] = (await graded()).items;
    const review = { schema: 'keyproof/review@1', decisions: [{ id: item.id, key: [1] }] };
    await writeFile(join(cwd, 'keyproof.review.json'), JSON.stringify(review));
    expect((await graded()).items[1].verdict.outcome).toBe('confirmed');
    await command('review', 'quiz.md', '--key', '2=C');
    expect((await graded()).items[1].verdict.outcome).toBe('refuted');
  });

  const GLUED = QUIZ.replace('\n2. An', '- [ ] 2. An')
    .replace('- [ ] 1\n- [ ] 64', '- [ ] 1\n- [x] 64')
    .replace('[x] 5000', '[ ] 5000');

  test('should split an item, grade both, and keep what is decided about each', async () => {
    await writeFile(join(cwd, 'quiz.md'), GLUED);
    expect((await graded()).items).toHaveLength(1);
    expect((await command('review', 'quiz.md', '--split', '1=An LSTM with 64-dimensional')).out).toMatch(
      /^1: split in 2; decide about\n {2}[\da-f]{16} `An LSTM with 48.*`\n {2}[\da-f]{16} `An LSTM with 64.*`\n$/,
    );
    const { items, messages } = await graded();
    expect(
      items.map(({ number, options, verdict, review }: Item) => [
        number,
        options.length,
        verdict?.outcome,
        review?.changed,
      ]),
    ).toEqual([
      [1, 3, 'confirmed', ['boundary']],
      [2, 3, 'confirmed', ['boundary']],
    ]);
    expect(messages.filter(({ rule }: { rule: string }) => rule.startsWith('review'))).toEqual([]);
    await command('review', 'quiz.md', '--key', '2=C');
    expect((await graded()).items[1]).toMatchObject({
      verdict: { outcome: 'refuted' },
      review: { changed: ['boundary', 'key'], machineKey: [1] },
    });
    expect((await command('convert', 'quiz.md', '--to', 'gift')).err).toContain('2 of 2 questions written');
    await writeFile(join(cwd, 'report.json'), (await command('grade', 'quiz.md', '--json')).out);
    expect((await command('replay', 'report.json')).code).toBe(0);
    expect((await command('review', 'quiz.md', '--reopen', '1')).out).toContain(
      'its boundary is again where it was read',
    );
    expect((await graded()).items).toHaveLength(1);
  });

  test('should join an item with the next, and take that back', async () => {
    expect((await command('review', 'quiz.md', '--merge', '1=more')).out).toMatch(
      /^1: joined with the next; decide about\n/,
    );
    expect((await graded()).items.map(({ options }: Item) => options.length)).toEqual([6]);
    await command('review', 'quiz.md', '--reopen', '1');
    expect((await graded()).items.map(({ options }: Item) => options.length)).toEqual([3, 3]);
  });

  test('should leave whole what a boundary no longer fits, say so, and keep the decision', async () => {
    await writeFile(join(cwd, 'quiz.md'), GLUED);
    await command('review', 'quiz.md', '--split', '1=An LSTM with 64-dimensional');
    const [{ id }] = (await decisions()) as [{ id: string }];
    const file = join(cwd, 'quiz.md.review.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('64-dimensional', '65-dimensional'));
    const { items, messages } = await graded();
    expect(items).toHaveLength(1);
    expect(messages).toContainEqual(
      expect.objectContaining({
        rule: 'review-stale-split',
        reason: expect.stringMatching(
          /is not split: the words `An LSTM with 65-dimensional` do not stand in it .* left as it was read/,
        ),
      }),
    );
    expect((await command('review', 'quiz.md')).out).toContain('is not split');
    expect(await decisions()).toMatchObject([{ id, split: [{ from: 'An LSTM with 65-dimensional' }] }]);
    await command('review', 'quiz.md', '--accept', '1');
    expect(await decisions()).toMatchObject([{ id, status: 'accepted' }]);
  });

  test('should ask at a terminal and save each answer', async () => {
    const answers = ['nonsense', 'k Z', 'n see errata', 'k B', null];
    const ask = async () => answers.shift() ?? null;
    const { code, out } = await inProcess(['review', 'quiz.md'], { cwd, ask });
    expect(code).toBe(0);
    expect(out).toContain('The key `Z` names an option that item 2 has not: it has A to C.');
    expect(out).toMatch(/quiz\.md {2}1 decided · 0 open/);
    expect(await decisions()).toMatchObject([{ status: 'accepted', key: 'B', note: 'see errata' }]);
  });

  test.each([
    ['an unknown item', ['review', 'quiz.md', '--accept', '9'], /No item has the id or number `9`/],
    [
      'an unknown option',
      ['review', 'quiz.md', '--key', '2=E'],
      /The key `E` names an option that item 2 has not: it has A to C/,
    ],
    ['a key of no item', ['review', 'quiz.md', '--key', 'B'], /Expected `--key ITEM=KEY`, found `B`/],
    ['words that are not there', ['review', 'quiz.md', '--split', '1=Which town'], /`Which town` do not stand in it/],
    ['a split at no words', ['review', 'quiz.md', '--split', '1'], /Expected `--split ITEM=WORDS`, found `1`/],
    ['to join the last', ['review', 'quiz.md', '--merge', '2'], /Item 2 is the last: there is none to join it with/],
    ['to join as nothing', ['review', 'quiz.md', '--merge', '1=key'], /one of stem, option, more .*found `key`/],
    ['two dumps', ['review', 'quiz.md', 'copy.md', '--drop', '1'], /Expected one dump for decisions/],
  ])('should refuse %s', async (_name, args, words) => {
    await cp(join(cwd, 'quiz.md'), join(cwd, 'copy.md'));
    const { code, err } = await command(...args);
    expect(err).toMatch(words);
    expect(code).toBe(2);
  });

  test('should refuse a broken review file with its place', async () => {
    await writeFile(
      join(cwd, 'quiz.md.review.yaml'),
      'schema: keyproof/review@1\ndecisions:\n  - id: abc\n    satus: dropped\n',
    );
    const { code, err } = await command('grade', 'quiz.md');
    expect(err).toMatch(/Cannot read the review `quiz\.md\.review\.yaml`: At `decisions\.0\.satus` \(id abc\)/);
    expect(code).toBe(2);
  });
});
