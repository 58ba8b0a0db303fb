import fc from 'fast-check';

/** Code that leaves a mark where anything runs it. */
const MARK = 'globalThis.pwned=1';

const OPENERS = [
  '{',
  '(',
  '[',
  '\\frac{',
  '\\sqrt{',
  '^{',
  '_{',
  '\\left(',
  '\\sum_{',
  '\\text{',
  '|',
  '<',
  'σ(',
  '∂',
  '-',
];
const CLOSERS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '\\left(': '\\right)',
  'σ(': ')',
  '<': '>',
  '|': '|',
};

/** A formula nested as deep as it likes, closed or not. */
const nested = fc
  .record({
    opener: fc.constantFrom(...OPENERS),
    depth: fc.integer({ min: 1, max: 5_000 }),
    core: fc.constantFrom('x', '1', '', 'h_t', 'W', '\\Gamma_u'),
    left: fc.integer({ min: -3, max: 3 }),
    dollars: fc.constantFrom('', '$', '$$'),
  })
  .map(({ opener, depth, core, left, dollars }) => {
    const closer = (CLOSERS[opener] ?? '}').repeat(Math.max(0, depth + left));
    return `${dollars}${opener.repeat(depth)}${core}${closer}${dollars}`;
  });

/** Numbers at and beyond the ends of what numbers can be, in the notations that dumps have. */
export const hugeNumber = fc.oneof(
  fc.constantFrom('1e308', '-1e308', '1e999', '1e-400', 'NaN', 'Infinity', '-Infinity', '∞', '10^9', '10⁹', '2^{53}'),
  fc.constantFrom('1,000,000,000', '1 000 000 000', '1_000_000_000', '10 billion', '-0', '0', '-1', '½', '0x7fffffff'),
  fc.integer({ min: 1, max: 400 }).map((digits) => '9'.repeat(digits)),
  fc.integer({ min: 3, max: 15 }).map((zeros) => `1${'0'.repeat(zeros)}`),
  fc.integer({ min: 1, max: 12 }).map((zeros) => `10^{${'9'.repeat(zeros)}}`),
  fc.integer({ min: 2, max: 500 }).map((count) => Array.from({ length: count }, () => '9').join('^')),
  fc.integer({ min: 2, max: 500 }).map((count) => Array.from({ length: count }, () => '99999').join(' × ')),
);

const NAMES = [
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '__lookupSetter__',
];

/** Names of `Object.prototype` where words, letters, gates, indices and arguments stand. */
const prototypeName = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(
      '#',
      '$#$',
      '$\\#_{#}^{#}$',
      '∂L/∂#',
      'Γ_# ≈ 0',
      'x^{<#>}',
      'LSTM(#=3)',
      'h_t = tanh(W_# h_{t-1})',
      '#: 3',
      '["#"]',
    ),
  )
  .map(([name, place]) => place.replaceAll('#', name));

/** JavaScript, templates and markup where text stands. */
const code = fc.constantFrom(
  `\${${MARK}}`,
  `{{constructor.constructor("${MARK}")()}}`,
  `<%= ${MARK} %>`,
  `<img src=x onerror=${MARK}>`,
  `<script>${MARK}</script>`,
  `$\\text{\`;${MARK};//}$`,
  `$(${MARK})$`,
  `Function("${MARK}")()`,
  `model.add(LSTM(eval("${MARK}"), return_sequences=True))`,
  `nn.LSTM(__import__("os").system("true"), 3)`,
  `h_t = (() => {${MARK}})()`,
  `=HYPERLINK("javascript:${MARK}")`,
  `\\input{/etc/passwd} \\write18{true} \\def\\x{\\x\\x}\\x`,
);

/** Marks that turn text round, hide in it or pile up on it. */
const invisible = fc
  .array(
    fc.constantFrom(
      '\u202e',
      '\u202d',
      '\u2066',
      '\u2069',
      '\u200b',
      '\u200d',
      '\u2060',
      '\ufeff',
      '\u00ad',
      '\u0303',
      '\u0000',
      '\ud800',
      '\ufe0f',
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((marks) => marks.join(''));

/** A lot of one thing. */
const repeated = fc
  .tuple(
    fc.constantFrom(
      'Γu ≈ 0 ',
      '= ',
      'not ',
      'because ',
      'LSTM ',
      '1 + ',
      '∂h_t/∂h_{t-1} ',
      '\\cdot ',
      '门',
      'a',
      '\n',
      '1. ',
      '- [x] ',
    ),
    fc.integer({ min: 1, max: 1_500 }),
  )
  .map(([part, count]) => part.repeat(count));

/** Any hostile text. */
export const hostileText = fc.oneof(
  nested,
  hugeNumber,
  prototypeName,
  code,
  invisible,
  repeated,
  fc.string({ unit: 'binary', maxLength: 80 }),
);

/** How a hostile text gets into a text of our own: at some place, in place of its numbers, or between all of its characters. */
export const infected = (text: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(hostileText, fc.nat(text.length)).map(([evil, at]) => `${text.slice(0, at)} ${evil} ${text.slice(at)}`),
    fc.array(hugeNumber, { minLength: 1, maxLength: 4 }).map((numbers) => {
      let next = 0;
      return text.replace(/\d+(?:[.,]\d+)*/g, () => numbers[next++ % numbers.length] as string);
    }),
    invisible.map((marks) => [...text].join(marks.slice(0, 2))),
  );
