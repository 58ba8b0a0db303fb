import { readDecisions, type Decisions } from '../review/decision.ts';
import { choice, clamp, type Field, flag, integer, json, longText, number, text } from './fields.ts';
import { readFiles, type SourceFile } from './source-file.ts';
import { readNumbers } from './number-list.ts';

/** Every setting of the page. What is here is in the address, and nothing else is state that a link should restore. */
export const FIELDS = {
  view: choice('review', 'proof', 'explore', 'train'),
  language: choice('en', 'de'),
  theme: choice('auto', 'light', 'dark'),
  backend: choice('auto', 'webgpu', 'webgl2', 'webasm', 'cpu', 'reference'),
  seed: integer(1, 0, 999_999_999),
  /** The dumps themselves; empty means the worked example. */
  files: json<readonly SourceFile[]>([], readFiles),
  /** The dumps were too long for the address and lie in this browser's own store. */
  kept: flag(),
  /** What the reviewer decided, by item. */
  decisions: json<Decisions>({}, readDecisions),
  /** Which items the review shows. */
  filter: choice('all', 'refuted', 'convention-dependent', 'undecided', 'not-simulated', 'confirmed'),
  /** Id of the item that is chosen. */
  item: text(''),

  /** Proof: which convention's verdict is shown, where the answer turns with it. */
  convention: choice('auto', 'course', 'opposite'),
  /** Proof: random networks for each measurement; 0 leaves the number to the check. */
  networks: integer(0, 0, 12),
  /** Proof: numbers put in place of those in the question, as `place:value`. */
  numbers: json<Readonly<Record<string, string>>>({}, readNumbers),
  /** Proof: the trial of gradients. */
  trialHidden: integer(32, 2, 128),
  trialSteps: integer(100, 5, 300),
  trialScale: number(1, 0.05, 4),
  trialNear: number(0.01, 0, 0.5),
  /** Proof: both networks learning a label; `auto` as the question says. */
  curveLabel: choice('auto', 'current', 'past', 'future'),
  curveHidden: integer(16, 2, 64),
  curveUpdates: integer(300, 20, 1000),

  cell: choice('gru', 'rnn', 'lstm'),
  equations: choice('coursera', 'pytorch', 'keras', 'onnx'),
  hidden: integer(16, 2, 64),
  steps: integer(60, 2, 200),
  scale: number(1, 0, 4),
  drive: choice('noise', 'pulse', 'step', 'wave', 'drawn'),
  /** The inputs drawn by hand, in hundredths, separated by blanks. */
  drawn: longText(''),
  update: clamp(),
  reset: clamp(),
  forget: clamp(),
  input: clamp(),
  output: clamp(),

  trainText: longText(''),
  trainCell: choice('gru', 'rnn', 'lstm'),
  trainHidden: integer(48, 4, 256),
  trainLength: integer(32, 4, 128),
  trainBatch: integer(8, 1, 64),
  trainRate: number(0.02, 0.0001, 0.5),
  trainClip: number(1, 0, 100),
  trainSteps: integer(400, 1, 5000),
  temperature: number(0.7, 0.05, 3),
  prompt: text(''),
} as const;

type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The whole state of the page. */
export type State = { -readonly [K in keyof typeof FIELDS]: ValueOf<(typeof FIELDS)[K]> };

/** The state that a fresh page has. */
export const initialState = (): State =>
  Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, field.fallback])) as State;
