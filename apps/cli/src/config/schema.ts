import type { Check } from '@keyproof/grader';
import * as v from 'valibot';
import { HouseRules } from './rules.ts';

const CheckId = v.pipe(
  v.string(),
  v.regex(/^[a-z][\da-z]*(?:-[\da-z]+)*$/, 'Expected the id of a check, as `keyproof explain` lists them'),
);
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const entries = {
  $schema: v.string(),
  backend: v.picklist(['auto', 'webgpu', 'webgl2', 'headlessgl', 'webasm', 'cpu']),
  seed: Whole,
  failOn: v.picklist(['never', 'refuted', 'convention-dependent', 'undecided']),
  /** The GRU convention of your course, for questions whose dump tells none: `course` is c = Γu∘c̃ + (1−Γu)∘c₋. */
  convention: v.picklist(['course', 'opposite']),
  /** Threads that grade; 0 takes as many as there are cores. */
  jobs: Whole,
  /** `false` keeps no results; a text is the folder to keep them in. */
  cache: v.union([v.boolean(), v.string()]),
  /** Patterns of files and folders that are no dumps, as in `.keyproofignore`. */
  ignore: v.array(v.string()),
  /** What one experiment may spend. The margins of a check are part of its proof and no setting. */
  budget: v.partial(v.strictObject({ milliseconds: v.pipe(Whole, v.minValue(1)) })),
  rules: HouseRules,
};

/** A configuration as JSON can hold it. The published JSON Schema is made from this. */
export const JsonConfig = v.partial(
  v.strictObject({ ...entries, checks: v.partial(v.strictObject({ only: v.array(CheckId), off: v.array(CheckId) })) }),
);

/** A configuration as a module gives it: it may bring checks of its own. */
export const ModuleConfig = v.partial(
  v.strictObject({
    ...entries,
    checks: v.partial(
      v.strictObject({
        only: v.array(CheckId),
        off: v.array(CheckId),
        own: v.array(
          v.custom<Check>(
            (value) => typeof (value as Check | null)?.recognise === 'function',
            'Expected a check made with `defineCheck`',
          ),
        ),
      }),
    ),
  }),
);

/** Settings of `keyproof.config.ts`. All are optional; what the command line says beats them. */
export type Config = v.InferOutput<typeof ModuleConfig>;

/** The names of all settings, for a guess at a misspelt one. */
export const SETTINGS: readonly string[] = [
  ...Object.keys(entries),
  ...['checks', 'only', 'off', 'own', 'milliseconds'],
  ...Object.keys(HouseRules.entries),
  ...['level', 'count', 'texts', 'confidence'],
];
