/**
 * The public contract. Dimension letters used in every shape of this package:
 * T time steps, B batch, I input size, H hidden size, L layers, D directions (1 or 2), V vocabulary, S state size (H, or 2H = [h; c] for an LSTM).
 */

/** Where kernels run. `reference` is the float64 oracle in plain TypeScript, with the same interface. */
export type BackendName = 'webgpu' | 'webgl2' | 'headlessgl' | 'webasm' | 'cpu' | 'reference';

/** A dense row-major array with its shape. Kernels take and give `Float32Array`, the reference `Float64Array`. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array | Float64Array;
}

/** A kind of cell: simple (Elman) RNN, gated recurrent unit, long short-term memory. */
export type CellName = 'rnn' | 'gru' | 'lstm';

/**
 * Whose equations and parameter names a cell follows.
 *
 * - `coursera`: weights act on `[state, x]`; GRU resets before the product and `c = Γu∘c̃ + (1−Γu)∘c₋`, so `update = 1` writes.
 * - `pytorch`: GRU resets after the product and `h = (1−z)∘n + z∘h₋`, so `update = 1` keeps.
 * - `onnx`: `linearBeforeReset` chooses where the reset acts; `update = 1` keeps; LSTM peepholes.
 * - `keras`: `resetAfter` chooses where the reset acts; `update = 1` keeps.
 */
export type ConventionName = 'coursera' | 'pytorch' | 'onnx' | 'keras';

/** Gates by role. `update`/`reset` belong to a GRU, `input`/`forget`/`output` to an LSTM (the course calls its input gate "update"). */
export type GateName = 'update' | 'reset' | 'input' | 'forget' | 'output';

/** Replaces a gate's value at every step: one number, or one per unit (H). Its gradient is then zero. */
export type GateClamps = { readonly [gate in GateName]?: number | ArrayLike<number> };

/** A stack of recurrent layers: which cell, how large, in whose convention. */
export interface RecurrentConfig {
  readonly cell: CellName;
  readonly inputSize: number;
  readonly hiddenSize: number;
  /** Default `pytorch`. */
  readonly convention?: ConventionName;
  /** Simple RNN only. Default `tanh`. */
  readonly activation?: 'tanh' | 'relu';
  /** Default 1. */
  readonly layers?: number;
  /** Default false. */
  readonly bidirectional?: boolean;
  /** One direction only, and that one runs from the last valid step to the first (ONNX `direction = reverse`). Default false. */
  readonly reverse?: boolean;
  /** Simple RNN: activation of the backward direction (ONNX lists one per direction). Default: the same as `activation`. */
  readonly reverseActivation?: 'tanh' | 'relu';
  /** Default true. */
  readonly bias?: boolean;
  /** GRU under `onnx` (default false) and `keras` (default true): the reset acts after the matrix product. */
  readonly linearBeforeReset?: boolean;
  /** LSTM under `onnx`: peephole weights. Default false. */
  readonly peepholes?: boolean;
  /** LSTM under `coursera`: `a = Γo∘c` instead of `Γo∘tanh(c)`, as quiz pages print it. Default false. */
  readonly linearCellOutput?: boolean;
}

/** Parameters by the convention's own names, e.g. `weight_ih_l0` or `Wu`. */
export type Parameters = Readonly<Record<string, Tensor>>;

/** What a forward pass starts from and what it does on the way. */
export interface ForwardOptions {
  /** Initial hidden state, (L·D, B, H). Default zeros. */
  readonly h0?: Tensor;
  /** Initial cell state, (L·D, B, H), LSTM only. Default zeros. */
  readonly c0?: Tensor;
  /** Valid steps of each sequence, B integers in 0…T. Default all T. */
  readonly lengths?: readonly number[];
  readonly gates?: GateClamps;
  /** Inverted dropout between layers (not after the last): each value is zeroed with probability `rate`, else scaled by 1/(1 − rate). Default none. */
  readonly dropout?: { readonly rate: number; readonly random: () => number };
}

/** What a forward pass leaves behind; `backward` and the probes read it. */
export interface Trace {
  /** (T, B, D·H), the last layer. */
  readonly output: Tensor;
  /** (L·D, B, H). */
  readonly hN: Tensor;
  /** (L·D, B, H), LSTM only. */
  readonly cN?: Tensor;
  /** Gate values by layer·D + direction: each (T, B, H), row s belongs to the step that leads to row s + 1 of `states`; 0 at padded steps. A simple RNN has none. */
  readonly gates: readonly Readonly<Partial<Record<GateName | 'candidate', Tensor>>>[];
  /** States by layer·D + direction: h and (LSTM) c, each (T+1, B, H); row 0 is the initial state, in the direction's own order of time. */
  readonly states: readonly { readonly h: Tensor; readonly c?: Tensor }[];
}

/** d loss / d (the outputs); a missing one is zero. */
export interface Cotangents {
  readonly output?: Tensor;
  readonly hN?: Tensor;
  readonly cN?: Tensor;
}

/** d loss / d (everything that a forward pass read). */
export interface Gradients {
  readonly parameters: Parameters;
  /** (T, B, I). */
  readonly x: Tensor;
  /** (L·D, B, H). */
  readonly h0: Tensor;
  readonly c0?: Tensor;
  /** d loss / d h_t of layer·D + direction, each (T+1, B, H): what a gradient-norm-by-step figure shows. */
  readonly states: readonly Tensor[];
}

/**
 * A stack of recurrent layers on one engine. Every method rejects (or throws) an `RnnError`; `code` says why, and the message names
 * the operation, what was expected and what came. All of them give `disposed` once the stack or its engine is disposed.
 */
export interface Recurrent {
  readonly config: Required<RecurrentConfig>;
  /** Copies, by the convention's names, in the engine's precision. */
  readonly parameters: Parameters;
  /** Replaces parameters. Throws `missing-parameter`, `unknown-parameter` or `bad-shape`. Traces keep the weights they were made with. */
  setParameters(parameters: Parameters): void;
  /**
   * Runs x (T, B, I). What stands at padded steps has no effect, whatever it is; NaN anywhere else in the inputs is refused, infinity is not.
   * Rejects with `bad-shape`, `bad-value`, `bad-lengths`, `bad-option` (a gate or state that the cell does not have) or `not-a-number`.
   */
  forward(x: Tensor, options?: ForwardOptions): Promise<Trace>;
  /**
   * Full backpropagation through time: the gradient of Σ output·cotangents.output + Σ hN·cotangents.hN + Σ cN·cotangents.cN.
   * May be called more than once for a trace. Rejects with `foreign-trace`, `bad-shape` or `bad-option`.
   */
  backward(trace: Trace, cotangents: Cotangents, options?: BackwardOptions): Promise<Gradients>;
  /**
   * ∂s_t/∂s_{t−1} for t = 1…T, as (T, S, S): entry [t−1][i][j] = ∂s_t[i]/∂s_{t−1}[j]; the identity at padded steps.
   * One layer, one direction, B = 1, else `bad-shape`.
   */
  stepJacobians(trace: Trace): Promise<Tensor>;
  /** Lets go of the weights. May be called twice. */
  dispose(): void;
}

/** What a backward pass is to give. */
export interface BackwardOptions {
  /**
   * `false` leaves out the gradients of the parameters, half of the work, for who asks how a gradient travels; reading them then throws
   * `bad-option`. Default `true`.
   */
  readonly parameters?: boolean;
}

/** How an engine is chosen. */
export interface EngineOptions {
  /** `auto` probes and takes the best backend that really works. Default `auto`. */
  readonly backend?: BackendName | 'auto';
  /**
   * Threads for large calls, on webasm alone: small ones stay on the calling thread, results are the same to the bit, and every call is
   * over when its promise is. Workers start when there is enough to do, and never keep a process alive. Default `auto`: two where
   * there are two cores and memory can be shared.
   */
  readonly threads?: number | 'auto';
  /**
   * What `compiledKernels` gave of an engine with the same networks, on webasm alone: these kernels need not be compiled again. They are used
   * only where this package and gpu.js are those that compiled them, to the letter; all else is compiled as ever. They are code: take them
   * from where you take this package from.
   */
  readonly compiled?: Uint8Array;
}

/** One backend that `auto` thought of. */
export interface ConsideredBackend {
  readonly backend: BackendName;
  readonly taken: boolean;
  /** Why it was taken, or why not: the error of its probe, or which better one came first. */
  readonly reason: string;
}

/** Runs networks on one backend and owns its kernels and memory until `dispose`. */
export interface Engine {
  /** The backend that really runs, never the one hoped for. */
  readonly backend: BackendName;
  /** What was considered, best first, each with the reason for or against it. */
  readonly considered: readonly ConsideredBackend[];
  readonly precision: 'float32' | 'float64';
  /** Threads that large calls run on, and why so many. */
  readonly threads: { readonly count: number; readonly reason: string };
  /**
   * A recurrent stack. Without `parameters` they are drawn uniformly from ±1/√H with the generator `random` (values in [0, 1)).
   * Throws `bad-option` for a configuration that cannot be, and what `setParameters` throws.
   */
  recurrent(
    config: RecurrentConfig,
    init: { readonly parameters: Parameters } | { readonly random: () => number },
  ): Recurrent;
  dispose(): void;
}
