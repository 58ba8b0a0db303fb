import { asides } from '../../frames/asides.ts';
import { trimEnds } from '../../frames/trim-ends.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { gateConditions, has, mentionsOf } from '../../lexicon/index.ts';
import type { Phrase } from '../../types.ts';
import type { Becomes, EffectClaim, Gate, TouchClaim } from './claim.ts';

const KNOWN = [
  'held',
  'gate',
  'gate-word',
  'cell.lstm',
  'cell.gru',
  'relation.equals',
  'relation.approx',
  'relation.minus',
  'number',
  'truth',
  'ask',
  'if',
  'because',
  'polarity.not',
  'glue',
  'framework',
  'state',
  'candidate',
  'time',
];
/** A symbol of an equation, or what OCR leaves of one. */
const SYMBOL = /^\p{L}\p{M}?(?:['_^].*)?$|[_^{}<>=]|^\d(?:\.\d+)?$/u;
const LONGEST = 1500;

/** "With the forget gate at 1 and the input gate at 0 the cell state does not change", whole or completed by an option. */
export function readEffect(own: Phrase, stem: Phrase | null): EffectClaim | null {
  const texts = stem === null ? [own] : [stem, own];
  if (texts.some((text) => text.text.length > LONGEST || isStrange(text))) return null;
  if (has(own, 'polarity.only')) return null;
  // "The forget and input gate": the first is named without its noun.
  if (texts.some(({ text }) => LISTED.test(text))) return null;
  const conditions = texts.flatMap((text) => gateConditions(text));
  const gates: Partial<Record<Gate, 0 | 1>> = {};
  for (const { gate, value } of conditions) {
    const name = gate.slice('gate.'.length) as Gate;
    if (gates[name] !== undefined && gates[name] !== value) return null;
    gates[name] = value === 0 ? 0 : 1;
  }
  const names = Object.keys(gates) as Gate[];
  const named = new Set(
    texts
      .flatMap((text) => mentionsOf(text, 'gate'))
      .map(({ concept }) => concept)
      .filter((concept) => concept !== 'gate' && concept !== 'gate.setting'),
  );
  // A gate without a value (outside of the equations) would leave something open.
  if (names.length === 0 || [...named].some((concept) => !names.includes(concept.slice('gate.'.length) as Gate)))
    return null;
  const lstm = names.some((name) => name === 'forget' || name === 'input' || name === 'output');
  const gru = names.some((name) => name === 'update' || name === 'reset');
  if (lstm === gru) return null;
  const cell = lstm ? 'lstm' : 'gru';
  if (texts.some((text) => has(text, lstm ? 'cell.gru' : 'cell.lstm'))) return null;
  if (texts.some((text) => has(text, 'gradient.vanishing', 'gradient.exploding', 'flow.gradient', 'squash.sigmoid')))
    return null;
  // What is measured is the cell state of an LSTM; its hidden state is another one.
  const said = texts.map(({ text }) => text).join(' ');
  if (lstm && HIDDEN.test(said) && !CELL_STATE.test(said)) return null;
  const effects = new Set(effectsIn(own));
  // "Zero" is also a gate's value.
  if (effects.size > 1 || (stem === null && effects.has('zero'))) effects.delete('zero');
  // "For which value of the gate does the state stay the same?"
  const asked = stem !== null && effects.size === 0 && gateConditions(own).length > 0 ? effectsIn(stem) : [];
  for (const effect of asked) effects.add(effect);
  if (effects.size === 0) {
    const bare = bareEffect(own, stem === null);
    if (bare !== null) effects.add(bare);
  }
  const [becomes] = effects;
  const effectMentions = mentionsOf(own, 'held');
  const denials = mentionsOf(own, 'polarity.not').filter(
    (not) =>
      !effectMentions.some(
        ({ start, end }) => start <= not.start && not.end <= end && end - start > not.end - not.start,
      ),
  );
  if (becomes === undefined || effects.size > 1 || denials.length > 1 || (stem !== null && has(stem, 'polarity.not')))
    return null;
  // "The candidate is ignored", "the input is kept": said of something else than the old state.
  if ((becomes === 'kept' || becomes === 'forgotten') && OTHERS.test(own.text)) return null;
  return { kind: 'gate-effect', cell, gates, becomes, negated: denials.length === 1 };
}

const LISTED =
  /\b(?:forget|input|output|update|reset),? (?:and|or|,) (?:the )?(?:forget|input|output|update|reset) gates?\b/iu;

const HIDDEN =
  /\bhidden (?:state|output)\b|\bestado oculto\b|\bétat caché\b|\b(?:verborgene[rnms]?|versteckte[rnms]?) zustand|\bhidden state\b|隐藏?状态|隐层状态|\bh_t\b|\bh_\{t\}/iu;
const CELL_STATE =
  /\bcell state\b|\bestado de (?:la )?celda\b|\bétat de (?:la )?cellule\b|zellzustand|细胞状态|单元状态/iu;

const OTHERS =
  /\b(?:candidates?|new (?:information|content|inputs?|values?|data)|current inputs?|(?:the|an?|all) inputs?(?! gate)|outputs?(?! gate)|hidden state|gradients?)\b|候选|输入(?!门)|输出(?!门)/iu;

function effectsIn(phrase: Phrase): readonly Becomes[] {
  // 遗忘门 names a gate: its 遗忘 says of nothing that it is forgotten.
  const gates = mentionsOf(phrase, 'gate');
  return mentionsOf(phrase, 'held')
    .filter(({ start, end }) => !gates.some((gate) => gate.start <= start && end <= gate.end))
    .map(({ concept }) => concept.slice('held.'.length))
    .filter((name): name is Becomes => BECOMES.has(name));
}

/** What a symbol or a name alone says: `c̃^{<t>}`, `c^{<t-1>}`, "the old state", 0. A statement must say that the state equals it. */
function bareEffect(own: Phrase, isStatement: boolean): Becomes | null {
  const said = isStatement
    ? (/(?:equals?(?: to)?|is|becomes|identical to|igual a|gleich|ist|wird|égal à|est|等于|为|是)\s(\S{1,24})\s?\.?$/iu.exec(
        own.text,
      )?.[1] ?? null)
    : own.text;
  if (said === null) return null;
  const symbol = trimEnds(said, '= .\n').normalize('NFD');
  if (/^[chn]?\S{0,3}[\u0302\u0303]/u.test(symbol) || /^n_?\{?t?\}?$/.test(symbol)) return 'candidate';
  if (/^[ch][_^]?\{?<?(?:t\s?-\s?1|-|prev|old)/u.test(symbol)) return 'old';
  if (isStatement) return null;
  if (/^0(?:\.0)?$/.test(symbol)) return 'zero';
  const names = [has(own, 'held.bare-old'), has(own, 'held.bare-candidate')];
  if (names[0] === names[1]) return null;
  return names[0] === true ? 'old' : 'candidate';
}

const BECOMES = new Set<string>(['old', 'kept', 'candidate', 'zero', 'sum', 'twice', 'forgotten']);

/** "The output gate takes no part in the cell state": which gate of an LSTM acts on it. */
export function readTouch(own: Phrase, stem: Phrase | null): TouchClaim | null {
  const texts = stem === null ? [own] : [stem, own];
  if (texts.some((text) => text.text.length > LONGEST || isStrange(text) || has(text, 'cell.gru'))) return null;
  if (texts.some((text) => gateConditions(text).length > 0)) return null;
  // "The only gate that acts on it": said of the others, too.
  if (has(own, 'polarity.only')) return null;
  const saying = stem ?? own;
  if (!has(saying, 'held.part') || !has(saying, 'held.cell-state')) return null;
  const names = [
    ...new Set(
      mentionsOf(own, 'gate.forget', 'gate.input', 'gate.output').map(({ concept }) => concept.slice('gate.'.length)),
    ),
  ];
  const bare =
    names.length === 0 && stem !== null
      ? [
          ...new Set(
            mentionsOf(own, 'gate-word.forget', 'gate-word.input', 'gate-word.output').map(({ concept }) =>
              concept.slice('gate-word.'.length),
            ),
          ),
        ]
      : names;
  const [gate] = bare;
  if (bare.length !== 1 || (gate !== 'forget' && gate !== 'input' && gate !== 'output')) return null;
  if (stem !== null && mentionsOf(stem, 'gate.forget', 'gate.input', 'gate.output').length > 0) return null;
  const denials = texts.flatMap((text) => mentionsOf(text, 'polarity.not'));
  return denials.length > 1 ? null : { kind: 'gate-touch', gate, negated: denials.length === 1 };
}

function isStrange(text: Phrase): boolean {
  return uncovered(text, KNOWN, asides(text.text)).some((word) => !SYMBOL.test(word));
}
