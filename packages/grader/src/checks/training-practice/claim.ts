import type { Claim } from '../../types.ts';

export type Problem = 'exploding' | 'vanishing';

/** What clipping is said to do to a gradient, its components, and what stands beside it. */
export const CLIP_EFFECTS = [
  'rescales',
  'to-threshold',
  'keeps-direction',
  'changes-direction',
  'drops-largest',
  'keeps-others',
  'zeroes',
  'nothing',
  'sets-to-threshold',
  'limits-components',
  'halves-rate',
  'limits-rate',
  'bounds-weights',
] as const;
export type ClipEffect = (typeof CLIP_EFFECTS)[number];

/** What is said of practices of training and holds of none that is measured. */
export const MISTAKES = [
  'same-inputs',
  'needed-for-forward',
  'keeps-gradients',
  'runs-backwards',
  'random',
  'freezes-weights',
  'renews-weights',
  'random-weights',
  'no-weights',
  'shared-layers',
] as const;
export type Mistake = (typeof MISTAKES)[number];

/** Clipping or truncation changes (or leaves) the number of parameters, or what the same weights compute forward. */
export interface Bystander extends Claim {
  readonly kind: 'bystander';
  readonly practice: 'clip' | 'truncation';
  readonly what: 'count' | 'forward';
  readonly changes: boolean;
}

/** What a statement says of a practice of training recurrent networks. */
export type PracticeClaim = Claim & { readonly denied?: true } & (
    | Bystander
    | /** Gradient clipping helps against the problem. */ {
        readonly kind: 'clip-helps';
        readonly problem: Problem;
        readonly helps: boolean;
      }
    | /** It helps against both. */ { readonly kind: 'clip-both' }
    | /** It helps against this problem and not against the other. */ {
        readonly kind: 'clip-only';
        readonly problem: Problem;
      }
    | /** This gradient, clipped so, becomes that. */ {
        readonly kind: 'clip-result';
        readonly how: 'norm' | 'value';
        readonly bound: number;
        readonly gradient: readonly number[];
        readonly result: readonly number[];
      }
    | /** A gradient of this norm, clipped by norm: its norm afterwards, what it is multiplied by, whether it still points the same way. */ {
        readonly kind: 'clip-norm';
        readonly norm: number;
        readonly bound: number;
        readonly left?: number;
        readonly factor?: number;
        readonly direction?: 'same' | 'other';
      }
    | /** What clipping by norm makes of a long gradient (shortens or zeroes it) or of a short one (keeps or lengthens it). */ {
        readonly kind: 'clip-size';
        readonly does: 'shortens' | 'zeroes' | 'keeps-small' | 'lengthens';
      }
    | /** What clipping makes of a gradient whose norm (or components) exceed the threshold, or stay below it. */ {
        readonly kind: 'clip-does';
        readonly how: 'norm' | 'value';
        readonly when: 'above' | 'below';
        readonly does: ClipEffect;
      }
    | /** A mistaken idea of a practice. */ { readonly kind: 'mistake'; readonly says: Mistake }
    | /** All of these. */ { readonly kind: 'every'; readonly parts: readonly PracticeClaim[] }
    | /** Truncation hurts where a label depends on an input beyond the window (`yes`), or does not. */ {
        readonly kind: 'truncation-hurts';
        readonly window: number;
        readonly lag: number;
        readonly yes: boolean;
      }
    | /** Under teacher forcing (or when writing alone) the next step reads the true word, or the model's own, or neither. */ {
        readonly kind: 'teacher';
        readonly forced: boolean;
        readonly feeds: 'truth' | 'own' | 'random' | 'nothing';
      }
    | /** A state that is reset (or carried over) lets the next sequence depend on the one before. */ {
        readonly kind: 'reset';
        readonly reset: boolean;
        readonly leaks: boolean;
      }
    | /** Clipping by norm or by value keeps (or changes) the direction of the gradient. */ {
        readonly kind: 'clip-direction';
        readonly how: 'norm' | 'value';
        readonly keeps: boolean;
      }
    | /** Truncated back-propagation: gradients beyond its window, its cost. */ {
        readonly kind: 'truncation';
        readonly says: 'no-gradient-beyond' | 'gradient-beyond' | 'gradient-within' | 'cheaper' | 'dearer';
        /** The steps of the window, where they are told. */
        readonly window?: number;
      }
    | /** The steps of a sequence use the same parameters, or each its own. */ {
        readonly kind: 'sharing';
        readonly same: boolean;
      }
    | /** The number of parameters grows with the length of the sequence. */ {
        readonly kind: 'count';
        readonly grows: boolean;
      }
    | /** How the gradients of the steps make up the gradient of a parameter. */ {
        readonly kind: 'sum';
        readonly how: 'added' | 'subtracted' | 'averaged' | 'multiplied';
      }
    | /** Gradients may vanish or explode over many steps, or over few. */ {
        readonly kind: 'length';
        readonly many: boolean;
        readonly problems: readonly Problem[];
      }
  );

const FED = { truth: 'the true word', own: 'the predicted word', random: 'a random word', nothing: 'nothing' } as const;

/** `clip(helps against exploding)`, `sharing(same at each step)`, `gradient(added over steps)`. */
export const printPractice = (claim: PracticeClaim): string =>
  `${claim.denied === true ? 'not ' : ''}${printPlain(claim)}`;

function printPlain(claim: PracticeClaim): string {
  switch (claim.kind) {
    case 'clip-helps':
      return `clip(${claim.helps ? 'helps' : 'does not help'} against ${claim.problem})`;
    case 'clip-both':
      return 'clip(helps against exploding and vanishing)';
    case 'clip-only':
      return `clip(helps against ${claim.problem} only)`;
    case 'clip-result':
      return `clip((${claim.gradient.join(', ')}), by ${claim.how} ${claim.bound}) = (${claim.result.join(', ')})`;
    case 'clip-norm': {
      const says = [
        ...(claim.left === undefined ? [] : [`norm ${claim.left}`]),
        ...(claim.factor === undefined ? [] : [`${claim.factor} times`]),
        ...(claim.direction === undefined ? [] : [`${claim.direction} direction`]),
      ];
      return `clip(norm ${claim.norm}, by norm ${claim.bound}) = ${says.join(', ')}`;
    }
    case 'clip-does':
      return `clip(by ${claim.how}, ${claim.when} the threshold: ${claim.does})`;
    case 'mistake':
      return `practice(${claim.says})`;
    case 'every':
      return claim.parts.map(printPractice).join(' and ');
    case 'bystander':
      return `${claim.practice}(${claim.changes ? 'changes' : 'leaves'} ${claim.what === 'count' ? 'the number of parameters' : 'the forward pass'})`;
    case 'truncation-hurts':
      return `truncation(window ${claim.window}, lag ${claim.lag}: ${claim.yes ? 'hurts' : 'does not hurt'})`;
    case 'clip-size':
      return `clip(${claim.does})`;
    case 'teacher':
      return `${claim.forced ? 'teacherForcing' : 'freeRunning'}(feeds ${FED[claim.feeds]})`;
    case 'reset':
      return `state(${claim.reset ? 'reset' : 'carried over'}, ${claim.leaks ? 'next sequence depends on it' : 'next sequence is free of it'})`;
    case 'clip-direction':
      return `clip(by ${claim.how} ${claim.keeps ? 'keeps' : 'changes'} the direction)`;
    case 'truncation':
      return `truncation(${claim.says}${claim.window === undefined ? '' : `, window of ${claim.window} steps`})`;
    case 'sharing':
      return `parameters(${claim.same ? 'the same at each step' : 'of their own at each step'})`;
    case 'count':
      return `parameterCount(${claim.grows ? 'grows with' : 'independent of'} length)`;
    case 'sum':
      return `gradient(${claim.how} over steps)`;
    case 'length':
      return `gradients(${claim.problems.join(' or ')} over ${claim.many ? 'many' : 'few'} steps)`;
  }
}
