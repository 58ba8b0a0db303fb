import type { Lab } from '../types.ts';

/** A property, so that `{ ...lab, … }` still belongs to the same owner. */
const OWNER = Symbol('owner');

/** The lab, belonging to an owner: what all labs of one grader have in common. */
export function ownedBy(lab: Lab, owner: object): Lab {
  return Object.assign(lab, { [OWNER]: owner });
}

/** Whose lab it is; one of someone's own making belongs to itself. */
export function ownerOf(lab: Lab): object {
  return (lab as { readonly [OWNER]?: object })[OWNER] ?? lab;
}
