import { describe, expect, it } from 'vitest';
import { extractQuiz, mergeQuestions } from '@keyproof/parser';

const read = (path: string, text: string) => extractQuiz(text, { path });
const first = read('a.md', '1. Which wheel steers?\n\n- [x] the front wheel\n- [ ] the rear wheel\n');
const shuffled = read(
  'b.md',
  '## Question 7\n\nWhich wheel steers?\n\nA) the rear wheel\nB) **the front wheel**\n\nAnswer: B\n',
);
const contrary = read('c.md', 'Which wheel steers?\n\n❌ the front wheel\n✅ the rear wheel\n');
const other = read('d.md', '1. Which wheel mostly steers?\n\n- [x] the front wheel\n- [ ] the rear wheel\n');

describe('mergeQuestions', () => {
  it('finds the same question whatever the markup, the number and the order of the options', () => {
    const merged = mergeQuestions([first, shuffled]);
    expect(merged).toHaveLength(1);
    expect(merged[0]?.sources.map((source) => [source.path, source.number, source.key])).toEqual([
      ['a.md', 1, merged[0]?.sources[0]?.key],
      ['b.md', 7, merged[0]?.sources[0]?.key],
    ]);
    expect(merged[0]?.agreement).toBe('agree');
  });

  it('says where sources disagree', () => {
    const [question] = mergeQuestions([first, contrary]);
    expect(question?.agreement).toBe('disagree');
    const text = (source: number) => question?.item.options[question.sources[source]?.key?.[0] ?? -1]?.text;
    expect([text(0), text(1)]).toEqual(['the front wheel', 'the rear wheel']);
  });

  it('links questions that read almost the same', () => {
    const merged = mergeQuestions([first, other]);
    expect(merged).toHaveLength(2);
    expect(merged[0]?.near[0]).toMatchObject({ id: merged[1]?.id });
  });

  it('counts a key that all sources share as agreement, and one that only one source tells as single', () => {
    const keyless = read('e.md', 'Which wheel steers?\n\nA) the front wheel\nB) the rear wheel\n');
    expect(mergeQuestions([first, keyless])[0]?.agreement).toBe('single');
    expect(mergeQuestions([keyless, keyless])[0]?.agreement).toBe('none');
  });

  it('joins what one dump repeats in many', () => {
    const merged = mergeQuestions(
      Array.from({ length: 200 }, (_, i) =>
        read(`${i}.md`, '1. Which wheel steers?\n\n- [x] the front wheel\n- [ ] the rear wheel\n'),
      ),
    );
    expect(merged).toHaveLength(1);
    expect(merged[0]?.sources).toHaveLength(200);
  });
});
