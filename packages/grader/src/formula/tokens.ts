import type { Accent } from './ast.ts';

export type TokenType =
  | 'number'
  | 'name'
  | 'weight'
  | 'function'
  | 'operator'
  | 'open'
  | 'close'
  | 'sub'
  | 'sup'
  | 'accent'
  | 'fraction'
  | 'root'
  | 'partial'
  | 'nabla'
  | 'big'
  | 'prime'
  | 'comma'
  | 'bar'
  | 'norm'
  | 'unknown'
  | 'dots'
  | 'text'
  | 'end';

export interface Token {
  readonly type: TokenType;
  /** One spelling for each meaning: `-` for every kind of minus, `{` for a TeX group, `\{` for a brace that shows. */
  readonly text: string;
  readonly offset: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** `name`: a mark over the letter. */
  readonly accent?: Accent;
  /** `open`, `close`: written with `\left` or `\right`. */
  readonly sized?: boolean;
  /** `weight`: `aa` of `Waa`. */
  readonly label?: string;
}
