import { linear, logarithmic, LOG_FLOOR, type Scale } from './scale.ts';
import type { FigureData, Line } from './types.ts';

/** A figure's size and scales in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Scale;
  readonly y: Scale;
}

const range = (values: readonly number[]): readonly [number, number] =>
  values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );

/** Lays a figure out for a width: fewer ticks and a taller shape where there is little room. */
export function layOut(data: FigureData, width: number): Layout {
  const narrow = width < 420;
  const height = Math.round(narrow ? width * 0.72 : Math.min(380, width * 0.5));
  const box = { width, height, left: narrow ? 44 : 56, right: width - 14, top: 14, bottom: height - 42 };
  const xs = data.lines.flatMap((line) => line.x);
  const ys = data.lines
    .flatMap((line) => line.y)
    .concat((data.levels ?? []).map(({ y }) => y))
    .filter((y) => Number.isFinite(y) && (!data.log || y > 0));
  const [xMin, xMax] = range(
    [...xs, ...(data.xEnd === undefined ? [] : [1, data.xEnd])].concat(xs.length > 0 || data.xEnd ? [] : [0, 1]),
  );
  const [yMin, yMax] = ys.length > 0 ? range(ys) : [0, 1];
  const x = linear(xMin, xMax, box.left, box.right, narrow ? 4 : 6);
  const y = data.log
    ? logarithmic(yMin, yMax, box.bottom, box.top, narrow ? 4 : 6)
    : linear(Math.min(yMin, 0), yMax, box.bottom, box.top, narrow ? 4 : 5);
  return { ...box, x, y };
}

/** The line as an SVG path; a value that is not finite breaks it. */
export function pathOf(line: Line, { x, y }: Layout): string {
  let path = '';
  let pen = false;
  line.x.forEach((value, i) => {
    const [px, py] = [x(value), y(line.y[i] ?? Number.NaN)];
    if (!Number.isFinite(py)) return (pen = false);
    path += `${pen ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`;
    return (pen = true);
  });
  return path;
}

/** A value as a reader says it: below the axis of a log figure it is no number but "nothing". */
export const isNothing = (value: number, log: boolean): boolean => log && Math.abs(value) < LOG_FLOOR;
