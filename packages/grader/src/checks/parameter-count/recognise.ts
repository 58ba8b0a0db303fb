import type { CellName } from '@keyproof/rnn-core';
import { erased } from '../../frames/erased.ts';
import { evaluate, type Letters } from '../../frames/arithmetic.ts';
import { withNumbers } from '../../frames/letters.ts';
import { uncovered } from '../../frames/uncovered.ts';
import { has, mentionsOf, readPhrase } from '../../lexicon/index.ts';
import type { Mention, Phrase, Reading, Recognition, Unread } from '../../types.ts';
import type { CompareClaim, CountClaim, ExtremeClaim, ParameterClaim } from './claim.ts';
import { describe } from './describe.ts';
import { BIAS_RULES } from './experiment.ts';
import { recognisePart } from './read-part.ts';
import { readTable } from './read-table.ts';
import { rephrased } from './rephrase.ts';

const COMPARING = ['cell', 'compare', 'parameters', 'filler.count', 'number', 'relation', 'size-of', 'truth'];
const HOW_MANY =
  /\bhow many\b|\bnumber of\b|\btotal\b|\bcount\b|cu[aá]nt|quant[oa]s|wie viele|anzahl|combien|nombre|多少|几个|数量|个数|总数/i;

/** What a program prints of its parameters, and a question that is nothing but a title: "Parameters of a SimpleRNN(5) …?" */
const PRINTED = /\bcount_params\s?\(|^(?:the )?(?:number of )?(?:trainable |learnable )?parameters (?:of|in)\b/i;

/** "The layer has ____ parameters". */
const BLANK = /(?<=__)\s?(?:trainable |learnable )?(?:parameters|weights)\b/iu;

/** Reads "how many parameters has this network" and "a GRU has fewer parameters than an LSTM"; `null` where the item is about neither. */
export function recogniseParameters(asked: Reading): Recognition<ParameterClaim> | null {
  const reading = rephrased(asked);
  const compared = reading.statements.map(({ phrase }) => readComparison(phrase));
  // A true comparison need not be what is asked ("the main difference"), so it rules out no other option.
  if (compared.some((claim) => 'kind' in claim)) return { claims: compared, exclusive: false, readsNumbers: true };
  if (reading.form === 'statement') return recogniseTruth(reading.stem);
  const times = recogniseTimes(reading) ?? recogniseExtreme(reading);
  if (times !== null) return times;
  const part = recognisePart(reading) ?? recogniseMatrices(reading);
  if (part !== null) return part;
  const { text } = reading.stem;
  const table = readTable(text);
  const asks =
    PRINTED.test(text) ||
    BLANK.test(text) ||
    table?.said === null ||
    (has(reading.stem, 'parameters') && HOW_MANY.test(text));
  if (!asks && !isCompleted(reading)) return null;
  const lettered = recogniseFormula(reading);
  if (lettered !== null) return lettered;
  const described = table?.said === null ? { specs: [table.spec], rules: BIAS_RULES } : describe(reading.stem);
  if (typeof described === 'string') return null;
  const values = reading.statements.map(({ phrase }) => plainNumber(phrase));
  const open = reading.form === 'value' && reading.item.key === null;
  const claims = values.map((value, at): CountClaim | Unread => {
    if (value === null && !open) return { unread: 'Expected a number of parameters' };
    const rivals = [
      ...new Set(values.filter((other, place): other is number => other !== null && place !== at && other !== value)),
    ];
    return { kind: 'count', ...described, value, rivals };
  });
  if (!claims.some((claim) => 'kind' in claim)) return null;
  return {
    claims,
    readsNumbers: true,
    ...((deniesBiasesOnly(reading.stem) || (reading !== asked && !DENIES.test(reading.stem.text))) && {
      readsNegation: true,
    }),
  };
}

/** Sizes as letters and counts as formulas: "an LSTM with n units on m inputs", "4(n(m + n) + n)". */
function recogniseFormula({ stem, statements }: Reading): Recognition<ParameterClaim> | null {
  const choices = withNumbers(stem);
  if (choices === null) return null;
  const described = choices.map(({ phrase }) => describe(phrase));
  const texts = statements.map(({ phrase }) => formulaIn(phrase));
  const valuesOf = (letters: Letters) => texts.map((text) => (text === null ? null : evaluate(text, letters)));
  const values = choices.map(({ letters }) => valuesOf(letters));
  const claims = texts.map((text, place): ParameterClaim | Unread => {
    const cases = choices.map((_choice, at): CountClaim | null => {
      const network = described[at];
      const value = values[at]?.[place] ?? null;
      if (network === undefined || typeof network === 'string' || value === null) return null;
      const rivals = (values[at] ?? []).filter((other): other is number => other !== null && other !== value);
      return { kind: 'count', ...network, value, rivals: [...new Set(rivals)] };
    });
    const read = cases.filter((each) => each !== null);
    return text === null || read.length < cases.length
      ? { unread: 'Expected a formula in the letters of the sizes' }
      : { kind: 'formula', text, cases: read };
  });
  return claims.some((claim) => 'kind' in claim) ? { claims, readsNumbers: true } : null;
}

/** An option that is one formula and nothing else but "parameters". */
function formulaIn({ text }: Phrase): string | null {
  const bare = text.replace(/\b(?:trainable |learnable )?(?:parameters?|weights?)\b|\.$/giu, ' ').trim();
  return bare === '' || /\p{L}{3}/u.test(bare.replace(/_\{?\p{L}+\}?/gu, '')) ? null : bare;
}

/** "Without biases the network has": the options are numbers of parameters. */
function isCompleted({ stem, statements, form }: Reading): boolean {
  if (form === 'statement' || statements.length < 2) return false;
  if (!/\b(?:has|have|contains?|needs|requires)\s?:?$/i.test(stem.text.trim())) return false;
  return statements.every(({ phrase }) => has(phrase, 'parameters') && plainNumber(phrase) !== null);
}

const DENIES = /\b(?:not|never|no|except|without|nor|neither|none)\b|n't\b/iu;

/** "How many weights (no biases)": the one denial of the stem says how biases are counted. */
function deniesBiasesOnly(stem: Phrase): boolean {
  const without = mentionsOf(stem, 'bias.without');
  return (
    without.length === 1 &&
    !has(without.reduce(erased, stem), 'polarity.not') &&
    !/\bnot\b|n't\b|\bnever\b|\bno\b|\bexcept\b|\bwithout\b/i.test(without.reduce(erased, stem).text)
  );
}

/** "This network has 2480 parameters", true or false. */
function recogniseTruth(stem: Phrase): Recognition<ParameterClaim> | null {
  const table = readTable(stem.text);
  if (table !== null && table.said !== null) {
    const claim = { kind: 'count', specs: [table.spec], rules: BIAS_RULES, value: table.said, rivals: [] } as const;
    return { claims: [{ ...claim, stated: true }], readsNumbers: true };
  }
  const formula = recogniseStatedFormula(stem);
  if (formula !== null) return formula;
  const said = mentionsOf(stem, 'number').find(({ end }) =>
    /^\s(?:trainable |learnable )?(?:parameters?|par[aá]metros?|paramètres?)\b|^\s?个参数/i.test(stem.text.slice(end)),
  );
  if (said === undefined || has(stem, 'polarity.not')) return null;
  const described = describe(erased(stem, said));
  if (typeof described === 'string') return null;
  return { claims: [{ kind: 'count', ...described, value: Number(said.value), rivals: [], stated: true }] };
}

const STATED =
  /(?<=\b(?:has|have|contains?|needs?|requires?|is|are|equals|by|holds) (?:exactly |in total |a total of )?)(?<formula>[\d\p{L}(][^.;:=?]{2,60}?) (?:trainable |learnable )?(?:parameters|weights)\b(?: in total)?/iu;
const STATED_AFTER =
  /\bnumber of (?:trainable |learnable )?(?:parameters|weights) (?:of|in) (?<network>[^=?]{4,80}?) (?:is|equals|=|is given by) (?:equal to )?(?<formula>[\d\p{L}(][^;:=?]{2,60}?)\s?\.?$/iu;
/** "Where n is the number of units and m the input dimension": the letter after its noun. */
const MEANING =
  /(?<=[\s,(])(?<letter>[a-z]|\p{L}_\{?\p{L}\}?) (?:(?:is|denotes|being|stands for|=) )?(?:the )?(?<noun>(?:number of )?(?:hidden |lstm |gru )?units|(?:number of )?hidden (?:size|dimension|neurons)|(?:number of )?input (?:size|dimension|features|dimensionality)|(?:size|dimension|dimensionality) of (?:the )?(?:input|hidden state|hidden layer)(?: vector)?)(?! [a-z]\b)/giu;

/** "An LSTM layer has 4(n(m + n) + n) parameters, where n is …", true or false. */
function recogniseStatedFormula(stem: Phrase): Recognition<ParameterClaim> | null {
  const found = STATED.exec(stem.text) ?? STATED_AFTER.exec(stem.text);
  const formula = found?.groups?.['formula'] ?? '';
  const text = formulaIn({ ...stem, text: formula });
  if (found === null || text === null || !/[-+*·×^(²]/u.test(text) || !/\p{L}/u.test(text) || has(stem, 'polarity.not'))
    return null;
  const start = found.index + found[0].lastIndexOf(formula);
  const without = `${stem.text.slice(0, start)}parameters${stem.text.slice(start + formula.length)}`.replace(
    MEANING,
    (_whole: string, letter: string, _noun: string, ...rest: readonly unknown[]) =>
      `the ${(rest.at(-1) as { readonly noun: string }).noun} is ${letter}`,
  );
  const choices = withNumbers(readPhrase(without));
  if (choices === null) return null;
  const cases = choices.map(({ phrase, letters }): CountClaim | null => {
    const network = describe(phrase);
    const value = evaluate(text.replaceAll('²', '^2'), letters);
    return typeof network === 'string' || value === null
      ? null
      : { kind: 'count', ...network, value, rivals: [], stated: true };
  });
  const read = cases.filter((each) => each !== null);
  return read.length < cases.length ? null : { claims: [{ kind: 'formula', text, cases: read }], readsNumbers: true };
}

const MATRICES =
  /^(?:in total,? )?how many (?:separate |different )?(?:weight |parameter )?matrices(?<both> \(input and recurrent\)|,? input and recurrent(?: together)?,?)?(?: (?:act(?:ing)? on|(?:that )?multipl(?:y|ying)|(?:that are )?applied to) (?:the )?(?:(?<state>(?:previous |old |last )?hidden state)|(?<input>(?:current )?input)))? (?:does|do|has|have|are in|are there in) (?:one |an? |the )?(?:lstm|gru|simple rnn|vanilla rnn|rnn)(?: cell| layer| unit)?(?: have| contain| use| possess)?(?:,? (?:when |if )?(?:they are )?(?:counted|counting) (?:separately )?(?:per|for each|for every) gate(?: and (?:for the )?candidate)?)?\s?\??$/iu;

/** "How many weight matrices acting on the hidden state has an LSTM cell?" */
function recogniseMatrices({ stem, statements, form }: Reading): Recognition<ParameterClaim> | null {
  const found = MATRICES.exec(stem.text.trim());
  const [cell, ...others] = new Set(
    mentionsOf(stem, 'cell.lstm', 'cell.gru', 'cell.rnn').map(({ concept }) => concept),
  );
  const { both, state, input } = found?.groups ?? {};
  const of = state !== undefined ? 'recurrent' : input !== undefined ? 'input' : both !== undefined ? 'both' : null;
  if (form === 'statement' || found === null || cell === undefined || others.length > 0 || of === null) return null;
  const claims = statements.map(({ phrase }): ParameterClaim | Unread => {
    const value = plainNumber(phrase);
    return value === null
      ? { unread: 'Expected a number of matrices' }
      : { kind: 'matrices', cell: cell.slice('cell.'.length) as CellName, of, value };
  });
  return claims.some((claim) => 'kind' in claim) ? { claims, readsNumbers: true } : null;
}

/** "How many times the parameters of a simple RNN has an LSTM?" */
function recogniseTimes({ stem, statements, form }: Reading): Recognition<ParameterClaim> | null {
  const cells = mentionsOf(stem, 'cell.lstm', 'cell.gru', 'cell.rnn');
  const [left, right] = cells;
  if (
    form === 'statement' ||
    left === undefined ||
    right === undefined ||
    cells.length > 2 ||
    left.concept === right.concept
  )
    return null;
  if (!has(stem, 'parameters') || !/how many times/i.test(stem.text) || has(stem, 'polarity.not')) return null;
  const claims = statements.map(({ phrase }): CompareClaim | Unread => {
    const factor = plainNumber(phrase);
    if (factor === null) return { unread: 'Expected a number of times' };
    return { kind: 'compare', left: cellOf(left), right: cellOf(right), relation: 'more', factor };
  });
  return claims.some((claim) => 'kind' in claim) ? { claims, readsNumbers: true } : null;
}

const MOST = /\b(?:most|largest|greatest|highest|biggest|more|meisten|größte\w*|mehr|plus|más|mayor)\b|最多|更多/iu;
const FEWEST =
  /\b(?:fewest|least|smallest|lowest|fewer|less|wenigsten|kleinste\w*|weniger|moins|menos|menor)\b|最少|更少/iu;

/** "Which has the most parameters for the same size?" with cells as the answers: each is compared with the others that are named. */
function recogniseExtreme({ stem, statements, form }: Reading): Recognition<ParameterClaim> | null {
  if (form === 'statement' || !has(stem, 'parameters') || has(stem, 'polarity.not', 'direction.bi')) return null;
  const [most, fewest] = [MOST.test(stem.text), FEWEST.test(stem.text)];
  const words = uncovered(stem, [...COMPARING, 'compare', 'filler.network', 'ask', 'layer', 'if']).filter(
    (word) => !/^\d+$/.test(word) && !MOST.test(word) && !FEWEST.test(word),
  );
  if (most === fewest || words.length > 0) return null;
  const cells = statements.map(({ phrase }) => {
    const named = mentionsOf(phrase, 'cell.lstm', 'cell.gru', 'cell.rnn');
    const left = uncovered(phrase, ['cell', 'filler.network']);
    return named.length === 1 && left.length === 0 && !has(phrase, 'direction.bi') && named[0]
      ? cellOf(named[0])
      : null;
  });
  // "A simple RNN without biases" is a cell of another size: what it has cannot be set beside the others.
  if (cells.some((cell, at) => cell === null && has(statements[at]!.phrase, 'cell'))) return null;
  const rivals = [
    ...new Set(
      [...cells, ...mentionsOf(stem, 'cell.lstm', 'cell.gru', 'cell.rnn').map(cellOf)].filter((cell) => cell !== null),
    ),
  ];
  const claims = cells.map((cell): ExtremeClaim | Unread =>
    cell === null || rivals.length < 2
      ? { unread: 'Expected one kind of cell' }
      : { kind: 'extreme', cell, among: rivals.filter((other) => other !== cell), most },
  );
  return claims.some((claim) => 'kind' in claim) ? { claims, exclusive: true, readsNumbers: true } : null;
}

function cellOf({ concept }: Mention): CellName {
  return concept.slice('cell.'.length) as CellName;
}

/** An option that is one number and nothing else but "parameters". */
function plainNumber(phrase: Phrase): number | null {
  const numbers = mentionsOf(phrase, 'number');
  const [only] = numbers;
  const left = uncovered(phrase, ['number', 'parameters', 'compare.same', 'filler.count']);
  if (only === undefined || left.length > 0) return null;
  if (numbers.length === 1 && !/[-*/+^×·]/.test(phrase.text)) return Number(only.value);
  return valueOfSum(phrase.text);
}

/** "4 × (10·20 + 20² + 20) = 2480": both sides of an equation must agree. */
function valueOfSum(text: string): number | null {
  const sides = text
    .replace(/\b(?:trainable |learnable )?(?:parameters?|weights?)\b|\.$/giu, ' ')
    .split('=')
    .map((side) => evaluate(side.replace(/(?<=[\d)])\s?x\s?(?=[\d(])/giu, ' * ')));
  const [first] = sides;
  return first !== undefined && first !== null && sides.every((side) => side === first) ? first : null;
}

const COMPARED_WITH =
  /\b(?:than|compared|comparison|unlike|against|versus|contrast|relative to|als|and|vergl\p{L}*|gegenüber|anders|que|compara\p{L}*|frente a|comparé\p{L}*|rapport)\b|\bqu['’]|相较|相对|较之|[与和跟同比]/iu;

/** "A GRU has fewer parameters than an LSTM", "an LSTM has four times as many parameters as a simple RNN". */
function readComparison(phrase: Phrase): CompareClaim | Unread {
  const cells = mentionsOf(phrase, 'cell.lstm', 'cell.gru', 'cell.rnn');
  const [left, right] = cells;
  if (
    !has(phrase, 'parameters') ||
    left === undefined ||
    right === undefined ||
    cells.length > 2 ||
    left.concept === right.concept
  )
    return { unread: 'Expected a comparison of two kinds of cells' };
  if (has(phrase, 'because', 'polarity.not', 'truth.false'))
    return { unread: 'A reason or a negation is not understood' };
  // "Fewer parameters than an LSTM has a GRU", "compared to an LSTM, a GRU has fewer": the first is the one compared with.
  if (COMPARED_WITH.test(phrase.text.slice(0, left.start))) return { unread: 'What is compared with stands first' };
  const words = uncovered(phrase, COMPARING).filter((word) => !/^(?:\d+|twice|double|thrice|triple)$/i.test(word));
  if (words.length > 0) return { unread: `Not understood: ${words.join(', ')}` };
  const relations = new Set(
    mentionsOf(phrase, 'compare.fewer', 'compare.more', 'compare.same').map(({ concept }) => concept),
  );
  // "For the same number of units, a GRU has fewer": the same size is the setting.
  if (relations.size === 2) relations.delete('compare.same');
  const factor = factorOf(phrase);
  const [relation] = relations;
  if (relation === undefined || relations.size > 1 || factor === 'unclear')
    return { unread: 'Expected fewer, more or as many parameters' };
  return {
    kind: 'compare',
    left: cellOf(left),
    right: cellOf(right),
    relation: relation.slice('compare.'.length) as CompareClaim['relation'],
    factor,
  };
}

/** "Four times as many": 4. A number that is no factor is unclear; a spelled "one" is an article in many languages. */
function factorOf(phrase: Phrase): number | null | 'unclear' {
  if (/\b(?:half|third|quarter|mitad|hälfte|moitié)\b|一半/iu.test(phrase.text)) return 'unclear';
  const word =
    /\b(?:(twice|double|doble|doppelt|zweimal)|(thrice|triple|dreimal|dreifach\w*)|(quadruple|viermal|vierfach\w*))\b|两倍/iu.exec(
      phrase.text,
    );
  if (word !== null) return word[3] !== undefined ? 4 : word[2] !== undefined ? 3 : 2;
  const numbers = mentionsOf(phrase, 'number').filter(({ value, surface }) => value !== 1 || /\d/.test(surface));
  const [only] = numbers;
  if (only === undefined) return null;
  const times = /^\s?(?:times|x\b|veces|mal\b|fois|倍)/i.test(phrase.text.slice(only.end));
  return numbers.length === 1 && times ? Number(only.value) : 'unclear';
}
