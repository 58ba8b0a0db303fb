import type { Phrase, Reading, Recognition, Unread } from '../../types.ts';
import { gateConditions, has, leftover, mentionsOf } from '../../lexicon/index.ts';
import type { Cell, Flow, Gate, GateClaim, RoleClaim } from './claim.ts';
import { readEffect, readTouch } from './read-effects.ts';

const KNOWN = [
  'role',
  'gate',
  'gate-word',
  'cell',
  'memory',
  'time',
  'state',
  'candidate',
  'glue',
  'relation',
  'number',
  'if',
  'ask',
  'blank',
  'input',
  'model',
  'function',
  'truth',
  'size.activation',
  'keep',
  'remove',
  'output',
  'problem',
  'polarity.not',
];

/** Reads which gate is said to control which way of information, or what a gate at 0 or 1 does to it. */
export function recogniseRoles(reading: Reading): Recognition<GateClaim> | null {
  const { stem, statements, form } = reading;
  const gated = [stem, ...statements.map(({ phrase }) => phrase)].some((text) => mentionsOf(text, 'gate').length > 0);
  if (!gated || aboutGradients(stem) || has(stem, 'size.dimension', 'relation.similar')) return null;
  let negated = false;
  const claims = statements.map(({ phrase }): GateClaim | Unread => {
    const other = form === 'statement' ? null : stem;
    const effect = readEffect(phrase, other) ?? readTouch(phrase, other);
    if (effect !== null) {
      negated ||= effect.negated;
      return effect;
    }
    return form === 'statement' ? readWhole(phrase) : readOption(phrase, stem);
  });
  if (!claims.some((claim) => !('unread' in claim))) return null;
  const isRole = claims.some((claim) => 'kind' in claim && claim.kind === 'gate-role');
  return { claims, conventional: true, ...(negated && !isRole ? { readsNegation: true } : {}) };
}

function aboutGradients(stem: Phrase): boolean {
  return (
    has(stem, 'gradient.vanishing', 'gradient.exploding') || stem.mentions.some(({ concept }) => concept === 'gradient')
  );
}

/** Whether every number and relation of a text belongs to a gate condition. */
function numbersUsed(phrase: Phrase): boolean {
  const conditions = gateConditions(phrase);
  return mentionsOf(phrase, 'number', 'relation.approx', 'relation.less', 'relation.greater').every(({ start, end }) =>
    conditions.some((each) => start >= each.start && end <= each.end),
  );
}

function readWhole(phrase: Phrase): RoleClaim | Unread {
  const unread = (why: string): Unread => ({ unread: `${phrase.text.slice(0, 120)} (${why})` });
  const left = leftover(phrase, KNOWN);
  if (left.length > 0) return unread(`not understood: ${left.slice(0, 5).join(', ')}`);
  if (!numbersUsed(phrase)) return unread('a number belongs to no gate');
  if (has(phrase, 'polarity.only', 'truth.false')) return unread('a restriction, or what is called false');
  const place = placeOf(phrase);
  if (place === null) return unread('which gate of which cell is unclear');
  const [condition, second] = gateConditions(phrase);
  const denials = mentionsOf(phrase, 'polarity.not');
  const [denial] = denials;
  // "Does not control": said of the verb, right before it.
  const deniesControl =
    denial !== undefined &&
    mentionsOf(phrase, 'role.verb').some(({ start }) => start >= denial.end && start - denial.end <= 12);
  if (
    denials.length > 1 ||
    (denial !== undefined && (!deniesControl || condition !== undefined)) ||
    second !== undefined
  )
    return unread('a negation, or several gate values');
  const flow = flowIn(phrase, place.gate);
  if (flow === null) return unread('what the gate does is unclear');
  // "While the gate is closed": a value that was not read.
  if (condition === undefined && SHUT_OR_OPEN.test(phrase.text)) return unread('whether the gate is open or shut');
  if (condition === undefined)
    return { kind: 'gate-role', ...place, flow, at: null, ...(deniesControl && { negated: true }) };
  const open = openIn(phrase);
  return open === null
    ? unread('whether the gate lets through is unclear')
    : { kind: 'gate-role', ...place, flow, at: { value: condition.value === 0 ? 0 : 1, open } };
}

const SHUT_OR_OPEN =
  /\b(?:open(?:ed|s)?|clos(?:ed?|es|ing)|shut|off|saturat\w+|geschlossen|offen|geöffnet|cerrad[ao]|abiert[ao]|fechad[ao]|abert[ao]|fermée?|ouverte?)\b|关闭|打开|开启/iu;

/** The stem names the gate and the option what it does, or the other way round. */
function readOption(phrase: Phrase, stem: Phrase): RoleClaim | Unread {
  const unread = (why: string): Unread => ({ unread: `${phrase.text.slice(0, 120)} (${why})` });
  const left = leftover(phrase, KNOWN);
  if (left.length > 0) return unread(`not understood: ${left.slice(0, 5).join(', ')}`);
  if (has(phrase, 'polarity.not') || has(stem, 'polarity.not')) return unread('a negation');
  if (
    !numbersUsed(phrase) ||
    !numbersUsed(stem) ||
    gateConditions(stem).length > 0 ||
    gateConditions(phrase).length > 0
  )
    return unread('a gate held at a value');
  if (SHUT_OR_OPEN.test(stem.text) || SHUT_OR_OPEN.test(phrase.text)) return unread('whether the gate is open or shut');
  const [own, asked] = [gatesIn(phrase), gatesIn(stem)];
  const bare = own.length === 0 && asked.length === 0 ? bareGate(phrase, stem) : null;
  if (bare !== null) return readOption(bare, stem);
  if (own.length === 1 && asked.length === 0) {
    const place = placeOf(phrase, cellIn(stem));
    const flow =
      place === null || leftover(stem, KNOWN).length > 0 ? null : flowIn(hasVerb(phrase) ? phrase : stem, place.gate);
    return place === null || flow === null
      ? unread('what is asked of the gate is unclear')
      : { kind: 'gate-role', ...place, flow, at: null };
  }
  if (own.length > 0 || asked.length !== 1) return unread('which gate is meant is unclear');
  const place = placeOf(stem);
  const flow = place === null ? null : flowIn(phrase, place.gate);
  return place === null || flow === null
    ? unread('what the gate does is unclear')
    : { kind: 'gate-role', ...place, flow, at: null };
}

function hasVerb(phrase: Phrase): boolean {
  return has(phrase, 'role.retain', 'role.discard', 'role.write', 'role.emit');
}

function gatesIn(phrase: Phrase): readonly Gate[] {
  const gates = mentionsOf(phrase, 'gate').filter(({ concept }) => concept !== 'gate');
  return [...new Set(gates.map(({ concept }) => concept.slice('gate.'.length) as Gate))];
}

/** The option "input" under a stem that asks "which gate …", as "input gate". */
function bareGate(phrase: Phrase, stem: Phrase): Phrase | null {
  const words = mentionsOf(phrase, 'gate-word');
  const [only] = words;
  if (words.length !== 1 || only === undefined || phrase.words.length !== 1 || !has(stem, 'gate')) return null;
  const gate = only.concept.replace('gate-word', 'gate');
  return { ...phrase, mentions: [{ ...only, concept: gate }] };
}

function cellIn(phrase: Phrase): Cell | null {
  const [gru, lstm] = [has(phrase, 'cell.gru'), has(phrase, 'cell.lstm')];
  return gru === lstm ? null : gru ? 'gru' : 'lstm';
}

/** The one gate that a text names, and its cell: forget, input and output gates are an LSTM's, a reset gate is a GRU's. */
function placeOf(phrase: Phrase, elsewhere: Cell | null = null): { readonly cell: Cell; readonly gate: Gate } | null {
  const [gate, second] = gatesIn(phrase);
  if (gate === undefined || second !== undefined || (has(phrase, 'cell.gru') && has(phrase, 'cell.lstm'))) return null;
  const natural: Cell = gate === 'update' || gate === 'reset' ? 'gru' : 'lstm';
  const cell = cellIn(phrase) ?? elsewhere ?? natural;
  if (cell === natural) return { cell, gate };
  // The course calls an LSTM's input gate its update gate.
  return cell === 'lstm' && gate === 'update' ? { cell, gate: 'input' } : null;
}

const HIDDEN = /hidden\s+state|estado oculto|versteckte[nr]? zustand|état caché|隐藏状态|隐状态/iu;

const DOES_ITSELF =
  /\b(?:network|layers?|world|outside)\s(?:will\s|must\s|can\s|should\s)?(?:remember|keep|retain|forget|discard|store|erase|drop|write|save|preserve|lose)s?\b/iu;

/** "Input and output" are two things, and no way from the one to the other. */
const BOTH_ENDS =
  /\b(?:inputs?(?: gate)?,? (?:and|or) (?:the )?outputs?|outputs?(?: gate)?,? (?:and|or) (?:the )?inputs?|entradas? [yeo] (?:la )?(?:salidas?|saídas?)|entrées? (?:et|ou) (?:la )?sorties?|(?:eingang|eingabe|input)s? (?:und|oder) (?:die |den )?(?:ausgang|ausgabe|output))|输入门?[和与、或]输出/iu;

/** The way of information that a text describes, or `null` where it describes none or several. */
function flowIn(phrase: Phrase, gate: Gate): Flow | null {
  const keeps = has(phrase, 'role.retain', 'role.discard');
  const writes = has(phrase, 'role.write');
  const shows = has(phrase, 'role.show');
  // "What the next layer remembers" is said of that layer.
  if (DOES_ITSELF.test(phrase.text) || BOTH_ENDS.test(phrase.text)) return null;
  // "Passed on as the hidden state": what is handed out is shown, whatever verb hands it.
  const emits = has(phrase, 'role.emit') || shows;
  // "How much of the old state is used for the candidate".
  const [past] = mentionsOf(phrase, 'role.previous');
  const into = mentionsOf(phrase, 'role.candidate').at(-1);
  const names = !keeps && !writes && !emits && past !== undefined && into !== undefined;
  if (names)
    return into.start > past.start && !/replac|ersetz|reempla|remplac|替换|取代/iu.test(phrase.text) ? 'recall' : null;
  if (!shows && [keeps, writes, emits].filter(Boolean).length !== 1) return null;
  if (shows && (has(phrase, 'role.discard') || writes)) return null;
  const [fresh, old] = [has(phrase, 'role.new'), has(phrase, 'role.previous')];
  const input = has(phrase, 'role.input') || fresh;
  if (emits) return input ? 'bypass' : 'emit';
  if (has(phrase, 'role.candidate') && old) return 'recall';
  if (writes) return old && !fresh ? null : input ? 'write' : null;
  if (input) return null;
  // "Forgets the past" is said of a reset gate too, which acts on the candidate only: not told apart by these words.
  if (gate === 'reset') return null;
  // An LSTM's hidden state is what it shows: "the hidden state that is passed on" is not what is kept.
  if (!old && HIDDEN.test(phrase.text)) return null;
  return old || has(phrase, 'role.state') ? 'keep' : null;
}

/** Whether a text says that something gets through. */
function openIn(phrase: Phrase): boolean | null {
  const open = has(phrase, 'role.retain', 'role.write', 'role.emit');
  const shut = has(phrase, 'role.discard');
  return open === shut ? null : open;
}
