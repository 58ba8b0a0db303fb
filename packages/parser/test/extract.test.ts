import { describe, expect, it } from 'vitest';
import { extractQuiz } from '@keyproof/parser';

const boxes = `# Kettle quiz

1. Which part of a kettle gets hot first?

- [ ] the lid
- [x] the element
- [ ] the handle

2. Select all that apply: what may a kettle hold?

- [x] water
- [ ] gravel
- [x] tea
`;

describe('extractQuiz', () => {
  it('reads numbered questions with task lists', () => {
    const { items } = extractQuiz(boxes);
    expect(items.map((item) => [item.number, item.type, item.options.length, item.key?.options])).toEqual([
      [1, 'single-choice', 3, [1]],
      [2, 'multiple-choice', 3, [0, 2]],
    ]);
  });

  it('gives no item where there is no quiz', () => {
    expect(extractQuiz('# Notes\n\nKettles boil water.\n\n- fast\n- slow\n').items).toEqual([]);
  });
});

// More lines than an engine takes as arguments of one call, and than are read in one part.
describe('long texts', () => {
  it.each([
    ['150,000 lines below a question', 'text\n', 150_000],
    ['30,000 answers', 'Answer: A\n', 30_000],
    ['30,000 list items', '- a\n', 30_000],
    ['60,000 rows of columns', `${'a b '.repeat(6)}          b\n`, 60_000],
  ])('of %s are read', (_, line, count) => {
    const text = `1. Which one holds?\n- [x] this\n- [ ] that\n\n${line.repeat(count)}`;
    expect(extractQuiz(text).items[0]?.key?.options).toEqual([0]);
  });
});
