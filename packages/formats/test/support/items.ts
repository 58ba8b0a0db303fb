import type { ItemType, QuizItem, RichText } from '@keyproof/parser';
import { parseMarkdown, plainTree, richText } from '../../src/text/markdown.ts';
import type { ExportItem, ItemMeta, Loss } from '../../src/index.ts';

const made = new Map<string, RichText>();

/** A text of an item from Markdown, as the parser would give it. Kept: what an arbitrary tries becomes a text of the item it makes. */
export function rich(markdown: string): RichText {
  let text = made.get(markdown);
  if (text === undefined) made.set(markdown, (text = richText(parseMarkdown(markdown) ?? plainTree(markdown))));
  return { ...text, math: text.math.map((formula) => ({ ...formula })) };
}

interface Spec {
  readonly type?: ItemType;
  readonly stem?: string;
  readonly options?: readonly string[];
  readonly correct?: readonly number[] | null;
  readonly answer?: string;
  readonly explanation?: string;
  readonly context?: readonly string[];
  readonly number?: number;
  readonly path?: string;
  readonly id?: string;
  readonly verdict?: ItemMeta;
}

let count = 0;

/** An item from what a test cares about. */
export function makeItem(spec: Spec = {}): ExportItem {
  const { options = [], correct = options.length > 0 ? [0] : [], answer, verdict } = spec;
  const type = spec.type ?? (options.length === 0 ? 'short-answer' : 'single-choice');
  const noKey = correct === null || (correct.length === 0 && answer === undefined);
  const item: QuizItem = {
    id: spec.id ?? `0123abcd${String(count++).padStart(4, '0')}`,
    number: spec.number ?? null,
    type,
    stem: rich(spec.stem ?? 'Which network has gates?'),
    options: options.map((option, place) => ({ label: String.fromCharCode(65 + place), ...rich(option) })),
    key: noKey
      ? null
      : {
          options: [...(correct ?? [])],
          ...(answer === undefined ? {} : { text: answer }),
          confidence: 0.9,
          evidence: [],
        },
    claims: [],
    explanation: spec.explanation === undefined ? null : rich(spec.explanation),
    context: (spec.context ?? []).map(rich),
    provenance: { path: spec.path ?? '', spans: [] },
  };
  return verdict === undefined ? item : { ...item, verdict };
}

/** What an item says, without where it comes from: two items with the same content ask and answer the same. */
export function content(item: ExportItem): object {
  return {
    id: item.id,
    type: item.type,
    stem: item.stem.markdown,
    options: item.options.map((option) => option.markdown),
    correct: item.key?.options ?? null,
    answer: item.key?.text ?? null,
    explanation: item.explanation?.markdown ?? null,
    context: item.context.map((part) => part.markdown),
  };
}

/** `code field` of each loss, without the record about all items. */
export function lossCodes(reports: readonly Loss[]): string[] {
  return reports.filter((loss) => loss.index !== null).map((loss) => `${loss.code} ${loss.field}`);
}

/** The one file of a result as text. */
export function textOfFile({ files }: { readonly files: readonly { readonly data: Uint8Array }[] }): string {
  return new TextDecoder().decode(files[0]?.data);
}

/** One item of every kind, with formulas, code, pictures and the characters that formats trip over. */
export function showcase(): ExportItem[] {
  return [
    makeItem({
      number: 1,
      stem: 'Which line is the update of a GRU, if $\\Gamma_u$ is its gate?\n\n```python\nc = {"a": 1}  # x ~ y\n\nprint(c)\n```',
      options: [
        '$c^{<t>} = \\Gamma_u \\ast \\tilde{c}^{<t>}$',
        '`a[i] = {b: c}`',
        '**Both** of *these*',
        '![a gate](gate.png)',
      ],
      correct: [0],
      explanation: 'The gate *chooses*:\n\n$$\nc = \\Gamma_u c + (1 - \\Gamma_u) c\n$$\n\n- keep\n- write',
      context: ['Let $x_t$ be the input at step $t < T$.'],
      path: 'dumps/week1.md',
      verdict: { outcome: 'confirmed', reason: 'option A holds by simulation', simulated: [0], check: 'gru-update' },
    }),
    makeItem({
      type: 'multiple-choice',
      stem: 'Select everything that is **true**: a = b, {c}, ~d, #e, f:g, \\\\h & <i>',
      options: [
        'a {1}',
        '~ = # : \\\\',
        '5 < 6 & 7 > 6',
        '"quoted" \'text\' ]]>',
        '=SUM(A1)',
        '+1',
        '\\- minus',
        '@home',
      ],
      correct: [0, 2, 5],
    }),
    makeItem({
      type: 'true-false',
      stem: 'A GRU has two gates.',
      options: ['True', 'False'],
      correct: [1],
      explanation: 'Count them.',
    }),
    makeItem({ type: 'short-answer', stem: 'Name the gate that an LSTM resets with.', answer: 'forget gate' }),
    makeItem({ type: 'open', stem: 'Explain why gradients vanish.', answer: 'Products of small Jacobians.' }),
    makeItem({ stem: 'No one knows this one', options: ['one', 'two'], correct: null }),
    makeItem({ stem: 'The key is only a text', options: ['one', 'two'], correct: [], answer: 'three' }),
    makeItem({ stem: 'ما هي البوابة؟ 🧠 更新门 שער', options: ['بوابة التحديث', 'שער 🚪', '更新门'], correct: [2] }),
  ];
}
