import { ReviewMark } from '@keyproof/formats/review';
import { QuizItem } from '@keyproof/parser';
import * as v from 'valibot';

/** A number that JSON cannot write stands there as a word. */
const AnyNumber = v.union([v.number(), v.picklist(['NaN', 'Infinity', '-Infinity'])]);
const Index = v.pipe(v.number(), v.integer(), v.minValue(0));
const Truth = v.nullable(v.boolean());

const Measurement = v.object({
  name: v.string(),
  value: AnyNumber,
  threshold: v.nullable(AnyNumber),
  unit: v.string(),
  reference: v.exactOptional(AnyNumber),
  interval: v.exactOptional(v.tuple([AnyNumber, AnyNumber])),
  exact: v.exactOptional(v.literal(true)),
  series: v.exactOptional(
    v.object({
      x: v.array(AnyNumber),
      y: v.array(AnyNumber),
      xLabel: v.string(),
      yLabel: v.string(),
      log: v.exactOptional(v.boolean()),
    }),
  ),
});

const OptionVerdict = v.object({
  claim: v.string(),
  check: v.exactOptional(v.string()),
  holds: Truth,
  code: v.exactOptional(
    v.picklist(['unread', 'over-time', 'over-memory', 'over-steps', 'check-error', 'checks-disagree', 'two-usages']),
  ),
  reason: v.string(),
  measurements: v.array(Measurement),
});

const Simulated = v.nullable(v.array(Index));
const UnderConvention = v.object({ simulated: Simulated, options: v.array(OptionVerdict) });
const Outcome = v.picklist(['confirmed', 'refuted', 'convention-dependent', 'undecided', 'not-simulated']);

const Convention = v.picklist(['course', 'opposite']);

/** A verdict as it stands in a report. */
export const Verdict = v.object({
  outcome: Outcome,
  check: v.nullable(v.string()),
  convention: v.nullable(Convention),
  key: Simulated,
  simulated: Simulated,
  simulatedText: v.exactOptional(v.string()),
  options: v.array(OptionVerdict),
  evidence: v.exactOptional(
    v.array(
      v.object({
        convention: Convention,
        source: v.picklist(['item', 'explanation', 'dump', 'notation', 'setting']),
        read: v.string(),
      }),
    ),
  ),
  assumptions: v.array(v.string()),
  reason: v.string(),
  notSimulated: v.exactOptional(
    v.object({
      code: v.picklist(['picture', 'history', 'opinion', 'naming', 'software', 'other-subject', 'unread']),
      todo: v.string(),
      understood: v.array(v.string()),
      left: v.array(v.string()),
    }),
  ),
  byConvention: v.exactOptional(v.object({ course: UnderConvention, opposite: UnderConvention })),
  speakers: v.exactOptional(
    v.array(v.object({ speaker: v.string(), options: v.array(Index), holds: Truth, accepted: v.boolean() })),
  ),
  reproduce: v.object({ seed: Index, backend: v.string(), version: v.string() }),
});

const Message = v.object({
  severity: v.picklist(['error', 'warning', 'info']),
  line: v.nullable(Index),
  column: v.nullable(Index),
  rule: v.nullable(v.string()),
  source: v.nullable(v.string()),
  reason: v.string(),
  actual: v.exactOptional(v.string()),
  expected: v.exactOptional(v.array(v.string())),
  note: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
});

const Document = v.object({
  path: v.string(),
  items: v.array(
    v.object({ ...QuizItem.entries, verdict: v.exactOptional(Verdict), review: v.exactOptional(ReviewMark) }),
  ),
  messages: v.array(Message),
  /** Place among the inputs of the whole run; only in a shard's report. */
  position: v.exactOptional(Index),
});

const Question = v.object({
  id: v.string(),
  stem: v.string(),
  sources: v.array(
    v.object({
      path: v.string(),
      line: v.nullable(Index),
      number: v.nullable(v.number()),
      answers: v.nullable(v.array(v.string())),
      outcome: v.nullable(Outcome),
    }),
  ),
  agreement: v.picklist(['agree', 'disagree', 'single', 'none']),
  near: v.array(v.object({ id: v.string(), similarity: v.number() })),
  outcome: v.nullable(Outcome),
  simulated: v.nullable(v.array(v.string())),
});

/** The document that `--json` prints. The published JSON Schema is made from this. */
export const ReportSchema = v.object({
  schema: v.literal('keyproof/report@1'),
  version: v.string(),
  /** Which part of a run this is; absent in a whole report. */
  shard: v.exactOptional(v.object({ index: Index, count: Index, inputs: Index, digest: v.string() })),
  documents: v.array(Document),
  questions: v.array(Question),
});
