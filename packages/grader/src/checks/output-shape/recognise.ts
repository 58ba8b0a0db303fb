import { erased, erasedAll } from '../../frames/erased.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { ALL_PARTS, readSentences } from '../../sentences/index.ts';
import type { OutputClaim, ReturningClaim, Said, StackingClaim } from './claim.ts';
import { readLayers } from './read-layers.ts';
import { readOutcome } from './read-outcome.ts';
import { printsShape } from '../../frames/scaffold.ts';
import { readSaid, readShapes } from './read-shape.ts';
import { recogniseProgram } from './read-program.ts';
import { readTorch } from './read-torch.ts';
import { RETURNING_SENTENCES, returningSaid } from './sentences.ts';

const ASKED =
  /\bshape\b|\bsizes? of (?:the |its )?(?:returned )?(?:output|[hc]_?n)\b|\blast (?:dimension|axis) of (?:the |its )?output\b|\boutput (?:dimension|size)|dimension(?:s|ality)? of (?:the |its )?output|\bforma\b|\bform\b|ausgabeform|\bforme\b|形状|输出维度|\boutput_shape\b|what does .{1,60} return for|(?:size|values|numbers|entries) per (?:example|sample)|how long is the output|\bwhat (?:does|will) (?:the |this |its )?(?:\w+ )?(?:layer|model|network) (?:output|return|produce|give)\b|\)\s?,? (?:which )?(?:outputs|produces|returns|gives)(?: a tensor)?(?: of)?\s?:?$/i;
/** Shapes of other things than the output. */
const OTHER =
  /\b(?:state|gradient|weight|kernel) shape\b|\bfollowed by (?:an?|another|one more) (?!\S{0,20}\()|shapes? of (?:the |its |a )?(?:input|weight|kernel|matri|parameter|hidden|cell|state|bias|gate)|input shape\?|(?:权重|输入)的?形状(?:是|为)?(?:什么|多少|[?？])/i;
/** One axis of a shape: a number for it is no width. */
const ONE_AXIS =
  /\b(?:first|second|third|middle|1st|2nd|3rd|batch|time)\s(?:output )?(?:dimensions?|axis|entry|element)\b|\b(?:dim|axis)\s?=?\s?\d/i;
const STACKING =
  /\bstack(?:ing|ed|s)?\b|\bput .{1,40} on top\b|on top of|one after (?:the )?other|堆叠|apil|gestapelt|stapel|empil/i;

/** Reads "what shape does this layer give" and "how are recurrent layers stacked"; `null` where the item is about neither. */
export function recogniseOutput(reading: Reading): Recognition<OutputClaim> | null {
  if (reading.form === 'statement') return recogniseTruth(reading.stem);
  const program = recogniseProgram(reading);
  if (program !== null)
    return program.some((claim) => 'kind' in claim)
      ? { claims: program, readsNumbers: true, readsNegation: true, readsParts: ALL_PARTS }
      : null;
  const stacking = recogniseReturning(reading) ?? recogniseOutcome(reading) ?? recogniseStacking(reading);
  if (stacking !== null) return stacking;
  if (has(withoutDefaults(reading.stem), 'parameters') || /count_params|\bsummary\s?\(/i.test(reading.stem.text))
    return null;
  const isShapePrinted = printsShape(reading.stem.text);
  if ((!isShapePrinted && !ASKED.test(withoutArguments(reading.stem.text))) || ONE_AXIS.test(reading.stem.text))
    return null;
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

/** "With default parameters": of settings, not of weights. */
const withoutDefaults = (stem: Phrase): Phrase => erasedAll(stem, /\bdefault (?:hyper)?parameters\b/giu);

/** "What does an LSTM return when return_sequences=False?" */
function recogniseReturning(reading: Reading): Recognition<ReturningClaim> | null {
  if (!/return/i.test(reading.stem.text) || has(reading.stem, 'framework.pytorch')) return null;
  const said = reading.statements.map(({ phrase }) => returningSaid(reading.stem.text, phrase.text));
  const claims = said.map(
    (sentence): ReturningClaim | Unread =>
      (sentence === null ? null : readSentences(RETURNING_SENTENCES, [sentence])) ?? {
        unread: 'Expected which outputs are returned',
      },
  );
  return claims.some((claim) => 'kind' in claim) ? { claims, readsNumbers: true, readsParts: ['contrast'] } : null;
}

/** What becomes of a stack: "what happens", "what is wrong", "raises an error. Why?" */
const OUTCOME =
  /\bwhat (?:will )?(?:happens?|goes wrong|is wrong|is the problem|fails)\b|\b(?:raises|throws|gives|fails with) (?:an? )?(?:value)?(?:error|exception)\b|\bwhy (?:does|is|do) .{1,60}\b(?:errors?|fail)/i;
const OUTCOME_WORDS =
  /\bwhat (?:will )?(?:happens?|goes wrong|is wrong|is the problem|fails)\b|\b(?:raises|throws|gives|fails with) (?:an? )?(?:value)?(?:error|exception)\b|\bwhy\b|\b(?:here|with|when|build|built|directly|leave|left|leaving|use|using|you|we|both|layers?|model|keras|is|at its|for|of|inputs?|without|changing|anything|else)\b(?!\s?[(.=])|\breturn_sequences\b/giu;
/** "LSTM(8) on top of LSTM(4)": the first that is named is the upper one. */
const UPSIDE_DOWN =
  /\)\s(?:directly\s|right\s)?(?:on(?:to)?(?:\stop\sof)?|above|after)\s(?:an?\s|another\s)?(?:[a-z]\w{0,20}\.){0,3}(?:LSTM|GRU|SimpleRNN)\s?\(/iu;

/** A stack in code of whose building the options tell: that it works, with which shape, or that it fails and why. */
function recogniseOutcome(reading: Reading): Recognition<OutputClaim> | null {
  const { stem } = reading;
  if (reading.form !== 'holds' || !OUTCOME.test(stem.text) || !/\b(?:LSTM|GRU|SimpleRNN)\s?\(/.test(stem.text))
    return null;
  if (has(stem, 'framework.pytorch') || /return_sequences\s?=?\s?true[^()]{0,40}$/i.test(stem.text)) return null;
  const read = readLayers(erasedAll(stem, OUTCOME_WORDS));
  if (typeof read === 'string') return null;
  const layers = UPSIDE_DOWN.test(stem.text) ? [...read.layers].reverse() : read.layers;
  const claims = reading.statements.map(({ phrase }): OutputClaim | Unread => {
    const said = readOutcome(phrase);
    return said === null ? { unread: 'Expected what becomes of the stack' } : { kind: 'stack', ...read, layers, said };
  });
  return claims.some((claim) => 'kind' in claim)
    ? { claims, readsNumbers: true, readsNegation: true, readsParts: ['reason', 'absence', 'contrast'] }
    : null;
}

/** `Input(shape=(10, 2))` asks for no shape. */
const withoutArguments = (text: string): string => text.replace(/\b\w*shape\s?=/giu, ' ');

/** "The output of this layer has the shape (None, 64)", true or false. */
function recogniseTruth(stem: Phrase): Recognition<OutputClaim> | null {
  if (!ASKED.test(withoutArguments(stem.text)) || OTHER.test(stem.text)) return null;
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
  if (
    !STACKING.test(reading.stem.text) ||
    (!has(reading.stem, 'cell') && !/\brecurrent layers?\b/i.test(reading.stem.text)) ||
    /\bshape\b/i.test(reading.stem.text)
  )
    return null;
  const asks = ASKS_SETTING.test(reading.stem.text) || NEEDED_BELOW.test(reading.stem.text);
  const setting = asks && !NEEDED_ABOVE.test(reading.stem.text);
  const claims = reading.statements.map(({ phrase }) => (setting ? readSetting(phrase) : null) ?? readStacking(phrase));
  return claims.some((claim) => 'kind' in claim) ? { claims, readsNumbers: true } : null;
}

/** "Which argument does the first layer need?": an option is a setting and nothing more. */
const ASKS_SETTING = /\b(?:which|what)\s(?:\w+\s){0,2}(?:arguments?|settings?|parameters?|options?|flags?|keyword)\b/i;
/** "The first layer needs …", "must be set on the first layer". */
const NEEDED_BELOW =
  /\b(?:first|lower|bottom)\s(?:\w+\s){0,3}(?:needs?|must|requires?|should|to have|to use)\b|\b(?:set|used|specified|enabled|needed|required)\s(?:on|in|for)\s(?:the\s)?first\b/i;
const NEEDED_ABOVE = /\b(?:second|last|top|upper|final)\s(?:\w+\s){0,2}(?:needs?|must|requires?|should|have|has)\b/i;
const SETTING =
  /^[`"'(]*(return_sequences|return_state|stateful|go_backwards|unroll|time_major|use_bias|recurrent_dropout|dropout)\s?=\s?(true|false|[\d.]{1,5})[`"').]*(?<place>\s(?:on|in|for)\s(?:the\s)?(?:first|lower)\s(?:layers?|lstm|gru))?$/iu;

function readSetting({ text }: Phrase): StackingClaim | null {
  const found = SETTING.exec(text.trim());
  if (found === null) return null;
  // Any other setting leaves the layers as they are by default: they pass on their last output.
  const isOn = found[1]?.toLowerCase() === 'return_sequences' && found[2]?.toLowerCase() === 'true';
  return { kind: 'stacking', sequencesFrom: isOn ? 'feeding' : 'none' };
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
