/** SHA-1 of a text in UTF-8, as five 32-bit words (FIPS 180-4). Anki keys its search for duplicates by it; it guards nothing. */
export function sha1(text: string): number[] {
  const bytes = new TextEncoder().encode(text);
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const message = new DataView(new ArrayBuffer(length));
  bytes.forEach((byte, place) => message.setUint8(place, byte));
  message.setUint8(bytes.length, 0x80);
  message.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  message.setUint32(length - 4, bytes.length << 3);

  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const w = new Array<number>(80).fill(0);
  for (let block = 0; block < length; block += 64) {
    for (let t = 0; t < 80; t++) {
      w[t] =
        t < 16
          ? message.getInt32(block + t * 4)
          : rotate(at(w, t - 3) ^ at(w, t - 8) ^ at(w, t - 14) ^ at(w, t - 16), 1);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let t = 0; t < 80; t++) {
      const next = (rotate(a, 5) + mix(t, b, c, d) + e + (CONSTANTS[Math.floor(t / 20)] ?? 0) + at(w, t)) | 0;
      [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((word, place) => {
      state[place] = ((state[place] ?? 0) + word) >>> 0;
    });
  }
  return state.map((word) => word >>> 0);
}

const CONSTANTS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

function mix(t: number, b: number, c: number, d: number): number {
  if (t < 20) return (b & c) | (~b & d);
  return t < 40 || t >= 60 ? b ^ c ^ d : (b & c) | (b & d) | (c & d);
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function at(words: readonly number[], place: number): number {
  return words[place] ?? 0;
}
