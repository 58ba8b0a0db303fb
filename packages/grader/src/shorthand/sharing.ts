import { bareAnswer } from './answer.ts';

/** What is asked of a plain network in a word or two, with what its answers say in full. */
const ASKS: readonly (readonly [RegExp, readonly (readonly [RegExp, string])[]])[] = [
  [
    /^(?:(?:weight|parameter)s? sharing|shared (?:weights|parameters)) (?:in|of) (?:an? |the )?RNNs?:? ?(?:across|over|between)?$/iu,
    [
      [
        /^(?:(?:across|over|between) )?(?:the )?(?:all )?(?:time ?steps|time|steps)$/iu,
        'An RNN shares its weights across all time steps',
      ],
    ],
  ],
  [
    /^(?:the )?(?:RNN weights|weights (?:of|in) an? RNN) (?:at (?:time )?steps? \w{1,3} and (?:(?:at )?(?:time )?step )?\w{1,3}|(?:over|across|at) (?:all |different |the )?(?:time )?steps)(?: are)?$/iu,
    [
      [/^(?:the )?(?:same|equal|identical|shared)$/iu, 'An RNN uses the same weights at every time step'],
      [/^(?:different|distinct|separate)$/iu, 'An RNN uses different weights at every time step'],
    ],
  ],
  [
    /^(?:an? )?RNNs?:? (?:input|sequence|input sequence) length(?: is)?$/iu,
    [
      [/^(?:variable|any|arbitrary|flexible|not fixed)(?: length)?$/iu, 'An RNN can process sequences of any length'],
      [/^(?:fixed|constant|always the same)(?: length)?$/iu, 'An RNN can only process sequences of one fixed length'],
    ],
  ],
];

/** `null` where none of these is asked. */
export function plainInFull(text: string): ((answer: string) => string | null) | null {
  const found = ASKS.find(([pattern]) => pattern.test(text));
  if (found === undefined) return null;
  return (answer) => found[1].find(([pattern]) => pattern.test(bareAnswer(answer)))?.[1] ?? null;
}
