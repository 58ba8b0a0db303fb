/** 64 bits of FNV-1a over UTF-16 code units, in two 32-bit lanes, as 16 hexadecimal digits. */
export function hash(text: string): string {
  const hex = (value: number): string => value.toString(16).padStart(8, '0');
  return hashLanes(text).map(hex).join('');
}

/** The same as two whole numbers. */
export function hashLanes(text: string): [number, number] {
  let a = 0x811c9dc5;
  let b = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ ((code << 3) | (code >>> 13)), 0x01000193) ^ (a >>> 15);
  }
  return [a >>> 0, b >>> 0];
}
