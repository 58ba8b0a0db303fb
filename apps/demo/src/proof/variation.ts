import type { QuizItem } from '@keyproof/parser';
import { splitMath } from '../review/math.ts';
import { richText } from '../review/correct.ts';

/** A stretch of a question's text: Markdown as it stands, or a number that can be changed. */
export type Token =
  | { readonly kind: 'text'; readonly markdown: string }
  | { readonly kind: 'number'; readonly place: string; readonly value: string };

const NUMBER = /\d+(?:\.\d+)?/g;
/** A formula that sets one thing to a number: `\Gamma_u = 1`, `\Gamma_r \approx 0`. */
const ASSIGNMENT = /^([^=≈]*(?:=|≈|\\approx|\\simeq|\\to)\s*)(\d+(?:\.\d+)?)(\s*)$/;

/** The stem (part 0) and the options (part 1, 2, …) of an item, cut at the numbers that can be changed. */
export function tokensOf(item: QuizItem): readonly (readonly Token[])[] {
  return [item.stem, ...item.options].map(({ markdown }, part) => {
    const tokens: Token[] = [];
    let count = 0;
    const text = (markdown: string) => void (markdown !== '' && tokens.push({ kind: 'text', markdown }));
    const number = (value: string) => void tokens.push({ kind: 'number', place: `${part}:${count++}`, value });
    for (const piece of splitMath(markdown)) {
      if (piece.kind === 'text') {
        let at = 0;
        for (const match of piece.text.matchAll(NUMBER)) {
          text(piece.text.slice(at, match.index));
          number(match[0]);
          at = match.index + match[0].length;
        }
        text(piece.text.slice(at));
        continue;
      }
      const fence = piece.kind === 'display' ? '$$' : '$';
      const [, left = '', value = '', right = ''] = (piece.kind === 'inline' && ASSIGNMENT.exec(piece.text)) || [];
      if (value === '') text(`${fence}${piece.text}${fence}`);
      else {
        text(`$${left.trimEnd()}$ `);
        number(value);
        text(right);
      }
    }
    return tokens;
  });
}

/** The item with other numbers in their places. Formulas that set something to a number are put together again. */
export function varied(item: QuizItem, numbers: Readonly<Record<string, string>>): QuizItem {
  const [stem = '', ...options] = tokensOf(item).map((tokens) =>
    tokens
      .map((token) => (token.kind === 'text' ? token.markdown : (numbers[token.place] ?? token.value)))
      .join('')
      .replace(/(=|≈|\\approx|\\simeq|\\to)\$ (\d+(?:\.\d+)?)/g, '$1 $2$$'),
  );
  return {
    ...item,
    stem: richText(stem),
    options: options.map((markdown, i) => ({ label: item.options[i]?.label ?? null, ...richText(markdown) })),
  };
}
