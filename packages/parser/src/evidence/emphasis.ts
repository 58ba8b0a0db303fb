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

function isMarked(pieces: Pieces): boolean {
  const visible = shown(pieces);
  return visible.length > 0 && visible.every((piece) => piece.marked);
}

function isStruckOut(pieces: Pieces): boolean {
  const visible = shown(pieces);
  return visible.length > 0 && visible.every((piece) => piece.strike);
}
