import { itemId, type ItemType, type Key, type QuizItem, type RichText } from '@keyproof/parser';
import type { Root } from 'mdast';
import { richText } from '../text/markdown.ts';
import type { ExportItem, ItemMeta } from '../types.ts';
import { isPortableId } from './question.ts';

/** What a reader found of a question. */
export interface Found {
  readonly type: ItemType;
  readonly stem: Root;
  readonly options?: readonly Root[];
  /** 0-based; `null` where the file does not tell. */
  readonly correct?: readonly number[] | null;
  readonly answer?: string | null;
  readonly explanation?: Root | null;
  readonly context?: readonly Root[];
  readonly number?: number | null;
  /** The id in the file, where it is one of ours. */
  readonly id?: string | undefined;
  readonly verdict?: ItemMeta | null;
  readonly path: string;
}

/** A quiz item from what a reader found. The key's evidence is the file's own field. */
export function buildItem(found: Found): ExportItem {
  const stem = richText(found.stem);
  const options = (found.options ?? []).map((tree) => ({ label: null, ...richText(tree) }));
  const item: QuizItem = {
    id: found.id !== undefined && isPortableId(found.id) ? found.id : itemId(stem, options),
    number: found.number ?? null,
    type: found.type,
    stem,
    options,
    key: keyOf(found.correct ?? null, found.answer ?? null),
    claims: [],
    explanation: filled(found.explanation ?? null),
    context: (found.context ?? []).map(richText),
    provenance: { path: found.path, spans: [] },
  };
  return found.verdict === null || found.verdict === undefined ? item : { ...item, verdict: found.verdict };
}

function filled(tree: Root | null): RichText | null {
  return tree === null || tree.children.length === 0 ? null : richText(tree);
}

function keyOf(correct: readonly number[] | null, answer: string | null): Key | null {
  const options = [...new Set(correct ?? [])].sort((a, b) => a - b);
  if (options.length === 0 && answer === null) return null;
  const text = answer === null ? {} : { text: answer };
  return {
    options,
    ...text,
    confidence: 1,
    evidence: [{ kind: 'field', options: [...options], ...text, weight: 1, position: null }],
  };
}
