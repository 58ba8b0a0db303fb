import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';
import type { Plugin, Transformer } from 'unified';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Extraction, type ExtractOptions, extractQuiz, remarkQuiz } from '@keyproof/parser';
import { toVFile } from './vfile.ts';

const dump = `# Valves

Question 1
Which valve opens first?
-
❌
the inlet<r>
-
✅
the outlet
`;

describe('remarkQuiz', () => {
  it('reads a tree of remark-parse, and what CommonMark makes of dumps does no harm', async () => {
    const processor = unified().use(remarkParse).use(remarkQuiz);
    const file = toVFile(dump, 'valves.md');
    await processor.run(processor.parse(file), file);
    expect(file.data.quiz?.items).toEqual(extractQuiz(dump, { path: 'valves.md' }).items);
    expect(file.data.quiz?.items[0]?.options.map((option) => option.text)).toEqual(['the inlet<r>', 'the outlet']);
  });

  it('stands beside other plugins', async () => {
    const text = '1. What is $x_1$ of the table?\n\n| n | x |\n|---|---|\n| 1 | 7 |\n\n- [ ] $6$\n- [x] $7$\n';
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkQuiz);
    const file = toVFile(text, 'table.md');
    await processor.run(processor.parse(file), file);
    const [item] = file.data.quiz?.items ?? [];
    expect([
      item?.stem.math[0]?.latex,
      item?.options.map((option) => option.math[0]?.latex),
      item?.key?.options,
    ]).toEqual(['x_1', ['6', '7'], [1]]);
  });

  it('leaves out what an earlier plugin removed', async () => {
    const text = '1. Which is odd?\n\n- [x] 3\n- [ ] 4\n\n# Appendix\n\n2. Which is even?\n\n- [ ] 3\n- [x] 4\n';
    const file = toVFile(text, 'odd.md');
    const processor = unified().use(remarkParse).use(remarkQuiz);
    const tree = processor.parse(file);
    const cut = tree.children.findIndex((node) => node.type === 'heading');
    tree.children.splice(cut);
    await processor.run(tree, file);
    expect(file.data.quiz?.items.map((item) => item.number)).toEqual([1]);
  });

  it('writes out a tree without positions before it reads it', async () => {
    const file = toVFile('', 'made.md');
    file.value = undefined as unknown as string;
    const text = (value: string) => ({ type: 'text' as const, value });
    const item = (value: string, checked: boolean) => ({
      type: 'listItem' as const,
      checked,
      children: [{ type: 'paragraph' as const, children: [text(`[${checked ? 'x' : ' '}] ${value}`)] }],
    });
    await unified()
      .use(remarkQuiz)
      .run(
        {
          type: 'root',
          children: [
            { type: 'paragraph', children: [text('Which is a fish?')] },
            { type: 'list', children: [item('a cod', true), item('a dog', false)] },
          ],
        } as never,
        file,
      );
    expect(file.data.quiz?.items[0]?.key?.options).toEqual([0]);
  });
});

// Checked by `npm run typecheck`: a consumer's compiler must take the plugin for what it is.
describe('the types of remarkQuiz', () => {
  it('are those of a unified plugin over Markdown, with options', () => {
    expectTypeOf(remarkQuiz).toExtend<Plugin<[ExtractOptions?], Root>>();
    expectTypeOf(remarkQuiz).returns.toExtend<Transformer<Root, Root>>();
    unified().use(remarkParse).use(remarkQuiz);
    unified().use(remarkParse).use(remarkQuiz, { path: 'valves.md' });
    // @ts-expect-error: a path is a text
    unified().use(remarkParse).use(remarkQuiz, { path: 7 });
  });

  it('say what the plugin leaves in the file', () => {
    const file = toVFile(dump, 'valves.md');
    expectTypeOf(file.data.quiz).toEqualTypeOf<Extraction | undefined>();
  });
});
