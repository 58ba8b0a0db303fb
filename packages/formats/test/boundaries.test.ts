import { extractQuiz, type QuizItem } from '@keyproof/parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyReview,
  cutAt,
  type Decision,
  type Place,
  placeOf,
  readReview,
  regroup,
  reviewOf,
  writeReview,
} from '../src/review/index.ts';

// Two questions that the dump ran together: the second stem stands where an option would.
const GLUED = `1. Which network has gates?

- [ ] MLP
- [x] GRU
- [ ] 2. Which of these has a cell state?
- [ ] RNN
- [x] LSTM

Answer: B, E

3. Which function squashes into −1 to 1?

- [x] tanh
- [ ] ReLU
`;
const read = (source: string) => extractQuiz(source, { path: 'quiz.md' });
const apply = (source: string, ...decisions: Decision[]) =>
  applyReview(read(source).items, reviewOf(decisions), { source });
const texts = ({ stem, options }: QuizItem) => [stem.text, ...options.map(({ text }) => text)];

describe('a split', () => {
  const [glued] = read(GLUED).items as [QuizItem];

  test('should make two questions, each with its options, its key and its place', async () => {
    const { items, messages } = await apply(GLUED, { id: glued.id, split: [{ from: 'which of these has' }] });
    expect(messages).toEqual([]);
    expect(items.map(texts)).toEqual([
      ['Which network has gates?', 'MLP', 'GRU'],
      ['Which of these has a cell state?', 'RNN', 'LSTM'],
      ['Which function squashes into −1 to 1?', 'tanh', 'ReLU'],
    ]);
    expect(items.map(({ number, type, key }) => [number, type, key?.options])).toEqual([
      [1, 'single-choice', [1]],
      [2, 'single-choice', [1]],
      [3, 'single-choice', [0]],
    ]);
    expect(items.map(({ review }) => review)).toEqual([
      { status: 'open', changed: ['boundary'], from: [glued.id] },
      { status: 'open', changed: ['boundary'], from: [glued.id] },
      undefined,
    ]);
    const [, second] = items as [QuizItem, QuizItem];
    expect(second.provenance.spans[0]).toMatchObject({ line: 5, column: 1 });
    expect(GLUED.slice(second.stem.position?.start, second.stem.position?.end)).toContain('Which of these has');
  });

  test('should let the new questions be decided by their own ids, in whatever order the file has', async () => {
    const split: Decision = { id: glued.id, split: [{ from: 'Which of these has' }] };
    const second = (await apply(GLUED, split)).items[1]!;
    const { items, messages } = await apply(GLUED, { id: second.id, key: 'A', note: 'RNN here' }, split);
    expect(messages).toEqual([]);
    expect(items[1]).toMatchObject({
      key: { options: [0] },
      review: { status: 'accepted', changed: ['boundary', 'key'], machineKey: [1], note: 'RNN here' },
    });
  });

  test('in the middle of a line should know its place in the source', async () => {
    const source = '1. Explain the **forget** gate. 2) Which gate\n   writes to $c_t$?\n\n- [ ] forget\n- [x] input\n';
    const [item] = read(source).items as [QuizItem];
    const { items, messages } = await apply(source, { id: item.id, split: [{ from: 'Which gate writes' }] });
    expect(messages).toEqual([]);
    expect(items.map(texts)).toEqual([
      ['Explain the forget gate. 2)'],
      ['Which gate\nwrites to c_t?', 'forget', 'input'],
    ]);
    expect(items.map(({ stem: { position: at } }) => source.slice(at?.start, at?.end))).toEqual([
      'Explain the **forget** gate. 2)',
      'Which gate\n   writes to $c_t$?',
    ]);
    const before = await apply(source, { id: item.id, split: [{ from: '2) Which gate' }] });
    expect(before.items.map(({ number, stem }) => [number, stem.text])).toEqual([
      [1, 'Explain the forget gate.'],
      [2, 'Which gate\nwrites to c_t?'],
    ]);
  });

  test.each<[string, Decision['split'], RegExp]>([
    [
      'words that are not there',
      [{ from: 'Which town' }],
      /`Which town` do not stand in it behind its beginning\. It is left/,
    ],
    ['its own beginning', [{ from: 'Which network' }], /do not stand in it behind its beginning/],
    ['words that stand twice', [{ from: 'Which' }], /do not stand|stand in it/],
    ['no words', [{ from: '…?' }], /do not stand in it/],
    ['a place too many', [{ from: 'GRU', occurrence: 2 }], /do not stand in it 2 times/],
  ])('at %s should leave the question whole and say so', async (_name, split, words) => {
    const source = GLUED.replace('RNN', 'Which RNN');
    const [item] = read(source).items as [QuizItem];
    const { items, messages } = await apply(source, { id: item.id, split: split! });
    expect(messages).toMatchObject([{ code: 'stale-split', id: item.id, message: expect.stringMatching(words) }]);
    expect(items.map(texts)).toEqual(read(source).items.map(texts));
  });

  test('through a formula should be refused', async () => {
    const source = '1. What is $a + b$ here?\n\n- [ ] one\n- [x] two\n';
    const [item] = read(source).items as [QuizItem];
    const { messages } = await apply(source, { id: item.id, split: [{ from: 'b here' }] });
    expect(messages).toMatchObject([{ code: 'stale-split', message: expect.stringContaining('through a formula') }]);
  });
});

describe('a merge', () => {
  const CUT = `1. Which network has gates?\n\n- [ ] MLP\n- [x] GRU\n\n2. Which kind of network has none of them at all?\n\n- [ ] LSTM\n- [x] RNN\n`;
  const [first, second] = read(CUT).items as [QuizItem, QuizItem];
  const join = async (as?: 'stem' | 'option' | 'more') =>
    (await apply(CUT, { id: first.id, merge: { id: second.id, ...(as && { as }) } })).items;

  test('should join a question with the next: its stem as an option, as more of one, or to the stem', async () => {
    const [a, b] = [first.stem.text, second.stem.text];
    expect((await join()).map(texts)).toEqual([[a, 'MLP', 'GRU', b, 'LSTM', 'RNN']]);
    expect((await join('more')).map(texts)).toEqual([[a, 'MLP', `GRU\n${b}`, 'LSTM', 'RNN']]);
    expect((await join('stem')).map(texts)).toEqual([[`${a}\n${b}`, 'MLP', 'GRU', 'LSTM', 'RNN']]);
    expect((await join())[0]).toMatchObject({
      number: 1,
      key: { options: [1, 4] },
      review: { status: 'open', changed: ['boundary'], from: [first.id, second.id] },
    });
  });

  test('with a question that is gone or stands elsewhere should change nothing and say so', async () => {
    for (const [from, to, words] of [
      [first.id, 'gone', /not joined to gone, which is not in this dump/],
      [second.id, first.id, /which does not stand right behind it/],
    ] as const) {
      const { items, messages } = await apply(CUT, { id: from, merge: { id: to } });
      expect(messages).toMatchObject([{ code: 'stale-merge', message: expect.stringMatching(words) }]);
      expect(items.map(({ id }) => id)).toEqual([first.id, second.id]);
    }
  });

  test('should take the old verdicts away: they are about other words', async () => {
    const graded = read(CUT).items.map((item) => ({ ...item, verdict: { outcome: 'confirmed' } }));
    const { items } = await applyReview(graded, reviewOf([{ id: first.id, merge: { id: second.id } }]));
    expect(items.map((item) => Object.hasOwn(item, 'verdict'))).toEqual([false]);
  });
});

describe('whatever the dump', () => {
  const word = fc.constantFrom(
    'gate',
    'state',
    'cell',
    'input',
    '**bold** word',
    '$h_t$',
    'a',
    'b',
    '門',
    'weight.',
    '(net)',
    'x_1',
  );
  const line = fc.array(word, { minLength: 2, maxLength: 7 }).map((words) => words.join(' '));
  const question = fc.tuple(line, fc.uniqueArray(line, { minLength: 2, maxLength: 5 }), fc.nat(4));
  const dump = fc.uniqueArray(question, { minLength: 1, maxLength: 4, selector: ([stem]) => stem }).map((questions) =>
    questions
      .map(([stem, options, key], i) => {
        const marked = options.map((option, k) => `- [${k === key ? 'x' : ' '}] ${option}`).join('\n');
        return `${i + 1}. Which of these is the ${stem}?\n\n${marked}\n`;
      })
      .join('\n'),
  );
  const placed = fc.record({
    source: dump,
    item: fc.nat(),
    block: fc.nat(),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const chosen = ({
    source,
    item: i,
    block: b,
    share,
  }: {
    source: string;
    item: number;
    block: number;
    share: number;
  }) => {
    const { items, accounting } = read(source);
    const item = items[i % Math.max(1, items.length)];
    if (item === undefined) return null;
    const blocks = [item.stem, ...item.options];
    const block = b % blocks.length;
    const cut = cutAt(item, { block, offset: Math.round(share * blocks[block]!.markdown.length) });
    return cut && { items, accounting, item, cut, place: placeOf(item, cut) };
  };
  /** The characters that spans cover, each with how often. */
  const covered = (source: string, spans: readonly { start: number; end: number }[]) => {
    const times = new Uint8Array(source.length);
    for (const { start, end } of spans) for (let i = start; i < end; i++) if (/\S/.test(source[i]!)) times[i]!++;
    return [...times];
  };

  test('a place should be found again by the words of its cut', () => {
    fc.assert(
      fc.property(placed, (at) => {
        const found = chosen(at);
        if (found === null) return;
        expect(typeof found.place).not.toBe('string');
        expect(cutAt(found.item, found.place as Place)).toEqual(found.cut);
      }),
      { numRuns: 80 },
    );
  });

  test('a split, then a merge should be the identity', async () => {
    await fc.assert(
      fc.asyncProperty(placed, async (at) => {
        const found = chosen(at);
        if (found === null) return;
        const { items, item, cut, place } = found;
        const split: Decision = { id: item.id, split: [cut] };
        const once = await applyReview(items, reviewOf([split]), { source: at.source });
        if (once.messages.length > 0) {
          // Nothing is returned: fast-check takes whatever is not true or nothing for a failure.
          expect(once.messages[0]?.message).toContain('through a formula');
          return;
        }
        const [first, second] = once.items.filter(({ review }) => review?.from?.includes(item.id));
        const { block, offset } = place as Place;
        const merge = {
          id: second!.id,
          as: block === 0 ? ('stem' as const) : offset === 0 ? ('option' as const) : ('more' as const),
        };
        const { items: back, messages } = await applyReview(items, reviewOf([split, { id: first!.id, merge }]), {
          source: at.source,
        });
        expect(messages).toEqual([]);
        // An option that became a stem is in no key, and does not come back into one.
        const isKeyed = item.key?.options.includes(block - 1) === true && offset === 0;
        const bare = ({ id, number, key, stem, options, provenance }: QuizItem) => {
          const flat = (text: string) => text.replace(/\s+/g, '');
          return [
            id,
            number,
            isKeyed ? null : key?.options,
            flat(stem.text),
            options.map(({ text }) => flat(text)),
            covered(at.source, provenance.spans),
          ];
        };
        expect(back.map(bare)).toEqual(items.map(bare));
      }),
      { numRuns: 120 },
    );
  });

  const boundaries = async (source: string, picks: readonly number[]): Promise<Decision[]> => {
    const decisions: Decision[] = [];
    for (const pick of picks) {
      const { items } = await applyReview(read(source).items, reviewOf(decisions), { source });
      const at = pick % items.length;
      const [item, next] = [items[at]!, items[at + 1]];
      if (decisions.some(({ id }) => id === item.id)) continue;
      const block = pick % (item.options.length + 1);
      const cut = cutAt(item, { block, offset: pick % 11 });
      if (pick % 3 === 0 && next) decisions.push({ id: item.id, merge: { id: next.id } });
      else if (pick % 3 === 1 && cut) decisions.push({ id: item.id, split: [cut] });
      else decisions.push({ id: item.id, key: [0], note: 'seen' });
    }
    return decisions;
  };
  const picked = fc.record({ source: dump, picks: fc.array(fc.nat(), { maxLength: 6 }) });

  test('applying a review to its own result should change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(picked, async ({ source, picks }) => {
        const { items } = read(source);
        if (items.length === 0) return;
        const review = reviewOf(await boundaries(source, picks));
        const once = await applyReview(items, review, { source });
        const twice = await applyReview(once.items, review, { source });
        expect(twice.items).toEqual(once.items);
      }),
      { numRuns: 80 },
    );
  });

  test('every character should stay in exactly one span, of an item that is there', async () => {
    await fc.assert(
      fc.asyncProperty(picked, async ({ source, picks }) => {
        const { items, accounting } = read(source);
        if (items.length === 0) return;
        const decisions = await boundaries(source, picks);
        const now = await regroup(items, decisions, { source, accounting });
        expect(covered(source, now.accounting)).toEqual(covered(source, accounting));
        expect(
          covered(
            source,
            now.items.flatMap(({ provenance }) => provenance.spans),
          ),
        ).toEqual(
          covered(
            source,
            items.flatMap(({ provenance }) => provenance.spans),
          ),
        );
        for (const { start, end, item, line, column } of now.accounting) {
          expect(source.split('\n')[line - 1]?.slice(column - 1)).toContain(source.slice(start, end).split('\n')[0]);
          if (item !== null)
            expect(now.items[item]?.provenance.spans.some((span) => span.start <= start && start < span.end)).toBe(
              true,
            );
        }
      }),
      { numRuns: 80 },
    );
  });

  test('a review with boundaries should be read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(picked, async ({ source, picks }) => {
        if (read(source).items.length === 0) return;
        const review = reviewOf(await boundaries(source, picks));
        expect(await readReview(await writeReview(review))).toEqual(review);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a review file that moves boundaries', () => {
  test('should be written as @2, also over a file of @1, and one without as @1', async () => {
    const before = await writeReview(reviewOf([{ id: 'a', note: 'x' }]));
    expect(before).toContain('keyproof/review@1');
    const after = await writeReview(reviewOf([{ id: 'a', split: [{ from: 'Which' }] }]), { previous: before });
    expect(after).toBe('schema: keyproof/review@2\ndecisions:\n  - id: a\n    split:\n      - from: Which\n');
  });

  test.each([
    [
      'in @1',
      '{"schema":"keyproof/review@1","decisions":[{"id":"ab","split":[{"from":"x"}]}]}',
      /decisions\.0\.split` \(id ab\).*keyproof\/review@2/,
    ],
    [
      'with nothing to cut at',
      '{"schema":"keyproof/review@2","decisions":[{"id":"ab","split":[]}]}',
      /decisions\.0\.split/,
    ],
    [
      'with a key',
      '{"schema":"keyproof/review@2","decisions":[{"id":"ab","split":[{"from":"x"}],"key":"B"}]}',
      /decisions\.0\.key` \(id ab\).*own ids/,
    ],
    [
      'split and merged',
      '{"schema":"keyproof/review@2","decisions":[{"id":"ab","split":[{"from":"x"}],"merge":{"id":"c"}}]}',
      /decisions\.0\.merge/,
    ],
    [
      'joined as what is none',
      '{"schema":"keyproof/review@2","decisions":[{"id":"ab","merge":{"id":"c","as":"key"}}]}',
      /decisions\.0\.merge\.as/,
    ],
  ])('should be refused with its place: %s', async (_name, text, words) => {
    await expect(readReview(text)).rejects.toThrow(words);
  });
});
