import { SaxesParser } from 'saxes';
import type { XElement, XNode } from './element.ts';

/** Why XML was refused: `syntax` (not well-formed) or `unsafe` (a DTD, or nested too deep). */
export class XmlError extends Error {
  readonly code: 'syntax' | 'unsafe';
  /** 1-based line. */
  readonly line: number;

  constructor(code: 'syntax' | 'unsafe', message: string, line: number) {
    super(message);
    this.name = 'XmlError';
    this.code = code;
    this.line = line;
  }
}

const MOST_LEVELS = 200;

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XNode[];
}

/**
 * The root element of an XML file, names without their prefix. A file with a DTD is refused, so nothing can be declared, fetched or
 * expanded; the five entities of XML and character references are all there is. Time is linear.
 *
 * @throws {XmlError} Where the text is not well-formed, has a DTD, or nests deeper than 200 levels.
 */
export function readXml(text: string): XElement {
  const parser = new SaxesParser({ position: true });
  const top: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [top];
  const here = (): Open => open[open.length - 1] ?? top;
  const addText = (value: string): void => {
    here().children.push(value);
  };

  parser.on('error', (error) => {
    throw new XmlError('syntax', `Expected well-formed XML, found: ${error.message}`, parser.line);
  });
  parser.on('doctype', () => {
    throw new XmlError(
      'unsafe',
      'Expected XML without a document type, found `<!DOCTYPE`. Remove it and read again.',
      parser.line,
    );
  });
  parser.on('opentag', (tag) => {
    if (open.length > MOST_LEVELS) {
      throw new XmlError('unsafe', `Expected at most ${String(MOST_LEVELS)} levels of elements.`, parser.line);
    }
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const [name, value] of Object.entries(tag.attributes)) attributes[localName(name)] = value;
    const made: Open = { name: localName(tag.name), attributes, children: [] };
    here().children.push(made);
    open.push(made);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text.replace(/^\uFEFF/, '')).close();

  const root = top.children.find((child): child is XElement => typeof child === 'object');
  if (root === undefined) throw new XmlError('syntax', 'Expected an element, found none.', 1);
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
