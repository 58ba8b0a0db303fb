import { append } from '../text/append.ts';
import { fieldLines } from './field-lines.ts';
import { get, type JsonValue } from './json-value.ts';
import { fold, sameOption } from '../text/normalise.ts';
import { markupLine, type Line } from './line.ts';

const STEM =
  'question questiontext stem prompt q front questiontitle text title query problem statement pregunta pergunta frage domanda enunciado вопрос 题目 问题 問題'.split(
    ' ',
  );
const OPTIONS =
  'options choices optionslist optionlist choicelist choiceslist answers answeroptions alternatives answerchoices possibleanswers opt opts opciones alternativas opcoes respuestas antworten réponses risposte варианты 选项'.split(
    ' ',
  );
const KEY =
  'answer correct correctanswer correctanswers correctoption correctoptions correctindex correctindices answerindex answerindices key correctanswerindex correctanswerindices correctoptionindex correctoptionindices correctchoiceindex correctchoice correctchoices rightanswer rightanswers a ans answerkey correctresponse correctkey respuesta respuestacorrecta correcta respostacorreta correta resposta gabarito antwort lösung réponse risposta ответ 答案 solution sampleanswer modelanswer idealanswer expectedanswer suggestedanswer referenceanswer back'.split(
    ' ',
  );
const WHY =
  'explanation rationale reason feedback solutionexplanation answerexplanation why comment sol solution explicacion explicação erklärung 解析'.split(
    ' ',
  );
/** Right and wrong answers kept apart, as trivia collections do. */
const WRONG = 'incorrectanswers wronganswers distractors incorrect wrong'.split(' ');
const TEXT = 'text option answer label value content choice answertext optiontext title body name texto'.split(' ');
const RIGHT =
  'correct iscorrect isanswer iscorrectanswer right isright isvalid answer valid istrue iscorrectoption correcta fraction grade score'.split(
    ' ',
  );

/** Fields that name the right option by its identifier, and those that hold the identifier. */
const KEY_ID =
  'correctid correctanswerid correctoptionid correctchoiceid rightanswerid answerid idcorrect idcorrectresult idcorrectanswer idcorrecta'.split(
    ' ',
  );
const ID = 'id key letter idresult idanswer idoption optionid answerid choiceid'.split(' ');
/** Lists that hold options where a key stands beside them. */
const LISTS = 'results items values list'.split(' ');
/** Where an option is a figure. */
const FIGURE = 'img image picture imageurl figure src'.split(' ');

/** One question as its fields keep it. */
interface Kept {
  stem: JsonValue;
  options: JsonValue | null;
  key: JsonValue | undefined;
  why: JsonValue | undefined;
  /** Wrong options that stand apart from the right one. */
  wrong: JsonValue | null;
  /** The key's field is called an index, as programs count: from 0. */
  isIndex: boolean;
  /** A figure that the question shows. */
  figure: JsonValue | null;
}

/** Reads quiz items kept as JSON: objects that hold a question with options or an answer, at any depth. */
export function readJsonQuiz(root: JsonValue, source: string): Line[] {
  const found: Kept[] = [];
  visit(root, found);
  const base = indexBase(found);
  const fields: Line[] = [];
  for (const kept of found)
    append(
      fields,
      question(kept, base).sort((a, b) => a.start - b.start),
    );
  const lines: Line[] = [];
  let at = 0;
  for (const line of fields) {
    if (line.start < at) continue;
    if (line.start > at) lines.push(markupLine(at, line.start, 'markup'));
    lines.push(line);
    at = line.end;
  }
  if (at < source.length) lines.push(markupLine(at, source.length, 'markup'));
  return lines;
}

function visit(value: JsonValue, out: Kept[]): void {
  if (value.kind === 'array') for (const each of value.values) visit(each, out);
  if (value.kind !== 'object') return;
  const stem = get(value, ...STEM);
  const byId = get(value, ...KEY_ID);
  const key = get(value, ...KEY) ?? byId;
  const options = get(value, ...OPTIONS) ?? (key ? get(value, ...LISTS) : undefined);
  const wrong = get(value, ...WRONG);
  const listed = options?.kind === 'array' || options?.kind === 'object' ? options : lettered(value);
  if (stem?.kind === 'string' && (listed || key) && stem.mapped.text.trim() !== '') {
    const why = get(value, ...WHY);
    out.push({
      stem,
      options: listed,
      key,
      why: why === key ? undefined : why,
      wrong: wrong?.kind === 'array' && key && !listed ? wrong : null,
      isIndex: value.entries.some((entry) => entry.value === key && /ind(?:ex|ices)/i.test(entry.key)),
      figure: figureOf(value),
    });
    return;
  }
  for (const entry of value.entries) visit(entry.value, out);
}

/** Options that are fields of the question itself: `a`, `b`, `c` or `option1`, `option2`. */
function lettered(value: JsonValue): JsonValue | null {
  if (value.kind !== 'object') return null;
  const entries = value.entries.filter(
    ({ key, value: each }) =>
      /^(?:(?:option|choice|answer|opcion)[ _-]?[a-h1-8]|[a-h])$/i.test(key) &&
      (each.kind === 'string' || each.kind === 'other'),
  );
  return entries.length < 2 ? null : { kind: 'object', entries, start: value.start, end: value.end };
}

/**
 * Whether the numbers of right options begin at 0 or at 1. A zero, a number equal to the count of options, or a field called
 * an index tells; then what explanations repeat; else 0, as programs count.
 */
function indexBase(all: readonly Kept[]): IndexBase {
  const indexed = all.some(isIndexed);
  const lettered = areLettered(all);
  let votes = 0;
  for (const { options, key, why, isIndex } of all) {
    const numbers = indices(key);
    const values = options ? optionValues(options) : [];
    if (!numbers || values.length < 2 || (!isIndex && chosenById(key, options))) continue;
    if (numbers.includes(0)) return { first: 0, settled: true, indexed, lettered };
    if (numbers.includes(values.length)) return { first: 1, settled: true, indexed, lettered };
    const reason = why?.kind === 'string' ? fold(why.mapped.text) : '';
    const said = (n: number): boolean => {
      const option = values[n]?.value;
      const text = option?.kind === 'string' ? fold(option.mapped.text) : '';
      return text.length > 1 && (reason.startsWith(text) || (text.length > 11 && reason.includes(text)));
    };
    if (isIndex) return { first: 0, settled: true, indexed, lettered };
    const [n] = numbers;
    if (n !== undefined && said(n) !== said(n - 1)) votes += said(n) ? -1 : 1;
  }
  return { first: votes > 0 ? 1 : 0, settled: votes !== 0, indexed, lettered };
}

/** Whether the number of a right option can only count options: they are in words, and none of them is that number. */
function isIndexed({ options, key }: Kept): boolean {
  const numbers = indices(key);
  const texts = (options ? optionValues(options) : []).map(({ value }) => textOf(value));
  return numbers !== null && texts.length > 1 && texts.every((text) => /\p{L}{2}/u.test(text));
}

/** The place of the option that a key names by nothing but its letter, or -1. */
function letterKey(key: JsonValue | undefined): number {
  const letter = key === undefined ? '' : textOf(key);
  return /^[A-H]$/i.test(letter) ? letter.toUpperCase().charCodeAt(0) - 65 : -1;
}

/** Whether all keys of a file are letters of options, some of them of options in words: then "D" is not the option that says "d". */
function areLettered(all: readonly Kept[]): boolean {
  const kept = all.flatMap(({ options, key }) =>
    options && key ? [{ key, texts: optionValues(options).map(({ value }) => textOf(value)) }] : [],
  );
  return (
    kept.some(({ texts }) => texts.length > 1 && texts.every((text) => /\p{L}{2}/u.test(text))) &&
    kept.every(({ key, texts }) => letterKey(key) !== -1 && letterKey(key) < texts.length)
  );
}

/** The option that a letter labels, where another one says nothing but that letter. */
function labelled(key: JsonValue | undefined, values: readonly { value: JsonValue }[]): Set<number> | null {
  const at = letterKey(key);
  const letter = fold(String.fromCharCode(65 + at));
  return at !== -1 && values.some(({ value }) => fold(textOf(value)) === letter) ? new Set([at]) : null;
}

/** The number of the first option, and whether the file tells it. */
interface IndexBase {
  first: 0 | 1;
  settled: boolean;
  /** Numbers point to options elsewhere in the file, so that "2" beside a key of 2 is not the option meant. */
  indexed: boolean;
  /** Letters label options everywhere in the file. */
  lettered: boolean;
}

function indices(key: JsonValue | undefined): number[] | null {
  if (!key) return null;
  const list = key.kind === 'array' ? key.values : [key];
  if (list.length === 0 || !list.every((each) => each.kind === 'other' && /^\d{1,2}$/.test(each.text))) return null;
  return list.map((each) => Number(each.kind === 'other' ? each.text : NaN));
}

function question({ stem, options, key, why, wrong, figure, isIndex }: Kept, base: IndexBase): Line[] {
  const lines: Line[] = [...field(stem, 'question')];
  if (figure && figure.start > stem.start) append(lines, field(figure, 'context'));
  if (wrong && key) {
    for (const [value, chosen] of [[key, true] as const, ...listOf(wrong).map((each) => [each, false] as const)]) {
      for (const each of listOf(value)) {
        const made = field(each, 'option');
        if (made[0]) made[0].chosen = chosen;
        append(lines, made);
      }
    }
    if (why?.kind === 'string') append(lines, field(why, 'explanation'));
    return lines;
  }
  const values = withoutLabels(options ? optionValues(options) : []);
  const named = isIndex ? null : chosenById(key, options);
  const chosen = named ?? chosenOf(key, values, base) ?? (base.lettered ? labelled(key, values) : null);
  values.forEach(({ value, right }, i) => {
    const made = field(value, 'option');
    const verdict = right ?? (chosen ? chosen.has(i) : undefined);
    if (made[0] && verdict !== undefined) {
      made[0].chosen = verdict;
      if (verdict && right === undefined && !named && !base.settled && indices(key) !== null) made[0].unsettled = true;
    }
    append(lines, made);
  });
  if (!chosen && key && key.kind !== 'object') for (const each of listOf(key)) append(lines, field(each, 'answer'));
  if (why?.kind === 'string') append(lines, field(why, 'explanation'));
  return lines;
}

/** "A) oats", "B) rye": texts that begin with their own letters, all in order, without them. */
function withoutLabels(
  values: readonly { value: JsonValue; right?: boolean }[],
): { value: JsonValue; right?: boolean }[] {
  const labels = values.map(({ value }, at) => {
    const found = value.kind === 'string' ? /^\s{0,4}\(?([A-H])[).:\]]\s{1,4}(?=\S)/i.exec(value.mapped.text) : null;
    return found?.[1]?.toUpperCase() === String.fromCharCode(65 + at) ? found[0].length : 0;
  });
  if (values.length < 2 || labels.includes(0)) return [...values];
  return values.map((each, at) => {
    const { value } = each;
    if (value.kind !== 'string') return each;
    const { text, starts } = value.mapped;
    const length = labels[at] ?? 0;
    return { ...each, value: { ...value, mapped: { text: text.slice(length), starts: starts.slice(length) } } };
  });
}

function listOf(value: JsonValue): JsonValue[] {
  return value.kind === 'array' ? value.values : [value];
}

function optionValues(options: JsonValue): { value: JsonValue; right?: boolean }[] {
  const list =
    options.kind === 'array'
      ? options.values
      : options.kind === 'object'
        ? options.entries.map((entry) => entry.value)
        : [];
  return list.flatMap((value) => {
    if (value.kind === 'array') return judged(value.values);
    if (value.kind !== 'object') return [{ value }];
    const text = shown(get(value, ...TEXT)) ?? figureOf(value) ?? undefined;
    const right = get(value, ...RIGHT.filter((name) => name !== 'answer' || text !== get(value, 'answer')));
    if (!text || text.kind === 'object' || text.kind === 'array') return lone(value);
    return right?.kind === 'other'
      ? [{ value: text, right: /^(?:true|yes)$/i.test(right.text) || Number(right.text) > 0 }]
      : [{ value: text }];
  });
}

function shown(text: JsonValue | undefined): JsonValue | undefined {
  return text?.kind === 'string' && text.mapped.text.trim() === '' ? undefined : text;
}

/** The figure of a question or an option, as Markdown shows one. */
function figureOf(value: JsonValue): JsonValue | null {
  const path = get(value, ...FIGURE);
  if (path?.kind !== 'string' || !/^[^\s()]{1,400}\.(?:png|jpe?g|gif|svg|webp)$/i.test(path.mapped.text)) return null;
  const { text, starts } = path.mapped;
  const first = starts[0] ?? path.start;
  return {
    ...path,
    mapped: {
      text: `![](${text})`,
      starts: [first, first, first, ...starts.slice(0, 1), ...starts, starts.at(-1) ?? path.end],
    },
  };
}

/** The options whose identifiers a key gives ("correctOptionId": "b2"), where all options have one of their own; else `null`. */
function chosenById(key: JsonValue | undefined, options: JsonValue | null): Set<number> | null {
  if (!key || options?.kind !== 'array' || key.kind === 'object') return null;
  const ids = options.values.map((each) => textOf(get(each, ...ID) ?? each));
  if (options.values.some((each) => each.kind !== 'object' || get(each, ...ID) === undefined)) return null;
  if (new Set(ids).size !== ids.length) return null;
  const found = listOf(key).map((each) => ids.indexOf(textOf(each)));
  return found.length > 0 && !found.includes(-1) ? new Set(found) : null;
}

/** ("a raft", True): an option with its judgement. */
function judged([text, right, ...more]: readonly JsonValue[]): { value: JsonValue; right?: boolean }[] {
  if (text?.kind !== 'string' || right?.kind !== 'other' || more.length > 0) return [];
  return /^(?:true|false)$/i.test(right.text) ? [{ value: text, right: /^true$/i.test(right.text) }] : [];
}

/** `- A: text` keeps an option as an object of one entry. */
function lone(value: JsonValue): { value: JsonValue }[] {
  if (value.kind !== 'object' || value.entries.length !== 1) return [];
  const only = value.entries[0]?.value;
  return only && (only.kind === 'string' || only.kind === 'other') ? [{ value: only }] : [];
}

/** Options that a number or a list of numbers points to; `null` where the numbers are options themselves. */
function chosenOf(
  key: JsonValue | undefined,
  values: readonly { value: JsonValue }[],
  base: IndexBase,
): Set<number> | null {
  if (values.length === 0) return null;
  if (key?.kind === 'array') {
    const named = key.values.map((each) => namedBy(each, values));
    if (named.length > 0 && named.every((i) => i !== -1)) return new Set(named);
  }
  const numbers = indices(key);
  if (!numbers) return null;
  const shown = new Set(values.map(({ value }) => textOf(value)));
  const written = values.every(({ value }) => value.kind === 'string');
  if (numbers.some((n) => shown.has(String(n))) && !(base.indexed && written)) return null;
  const { first } = base;
  return numbers.every((n) => n >= first && n - first < values.length) ? new Set(numbers.map((n) => n - first)) : null;
}

/** The option that an entry of a list of right answers gives by its text or letter, or -1. */
function namedBy(entry: JsonValue, values: readonly { value: JsonValue }[]): number {
  if (entry.kind !== 'string') return -1;
  const text = fold(entry.mapped.text);
  const at = sameOption(
    entry.mapped.text,
    values.map(({ value }) => textOf(value)),
  );
  if (at !== -1) return at;
  const letter = /^[A-H]$/i.test(text) ? text.toUpperCase().charCodeAt(0) - 65 : -1;
  return letter < values.length ? letter : -1;
}

function textOf(value: JsonValue): string {
  return value.kind === 'string' ? value.mapped.text.trim() : value.kind === 'other' ? value.text : '';
}

/** The lines of one field; all but the first go on with the same role. */
function field(value: JsonValue, role: NonNullable<Line['role']>): Line[] {
  if (value.kind === 'other') {
    const piece = {
      kind: 'text' as const,
      text: value.text,
      md: value.text,
      start: value.start,
      end: value.end,
      verbatim: true,
      bold: false,
      em: false,
      strike: false,
      marked: false,
    };
    return [{ ...markupLine(value.start, value.end, ''), kind: 'text', pieces: [piece], role }];
  }
  if (value.kind !== 'string') return [];
  return fieldLines(value.mapped, role);
}
