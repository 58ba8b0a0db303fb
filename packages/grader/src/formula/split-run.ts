import { FUNCTIONS } from './characters.ts';

/** A piece of a run of letters: a function's name, a weight with its label, a longer word, or one letter. */
export type RunPart =
  | { readonly kind: 'function'; readonly text: string; readonly length: number }
  | { readonly kind: 'weight'; readonly text: string; readonly label: string; readonly length: number }
  | { readonly kind: 'big'; readonly text: 'sum' | 'product'; readonly length: number }
  | { readonly kind: 'root'; readonly text: 'sqrt'; readonly length: number }
  | { readonly kind: 'letter' | 'word'; readonly text: string; readonly length: number };

/** `by` for b_y, `dk` for d_k. */
const LABELLED = /^(?:b[acfhioruxyz]|d[kv])$/;
const WEIGHT = /^[WU][acefhiorsuxyz]{2}/;

/**
 * Splits letters that stand together without a space. Formulas write products that way (`Wh`), but also names:
 * `tanh`, `sum`, `by` for b_y, and `Waa` for W_aa, which after a script may run into the next factor (`Waxx_t` is W_ax·x_t).
 *
 * @param scripted whether a subscript or superscript follows the run, and so belongs to its last letter
 */
export function splitRun(run: string, scripted: boolean): RunPart[] {
  const name = FUNCTIONS.get(run);
  if (name !== undefined) return [{ kind: 'function', text: name, length: run.length }];
  if (run === 'sum' || run === 'prod')
    return [{ kind: 'big', text: run === 'sum' ? 'sum' : 'product', length: run.length }];
  if (run === 'sqrt') return [{ kind: 'root', text: 'sqrt', length: 4 }];
  if (LABELLED.test(run) && !scripted) {
    return [{ kind: 'weight', text: run.charAt(0), label: run.slice(1), length: 2 }];
  }
  const weight = WEIGHT.exec(run)?.[0];
  if (weight !== undefined && (run.length === 3 ? !scripted : run.length === 4)) {
    const part: RunPart = { kind: 'weight', text: weight.charAt(0), label: weight.slice(1), length: 3 };
    return run.length === 3 ? [part] : [part, { kind: 'letter', text: run.charAt(3), length: 1 }];
  }
  for (const [spelling, canonical] of FUNCTIONS) {
    if (spelling.length >= 4 && run.length > spelling.length && run.startsWith(spelling)) {
      return [
        { kind: 'function', text: canonical, length: spelling.length },
        ...splitRun(run.slice(spelling.length), scripted),
      ];
    }
  }
  if (run.length >= 4 && /^[A-Za-z][a-z]+$/.test(run)) return [{ kind: 'word', text: run, length: run.length }];
  return [...run].map((letter) => ({ kind: 'letter', text: letter, length: letter.length }));
}
