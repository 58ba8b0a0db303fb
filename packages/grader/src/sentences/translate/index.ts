import { remembered } from '../../lexicon/remembered.ts';
import { lookIn, type Needs, needsOf } from '../literals.ts';
import { COUNTS, EFFECTS, NAMES } from './names.ts';

/** Articles and the like at the start of a name, which say nothing more. */
const ARTICLES =
  /^(?:(?:el|la|los|las|una?|unos|unas|del|de la|de los|de las|uma?|os?|as?|da|do|dos|le|les|une?|des|du|de|der|die|das|dem|den|eine[rmns]?|ein)\s|(?:de\s)?l'|d'|一个){1,2}(?=\S)/iu;
const PROBLEM =
  /^(?:(?:el|del|al) problema (?:del|de la|de los|de)|(?:le|du|au) problème (?:du|de la|des|de l'|de)|(?:das|dem) problem (?:der|des)?)\s?/iu;

/** An expression over a whole text, compiled where a text holds what it asks for: most texts are formulas and names that it cannot match. */
interface Whole {
  readonly pattern: RegExp;
  readonly needs: Needs;
}

const form = (source: string): Whole => ({
  pattern: new RegExp(`^(?:${source})$`, 'iu'),
  needs: needsOf(source.toLowerCase()),
});

const matching = ({ pattern, needs }: Whole, text: string): RegExpExecArray | null =>
  lookIn(text.toLowerCase())(needs) ? pattern.exec(text) : null;

const table = (rows: Readonly<Record<string, string>>): readonly (readonly [Whole, string])[] =>
  Object.entries(rows).map(([english, forms]) => [form(forms), english] as const);
const NAME_TABLE = table(NAMES);
const COUNT_TABLE = table(COUNTS);
const EFFECT_TABLE = table(EFFECTS);

const lookUp = (rows: readonly (readonly [Whole, string])[], text: string): string | null =>
  rows.find(([whole]) => matching(whole, text) !== null)?.[1] ?? null;

/** The English of a name in another language, as a whole; `null` where it is not known. */
function nameOf(text = ''): string | null {
  const trimmed = text.trim();
  // "El recorte de gradientes (gradient clipping)": the same name twice.
  const twice = /^(?<first>[^()]{2,60}?)\s?\((?<second>[^()]{2,60})\)$/u.exec(trimmed)?.groups;
  if (twice !== undefined) {
    const first = nameOf(twice['first']);
    return first !== null && first === nameOf(twice['second']) ? first : null;
  }
  const candidates = [trimmed, trimmed.replace(ARTICLES, ''), trimmed.replace(PROBLEM, '')];
  for (const candidate of candidates) {
    const found = lookUp(NAME_TABLE, candidate.trim());
    if (found !== null) return found;
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A form of sentence in another language, and its English with the parts put in; `null` where a part is not known. */
interface Form {
  readonly pattern: Whole;
  readonly say: (groups: Groups) => string | null;
}

const SOLVES: readonly (readonly [english: string, forms: string])[] = [
  [
    'solve',
    'resuelven?|soluciona[n]?|eliminan?|resolver|solucionar|résol(?:t|vent|ut)|résout|élimine(?:nt)?|résoudre|éliminer|löst|lösen|beheb(?:t|en)|beseitig(?:t|en)|解决|消除',
  ],
  [
    'help against',
    'ayudan? (?:contra|frente a|con)|sirven? contra|aide(?:nt)? contre|est utile contre|hilft gegen|helfen gegen',
  ],
  [
    'mitigate',
    "mitigan?|alivian?|reducen?|atenúan?|mitigar|aliviar|reducir|ayudan? a (?:mitigar|reducir|aliviar)|atténue(?:nt)?|réduisent|réduit|limite(?:nt)?|atténuer|réduire|limiter|(?:aide(?:nt)?|permet(?:tent)?) (?:à|de|d')\\s?(?:atténuer|réduire|limiter)|milder(?:t|n)|verringer(?:t|n)|reduzier(?:t|en)|begrenz(?:t|en)|abmildern|缓解|减轻|抑制|应对|改善",
  ],
  [
    'prevent',
    "evitan?|previenen?|impiden?|evitar|prevenir|ayudan? a (?:evitar|prevenir)|évite(?:nt)?|empêche(?:nt)?|préviennent|prévient|éviter|prévenir|(?:aide(?:nt)?|permet(?:tent)?) (?:à|de|d')\\s?(?:éviter|prévenir)|verhinder(?:t|n)|vermeide(?:t|n)|防止|避免|预防",
  ],
];
const VERB = SOLVES.map(([, forms]) => forms).join('|');
const verbOf = (text = ''): string | null =>
  SOLVES.find(([, forms]) => new RegExp(`^(?:${forms})$`, 'iu').test(text.trim()))?.[0] ?? null;

const A = '(?<a>[^,.;?!？。，]{2,60}?)';
const B = '(?<b>[^,.;?!？。，]{2,60}?)';
const solving =
  (negated: boolean) =>
  ({ a, b, verb }: Groups): string | null => {
    const [subject, object, english] = [nameOf(a), nameOf(b), verbOf(verb)];
    if (subject === null || object === null || english === null) return null;
    return `${subject} ${negated ? 'does not ' : ''}${english} ${object}`;
  };

const gates = ({ a, count }: Groups): string | null => {
  const [owner, number] = [nameOf(a), lookUp(COUNT_TABLE, count ?? '')];
  return owner === null || number === null ? null : `${owner} has ${number} gates`;
};
const oneGate =
  (negated: boolean) =>
  ({ a, b }: Groups): string | null => {
    const [owner, gate] = [nameOf(a), nameOf(b)];
    if (owner === null || gate === null || !gate.endsWith(' gate')) return null;
    return `${owner} ${negated ? 'does not have' : 'has'} ${gate}`;
  };
const effects = ({ a, effect, more }: Groups): string | null => {
  const [subject, first] = [nameOf(a), lookUp(EFFECT_TABLE, effect ?? '')];
  const second = more === undefined ? null : lookUp(EFFECT_TABLE, more);
  if (subject === null || first === null || (more !== undefined && second === null)) return null;
  return `${subject} ${first}${second === null ? '' : ` and ${second}`}`;
};
const EFFECT = `(?<effect>${Object.values(EFFECTS).join('|')})(?:\\s?(?:y|et|und|，并且|，且|,并且|,且|并且)\\s?(?<more>${Object.values(EFFECTS).join('|')}))?`;
const weights =
  (said: string) =>
  ({ a }: Groups): string | null =>
    nameOf(a) === NAME_OF_WEIGHTS ? `${NAME_OF_WEIGHTS} ${said}` : null;
const NAME_OF_WEIGHTS = 'the attention weights';

/** Sentences and questions of the other languages, each read as a whole. */
const FORMS: readonly Form[] = [
  { pattern: form(`${A}\\s(?<verb>${VERB})\\s${B}`), say: solving(false) },
  {
    pattern: form(`${A}\\s(?:puede|pueden|peut|peuvent)\\s(?:ayudar a\\s|aider à\\s)?(?<verb>${VERB})\\s${B}`),
    say: solving(false),
  },
  {
    pattern: form(
      `${A}\\s(?:kann|können)\\s${B}\\s(?<verb>lösen|verhindern|vermeiden|verringern|reduzieren|begrenzen|abmildern|beheben|beseitigen|mildern)`,
    ),
    say: solving(false),
  },
  {
    pattern: form(
      `${A}(?:可以|能够|能|可|常?用于|常?用来|有助于|主要用于)?(?:有效地?|有效|很好地)?(?<verb>${VERB})(?:rnn中?的|训练中的)?${B}`,
    ),
    say: solving(false),
  },
  { pattern: form(`${A}\\sno\\s(?<verb>${VERB})\\s${B}`), say: solving(true) },
  { pattern: form(`${A}\\s(?:ne\\s|n')(?<verb>${VERB})\\spas\\s${B}`), say: solving(true) },
  { pattern: form(`${A}\\s(?<verb>${VERB})\\s${B}\\snicht`), say: solving(true) },
  {
    pattern: form(`${A}\\s(?<verb>hilft|helfen) nicht gegen\\s${B}`),
    say: ({ a, b }) => solving(true)({ a, b, verb: 'hilft gegen' }),
  },
  { pattern: form(`${A}(?:不能|无法|不会|不可以|并不能|不足以)(?<verb>${VERB})${B}`), say: solving(true) },
  {
    pattern: form(
      `${A}\\s(?:tiene|tienen|posee|contiene|a|ont|possède|possèdent|comporte|hat|haben|besitzt|besitzen)\\s(?<count>\\p{L}+|\\d)\\s(?:puertas?|compuertas?|portes?|gates?|tore?)`,
    ),
    say: gates,
  },
  { pattern: form(`${A}(?:一共|共|总共)?(?:有|包含|具有|含有)(?<count>[一二两三四五\\d])个门`), say: gates },
  {
    pattern: form(`${A}\\s(?:tiene|tienen|posee|a|ont|possède|hat|haben|besitzt)\\s(?:una|une|ein|einen|eine)\\s${B}`),
    say: oneGate(false),
  },
  {
    pattern: form(`${A}\\s(?:no (?:tiene|tienen|posee)|n'(?:a|ont) pas|ne possède pas)\\s(?:una?\\s|de\\s|d')?${B}`),
    say: oneGate(true),
  },
  { pattern: form(`${A}\\s(?:hat|haben|besitzt)\\skein(?:e|en)?\\s${B}`), say: oneGate(true) },
  { pattern: form(`${A}没有${B}`), say: oneGate(true) },
  { pattern: form(`${A}(?:有|包含|具有)${B}`), say: oneGate(false) },
  { pattern: form(`${A}\\s?${EFFECT}`), say: effects },
  { pattern: form(`${A}\\s(?:siempre\\s)?(?:suman|deben sumar)\\s(?:1|uno)`), say: weights('sum to 1') },
  {
    pattern: form(
      `(?:la suma de|la somme des|die summe der)\\s${A}\\s(?:es|vaut|est|est égale à|ist)(?:\\sigual a|\\sgleich)?\\s1`,
    ),
    say: weights('sum to 1'),
  },
  {
    pattern: form(
      `(?:la suma de|la somme des|die summe der)\\s${A}\\s(?:es|vaut|est|est égale à|ist)(?:\\sigual a|\\sgleich)?\\s0`,
    ),
    say: weights('sum to 0'),
  },
  { pattern: form(`${A}\\s(?:summieren|addieren) sich zu\\s(?:1|eins)`), say: weights('sum to 1') },
  { pattern: form(`${A}\\s(?:somment|s'additionnent) à\\s1`), say: weights('sum to 1') },
  { pattern: form(`${A}\\s(?:no suman|ne somment pas à)\\s1`), say: weights('do not sum to 1') },
  { pattern: form(`${A}\\s(?:summieren|addieren) sich nicht zu\\s(?:1|eins)`), say: weights('do not sum to 1') },
  {
    pattern: form(`(?:所有)?${A}(?:之和|的和|的总和|总和|加起来)(?:始终|总是)?(?:为|等于|是)\\s?1`),
    say: weights('sum to 1'),
  },
  {
    pattern: form(`(?:所有)?${A}(?:之和|的和|的总和|总和|加起来)(?:不为|不等于|不是)\\s?1`),
    say: weights('do not sum to 1'),
  },
  { pattern: form(`(?:所有)?${A}(?:之和|的和|的总和|总和|加起来)(?:为|等于|是)\\s?0`), say: weights('sum to 0') },
  {
    pattern: form(`${A}\\s(?:pueden ser negativos|peuvent être négatifs|können negativ sein)`),
    say: weights('can be negative'),
  },
  { pattern: form(`${A}(?:可以|可能|能)(?:是|为|取)?负(?:数|的|值)?`), say: weights('can be negative') },
  {
    pattern: form(
      `${A}\\s(?:(?:nunca|jamás) son negativos|ne sont jamais négatifs|sind nie negativ|no pueden ser negativos|ne peuvent pas être négatifs|können nicht negativ sein)`,
    ),
    say: weights('can never be negative'),
  },
  { pattern: form(`${A}(?:不能|不会|不可能)(?:是|为)负(?:数|的|值)?`), say: weights('can never be negative') },
  // Answers to what something is for
  { pattern: form(`(?:para|pour|à|zum|zur)\\s(?<verb>${VERB})\\s${B}`), say: serving },
  { pattern: form(`(?:gegen|contra|contre|frente a)\\s${B}`), say: ({ b }) => serving({ b, verb: 'hilft gegen' }) },
  { pattern: form(`(?<verb>${VERB})${B}`), say: serving },
  // Questions that an option answers
  { pattern: form(`(?:wozu dient|wofür dient|wozu nutzt man|wozu verwendet man)\\s${A}\\s?[?？]`), say: purpose },
  { pattern: form(`¿?para (?:qué|que) (?:sirve|serve|se usa|se utiliza)\\s${A}\\s?[?？]`), say: purpose },
  { pattern: form(`à quoi sert\\s${A}\\s?[?？]`), say: purpose },
  { pattern: form(`(?:使用)?${A}的(?:主要)?(?:作用|目的)是(?:什么)?[?？]?`), say: purpose },
  {
    pattern: form(
      `¿?(?:cuántas|quantas)\\s(?:puertas|compuertas|portas)\\s(?:tiene|posee|tem|possui|usa|hay en|há em)\\s${A}\\s?[?？]`,
    ),
    say: countingGates,
  },
  {
    pattern: form(`combien de portes\\s(?:a|possède|compte|comporte|a-t-il dans|y a-t-il dans)\\s${A}\\s?[?？]`),
    say: countingGates,
  },
  {
    pattern: form(`wie viele (?:gates|tore)\\s(?:hat|besitzt|enthält|gibt es in)\\s${A}\\s?[?？]`),
    say: countingGates,
  },
  { pattern: form(`${A}(?:一共|总共|共)?(?:有|包含|含有|具有)(?:几|多少)个门[?？]?`), say: countingGates },
  {
    pattern: form(`¿?(?:qué|que|qual) problema\\s(?:resuelve|resolve|evita|trata|aborda|soluciona)\\s${A}\\s?[?？]`),
    say: facing,
  },
  { pattern: form(`quel problème\\s${A}\\s(?:résout|traite|évite|atténue)-(?:il|elle)\\s?[?？]`), say: facing },
  {
    pattern: form(`welches problem\\s(?:behandelt|löst|lösen|verhindert|bekämpft|adressiert)\\s${A}\\s?[?？]`),
    say: facing,
  },
  {
    pattern: form(
      `${A}(?:主要|通常)?(?:用来|用于|是为了|可以|能)?(?:解决|处理|缓解|防止|避免)(?:了)?(?:下列|以下|下面)?(?:的)?(?:什么|哪个|哪种|哪一个)问题[?？]?`,
    ),
    say: facing,
  },
  {
    pattern: form(
      `welches (?:gate|tor) (?:eines|des|im|einer|der)\\s${A}\\s(?:entscheidet|bestimmt|legt fest),? was (?:vergessen|verworfen|gelöscht) wird\\s?[?？]`,
    ),
    say: forgetting,
  },
  {
    pattern: form(
      `quelle porte (?:d'un|du|de la|d'une)\\s${A}\\s(?:décide|détermine)\\s(?:de )?ce qui est (?:oublié|effacé)\\s?[?？]`,
    ),
    say: forgetting,
  },
  {
    pattern: form(
      `¿?(?:qual|qué|cuál)\\s(?:porta|puerta|compuerta) (?:da|de la|de una|del|do|de un|de uma|de um)\\s${A}\\s(?:decide|determina)\\s(?:o que|qué(?: información)?|lo que)\\s(?:esquecer|é esquecido|se olvida|olvidar)\\s?[?？]`,
    ),
    say: forgetting,
  },
  { pattern: form(`¿?(?:qué|cuál)\\s(?:técnica|método|truco)\\s(?<verb>${VERB})\\s${B}\\s?[?？]`), say: asking },
  { pattern: form(`quelle\\s(?:technique|méthode|astuce)\\s(?<verb>${VERB})\\s${B}\\s?[?？]`), say: asking },
  {
    pattern: form(`welche[rs]?\\s(?:technik|methode|verfahren|trick)\\s(?<verb>${VERB})\\s${B}\\s?[?？]`),
    say: asking,
  },
  {
    pattern: form(
      `(?:下列|以下|下面)?(?:哪种|哪个|哪一种|哪项)(?:方法|技术|手段)(?:可以|能够|能|可|常?用于|常?用来|有助于)?(?<verb>${VERB})${B}[?？]?`,
    ),
    say: asking,
  },
  { pattern: form(`¿?qué (?:causa|provoca|produce)\\s${B}(?:\\sen\\s${A})?\\s?[?？]`), say: causing },
  { pattern: form(`¿?cuál es la causa (?:de\\s|d)?${B}(?:\\sen\\s${A})?\\s?[?？]`), say: causing },
  {
    pattern: form(`(?:qu'est-ce qui (?:cause|provoque)|quelle est la cause de)\\s${B}(?:\\sdans\\s${A})?\\s?[?？]`),
    say: causing,
  },
  {
    pattern: form(`(?:was (?:verursacht|ist die ursache(?: von| für)?))\\s${B}(?:\\sin\\s${A})?\\s?[?？]`),
    say: causing,
  },
  { pattern: form(`(?:${A}中)?(?:什么|哪种情况|哪个因素)(?:会)?(?:导致|造成|引起)(?:了)?${B}[?？]?`), say: causing },
];

function asking({ b, verb }: Groups): string | null {
  const [object, english] = [nameOf(b), verbOf(verb)];
  return object === null || english === null
    ? null
    : `Which technique ${english}s ${object}?`.replace('help againsts', 'helps against');
}

function serving({ b, verb }: Groups): string | null {
  const [object, english] = [nameOf(b), verbOf(verb)];
  return object === null || english === null ? null : `${english} ${object}`;
}

function purpose({ a }: Groups): string | null {
  const subject = nameOf(a);
  return subject === null || subject.endsWith(' gate') ? null : `What is the purpose of ${subject}?`;
}

function countingGates({ a }: Groups): string | null {
  const owner = nameOf(a);
  return owner === null ? null : `How many gates does ${owner} have?`;
}

function facing({ a }: Groups): string | null {
  const subject = nameOf(a);
  return subject === null ? null : `Which problem does ${subject} address?`;
}

function forgetting({ a }: Groups): string | null {
  const owner = nameOf(a);
  return owner === null ? null : `Which gate of ${owner} decides what is forgotten?`;
}

function causing({ a, b }: Groups): string | null {
  const [place, problem] = [a === undefined ? '' : nameOf(a), nameOf(b)];
  if (problem === null || place === null || !problem.endsWith('gradients')) return null;
  return `What causes ${problem}${place === '' ? '' : ` in ${place}`}?`;
}

const LONGEST = 200;

/** Words that only English has: most texts hold one, and the forms of four other languages need not be tried on them. */
const ENGLISH = /\b(?:the|of|is|are|which|what|does|and|with|that)\b/iu;

/**
 * A sentence, question or name in Spanish, French, German or Chinese as English, `null` where any part of it is not known: nothing is guessed
 * and no word is passed over.
 */
export const inEnglish = remembered(500, (text: string): string | null => {
  const plain = text
    .replace(/\s+/gu, ' ')
    .replace(/[“”„«»"]/gu, '')
    .replace(/’/gu, "'")
    .replace(/(?<=\p{Script=Han})\s|\s(?=\p{Script=Han})/gu, '')
    .trim();
  if (plain.length > LONGEST || ENGLISH.test(plain)) return null;
  const bare = /[.。!！]$/u.test(plain) ? plain.slice(0, -1).trim() : plain;
  const name = nameOf(bare) ?? lookUp(COUNT_TABLE, bare);
  if (name !== null) return name;
  const said = new Set<string>();
  for (const { pattern, say } of FORMS) {
    const groups = matching(pattern, bare)?.groups;
    const english = groups === undefined ? null : say(groups);
    if (english !== null) said.add(english);
  }
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : null;
});
