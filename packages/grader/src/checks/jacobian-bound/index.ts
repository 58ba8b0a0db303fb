import { has } from '../../lexicon/index.ts';
import { readPhrase } from '../../lexicon/index.ts';
import { quantitiesIn } from '../../read/index.ts';
import type { Check, Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { printBound, type BoundClaim, type Bounding, type Setting, type Size } from './claim.ts';
import { experiment } from './experiment.ts';
import { meta } from './meta.ts';
import { barred, readSetting, withoutSlope } from './read-setting.ts';
import { asksForBound, readSize } from './read-size.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

/** Longer stems tell no setting. */
const LONGEST = 2500;

/** Reads statements on the size of ‖∂s_T/∂s_k‖; `null` where nothing gives the norm of the recurrent weights. */
function recognise(reading: Reading): Recognition<BoundClaim> | null {
  // What is left of a clipped gradient is the matter of another check.
  if (
    reading.stem.text.length > LONGEST ||
    has(reading.stem, 'practice.clip') ||
    /\bclip(?:ped|s)\b/iu.test(reading.stem.text) ||
    // The bound is a plain network's.
    has(reading.stem, 'cell.lstm', 'cell.gru')
  )
    return null;
  const { text, decimals } = withoutRounding(reading.stem.text);
  const stem = readPhrase(barred(text));
  const inStem = readSetting(stem);
  if (inStem === null || !tellsAll(stem, inStem.setting)) return null;
  const asksBound = asksForBound(stem);
  if (reading.form === 'statement') {
    const size = readSize(stem, inStem.setting, inStem.ranges);
    const claim = size === null ? { unread: 'no size of the gradient' } : claimOf(inStem.setting, size);
    return 'unread' in claim
      ? null
      : { claims: [claim], assumptions: inStem.assumptions, readsNegation: true, readsNumbers: true };
  }
  const isLimit = inStem.setting.steps === null && LIMIT_ASKED.test(stem.text);
  const sizes = reading.statements.map(
    ({ phrase }) => (isLimit ? limitOf(phrase.text) : null) ?? readSize(norms(phrase), inStem.setting),
  );
  const isAsked = OF_GRADIENT.test(stem.text);
  const rivals = sizes.some((size) => size?.is === 'open');
  const claims = sizes.map((size, at): BoundClaim | Unread => {
    if (size === null) return { unread: 'no size of the gradient' };
    // "What is h_2?": a number that is a state, and no norm.
    if ('values' in size && !isAsked) return { unread: 'a number of something else' };
    // "Shrinks by a factor of 1000" leaves a thousandth: such numbers are read where the chain is worked.
    if ('values' in size && (inStem.isWeight || turnsFactor(reading.stem.text)))
      return { unread: 'a factor, and not the norm' };
    if ('how' in size && !inStem.tellsSteps && !STEPS_APART.test(reading.statements[at]?.phrase.text ?? ''))
      return { unread: 'the number of steps is not told' };
    if (decimals !== null && size.is === 'equal') return claimOf(inStem.setting, roundedTo(size, decimals));
    // Asked for a bound, a bare number is one; beside "it depends", what happens must happen.
    if (asksBound && size.is === 'equal') return claimOf(inStem.setting, { ...size, is: 'bound' });
    if (rivals && 'how' in size && size.how === 'will') return claimOf(inStem.setting, { ...size, how: 'must' });
    return claimOf(inStem.setting, size);
  });
  return claims.every((claim) => 'unread' in claim)
    ? null
    : { claims, assumptions: inStem.assumptions, exclusive: true, readsNumbers: true };
}

/** "What does the norm tend to?", asked of ever more steps. */
const LIMIT_ASKED =
  /\b(?:tends? to|converges? to|approach(?:es)?|goes? to|go towards?|limit|limiting|becomes?|happens? to)\b|→/iu;

/** Nothing and infinity, where a limit is asked for. */
function limitOf(text: string): Size | null {
  const bare = text.trim().replace(/^(?:it |the norm )?(?:tends to |goes to |converges to |approaches )?|\.$/giu, '');
  if (/^(?:0|zero|nothing)$/iu.test(bare)) return { is: 'small', how: 'will' };
  return /^(?:∞|\+?\s?infinity|infinite)$/iu.test(bare) ? { is: 'large', how: 'will' } : null;
}

/** What a number for an answer may be the size of. */
const OF_GRADIENT =
  /[∂∇‖]|gradient|jacobi|derivative|sensitiv|back-?propagat|error signal|\bsignal\b|deriv|ableitung|dérivée|梯度|导数|雅可比|误差/iu;

/** Whether a factor is asked for that need not be what multiplies: of "grow by" and "multiplied by" it is. */
const turnsFactor = (text: string): boolean =>
  /\bfactors?\b/iu.test(text) && !/\b(?:grow|multipl|scale|amplif|increas|larger)/iu.test(text);

/** An option that itself speaks of the steps: "decreases exponentially in T − k". */
const STEPS_APART = /\b[Tt]\s?-\s?k\b/u;

/** "(4 decimals)", "rounded to two decimal places". */
const ROUNDING =
  /[,;]?\s?\(?\s?(?:(?:please )?(?:give|write|state) (?:it|your answer|the answer|the result) )?(?:round(?:ed)?(?: (?:it|your answer|the answer|the result|off))? )?(?:to|up to|with|at)?\s?(\d|one|two|three|four|five|six) (?:decimals?|digits after the (?:decimal )?point)(?: places?| digits?)?\s?\)?/iu;
const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];

/** A stem without the words that tell how to round, and the decimals that they tell. */
function withoutRounding(text: string): { readonly text: string; readonly decimals: number | null } {
  const found = ROUNDING.exec(text);
  if (found === null) return { text, decimals: null };
  const told = COUNTS.indexOf((found[1] ?? '').toLowerCase());
  return { text: text.replace(ROUNDING, ' '), decimals: told < 0 ? Number(found[1]) : told };
}

function roundedTo(size: Extract<Size, { is: Bounding }>, decimals: number): Size {
  return { ...size, values: size.values.map((each) => ({ ...each, slack: 0.5 * 10 ** -decimals })) };
}

/** Whether every number of a stem is the norm or the number of steps: one that is neither may be what decides. */
function tellsAll(stem: Phrase, { norm, steps }: Setting): boolean {
  return quantitiesIn(readPhrase(withoutSlope(stem.text))).every((value) => value === norm || value === steps);
}

const norms = (phrase: Phrase): Phrase => readPhrase(barred(phrase.text));

function claimOf(setting: Setting, size: Size): BoundClaim {
  return { kind: 'jacobian-norm', setting, size };
}

/** What ‖W‖ and the activation say of a gradient over many steps. */
export const jacobianBound: Check<BoundClaim> = {
  meta,
  reads: {
    denial: PLAIN_DENIAL,
    condition: 'if|whenever|si|wenn|如果',
    restriction: 'at most',
    quantity: 'at least',
    comparison: 'less|less than|more than',
  },
  recognise: leavingOpen(recognise, LEAVES_OPEN),
  print: printBound,
  experiment,
};
