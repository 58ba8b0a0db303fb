/** A reason not to run a file: reported as SKIP, never as PASS. */
export class Skip extends Error {}
