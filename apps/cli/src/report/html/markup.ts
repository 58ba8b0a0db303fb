/** Markup that is known to be safe. Only {@link html} and {@link trusted} make it. */
export interface Markup {
  readonly [markup]: string;
}

const markup = Symbol('markup');

type Hole = Markup | string | number | null | undefined | false | readonly Hole[];

/** Builds markup; whatever is put into a hole is escaped unless it is markup itself. `null` and `false` leave nothing. */
export function html(pieces: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  return trusted(pieces.reduce((text, piece, i) => text + fill(holes[i - 1]) + piece));
}

/** Declares text to be markup: for our own style sheet and for the output of libraries that escape. */
export function trusted(text: string): Markup {
  return { [markup]: text };
}

/** The text of markup. */
export function markupText(value: Markup): string {
  return value[markup];
}

function fill(hole: Hole): string {
  if (hole === null || hole === undefined || hole === false) return '';
  if (Array.isArray(hole)) return (hole as readonly Hole[]).map(fill).join('');
  return typeof hole === 'object' && markup in hole ? hole[markup] : escapeMarkup(String(hole));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML or XML content and attributes. Characters that XML forbids become U+FFFD. */
export function escapeMarkup(text: string): string {
  return (
    text
      .replace(/\p{Cs}/gu, '\ufffd')
      // eslint-disable-next-line no-control-regex -- XML 1.0 has no way to write these
      .replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"']/g, (character) => ESCAPES[character] as string)
  );
}
