/** A tag of the dump, opening or closing. */
export interface Tag {
  name: string;
  closing: boolean;
  raw: string;
  end: number;
  /** `<i>`, `<b>`, `<s>`, `<u>`: an index in `x<i>` unless it is closed. */
  oneLetter: boolean;
}

/** Tags that begin a new line. */
export const BLOCK_TAGS = new Set(
  (
    'p div br hr ul ol li h1 h2 h3 h4 h5 h6 table tr thead tbody details summary form fieldset section article header footer ' +
    'blockquote pre dl dt dd main nav aside label legend center option select textarea'
  ).split(' '),
);
const INLINE_TAGS = new Set(
  'b strong i em u s del strike ins mark font span sup sub code tt kbd a img input small big td th button html head body title meta link script style abbr cite q var'.split(
    ' ',
  ),
);

/**
 * The tag that begins at `at` (a `<`), or `null` where it is text: `<t>`, `<EOS>` and `<j>` are notation and no HTML.
 * Looks at most 4000 characters ahead, so that a text full of `<` is read in linear time.
 */
export function tagAt(source: string, at: number, end: number): Tag | null {
  let i = at + 1;
  const closing = source[i] === '/';
  if (closing) i++;
  const nameStart = i;
  while (i < end && i - nameStart < 12 && /[A-Z0-9]/i.test(source[i] as string)) i++;
  const name = source.slice(nameStart, i).toLowerCase();
  if (!BLOCK_TAGS.has(name) && !INLINE_TAGS.has(name)) return null;
  if (!/[\s/>]/.test(source[i] ?? '')) return null;
  let quote = '';
  const limit = Math.min(end, at + 4000);
  for (; i < limit; i++) {
    const c = source[i] as string;
    if (quote) {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') {
      return {
        name,
        closing,
        raw: source.slice(at, i + 1),
        end: i + 1,
        oneLetter: name.length === 1 && name !== 'p',
      };
    } else if (c === '<') return null;
  }
  return null;
}

const ATTRIBUTES = {
  src: /\ssrc\s?=\s?/i,
  alt: /\salt\s?=\s?/i,
  title: /\stitle\s?=\s?/i,
  type: /\stype\s?=\s?/i,
};

/** The value of an attribute of a tag, or `undefined`. */
export function attribute(raw: string, name: keyof typeof ATTRIBUTES): string | undefined {
  const at = ATTRIBUTES[name].exec(raw);
  if (!at) return undefined;
  const from = at.index + at[0].length;
  const quote = raw[from];
  if (quote === '"' || quote === "'") {
    const close = raw.indexOf(quote, from + 1);
    return raw.slice(from + 1, close === -1 ? raw.length - 1 : close);
  }
  return /^[^\s>]*/.exec(raw.slice(from))?.[0];
}
