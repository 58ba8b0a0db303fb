import * as v from 'valibot';
import { type Decision, Review } from './schema.ts';

/** A review file that is none: `message` says where and what was expected. */
export class ReviewError extends Error {
  /** 1-based line of the file, where it is known. */
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(message);
    this.name = 'ReviewError';
    this.line = line;
  }
}

/**
 * Reads a review file, YAML or JSON.
 *
 * @throws {ReviewError} Where the text is neither, or no review.
 */
export async function readReview(text: string): Promise<Review> {
  const data = text.trimStart().startsWith('{') ? fromJson(text) : await fromYaml(text);
  const result = v.safeParse(Review, data);
  if (result.success) {
    for (const [i, decision] of result.output.decisions.entries()) standAlone(decision, i);
    return result.output;
  }
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'top level';
  const id = idAt(data, place);
  const hint = /\.(?:split|merge)$/.test(place)
    ? 'Questions are split and merged in a file with `schema: keyproof/review@2`'
    : 'A review file is {schema: keyproof/review@1, decisions: […]}, or keyproof/review@2 where it splits or merges questions';
  throw new ReviewError(`At \`${place}\`${id}: ${issue.message}. ${hint}`);
}

/** What is decided about a question that is no more would be lost. */
function standAlone({ id, status = 'open', ...decision }: Decision, index: number): void {
  const moves = (['split', 'merge'] as const).filter((name) => decision[name] !== undefined);
  const [move] = moves;
  if (move === undefined) return;
  const beside = [
    ...moves.slice(1),
    ...(['key', 'answer', 'type', 'stem', 'choices'] as const).filter((name) => decision[name] !== undefined),
    ...(status === 'open' ? [] : ['status' as const]),
  ];
  const [other] = beside;
  if (other === undefined) return;
  throw new ReviewError(
    `At \`decisions.${index}.${other}\` (id ${id}): Expected nothing but a note beside \`${move}\`. Decide about the questions that come of it under their own ids`,
  );
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ReviewError(`Expected JSON, found an error: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function fromYaml(text: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) {
    const line = error.linePos?.[0].line ?? null;
    throw new ReviewError(`Expected YAML, found an error: ${error.message.split('\n')[0] ?? ''}`, line);
  }
  // Aliases are for people; a bomb of them is not.
  return document.toJS({ maxAliasCount: 100 }) as unknown;
}

/** The id of the decision that a path such as `decisions.3.key` leads to, for the message. */
function idAt(data: unknown, path: string): string {
  const index = /^decisions\.(\d+)/.exec(path)?.[1];
  const decisions = (data as { decisions?: unknown[] } | null)?.decisions;
  const id = index === undefined ? undefined : (decisions?.[Number(index)] as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? ` (id ${id})` : '';
}
