/** More than this is no link but an attack: a few kilobytes can inflate to gigabytes. */
const LIMIT = 6_000_000;

async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LIMIT) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A text as URL-safe base64 of its deflated UTF-8. */
export async function deflateText(text: string): Promise<string> {
  const bytes = (await pipe(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))) ?? new Uint8Array();
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text that `deflateText` wrote, or `null` where the writing is damaged or inflates beyond measure. */
export async function inflateText(written: string): Promise<string | null> {
  try {
    const binary = atob(written.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const whole = await pipe(bytes, new DecompressionStream('deflate-raw'));
    return whole === null ? null : new TextDecoder().decode(whole);
  } catch {
    return null;
  }
}
