/** Text read from bytes, and how. */
export interface DecodedText {
  text: string;
  /** WHATWG name of the encoding that was used. */
  encoding: string;
  /** Whether some bytes fit no character of it. */
  lossy: boolean;
}

/**
 * The text of a dump's bytes: a byte order mark decides, else UTF-8 where it fits (a file cut off inside a character
 * included), else GB 18030 where that gives Chinese, else Windows-1252. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  const wide = looksWide(bytes);
  if (wide) return decode(bytes, wide);
  const utf8 = decode(bytes, 'utf-8');
  if (!utf8.lossy) return utf8;
  const broken = count(utf8.text, (code) => code === 0xfffd);
  const foreign = count(utf8.text, (code) => code > 0x7f && code !== 0xfffd);
  if (broken === 1 && utf8.text.trimEnd().endsWith('\ufffd')) return utf8;
  if (broken * 10 <= foreign) return utf8;
  if (chinesePairs(bytes) > 0.8) {
    const chinese = decode(bytes, 'gb18030');
    if (!chinese.lossy) return chinese;
  }
  return { text: windows1252(bytes), encoding: 'windows-1252', lossy: false };
}

function decode(bytes: Uint8Array, encoding: string): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, lossy: false };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), encoding, lossy: true };
  }
}

/** The share of high bytes that stand in pairs of the GB 2312 plane, as nearly all do in Chinese text. */
function chinesePairs(bytes: Uint8Array): number {
  let high = 0;
  let paired = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) {
      paired += 2;
      high += 2;
      i++;
    } else high++;
  }
  return high < 4 ? 0 : paired / high;
}

/** UTF-16 without a mark: every second byte of the first ones is zero. */
function looksWide(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length - (bytes.length % 2), 400);
  if (size < 16) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > size * 0.4 && even === 0) return 'utf-16le';
  return even > size * 0.4 && odd === 0 ? 'utf-16be' : null;
}

function count(text: string, test: (code: number) => boolean): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) if (test(text.charCodeAt(i))) n++;
  return n;
}

/** 0x80–0x9F of Windows-1252; some runtimes decode them as control characters, so the table is our own. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 8192) {
    const codes = [...bytes.subarray(i, i + 8192)].map((byte) =>
      byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte,
    );
    out += String.fromCharCode(...codes);
  }
  return out;
}
