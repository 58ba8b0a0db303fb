import type { Check } from '../types.ts';
import { cellActivation } from './cell-activation/index.ts';
import { cellAnatomy } from './cell-anatomy/index.ts';
import { gateRoles } from './gate-roles/index.ts';
import { embedding } from './embedding/index.ts';
import { outputShape } from './output-shape/index.ts';
import { vanishingExploding } from './vanishing-exploding/index.ts';
import { architectureFit } from './architecture-fit/index.ts';
import { attentionDesign } from './attention-design/index.ts';
import { attentionFormula } from './attention-formula/index.ts';
import { bidirectional } from './bidirectional/index.ts';
import { fixedLength } from './fixed-length/index.ts';
import { gateAblation } from './gate-ablation/index.ts';
import { gateCorrespondence } from './gate-correspondence/index.ts';
import { gateDimension } from './gate-dimension/index.ts';
import { gradientFormula } from './gradient-formula/index.ts';
import { jacobianBound } from './jacobian-bound/index.ts';
import { languageModel } from './language-model/index.ts';
import { notation } from './notation/index.ts';
import { parameterCount } from './parameter-count/index.ts';
import { withStatedCell } from './stated-cell/index.ts';
import { taskSignature } from './task-signature/index.ts';
import { nanCause } from './nan-cause/index.ts';
import { sampling } from './sampling/index.ts';
import { outputVector } from './output-vector/index.ts';
import { ctcCollapse } from './ctc-collapse/index.ts';
import { beamSearchWidth } from './beam-search/index.ts';
import { lengthNormalisation } from './length-normalisation/index.ts';
import { errorAttribution } from './error-attribution/index.ts';
import { trainingTrouble } from './training-trouble/index.ts';
import { trainingPractice } from './training-practice/index.ts';
import { attentionWeights } from './attention-weights/index.ts';
import { recurrence } from './recurrence/index.ts';
import { workedExample } from './worked-example/index.ts';

/** Every check of this package: one row each. Of two that read as much of a question, the earlier judges it. */
export const recommended: readonly Check[] = [
  recurrence,
  cellActivation,
  cellAnatomy,
  attentionWeights,
  trainingPractice,
  errorAttribution,
  gateRoles,
  architectureFit,
  beamSearchWidth,
  attentionDesign,
  attentionFormula,
  bidirectional,
  ctcCollapse,
  embedding,
  fixedLength,
  withStatedCell(gateAblation),
  gateCorrespondence,
  gateDimension,
  gradientFormula,
  jacobianBound,
  languageModel,
  lengthNormalisation,
  nanCause,
  notation,
  outputShape,
  outputVector,
  parameterCount,
  sampling,
  taskSignature,
  vanishingExploding,
  workedExample,
  // Troubles in general: checks of one of them come before it.
  trainingTrouble,
];
