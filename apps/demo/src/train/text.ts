/** A text to learn that is written for this page: short, with few letters and much repetition, so that a small net learns it in a minute. */
export const LESSON = `a gate near zero keeps the old state.
a gate near one writes the new state.
the state of the cell is what the net recalls.
if the gate writes at each step, the past is lost.
if the gate keeps at each step, the past is near.
a net that keeps the past can learn from it.
a net that writes at each step forgets the past.
the loss falls when the net recalls the text.
the gradient goes back in time, step by step.
if it shrinks at each step, the start of the text is lost.
if it grows at each step, the weights are lost.
a small step keeps the weights near.
`;

/** Entropies of a text in nats per character: of a guess over its alphabet, of its letters, of its letters given the one before. */
export function entropies(text: string): { readonly uniform: number; readonly single: number; readonly pair: number } {
  const letters = [...text];
  const single = count(letters);
  const pairs = count(letters.slice(1).map((letter, i) => letters[i]! + letter));
  const firsts = count(letters.slice(0, -1));
  return { uniform: Math.log(single.size), single: entropy(single), pair: entropy(pairs) - entropy(firsts) };
}

function count(things: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

function entropy(counts: ReadonlyMap<string, number>): number {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return -[...counts.values()].reduce((sum, n) => sum + (n / total) * Math.log(n / total), 0);
}
