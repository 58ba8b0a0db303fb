import { cutBack, trimPieces } from '../read/cut.ts';
import { textOf } from '../read/line.ts';
import type { OptionDraft } from './runs.ts';

const SHARE = /\s?[([]\s?(-?\d{1,3})(?:[.,]\d{1,2})?\s?%\s?[)\]]$/;

/** "the pot (100%)" among "the lid (0%)": what an exporter says each option is worth. Two right ones may be worth a half each. */
export function gradedOptions(options: readonly OptionDraft[]): void {
  const bodies = options.map((option) => option.body.at(-1) ?? []);
  const shares = bodies.map((pieces) => SHARE.exec(textOf(pieces)));
  if (options.length < 2 || shares.some((share) => share === null)) return;
  const worth = shares.map((share) => Number(share?.[1]));
  const right = worth.filter((value) => value > 0);
  const total = right.reduce((sum, value) => sum + value, 0);
  if (right.length === options.length || Math.abs(total - 100) > 2 || new Set(right).size !== 1) return;
  options.forEach((option, k) => {
    const pieces = bodies[k] as OptionDraft['body'][number];
    option.tail = (worth[k] as number) > 0 ? 'right' : 'wrong';
    option.body[option.body.length - 1] = trimPieces(
      cutBack(pieces, textOf(pieces).length - (shares[k]?.[0].length ?? 0)),
    );
  });
}
