import type { Check, Claim } from './types.ts';

/**
 * A check, typed by its own claims. Give the result to `createGrader({ checks: [...recommended, mine] })`.
 * Throws a `TypeError` where the id is not kebab-case, or a threshold or the budget has no reason.
 */
export function defineCheck<C extends Claim>(check: Check<C>): Check<C> {
  const { id, thresholds, budget } = check.meta;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    throw new TypeError(`Expected a check id in kebab-case, found \`${id}\`; rename it`);
  for (const [name, { reason, value }] of Object.entries(thresholds)) {
    if (reason.trim() === '' || Number.isNaN(value)) {
      throw new TypeError(`Expected threshold \`${name}\` of check \`${id}\` to have a value and a reason; give both`);
    }
  }
  if (budget !== undefined) {
    const { reason, ...limits } = budget;
    if (reason.trim() === '' || Object.values(limits).some((limit) => !(limit > 0)))
      throw new TypeError(`Expected the budget of check \`${id}\` to have limits above 0 and a reason; give both`);
  }
  return check;
}
