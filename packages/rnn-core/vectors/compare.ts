import type { Tensor } from '../src/index.ts';

/** Relative and absolute tolerance, as a vector file states them. */
export interface Tolerance {
  readonly rtol: number;
  readonly atol: number;
}

/** One measured error beside the bound it must keep. */
export interface Finding {
  readonly what: string;
  readonly error: number;
  readonly bound: number;
}

/** What a file's run found, worst first by error/bound. */
export interface Findings {
  readonly all: Finding[];
  tensor(what: string, given: Tensor | undefined, expected: Tensor, tolerance: Tolerance): void;
  /** Elementwise: |a−b| ≤ atol + rtol·|b|; the error it reports is the one that would just pass with that rtol. */
  close(what: string, given: Tensor | undefined, expected: Tensor, tolerance: Tolerance): void;
  number(what: string, given: number, expected: number, tolerance: Tolerance): void;
  truth(what: string, holds: boolean): void;
}

const kind = (value: number) => (Number.isFinite(value) ? 'f' : String(value));

/** Errors as `vectors/README.md` defines them: of a tensor max|a−b|/max|b|, of a number |a−b|/max(1, |b|). */
export function findings(): Findings {
  const all: Finding[] = [];
  const sameShape = (what: string, given: Tensor | undefined, expected: Tensor, bound: number): given is Tensor => {
    if (given && given.shape.join() === expected.shape.join()) return true;
    const got = given ? `(${given.shape.join(', ')})` : 'none';
    all.push({ what: `${what}: shape (${expected.shape.join(', ')}) expected, ${got} given`, error: Infinity, bound });
    return false;
  };
  return {
    all,
    tensor(what, given, expected, { rtol, atol }) {
      if (!sameShape(what, given, expected, rtol)) return;
      let scale = 0;
      let worst = 0;
      for (let i = 0; i < expected.data.length; i++) {
        const [a, b] = [given.data[i]!, expected.data[i]!];
        if (!Number.isFinite(b) || !Number.isFinite(a)) {
          if (kind(a) !== kind(b)) worst = Infinity;
          continue;
        }
        scale = Math.max(scale, Math.abs(b));
        worst = Math.max(worst, Math.abs(a - b));
      }
      if (scale === 0) all.push({ what, error: worst, bound: Math.max(rtol, atol) });
      else if (scale < 100 * atol) all.push({ what, error: worst, bound: atol });
      else all.push({ what, error: worst / scale, bound: rtol });
    },
    close(what, given, expected, { rtol, atol }) {
      if (!sameShape(what, given, expected, rtol)) return;
      let worst = 0;
      for (let i = 0; i < expected.data.length; i++) {
        const [a, b] = [given.data[i]!, expected.data[i]!];
        if (Object.is(a, b) || a === b) continue;
        if (!Number.isFinite(a) || !Number.isFinite(b)) worst = Infinity;
        else worst = Math.max(worst, (Math.abs(a - b) / (atol + rtol * Math.abs(b))) * rtol);
      }
      all.push({ what, error: worst, bound: rtol });
    },
    number(what, given, expected, { rtol }) {
      const same = !Number.isFinite(expected) && Object.is(given, expected);
      const error = same ? 0 : Math.abs(given - expected) / Math.max(1, Math.abs(expected));
      all.push({ what, error: Number.isNaN(error) ? Infinity : error, bound: rtol });
    },
    truth(what, holds) {
      all.push({ what, error: holds ? 0 : Infinity, bound: 0 });
    },
  };
}

/** The finding that comes closest to its bound or passes it by most. */
export function worstOf(all: readonly Finding[]): Finding {
  const ratio = ({ error, bound }: Finding) => (error === 0 ? 0 : error / bound);
  const start: Finding = { what: '', error: 0, bound: all[0]?.bound ?? 0 };
  return all.reduce((worst, each) => (ratio(each) > ratio(worst) || worst.what === '' ? each : worst), start);
}
