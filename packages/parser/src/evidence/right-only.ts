import { truthWord } from '../text/words.ts';
import { evidence, type Collector } from './evidence.ts';

/** A question below which nothing stands but one text, set differently: the right answer. */
export const rightOnly: Collector = ({ draft, options, locate }) => {
  if (options.length > 0 || draft.answers.length > 0 || draft.given.length === 0) return [];
  const text = draft.given
    .map((part) =>
      part.pieces
        .map((piece) => piece.md)
        .join('')
        .trim(),
    )
    .filter(Boolean)
    .join('; ');
  const line = draft.given[0]?.reading.line;
  return text === '' || !line ? [] : [evidence('right-only', [], 0.7, locate(line.start, line.end), truthWord(text))];
};
