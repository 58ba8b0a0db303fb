import type { Reading, Recognition, Unread } from '../../types.ts';
import type { DesignClaim } from './claim.ts';
import { readMask, readOrder, readPermuted, readSavings, readScale, type Read } from './read-reasons.ts';

const POSITIONS =
  /\bposition(?:al|s)?[- ](?:encodings?|embeddings?|information|vectors?)\b|\bpositions are (?:added|removed)|位置编码|位置嵌入|位置信息|codificaci(?:ón|ones) posicional(?:es)?|codificaci(?:ón|ones) de posición|Positionskodierung\w*|Positionscodierung\w*|Positional Encodings?|positionelle[nr]? Kodierung\w*|encodages? (?:positionnels?|de position)/iu;
const SELF_ATTENTION =
  /\bself[- ]attention\b|\btransformers?\b|\battention (?:layer|alone|by itself)\b|自注意力|autoatención|auto-attention|selbstaufmerksamkeit/iu;
const SCALED = /√|\\sqrt|\bsqrt\b|square root|平方根|raíz cuadrada|Wurzel|racine/iu;
const UNSCALED = /\b(?:unscaled|without (?:the )?(?:scal\w+|dividing)|dot products?)\b/iu;
const MASK = /\b(?:causal|masked|look-ahead|mask)\b|因果|掩码|máscara|Maske|masque/iu;

/** Reads statements and reasons on positions, the scale and the mask of attention. */
export function recognise(reading: Reading): Recognition<DesignClaim> | null {
  if (reading.form === 'value') return null;
  const { item, form, statements } = reading;
  const stem = [...item.context, item.stem].map(({ markdown }) => markdown).join('\n');
  if (form === 'statement') {
    const read = topicsOf(stem).map((topic) => topic(plain(reading.stem.text), null));
    const claims = read.filter((claim): claim is DesignClaim => claim !== null && 'kind' in claim);
    const [only] = claims;
    return claims.length === 1 && only !== undefined ? { claims: [only], readsParts: ['absence', 'reason'] } : null;
  }
  const asked = topicsOf(stem);
  if (asked.length === 0 || !isPlainQuestion(stem)) return null;
  const claims = statements.map(({ option }): DesignClaim | Unread => {
    const text = plain(option === null ? '' : (item.options[option]?.markdown ?? ''));
    const found = asked.flatMap((topic) => topic(text, stem) ?? []);
    const known = found.filter((claim): claim is DesignClaim => 'kind' in claim);
    const [only] = known;
    if (known.length === 1 && only !== undefined) return only;
    return found.find((claim) => 'unread' in claim) ?? { unread: `nothing that can be measured: ${text.slice(0, 80)}` };
  });
  return claims.every((claim) => 'unread' in claim) ? null : { claims, readsParts: ['absence', 'reason'] };
}

/** What a stem may be about, by its words. */
function topicsOf(stem: string): readonly Read[] {
  const topics: Read[] = [];
  const isAttention = SELF_ATTENTION.test(stem) || /\battention\b|注意力/iu.test(stem);
  if (POSITIONS.test(stem) && SELF_ATTENTION.test(stem)) topics.push(readOrder, readPermuted, readSavings);
  if (POSITIONS.test(stem) && !SELF_ATTENTION.test(stem)) topics.push(readOrder);
  const isScale =
    (SCALED.test(stem) && /\bd_?\{?k\b|\bdimension/iu.test(stem)) ||
    (UNSCALED.test(stem) && /\bd_?\{?k|softmax|varianc/iu.test(stem));
  if (isScale && (isAttention || /\bdot products?\b|\bscores?\b/iu.test(stem))) topics.push(readScale);
  if (MASK.test(stem) && (isAttention || /\bcausal mask|因果掩码/iu.test(stem))) topics.push(readMask);
  return topics;
}

/** Other questions on the same parts: who, when, how many, which function, what it costs to leave in. */
function isPlainQuestion(stem: string): boolean {
  return !/\b(?:who|when was|which paper|how many|how much|sinusoid\w*|learned or|rotary|disadvantage|drawback|first)\b|谁|哪一年/iu.test(
    stem,
  );
}

function plain(markdown: string): string {
  return markdown.replace(/[*`$]/g, ' ').replace(/[“”«»„]/g, '"');
}
