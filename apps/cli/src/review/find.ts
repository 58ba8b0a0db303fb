import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Review } from '@keyproof/formats/review';
import { InputError, fileError } from '../errors.ts';
import type { Job } from '../pipeline/task.ts';

/** A review file that speaks about a dump. */
export interface ReviewSource {
  readonly path: string;
  readonly review: Review;
}

/** Names of the review of one dump, `quiz.md` → `quiz.md.review.yaml`, and of one for a whole folder. */
export const REVIEW_ENDINGS = ['.review.yaml', '.review.yml', '.review.json'] as const;
const FOLDER_NAMES = ['keyproof.review.yaml', 'keyproof.review.yml', 'keyproof.review.json'] as const;

export function isReviewFile(name: string): boolean {
  return REVIEW_ENDINGS.some((ending) => name.endsWith(ending));
}

/** The reviews that speak about a dump: of its folder first, then its own, which beats it. */
export async function reviewsBeside(job: Pick<Job, 'file' | 'reviews'>): Promise<readonly ReviewSource[]> {
  if (job.reviews !== undefined) return Promise.all(job.reviews.map(({ path, text }) => parse(path, text)));
  const files = job.file === null ? [] : present(job.file);
  const texts = await Promise.all(files.map(async (path) => ({ path, text: await textOf(path) })));
  return Promise.all(texts.flatMap(({ path, text }) => (text === null ? [] : [parse(path, text)])));
}

/** Where reviews of a dump may lie, weakest first. */
export function reviewFilesOf(file: string): string[] {
  const folder = dirname(file);
  return [...FOLDER_NAMES.map((name) => join(folder, name)), ...REVIEW_ENDINGS.map((ending) => file + ending)];
}

// Most dumps have no review: one look at a folder serves all of its dumps, until something is put there.
const listings = new Map<string, { readonly changed: number; readonly names: ReadonlySet<string> }>();

/** Those of {@link reviewFilesOf} that are there. */
function present(file: string): string[] {
  const folder = dirname(file);
  try {
    const changed = statSync(folder).mtimeMs;
    let listing = listings.get(folder);
    if (listing?.changed !== changed) {
      if (listings.size > 1000) listings.clear();
      listing = { changed, names: new Set(readdirSync(folder).filter((name) => isReviewFile(name))) };
      listings.set(folder, listing);
    }
    const { names } = listing;
    return names.size === 0 ? [] : reviewFilesOf(file).filter((each) => names.has(basename(each)));
  } catch {
    // A folder that may be passed through but not listed.
    return reviewFilesOf(file);
  }
}

/** The texts of a dump's reviews, for a machine that does not have the files. */
export async function reviewTexts(file: string): Promise<{ path: string; text: string }[]> {
  const texts = await Promise.all(reviewFilesOf(file).map(async (path) => ({ path, text: await textOf(path) })));
  return texts.flatMap(({ path, text }) => (text === null ? [] : [{ path: basename(path), text }]));
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR')
      return null;
    throw fileError(file, error);
  }
}

// A folder's review speaks about all of its dumps and is read for each: parsed once.
const parsed = new Map<string, { readonly text: string; readonly source: ReviewSource }>();

async function parse(path: string, text: string): Promise<ReviewSource> {
  const known = parsed.get(path);
  if (known?.text === text) return known.source;
  const source = await parseAnew(path, text);
  if (parsed.size > 100) parsed.clear();
  parsed.set(path, { text, source });
  return source;
}

async function parseAnew(path: string, text: string): Promise<ReviewSource> {
  const { readReview, ReviewError } = await import('@keyproof/formats/review');
  try {
    return { path, review: await readReview(text) };
  } catch (error) {
    if (!(error instanceof ReviewError)) throw error;
    const line = error.line === null ? '' : `:${error.line}`;
    throw new InputError(
      'review',
      `Cannot read the review \`${basename(path)}${line}\`: ${error.message.replace(/\.$/, '')}`,
      error,
    );
  }
}
