export { createEngine } from './engine/create-engine.ts';
export { type ErrorCode, RnnError } from './errors.ts';
export { gradientNormByStep, jacobianProducts } from './probes/jacobians.ts';
export { frobeniusNorm, matrixAt, spectralNorm } from './probes/matrix.ts';
export { drawParameters, parameterShapes } from './stack/recurrent.ts';
export { createRandom } from './tensor/random.ts';
export { normal, tensor, uniform, zeros } from './tensor/tensor.ts';
export type * from './types.ts';
