import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { read, write } from '../src/index.ts';
import { holdableItem, wildItem } from './support/arbitraries.ts';
import { content, makeItem, showcase, textOfFile } from './support/items.ts';

describe('moodle: writing', () => {
  it('gives each type of item its type of question', async () => {
    const xml = textOfFile(await write('moodle', showcase(), { title: 'Week 1 / RNN' }));
    const types = [...xml.matchAll(/<question type="(\w+)"/g)].map((match) => match[1]);
    expect(types).toEqual([
      'category',
      'multichoice',
      'multichoice',
      'truefalse',
      'shortanswer',
      'essay',
      'multichoice',
    ]);
    expect(xml).toContain('$course$/top/Week 1 // RNN');
    expect(xml).toContain('<tag><text>keyproof-confirmed</text></tag><tag><text>source: dumps/week1.md</text></tag>');
    expect(xml).toContain('\\(c^{&amp;lt;t&amp;gt;} = \\Gamma_u \\ast \\tilde{c}^{&amp;lt;t&amp;gt;}\\)');
  });

  it('shares the grade among right options and takes it back for wrong ones', async () => {
    const xml = textOfFile(await write('moodle', showcase().slice(1, 2)));
    const shares = [...xml.matchAll(/<answer fraction="([\d.-]+)"/g)].map((match) => Number(match[1]));
    expect(shares).toEqual([33.33333, -20, 33.33333, -20, -20, 33.33333, -20, -20]);
  });

  it('shows HTML in an item as text and runs none of it', async () => {
    const hostile = makeItem({
      stem: 'What does `<b>` do? \\<script>alert(1)\\</script> [link](javascript:alert(1))',
      options: ['a', 'b'],
    });
    const xml = textOfFile(await write('moodle', [hostile]));
    expect(xml).toContain('&amp;lt;script&amp;gt;alert(1)');
    expect(xml).toContain('href="#"');
    expect(xml).not.toContain('javascript:');
  });
});

describe('moodle: reading', () => {
  it('refuses a document type, so that nothing is expanded or fetched', async () => {
    const bomb =
      '<!DOCTYPE q [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><quiz><question type="essay"><name>&b;</name></question></quiz>';
    const { items, messages } = await read('moodle', bomb);
    expect(items).toEqual([]);
    expect(messages).toMatchObject([{ code: 'unsafe', fatal: true }]);
  });

  it('says where a file is not well-formed', async () => {
    const { messages } = await read('moodle', '<quiz>\n<question>\n</quiz>');
    expect(messages).toMatchObject([{ code: 'syntax', fatal: true, place: 3 }]);
  });

  it('reads what others write and reports what no item can hold', async () => {
    const { items, messages } = await read(
      'moodle',
      `<quiz>
        <question type="matching"><questiontext><text>Match</text></questiontext></question>
        <question type="multichoice">
          <questiontext format="html"><text><![CDATA[<p>Pick <b>one</b> of $$x_1$$</p><script>x()</script>]]></text></questiontext>
          <single>true</single>
          <answer fraction="100"><text>first</text><feedback><text>It comes first.</text></feedback></answer>
          <answer fraction="50"><text>second</text><feedback><text>Nearly.</text></feedback></answer>
          <answer fraction="0"><text>third</text></answer>
        </question>
        <question type="numerical">
          <questiontext format="plain_text"><text>How many gates &lt;in&gt; all?</text></questiontext>
          <answer fraction="100"><text>3</text><tolerance>0.1</tolerance></answer>
        </question>
      </quiz>`,
      { path: 'bank.xml' },
    );
    expect(items.map((item) => [item.type, item.stem.markdown, item.key?.options, item.key?.text])).toEqual([
      ['single-choice', 'Pick **one** of $x_1$', [0], undefined],
      ['short-answer', 'How many gates \\<in> all?', [], '3'],
    ]);
    expect(items[0]?.explanation?.text).toBe('It comes first.');
    expect(items[0]?.provenance.path).toBe('bank.xml');
    expect(messages.map((message) => [message.code, message.fatal])).toEqual([
      ['unsupported', true],
      ['part-dropped', false],
      ['part-dropped', false],
      ['part-dropped', false],
      ['part-changed', false],
    ]);
  });
});

describe('moodle: properties', () => {
  it('reads back what it wrote', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(holdableItem, { minLength: 1, maxLength: 3 }), async (items) => {
        const { items: back, messages } = await read('moodle', textOfFile(await write('moodle', items)));
        expect(messages).toEqual([]);
        expect(back.map(content)).toEqual(items.map(content));
      }),
      { numRuns: 100 },
    );
  });

  it('writes any item as well-formed XML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wildItem, { maxLength: 3 }), async (items) => {
        const result = await write('moodle', items, { deriveKeys: true });
        const parser = new SaxesParser();
        let questions = 0;
        parser.on('error', (error) => {
          throw error;
        });
        parser.on('opentag', (tag) => {
          if (tag.name === 'question') questions++;
        });
        parser.write(textOfFile(result)).close();
        expect(questions).toBe(result.written + 1);
      }),
      { numRuns: 120 },
    );
  });
});
