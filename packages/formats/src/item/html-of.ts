import type { Report } from '../losses.ts';
import { blocks, compact, CONTEXT_CLASS, type Markup } from '../text/markup.ts';
import { h, printXml, type XNode } from '../xml/element.ts';
import { placeholder, type Question, type Text } from './question.ts';

/** Prints texts of one question as HTML. */
export interface HtmlPrinter {
  /** A text, without `<p>` where it is one paragraph. An empty one is replaced by `(empty)` and reported. */
  (text: Text): string;
  /** The shared context and the stem, as blocks. */
  stem(): string;
}

/** A printer for the texts of `question`, with the markup that the format uses for formulas. */
export function htmlOf(
  question: Question,
  markupFor: (image: (url: string) => void) => Markup,
  report: Report,
): HtmlPrinter {
  const markup = markupFor((url) => report(question, 'item', 'image-referenced', url));
  const nodes = (text: Text, make: typeof blocks): XNode[] => {
    const made = make(text.tree, markup);
    if (made.length > 0) return made;
    report(question, text.field, 'text-changed', 'the empty text became "(empty)"');
    return make(placeholder(text.field).tree, markup);
  };
  const print = (text: Text): string => printXml(nodes(text, compact));
  const stem = (): string => {
    const shared = question.context.map((part) => h('div', { class: CONTEXT_CLASS }, nodes(part, blocks)));
    return printXml([...shared, ...nodes(question.stem, blocks)]);
  };
  return Object.assign(print, { stem });
}
