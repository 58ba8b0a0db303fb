import { withMarkup } from './fields.ts';
import type { Line } from './line.ts';
import { rewrite } from './rewrite.ts';

const HEADLINE = /^(\*{1,8})[ \t]+/;
/** "* Card 3   :drill:chemistry:": tags at the end of a headline. */
const TAGS = /[ \t]:[\w@#%]{1,30}(?::[\w@#%]{1,30}){0,10}:[ \t]*$/u;
const KEYWORD = /^[ \t]{0,20}#\+[a-z_]{2,24}(?:\[[^\]]{0,60}\])?:/i;
const BLOCK = /^[ \t]{0,20}#\+(begin|end)_(\w{1,20})[ \t]?([\w+-]{0,20})/i;
const DRAWER = /^[ \t]{0,20}:(?:PROPERTIES|LOGBOOK|CLOCK|DRILL_\w{1,20}):[ \t]*$/i;
const PLANNING = /^[ \t]{0,20}(?:SCHEDULED|DEADLINE|CLOSED):[ \t]*[<[]/;
const TODO = /^(?:TODO|DONE|NEXT|WAITING)[ \t]+(?:\[#[A-C]\][ \t]+)?/;
/** What names a card and asks nothing: "Card 4", "Item", "Fact 12". */
const CARD = /^(?:card|flash ?card|item|fact|note|karte|tarjeta|carte|carta|cartão|卡片)\s?#?\d{0,5}[.:]?$/iu;

/** Whether a text is written in Org: headlines of stars, and a keyword, drawer or tag that no other format has. */
export function isOrg(source: string): boolean {
  const lines = source.slice(0, 20_000).split('\n');
  const headlines = lines.filter((line) => /^\*{1,8} \S/.test(line));
  if (headlines.length === 0) return false;
  const deep = headlines.some((line) => line.startsWith('**'));
  return (
    lines.some((line) => KEYWORD.test(line) || BLOCK.test(line) || /^[ \t]{0,20}:PROPERTIES:[ \t]*$/i.test(line)) ||
    (deep && headlines.some((line) => TAGS.test(line.trimEnd())))
  );
}

/** Reads Org: headlines as headings, `#+begin_src` as listings, a card of Org Drill as a question; settings and drawers are left out. */
export function readOrg(source: string): Line[] {
  const out = rewrite(source);
  let drawer = false;
  let fenced = false;
  for (let at = 0; at < source.length;) {
    const stop = source.indexOf('\n', at);
    const end = stop === -1 ? source.length : stop;
    const text = source.slice(at, Math.min(end, at + 2000)).trimEnd();
    const block = BLOCK.exec(text);
    const head = HEADLINE.exec(text);
    if (block) {
      const listing = /^(?:src|example)$/i.test(block[2] as string);
      const opens = (block[1] as string).toLowerCase() === 'begin';
      if (listing) fenced = opens;
      out.put(listing ? (opens ? `\`\`\`${block[3] ?? ''}` : '```') : '', at);
    } else if (fenced) out.keep(at, end);
    else if (head) {
      drawer = false;
      headline(at, text, (head[1] as string).length, head[0].length);
    } else if (drawer || DRAWER.test(text)) drawer = !/^[ \t]{0,20}:END:/i.test(text);
    else if (!KEYWORD.test(text) && !PLANNING.test(text)) body(at, end);
    out.keep(end, Math.min(source.length, end + 1));
    at = end + 1;
  }
  return withMarkup(out.lines(source.length), source);

  function headline(at: number, text: string, depth: number, from: number): void {
    const tags = TAGS.exec(text);
    const to = tags ? tags.index : text.length;
    const begin = from + (TODO.exec(text.slice(from, from + 40))?.[0].length ?? 0);
    // The name of a card is no heading of a section, and no part of what it asks.
    if (CARD.test(text.slice(begin, to))) {
      out.put('\n---\n', at);
      return;
    }
    out.put(`${'#'.repeat(Math.min(6, depth))} `, at);
    out.keep(at + begin, at + to);
  }

  function body(at: number, end: number): void {
    let from = at;
    for (const found of source
      .slice(at, end)
      .matchAll(/(?<![\p{L}\p{N}])([=~])([^\s=~][^=~\n]{0,200})\1(?![\p{L}\p{N}=~])/gu)) {
      const start = at + found.index;
      out.keep(from, start);
      out.put('`', start);
      out.keep(start + 1, start + found[0].length - 1);
      out.put('`', start + found[0].length - 1);
      from = start + found[0].length;
    }
    out.keep(from, end);
  }
}
