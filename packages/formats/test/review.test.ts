import { extractQuiz } from '@keyproof/parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { write } from '../src/index.ts';
import { applyReview, type Decision, indicesOf, readReview, type Review, writeReview } from '../src/review/index.ts';

const QUIZ = '1. Which network has gates?\n- [ ] RNN\n- [x] GRU\n- [ ] MLP\n';
const { items } = extractQuiz(QUIZ, { path: 'quiz.md' });
const [item] = items as [(typeof items)[number]];
const review = (...decisions: Decision[]): Review => ({ schema: 'keyproof/review@1', decisions });
const decide = async (decision: Omit<Decision, 'id'>, among = items) =>
  applyReview(among, review({ id: item.id, ...decision }));

describe('a decision', () => {
  test('should give another key, as indices or as letters, and keep the machine’s beside it', async () => {
    for (const key of [[0], 'A', ' a. '.replace('.', '')]) {
      const { items: reviewed, messages } = await decide({ key });
      expect(messages).toEqual([]);
      expect(reviewed[0]).toMatchObject({
        key: { options: [0], confidence: 1, evidence: [] },
        review: { status: 'accepted', changed: ['key'], machineKey: [1] },
      });
    }
  });

  test('should hold after another scrape with other marks and another order of options', async () => {
    const again = extractQuiz('Question 7: Which network has **gates**?\n\n* MLP\n* GRU ✅\n* RNN\n', {
      path: 'again.md',
    }).items;
    expect(again[0]?.id).toBe(item.id);
    const { items: reviewed } = await decide({ key: 'A', options: item.options.map(({ text }) => text) }, again);
    expect(reviewed[0]?.options[reviewed[0].key?.options[0] ?? -1]?.text).toBe('RNN');
  });

  test('should be left open where its key names an option that the question has not', async () => {
    for (const decision of [{ key: [3] }, { key: 'Z' }, { key: '?' }, { key: [0], options: ['LSTM', 'GRU', 'MLP'] }]) {
      const { items: reviewed, messages } = await decide(decision);
      expect(messages).toMatchObject([{ code: 'stale-key', id: item.id }]);
      expect(reviewed[0]).toMatchObject({ key: item.key, review: { status: 'open', changed: [] } });
    }
  });

  test('should mend what was read wrongly, with formulas', async () => {
    const { items: reviewed } = await decide({
      stem: 'What is $h_t$?',
      choices: ['a state', '$x_t$'],
      key: 'A',
      type: 'single-choice',
      note: 'two columns',
    });
    expect(reviewed[0]).toMatchObject({
      id: item.id,
      stem: { markdown: 'What is $h_t$?', math: [{ latex: 'h_t' }] },
      options: [{ text: 'a state' }, { text: 'x_t' }],
      review: { status: 'accepted', changed: ['key', 'stem', 'options'], note: 'two columns' },
    });
  });

  test('should accept, drop, take the key away, or only note', async () => {
    const marks = [{ status: 'accepted' as const }, { status: 'dropped' as const }, { key: null }, { note: 'ask Ada' }];
    const seen = await Promise.all(marks.map(async (each) => (await decide(each)).items[0]?.review?.status));
    expect(seen).toEqual(['accepted', 'dropped', 'accepted', 'open']);
  });

  test('for a question that is gone should be named with the nearest that is there', async () => {
    const { messages } = await applyReview(
      items,
      review({ id: 'gone', question: 'Which network has a gate or gates?' }, { id: 'lost' }),
    );
    expect(messages.map(({ code }) => code)).toEqual(['unknown-item', 'unknown-item']);
    expect(messages[0]?.message).toContain(`give the decision the id ${item.id} if it is the same`);
    expect(messages[1]?.message).toContain('remove it if the question is gone for good');
  });
});

describe('an export', () => {
  const refuted = { outcome: 'refuted', simulated: [0] };
  test.each([
    [{}, 0, 'left-out:disputed'],
    [{ status: 'accepted' as const }, 1, undefined],
    [{ key: 'A' }, 1, undefined],
    [{ status: 'dropped' as const, note: 'a duplicate' }, 0, 'left-out:dropped'],
  ])('should honour %j', async (decision, written, code) => {
    const { items: reviewed } = await applyReview(
      [{ ...item, verdict: refuted }],
      review({ id: item.id, ...decision }),
    );
    const result = await write('gift', reviewed);
    expect([result.written, result.reports.find((each) => each.code.startsWith('left-out'))?.code]).toEqual([
      written,
      code,
    ]);
  });

  test('should keep the decision in JSON Lines', async () => {
    const { items: reviewed } = await decide({ status: 'accepted', note: 'checked' });
    const { files } = await write('jsonl', reviewed);
    expect(JSON.parse(new TextDecoder().decode(files[0]?.data)).review).toEqual({
      status: 'accepted',
      changed: [],
      note: 'checked',
    });
  });
});

describe('a review file', () => {
  const text = fc.string({ unit: 'grapheme' });
  const decision = fc.record(
    {
      id: fc.stringMatching(/^[\da-f]{16}$/),
      status: fc.constantFrom('open' as const, 'accepted' as const, 'dropped' as const),
      key: fc.oneof(fc.array(fc.nat(9)), fc.constant(null), fc.constant('B D')),
      answer: text,
      note: text,
      question: text,
      options: fc.array(text),
    },
    { requiredKeys: ['id'] },
  );
  const reviews = fc
    .uniqueArray(decision, { selector: ({ id }) => id })
    .map((decisions) => review(...(decisions as Decision[])));

  test.each(['yaml', 'json'] as const)('should be read as it was written: %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(reviews, async (whole) => {
        expect(
          await readReview(
            await writeReview(whole, {
              format,
              heading: 'Decide.',
              comments: new Map(whole.decisions.map(({ id }) => [id, 'A?\n# -'])),
            }),
          ),
        ).toEqual(whole);
      }),
    );
  });

  test('should keep the comments and the order of a file that is written again', async () => {
    const before =
      'schema: keyproof/review@1\n# ours\ndecisions:\n  # first\n  - id: aaaa # why\n    status: open\n  - id: bbbb\n';
    const after = await writeReview(
      review({ id: 'aaaa', status: 'accepted', key: [2] }, { id: 'bbbb' }, { id: 'cccc', note: 'new' }),
      {
        previous: before,
      },
    );
    expect(after).toContain('# ours');
    expect(after).toContain('# first\n  - id: aaaa # why\n    status: accepted\n    key: [ 2 ]');
    expect((await readReview(after)).decisions.map(({ id }) => id)).toEqual(['aaaa', 'bbbb', 'cccc']);
  });

  test.each([
    [
      'a misspelt field',
      'schema: keyproof/review@1\ndecisions:\n  - id: ab\n    satus: dropped\n',
      /At `decisions\.0\.satus` \(id ab\)/,
    ],
    [
      'a misspelt status',
      '{"schema":"keyproof/review@1","decisions":[{"id":"ab","status":"drop"}]}',
      /At `decisions\.0\.status` \(id ab\)/,
    ],
    ['broken YAML', 'schema: [\n', /Expected YAML/],
    ['broken JSON', '{"schema": ', /Expected JSON/],
    ['something else', 'hello', /At `top level`/],
  ])('should be refused with its place: %s', async (_name, broken, words) => {
    await expect(readReview(broken)).rejects.toThrow(words);
  });
});

test('letters and numbers should be read as a person writes them', () => {
  expect(['B', 'b d', 'BD', '2, 4', 'B; D', '', '0', 'é'].map(indicesOf)).toEqual([
    [1],
    [1, 3],
    [1, 3],
    [1, 3],
    [1, 3],
    null,
    null,
    null,
  ]);
});
