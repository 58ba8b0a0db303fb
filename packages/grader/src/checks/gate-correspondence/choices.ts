import { has } from '../../lexicon/index.ts';
import type { Reading, Recognition, Unread } from '../../types.ts';
import type { CorrespondenceClaim, GateExpression } from './claim.ts';

const LSTM_GATE = '(?:Γ_\\{?[fi]\\}?|[fi])(?:_\\{?t\\}?)?';
const GRU_GATE = '(?:Γ_\\{?[ur]\\}?|[zur])(?:_\\{?t\\}?)?';
const EXPRESSION = new RegExp(`^(?<not>\\(?1\\s?[-−]\\s?)?(?<gate>${GRU_GATE})\\)?$`, 'u');
const NAME = new RegExp(`^${LSTM_GATE}$`, 'u');
/** The old state under the forget gate, as every LSTM has it; an equation that swaps the letters means something else by them. */
const SWAPPED = /(?<![\p{L}_])f(?:_\{?t\}?)?\s?[∘⊙*·]?\s?(?:g|c̃|\\tilde)/u;

/** Reads "the GRU is the LSTM with i = z, f = 1 − z", a choice of gates in symbols; `null` where the item offers none. */
export function recogniseChoices({ stem, statements, form }: Reading): Recognition<CorrespondenceClaim> | null {
  if (form !== 'holds' && form !== 'value') return null;
  if (!has(stem, 'cell.lstm') || !has(stem, 'cell.gru') || SWAPPED.test(stem.text)) return null;
  if (/\b(?:not|never|without|except)\b|n['’]t\b/iu.test(stem.text)) return null;
  const claims = statements.map(({ phrase }) => choiceIn(phrase.text));
  if (!claims.some((claim) => 'kind' in claim)) return null;
  return { claims, conventional: true, readsNumbers: true };
}

function choiceIn(text: string): CorrespondenceClaim | Unread {
  const found = new Map<'input' | 'forget', GateExpression>();
  for (const part of text.replace(/\.\s*$/u, '').split(/,|;|\band\b/u)) {
    const sides = part.split('=').map((side) => side.trim());
    const said = sides.at(-1) ?? '';
    const names = sides.slice(0, -1);
    const groups = EXPRESSION.exec(said)?.groups;
    if (groups === undefined || names.length === 0 || !names.every((name) => NAME.test(name)))
      return { unread: 'Expected the input and the forget gate, each with its value' };
    const gate = /^(?:Γ_\{?r|r)/u.test(groups['gate'] ?? '') ? 'reset' : 'update';
    for (const name of names) {
      const side = /f/u.test(name) ? 'forget' : 'input';
      if (found.has(side)) return { unread: 'a gate with two values' };
      found.set(side, { gate, complement: groups['not'] !== undefined });
    }
  }
  const [input, forget] = [found.get('input'), found.get('forget')];
  return input === undefined || forget === undefined
    ? { unread: 'Expected the input and the forget gate, each with its value' }
    : { kind: 'gate-correspondence', input, forget };
}
