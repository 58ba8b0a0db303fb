import { describe, expect, it } from 'vitest';
import { read, write } from '../src/index.ts';
import { loadHtml } from '../src/text/html.ts';
import { plainText, printMarkdown } from '../src/text/markdown.ts';
import { readXml, XmlError } from '../src/xml/read.ts';
import { makeItem, textOfFile } from './support/items.ts';

const { fromHtml } = await loadHtml();

function codeOf(xml: string): string {
  try {
    readXml(xml);
    return 'read';
  } catch (error) {
    return error instanceof XmlError ? error.code : String(error);
  }
}

describe('XML', () => {
  it('is refused with a document type, whatever is in it', () => {
    expect(codeOf('<!DOCTYPE html><html/>')).toBe('unsafe');
    expect(codeOf('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')).toBe('unsafe');
    expect(codeOf('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toBe('unsafe');
  });

  it('knows the five entities and character references, and no other', () => {
    expect(readXml('<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F9E0;</a>').children.join('')).toBe('<>&"\'A🧠');
    expect(codeOf('<a>&nbsp;</a>')).toBe('syntax');
    expect(codeOf('<a>&#0;</a>')).toBe('syntax');
  });

  it('is refused where it nests too deep or is not well-formed', () => {
    expect(codeOf('<a>'.repeat(100_000))).toBe('unsafe');
    expect(codeOf(`${'<a>'.repeat(150)}${'</a>'.repeat(150)}`)).toBe('read');
    for (const broken of ['', 'x', '<a>', '<a></b>', '<a b=c/>', '<a/><b/>', '<a>\0</a>', '<a b="1" b="2"/>'])
      expect(codeOf(broken)).toBe('syntax');
  });

  it('takes names like those of objects for names', () => {
    const root = readXml('<a __proto__="x" constructor="y"><toString/></a>');
    expect(Object.entries(root.attributes)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('HTML', () => {
  it('gives formulas, and leaves those in code and guarded ones alone', () => {
    const html =
      '<p>\\(a\\) and $$b$$ and <code>\\(c\\)</code> and <span class="tex2jax_ignore">\\(</span>d\\) and \\(e</p><p>\\[f\\]</p>';
    expect(printMarkdown(fromHtml(html).tree)).toBe(
      '$a$ and $b$ and `\\(c\\)` and \\\\(d\\\\) and \\\\(e\n\n$$\nf\n$$',
    );
  });

  it('reads MathML by its annotation, and Canvas pictures by their LaTeX', () => {
    const mathml =
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></semantics></math>';
    const canvas = '<img class="equation_image" data-equation-content="y^2" src="/equation_images/y">';
    expect(printMarkdown(fromHtml(`${mathml} ${canvas} <math><mi>z</mi></math>`).tree)).toBe('$x_1$ $y^2$ $z$');
  });

  it('drops what can run and says so', () => {
    const { tree, dropped } = fromHtml(
      '<p onclick="x()">a<script>y()</script><svg><script>z()</script></svg></p><iframe src="b"></iframe>',
    );
    expect(plainText(tree)).toBe('a');
    expect(dropped).toEqual(['script', 'svg', 'iframe']);
  });

  it.each([
    ['links', '<a href="x">y'],
    ['formats', '<b><i></b>'],
    ['formats closed by others', '<b></i>'],
    ['blocks', '<div>'],
    ['tables', '<table><tr><td>'],
    ['raised text', '<sup>'],
    ['formulas', '<math>'],
  ])('that leaves thousands of %s open is read as text', (_, part) => {
    const { tree, dropped } = fromHtml(`before ${part.repeat(10_000)} after`);
    expect(dropped).toEqual(['markup']);
    expect(plainText(tree)).toMatch(/^before[\s\S]*after$/);
  });

  it('that only leaves paragraphs and list items open is read as HTML', () => {
    const { tree, dropped } = fromHtml('<p>a<br>'.repeat(1_000) + '<ul>' + '<li>b'.repeat(1_000));
    expect(dropped).toEqual([]);
    expect(tree.children).toHaveLength(1_001);
  });
});

describe('GIFT', () => {
  it('of hundreds of thousands of marks is read in one pass', async () => {
    const { items } = await read(
      'gift',
      `a{${'=b~'.repeat(20_000)}=c}\n\n// ${'[id:'.repeat(100_000)}${'[tag:'.repeat(100_000)}\nb{}`,
    );
    expect(items.map((item) => item.options.length)).toEqual([40_001, 0]);
  });

  it('without an end is a fault, and the next question is read', async () => {
    const { items, messages } = await read('gift', `${'{'.repeat(100_000)}\n\nq {T}`);
    expect([items.length, messages.length]).toEqual([1, 1]);
  });
});

describe('links and pictures', () => {
  it('keep addresses that only lead somewhere', async () => {
    const stem =
      '[a](javascript:x) [b](https://x.org/a?b=c&d) [c](JaVaScRiPt:x) [d](vbscript:x) [e](mailto:a@b.org) [f](../x%zz.html) ![g](data:text/html;base64,x) ![h](data:image/png;base64,iVBO)';
    const html = textOfFile(await write('gift', [makeItem({ stem, answer: 'x' })])).replace(/\\(?=[=:#])/g, '');
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1]);
    expect(addresses).toEqual([
      '#',
      'https://x.org/a?b=c&amp;d',
      '#',
      '#',
      'mailto:a@b.org',
      '../x%25zz.html',
      '#',
      'data:image/png;base64,iVBO',
    ]);
  });
});
