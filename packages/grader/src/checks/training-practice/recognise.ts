import { asides } from '../../frames/asides.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { PracticeClaim, Problem } from './claim.ts';
import { readHabit } from './read-habits.ts';

const KNOWN = [
  'practice',
  'gradient.vanishing',
  'gradient.exploding',
  'truth',
  'ask',
  'because',
  'if',
  'likely',
  'cell',
  'number',
];

/** Reads what each statement says of a practice of training, or `null` where none is spoken of. */
export function recognise(reading: Reading): Recognition<PracticeClaim> | null {
  const { stem, statements, form } = reading;
  if (has(stem, 'gate', 'nan', 'mechanism.gates')) return null;
  const context = form === 'statement' ? null : stem;
  const claims = statements.map(({ phrase }) => readPractice(phrase, context));
  return claims.some((claim) => !('unread' in claim)) ? { claims } : null;
}

/** A statement with the stem that it completes, if it does. */
interface Pair {
  readonly own: Phrase;
  readonly stem: Phrase | null;
}

const either = ({ own, stem }: Pair, ...concepts: readonly string[]): boolean =>
  has(own, ...concepts) || (stem !== null && has(stem, ...concepts));

function readPractice(own: Phrase, stem: Phrase | null): PracticeClaim | Unread {
  const pair = { own, stem };
  if (/\bevery (?:other|second|third|fourth)\b/iu.test(own.text)) return { unread: 'some of the steps' };
  const habit = readHabit(own, stem);
  if (habit !== null) return habit;
  const rest = strange(own);
  if (rest.length > 0) return { unread: `not understood: ${rest.join(', ')}` };
  const denials = mentionsOf(own, 'polarity.not').filter((mention) => !isPartOf(mention, own));
  const claims = [
    readClipping(pair),
    readDirection(pair),
    readTruncation(pair),
    readSharing(pair),
    readCount(pair),
    readSum(pair),
    readLength(pair),
  ].filter((claim) => claim !== null);
  const [claim] = claims;
  if (claim === undefined) return { unread: 'no practice was found' };
  if (has(own, 'truth.false')) return { unread: 'what is called false is unclear' };
  // "Only k steps" is what truncation is; elsewhere "only" says that it is so nowhere else.
  if (claim.kind !== 'truncation' && has(own, 'polarity.only')) return { unread: 'a restriction' };
  if (claims.length > 1) return { unread: 'it speaks of several practices' };
  // "No gradient flows beyond the window" has its denial inside.
  if (denials.length === 0 || claim.kind === 'truncation') return claim;
  const opposite = denials.length === 1 ? denied(claim) : null;
  return opposite ?? { unread: 'a negated statement' };
}

/** A stem has to be understood too where the statement leans on it. */
function strange(phrase: Phrase): readonly string[] {
  return uncovered(phrase, [...KNOWN, 'polarity.not'], asides(phrase.text)).filter(
    (word) => !/^\p{Script=Latin}{1,2}$/u.test(word),
  );
}

/** "Independent of", "does not grow", "不同的权重": denials that are part of a concept. */
function isPartOf(mention: { readonly start: number; readonly end: number }, phrase: Phrase): boolean {
  return mentionsOf(phrase, 'practice').some(
    ({ start, end }) => start <= mention.start && mention.end <= end && end - start > mention.end - mention.start,
  );
}

/** The claim that a single "not" makes of another, where there are only two. */
function denied(claim: PracticeClaim): PracticeClaim | null {
  if (claim.kind === 'clip-helps') return { ...claim, helps: !claim.helps };
  if (claim.kind === 'clip-direction') return { ...claim, keeps: !claim.keeps };
  if (claim.kind === 'sharing') return { ...claim, same: !claim.same };
  return null;
}

function problemsOf(phrase: Phrase): readonly Problem[] {
  return (['vanishing', 'exploding'] as const).filter((problem) => has(phrase, `gradient.${problem}`));
}

const CONTRAST = /\b(?:rather than|instead of|but not|not|as opposed to|unlike|in contrast|more than)\b/iu;

/** Clipping is done to gradients: what it does to a loss or a state is not known. */
const CLIPS_OTHERS =
  /\bclip(?:s|ped|ping)?\s(?:of\s)?(?:the\s|its\s|their\s|all\s|each\s)?(?:loss|cost|weight|parameter|bias|hidden|state|input|output|activation|logit|learning|prediction|target)/iu;

/** "By setting them to zero": how it helps may be false though it helps. */
const MANNER =
  /\b(?:by|through|via)\s(?!(?:gradients?|norm|value|(?:the )?(?:use|means) of|(?:using|applying) )?\s?(?:gradient )?(?:norm )?clip|(?:limit|bound|cap|restrict|rescal|scal|shrink)\w*\s(?:down )?(?:the |their |its )?(?:norms?|size|magnitude|gradients?)\b|(?:global |its |the |their )?(?:norm|value)\b)/iu;

/** "Gradient clipping prevents exploding gradients", with the two in the statement, or one of them in the stem. */
function readClipping(pair: Pair): PracticeClaim | null {
  const { own, stem } = pair;
  if (!either(pair, 'practice.clip') || !either(pair, 'practice.help') || has(own, 'practice.direction')) return null;
  if (!has(own, 'practice.clip') && problemsOf(own).length === 0) return null;
  if (stem !== null && !(has(own, 'practice.clip') && problemsOf(own).length > 0) && strange(stem).length > 0)
    return null;
  if (isTurned(own)) return null;
  const problems = problemsOf(own).length > 0 ? problemsOf(own) : stem === null ? [] : problemsOf(stem);
  const [problem] = problems;
  if (problem === undefined || MANNER.test(own.text)) return null;
  if ([own, stem].some((text) => text !== null && CLIPS_OTHERS.test(text.text))) return null;
  const where = problemsOf(own).length > 0 ? own : stem;
  // "Aimed at exploding rather than vanishing gradients" asks for the one and denies the other.
  if (problems.length > 1 && where !== null && CONTRAST.test(where.text)) return null;
  return problems.length > 1 ? { kind: 'clip-both' } : { kind: 'clip-helps', problem, helps: true };
}

/** "Exploding gradients prevent clipping": the trouble acts on the practice, unless it is prevented "by" it. */
function isTurned(phrase: Phrase): boolean {
  const [trouble] = mentionsOf(phrase, 'gradient.vanishing', 'gradient.exploding');
  const [clip] = mentionsOf(phrase, 'practice.clip');
  const [help] = mentionsOf(phrase, 'practice.help');
  if (trouble === undefined || clip === undefined || help === undefined) return false;
  if (!(trouble.end <= help.start && help.end <= clip.start)) return false;
  return !BY_MEANS.test(phrase.text.slice(help.start, clip.start));
}

const BY_MEANS =
  /(?<!\p{L})(?:by|with|through|via|using|is|are|be|durch|mit|mittels|ist|sind|par|avec|grâce|est|sont|con|por|mediante|usando|utilizando|es|son|com|pel[oa]s?|[é用是]|são|löst|verhindert|bekämpft|begrenzt|通过)(?!\p{L})/iu;

function readDirection(pair: Pair): PracticeClaim | null {
  if (!either(pair, 'practice.clip') || !either(pair, 'practice.direction')) return null;
  const where = [pair.own, ...(pair.stem === null ? [] : [pair.stem])];
  const how = (['norm', 'value'] as const).filter((way) => where.some((phrase) => has(phrase, `practice.by-${way}`)));
  const [way] = how;
  const [keeps, changes] = [either(pair, 'practice.keeps'), either(pair, 'practice.changes')];
  return way === undefined || how.length > 1 || keeps === changes ? null : { kind: 'clip-direction', how: way, keeps };
}

/** "Computes the exact gradient, only faster": that it costs less is the smaller half of what such a sentence says. */
const MORE_THAN_CHEAP =
  /\b(?:exact(?:ly)?|same|identical(?:ly)?|full|true|whole|entire|complete(?:ly)?|correct|equal(?:ly)?|unbiased|only|merely|just|exacto|exakt|gleiche|même)\b/iu;

/** Practices that a sentence on truncation says something else by: "… shares more parameters". */
const OTHER_PRACTICE = ['share', 'clip', 'count', 'grows', 'added', 'averaged', 'multiplied', 'subtracted', 'own'].map(
  (name) => `practice.${name}`,
);

function readTruncation(pair: Pair): PracticeClaim | null {
  const { own } = pair;
  if (!either(pair, 'practice.truncated') || has(own, ...OTHER_PRACTICE)) return null;
  // What an answer restricts, and by "only" what, is read with all words.
  if (pair.stem !== null && /\bonly\b/iu.test(own.text)) return null;
  const denials = mentionsOf(own, 'polarity.not').length;
  if (denials > 1 || (denials === 1 && !has(own, 'practice.beyond', 'practice.whole'))) return null;
  if (has(own, 'practice.cheap', 'practice.dear') && MORE_THAN_CHEAP.test(own.text)) return null;
  if (has(own, 'practice.cheap')) return has(own, 'practice.dear') ? null : { kind: 'truncation', says: 'cheaper' };
  if (has(own, 'practice.dear')) return { kind: 'truncation', says: 'dearer' };
  if (!has(own, 'practice.flow')) return null;
  if (has(own, 'practice.whole') && !has(own, 'practice.window', 'practice.beyond'))
    return {
      kind: 'truncation',
      says: mentionsOf(own, 'polarity.not').length === 1 ? 'no-gradient-beyond' : 'gradient-beyond',
    };
  if (!has(own, 'practice.window')) return null;
  if (!has(own, 'practice.beyond')) return { kind: 'truncation', says: 'no-gradient-beyond' };
  return { kind: 'truncation', says: denials === 1 ? 'no-gradient-beyond' : 'gradient-beyond' };
}

/** What steps share: their weights. "Shares its inputs over time" says something else. */
const WEIGHTS =
  /\b(?:weights?|parameters?|params?|matri(?:x|z|zen)|bias(?:es)?|kernels?|transformations?|functions?|cells?|[uvw]|pesos?|parámetros?|matrices|gewichten?|parametern|poids|paramètres?)\b|权重|参数|矩阵/iu;

function readSharing(pair: Pair): PracticeClaim | null {
  const { own } = pair;
  const [same, different] = [has(own, 'practice.share'), has(own, 'practice.own')];
  if (!WEIGHTS.test(own.text) && !WEIGHTS.test(pair.stem?.text ?? '')) return null;
  if (same === different || !either(pair, 'practice.each') || has(own, 'practice.count') || !either(pair, 'cell'))
    return null;
  return { kind: 'sharing', same };
}

function readCount(pair: Pair): PracticeClaim | null {
  const { own } = pair;
  if (!either(pair, 'practice.count') || !either(pair, 'practice.length') || !either(pair, 'cell')) return null;
  const [constant, grows] = [has(own, 'practice.constant'), has(own, 'practice.grows')];
  if (constant) return { kind: 'count', grows: false };
  return grows ? { kind: 'count', grows: true } : null;
}

function readSum(pair: Pair): PracticeClaim | null {
  const { own } = pair;
  if (!has(own, 'practice.total', 'gradient') || !has(own, 'practice.each')) return null;
  // Those of a state or a layer are other gradients.
  if (/\b(?:hidden|states?|layers?|inputs?|outputs?|activations?)\b/iu.test(own.text)) return null;
  const found = (['added', 'subtracted', 'averaged', 'multiplied'] as const).filter((way) =>
    has(own, `practice.${way}`),
  );
  const [how] = found;
  return how === undefined || found.length > 1 ? null : { kind: 'sum', how };
}

/** "The gradient may vanish or explode if there are too many time steps". */
function readLength(pair: Pair): PracticeClaim | null {
  const { own } = pair;
  const problems = problemsOf(own);
  if (
    problems.length === 0 ||
    !has(own, 'practice.each', 'practice.length', 'practice.many', 'practice.few') ||
    has(own, 'practice.clip', 'practice.truncated')
  )
    return null;
  if (!has(own, 'practice.each', 'practice.length') && !/sequence|secuencia|sequenz|séquence|序列/iu.test(own.text))
    return null;
  if (pair.stem !== null && has(pair.stem, 'practice.clip', 'practice.truncated')) return null;
  // Gated cells and cures are other claims; so is "less".
  if (either(pair, 'cell.lstm', 'cell.gru', 'solve') || /\b(?:less|fewer|weniger|menos|moins)\b/iu.test(own.text))
    return null;
  const [many, few] = [has(own, 'practice.many'), has(own, 'practice.few')];
  return many === few ? null : { kind: 'length', many, problems };
}
