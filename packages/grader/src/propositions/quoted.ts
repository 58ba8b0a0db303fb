/** "Has read "the", "cat", "sat"", "After "I drink my coffee with", …": the words that a story gives its model to read. */
const QUOTE = /["“„«]([^"“”„«»]{1,80})["”»]/gu;
const READ =
  /\b(?:reads?|seen|after|processed|given|starts? with|begins? with|prompt|context|words)\b[^"“„«.?!]{0,20}((?:["“„«][^"“”„«»]{1,80}["”»],? ?(?:and )?)+)/iu;

/** Whoever has the model: "Ravi wants …". */
const SOMEBODY =
  /^(?:\p{Lu}\p{Ll}{1,12}|(?:my|our|a|an|your|the) (?:colleague|friend|student|sister|brother|boss|company|startup|poet|writer|intern|team))(?:(?: complains?| notices?| finds?| says?) that (?:her|his|the|their|its) |(?= (?:wants?|needs?|runs?|samples?|decodes?|would like|likes?|lets?|asks?|generates?)\b) )/iu;

/**
 * Stem and answer with what a model has read in plain words: the text that is quoted as read, and the same text or parts of it in the answer, become
 * "the previous words", "the last word" and "the earlier part"; "words 1 to 6" at step 7, "the first k−1 words" likewise.
 */
export function tellQuoted(stem: string, answer: string): readonly [string, string] {
  const [told, said] = quoted(stem.replace(SOMEBODY, 'we '), answer);
  const step = /\b(?:at|in|for) (?:time )?(?:step|position) (?<at>\d{1,3})\b/iu.exec(told)?.groups?.['at'];
  const own = step === undefined ? said : numbered(said, Number(step));
  return [
    lettered(step === undefined ? told : told.replace(/\b(?:time )?(step|position) \d{1,3}\b/iu, 'step t')),
    lettered(own),
  ];
}

function quoted(stem: string, answer: string): readonly [string, string] {
  const found = READ.exec(stem);
  if (found === null) return [stem, answer];
  const words = wordsOf([...(found[1] as string).matchAll(QUOTE)].map(([, text = '']) => text).join(' '));
  const told = stem.replace(found[1] as string, ' previous words ');
  const said = answer.replace(QUOTE, (whole, text: string) => {
    const part = wordsOf(text);
    if (part.join(' ') === words.join(' ')) return 'previous words';
    if (part.length === 1 && part[0] === words.at(-1)) return 'last word';
    return part.length > 0 && part.join(' ') === words.slice(0, -1).join(' ') ? 'earlier part' : whole;
  });
  return [told.replace(/\bhas just (?= ?read)/iu, 'has '), said];
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];

const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "Words 1 to 6", "the fifth character", "the first four" as seen from a step. */
function numbered(text: string, step: number): string {
  return text
    .replace(
      /\bfirst (two|three|four|five|six|seven|eight|nine|ten|[2-9])(?: (?:words|characters|letters|tokens))?(?=\s*[.,;)]|\s*$)/giu,
      (whole, count: string) =>
        (COUNTS.indexOf(count.toLowerCase()) + 1 || Number(count) + 1) === step ? 'previous words' : whole,
    )
    .replace(
      new RegExp(`\\b(${ORDINALS.slice(1).join('|')}) (?:word|character|letter|token)\\b`, 'giu'),
      (whole, at: string) => {
        const place = ORDINALS.indexOf(at.toLowerCase());
        return place === step ? 'next word' : place === step - 1 ? 'previous word' : whole;
      },
    )
    .replace(
      /\bwords? (\d{1,3}) (?:to|through|until|up to|[-–]) (?:the )?(\d{1,3}|end|last(?: one| word)?)\b/giu,
      (whole, from: string, to: string) => {
        if (from === '1' && Number(to) === step - 1) return 'previous words';
        return Number(from) === step + 1 && !/^\d/u.test(to) ? 'following words' : whole;
      },
    )
    .replace(/\bword (\d{1,3})(?= only\b|\s*$| alone\b)/giu, (whole, at: string) =>
      Number(at) === step - 1 ? 'previous word' : Number(at) === step ? 'next word' : whole,
    );
}

/** "The first k−1 words", "y<1>, …, y<t−1>", "P(y<t> | …)". */
function lettered(text: string): string {
  return chances(symbols(text));
}

const INDEXED = '[ywŷ]\\u0302?\\^?\\{?<1>\\}?';

/** "P(a | b)" in words. */
function chances(text: string): string {
  return text
    .replace(/\bP\s?\(([^()|]{1,40})\|([^()|]{1,40})\)/gu, ' probability of $1 given $2 ')
    .replace(/\bP\s?\(([^()|]{1,40})\)/gu, (_whole, of: string) =>
      /words/u.test(of) ? ` joint probability of ${of} ` : ` unconditional probability of ${of} `,
    );
}

function symbols(text: string): string {
  return text
    .replace(
      new RegExp(`${INDEXED}(?:[\\s,…._]{1,12}|\\s(?:to|through)\\s)[ywŷ]\\u0302?\\^?\\{?<[tkn]>\\}?`, 'gu'),
      'words up to now',
    )
    .replace(/\bwords [tkn] ?\+ ?1(?:,? [tkn] ?\+ ?2)?,?(?: and so on|,? ?…|,? etc\.?|,? \.\.\.)?/gu, 'following words')
    .replace(
      /\b(?:all |the )?(?:first |previous |preceding )?\(?[tkn] ?[-−–] ?1\)? (?:words|tokens)(?: (?:read|seen) so far| before it)?/giu,
      'previous words',
    )
    .replace(
      /[yw]\^?\{?<1>\}?,? ?(?:[,…-]|\.\.\.|to|through)+ ?,? ?[yw]\^?\{?<[tkn] ?[-−–] ?1>\}?/giu,
      'previous words',
    )
    .replace(/\b(?:the )?first [tkn] words\b/giu, 'whole sentence');
}
