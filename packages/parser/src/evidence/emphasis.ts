import { isEmphasised, type textOf } from '../read/line.ts';
import { evidence, type Collector } from './evidence.ts';
import { pick, place } from './sign.ts';

/** Bold, highlighted or coloured options among plain ones. */
export const emphasis: Collector = ({ draft, locate }) => {
  const { options } = draft;
  if (options.length < 2) return [];
  for (const test of [isMarked, isEmphasised, isStruckOut] as const) {
    const found = pick(options, (option) => test(option.body.flat()));
    if (found.length === 0 || found.length === options.length) continue;
    if (test === isStruckOut) {
      const left = options.map((_, i) => i).filter((i) => !found.includes(i));
      if (left.length === 1) return [evidence('emphasis', left, 0.6, place(options, left, locate))];
      continue;
    }
    return [evidence('emphasis', found, 0.85, place(options, found, locate))];
  }
  const led = pick(options, (option) => isBoldAhead(option.body.flat()));
  if (led.length === 1 && options.every((option, i) => i === led[0] || option.body.flat().every(({ bold }) => !bold)))
    return [evidence('emphasis', led, 0.7, place(options, led, locate))];
  // "**A**. $x_1$": a formula shows no bold, its label does.
  const labelled = pick(options, (option) => option.boldLabel === true);
  const plain = options.length - labelled.length;
  return labelled.length > 0 && labelled.length < plain
    ? [evidence('emphasis', labelled, 0.7, place(options, labelled, locate))]
    : [];
};

type Pieces = Parameters<typeof textOf>[0];

function shown(pieces: Pieces): Pieces {
  return pieces.filter((piece) => piece.text.trim() !== '' && !/^[\s.,;:!?]+$/.test(piece.text));
}

/** "**It is sorted first.** (look at the loop)": a remark behind what is set in bold. */
function isBoldAhead(pieces: Pieces): boolean {
  const visible = shown(pieces);
  const ahead = visible.findIndex(({ bold }) => !bold);
  const text = (part: Pieces): string => part.map((piece) => piece.text).join('');
  return (
    ahead > 0 &&
    visible.slice(ahead).every(({ bold, kind }) => !bold || kind !== 'text') &&
    text(visible.slice(0, ahead)).trim().length >= 12 &&
    /^\s?(?:[([←→]|[-–—]\s|<-)/u.test(text(visible.slice(ahead)))
  );
}

function isMarked(pieces: Pieces): boolean {
  const visible = shown(pieces);
  return visible.length > 0 && visible.every((piece) => piece.marked);
}

function isStruckOut(pieces: Pieces): boolean {
  const visible = shown(pieces);
  return visible.length > 0 && visible.every((piece) => piece.strike);
}
