/** A condition on the lengths of the input (Tx) and output (Ty) sequences. */
export const LENGTH_RELATIONS = ['Tx = Ty', 'Tx < Ty', 'Tx > Ty', 'Tx ≠ Ty', 'Tx = 1', 'Ty = 1'] as const;
export type LengthRelation = (typeof LENGTH_RELATIONS)[number];

/** A relation and where it was read. */
export interface LengthRelationFound {
  readonly relation: LengthRelation;
  readonly start: number;
  readonly end: number;
}

const SYMBOLS = /T_?\{?([xy])\}?\s?(==?|[<>≠]|!=)\s?(?:T_?\{?([xy])\}?|(1)(?!\d))/gi;

const WORDS: readonly (readonly [LengthRelation, RegExp])[] = [
  [
    'Tx = Ty',
    /(?:input|output)s?(?: sequences?)? and (?:input|output)s?(?: sequences?)? (?:have the same|are of (?:the same|equal)|share the same|have equal|match in) (?:sequence )?lengths?/i,
  ],
  [
    'Tx = Ty',
    /(?:input|output)s?(?: and (?:input|output)s?)? sequence lengths? (?:is the same|are the same|are equal|match)/i,
  ],
  ['Tx = Ty', /\b(?:equal|identical|the same) (?:input and output|output and input) (?:sequence )?lengths?/i],
  [
    'Tx = Ty',
    /\b(?:the same|equal|identical) (?:sequence )?lengths? (?:for|of|in|at) (?:the |its )?(?:input and (?:the )?output|output and (?:the )?input)/i,
  ],
  ['Tx ≠ Ty', /\b(?:different|unequal|differing) (?:input and output|output and input) (?:sequence )?lengths?/i],
  [
    'Tx ≠ Ty',
    /\b(?:different|unequal) (?:sequence )?lengths? (?:for|of|in|at) (?:the |its )?(?:input and (?:the )?output|output and (?:the )?input)/i,
  ],
  ['Tx = Ty', /输入(?:序列)?和输出(?:序列)?的?长度(?:相同|相等|一样)/],
  ['Tx > Ty', /input(?: sequence)? is longer than the output/i],
  ['Tx < Ty', /input(?: sequence)? is shorter than the output/i],
  ['Tx > Ty', /output(?: sequence)? is shorter than the input/i],
  ['Tx < Ty', /output(?: sequence)? is longer than the input/i],
];

/** The relations between sequence lengths that a normalised text states, in symbols (`T_x = T_y`) or words. */
export function lengthRelations(text: string): readonly LengthRelationFound[] {
  const found: LengthRelationFound[] = [];
  for (const match of text.matchAll(SYMBOLS)) {
    const relation = symbolic(match[1]?.toLowerCase() ?? '', match[2] ?? '', match[3]?.toLowerCase(), match[4]);
    if (relation !== null) found.push({ relation, start: match.index, end: match.index + match[0].length });
  }
  for (const [relation, pattern] of WORDS) {
    const match = pattern.exec(text);
    if (match !== null && !found.some((other) => other.relation === relation))
      found.push({ relation, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function symbolic(
  left: string,
  sign: string,
  right: string | undefined,
  one: string | undefined,
): LengthRelation | null {
  if (one !== undefined) return sign.startsWith('=') ? (left === 'x' ? 'Tx = 1' : 'Ty = 1') : null;
  if (right === undefined || left === right) return null;
  if (sign.startsWith('=')) return 'Tx = Ty';
  if (sign === '≠' || sign === '!=') return 'Tx ≠ Ty';
  return (sign === '<') === (left === 'x') ? 'Tx < Ty' : 'Tx > Ty';
}
