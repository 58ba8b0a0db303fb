import type { Decision, Review } from './schema.ts';

export interface WriteReviewOptions {
  /** Default `yaml`. JSON has no comments. */
  readonly format?: 'yaml' | 'json';
  /** What stands above each decision for the person who decides, by id. Lines without `#`. YAML only. */
  readonly comments?: ReadonlyMap<string, string>;
  /** What stands at the top of a new file. YAML only. */
  readonly heading?: string;
  /** The file as it stands: its comments, its order and its decisions are kept, and changed decisions are changed in place. YAML only. */
  readonly previous?: string | undefined;
}

/** The text of a review file. */
export async function writeReview(review: Review, options: WriteReviewOptions = {}): Promise<string> {
  const { format = 'yaml', comments = new Map<string, string>(), heading, previous } = options;
  if (format === 'json') return `${JSON.stringify(review, null, 2)}\n`;
  const { Document, isMap, isSeq, parseDocument } = await import('yaml');
  const document =
    previous === undefined ? new Document({ schema: review.schema, decisions: [] }) : parseDocument(previous);
  if (document.get('schema') !== review.schema) document.set('schema', review.schema);
  if (previous === undefined && heading !== undefined) document.commentBefore = commented(heading);
  let list = document.get('decisions');
  if (!isSeq(list)) {
    document.set('decisions', document.createNode([]));
    list = document.get('decisions');
  }
  if (!isSeq(list)) throw new TypeError('Expected a review file with a list of decisions.');
  list.flow = false;
  for (const decision of review.decisions) {
    const there = list.items.find((node) => isMap(node) && node.get('id') === decision.id);
    if (isMap(there)) {
      for (const [name, value] of Object.entries(decision)) {
        if (JSON.stringify(plain(there.get(name))) !== JSON.stringify(value))
          there.set(name, document.createNode(value, shape(value)));
      }
      for (const { key } of [...there.items]) if (!Object.hasOwn(decision, String(key))) there.delete(key);
      continue;
    }
    const node = document.createNode(fields(decision));
    for (const pair of node.items) {
      if (
        isSeq(pair.value) &&
        pair.value.items.every((item) => typeof (item as { value?: unknown }).value === 'number')
      )
        pair.value.flow = true;
    }
    const comment = comments.get(decision.id);
    if (comment !== undefined) node.commentBefore = commented(comment);
    node.spaceBefore = list.items.length > 0;
    list.add(node);
  }
  return document.toString({ lineWidth: 0 });
}

function shape(value: unknown): { flow?: boolean } {
  return Array.isArray(value) && value.every((each) => typeof each === 'number') ? { flow: true } : {};
}

function plain(node: unknown): unknown {
  return node !== null && typeof node === 'object' && 'toJSON' in node
    ? (node as { toJSON(): unknown }).toJSON()
    : node;
}

function commented(text: string): string {
  return text
    .split('\n')
    .map((line) => ` ${line}`.trimEnd())
    .join('\n');
}

/** The fields in the order in which a person reads them. */
function fields({
  id,
  question,
  status,
  split,
  merge,
  key,
  answer,
  type,
  note,
  ...rest
}: Decision): Record<string, unknown> {
  const all = { id, question, status, split, merge, key, answer, type, note, ...rest };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
