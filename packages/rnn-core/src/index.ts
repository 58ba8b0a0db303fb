export { compiledKernels, createEngine } from './engine/create-engine.ts';
export { type Meter, meteredEngine } from './engine/metered.ts';
export { type ErrorCode, RnnError } from './errors.ts';
export { type Beam, type BeamOptions, beamSearch } from './generate/beam-search.ts';
export { chooseToken, type Sampling, tokenProbabilities } from './generate/choose.ts';
export {
  type DecoderState,
  decodeStep,
  generate,
  type GenerateOptions,
  type NextToken,
  type Writer,
} from './generate/generate.ts';
export {
  createLanguageModel,
  createManyToMany,
  createManyToOne,
  createOneToMany,
  type LanguageModelConfig,
  type OneToManyBatch,
  type OneToManyModel,
} from './model/architectures.ts';
export {
  createEncoderDecoder,
  type EncoderDecoder,
  type EncoderDecoderConfig,
  type PairBatch,
  type PairGradients,
  type PairTrace,
} from './model/encoder-decoder.ts';
export {
  crossEntropy,
  ignoredTarget,
  logSoftmax,
  type LossResult,
  meanSquaredError,
  type Reduction,
} from './model/losses.ts';
export { createSequenceModel } from './model/sequence-model.ts';
export type * from './model/types.ts';
export { convertParameters, type Weights } from './persist/convert.ts';
export { fromKerasWeights, toKerasWeights } from './persist/keras-weights.ts';
export { type OnnxRecurrent, readOnnx } from './persist/onnx.ts';
export { readSafetensors, writeSafetensors } from './persist/safetensors.ts';
export { fromStateDict, toStateDict } from './persist/state-dict.ts';
export { type Dependence, outputDependence, type OutputPlace } from './probes/dependence.ts';
export {
  checkGradients,
  type CheckedElement,
  type CheckedTensor,
  type GradientCheck,
  type GradientCheckOptions,
} from './probes/gradient-check.ts';
export { gradientNormByStep, jacobianProducts } from './probes/jacobians.ts';
export { frobeniusNorm, matrixAt, spectralNorm } from './probes/matrix.ts';
export { spectralRadius } from './probes/spectral-radius.ts';
export { drawParameters, parameterShapes } from './stack/recurrent.ts';
export { createRandom } from './tensor/random.ts';
export { swapTimeAndBatch } from './tensor/swap.ts';
export { normal, tensor, uniform, zeros } from './tensor/tensor.ts';
export { clipByGlobalNorm, clipByValue, globalNorm } from './train/clip.ts';
export { firstNonFinite, type NonFinite } from './train/finite.ts';
export {
  adam,
  type AdamOptions,
  adamW,
  type Optimizer,
  rmsProp,
  type RmsPropOptions,
  sgd,
  type SgdOptions,
} from './train/optimizers.ts';
export { constant, cosineDecay, exponentialDecay, type Schedule, stepDecay, warmUp } from './train/schedules.ts';
export { type Progress, train, type TrainOptions, type TrainReport } from './train/train.ts';
export { windowsOf } from './train/windows.ts';
export type * from './types.ts';
