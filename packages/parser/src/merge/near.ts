import type { QuizItem } from '../item/schema.ts';
import { hash } from '../item/hash.ts';

const HASHES = 32;
const BAND = 2;
const LEAST = 0.5;

/**
 * For every item the others that read almost the same, most alike first. MinHash over groups of three words finds the
 * candidates, so that the time grows with the number of items and not with its square.
 */
export function nearest(items: readonly QuizItem[]): { index: number; similarity: number }[][] {
  const shingles = items.map(shinglesOf);
  const buckets = new Map<string, number[]>();
  shingles.forEach((set, i) => {
    const signature = minHash(set);
    for (let band = 0; band < HASHES; band += BAND) {
      const key = `${band}:${signature.slice(band, band + BAND).join('.')}`;
      const bucket = buckets.get(key) ?? [];
      // A bucket of hundreds holds boilerplate, not pairs.
      if (bucket.length < 64) bucket.push(i);
      buckets.set(key, bucket);
    }
  });
  const found: Map<number, number>[] = items.map(() => new Map());
  for (const bucket of buckets.values()) {
    for (const a of bucket) {
      for (const b of bucket) {
        if (a >= b || found[a]?.has(b)) continue;
        const similarity = jaccard(shingles[a] as Set<string>, shingles[b] as Set<string>);
        if (similarity < LEAST) continue;
        found[a]?.set(b, similarity);
        found[b]?.set(a, similarity);
      }
    }
  }
  return found.map((near) =>
    [...near]
      .map(([index, similarity]) => ({ index, similarity: Math.round(similarity * 1000) / 1000 }))
      .sort((a, b) => b.similarity - a.similarity || a.index - b.index),
  );
}

function shinglesOf(item: QuizItem): Set<string> {
  const text = [item.stem.text, ...item.options.map((option) => option.text)].join(' ').normalize('NFKC').toLowerCase();
  const words = text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  const set = new Set<string>();
  for (let i = 0; i < Math.max(1, words.length - 1); i++) set.add(`${words[i] ?? ''} ${words[i + 1] ?? ''}`);
  return set;
}

function minHash(set: ReadonlySet<string>): number[] {
  const signature = new Array<number>(HASHES).fill(0xffffffff);
  for (const shingle of set) {
    const base = hash(shingle);
    const a = parseInt(base.slice(0, 8), 16);
    const b = parseInt(base.slice(8), 16) | 1;
    for (let k = 0; k < HASHES; k++) {
      const value = (a + Math.imul(k, b)) >>> 0;
      const mixed = Math.imul(value ^ (value >>> 15), 0x85ebca6b) >>> 0;
      if (mixed < (signature[k] as number)) signature[k] = mixed;
    }
  }
  return signature;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const each of a) if (b.has(each)) both++;
  return both / (a.size + b.size - both);
}
