import type { QuizItem } from '@keyproof/parser';
import { createLab } from '../../src/lab/index.ts';
import { readItem } from '../../src/read/index.ts';
import type { Check, Claim, Recognition, Truth } from '../../src/types.ts';

export interface Draft {
  readonly stem: string;
  readonly options?: readonly string[];
  readonly type?: QuizItem['type'];
  readonly answer?: string;
  readonly explanation?: string;
  readonly context?: readonly string[];
}

const rich = (markdown: string) => ({ text: markdown, markdown, math: [], position: null });

/** A quiz item as the parser would give it. */
export function item(draft: Draft): QuizItem {
  const options = (draft.options ?? []).map((text) => ({ label: null, ...rich(text) }));
  return {
    id: draft.stem,
    number: null,
    type: draft.type ?? (options.length > 0 ? 'single-choice' : 'short-answer'),
    stem: rich(draft.stem),
    options,
    key: draft.answer === undefined ? null : { options: [], text: draft.answer, confidence: 1, evidence: [] },
    claims: [],
    explanation: draft.explanation === undefined ? null : rich(draft.explanation),
    context: (draft.context ?? []).map(rich),
    provenance: { path: 'test', spans: [] },
  };
}

/** What a check reads from an item. */
export function recognise<C extends Claim>(check: Check<C>, draft: Draft): Recognition<C> | null {
  return check.recognise(readItem(item(draft)));
}

const lab = createLab({ backend: 'auto', seed: 7 });

/** Findings by check and printed claim: the grader measures a claim once, and so do the tests. */
const findings = new Map<string, Truth>();

/** What a check finds for each statement of an item: true, false, `null`, or `unread`; `null` instead of a list where it does not apply. */
export async function judge<C extends Claim>(
  check: Check<C>,
  draft: Draft,
): Promise<readonly (Truth | 'unread')[] | null> {
  const recognition = recognise(check, draft);
  if (recognition === null) return null;
  const owned = await lab;
  const found: (Truth | 'unread')[] = [];
  for (const claim of recognition.claims) {
    if ('unread' in claim) {
      found.push('unread');
      continue;
    }
    const name = `${check.meta.id} ${check.print(claim)}`;
    if (!findings.has(name)) {
      const { holds } = await owned.run((each) => check.experiment(claim, each, 'course'), check.meta.budget);
      findings.set(name, holds);
    }
    found.push(findings.get(name) as Truth);
  }
  return found;
}
