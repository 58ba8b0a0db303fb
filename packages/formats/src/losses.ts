import type { FormatName, Loss, LossCode } from './types.ts';

/** What a writer says when a format cannot hold a part of an item. The sentences are made here. */
const SENTENCES: Readonly<Record<LossCode, (what: string) => string>> = {
  'left-out:disputed': (outcome) =>
    `Left out: the key is ${outcome}. Review the item, or write disputed keys too (\`includeDisputed\`).`,
  'left-out:dropped': (note) => `Left out: a reviewer dropped it${note === '' ? '' : ` (${note})`}.`,
  'left-out:no-key': () =>
    'Left out: this format needs a key and the item has none. Add a key, or choose a format that can do without.',
  'left-out:type': (type) => `Left out: this format has no questions of type \`${type}\`.`,
  'left-out:options': (problem) => `Left out: ${problem}.`,
  'left-out:key': (problem) => `Left out: ${problem}.`,
  'key-derived': (options) => `The item has no key; the simulated one (${options}) was written.`,
  'key-repaired': (problem) => `The key was repaired: ${problem}.`,
  'type-changed': (change) => `Written as another type: ${change}.`,
  'field-dropped': (what) => `Not written: ${what}.`,
  'field-moved': (move) => `Written elsewhere: ${move}.`,
  'text-changed': (change) => `The text was changed: ${change}.`,
  'markup-dropped': (what) => `Written as plain text: ${what}.`,
  'math-as-tex': (latex) =>
    `The formula \`${latex}\` is no LaTeX that KaTeX reads; it was written as TeX and not as MathML.`,
  'image-referenced': (url) => `The picture \`${url}\` is only referenced: put the file where the target can find it.`,
  'details-dropped': (what) => `Not written, for any item: ${what}.`,
};

/** Takes losses for one format: `report(question, field, code, what)`. */
export type Report = (
  about: { readonly index: number; readonly item: { readonly id: string } } | null,
  field: string,
  code: LossCode,
  what?: string,
) => void;

/** A report function and the list that it fills; the same loss is listed once. */
export function collectLosses(format: FormatName): { readonly losses: readonly Loss[]; readonly report: Report } {
  const losses: Loss[] = [];
  const seen = new Set<string>();
  const report: Report = (about, field, code, what = '') => {
    const index = about?.index ?? null;
    const message = SENTENCES[code](what);
    const key = JSON.stringify([index, field, code, message]);
    if (seen.has(key)) return;
    seen.add(key);
    losses.push({ format, index, itemId: about?.item.id ?? null, field, code, message });
  };
  return { losses, report };
}
