import { evaluate, type Letters } from '../../frames/arithmetic.ts';
import { has } from '../../lexicon/index.ts';
import type { Reading, Recognition, Unread } from '../../types.ts';
import { chainAsked, chainStated } from './ask-scalar.ts';
import { runAsked } from './ask-run.ts';
import { exampleAsked, type Answers, type Asked } from './askers.ts';
import type { WorkedClaim } from './claim.ts';

const LONGEST = 400;
/** What denies, limits or compares turns a question: none of it is read here. */
const TURNED =
  /\b(?:not|never|no|without|except|only|instead|rather|fewer|more than|less than|ratio|times as|least|half|double[sd]?|twice)\b|n't\b/iu;

const ALIKE = 'each Jacobian stretches the gradient by its norm';
const LINEAR = 'the recurrence is linear: each step multiplies the gradient by the weight';

const assumed = (text: string): string => (/\bJacobian/iu.test(text) ? ALIKE : LINEAR);

/** Reads a question that states the numbers of a small example and asks what it comes to. */
export function recognise(reading: Reading): Recognition<WorkedClaim> | null {
  const { stem, statements, form } = reading;
  const text = stem.text.replace(/\s+/gu, ' ').trim();
  const outputs = recogniseOutputs(reading);
  if (outputs !== null) return outputs;
  const run = form === 'holds' || form === 'value' ? runAsked(text) : null;
  if (run !== null) {
    const said = statements.map(({ phrase }): WorkedClaim | Unread => {
      const found = TURNED.test(phrase.text) ? null : run(phrase.text);
      return found === null ? { unread: 'Expected a number' } : { kind: 'worked', cases: [found] };
    });
    return said.some((claim) => 'kind' in claim)
      ? { claims: said, readsNumbers: true, readsNegation: true, wholly: said.map((claim) => 'kind' in claim) }
      : null;
  }
  if (form === 'fails' || text.length > LONGEST || TURNED.test(text) || has(stem, 'polarity.not')) return null;
  if (form === 'statement') {
    const chain = chainStated(text);
    return chain === null
      ? recogniseStated(text)
      : { claims: [{ kind: 'worked', cases: [chain] }], readsNumbers: true, assumptions: [assumed(text)] };
  }
  const chain = chainAsked(text);
  if (chain !== null) {
    const said = statements.map(({ phrase }): WorkedClaim | Unread => {
      const found = TURNED.test(phrase.text.replace(/ times as large\.?$/iu, '')) ? null : chain(phrase.text);
      return found === null ? { unread: 'Expected a factor' } : { kind: 'worked', cases: [found] };
    });
    return said.some((claim) => 'kind' in claim)
      ? { claims: said, readsNumbers: true, wholly: said.map((claim) => 'kind' in claim), assumptions: [assumed(text)] }
      : null;
  }
  const asked = withLetters(text);
  if (asked === null) return null;
  const claims = statements.map(({ phrase }): WorkedClaim | Unread => {
    const cases = asked.map(({ letters, ...each }) => ({
      example: each.example,
      said: saidOf(phrase.text, each.answers, letters),
    }));
    const read = cases.flatMap(({ example, said }) => (said === null ? [] : [{ example, said }]));
    return read.length < cases.length ? { unread: 'Expected a number or a shape' } : { kind: 'worked', cases: read };
  });
  // Columns may stand for sequences as well: where both orders are offered, which one is meant is not told.
  if (turnedToo(claims)) return null;
  return claims.some((claim) => 'kind' in claim) ? { claims, readsNumbers: true } : null;
}

/** Whether answers give one shape of a batch's state in both orders, or only in the order of a course that writes sequences as columns. */
function turnedToo(claims: readonly (WorkedClaim | Unread)[]): boolean {
  return claims.some((claim) => {
    const [first] = 'kind' in claim ? claim.cases : [];
    if (first?.example.op !== 'batch-state') return false;
    return first.said.length === 2 && first.said[0] === first.example.units && first.said[1] === first.example.batch;
  });
}

const OUTPUT_OF =
  /^(?:which|what)(?: one)?(?: of (?:the following|these|the vectors))?(?: vectors?| lists?| answers?)?(?: below)? (?:can|could|may|might|is) (?:be )?(?:an? |the )?(?:valid |possible |correct |legal )?(?:outputs?|result)(?: vectors?)? of (?:an? |the )?softmax(?: layer| function| output layer)?\??$/iu;
const ENTRY = '[-−]?(?:\\d{1,4}(?:\\.\\d{1,6})?|\\.\\d{1,6})';
const VECTOR = new RegExp(`^[([{]\\s?(?<list>${ENTRY}(?:\\s?[,;]\\s?${ENTRY}){1,9})\\s?[)\\]}]\\.?$`, 'u');

/** "Which of these vectors can (not) be the output of a softmax layer?" */
function recogniseOutputs({ stem, statements, form }: Reading): Recognition<WorkedClaim> | null {
  if (form === 'statement' || !OUTPUT_OF.test(stem.text.replace(/\s+/gu, ' ').trim())) return null;
  const claims = statements.map(({ phrase }): WorkedClaim | Unread => {
    const list = VECTOR.exec(phrase.text.trim())?.groups?.['list'];
    if (list === undefined) return { unread: 'Expected a vector of numbers' };
    const entries = list.split(/[,;]/u).map((entry) => Number(entry.trim().replace('−', '-')));
    return { kind: 'worked', cases: [{ example: { op: 'distribution', entries }, said: [0] }] };
  });
  return claims.some((claim) => 'kind' in claim) ? { claims, readsNumbers: true, readsNegation: true } : null;
}

/** The example with its numbers; where sizes are letters, several with numbers in their place. */
function withLetters(text: string): readonly (Asked & { readonly letters: Letters })[] | null {
  const plain = exampleAsked(text);
  if (plain !== null) return [{ ...plain, letters: {} }];
  const names = [
    ...new Set(
      [...text.matchAll(/(?<![\p{L}\p{N}_^\\])(?:[a-zBHNV]|d_\{?[kvm]\}?)(?![\p{L}\p{N}_(^'’])/gu)].map(([name]) =>
        name.replace(/[{}]/gu, ''),
      ),
    ),
  ].filter((name) => name !== 'a' && name !== 'h');
  if (names.length === 0 || names.length > 4) return null;
  const choices = [
    [7, 11, 23, 41],
    [13, 6, 31, 17],
    [10, 29, 8, 53],
  ].map((sizes) => Object.fromEntries(names.map((name, at) => [name, sizes[at] as number])));
  const read = choices.map((letters) => ({ letters, asked: exampleAsked(text, letters) }));
  return read.every(({ asked }) => asked !== null)
    ? read.flatMap(({ letters, asked }) => (asked === null ? [] : [{ ...asked, letters }]))
    : null;
}

const UNITS =
  /\b(?:an?|the|of|entries|entry|elements|values|numbers|weights|parameters|components|dimensions?|dimensional|each|it|is|they|are|candidates?|continuations|words|classifiers|keys|queries|works?|with|head|per|step|size|shape|features|factors|Jacobians?|recurrent|temperature|sampling|length|matrix|vector|exactly|about|approximately|logistic|works with)\b|[.≈]$/giu;

/** "35", "3,000,000 parameters", "√d_k", "1/3", "n²", "(32, 20, 128)", "10 × 12". */
function saidOf(text: string, answers: Answers, letters: Letters): readonly number[] | null {
  if (answers === 'growth') return powerOf(text);
  if (TURNED.test(text)) return null;
  const bare = text
    .replace(/^[([](?=[^()[\]]*[)\]]$)|[)\]]$/gu, (mark) => (answers === 'number' ? mark : ' '))
    .replace(/each head|worked/giu, ' ')
    .replace(UNITS, ' ')
    .trim();
  if (answers === 'number') {
    const value = evaluate(bare.replace(/^.* = (?=[^=]*$)/u, ''), letters);
    return value === null ? null : [value];
  }
  const parts = bare.split(answers === 'shape' ? /\s?(?:[×*,]|\bx\b|\bby\b)\s?/u : /,\s?|;\s?/u);
  const values = parts.map((part) => evaluate(part, letters));
  return parts.length < 2 || values.some((value) => value === null) ? null : values.map((value) => value as number);
}

const POWERS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:it (?:grows|is|scales) |grows |scales )?(?:quadratic(?:ally)?|(?:as |with |like )?O?\s?\(?\s?[nNTL] ?\^ ?\{?2\}?(?: ?[*·]? ?d)?\s?\)?)(?: in (?:n|the (?:sequence )?length))?$/u,
    2,
  ],
  [
    /^(?:it (?:grows|is|scales) |grows |scales )?(?:linear(?:ly)?|(?:as |with |like )?O\s?\(\s?[nNTL](?: ?[*·]? ?d)?\s?\))(?: in (?:n|the (?:sequence )?length))?$/u,
    1,
  ],
  [
    /^(?:it (?:grows|is|scales) |grows |scales )?(?:cubic(?:ally)?|O?\s?\(?\s?[nNTL] ?\^ ?\{?3\}?\s?\)?)(?: in (?:n|the (?:sequence )?length))?$/u,
    3,
  ],
  [/^(?:it )?(?:is |stays |remains )?(?:constant|O\s?\(\s?1\s?\))$/u, 0],
];

/** "Quadratically", "O(n²)": the power of the length. */
function powerOf(text: string): readonly number[] | null {
  const bare = text
    .trim()
    .replace(/\.$/u, '')
    .replace(/^[QLC](?=\p{Ll})/u, (letter) => letter.toLowerCase());
  const found = POWERS.find(([pattern]) => pattern.test(bare));
  return found === undefined ? null : [found[1]];
}

/** "Self-attention over n tokens needs n² scores": the count stands before what is counted. */
const COUNTED =
  /^(?<before>.{8,160}?) (?:needs?|computes?|requires?|involves?|produces?|has|uses) (?:(?<only>only|just) )?(?<said>[^ ]{1,14}(?: ?[*·×] ?[^ ]{1,6})?) (?<things>attention (?:scores|weights)|scores|weights|entries|alignment scores|pairwise scores)$/iu;

function countStated(statement: string): WorkedClaim['cases'] | null {
  const { before = '', said = '', things = '' } = COUNTED.exec(statement)?.groups ?? {};
  if (before === '') return null;
  const asked = withLetters(`how many ${things} ${before}`) ?? [];
  const cases = asked.flatMap(({ example, answers, letters }) => {
    const value = saidOf(said, answers, letters);
    return value === null || example.op !== 'attention-entries' ? [] : [{ example, said: value }];
  });
  return cases.length === 0 || cases.length < asked.length ? null : cases;
}

/** Examples that a statement may tell up to a last number: "… is the same as a temperature of 2", "… gives 128 features per step". */
const TOLD_LAST: readonly string[] = ['both-ways', 'context', 'picked', 'temperature', 'factors', 'one-hot'];
const LAST =
  /^(?<before>.{8,200}?) (?<said>√?\d[\d,.]{0,9}|zero|one)(?<things>(?: (?:features|numbers|entries|values|components|recurrent|Jacobians|factors of the recurrent Jacobian)){0,2})(?<each> (?:per|at each|for each|at every) (?:time )?step)?$/iu;

function lastStated(statement: string): WorkedClaim['cases'] | null {
  const { before = '', said = '', things = '', each = '' } = LAST.exec(statement)?.groups ?? {};
  if (before === '') return null;
  const counted = /Jacobian/iu.test(things) ? `how many${things} ` : '';
  const asked = withLetters(`${counted}${before}${counted === '' ? things : ''}${each}`) ?? [];
  const cases = asked.flatMap(({ example, answers, letters }) => {
    const value = saidOf(said.replace(/^zero$/iu, '0').replace(/^one$/iu, '1'), answers, letters);
    return value === null || !TOLD_LAST.includes(example.op) ? [] : [{ example, said: value }];
  });
  return cases.length === 0 || cases.length < asked.length ? null : cases;
}

/** "The dot product of two different one-hot vectors is 0": what stands before the verb is the example. */
function recogniseStated(text: string): Recognition<WorkedClaim> | null {
  const statement = text.replace(/[.?]$/u, '');
  const claims = [
    ...statement.matchAll(/\s(?:is|are|equals|has|have|sum to|is equal to|computes|contains)\s/gu),
  ].flatMap(({ index, 0: verb }) => {
    const asked = withLetters(statement.slice(0, index + verb.length).trim()) ?? [];
    const cases = asked.flatMap(({ example, answers, letters }) => {
      const said = saidOf(statement.slice(index + verb.length), answers, letters);
      return said === null ? [] : [{ example, said }];
    });
    return cases.length === 0 || cases.length < asked.length ? [] : [{ kind: 'worked' as const, cases }];
  });
  const counted = countStated(statement);
  if (counted !== null) claims.push({ kind: 'worked' as const, cases: [...counted] });
  const last = claims.length === 0 ? lastStated(statement) : null;
  if (last !== null) claims.push({ kind: 'worked' as const, cases: [...last] });
  const [only] = claims;
  return claims.length === 1 && only !== undefined ? { claims: [only], readsNumbers: true } : null;
}
