import type { QuizItem } from '@keyproof/parser';
import type { Engine } from '@keyproof/rnn-core';
import type { Budget } from './lab/budget.ts';

/** `null` is "not known": it is never rounded to a truth value. */
export type Truth = boolean | null;

/**
 * Which GRU an item talks about, where its answer may turn on it.
 *
 * - `course`: `c = Γu∘c̃ + (1−Γu)∘c₋`, reset before the product. Update gate 1 writes, 0 keeps.
 * - `opposite`: `h = z∘h₋ + (1−z)∘h̃` (PyTorch, Keras, many blogs). Update gate 1 keeps, 0 writes.
 */
export type Convention = 'course' | 'opposite';

/**
 * How a convention was found, strongest first: the item's own equations or words, the same in its explanation, elsewhere in the dump, only the
 * notation (`Γu`), or, where a dump tells nothing, the grader's setting.
 */
export type ConventionSource = 'item' | 'explanation' | 'dump' | 'notation' | 'setting';

export interface ConventionEvidence {
  readonly convention: Convention;
  readonly source: ConventionSource;
  /** What was read, for the report: `c = Γu∘c̃ + (1−Γu)∘c₋`. */
  readonly read: string;
}

// ── Reading: what an item says, before any check looks at it ──────────────────────────────────────────────────────────

/** A concept of the lexicon found in a text. */
export interface Mention {
  /** `gate.update`, `cell.gru`, `relation.approx`, `number`, … */
  readonly concept: string;
  /** The words or symbols it was read from. */
  readonly surface: string;
  /** `number`: its value. Some concepts carry a value of their own. */
  readonly value?: number | string;
  /** Range in `Phrase.text`. */
  readonly start: number;
  readonly end: number;
}

/** A text with the concepts found in it and the content words that no concept covers. */
export interface Phrase {
  /** Normalised text: NFKC, one notation for formulas (`Γ_u`, `c^{<t-1>}`), markup removed. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Every word, symbol, number and CJK character that carries content, covered or not. */
  readonly words: readonly { readonly surface: string; readonly start: number; readonly end: number }[];
  /** Those that no concept of any table covers. To ask what a check has not used, see `leftover` of the lexicon. */
  readonly rest: readonly string[];
  /** The formulas of the text as LaTeX, in order. */
  readonly formulas: readonly string[];
}

/**
 * What an item asks of its statements.
 *
 * - `holds`: which option holds ("which …", fill-in, "choose the best").
 * - `fails`: which option does not hold ("which is NOT …").
 * - `statement`: the stem is a statement; the options say true or false.
 * - `value`: no options; the key's text answers the stem.
 */
export type QuestionForm = 'holds' | 'fails' | 'statement' | 'value';

/** One thing to judge: an option under its stem, the stem of a true/false item, or a short answer. */
export interface Statement {
  /** 0-based option, or `null` for a true/false stem or a short answer. */
  readonly option: number | null;
  readonly phrase: Phrase;
}

/** An item as the checks see it. */
export interface Reading {
  readonly item: QuizItem;
  readonly form: QuestionForm;
  /** More than one option may be right. */
  readonly multiple: boolean;
  /** The stem with its context, without the words that make it a true/false or negated question. */
  readonly stem: Phrase;
  /** The questions of the dump that this one says it goes on from ("the network from the previous question"), the nearest first. */
  readonly before: readonly QuizItem[];
  /** One for each option (`holds`, `fails`), else exactly one. */
  readonly statements: readonly Statement[];
  /** `statement` form: which option says that the statement is true; `null` if the item has no options. */
  readonly truthOption: { readonly whenTrue: number; readonly whenFalse: number } | null;
  readonly explanation: Phrase | null;
  readonly conventions: readonly ConventionEvidence[];
}

// ── Checks ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a statement asserts, as a small typed value. Checks define their own kinds; equal claims print equally. */
export interface Claim {
  readonly kind: string;
}

/** A number that decides, with the threshold it is held against. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly threshold: number | null;
  readonly unit: string;
  /** The same number from the float64 reference, where kernels computed `value`. */
  readonly reference?: number;
  /** 95 % confidence interval of the mean over the networks that were tried. */
  readonly interval?: readonly [number, number];
  /** A count, a shape or the outcome of a rule: it has no spread. */
  readonly exact?: true;
  /** A series for the figure: gradient norm by time step, a histogram, loss curves. */
  readonly series?: {
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly xLabel: string;
    readonly yLabel: string;
    readonly log?: boolean;
  };
}

/**
 * Why nothing is known of a statement, where the grader itself says so. Stable: programs may rely on it.
 *
 * - `unread`: a part of it was not understood.
 * - `over-time`, `over-memory`, `over-steps`: its experiment would have spent more than its budget and was stopped.
 * - `check-error`: its check broke; the document has a message about it.
 * - `checks-disagree`: two checks decided it, in opposite ways.
 * - `two-usages`: books use a word of it in two ways, and it turns on which is meant.
 *
 * Without a code it is the experiment that says why in `reason`: a margin, a reading on which the answer turns, engines that disagree.
 */
export type OpenCode =
  'unread' | 'over-time' | 'over-memory' | 'over-steps' | 'check-error' | 'checks-disagree' | 'two-usages';

/** What an experiment says of one claim. */
export interface Finding {
  readonly holds: Truth;
  readonly code?: OpenCode;
  /** One line: "gradient survives: 0.59 after 100 steps (needs ≥ 1e-3)". */
  readonly reason: string;
  readonly measurements: readonly Measurement[];
  /** `value` items without a key: the answer that the simulation finds, as text. */
  readonly derived?: string;
}

/** Why a statement could not become a claim. */
export interface Unread {
  readonly unread: string;
}

/** Parts of a statement that can make it false on their own, and that a check must read before it judges the rest. */
export type Qualifier =
  | 'reason'
  | 'contrast'
  | 'absence'
  | 'never'
  | 'held'
  | 'not only'
  | 'negative question'
  | 'no subject'
  | 'inversion'
  | 'denial'
  | 'restriction'
  | 'concession'
  | 'degree'
  | 'quantity'
  | 'comparison'
  | 'change'
  | 'hearsay'
  | 'condition'
  | 'second clause'
  | 'opposition'
  | 'untruth';

/** Qualifiers that are understood: all words of a kind, or those that are named, in lower case and set apart by `|`. */
export type Understood = Readonly<Partial<Record<Qualifier, string | true>>>;

export interface Recognition<C extends Claim = Claim> {
  /** One for each statement of the reading, in order. */
  readonly claims: readonly (C | Unread)[];
  /** Whether the answer may turn on the GRU convention: the claims are then measured under both. */
  readonly conventional?: boolean;
  /** What had to be assumed, in words, e.g. "mood depends on the current and past days only". */
  readonly assumptions?: readonly string[];
  /**
   * The check has read a negation in the question ("which net does not suffer …"). Without it, statements under such a question are left
   * unread, since a negation that is overlooked turns every verdict. A list says it for each statement. Default false.
   */
  readonly readsNegation?: boolean | readonly boolean[];
  /**
   * The parts of a true/false statement that the check has read besides its plain claim: a reason, "without …", "instead of …".
   * A statement with a part that its check does not name here is left unread: it may be false by that part alone. Default none.
   */
  readonly readsParts?: readonly Qualifier[];
  /** Which statements had every word read, so that none of their qualifiers was passed over: forms of sentences and phrases do. Default none. */
  readonly wholly?: readonly boolean[];
  /**
   * The check has read every number of the stem and of its statements. Without it, claims that do not show a number which the text states are left
   * unread: a bound or a count that is passed over may be what decides. Default false.
   */
  readonly readsNumbers?: boolean;
  /**
   * A statement of this kind is the very reason for the check's answer: a key that says "no, because …" and gives it is settled by it. Without it,
   * a reason that holds is not shown to be the reason. Default false.
   */
  readonly explains?: boolean;
  /**
   * `true`: the options are rival values of one quantity, so that one that holds rules out all others, even those that were not understood.
   * `false`: several may hold. Default: one is right in a `single-choice` item, and a keyed option is refuted only where it was understood.
   */
  readonly exclusive?: boolean;
}

export interface Threshold {
  readonly value: number;
  readonly unit: string;
  /** Why this value. */
  readonly reason: string;
}

/** What one experiment of a check may spend, with the reason: what it costs, and how much room is left. */
export interface CheckBudget extends Budget {
  readonly reason: string;
}

/**
 * How a check makes sure of what it decides: on how many random networks, each measurement with its interval over them, or why its claims
 * are exact and have no spread.
 */
export type CheckTrial = ({ readonly networks: number } | { readonly exact: string }) & {
  /** What is known to be otherwise and has to come out so. Nothing is decided where it does not. */
  readonly control: string;
};

export interface CheckMeta {
  readonly id: string;
  readonly title: string;
  /** What it decides and what a wrong key would cost a learner, in two sentences. */
  readonly why: string;
  /** Where the mathematics comes from. */
  readonly source: string;
  readonly thresholds: Readonly<Record<string, Threshold>>;
  /** Default: 20 seconds, 20 million numbers, 10¹⁰ multiply-adds. */
  readonly budget?: CheckBudget;
  readonly trial?: CheckTrial;
}

/** One kind of question that a simulation can decide. A folder `checks/<id>/` exports one. */
export interface Check<C extends Claim = Claim> {
  readonly meta: CheckMeta;
  /**
   * The words that `recognise` reads besides names and numbers: kinds of qualifiers, all of a kind or some of its words. A statement or question with
   * another is left unread, unless a reader that leaves no word over read it. Default none.
   */
  readonly reads?: Understood;
  /** Reads the item's statements as claims, or `null` where the item is not about this. Pure and fast; runs nothing. */
  recognise(reading: Reading): Recognition<C> | null;
  /** The claim as one readable line: `gradientPreserved(gru{update≈0, reset:=1})`. */
  print(claim: C): string;
  /** Measures one claim by simulation. Memoised by print and convention. */
  experiment(claim: C, lab: Lab, convention: Convention): Promise<Finding>;
}

/** What an experiment may use: engines, seeded randomness, statistics and a budget. All of it throws `LabError` once the budget is spent. */
export interface Lab {
  /** The kernels' engine: decisive numbers come from it. */
  readonly kernels: Engine;
  /** The float64 second opinion. */
  readonly reference: Engine;
  readonly seed: number;
  /** A generator of numbers in [0, 1) for a named stream: the same name gives the same numbers, on both engines. */
  random(stream: string): () => number;
  /**
   * Runs `measure` for `count` seeds on both engines; the two must agree within `tolerance` (relative), else `agrees` is false
   * and the caller must answer `null`. Defaults: 3 seeds, 1e-3; two numbers below `floor` (1e-30) agree.
   */
  sample(
    name: string,
    options: { readonly count?: number; readonly tolerance?: number; readonly floor?: number },
    measure: (engine: Engine, random: () => number, index: number) => Promise<number>,
  ): Promise<Sample>;
  /** Throws `LabError` (`aborted` or `over-time`). Engines and random numbers ask by themselves; a loop that uses neither calls it. */
  checkpoint(): void;
  /** Throws `LabError` (`over-memory`) where an experiment would hold more than the budget's numbers: ask before sizes taken from a text. */
  reserve(count: number): void;
  /** Throws `LabError` (`over-steps`) where so many multiply-adds more are over the budget. Engines ask by themselves; ask before loops over sizes taken from a text. */
  spend(operations: number): void;
}

export interface Sample {
  readonly name: string;
  readonly values: readonly number[];
  readonly reference: readonly number[];
  readonly agrees: boolean;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
  readonly interval: readonly [number, number];
}

// ── Verdicts ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Outcome = 'confirmed' | 'refuted' | 'convention-dependent' | 'undecided' | 'not-simulated';

/**
 * Why no check took a question up.
 *
 * - `picture`: it needs a picture that the text does not describe.
 * - `history`: who, when or where something was first done.
 * - `opinion`: a preference, an experience, a recommendation.
 * - `naming`: a name, a term, an example, a definition.
 * - `software`: a library, a data set, a machine.
 * - `other-subject`: nothing of recurrent networks or what stands around them.
 * - `unread`: in scope, but no check reads it: see what was understood and what was not.
 */
export type NotSimulatedCode = 'picture' | 'history' | 'opinion' | 'naming' | 'software' | 'other-subject' | 'unread';

export interface NotSimulated {
  readonly code: NotSimulatedCode;
  /** What a maintainer can do about it. */
  readonly todo: string;
  /** Words of the field that were understood. */
  readonly understood: readonly string[];
  /** Words of the stem that no concept covers. */
  readonly left: readonly string[];
}

export interface OptionVerdict {
  /** The printed claim, or what was not understood. */
  readonly claim: string;
  /** The check that judged this option, where it is not the verdict's. */
  readonly check?: string;
  readonly holds: Truth;
  /** Why `holds` is `null`, where the grader itself says so. */
  readonly code?: OpenCode;
  readonly reason: string;
  readonly measurements: readonly Measurement[];
}

/** What the simulation says of an item's key. The JSON form of the report's `verdict`. */
export interface Verdict {
  readonly outcome: Outcome;
  /** Check id, or `null` where none applies. */
  readonly check: string | null;
  readonly convention: Convention | null;
  /** The key of the dump, 0-based; `null` where it tells none (the simulation then derives it). */
  readonly key: readonly number[] | null;
  /** The options that hold by simulation, 0-based; `null` where not all needed ones could be decided. */
  readonly simulated: readonly number[] | null;
  /** Items without options: the answer that holds by simulation, as text. */
  readonly simulatedText?: string;
  readonly options: readonly OptionVerdict[];
  /** What was read of the convention, strongest first; only where the answer may turn on it. */
  readonly evidence?: readonly ConventionEvidence[];
  readonly assumptions: readonly string[];
  /** One line for a person. */
  readonly reason: string;
  /** Only where the outcome is `not-simulated`. */
  readonly notSimulated?: NotSimulated;
  /** Where the answer turns: what holds under each convention. */
  readonly byConvention?: Readonly<
    Record<Convention, { readonly simulated: readonly number[] | null; readonly options: readonly OptionVerdict[] }>
  >;
  /** Claims of a thread's speakers, judged like a key. */
  readonly speakers?: readonly {
    readonly speaker: string;
    readonly options: readonly number[];
    readonly holds: Truth;
    readonly accepted: boolean;
  }[];
  readonly reproduce: { readonly seed: number; readonly backend: string; readonly version: string };
}
