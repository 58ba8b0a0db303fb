import type { Claim } from '../../types.ts';
import { printPractice, type PracticeClaim } from '../training-practice/claim.ts';
import { printFlow, type FlowClaim } from '../vanishing-exploding/claim.ts';

/** What may be made extreme in a network, alone. */
export const CAUSES = [
  'small-factors',
  'large-factors',
  'tanh-large',
  'sigmoid-large',
  'relu-large',
  'relu-negative',
  'rate-large',
  'rate-small',
  'many-parameters',
  'units-few',
  'units-many',
  'vocabulary-size',
  'batch-size',
  'few-data',
  'bias-terms',
  'overfitting',
] as const;
export type Cause = (typeof CAUSES)[number];

/** What is said of recurrent networks and holds of none that is measured. */
export const FANCIES = ['not-differentiable', 'unread', 'count-grows', 'own-weights', 'parallel'] as const;
export type Fancy = (typeof FANCIES)[number];

/** What is seen in training. */
export const SYMPTOMS = [
  'grad-small',
  'grad-large',
  'grad-kept',
  'early-lost',
  'early-kept',
  'recent-lost',
  'recent-kept',
  'nan',
  'loss-jumps',
  'updates-large',
  'updates-small',
  'weights-large',
] as const;
export type Symptom = (typeof SYMPTOMS)[number];

/** What is done against a trouble: a change of the network or of its training. */
export const REMEDIES = [
  'identity',
  'forget-bias',
  'truncation',
  'rate-large',
  'rate-small',
  'batch',
  'units',
  'longer',
  'shorter',
  'unbiased',
  'weights-small',
  'weights-large',
  'relu',
  'tanh',
  'dropout',
  'augmentation',
  'early-stopping',
  'epochs',
  'more-data',
  'shuffling',
  'vocabulary',
  'folds',
  'layers',
] as const;
export type Remedy = (typeof REMEDIES)[number];

/** What a statement blames, names or foretells in training a plain recurrent network. */
export type TroubleClaim = Claim &
  (
    | /** Each cause, made extreme alone, brings every symptom, which a sound network does not show. */ {
        readonly kind: 'brings';
        readonly causes: readonly (Cause | Fancy)[];
        readonly symptoms: readonly Symptom[];
        /** "One or the other": what holds of each. */
        readonly either?: true;
        readonly denied?: true;
      }
    | /** What is seen belongs to this problem, and not to the other. */ {
        readonly kind: 'named';
        readonly symptoms: readonly Symptom[];
        readonly problem: 'vanishing' | 'exploding';
      }
    | /** With this change the gradients that vanish (or explode) do so no more. */ {
        readonly kind: 'cures';
        readonly remedy: Remedy;
        readonly problem: 'vanishing' | 'exploding';
        /** In every case: one in which it fails refutes it, and none shows it. */
        readonly wholly?: true;
        readonly denied?: true;
      }
    | /** What cells with gates do to gradients. */ { readonly kind: 'flow'; readonly flow: FlowClaim }
    | /** It helps against the one and not against the other. */ {
        readonly kind: 'sided';
        readonly helps: TroubleClaim;
        readonly fails: TroubleClaim;
      }
    | /** What a practice does. */ { readonly kind: 'practice'; readonly practice: PracticeClaim }
  );

/** `brings(small-factors, early-lost)`, `named(early-lost, vanishing)`. */
export function printTrouble(claim: TroubleClaim): string {
  if (claim.kind === 'flow') return printFlow(claim.flow);
  if (claim.kind === 'practice') return printPractice(claim.practice);
  if (claim.kind === 'sided') return `${printTrouble(claim.helps)} but not ${printTrouble(claim.fails)}`;
  const no = 'denied' in claim && claim.denied === true ? 'not ' : '';
  if (claim.kind === 'cures')
    return `${no}cures(${claim.remedy}, ${claim.problem}${claim.wholly === true ? ', always' : ''})`;
  if (claim.kind === 'named') return `named(${claim.symptoms.join(' + ')}, ${claim.problem})`;
  return `${no}brings(${claim.causes.join(' + ')}, ${claim.symptoms.join(claim.either === true ? ' or ' : ' + ')})`;
}
