import type { Parameters, Recurrent, RecurrentConfig, Tensor, Trace } from '../types.ts';
import type { Reduction } from './losses.ts';

/** Whole numbers (T, B): tokens, or targets. */
export interface Tokens {
  readonly shape: readonly [T: number, B: number];
  readonly data: ArrayLike<number>;
}

/** A recurrent stack between an input layer and a dense head. Letters as in `RecurrentConfig`; O outputs, V tokens, E embedding size. */
export interface SequenceModelConfig {
  /** V tokens, as one-hot columns or through a learned embedding of size E; or sequences of I features. */
  readonly input: { readonly tokens: number; readonly embedding?: number } | { readonly features: number };
  readonly recurrent: Omit<RecurrentConfig, 'inputSize'>;
  /** O. */
  readonly outputs: number;
  /** `each`: an output at every step (T, B, O). `last`: one for the whole sequence, from the last states (1, B, O). Default `each`. */
  readonly readout?: 'each' | 'last';
  /** Probability that a value between layers is dropped while training. Default 0. */
  readonly dropout?: number;
}

/** What a model reads, and what it should have said. */
export interface SequenceBatch {
  /** (T, B) tokens, or (T, B, I) features. */
  readonly inputs: Tokens | Tensor;
  /** Cross-entropy: tokens (T', B). Squared error: values (T', B, O). T' is T, or 1 under `readout: 'last'`. */
  readonly targets?: Tokens | Tensor;
  /** How much each target counts, (T', B); 0 leaves it out. Default 1. */
  readonly weights?: Tokens | Tensor;
  /** Valid steps, B integers in 0…T. Targets at padded steps are left out. */
  readonly lengths?: readonly number[];
  /** (L·D, B, H). */
  readonly h0?: Tensor;
  readonly c0?: Tensor;
}

/** Which loss, over which targets. */
export interface LossOptions {
  readonly kind: 'cross-entropy' | 'squared-error';
  /** Default `mean`: over the targets (or values) that count. */
  readonly reduction?: Reduction;
  /** Cross-entropy: the target that does not count. Default −100. */
  readonly ignore?: number;
}

/** What a model's forward pass gave. */
export interface ModelTrace {
  /** Logits or predictions (T', B, O). */
  readonly output: Tensor;
  /** (L·D, B, H): where the next window of the same sequences starts. */
  readonly hN: Tensor;
  readonly cN?: Tensor;
  /** The recurrent stack's own trace. */
  readonly recurrent: Trace;
}

/** d loss / d (what the forward pass read). */
export interface ModelGradients {
  /** By the model's names: `embedding.weight`, `rnn.…`, `head.weight`, `head.bias`. */
  readonly parameters: Parameters;
  /** (T', B, O). */
  readonly output: Tensor;
  /** (T, B, I): of the embedded input. */
  readonly x: Tensor;
  /** (L·D, B, H). */
  readonly h0: Tensor;
  readonly c0?: Tensor;
  /** As in `Gradients.states`. */
  readonly states: readonly Tensor[];
}

/** A loss with everything it came from. */
export interface Evaluation {
  readonly loss: number;
  /** Targets (or values) that counted. */
  readonly count: number;
  readonly trace: ModelTrace;
  readonly gradients: ModelGradients;
}

/** What `train` needs of an evaluation: the loss, the gradients, and what to look through for the first number that is not finite. */
export interface TrainableEvaluation {
  readonly loss: number;
  /** Targets (or values) that counted. */
  readonly count: number;
  readonly trace: Pick<ModelTrace, 'output' | 'hN' | 'cN'> & { readonly recurrent: Pick<Trace, 'output'> };
  readonly gradients: Pick<ModelGradients, 'parameters' | 'output'>;
}

/** What is evaluated, and how much of it is kept. */
export interface EvaluateOptions extends LossOptions {
  /** Turns dropout on (training). */
  readonly random?: () => number;
  /**
   * `parameters`: what training needs, the loss, outputs, last states and the gradients of parameters, and nothing else is computed or
   * copied; reading gates, states or the gradients of inputs and states then throws `bad-option`. Default all.
   */
  readonly only?: 'parameters';
}

/** A model that `train` can train on batches of its own kind. */
export interface Trainable<Batch> {
  readonly config: object;
  /** The stack inside (of an encoder–decoder, the decoder's). */
  readonly recurrent: Recurrent;
  /** The model's own tensors: change them only inside `update`. */
  readonly parameters: Parameters;
  /** Lets `change` write into the parameters, then puts them to use. */
  update(change: (parameters: Parameters) => void): void;
  /** The loss and all gradients; `random` turns dropout on. */
  evaluate(batch: Batch, options: EvaluateOptions): Promise<TrainableEvaluation>;
}

/**
 * A recurrent model with its input and its head. Methods reject (or throw) an `RnnError`: `disposed`, `bad-shape`, `bad-value`,
 * `bad-option`, `bad-lengths`, `not-a-number`, `foreign-trace`, and for parameters `missing-parameter` or `unknown-parameter`.
 */
export interface SequenceModel extends Trainable<SequenceBatch> {
  readonly config: SequenceModelConfig;
  /** The stack inside, for probes. */
  readonly recurrent: Recurrent;
  /** The model's own tensors: change them only inside `update`. */
  readonly parameters: Parameters;
  /** Replaces parameters; names and shapes must match. */
  setParameters(parameters: Parameters): void;
  /** Lets `change` write into the parameters, then puts them to use. */
  update(change: (parameters: Parameters) => void): void;
  /** `random` turns dropout on (training). */
  forward(batch: SequenceBatch, options?: { readonly random?: () => number }): Promise<ModelTrace>;
  /** Gradients from d loss / d output (T', B, O), and optionally from the last states. */
  backward(
    trace: ModelTrace,
    output: Tensor,
    states?: { readonly hN?: Tensor; readonly cN?: Tensor },
  ): Promise<ModelGradients>;
  /** The loss alone: no dropout, no gradients. */
  loss(
    batch: SequenceBatch,
    options: LossOptions,
  ): Promise<{ readonly loss: number; readonly count: number; readonly trace: ModelTrace }>;
  /** The loss and all gradients. */
  evaluate(batch: SequenceBatch, options: EvaluateOptions): Promise<Evaluation>;
  dispose(): void;
}
