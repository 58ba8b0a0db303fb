import { ALL_PARTS } from '../../sentences/index.ts';
import type { Reading, Recognition, Unread } from '../../types.ts';
import type { RecurrenceClaim, Summand, UpdateClaim } from './claim.ts';

const LONGEST = 300;
const STEP = String.raw`(?:_\{?t(?<step>\s?[-−–+]\s?1)?\}?|\^\{?<\s?t(?<step2>\s?[-−–+]\s?1)?\s?>\}?|\(t(?<step3>\s?[-−–+]\s?1)?\))`;
const VECTOR = new RegExp(String.raw`^(?<letter>[xhasyŷo])${STEP}$`, 'u');
const NOW = String.raw`(?:_\{?t\}?|\^\{?<\s?t\s?>\}?|\(t\))`;
const EQUATION = new RegExp(String.raw`(?<![\p{L}\p{N}_])[has]${NOW}\s?=\s?(?<side>[^=]{3,120})$`, 'u');
const BOUNDED = /^(?<name>\\?tanh|[fgφσ]|\\phi|\\sigma|activation)\s?\((?<sum>.{3,100})\)$/u;
const MATRIX = /^(?<name>[A-Z])(?:_\{?(?<index>[a-z]{1,2})\}?)?$/u;
const BIAS = /^b(?:_\{?[a-z]{1,2}\}?)?$/u;

/** Words in which the update of a plain network is asked for; any other leaves the question unread. */
const WORDS =
  /\b(?:which|what|how|of|the|these|following|is|are|a|an|equations?|formulas?|expressions?|updates?|updated|rule|correct|correctly|right|for|hidden|state|new|next|vanilla|simple|plain|basic|elman|standard|rnn|recurrent|recurrence|relation|neural|network|cell|unit|layer|compute[sd]?|calculate[sd]?|describes?|gives?|given|from|present|current|input|and|previous|at|time|step|t|as|by|in|forward|pass|represents?|best|each|every|with|its|used|to|activation|activations|we|you|one|would|obtain|obtained|choose|select|option)\b|[?:;,.()_–-]/giu;
const PLAIN = /\brnn\b|\brecurrent\b|\belman\b/iu;
const ASKS =
  /\bequation|\bformula|\bstate\b|\bupdate|\brecurrence\b|\bactivations?\b|(?<![\p{L}\p{N}_])[has](?:_|\^)/iu;

/** What `recognise` reads, and where a plain network's update is asked for, the options that are equations of it. */
export function withUpdates(
  recognise: (reading: Reading) => Recognition<RecurrenceClaim> | null,
): (reading: Reading) => Recognition<RecurrenceClaim> | null {
  return (reading) => {
    const { form, stem, statements } = reading;
    if (form === 'value' || stem.text.length > LONGEST || !PLAIN.test(stem.text)) return recognise(reading);
    const equation = form === 'statement' ? EQUATION.exec(stem.text.replace(/[.?]\s*$/u, '')) : null;
    const asked = equation === null ? stem.text : stem.text.slice(0, equation.index);
    if ((form === 'statement' && equation === null) || !asksForUpdate(asked)) return recognise(reading);
    const claims = statements.map(({ phrase }): UpdateClaim | Unread => {
      const text = form === 'statement' ? (equation?.[0] ?? '') : phrase.text;
      return readUpdate(text) ?? { unread: 'no equation of a plain network that is known' };
    });
    if (!claims.some((claim) => 'kind' in claim)) return recognise(reading);
    return {
      claims,
      wholly: claims.map((claim) => 'kind' in claim),
      readsNegation: true,
      readsParts: ALL_PARTS,
      readsNumbers: true,
    };
  };
}

function asksForUpdate(text: string): boolean {
  if (!PLAIN.test(text) || !ASKS.test(text)) return false;
  const left = text.replace(new RegExp(String.raw`(?<![\p{L}\p{N}_])[hasx]${NOW}`, 'gu'), ' ').replace(WORDS, ' ');
  return left.trim() === '';
}

/** "h_t = tanh(W x_t + U h_{t−1} + b)" as its summands; `null` where a part of it is not known. */
export function readUpdate(text: string): UpdateClaim | null {
  // Words before the equation may turn it.
  if (!/^\s*[has]\s?[_^(]/u.test(text)) return null;
  const side = EQUATION.exec(
    text
      .replace(/\\(?:left|right|mathbf|cdot)|\$/gu, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/[.;]\s*$/u, '')
      .trim(),
  )?.groups?.['side'];
  if (side === undefined) return null;
  const bounded = BOUNDED.exec(side.trim())?.groups;
  const sum = bounded?.['sum'] ?? side.trim();
  const summands: Summand[] = [];
  let bias = false;
  const roles = new Map<string, Summand['matrix']>();
  for (const part of termsOf(sum)) {
    if (BIAS.test(part)) {
      if (bias) return null;
      bias = true;
      continue;
    }
    const read = summandsOf(part, roles);
    if (read === null) return null;
    summands.push(...read);
  }
  return summands.length === 0 ? null : { kind: 'update', summands, bias, bounded: bounded !== undefined };
}

/** The summands of a sum; a plus in an index or in brackets splits nothing. */
function termsOf(sum: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const char of sum) {
    if ('({[<'.includes(char)) depth += 1;
    if (')}]>'.includes(char)) depth -= 1;
    if (char === '+' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim());
}

/** "W_hh h_{t−1}", "x_t U", "W [h_{t−1}, x_t]", "h_{t−1}". */
function summandsOf(part: string, roles: Map<string, Summand['matrix']>): readonly Summand[] | null {
  const joined =
    /^(?<matrix>[A-Z](?:_\{?[a-z]{1,2}\}?)?)\s?[·*]?\s?[[(](?<one>[^,;\]]{2,12})[,;]\s?(?<two>[^,;\]]{2,12})[\])]$/u.exec(
      part,
    )?.groups;
  if (joined !== undefined) {
    const vectors = [joined['one'], joined['two']].map((vector = '') => vectorOf(vector.trim()));
    // One matrix over both vectors side by side is the two matrices side by side.
    return vectors.some((vector) => vector === null)
      ? null
      : vectors.map((vector) => ({
          ...(vector as NonNullable<typeof vector>),
          matrix: vector?.vector === 'input' ? 'input' : vector?.vector === 'state' ? 'recurrent' : 'other',
        }));
  }
  const factors = part.split(/\s?[·*@]\s?|\s+/u).filter((factor) => factor !== '');
  const vector = factors.map(vectorOf).find((each) => each !== null);
  const matrices = factors.filter((factor) => vectorOf(factor) === null);
  const [matrix, ...more] = matrices;
  if (vector === undefined || vector === null || more.length > 0 || factors.length - matrices.length !== 1) return null;
  if (matrix === undefined) return [{ ...vector, matrix: 'none' }];
  const named = MATRIX.exec(matrix)?.groups;
  if (named === undefined) return null;
  const index = named['index'] ?? '';
  const own = vector.vector === 'input' ? 'input' : vector.vector === 'state' ? 'recurrent' : 'other';
  const role = /y|o/u.test(index)
    ? 'other'
    : /x|i/u.test(index)
      ? 'input'
      : /^(?:hh|aa|ss)$/u.test(index)
        ? 'recurrent'
        : own;
  // One letter for two matrices: which is which is not told.
  if (roles.has(matrix)) return null;
  roles.set(matrix, role);
  return [{ ...vector, matrix: role }];
}

function vectorOf(text: string): Pick<Summand, 'vector' | 'at'> | null {
  const groups = VECTOR.exec(text)?.groups;
  if (groups === undefined) return null;
  const step = groups['step'] ?? groups['step2'] ?? groups['step3'] ?? '';
  const letter = groups['letter'] ?? '';
  return {
    vector: letter === 'x' ? 'input' : /[has]/u.test(letter) ? 'state' : 'other',
    at: step === '' ? 0 : step.includes('+') ? 1 : -1,
  };
}
