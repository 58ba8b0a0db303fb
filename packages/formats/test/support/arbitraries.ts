import type { BlockContent, PhrasingContent } from 'mdast';
import fc from 'fast-check';
import { printMarkdown } from '../../src/text/markdown.ts';
import type { ExportItem } from '../../src/index.ts';
import { makeItem, rich } from './items.ts';

const WORDS = [
  'gate',
  'LSTM',
  'the',
  'h_t',
  'x*y',
  '5 < 6',
  'a & b',
  '{c}',
  '~d',
  '= e',
  '#f',
  'g:h',
  'i\\j',
  '\\(k\\)',
  '$$',
  '$',
  '->',
  '%50%',
  '[html]',
  '"q"',
  "'r'",
  ']]>',
  '&amp;',
  '<t>',
  '<script>',
  '-',
  '1.',
  'A)',
  '::',
  '//',
  '更新门',
  'بوابة',
  '🧠',
  '`',
  '|',
  '!',
  '^',
  '@x',
  'a_b_c',
  '…',
];
const WORD = fc.constantFrom(...WORDS);
const FORMULA = fc.constantFrom(
  'x^2',
  '\\frac{a}{b}',
  'a < b',
  '\\Gamma_u',
  'c^{<t>}',
  '\\{1, 2\\}',
  'h_{t-1}',
  '\\tilde{c}',
  'a \\& b',
  'f(x) = y',
);
const SENTENCE = fc.array(WORD, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

const PHRASE: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 5, arbitrary: SENTENCE.map((value) => ({ type: 'text' as const, value })) },
  { weight: 2, arbitrary: FORMULA.map((value) => ({ type: 'inlineMath' as const, value })) },
  fc.constantFrom('x = 1', 'a[i]', '{b: c}', '\\n', '<t>').map((value) => ({ type: 'inlineCode' as const, value })),
  SENTENCE.map((value) => ({ type: 'strong' as const, children: [{ type: 'text' as const, value }] })),
  SENTENCE.map((value) => ({ type: 'emphasis' as const, children: [{ type: 'text' as const, value }] })),
  fc.constant({ type: 'image' as const, url: 'images/cell.png', alt: 'a cell' }),
);

/** Phrases with spaces between them, so that no two marks touch. */
const PHRASES = fc
  .array(PHRASE, { minLength: 1, maxLength: 4 })
  .map((phrases) =>
    phrases.flatMap((phrase, place): PhrasingContent[] =>
      place === 0 ? [phrase] : [{ type: 'text', value: ' ' }, phrase],
    ),
  );

const PARAGRAPH: fc.Arbitrary<BlockContent> = PHRASES.map((children) => ({ type: 'paragraph', children }));

const BLOCK: fc.Arbitrary<BlockContent> = fc.oneof(
  { weight: 4, arbitrary: PARAGRAPH },
  fc
    .constantFrom('x = {1}\n\ny = x  # z', 'if a < b:\n    c()', '~ = # : \\')
    .map((value) => ({ type: 'code' as const, lang: 'python', value })),
  FORMULA.map((value) => ({ type: 'math' as const, value, meta: null })),
  fc.array(PHRASES, { minLength: 1, maxLength: 3 }).map((rows) => ({
    type: 'list' as const,
    ordered: false,
    spread: false,
    children: rows.map((children) => ({
      type: 'listItem' as const,
      spread: false,
      children: [{ type: 'paragraph' as const, children }],
    })),
  })),
  PARAGRAPH.map((child) => ({ type: 'blockquote' as const, children: [child] })),
);

/** Markdown that says the same when it is read and printed again, and that says something. */
function settled(blocks: fc.Arbitrary<BlockContent[]>): fc.Arbitrary<string> {
  return blocks
    .map((children) => rich(printMarkdown({ type: 'root', children })).markdown)
    .filter((markdown) => rich(markdown).markdown === markdown && rich(markdown).text !== '');
}

/** Rich text of an item, as Markdown. */
export const richMarkdown = settled(fc.array(BLOCK, { minLength: 1, maxLength: 3 }));
/** A line of rich text. */
export const lineMarkdown = settled(PARAGRAPH.map((paragraph) => [paragraph]));

const ANSWER = fc
  .array(fc.constantFrom('gate', '0.5', '-3', 'f(x)', 'a*b', '%50%', '[html]', '{x}', '~', '=', 'c:d', '#', '更新'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));

const EXPLANATION = fc.option(richMarkdown, { nil: undefined });

function withExplanation(spec: Parameters<typeof makeItem>[0], explanation: string | undefined): ExportItem {
  return makeItem({ ...spec, ...(explanation === undefined ? {} : { explanation }) });
}

const CHOICE = fc
  .tuple(
    richMarkdown,
    fc.array(fc.oneof(lineMarkdown, richMarkdown), { minLength: 2, maxLength: 6 }),
    fc.nat(),
    EXPLANATION,
  )
  .map(([stem, options, key, explanation]) =>
    withExplanation({ type: 'single-choice', stem, options, correct: [key % options.length] }, explanation),
  );

const CHOICES = fc
  .tuple(richMarkdown, fc.array(fc.tuple(lineMarkdown, fc.boolean()), { minLength: 2, maxLength: 14 }), EXPLANATION)
  .map(([stem, options, explanation]) => {
    const marked = options.flatMap(([, right], place) => (right ? [place] : []));
    const correct = marked.length === 0 ? [0] : marked;
    return withExplanation(
      { type: 'multiple-choice', stem, options: options.map(([option]) => option), correct },
      explanation,
    );
  });

const TRUTH = fc
  .tuple(richMarkdown, fc.boolean(), EXPLANATION)
  .map(([stem, truth, explanation]) =>
    withExplanation({ type: 'true-false', stem, options: ['True', 'False'], correct: [truth ? 0 : 1] }, explanation),
  );

const SHORT = fc
  .tuple(richMarkdown, ANSWER, EXPLANATION)
  .map(([stem, answer, explanation]) => withExplanation({ type: 'short-answer', stem, answer }, explanation));

const OPEN = fc
  .tuple(richMarkdown, EXPLANATION)
  .map(([stem, explanation]) => withExplanation({ type: 'open', stem }, explanation));

/** An item that every rich format can hold in full, with shared context now and then. */
export const holdableItem: fc.Arbitrary<ExportItem> = fc
  .tuple(fc.oneof(CHOICE, CHOICES, TRUTH, SHORT, OPEN), fc.array(richMarkdown, { maxLength: 2 }))
  .map(([item, context]) => ({ ...item, context: context.map(rich) }));

/** Any string at all: control characters, half surrogates, markup of all kinds. */
const ANY = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.oneof(
        WORD,
        fc.constantFrom('\n', '\n\n', '\t', '\r', '\0', '\uD800', '\uFFFE', '```', '    ', '> ', '# ', '- '),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

/** An item of any type whose every string is anything and whose key need not make sense. */
export const wildItem: fc.Arbitrary<ExportItem> = fc
  .record({
    type: fc.constantFrom(
      'single-choice' as const,
      'multiple-choice' as const,
      'true-false' as const,
      'short-answer' as const,
      'open' as const,
    ),
    stem: ANY,
    options: fc.array(ANY, { maxLength: 5 }),
    correct: fc.option(fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 4 })),
    answer: fc.option(ANY, { nil: undefined }),
    explanation: fc.option(ANY, { nil: undefined }),
    context: fc.array(ANY, { maxLength: 2 }),
    path: ANY,
    id: ANY,
    reason: fc.option(ANY, { nil: undefined }),
  })
  .map(({ answer, explanation, reason, ...spec }) => {
    const raw = (text: string) => ({ text, markdown: text, math: [], position: null });
    const item = makeItem({
      ...spec,
      stem: '',
      options: [],
      context: [],
      ...(answer === undefined ? {} : { answer }),
      ...(reason === undefined ? {} : { verdict: { outcome: 'confirmed', reason, simulated: [0] } }),
    });
    return {
      ...item,
      stem: raw(spec.stem),
      options: spec.options.map((option) => ({ label: option, ...raw(option) })),
      explanation: explanation === undefined ? null : raw(explanation),
      context: spec.context.map(raw),
    };
  });
