import { reduction, type Reduction } from '../reduce.ts';
import type { Term, TermType } from '../term.ts';

const term = (type: TermType, value: string): Term => ({ type, value });

const counted = (terms: readonly Term[]): Term =>
  term('vocab', terms.find(({ type }) => type === 'number')?.value ?? 'vocab');

let all: readonly Reduction[] | null = null;

/** What is said of language models: the words that something is given, and those that were read. */
export const modelGrammar = (): readonly Reduction[] =>
  (all ??= [
    reduction('number vocab+', counted),
    reduction('vocab+ number', counted),
    // "Argmax or sampling?" only repeats what there is to choose.
    reduction('pick or pick', term('premise', 'either')),
    reduction('given cond', (terms) => terms.find(({ type }) => type === 'cond') ?? null),
    reduction('sentence prefix', term('prefix', 'prefix')),
    // "Has read the words so far": told of the model, not what its output is given.
    reduction('read prefix', term('premise', 'read')),
    reduction('not? given dist? only? prefix only?', (terms) =>
      terms.some(({ type }) => type === 'not') ? term('cond', 'none') : term('cond', 'prefix'),
    ),
    reduction('given dist? only? near-word only?', term('cond', 'near')),
    reduction('given dist? only? early-word only?', term('cond', 'early')),
    reduction('given dist? only? later-word only?', term('cond', 'later')),
    reduction('given dist? only? sentence only?', term('cond', 'all')),
    reduction('free given? (prefix|near-word)?', term('cond', 'none')),
    reduction('prob next-word', term('next-word', 'next')),
    reduction('next-word next-word', term('next-word', 'next')),
  ]);
