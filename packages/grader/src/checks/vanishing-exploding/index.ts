import { defineCheck } from '../../define-check.ts';
import { printFlow, type FlowClaim } from './claim.ts';
import { EXPLODES, runFlow, SURVIVES, VANISHES } from './experiment.ts';
import { withoutCourse } from './course-of-training.ts';
import { readByFacts, readByProposition } from '../../propositions/index.ts';
import { readBySentence } from '../../sentences/index.ts';
import { flowPropositions, isTurnedFlow, STRANGE } from './propositions.ts';
import { withSpares } from './read-spares.ts';
import { recogniseFlow } from './recognise.ts';
import { PATH_SENTENCES } from './path-sentences.ts';
import { SLOPE_FACTS, SLOPE_TOPIC, SLOPE_WORDS, slopesInWords, type SlopeType } from './slope-words.ts';
import { DRILL_SENTENCES } from './drill-sentences.ts';
import { REASON_FACTS, REASON_TOPIC, REASON_WORDS, type ReasonType } from './reason-words.ts';
import { FLOW_SENTENCES } from './sentences.ts';
import { PLAIN_DENIAL } from '../../read/qualifiers.ts';
import { leavingOpen } from '../../read/leaving-open.ts';
import { LEAVES_OPEN } from './leaves-open.ts';

/** Which cells lose their gradients, what keeps them, and what losing them means. */
export const vanishingExploding = defineCheck<FlowClaim>({
  reads: {
    denial: `${PLAIN_DENIAL}|avoid*|never`,
    degree: 'least',
    comparison: 'as much as|more than',
    opposition: 'unlike',
  },
  meta: {
    id: 'vanishing-exploding',
    title: 'Vanishing and exploding gradients by cell',
    why: 'Decides whether a plain RNN, a GRU or an LSTM can keep its gradients over many steps, by what it does so, and whether gates also keep gradients from exploding. A learner with the wrong key trusts gates to do what only clipping does.',
    source:
      'Pascanu, Mikolov and Bengio, On the difficulty of training recurrent neural networks (2013); Hochreiter and Schmidhuber (1997)',
    budget: {
      milliseconds: 20_000,
      values: 1_000_000,
      operations: 1e9,
      reason:
        'Questions tried take at most 9 million multiply-adds, 14 thousand numbers and 1.3 s on webasm; the rest is room for slower backends and more networks',
    },
    trial: { networks: 2, control: 'A plain RNN must lose its gradient where a gated cell is said to keep it' },
    thresholds: {
      survives: {
        value: SURVIVES,
        unit: 'ratio',
        reason:
          'A hundredth of the gradient after 100 steps still trains; a gate that keeps the state leaves more than a third',
      },
      vanishes: {
        value: VANISHES,
        unit: 'ratio',
        reason: 'Two powers of ten below `survives`; a plain RNN at usual weights leaves less than 1e-6',
      },
      explodes: {
        value: EXPLODES,
        unit: 'ratio',
        reason: 'A thousandfold gradient after 50 steps ruins any step; the cells measured reach more than 1e6',
      },
    },
  },
  recognise: leavingOpen(
    withSpares(
      readByFacts<FlowClaim, SlopeType>(
        [SLOPE_WORDS],
        SLOPE_FACTS,
        SLOPE_TOPIC,
        readByFacts<FlowClaim, ReasonType>(
          [REASON_WORDS],
          REASON_FACTS,
          REASON_TOPIC,
          withoutCourse(
            readByProposition(
              flowPropositions,
              readBySentence([...FLOW_SENTENCES, ...PATH_SENTENCES, ...DRILL_SENTENCES], recogniseFlow),
              { turned: isTurnedFlow, strange: STRANGE },
            ),
          ),
        ),
        slopesInWords,
      ),
    ),
    LEAVES_OPEN,
  ),
  print: printFlow,
  experiment: (claim, lab) => runFlow(claim, lab),
});
