import type { QuizItem } from '@keyproof/parser';
import type { Key } from '../i18n/index.ts';

/** What a key does in the review. */
export type ReviewAction =
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'toggle'; readonly option: number }
  | { readonly kind: 'accept' | 'drop' | 'type' | 'mend' | 'merge' | 'unbind' | 'note' | 'undo' | 'proof' | 'open' };

/** The keys and what they do, for the page's help. */
export const HELP: readonly (readonly [keys: readonly string[], words: Key])[] = [
  [['j', 'k'], 'keyMove'],
  [['1', '…', '9'], 'keyToggle'],
  [['a'], 'keyAccept'],
  [['d'], 'keyDrop'],
  [['t'], 'keyType'],
  [['e'], 'keyMend'],
  [['m'], 'keyMerge'],
  [['b'], 'keyUnbind'],
  [['n'], 'keyNote'],
  [['u'], 'keyUndo'],
  [['p'], 'keyProof'],
  [['o'], 'keyOpen'],
];

const LETTERS: Readonly<Record<string, ReviewAction>> = {
  j: { kind: 'move', by: 1 },
  k: { kind: 'move', by: -1 },
  a: { kind: 'accept' },
  d: { kind: 'drop' },
  t: { kind: 'type' },
  e: { kind: 'mend' },
  m: { kind: 'merge' },
  b: { kind: 'unbind' },
  n: { kind: 'note' },
  u: { kind: 'undo' },
  p: { kind: 'proof' },
  o: { kind: 'open' },
};

const isWritable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(?:TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox'));

/** What a key press asks for, or `null` where it belongs to a field or to nobody. */
export function actionOf(event: KeyboardEvent, item: QuizItem | undefined): ReviewAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isWritable(event.target)) return null;
  if (/^[1-9]$/.test(event.key)) {
    const option = Number(event.key) - 1;
    return item !== undefined && option < item.options.length ? { kind: 'toggle', option } : null;
  }
  const action = LETTERS[event.key];
  return action && (item !== undefined || action.kind === 'move' || action.kind === 'open') ? action : null;
}
