import type { Mention, Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { has, leftover, mentionsOf } from '../../lexicon/index.ts';
import { withoutEquations } from '../../frames/without-equations.ts';
import { sentencesOf } from '../../read/sentences.ts';
import { readPhrase } from '../../lexicon/index.ts';
import type { CorrespondenceClaim, GateExpression } from './claim.ts';

type Side = 'input' | 'forget';

/** Concepts that an option about a correspondence is made of. */
const KNOWN = ['gate', 'gate-word', 'number', 'relation', 'glue', 'cell', 'because', 'truth', 'input'] as const;

/** Reads which expression of the GRU each of the LSTM's gates is said to match. */
export function recogniseCorrespondence(reading: Reading): Recognition<CorrespondenceClaim> | null {
  const { stem, statements, form } = reading;
  if (!has(stem, 'cell.lstm') || !has(stem, 'cell.gru') || has(stem, 'gradient')) return null;
  const asking = askingPart(stem);
  const order = lstmEquation(stem.text);
  const sides =
    order === 'swapped'
      ? lstmGates(asking).map((side): Side => (side === 'input' ? 'forget' : 'input'))
      : lstmGates(asking);
  if (
    sides.length === 0 ||
    !(
      /\bis to\b|entspr|correspond|analog/i.test(asking.text) ||
      has(asking, 'relation.similar', 'relation.equals', 'blank') ||
      /_{3,}|\brole|\bplay|角色|papel|rolle|rôle/i.test(asking.text)
    )
  )
    return null;
  const claims = statements.map(({ phrase }): CorrespondenceClaim | Unread => {
    const expressions =
      form === 'statement' ? expressionsIn(asking).filter(({ symbol }) => symbol) : expressionsIn(phrase);
    const left = form === 'statement' ? [] : leftover(phrase, KNOWN);
    if (left.length > 0) return { unread: `not understood: ${left.slice(0, 5).join(', ')}` };
    if (form === 'statement' && has(asking, 'polarity.not')) return { unread: 'a negated statement' };
    return pair(
      sides,
      expressions.map(({ expression }) => expression),
      phrase,
    );
  });
  return { claims, conventional: true };
}

/**
 * How an LSTM's own equation uses its gates: `usual` where the forget gate multiplies the old state, `swapped` where it multiplies the candidate.
 * `null` where no such equation stands in the text.
 */
function lstmEquation(text: string): 'usual' | 'swapped' | null {
  for (const match of text.matchAll(LSTM_UPDATE)) {
    const [, gate1 = '', operand1 = '', gate2 = '', operand2 = ''] = match;
    const products = [
      [gate1, operand1],
      [gate2, operand2],
    ] as const;
    const forget = products.find(([gate]) => /^(?:Γ_?\{?f|f)/i.test(gate));
    const other = products.find(([gate]) => !/^(?:Γ_?\{?f|f)/i.test(gate));
    if (forget === undefined || other === undefined) continue;
    const fresh = ([, operand]: readonly [string, string]) => /[\u0302\u0303]/u.test(operand.normalize('NFD'));
    if (fresh(forget) !== fresh(other)) return fresh(forget) ? 'swapped' : 'usual';
  }
  return null;
}

const LSTM_UPDATE =
  /=\s?((?:Γ_|[fiu])\S{0,12})\s?\*?\s?([ch]\p{M}?\S{0,12})\s?\+\s?((?:Γ_|[fiu])\S{0,12})\s?\*?\s?([ch]\p{M}?\S{0,12})/giu;

/** The sentence that compares the cells, without the equations above it. */
function askingPart(stem: Phrase): Phrase {
  const sentences = sentencesOf(withoutEquations(stem).text).filter(
    (sentence) => !/=\s*(?:tanh|[σΓ(]|sigma)/.test(sentence) && !/\btanh\s?\(/.test(sentence),
  );
  const comparing = sentences.filter(
    (sentence) =>
      /\bLSTM|长短期/i.test(sentence) &&
      /\bGRU|门控循环/i.test(sentence) &&
      !/\bequations?\s(?:for|of)\b|方程/i.test(sentence),
  );
  return readPhrase(comparing.join('\n') || sentences.join('\n'), { gates: true });
}

/** The LSTM's gates in the order in which the sentence names them; the course's update gate is the input gate. */
function lstmGates(phrase: Phrase): readonly Side[] {
  const words = mentionsOf(phrase, 'gate-word.update', 'gate-word.forget', 'gate-word.input').filter(
    ({ surface }) => !surface.startsWith('Γ_u'),
  );
  const named = words.filter((word) => !ofGru(phrase, word));
  const hasInput = named.some(({ concept }) => concept === 'gate-word.input');
  const sides = named.flatMap(({ concept }): Side[] => {
    if (concept === 'gate-word.forget') return ['forget'];
    if (concept === 'gate-word.input') return ['input'];
    return hasInput ? [] : ['input'];
  });
  return [...new Set(sides)];
}

/** Whether a gate is said to be the GRU's: "the GRU update gate", "the update gate of the GRU". */
function ofGru(phrase: Phrase, word: Mention): boolean {
  const before = phrase.text.slice(Math.max(0, word.start - 12), word.start);
  const after = phrase.text.slice(word.end, word.end + 24);
  return /\bGRU(?:'s)?\s(?:cell's\s)?$/i.test(before) || /^(?:\sgate)?\s(?:of|in)\s(?:the\s|a\s)?GRU/i.test(after);
}

/** Expressions such as `Γ_u` and `1-Γ_u`, in order. `symbol`: written as a symbol. OCR drops the minus of `1 - Γ_u`. */
function expressionsIn(phrase: Phrase): readonly { readonly expression: GateExpression; readonly symbol: boolean }[] {
  return mentionsOf(phrase, 'gate.update', 'gate.reset').map((mention) => {
    const before = phrase.text.slice(Math.max(0, mention.start - 24), mention.start);
    const complement =
      /(?<![\d.])1\s?-?\s?\(?\s?(?:the\s)?$|(?:one|uno|un|eins|1)\sminus\s(?:the\s|das\s)?$|(?:complement\sof|complemento\sde)\s(?:the\s|la\s)?$|1减去?$/i.test(
        before,
      );
    return {
      expression: { gate: mention.concept === 'gate.update' ? 'update' : 'reset', complement },
      symbol: /Γ|^[zr](?:_|$|\^)/.test(mention.surface),
    };
  });
}

function pair(
  sides: readonly Side[],
  expressions: readonly GateExpression[],
  phrase: Phrase,
): CorrespondenceClaim | Unread {
  if (expressions.length !== sides.length || sides.length > 2) {
    return {
      unread: `${phrase.text.slice(0, 80)} (expected ${sides.length} expressions of GRU gates, found ${expressions.length})`,
    };
  }
  const at = (side: Side) => (sides.includes(side) ? (expressions[sides.indexOf(side)] ?? null) : null);
  return { kind: 'gate-correspondence', input: at('input'), forget: at('forget') };
}
