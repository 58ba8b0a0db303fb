import {
  type Claim,
  type Evidence,
  itemId,
  itemType,
  type Key,
  type Option,
  type QuizItem,
  type RichText,
} from '@keyproof/parser';
import type { Cut } from '../schema.ts';
import { type Place, placeOf } from './place.ts';
import { cutSpans, lineStart, sourceOffset } from './spans.ts';

export interface Parts {
  readonly items: readonly QuizItem[];
  /** Where in the source each part but the first begins, ascending; `null` where the item has no place there. */
  readonly offsets: readonly number[] | null;
}

/** `2.`, `Question 2:` before a stem. */
const NUMBER = /^(?:\*\*)?(?:(?:question|frage|q)\s*)?(\d{1,3})\s*[.):]\s+(?=\S)/iu;

/** The item as several questions, or in words why it cannot be cut so. */
export async function splitItem(item: QuizItem, cuts: readonly Cut[], source?: string): Promise<Parts | string> {
  const places: Place[] = [];
  for (const cut of cuts) {
    const place = placeOf(item, cut);
    if (typeof place === 'string') return place;
    if (!places.some((each) => compare(each, place) === 0)) places.push(place);
  }
  places.sort(compare);
  const blocks: readonly RichText[] = [item.stem, ...item.options];
  const cutter = await textCutter();
  const texts: (readonly RichText[])[] = [];
  for (const [block, text] of blocks.entries()) {
    const at = places.filter((place) => place.block === block && place.offset > 0).map(({ offset }) => offset);
    const pieces = at.length === 0 ? [text] : cutter(text, at, source);
    if (pieces === null) return `a cut goes through a formula or emphasis of \`${text.text.slice(0, 60)}\``;
    texts.push(pieces);
  }
  return partsOf(item, places, texts, offsetsOf(blocks, places, source), source);
}

const compare = (a: Place, b: Place): number => a.block - b.block || a.offset - b.offset;

/** Cuts the Markdown of a text at offsets and reads each piece; `null` where words come out changed. */
async function textCutter() {
  const { richText, treeOf } = await import('../../text/markdown.ts');
  const read = (markdown: string): RichText => ({ ...richText(treeOf({ markdown, text: markdown }).tree), markdown });
  // A piece may begin as a list does, which its whole did not: signs of layout do not count, those of emphasis and formulas do.
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}*$_\\]/gu, '');
  return (whole: RichText, offsets: readonly number[], source?: string): readonly RichText[] | null => {
    const ends = [...offsets, whole.markdown.length];
    const pieces = ends.map((end, i) => read(whole.markdown.slice(offsets[i - 1] ?? 0, end).trim()));
    if (bare(pieces.map(({ text }) => text).join('')) !== bare(read(whole.markdown).text)) return null;
    const { position } = whole;
    if (position === null) return pieces;
    const places = offsets.map((offset) => sourceOffset(whole, offset, source) ?? position.start);
    const spans = cutSpans([position], ascending(places), source);
    return pieces.map((piece, part) => ({
      ...piece,
      position: spans.find((each) => each.part === part)?.span ?? position,
    }));
  };
}

function offsetsOf(blocks: readonly RichText[], places: readonly Place[], source?: string): readonly number[] | null {
  const offsets = places.map(({ block, offset }) => {
    const text = blocks[block]!;
    if (offset > 0) return sourceOffset(text, offset, source);
    const before = blocks[block - 1]?.position;
    return before === undefined || before === null ? null : lineStart(text, before.end);
  });
  return offsets.includes(null) ? null : ascending(offsets as number[]);
}

const ascending = (offsets: readonly number[]): readonly number[] => {
  let highest = 0;
  return offsets.map((offset) => (highest = Math.max(highest, offset)));
};

/** What part a block of the item falls into, and which option of that part it is; −1 is the stem. */
function partsOf(
  item: QuizItem,
  places: readonly Place[],
  texts: readonly (readonly RichText[])[],
  offsets: readonly number[] | null,
  source?: string,
): Parts {
  const stems: { text: RichText; label: string | null }[] = [];
  const options: Option[][] = [];
  /** By option of the item: where it went, if it is an option still. */
  const went: ({ part: number; option: number } | null)[] = [];
  const begin = (text: RichText, label: string | null): void => {
    stems.push({ text, label });
    options.push([]);
  };
  for (const [block, pieces] of texts.entries()) {
    const label = block === 0 ? null : item.options[block - 1]!.label;
    const starts = block === 0 || places.some((place) => place.block === block && place.offset === 0);
    const [first, ...others] = pieces as [RichText, ...RichText[]];
    if (starts) begin(first, label);
    else options.at(-1)!.push({ ...first, label });
    if (block > 0) went.push(starts ? null : { part: options.length - 1, option: options.at(-1)!.length - 1 });
    for (const other of others) begin(other, null);
  }
  const last = stems.length - 1;
  const spans = offsets && cutSpans(item.provenance.spans, offsets, source);
  const partAt = (position: { readonly start: number } | null, otherwise: number): number =>
    position === null || offsets === null ? otherwise : offsets.filter((offset) => offset <= position.start).length;
  const items = stems.map(({ text, label }, part): QuizItem => {
    const [number, stem] = part === 0 ? [item.number, text] : numbered(text, label);
    const own = options[part]!;
    const key = keyFor(item.key, part, went, part === last);
    const texts = own.map((option) => option.text);
    return {
      id: itemId(stem, own),
      number,
      type: itemType({ stem: stem.text, section: '', options: texts, key, keyword: '' }),
      stem,
      options: own,
      key,
      claims: item.claims.flatMap((claim) => claimFor(claim, part, went, part === last)),
      explanation: item.explanation && partAt(item.explanation.position, last) === part ? item.explanation : null,
      // A preamble above the first question is for all of them.
      context: item.context.filter(({ position }) => [0, part].includes(partAt(position, 0))),
      provenance: {
        ...item.provenance,
        spans:
          spans === null ? item.provenance.spans : spans.filter((each) => each.part === part).map(({ span }) => span),
      },
    };
  });
  return { items, offsets };
}

/** The number before a stem that was in the middle of another question, and the stem without it. */
function numbered(text: RichText, label: string | null): readonly [number | null, RichText] {
  if (label !== null && /^\d{1,3}$/.test(label)) return [Number(label), text];
  const found = NUMBER.exec(text.markdown);
  if (found === null) return [null, text];
  return [
    Number(found[1]),
    { ...text, markdown: text.markdown.slice(found[0].length), text: text.text.replace(NUMBER, '') },
  ];
}

type Went = readonly ({ readonly part: number; readonly option: number } | null)[];

const within = (options: readonly number[], part: number, went: Went): number[] =>
  options.flatMap((option) => {
    const place = went[option];
    return place?.part === part ? [place.option] : [];
  });

/** What of the key is about a part; an answer in words is the last one's, behind which it stands. */
function keyFor(key: Key | null, part: number, went: Went, isLast: boolean): Key | null {
  if (key === null) return null;
  const options = within(key.options, part, went);
  const text = isLast && key.options.length === 0 ? key.text : undefined;
  if (options.length === 0 && text === undefined) return null;
  const evidence = key.evidence.flatMap((each): Evidence[] => {
    const about = within(each.options, part, went);
    return about.length > 0 || (isLast && each.options.length === 0) ? [{ ...each, options: about }] : [];
  });
  return { options, ...(text === undefined ? {} : { text }), confidence: key.confidence, evidence };
}

function claimFor(claim: Claim, part: number, went: Went, isLast: boolean): Claim[] {
  const options = within(claim.options, part, went);
  return options.length > 0 || (isLast && claim.options.length === 0) ? [{ ...claim, options }] : [];
}
