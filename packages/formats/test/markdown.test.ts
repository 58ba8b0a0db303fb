import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extractQuiz } from '@keyproof/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { write } from '../src/index.ts';
import { parseMarkdown, visit } from '../src/text/markdown.ts';
import { holdableItem, wildItem } from './support/arbitraries.ts';
import { makeItem, showcase, textOfFile } from './support/items.ts';

describe('md', () => {
  it('writes a heading, a task list, the explanation and the verdict', async () => {
    const text = textOfFile(await write('md', showcase().slice(0, 1), { title: 'Week 1' }));
    expect(text).toBe(`# Week 1

## Question 1

Let $x_t$ be the input at step $t < T$.

Which line is the update of a GRU, if $\\Gamma_u$ is its gate?

\`\`\`python
c = {"a": 1}  # x ~ y

print(c)
\`\`\`

- [x] $c^{<t>} = \\Gamma_u \\ast \\tilde{c}^{<t>}$
- [ ] \`a[i] = {b: c}\`
- [ ] **Both** of *these*
- [ ] ![a gate](gate.png)

**Explanation:**

The gate *chooses*:

$$
c = \\Gamma_u c + (1 - \\Gamma_u) c
$$

- keep
- write

> Verdict: confirmed (option A holds by simulation)  
> Source: dumps/week1.md
`);
  });

  it('keeps items without a key and answers that are only a text', async () => {
    const text = textOfFile(await write('md', showcase().slice(5, 7)));
    expect(text).toContain('- [ ] one\n- [ ] two');
    expect(text).toContain('**Answer:** three');
  });

  it('keeps an option of several blocks in its list item', async () => {
    const text = textOfFile(await write('md', [makeItem({ options: ['```\na\n\nb\n```', 'c'] })]));
    const items: string[] = [];
    visit(parseMarkdown(text) ?? { type: 'root', children: [] }, (node) => {
      if (node.type === 'listItem') items.push(node.children.map((child) => child.type).join());
    });
    expect(items).toHaveLength(2);
  });

  it('writes any item so that it has as many boxes as the items have options', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(wildItem, holdableItem), { maxLength: 3 }), async (items) => {
        const result = await write('md', items);
        const boxes = textOfFile(result).match(/^- \[[ x]\] /gm)?.length ?? 0;
        expect(result.written).toBe(items.length);
        expect(boxes).toBe(items.reduce((sum, item) => sum + item.options.length, 0));
      }),
      { numRuns: 100 },
    );
  });

  it('is read by the parser as the same questions with the same keys', async () => {
    const folder = fileURLToPath(new URL('../../../fixtures/dumps/', import.meta.url));
    const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name));
    let all = 0;
    let same = 0;
    for (const name of names) {
      const { items } = extractQuiz(readFileSync(folder + name, 'utf8'), { path: name });
      const back = extractQuiz(textOfFile(await write('md', items))).items;
      expect(back).toHaveLength(items.length);
      all += items.length;
      same += items.filter((item, place) => {
        const read = back[place];
        return read?.id === item.id && String(read.key?.options) === String(item.key?.options);
      }).length;
    }
    expect(same / all).toBeGreaterThan(0.9);
  });
});
