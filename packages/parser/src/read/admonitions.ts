/** A box of a documentation site, at the line that opens or closes it. */
export type Admonition =
  | { kind: 'close' }
  | {
      kind: 'open';
      /** Whether indentation ends the box, or a line of colons. */
      fenced: boolean;
      /** Where its title stands in the line, `null` where it has none. */
      title: { from: number; to: number } | null;
      /** Where the name of an open box stands that holds a question ("!!! question choice"), else `null`. */
      asks: { from: number; to: number } | null;
    };

const INDENTED =
  /^(?:\?{3}\+?|!{3})[ \t]{1,4}([\w-]{1,30})(?:[ \t][\w-]{1,30}){0,3}(?:[ \t]{1,4}"([^"]{0,200})")?[ \t]{0,8}$/;
const FENCED = /^:{3,8}[ \t]{0,4}\{?([\w-]{1,30})\}?(?:\[([^\]]{0,200})\])?([^\n]{0,200})$/;
/** Names of boxes that are titles themselves. */
const TELLING = /^(?:answers?|solutions?|antwort|lösung|réponse|respuesta|solución)$/i;
/** Names of boxes that hold a question. */
const ASKING = /^(?:question|exercise|mcq)$/i;
const CALLOUT = /^\[![\w|-]{1,30}\][+-]?[ \t]{0,4}/;
/** Titles of boxes that hide something. */
const HIDING =
  /^\W{0,6}(?:(?:show|see|view|reveal|click|check|toggle|hide)\b|(?:the )?(?:correct )?(?:answers?|solutions?|explanation)\b)/i;

/** `??? note "Title"`, `!!! tip`, `:::details Title` or `:::`; `null` for any other line. */
export function admonitionAt(text: string): Admonition | null {
  if (!/^(?:\?\?\?|!!!|:::)/.test(text)) return null;
  if (/^:{3,8}\s{0,8}$/.test(text)) return { kind: 'close' };
  const found = INDENTED.exec(text) ?? FENCED.exec(text);
  if (!found?.[1]) return null;
  const fenced = text.startsWith(':');
  const title = (found[2] ?? found[3] ?? '').trim() || (TELLING.test(found[1]) ? found[1] : '');
  if (title === '') {
    const at = text.indexOf(found[1]);
    const asks = text.startsWith('!!!') && ASKING.test(found[1]) ? { from: at, to: at + found[1].length } : null;
    return { kind: 'open', fenced, title: null, asks };
  }
  const from = text.lastIndexOf(title);
  return { kind: 'open', fenced, title: { from, to: from + title.length }, asks: null };
}

/** `[!note]- Title` at the front of a quote: how long it is, and whether its title says that it hides something. */
export function calloutAt(text: string): { length: number; hiding: boolean } | null {
  const found = CALLOUT.exec(text);
  if (!found) return null;
  return { length: found[0].length, hiding: HIDING.test(text.slice(found[0].length)) };
}

/** "||B||", "[spoiler]B[/spoiler]": what a forum hides till it is clicked, on one line or on several. */
export function hidden(text: string): { kind: 'open' | 'close' } | { kind: 'line'; from: number; to: number } | null {
  const line =
    /^(?:\|\||\[(?:spoiler|hide|details)(?:=[^\]]{0,80})?\])\s{0,4}(\S[^|[]{0,400}?)\s{0,4}(?:\|\||\[\/(?:spoiler|hide|details)\])\s{0,4}$/i.exec(
      text,
    );
  if (line?.[1]) return { kind: 'line', from: line[0].indexOf(line[1]), to: line[0].indexOf(line[1]) + line[1].length };
  const tag = /^\[(\/?)(?:spoiler|hide|details)(?:=[^\]]{0,80})?\]\s{0,4}$/i.exec(text);
  return tag ? { kind: tag[1] === '' ? 'open' : 'close' } : null;
}
