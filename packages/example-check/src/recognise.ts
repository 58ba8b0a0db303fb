import { has, leftover, mentionsOf, type Phrase, type Reading, type Recognition } from '@keyproof/grader';
import type { RangeClaim } from './claim.ts';

/** Concepts of the lexicon that an option may hold. Anything beyond them leaves it unread. */
const KNOWN = ['number', 'state', 'relation', 'squash', 'glue'];

/** Takes up questions about the bounds of a simple RNN's hidden state; `null` for every other question. */
export function recogniseRange(reading: Reading): Recognition<RangeClaim> | null {
  const { stem, statements, form } = reading;
  const activation = activationIn(stem);
  const asks = /\b(?:range|between|bounds?|bounded)\b/i.test(stem.text);
  if (form === 'statement' || activation === null || !asks || !has(stem, 'cell.rnn') || !has(stem, 'state'))
    return null;
  return {
    claims: statements.map(({ phrase }) => {
      const bounds = boundsIn(phrase);
      return bounds === null
        ? { unread: `${phrase.text} (two bounds expected)` }
        : { kind: 'hidden-range', activation, ...bounds };
    }),
  };
}

function activationIn(stem: Phrase): RangeClaim['activation'] | null {
  const [tanh, relu] = [/\btanh\b/i.test(stem.text), /\brelu\b/i.test(stem.text)];
  return tanh === relu ? null : tanh ? 'tanh' : 'relu';
}

/** "between -1 and 1", "from 0 to infinity". */
function boundsIn(phrase: Phrase): { readonly low: number; readonly high: number } | null {
  if (leftover(phrase, KNOWN).length > 0 || has(phrase, 'polarity.not')) return null;
  const bounds = mentionsOf(phrase, 'number', 'squash.infinity').map(({ concept, value, start }) => {
    const sign = /-\s?$/.test(phrase.text.slice(0, start)) ? -1 : 1;
    return sign * (concept === 'number' ? Number(value) : Infinity);
  });
  const [low, high] = bounds;
  return bounds.length === 2 && low !== undefined && high !== undefined && low < high ? { low, high } : null;
}
