import {
  adam,
  createEngine,
  createRandom,
  createSequenceModel,
  decodeStep,
  generate,
  tokenProbabilities,
  train,
  type DecoderState,
  type SequenceBatch,
  type SequenceModel,
} from '@keyproof/rnn-core';
import { turn, type Context } from './context.ts';
import type { SampleRequest, TrainMessage, TrainPhase, TrainRequest, TrainResult } from './train-protocol.ts';

/** How often the page hears of the steps done. */
const TELL = 60;
/** Likeliest next characters that are told. */
const TOP = 6;

/**
 * Trains a character-level language model, step by step, hearing pause, resume and requests for samples between two steps. The model
 * lives until the job is aborted, so that samples can be asked for after the last step.
 */
export async function trainModel(request: TrainRequest, context: Context<'train'>): Promise<TrainResult> {
  const letters = [...new Set(request.text)].sort();
  const tokens = Array.from(request.text, (letter) => letters.indexOf(letter));
  if (tokens.length < request.length + 2) {
    throw new Error(`Expected a text of at least ${request.length + 2} characters, got ${tokens.length}.`);
  }
  const engine = await createEngine({ backend: request.backend });
  const random = createRandom(request.seed);
  const model = createSequenceModel(
    engine,
    {
      input: { tokens: letters.length },
      recurrent: { cell: request.cell, hiddenSize: request.hiddenSize },
      outputs: letters.length,
    },
    { random },
  );
  const parameters = Object.values(model.parameters).reduce((sum, { data }) => sum + data.length, 0);
  context.progress({ kind: 'ready', backend: engine.backend, vocabulary: letters.length, parameters });
  try {
    const run = new Training(request, context, { model, letters, tokens, random });
    await run.live();
    return { steps: run.done };
  } finally {
    model.dispose();
    engine.dispose();
  }
}

interface Parts {
  readonly model: SequenceModel;
  readonly letters: readonly string[];
  readonly tokens: readonly number[];
  readonly random: () => number;
}

/** One model while it learns: how far it is, whether it waits, and what was asked of it. */
class Training {
  done = 0;
  readonly #request: TrainRequest;
  readonly #context: Context<'train'>;
  readonly #parts: Parts;
  #goal: number;
  #paused = false;
  #asked: SampleRequest[] = [];
  #wake: () => void = () => undefined;
  #losses: number[] = [];
  #norms: number[] = [];
  #told = performance.now();
  #since = { done: 0, at: performance.now() };

  constructor(request: TrainRequest, context: Context<'train'>, parts: Parts) {
    this.#request = request;
    this.#context = context;
    this.#parts = parts;
    this.#goal = request.steps;
    context.onMessage((message) => this.#hear(message));
    context.signal.addEventListener('abort', () => this.#wake());
  }

  #hear(message: TrainMessage): void {
    if (message.kind === 'sample') this.#asked.push(message);
    else if (message.kind === 'more') {
      this.#goal = this.done + message.steps;
      this.#paused = false;
    } else this.#paused = message.kind === 'pause';
    this.#wake();
  }

  /** Trains to the goal, then waits for more, until the job is aborted. */
  async live(): Promise<void> {
    const { signal } = this.#context;
    const { model } = this.#parts;
    const { clip, learningRate } = this.#request;
    const optimizer = adam({ learningRate });
    for (;;) {
      if (this.done < this.#goal) {
        this.#phase('running');
        this.#since = { done: this.done, at: performance.now() };
        const report = await train(model, {
          batch: () => this.#batch(),
          steps: this.#goal - this.done,
          loss: { kind: 'cross-entropy' },
          optimizer,
          ...(clip > 0 ? { clip: { norm: clip } } : {}),
          signal,
          onStep: ({ loss, gradientNorm }) => this.#count(loss, gradientNorm),
        });
        this.#tell();
        if (signal.aborted) return;
        if (report.nonFinite) {
          const { name, step } = report.nonFinite;
          this.#goal = this.done;
          this.#phase('non-finite', `${name}, ${step + 1}`);
        } else if (this.done >= this.#goal) this.#phase('finished');
      }
      await this.#answer();
      if (signal.aborted) return;
      if (this.done >= this.#goal && this.#asked.length === 0) await this.#sleep();
      if (signal.aborted) return;
    }
  }

  #phase(phase: TrainPhase, reason?: string): void {
    this.#context.progress({ kind: 'phase', phase, ...(reason === undefined ? {} : { reason }) });
  }

  #count(loss: number, norm: number): void {
    this.done++;
    this.#losses.push(loss);
    this.#norms.push(norm);
    if (performance.now() - this.#told > TELL) this.#tell();
  }

  #tell(): void {
    if (this.#losses.length === 0) return;
    const seconds = (performance.now() - this.#since.at) / 1000;
    this.#context.progress({
      kind: 'steps',
      done: this.done,
      losses: this.#losses,
      norms: this.#norms,
      perSecond: seconds > 0 ? (this.done - this.#since.done) / seconds : 0,
    });
    this.#losses = [];
    this.#norms = [];
    this.#told = performance.now();
  }

  #sleep(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  /** The next batch, after what was asked meanwhile is answered and a pause is over. */
  async #batch(): Promise<SequenceBatch> {
    const { signal } = this.#context;
    await turn();
    await this.#answer();
    if (this.#paused && !signal.aborted) {
      this.#tell();
      this.#phase('paused');
      while (this.#paused && !signal.aborted) {
        if (this.#asked.length === 0) await this.#sleep();
        await this.#answer();
      }
      this.#since = { done: this.done, at: performance.now() };
      if (!signal.aborted) this.#phase('running');
    }
    const { length: T, batch: B } = this.#request;
    const { tokens, random } = this.#parts;
    const starts = Array.from({ length: B }, () => Math.floor(random() * (tokens.length - T - 1)));
    const cut = (offset: number) => ({
      shape: [T, B] as const,
      data: Array.from({ length: T * B }, (_, n) => tokens[starts[n % B]! + Math.floor(n / B) + offset]!),
    });
    return { inputs: cut(0), targets: cut(1) };
  }

  async #answer(): Promise<void> {
    for (const asked of this.#asked.splice(0)) {
      if (this.#context.signal.aborted) return;
      await this.#write(asked);
    }
  }

  /** Writes a sample. Characters that the model has never seen are left out of the prompt. */
  async #write({ prompt, temperature, length, asked }: SampleRequest): Promise<void> {
    const { model, letters, tokens } = this.#parts;
    const known = Array.from(prompt, (letter) => letters.indexOf(letter)).filter((token) => token >= 0);
    const prefix = known.length > 0 ? known : [tokens[0]!];
    let state: DecoderState = {};
    let logits: ArrayLike<number> = [];
    for (const token of prefix) ({ logits, state } = await decodeStep(model, token, state));
    const likely = [...tokenProbabilities(logits, { temperature })];
    const random = createRandom(this.#request.seed + this.done);
    const { signal } = this.#context;
    const written = await generate(model, prefix, { steps: length, temperature, random, signal });
    this.#context.progress({
      kind: 'sample',
      step: this.done,
      asked,
      prompt: prefix.map((token) => letters[token]).join(''),
      text: written.map((token) => letters[token]).join(''),
      next: likely
        .map((probability, token) => ({ character: letters[token]!, probability }))
        .sort((a, b) => b.probability - a.probability)
        .slice(0, TOP),
    });
  }
}
