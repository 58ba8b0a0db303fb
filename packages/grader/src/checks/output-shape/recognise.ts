import { erased } from '../../frames/erased.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { OutputClaim, Said, StackingClaim } from './claim.ts';
import { readLayers } from './read-layers.ts';
import { readSaid, readShapes } from './read-shape.ts';
import { readTorch } from './read-torch.ts';

const ASKED =
  /\bshape\b|\bsizes? of (?:the |its )?(?:returned )?(?:output|[hc]_?n)\b|\blast (?:dimension|axis) of (?:the |its )?output\b|\boutput (?:dimension|size)|dimension(?:s|ality)? of (?:the |its )?output|\bforma\b|\bform\b|ausgabeform|\bforme\b|形状|输出维度/i;
/** Shapes of other things than the output. */
const OTHER =
  /shapes? of (?:the |its |a )?(?:input|weight|kernel|matri|parameter|hidden|cell|state|bias|gate)|input shape\?|(?:权重|输入)的?形状/i;
/** One axis of a shape: a number for it is no width. */
const ONE_AXIS =
  /\b(?:first|second|third|middle|1st|2nd|3rd|batch|time)\s(?:output )?(?:dimensions?|axis|entry|element)\b|\b(?:dim|axis)\s?=?\s?\d/i;
const STACKING = /\bstack(?:ing|ed|s)?\b|on top of|one after (?:the )?other|堆叠|apil|gestapelt|stapel|empil/i;

/** Reads "what shape does this layer give" and "how are recurrent layers stacked"; `null` where the item is about neither. */
export function recogniseOutput(reading: Reading): Recognition<OutputClaim> | null {
  if (reading.form === 'statement') return recogniseTruth(reading.stem);
  const stacking = recogniseStacking(reading);
  if (stacking !== null) return stacking;
  if (!ASKED.test(reading.stem.text) || ONE_AXIS.test(reading.stem.text)) return null;
  const torch = readTorch(reading.stem);
  if (torch === null && OTHER.test(reading.stem.text)) return null;
  // What a layer returns by default differs: words without code are read as Keras means them.
  if (torch === null && has(reading.stem, 'framework.pytorch')) return null;
  const stack = torch === null ? readLayers(reading.stem) : null;
  if (torch === null && (stack === null || typeof stack === 'string')) return null;
  const open = reading.form === 'value' && reading.item.key === null;
  const claims = reading.statements.map(({ phrase }): OutputClaim | Unread => {
    const said: Said | null = readSaid(phrase);
    if (said === null && !open) return { unread: 'Expected a shape' };
    if (torch !== null) return { kind: 'torch', ...torch, said };
    return typeof stack === 'object' && stack !== null
      ? { kind: 'stack', ...stack, said }
      : { unread: 'Expected a layer' };
  });
  return claims.some((claim) => 'kind' in claim) ? { claims, readsNumbers: true } : null;
}

/** "The output of this layer has the shape (None, 64)", true or false. */
function recogniseTruth(stem: Phrase): Recognition<OutputClaim> | null {
  if (!ASKED.test(stem.text) || OTHER.test(stem.text)) return null;
  const shapes = readShapes(stem.text);
  const said = shapes.at(-1);
  if (said === undefined || stem.text.slice(said.end).replace(/[\s.?!。]/g, '') !== '') return null;
  // The None of a shape is no negation.
  const rest = erased(stem, said);
  const stack = has(stem, 'framework.pytorch') ? 'Expected Keras' : readLayers(rest);
  if (typeof stack === 'string' || has(rest, 'polarity.not')) return null;
  return { claims: [{ kind: 'stack', ...stack, said: { shape: said.shape } }], readsNumbers: true };
}

/** "Set return_sequences to True on every layer that feeds another one." */
function recogniseStacking(reading: Reading): Recognition<StackingClaim> | null {
  if (!STACKING.test(reading.stem.text) || !has(reading.stem, 'cell') || /\bshape\b/i.test(reading.stem.text))
    return null;
  const claims = reading.statements.map(({ phrase }) => readStacking(phrase));
  return claims.some((claim) => 'kind' in claim) ? { claims, readsNumbers: true } : null;
}

/** Names of the option, as Keras has it and as it is misremembered. */
const OPTION = /return[_ ]?(?:sequences?|sentences?)/i;

function readStacking(phrase: Phrase): StackingClaim | Unread {
  const { text } = phrase;
  const left = uncovered(phrase, [
    'stacking',
    'cell',
    'truth',
    'polarity.only',
    'relation.equals',
    'filler.stacking',
  ]).filter((word) => !OPTION.test(word) && word !== '_');
  if (left.length > 0) return { unread: `Not understood: ${left.join(', ')}` };
  if (!OPTION.test(text)) {
    if (has(phrase, 'stacking.nothing')) return { kind: 'stacking', sequencesFrom: 'none' };
    return { unread: 'Expected which layers return their sequence' };
  }
  const off = has(phrase, 'truth.false');
  if (has(phrase, 'polarity.not') || (off && has(phrase, 'truth.true')))
    return { unread: 'A negation is not understood' };
  if (has(phrase, 'stacking.feeding'))
    return off ? { kind: 'stacking', sequencesFrom: 'none' } : { kind: 'stacking', sequencesFrom: 'feeding' };
  if (has(phrase, 'stacking.every')) return { kind: 'stacking', sequencesFrom: off ? 'none' : 'all' };
  return { unread: 'Expected which layers return their sequence' };
}
