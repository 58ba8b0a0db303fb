import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { write } from '../src/index.ts';
import { descendants, element, textOf, type XElement } from '../src/xml/element.ts';
import { readXml } from '../src/xml/read.ts';
import { wildItem } from './support/arbitraries.ts';
import { makeItem, showcase } from './support/items.ts';

async function filesOf(items: Parameters<typeof write>[1]): Promise<Record<string, XElement>> {
  const { files } = await write('qti12', items, { title: 'Week 1' });
  const unzipped = unzipSync(files[0]?.data ?? new Uint8Array());
  return Object.fromEntries(
    Object.entries(unzipped).map(([name, data]) => [name, readXml(new TextDecoder().decode(data))]),
  );
}

async function itemsOf(items: Parameters<typeof write>[1]): Promise<XElement[]> {
  const quiz = (await filesOf(items))['keyproof-quiz/keyproof-quiz.xml'];
  return quiz === undefined ? [] : [...descendants(quiz)].filter((node) => node.name === 'item');
}

function field(item: XElement, label: string): string | undefined {
  const fields = [...descendants(item)].filter((node) => node.name === 'qtimetadatafield');
  const found = fields.find((node) => textOf(element(node, 'fieldlabel')) === label);
  return found === undefined ? undefined : textOf(element(found, 'fieldentry'));
}

describe('qti12 for Canvas', () => {
  it('is a package whose manifest names its files', async () => {
    const files = await filesOf(showcase());
    const hrefs = [...descendants(files['imsmanifest.xml'] as XElement)]
      .filter((node) => node.name === 'file')
      .map((node) => node.attributes['href']);
    expect(Object.keys(files).sort()).toEqual(['imsmanifest.xml', ...hrefs].sort());
  });

  it('gives each form the type that Canvas knows', async () => {
    const items = await itemsOf(showcase());
    expect(items.map((item) => field(item, 'question_type'))).toEqual([
      'multiple_choice_question',
      'multiple_answers_question',
      'true_false_question',
      'short_answer_question',
      'essay_question',
      'multiple_choice_question',
      'multiple_choice_question',
      'multiple_choice_question',
    ]);
    expect(field(items[0] as XElement, 'keyproof_verdict')).toBe('confirmed: option A holds by simulation');
    expect(field(items[0] as XElement, 'keyproof_source')).toBe('dumps/week1.md');
  });

  it('asks for every right answer and no wrong one', async () => {
    const [, item] = await itemsOf(showcase());
    const condition = [...descendants(item as XElement)].find((node) => node.name === 'and') as XElement;
    const wanted = condition.children.map((node) => (typeof node === 'object' ? `${node.name} ${textOf(node)}` : node));
    expect(wanted).toEqual([
      'varequal 1001',
      'not 1002',
      'varequal 1003',
      'not 1004',
      'not 1005',
      'varequal 1006',
      'not 1007',
      'not 1008',
    ]);
  });

  it('writes formulas as the pictures that Canvas draws', async () => {
    const [item] = await itemsOf([makeItem({ stem: '$a < b$', options: ['x', 'y'] })]);
    const [stem] = [...descendants(item as XElement)].filter((node) => node.name === 'mattext').map(textOf);
    expect(stem).toContain('src="/equation_images/a%2520%253C%2520b" alt="LaTeX: a &lt; b"');
    expect(stem).toContain('data-equation-content="a &lt; b"');
  });

  it('tells teachers what an open question wants to hear', async () => {
    const [item] = await itemsOf([makeItem({ type: 'open', answer: 'a & b', explanation: 'See chapter 2.' })]);
    expect(field(item as XElement, 'grading_notes')).toBe('a & b');
    expect(textOf(element(item, 'itemfeedback'))).toBe('See chapter 2.');
  });

  it('writes any item as well-formed XML with unique names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wildItem, { maxLength: 4 }), async (items) => {
        const made = await itemsOf(items);
        expect(new Set(made.map((item) => item.attributes['ident'])).size).toBe(made.length);
      }),
      { numRuns: 100 },
    );
  });
});
