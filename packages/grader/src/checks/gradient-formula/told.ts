const OVER =
  '(?:(?:a|the) )?(?<op>sum|product)(?: taken)? over (?:all |the |every )?(?:(?:time )?steps )?(?<index>[a-z])';
const SPAN = '(?: (?:from|=) ?(?<from>[\\da-z]) (?:to|through|up to) (?<to>[a-z]))?';
const TOLD = new RegExp(
  `^(?:it is |as |by |that is )?${OVER}${SPAN} of (?:the |all )?(?:(?:terms|products|factors|expressions|contributions) )?(?=[(∂$\\\\])`,
  'iu',
);
/** "Only the last term ∂L_T/∂ŷ_T · …": the formula is all that is said. */
const ALONE =
  /^(?:only |just )?(?:the )?(?:(?:last|final) (?:term|product)|(?:single )?(?:term|product)),? (?:namely )?(?=[(∂$\\])/iu;

/** "The sum over t of X" in signs: `Σ_t X`; a formula that is told without such words stays as it is. */
export function inSigns(text: string): string {
  const plain = text.trim();
  const found = TOLD.exec(plain);
  if (found?.groups === undefined) return plain.replace(ALONE, '');
  const { op = '', index = '', from, to } = found.groups;
  const sign = op.toLowerCase() === 'sum' ? '\\sum' : '\\prod';
  const bounds = from === undefined || to === undefined ? `_{${index}}` : `_{${index}=${from}}^{${to}}`;
  const rest = plain.slice(found[0].length).replace(/[.;]\s*$/u, '');
  return `${sign}${bounds} ${rest}`;
}
