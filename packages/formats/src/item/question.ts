import type { Root } from 'mdast';
import type { Report } from '../losses.ts';
import { hasIllegalCharacters, shorten } from '../text/chars.ts';
import { isMath, plainText, plainTree, treeOf, visit } from '../text/markdown.ts';
import type { ExportItem, ItemMeta } from '../types.ts';
import { trueOption, truthOf } from './truth.ts';

/** A text of an item: its tree and its plain view. */
export interface Text {
  readonly tree: Root;
  readonly plain: string;
  /** The name of the field, for reports: `stem`, `options[2]`. */
  readonly field: string;
}

/**
 * What a writer has to say of an item, whatever the dump called it: `one` and `many` of some options, `boolean`, a short `text`, an
 * `open` answer.
 */
export type Form = 'one' | 'many' | 'boolean' | 'text' | 'open';

/** An item made ready for the writers: texts as trees, the form decided, the key checked against the options. */
export interface Question {
  readonly item: ExportItem;
  /** Place in the array of items. */
  readonly index: number;
  readonly form: Form;
  /** One line for lists: number and the start of the stem. */
  readonly title: string;
  readonly context: readonly Text[];
  readonly stem: Text;
  readonly options: readonly Text[];
  /** 0-based, ascending, within the options. Empty where the key tells no option. */
  readonly correct: readonly number[];
  /** The key's text; `null` where it tells none. */
  readonly answer: string | null;
  /** `boolean` form: whether the statement is true; `null` where the key does not tell. */
  readonly truth: boolean | null;
  readonly explanation: Text | null;
  readonly verdict: ItemMeta | null;
  /** The dump that the item comes from; empty where it is not known. */
  readonly source: string;
}

/** An id that a file can carry as a name: the parser's are 16 hexadecimal digits. */
export function isPortableId(id: string): boolean {
  return /^[a-z\d][\w-]{5,99}$/i.test(id);
}

/** An item as a {@link Question}. What had to be repaired on the way is reported. */
export function toQuestion(item: ExportItem, index: number, report: Report): Question {
  const about = { index, item };
  const text = (rich: Words, field: string): Text => {
    if (hasIllegalCharacters(rich.markdown)) report(about, field, 'text-changed', 'control characters became U+FFFD');
    return lazyText(rich, field, () => {
      report(about, field, 'markup-dropped', 'the Markdown is too long or too deep to be read');
    });
  };
  const options = item.options.map((option, place) => text(option, `options[${String(place)}]`));
  const correct = keyOptions(about, report);
  const answer = item.key?.text === undefined || item.key.text.trim() === '' ? null : item.key.text.trim();
  const form = formOf(item, options, correct, answer);
  checkForm(about, form, report);
  return {
    item,
    index,
    form,
    title: titleOf(item),
    context: item.context.map((part, place) => text(part, `context[${String(place)}]`)),
    stem: text(item.stem, 'stem'),
    options,
    correct,
    answer,
    truth: form === 'boolean' ? truthOfKey(options, correct, answer) : null,
    explanation: item.explanation === null ? null : text(item.explanation, 'explanation'),
    verdict: item.verdict ?? null,
    source: item.provenance.path,
  };
}

interface Words {
  readonly text: string;
  readonly markdown: string;
}

/** A text whose tree is made when it is asked for: not every format asks. `onFlat` is told of Markdown that cannot be read. */
function lazyText(rich: Words, field: string, onFlat: () => void): Text {
  let made: Root | null = null;
  let plain: string | null = null;
  const tree = (): Root => {
    if (made !== null) return made;
    const read = treeOf(rich);
    if (read.flat) onFlat();
    made = read.tree;
    return made;
  };
  return {
    field,
    get tree() {
      return tree();
    },
    get plain() {
      plain ??= plainText(tree());
      return plain;
    },
  };
}

function keyOptions(about: { readonly index: number; readonly item: ExportItem }, report: Report): number[] {
  const { item } = about;
  const claimed = item.key?.options ?? [];
  const known = [...new Set(claimed)].filter(
    (option) => Number.isInteger(option) && option >= 0 && option < item.options.length,
  );
  if (known.length < claimed.length) {
    report(
      about,
      'key',
      'key-repaired',
      `it names options that are not there or names one twice (${claimed.map(String).join(', ')})`,
    );
  }
  return known.sort((a, b) => a - b);
}

function formOf(item: ExportItem, options: readonly Text[], correct: readonly number[], answer: string | null): Form {
  if (options.length > 0) {
    const pair = item.type === 'true-false' && trueOption(options.map(({ plain }) => ({ text: plain }))) !== null;
    if (pair && correct.length < 2) return 'boolean';
    return item.type === 'multiple-choice' || correct.length > 1 ? 'many' : 'one';
  }
  if (item.type === 'open') return 'open';
  if (item.type === 'true-false' && (answer === null || truthOf(answer) !== null)) return 'boolean';
  return 'text';
}

const USUAL_FORM: Readonly<Record<ExportItem['type'], Form>> = {
  'single-choice': 'one',
  'multiple-choice': 'many',
  'true-false': 'boolean',
  'short-answer': 'text',
  open: 'open',
};

const FORM_NAME: Readonly<Record<Form, string>> = {
  one: 'single choice',
  many: 'multiple choice',
  boolean: 'true or false',
  text: 'short answer',
  open: 'open question',
};

function checkForm(about: { readonly index: number; readonly item: ExportItem }, form: Form, report: Report): void {
  const { item } = about;
  if (USUAL_FORM[item.type] !== form) {
    report(
      about,
      'item',
      'type-changed',
      `\`${item.type}\` as ${FORM_NAME[form]}, which its options and its key ask for`,
    );
  }
}

function truthOfKey(options: readonly Text[], correct: readonly number[], answer: string | null): boolean | null {
  const [key] = correct;
  if (options.length === 0) return answer === null ? null : truthOf(answer);
  return key === undefined ? null : truthOf(options[key]?.plain ?? '');
}

function titleOf(item: ExportItem): string {
  const number = item.number === null ? '' : `${String(item.number)}. `;
  const start = shorten(item.stem.text.trim() === '' ? item.stem.markdown : item.stem.text, 70);
  return `${number}${start === '' ? `Question ${item.id.slice(0, 12)}` : start}`;
}

/** A text that stands where a file would have none. */
export function placeholder(field: string): Text {
  return { tree: plainTree('(empty)'), plain: '(empty)', field };
}

/** Whether a text has markup that plain text cannot show. Paragraphs, line ends and formulas are not counted. */
export function hasMarkup(text: Text): boolean {
  let found = false;
  visit(text.tree, (node) => {
    if (
      !isMath(node) &&
      node.type !== 'root' &&
      node.type !== 'paragraph' &&
      node.type !== 'text' &&
      node.type !== 'break'
    )
      found = true;
  });
  return found;
}

/** True or false has no words of its own in some formats: what the options say is shown in the learner's language there. */
export function reportTruthWords(question: Question, report: Report): void {
  const words = question.options.map(({ plain }) => plain);
  if (words.length === 0) report(question, 'options', 'text-changed', 'the two options True and False were added');
  else if (words.join('/') !== 'True/False') {
    report(question, 'options', 'text-changed', `the options "${words.join('", "')}" became True and False`);
  }
}
