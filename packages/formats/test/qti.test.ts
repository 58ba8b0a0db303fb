import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, write } from '../src/index.ts';
import { readXml } from '../src/xml/read.ts';
import { holdableItem, wildItem } from './support/arbitraries.ts';
import { content, lossCodes, makeItem, showcase, textOfFile } from './support/items.ts';
import { hasSchemas, schemaErrors } from './support/schema.ts';

type Items = Parameters<typeof write>[1];

async function filesOf(format: 'qti21' | 'qti3', items: Items): Promise<Record<string, string>> {
  const { files } = await write(format, items);
  const unzipped = unzipSync(files[0]?.data ?? new Uint8Array());
  return Object.fromEntries(Object.entries(unzipped).map(([name, data]) => [name, new TextDecoder().decode(data)]));
}

async function itemFiles(items: Items) {
  const files = Object.entries(await filesOf('qti21', items));
  return files.filter(([name]) => name.startsWith('items/')).map(([fileName, contents]) => ({ fileName, contents }));
}

const ITEM_SCHEMA = 'qtiv2p1/imsqti_v2p1.xsd';

/** LaTeX of every corner that KaTeX has a MathML element of its own for. */
const FORMULAS =
  String.raw`\frac{\partial L}{\partial b_h}|\begin{pmatrix}a&b\\c&d\end{pmatrix}|\begin{aligned}a&=b\\c&=d\end{aligned}|\begin{cases}1&x>0\\0\end{cases}
\left(\frac{a}{b}\right)|\underbrace{a+b}_{n}|\overline{x}|\hat{y}^{\langle t\rangle}|\mathbb{R}^n|\operatorname{argmax}_x|\sqrt[3]{x}|\sum\limits_{i}|\boxed{x}|\phantom{x}|a\quad b\,c\!d
\xrightarrow{abc}|\stackrel{def}{=}|\binom{n}{k}|\not=|\cancel{x}|\xcancel{x}|\bigl(x\bigr)|\substack{a\\b}|\begin{array}{c|c}a&b\\\hline c&d\end{array}|\raisebox{2pt}{x}|\rule{1em}{1em}
\smash{x}|\mathllap{x}|\textcolor{blue}{y}|\colorbox{red}{x}|\fcolorbox{red}{blue}{x}|\begin{smallmatrix}a\end{smallmatrix}|\mathop{x}|\mathbin{x}|\vcenter{x}|\verb|中文 😀|\KaTeX|\kern1em|\tanh(0.5)\odot y`
    .split(/[|\n]/)
    .filter((formula) => formula !== '');

describe('qti21: writing', () => {
  it.skipIf(!hasSchemas)('writes items that the IMS schema accepts', async () => {
    expect(await schemaErrors(await itemFiles(showcase()), ITEM_SCHEMA)).toEqual([]);
  });

  it.skipIf(!hasSchemas)('notices what the IMS schema refuses', async () => {
    const [file] = await itemFiles([makeItem({ options: ['a', 'b'] })]);
    const broken = {
      fileName: 'x.xml',
      contents: String(file?.contents).replace('maxChoices="1"', 'maxChoices="one"'),
    };
    expect(await schemaErrors([broken], ITEM_SCHEMA)).toHaveLength(1);
  });

  it.skipIf(!hasSchemas)('writes a manifest that the IMS schemas accept', async () => {
    const manifest = (await filesOf('qti21', showcase()))['imsmanifest.xml'] ?? '';
    expect(await schemaErrors([{ fileName: 'm.xml', contents: manifest }], 'imscp_v1p1.xsd')).toEqual([]);
  });

  it.skipIf(!hasSchemas)('writes formulas of all kinds as MathML that the schema accepts', async () => {
    const items = FORMULAS.map((formula, place) =>
      makeItem({ stem: `It is $${formula}$\n\n$$\n${formula}\n$$`, options: [`$${formula}$`, String(place)] }),
    );
    expect(await schemaErrors(await itemFiles(items), ITEM_SCHEMA)).toEqual([]);
  });

  it('names its items once, even where the same question comes twice', async () => {
    const twice = [makeItem({ id: 'same-question' }), makeItem({ id: 'same-question' })];
    expect(
      Object.keys(
        await filesOf(
          'qti21',
          twice.map((item) => ({ ...item, key: null })),
        ),
      ),
    ).toEqual(['imsmanifest.xml', 'items/item-same-question.xml', 'items/item-same-question.2.xml']);
  });

  it('gives partial credit for a multiple choice', async () => {
    const [file] = await itemFiles([
      makeItem({ type: 'multiple-choice', options: ['a', 'b', 'c', 'd'], correct: [0, 3] }),
    ]);
    const mapped = [...String(file?.contents).matchAll(/mapKey="choice_(\d)" mappedValue="([^"]+)"/g)].map((match) => [
      match[1],
      match[2],
    ]);
    expect(mapped).toEqual([
      ['1', '0.5'],
      ['2', '-0.5'],
      ['3', '-0.5'],
      ['4', '0.5'],
    ]);
  });

  it('writes LaTeX that KaTeX cannot read as TeX and says so', async () => {
    const { reports } = await write('qti21', [makeItem({ stem: 'Broken: $a_{$', answer: 'x' })]);
    expect(lossCodes(reports)).toEqual(['math-as-tex item']);
  });

  it('reports a key that is only a text', async () => {
    const { reports } = await write('qti21', [makeItem({ options: ['one', 'two'], correct: [], answer: 'three' })]);
    expect(lossCodes(reports)).toEqual(['field-dropped key']);
  });

  it('gives the same bytes for the same items', async () => {
    const items = showcase();
    expect((await write('qti21', items)).files).toEqual((await write('qti21', items)).files);
  });
});

describe('qti3: writing', () => {
  it('says the same in the names of version 3', async () => {
    const files = await filesOf('qti3', showcase());
    const names = new Set<string>();
    for (const [name, xml] of Object.entries(files)) {
      if (!name.startsWith('items/')) continue;
      for (const [, element] of xml.matchAll(/<([\w-]+)/g))
        if (element?.startsWith('qti-') === true) names.add(element);
      expect(readXml(xml).attributes['time-dependent']).toBe('false');
      expect(xml).not.toMatch(/<[a-z]+[A-Z]|\s[a-z]+[A-Z]\w*="/);
    }
    expect([...names].sort()).toEqual(
      expect.arrayContaining([
        'qti-assessment-item',
        'qti-choice-interaction',
        'qti-content-body',
        'qti-map-entry',
        'qti-simple-choice',
        'qti-text-entry-interaction',
      ]),
    );
  });
});

describe('qti3: the manifest', () => {
  it('has the metadata of QTI before those of LOM, as its schema asks', async () => {
    const manifest = (await filesOf('qti3', showcase()))['imsmanifest.xml'] ?? '';
    const order = [...manifest.matchAll(/<(imsqti:qtiMetadata|imsmd:lom)>/g)].map(([, name]) => name).slice(1);
    expect(order).toEqual(order.map((_, i) => (i % 2 === 0 ? 'imsqti:qtiMetadata' : 'imsmd:lom')));
    expect(order.length).toBeGreaterThan(10);
  });
});

describe('qti: reading', () => {
  it('reads an item that others wrote', async () => {
    const { items, messages } = await read(
      'qti21',
      `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="q7" title="A gap">
        <responseDeclaration identifier="R" cardinality="single" baseType="string"><mapping><mapEntry mapKey="tanh" mappedValue="1"/></mapping></responseDeclaration>
        <itemBody><p>The candidate goes through <textEntryInteraction responseIdentifier="R"/> in most <b>cells</b>.</p></itemBody>
      </assessmentItem>`,
    );
    expect(messages).toEqual([]);
    expect(items[0]).toMatchObject({
      type: 'short-answer',
      key: { text: 'tanh' },
      stem: { markdown: 'The candidate goes through \\_\\_\\_\\_\\_ in most **cells**.' },
    });
  });

  it('refuses a document type in any file and reads the others', async () => {
    const files = await filesOf('qti21', showcase().slice(0, 2));
    const [first = ''] = Object.keys(files).filter((name) => name.startsWith('items/'));
    const bytes = Object.entries({
      ...files,
      [first]: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>${files[first] ?? ''}`,
    });
    const archive = zipSync(
      Object.fromEntries(
        bytes.map(([name, text]) => [
          name,
          new TextEncoder().encode(text.replace(/(<!DOCTYPE.*>)(<\?xml.*\?>)/s, '$2$1')),
        ]),
      ),
    );
    const { items, messages } = await read('qti21', archive);
    expect(items).toHaveLength(1);
    expect(messages).toMatchObject([{ code: 'unsafe', fatal: true, place: first }]);
  });

  it('refuses an archive that would unpack to more than it may', async () => {
    const bomb = zipSync({ 'items/a.xml': new Uint8Array(2_000_000) });
    expect(await read('qti21', bomb, { maxBytes: 1_000_000 })).toMatchObject({
      items: [],
      messages: [{ code: 'too-large', fatal: true }],
    });
  });

  it('says what is no package and no item', async () => {
    for (const data of ['PK\u0003\u0004 not a zip', '<html></html>', 'no XML', '']) {
      const { items, messages } = await read('qti21', data);
      expect(items).toEqual([]);
      expect(messages).toMatchObject([{ fatal: true }]);
    }
  });

  it('keeps the verdict on the key', async () => {
    const { files } = await write('qti21', showcase().slice(0, 1));
    const { items } = await read('qti21', files[0]?.data ?? '');
    expect(items[0]).toMatchObject({
      number: 1,
      verdict: { outcome: 'confirmed', reason: 'option A holds by simulation' },
    });
  });
});

describe.each(['qti21', 'qti3'] as const)('%s: properties', (format) => {
  it('reads back what it wrote', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(holdableItem, { minLength: 1, maxLength: 3 }), async (items) => {
        const { files } = await write(format, items);
        const { items: back, messages } = await read(format, files[0]?.data ?? '');
        expect(messages).toEqual([]);
        expect(back.map(content)).toEqual(items.map(content));
      }),
      { numRuns: 100 },
    );
  });

  it('writes any item as well-formed XML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wildItem, { maxLength: 2 }), async (items) => {
        const files = await filesOf(format, items);
        for (const xml of Object.values(files)) expect(readXml(xml).name).toMatch(/manifest|assessment-?[Ii]tem/);
      }),
      { numRuns: 100 },
    );
  });
});

describe.skipIf(!hasSchemas)('qti21: properties', () => {
  it('writes any item so that the IMS schema accepts it', async () => {
    const items = [
      ...fc.sample(wildItem, { numRuns: 60, seed: 7 }),
      ...fc.sample(holdableItem, { numRuns: 60, seed: 7 }),
    ];
    expect(await schemaErrors(await itemFiles(items), ITEM_SCHEMA)).toEqual([]);
  });

  it('and the manifest with it', async () => {
    const manifest = (await filesOf('qti21', fc.sample(wildItem, { numRuns: 60, seed: 8 })))['imsmanifest.xml'] ?? '';
    expect(await schemaErrors([{ fileName: 'm.xml', contents: manifest }], 'imscp_v1p1.xsd')).toEqual([]);
  });
});

it('keeps quiet about nothing: every item is written or reported', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(wildItem, { maxLength: 4 }),
      fc.constantFrom('gift', 'moodle', 'qti21' as const),
      async (items, format) => {
        const { written, reports } = await write(format, items);
        expect(written + reports.filter((loss) => loss.code.startsWith('left-out')).length).toBe(items.length);
        expect(textOfFile(await write('jsonl', items)).split('\n')).toHaveLength(items.length + 1);
      },
    ),
    { numRuns: 40 },
  );
});
