import type { Line } from './types.ts';

const COLOURS = ['var(--line-1)', 'var(--line-2)', 'var(--line-3)', 'var(--line-4)', 'var(--line-5)', 'var(--line-6)'];
const DASHES = ['', '8 4', '2 4', '10 4 2 4', '5 3', '1 5'];

/** The colour of a line: what holds is green in every figure, what it is about is in the page's own colour, the rest have a colour each. */
export const colourOf = (line: Line, index: number): string =>
  line.holds === true || line.good
    ? 'var(--confirmed)'
    : COLOURS[line.emphasis === 'strong' ? 0 : (index % (COLOURS.length - 1)) + 1]!;

/** The dash of a line, so that colour is never the only difference. What the figure is about is drawn through. */
export const dashOf = (line: Line, index: number): string =>
  line.emphasis === 'strong' ? '' : (DASHES[(index % (DASHES.length - 1)) + 1] ?? '');
