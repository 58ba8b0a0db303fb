import { state } from '../state/store.svelte.ts';
import type { BackendName } from '@keyproof/rnn-core';
import type { Running } from '../worker/client.ts';
import type { TrainPhase, TrainProgress } from '../worker/train-protocol.ts';
import { runApart } from '../worker/shared.ts';

/** A sample with the step after which it was written. */
export type Sample = Extract<TrainProgress, { kind: 'sample' }>;

/** Steps after which a sample is written without being asked: often at first, then ever more rarely. */
const MILESTONES = [0, 10, 25, 50, 100, 200, 400, 800, 1600, 3200];
const SAMPLE_LENGTH = 160;

/** The model that learns on the page. It goes on when another view is shown. */
class Training {
  phase = $state<TrainPhase | 'none' | 'starting' | 'stopped' | 'failed'>('none');
  done = $state(0);
  goal = $state(0);
  losses: readonly number[] = $state.raw([]);
  norms: readonly number[] = $state.raw([]);
  perSecond = $state(0);
  /** At milestones, in order. */
  samples: readonly Sample[] = $state.raw([]);
  /** The one asked for last; until the reader asks, the latest of all. */
  asked = $state.raw<Sample | null>(null);
  backend = $state<BackendName | ''>('');
  vocabulary = $state(0);
  parameters = $state(0);
  error = $state('');
  #job: Running<'train'> | null = null;
  #milestone = 0;

  /** A model is there: it runs, waits or has finished. */
  readonly alive: boolean = $derived(['running', 'paused', 'finished', 'non-finite'].includes(this.phase));

  start(text: string): void {
    this.stop();
    Object.assign(this, {
      phase: 'starting',
      done: 0,
      losses: [],
      norms: [],
      samples: [],
      asked: null,
      error: '',
      perSecond: 0,
    });
    this.goal = state.trainSteps;
    this.#milestone = 0;
    const request = {
      text,
      cell: state.trainCell,
      hiddenSize: state.trainHidden,
      length: state.trainLength,
      batch: state.trainBatch,
      learningRate: state.trainRate,
      clip: state.trainClip,
      steps: state.trainSteps,
      seed: state.seed,
      backend: state.backend,
    };
    const job = runApart('train', request, (progress) => job === this.#job && this.#hear(progress));
    this.#job = job;
    job.result.catch((reason: Error) => {
      if (job !== this.#job) return;
      this.phase = 'failed';
      this.error = reason.message;
    });
  }

  pause(): void {
    this.#job?.tell({ kind: 'pause' });
  }

  resume(): void {
    this.#job?.tell({ kind: 'resume' });
  }

  /** Trains on from where it ended. */
  more(): void {
    this.goal = this.done + state.trainSteps;
    this.#job?.tell({ kind: 'more', steps: state.trainSteps });
  }

  /** Ends it and lets go of the model; what was learnt stays to be seen. */
  stop(): void {
    this.#job?.abort();
    this.#job = null;
    if (this.phase !== 'none') this.phase = 'stopped';
  }

  /** Asks for a sample with the prompt and temperature of the page. */
  ask(): void {
    this.#sample(state.prompt, true);
  }

  #sample(prompt: string, asked = false): void {
    this.#job?.tell({ kind: 'sample', prompt, asked, temperature: state.temperature, length: SAMPLE_LENGTH });
  }

  #hear(progress: TrainProgress): void {
    if (progress.kind === 'ready') {
      const { backend, vocabulary, parameters } = progress;
      Object.assign(this, { backend, vocabulary, parameters });
      this.#atMilestone();
    } else if (progress.kind === 'phase') {
      this.phase = progress.phase;
      if (progress.reason !== undefined) this.error = progress.reason;
      if (progress.phase === 'finished') this.#sample('');
    } else if (progress.kind === 'steps') {
      this.done = progress.done;
      this.losses = [...this.losses, ...progress.losses];
      this.norms = [...this.norms, ...progress.norms];
      this.perSecond = progress.perSecond;
      this.#atMilestone();
    } else {
      // A sample of a milestone does not take the place of what the reader asked for.
      if (progress.asked || this.asked?.asked !== true) this.asked = progress;
      if (!progress.asked && this.samples.at(-1)?.step !== progress.step) this.samples = [...this.samples, progress];
    }
  }

  #atMilestone(): void {
    const next = MILESTONES[this.#milestone];
    if (next === undefined || this.done < next) return;
    while ((MILESTONES[this.#milestone] ?? Infinity) <= this.done) this.#milestone++;
    this.#sample('');
  }
}

export const training: Training = new Training();
