import type { Outcome } from '@keyproof/grader';
import { nearestBy } from '@keyproof/parser/merge';
import { type Question, type QuestionSource, STANDINGS } from '../report/document.ts';
import type { Fact } from './fact.ts';
import { createSpool } from './spool.ts';

/** Collects what documents say about questions, and gives each question once with all its sources. Memory grows by some 300 bytes a question. */
export interface QuestionIndex {
  readonly add: (path: string, facts: readonly Fact[]) => void;
  /** How many different questions there are. */
  readonly size: () => number;
  /** In the order in which they were first met. */
  readonly questions: () => Generator<Question>;
  readonly close: () => void;
}

type Stored = Omit<Fact, 'pairs'> & { readonly path: string };

export function createQuestionIndex(): QuestionIndex {
  const spool = createSpool();
  const ordinals = new Map<string, number>();
  // One entry a question: which copy tells most, and how much.
  const best: number[] = [];
  const fullest: number[] = [];
  // One entry a copy: its question, and where its words lie.
  const copies: { question: number[]; offset: number[]; length: number[]; pairs: number[] } = {
    question: [],
    offset: [],
    length: [],
    pairs: [],
  };
  const read = (copy: number): Stored =>
    JSON.parse(spool.read(copies.offset[copy] as number, copies.length[copy] as number).toString('utf8')) as Stored;
  const pairsOf = (question: number): Uint32Array => {
    const copy = best[question] as number;
    const bytes = spool.read(
      (copies.offset[copy] as number) + (copies.length[copy] as number),
      copies.pairs[copy] as number,
    );
    return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  };

  return {
    add(path, facts) {
      for (const { pairs, ...fact } of facts) {
        const copy = copies.question.length;
        const question = ordinals.get(fact.id) ?? ordinals.size;
        if (question === ordinals.size) ordinals.set(fact.id, question);
        if (fact.fullness > (fullest[question] ?? -1)) {
          best[question] = copy;
          fullest[question] = fact.fullness;
        }
        const text = Buffer.from(JSON.stringify({ ...fact, path } satisfies Stored));
        const numbers = Buffer.from(pairs.buffer, pairs.byteOffset, pairs.byteLength);
        copies.question.push(question);
        copies.offset.push(spool.append(Buffer.concat([text, numbers])));
        copies.length.push(text.length);
        copies.pairs.push(numbers.length);
      }
    },
    size: () => ordinals.size,
    *questions() {
      const ids = [...ordinals.keys()];
      const near = nearestBy(ids.length, pairsOf);
      const byQuestion = grouped(copies.question, ids.length);
      for (const [question, id] of ids.entries()) {
        const told = byQuestion(question).map(read);
        const [stem] = [read(best[question] as number).stem];
        yield {
          id,
          stem,
          sources: told.map(({ path, line, number, answers, outcome }): QuestionSource => ({
            path,
            line,
            number,
            answers,
            outcome: outcome as Outcome | null,
          })),
          agreement: agreementOf(told),
          near: (near[question] ?? []).map(({ index, similarity }) => ({ id: ids[index] as string, similarity })),
          outcome: worst(told),
          simulated: told.find(({ simulated }) => simulated !== null)?.simulated ?? null,
        };
      }
    },
    close: () => spool.close(),
  };
}

/** The copies of each question, by counting: `of[i]` says the question of copy `i`. */
function grouped(of: readonly number[], count: number): (question: number) => number[] {
  const starts = new Uint32Array(count + 1);
  for (const question of of) starts[question + 1]!++;
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!;
  const order = new Uint32Array(of.length);
  const next = starts.slice();
  of.forEach((question, copy) => (order[next[question]!++] = copy));
  return (question) => [...order.subarray(starts[question], starts[question + 1])];
}

function agreementOf(told: readonly Stored[]): Question['agreement'] {
  const keys = told.flatMap(({ key }) => key ?? []);
  if (keys.length === 0) return 'none';
  if (keys.length === 1) return 'single';
  return new Set(keys).size === 1 || sameInWords(told) ? 'agree' : 'disagree';
}

/** Whether answers that are told in words are the same up to notation, or are all right by simulation. */
function sameInWords(told: readonly Stored[]): boolean {
  if (told.some(({ hasOptions }) => hasOptions)) return false;
  if (told.every(({ answers, outcome }) => answers === null || outcome === 'confirmed')) return true;
  return new Set(told.flatMap(({ letters }) => letters ?? [])).size === 1;
}

function worst(told: readonly Stored[]): Outcome | null {
  const rank = ({ standing }: Stored): number => (standing === null ? -1 : STANDINGS.indexOf(standing));
  const [first] = [...told].sort((a, b) => rank(b) - rank(a));
  return (first?.outcome ?? null) as Outcome | null;
}
