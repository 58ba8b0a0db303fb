import { canonical } from '../sentences/canonical.ts';
import { bareAnswer } from './answer.ts';

const HELD =
  /(?<![\p{L}\p{N}_])(?:(?<name>forget|input|output|update|reset) gate(?: of (?<cell>lstm|gru))?(?: output| value)?|(?<letter>[fiozr])(?:_\{?t\}?)?) ?(?:[=≈~:→]|is|at)? ?(?:(?:about|nearly|close to|near) )?(?<value>[01]|open|closed|shut)(?![\p{L}\p{N}]|[.,]\d)/gu;
const ASKS =
  /\b(?:what|mean|means|happen|happens|do|does|is|follow|follows|then|so|effect|cell|lstm|gru|of|and|with|if|when|for)\b|[?:;,.=()→⇒…>-]/gu;
const NAMES: Readonly<Record<string, string>> = { f: 'forget', i: 'input', o: 'output', z: 'update', r: 'reset' };

/** What happens to something, without its verb: "old memory kept". */
const PARTICIPLE =
  /^(?<thing>(?:(?!\b(?:is|are|be|was|not|never|no)\b)[\p{L} ]){2,40}) (?<done>kept|erased|forgotten|written|deleted|discarded|preserved|retained|ignored|lost|unchanged|copied|wiped|cleared|added|stored)$/iu;
const BARE: readonly (readonly [RegExp, string])[] = [
  [/^(?:it |the cell )?(?:remembers|keeps(?: everything| its memory)?)$/iu, 'the cell keeps its memory'],
  [/^(?:it |the cell )?(?:forgets|erases)(?: everything| its memory)?$/iu, 'the cell forgets its memory'],
  [
    /^(?:keep|keeps|retain|retains) (?:the )?(?<what>(?:old |previous )?(?:cell state|memory|state|everything|all))$/iu,
    'the $<what> is kept',
  ],
  [
    /^(?:erase|erases|delete|deletes|discard|discards|forget|forgets|wipe|wipes) (?:the )?(?<what>(?:old |previous )?(?:cell state|memory|state|everything|all))$/iu,
    'the $<what> is erased',
  ],
];

/** "… → memory is": what the answer says something of. */
const SUBJECT =
  /^[:;,→⇒ ]{0,4}(?:then |so )?(?<thing>(?:old |new )?(?:cell state|memory|state|information|info|content|input))(?: is| get| become)?[:? ]{0,2}$/u;

/**
 * "LSTM input gate = 0 →", "f ≈ 1, i ≈ 0: what does the cell do?": what an answer says of a cell whose gates are held; `null` where anything else is
 * asked.
 */
export function heldInFull(text: string): ((answer: string) => string | null) | null {
  const plain = canonical(text.replace(/(?<=\p{L})-(?=gate\b)/giu, ' '));
  const held = [...plain.matchAll(HELD)].map(({ groups = {} }) => ({
    gate: groups['name'] ?? NAMES[groups['letter'] ?? ''] ?? '',
    value: groups['value'] === 'open' ? '1' : /^[cs]/u.test(groups['value'] ?? '') ? '0' : (groups['value'] ?? ''),
  }));
  const gates = new Set(held.map(({ gate }) => gate));
  if (held.length === 0 || gates.size < held.length || gates.has('')) return null;
  const rest = plain.replace(HELD, ' ').replace(/\s+/gu, ' ').trim();
  const about = SUBJECT.exec(rest)?.groups?.['thing'];
  if (about === undefined && rest.replace(ASKS, ' ').trim() !== '') return null;
  const isGru = gates.has('update') || gates.has('reset');
  if (
    (isGru && (gates.has('forget') || gates.has('input') || gates.has('output'))) ||
    /\b(?:lstm|gru)\b/u.exec(plain)?.[0] === (isGru ? 'lstm' : 'gru')
  )
    return null;
  const when = held
    .map(({ gate, value }) => `the ${gate} gate of ${isGru ? 'a GRU' : 'an LSTM'} is ${value}`)
    .join(' and ');
  return (answer) => {
    const bareOwn = bareAnswer(answer);
    const own = about === undefined ? bareOwn : `${about.replace(/^info$|(?<= )info$/u, 'information')} ${bareOwn}`;
    const bare = BARE.find(([pattern]) => pattern.test(own));
    const said = bare === undefined ? own.replace(PARTICIPLE, '$<thing> is $<done>') : own.replace(bare[0], bare[1]);
    return said.split(' ').length < 2
      ? null
      : `If ${when}, ${said.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`;
  };
}
