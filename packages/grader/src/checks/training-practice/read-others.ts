import { ALL_PARTS, canonical, readSentences, rulesOf } from '../../sentences/index.ts';
import type { Reading, Recognition, Unread } from '../../types.ts';
import type { Mistake, PracticeClaim } from './claim.ts';

const PARTS = {
  CELL: '(?:(?:plainrnn|rnn|lstm|gru)(?: layer)?)',
  STATES: '(?:(?:hidden )?(?:activations?|states?)|hidden layers?|outputs?)',
  NET: '(?:(?:decoder|network|rnn|plainrnn|lstm|gru|model)(?: (?:network|rnn))?)',
  EACH: '(?:each|every)(?: \\p{L}+)? step',
  UNDER: '(?:with|in|under|during|using|when using|if|when)',
} as const;

type Topic = 'weights' | 'across' | 'teacher';

/** What asks which weights compute a step, what shares them, or what teacher forcing feeds. */
const STEMS = rulesOf<Topic>(PARTS, [
  [
    [
      '(?:in {CELL},? )?{STATES} (?:at|in|of) {EACH}(?: (?:of|in) {CELL})? is computed (?:with|using|by using|by means of)',
      '{CELL} compute (?:its |their )?{STATES} (?:at|in|of) {EACH} (?:with|using|by using|by means of)',
      '(?:at|in) {EACH},? {CELL} (?:use|apply)',
    ],
    () => 'weights',
  ],
  [
    [
      '{CELL} share (?:its |their |same )?(?:weights|parameters) (?:across|over|between|among)',
      '(?:in {CELL},? )?(?:weights|parameters)(?: of {CELL})? is shared (?:across|over|between|among)',
    ],
    () => 'across',
  ],
  [
    [
      '{UNDER} teacher forcing(?: is used)?,? {NET} (?:receive|get|read|see|is fed|is given|is fed with)(?: as (?:its )?(?:next )?input)?(?: (?:at|in) {EACH})?',
      'what (?:do {NET} (?:receive|get|read|see)|is {NET} (?:fed|given)|is fed (?:in)?to {NET})(?: as (?:its )?(?:next )?input)?(?: (?:at|in) {EACH})? {UNDER} teacher forcing(?: is used)?',
    ],
    () => 'teacher',
  ],
]);

const says = (mistake: Mistake) => (): PracticeClaim => ({ kind: 'mistake', says: mistake });

/** What no network does. */
const ANSWERS: Readonly<Record<Topic, ReturnType<typeof rulesOf<PracticeClaim>>>> = {
  weights: rulesOf<PracticeClaim>({}, [
    [
      ['(?:new |fresh )?random(?:ly (?:chosen|drawn|selected))? weights(?: (?:at|for|in) each step)?'],
      says('random-weights'),
    ],
    [['no weights(?: at all)?', 'no parameters(?: at all)?', 'without (?:any )?weights'], says('no-weights')],
  ]),
  across: rulesOf<PracticeClaim>({}, [
    [['(?:(?:its|all|different|stacked) )?layers'], says('shared-layers')],
    [
      [
        '(?:(?:it|they|rnn|weights|parameters) (?:is )?)?never (?:share|shared)(?: (?:its |their )?(?:weights|parameters))?',
        '(?:it|they|rnn) do not share (?:its |their |any )?(?:weights|parameters)',
      ],
      () => ({ kind: 'sharing', same: false }),
    ],
  ]),
  teacher: rulesOf<PracticeClaim>({}, [
    [
      ['random (?:tokens?|words?|inputs?|symbols?|noise|vectors?|characters?)', 'random noise'],
      () => ({ kind: 'teacher', forced: true, feeds: 'random' }),
    ],
    [
      ['nothing(?: at all)?', 'no inputs?(?: at all)?', 'zero vectors?', '(?:all |only )?zeros'],
      () => ({ kind: 'teacher', forced: true, feeds: 'nothing' }),
    ],
  ]),
};

/** "Layers" may be the steps of an unrolled network where no other answer names the steps. */
const STEPS = /^(?:(?:all|different|its) )?(?:steps|time)$/u;

const plainly = (text: string): string => canonical(text).replace(/[\s?.:_…]{1,20}$/u, '');

/** What `recognise` reads, and of what it leaves unread the answers that tell what no network does. */
export function withOthers(
  recognise: (reading: Reading) => Recognition<PracticeClaim> | null,
): (reading: Reading) => Recognition<PracticeClaim> | null {
  return (reading) => {
    const before = recognise(reading);
    if (reading.form === 'value' || reading.form === 'statement') return before;
    const topic = readSentences(STEMS, [plainly(reading.stem.text)]);
    if (topic === null) return before;
    const answers = reading.statements.map(({ phrase }) => plainly(phrase.text));
    const claims = answers.map((answer, at): PracticeClaim | Unread => {
      const own = before?.claims[at];
      if (own !== undefined && !('unread' in own)) return own;
      const claim = readSentences(ANSWERS[topic], [answer]);
      const isUnclear =
        claim?.kind === 'mistake' && claim.says === 'shared-layers' && !answers.some((each) => STEPS.test(each));
      return claim === null || isUnclear ? (own ?? { unread: 'nothing that is measured' }) : claim;
    });
    if (claims.every((claim) => 'unread' in claim)) return before;
    if (before === null) return { claims, readsNegation: true, readsParts: ALL_PARTS };
    const wholly = claims.map((claim, at) => before.wholly?.[at] === true || claim !== before.claims[at]);
    return { ...before, claims, wholly };
  };
}
