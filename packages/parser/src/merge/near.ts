import type { QuizItem } from '../item/schema.ts';
import { hashLanes } from '../item/hash.ts';

const HASHES = 32;
const BAND = 2;
const LEAST = 0.5;
/** A bucket of more holds boilerplate, not pairs. */
const BUCKET = 64;
/** Most neighbours of one question: the most alike ones. */
const MOST = 10;

/** Another question that reads almost the same. */
export interface Neighbour {
  readonly index: number;
  /** 0–1, in thousandths. */
  readonly similarity: number;
}

/** The words of a question as hashes of neighbouring pairs, two numbers each, ascending: what `nearestBy` compares. */
export function wordPairs(item: Pick<QuizItem, 'stem' | 'options'>): Uint32Array {
  const text = [item.stem.text, ...item.options.map((option) => option.text)].join(' ').normalize('NFKC').toLowerCase();
  const words = text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  const pairs = new Map<string, [number, number]>();
  for (let i = 0; i < Math.max(1, words.length - 1); i++) {
    const pair = `${words[i] ?? ''} ${words[i + 1] ?? ''}`;
    if (!pairs.has(pair)) pairs.set(pair, hashLanes(pair));
  }
  return Uint32Array.from([...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d).flat());
}

/** For every item the others that read almost the same, most alike first. */
export function nearest(items: readonly QuizItem[]): Neighbour[][] {
  const pairs = items.map(wordPairs);
  return nearestBy(items.length, (index) => pairs[index] as Uint32Array);
}

/**
 * The same for `count` questions whose {@link wordPairs} are fetched when they are needed, so that they may lie in a file. MinHash finds the
 * candidates: time and memory grow with the number of questions and not with its square.
 */
export function nearestBy(count: number, pairsOf: (index: number) => Uint32Array): Neighbour[][] {
  const signatures = new Uint32Array(count * HASHES);
  for (let i = 0; i < count; i++) minHash(pairsOf(i), signatures.subarray(i * HASHES, (i + 1) * HASHES));
  const found = Array.from({ length: count }, (): Neighbour[] => []);
  for (let band = 0; band < HASHES; band += BAND) {
    for (const bucket of buckets(signatures, count, band)) compare(bucket, pairsOf, found);
  }
  return found;
}

/** The groups of questions that are the same in one band, of two or more. */
function buckets(signatures: Uint32Array, count: number, band: number): Iterable<readonly number[]> {
  const first = new Map<number, number | number[]>();
  for (let i = 0; i < count; i++) {
    const at = i * HASHES + band;
    // 53 bits of the band's 64.
    const key = (signatures[at] as number) * 0x200000 + ((signatures[at + 1] as number) >>> 11);
    const there = first.get(key);
    if (there === undefined) first.set(key, i);
    else if (typeof there === 'number') first.set(key, [there, i]);
    else if (there.length < BUCKET) there.push(i);
  }
  return [...first.values()].filter((each) => typeof each !== 'number');
}

function compare(
  bucket: readonly number[],
  pairsOf: (index: number) => Uint32Array,
  found: readonly Neighbour[][],
): void {
  const sets = bucket.map(pairsOf);
  bucket.forEach((a, i) => {
    for (let j = i + 1; j < bucket.length; j++) {
      const b = bucket[j] as number;
      if (found[a]?.some(({ index }) => index === b)) continue;
      const alike = jaccard(sets[i] as Uint32Array, sets[j] as Uint32Array);
      if (alike < LEAST) continue;
      const similarity = Math.round(alike * 1000) / 1000;
      insert(found[a] as Neighbour[], { index: b, similarity });
      insert(found[b] as Neighbour[], { index: a, similarity });
    }
  });
}

function insert(list: Neighbour[], neighbour: Neighbour): void {
  const after = list.findIndex(
    ({ index, similarity }) =>
      similarity < neighbour.similarity || (similarity === neighbour.similarity && index > neighbour.index),
  );
  if (list.some(({ index }) => index === neighbour.index)) return;
  list.splice(after < 0 ? list.length : after, 0, neighbour);
  if (list.length > MOST) list.pop();
}

function minHash(pairs: Uint32Array, signature: Uint32Array): void {
  signature.fill(0xffffffff);
  for (let i = 0; i < pairs.length; i += 2) {
    const a = pairs[i] as number;
    const b = (pairs[i + 1] as number) | 1;
    for (let k = 0; k < HASHES; k++) {
      const value = (a + Math.imul(k, b)) >>> 0;
      const mixed = Math.imul(value ^ (value >>> 15), 0x85ebca6b) >>> 0;
      if (mixed < (signature[k] as number)) signature[k] = mixed;
    }
  }
}

/** The share of pairs that two ascending lists have in common. */
function jaccard(x: Uint32Array, y: Uint32Array): number {
  let both = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length;) {
    const order = (x[i] as number) - (y[j] as number) || (x[i + 1] as number) - (y[j + 1] as number);
    if (order === 0) both++;
    if (order <= 0) i += 2;
    if (order >= 0) j += 2;
  }
  return both / (x.length / 2 + y.length / 2 - both);
}
