import { amountsToSomething, hedgesIn } from '../../frames/hedges.ts';
import { questionOf } from '../../frames/question.ts';
import { trimEnds } from '../../frames/trim-ends.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { asksNegatively } from '../../read/negation.ts';
import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { AlikeClaim, CollapseClaim, CtcClaim } from './claim.ts';
import { blankOf, isPath, joinSpaced, MAX_PATH, pathsIn, plain, QUOTES, stringsIn, textAfter } from './strings.ts';

/** CTC by its name, or a blank and what collapses. */
const TOPIC = /\bCTC\b|connectionist temporal|\bblank\b.{1,80}\bcollaps|\bcollaps.{1,80}\bblank\b/isu;

/** Reads "what does the path collapse to" and "which path collapses to the text", or `null` where it is neither. */
export function recognise(reading: Reading): Recognition<CtcClaim> | null {
  const { item, form, statements } = reading;
  const stem = joinSpaced(plain(item.stem.text));
  if (!TOPIC.test(stem)) return null;
  const texts = form === 'value' ? [item.key?.text ?? ''] : item.options.map(({ text }) => text);
  const blank = blankOf(stem, texts.map(plain));
  if (blank === null) return form === 'statement' ? readSaid(stem, '-') : null;
  if (form === 'statement') return readSaid(stem) ?? readWhole(reading, stem, blank);
  const paths = pathsIn(stem, blank);
  const [path] = paths;
  if (path !== undefined) {
    if (paths.length > 1 || isStrange(reading.stem, path)) return null;
    return {
      claims: statements.map((_statement, at) => claimOf(plain(texts[at] ?? ''), path, blank)),
      readsNegation: !asksNegatively(reading.stem.text.replace(RULE, ' ')),
    };
  }
  return form === 'value' ? null : readPaths(reading, stem, texts, blank);
}

/** The rule as questions repeat it: characters "not separated by the blank" are joined. Its negation is not the question's. */
const RULE =
  /\bnot\s(?:\w+\s)?(?:separated|divided|split|parted)\b|不[^。？?]{0,16}(?:分割|分隔|隔开|分开)|\bno\s(?:\w+\s)?separad[ao]s\b|\bnicht\s[^.?]{0,30}getrennt/giu;

const Q = '["“”„«»\'‘’]?';
const STRING = String.raw`(?:(?:path|string|sequence|output|alignment)\s)?${Q}(?<NAME>[^\s"“”„«»,;()]{1,60}?)${Q}`;
const string = (name: string): string => STRING.replace('NAME', name);
const BEFORE = String.raw`^(?:(?:true or false|true\/false)[:?.]?\s)?(?:(?:in|under|with|by|using)\s(?:the\s)?CTC(?:\s(?:rule|decoding))?(?:\s(?:with|and)\s(?:the\s|a\s)?blank(?:\s(?:symbol|character|label))?\s["“'(]?(?<blank>[^\s\p{L}\p{N}])["”')]?)?,?\s|with\s(?:the\s|a\s)?blank(?:\s(?:symbol|character|label))?\s["“'(]?(?<blank2>[^\s\p{L}\p{N}])["”')]?,?\s)?(?:the\s)?(?:CTC\s(?:output\s|path\s)?)?`;
const DOES = String.raw`(?:collapses|maps|reduces|decodes|shortens|turns|merges)`;
const TO = String.raw`\s(?:to|into)\s(?:the\s)?`;
const AFTER = String.raw`(?:\s(?:under|by|with|in)\s(?:the\s)?CTC(?:\srule)?)?[\s.?]*$`;
const CLAIMS = [
  // "CTC collapses "a_a" to "aa"", "in CTC, the string "a_a" collapses to "aa"".
  new RegExp(`${BEFORE}${DOES}\\s(?:the\\s)?${string('path')}${TO}${string('text')}${AFTER}`, 'iu'),
  new RegExp(
    `${BEFORE}${string('path')}\\s(?:${DOES}|is (?:collapsed|mapped|decoded|reduced))${TO}${string('text')}${AFTER}`,
    'iu',
  ),
];
const ALIKE = new RegExp(
  `${BEFORE}${string('path')}\\sand\\s(?:the\\s)?${string('text')}\\s(?<not>do not |don't )?(?:both\\s)?(?:collapse|map|decode)s?${TO}(?<how>same|different)\\s(?:string|text|output|word|sequence|strings|texts|outputs|words|sequences)${AFTER}`,
  'iu',
);

/** A statement that is nothing but a path, what it collapses to, and the name of the blank. */
function readSaid(stem: string, unnamed = '_'): Recognition<CtcClaim> | null {
  const text = stem.trim();
  const alike = ALIKE.exec(text)?.groups;
  const found = alike ?? CLAIMS.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);
  const [path, other] = [found?.['path'], found?.['text']];
  if (found === undefined || path === undefined || other === undefined) return null;
  const blank = found['blank'] ?? found['blank2'] ?? unnamed;
  // A hyphen joins words too: a path that uses it unnamed repeats letters beside it.
  if (blank === '-' && unnamed === '-' && !/(\p{L})-?\1/u.test(path)) return null;
  // Only a sign that the strings use can be the blank; a hyphen or a dot of a sentence is none where it is not named.
  if (!isPath(path, blank) || !isPath(other, blank)) return null;
  if (alike === undefined) {
    const claim: CollapseClaim = { kind: 'collapse', path, blank, text: other };
    return { claims: [claim] };
  }
  const same = (alike['how']?.toLowerCase() === 'same') !== (alike['not'] !== undefined);
  const claim: AlikeClaim = { kind: 'alike', paths: [path, other], blank, alike: same };
  return { claims: [claim], readsNegation: true };
}

/** A statement that names a path and, after a word for collapsing, a text. */
function readWhole(reading: Reading, stem: string, blank: string): Recognition<CollapseClaim> | null {
  const [path, ...others] = stringsIn(stem, blank);
  if (path === undefined || isStrange(reading.stem, stem)) return null;
  const text = textAfter(stem, path);
  if (text === null || others.some((other) => other !== text && other !== path)) return null;
  return { claims: [{ kind: 'collapse', path, blank, text }] };
}

/** A stem that names the text, and options that are paths. */
function readPaths(
  reading: Reading,
  stem: string,
  texts: readonly string[],
  blank: string,
): Recognition<CollapseClaim> | null {
  const text = textAfter(stem, '');
  if (text === null || isStrange(reading.stem, text)) return null;
  const claims = texts.map((option): CollapseClaim | Unread => {
    const path = trimEnds(joinSpaced(plain(option)), QUOTES);
    return isPath(path, blank) ? { kind: 'collapse', path, blank, text } : { unread: 'the option is no path' };
  });
  const paths = claims.flatMap((claim) => ('kind' in claim ? [claim.path] : []));
  // Two equal paths, or an option that is none, have lost their blanks on the way here: nothing can be told of the others either.
  const isWhole = paths.length === claims.length && new Set(paths).size === paths.length;
  return isWhole && paths.some((path) => path.includes(blank)) ? { claims } : null;
}

const KNOWN = [
  'story',
  'ctc',
  'around',
  'time',
  'output',
  'word',
  'number',
  'ask',
  'model',
  'input',
  'lm',
  'if',
  'truth',
];

/** A question about a step on the way, or about CTC changed, has words or denials that this question does not need. */
function isStrange(stem: Phrase, path: string): boolean {
  const question = questionOf(stem);
  const rest = uncovered(question, KNOWN).filter((word) => ![...word].every((character) => path.includes(character)));
  return (
    amountsToSomething(rest) ||
    hedgesIn(question, []).filter((word) => !/^(?:not|sin|sans|ohne)$/i.test(word) || !/\bseparat/i.test(question.text))
      .length > 0 ||
    /\b(?:before|after|during|were|if)\b(?![^.?]{1,20}\bcollaps)/iu.test(question.text) ||
    // How many paths there are, how likely one is, how long it is: not what it stands for.
    /\b(?:how many|how long|number of|probabilit\w+|loss|length|cost)\b|多少|概率|长度/iu.test(question.text)
  );
}

function claimOf(option: string, path: string, blank: string): CollapseClaim | Unread {
  const text = trimEnds(joinSpaced(option), QUOTES);
  if (text.length === 0 || text.length > MAX_PATH) return { unread: 'the option is no text' };
  // A sentence is not a collapsed path; two words may be one.
  if (text.split(/\s+/).length > 3) return { unread: 'the option is a sentence' };
  return { kind: 'collapse', path, blank, text };
}
