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

describe('long texts', () => {
  it.each([
    ['lines below a question', 'text\n'],
    ['answers', 'Answer: A\n'],
    ['list items', '- a\n'],
  ])('of 150,000 %s are read', (_, line) => {
    const text = `1. Which one holds?\n- [x] this\n- [ ] that\n\n${line.repeat(150_000)}`;
    expect(extractQuiz(text).items[0]?.key?.options).toEqual([0]);
  });
});
