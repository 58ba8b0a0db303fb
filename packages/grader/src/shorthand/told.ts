const CELL = '(?<a>LSTM|GRU|(?:(?:simple|plain|vanilla) )?RNN)s?';
const OTHER = CELL.replace('<a>', '<b>');
const named = (text = ''): string => `${/^lstm|^rnn/iu.test(text) ? 'an' : 'a'} ${text}`;

type Groups = Readonly<Record<string, string | undefined>>;

const RELATIONS: Readonly<Record<string, string>> = { '>': 'more', '<': 'fewer', '=': 'as many' };

/** Statements of few words and signs, and the sentence that each stands for. */
const SIGNS: readonly (readonly [RegExp, (found: Groups) => string])[] = [
  [
    new RegExp(
      `^${CELL} ?(?<sign>[><=]) ?${OTHER}(?: in|[:,])? (?:terms of )?(?:the )?(?:number of |count of )?(?<noun>parameter|gate)s?(?: counts?| number)?$`,
      'iu',
    ),
    ({ a, b, sign, noun }) =>
      `${named(a)} has ${RELATIONS[sign ?? ''] ?? ''} ${noun}s ${sign === '=' ? 'as' : 'than'} ${named(b)}${noun === 'gate' ? '' : ' of the same size'}`,
  ],
  [
    new RegExp(`^(?:number of )?(?<noun>parameter|gate)s?(?: count)?: ?${CELL} ?(?<sign>[><=]) ?${OTHER}$`, 'iu'),
    ({ a, b, sign, noun }) =>
      `${named(a)} has ${RELATIONS[sign ?? ''] ?? ''} ${noun}s ${sign === '=' ? 'as' : 'than'} ${named(b)}${noun === 'gate' ? '' : ' of the same size'}`,
  ],
  [
    new RegExp(
      `^(?:number of )?parameters(?: count)?: ?${CELL} ?[=≈~] ?(?:about )?(?<n>\\d(?:\\.\\d)?) ?(?:[×x*]|times) ?(?:an? )?${OTHER}$`,
      'iu',
    ),
    ({ a, b, n }) => `${named(a)} has ${n} times as many parameters as ${named(b)} of the same size`,
  ],
  [
    new RegExp(
      `^(?:the )?${CELL} parameters?(?: count| number)?:? ?(?:is |=|≈|~)? ?(?:about )?(?<n>\\d(?:\\.\\d)?) ?(?:[×x*]|times) ?(?:(?:that|those) of )?(?:an? )?${OTHER}$`,
      'iu',
    ),
    ({ a, b, n }) => `${named(a)} has ${n} times as many parameters as ${named(b)} of the same size`,
  ],
  [
    new RegExp(`^${CELL} ?[=:→] ?(?<n>\\d|one|two|three|four) gates?$`, 'iu'),
    ({ a, n }) => `${named(a)} has ${n} gates`,
  ],
  [
    new RegExp(
      `^${CELL} ?[=:→] ?(?<n>\\d|one|two|three|four) gates?[;,] ?${OTHER} ?[=:→] ?(?<m>\\d|one|two|three|four) gates?$`,
      'iu',
    ),
    ({ a, n, b, m }) => `${named(a)} has ${n} gates and ${named(b)} has ${m} gates`,
  ],
  [
    new RegExp(`^${CELL} ?[:→] ?(?<not>no )?(?<what>(?:forget|input|output|update|reset) gate|cell state)$`, 'iu'),
    ({ a, not, what = '' }) =>
      `${named(a)} has ${not === undefined ? (/^[aeiou]/iu.test(what) ? 'an' : 'a') : 'no'} ${what}`,
  ],
];

/** "LSTM = 3 gates" as "An LSTM has 3 gates"; `null` where a statement is of no such kind. */
export function toldInFull(text: string): string | null {
  const bare = text.trim().replace(/[.!]$/u, '');
  for (const [pattern, say] of SIGNS) {
    const found = pattern.exec(bare);
    if (found !== null) return say(found.groups ?? {});
  }
  return null;
}
