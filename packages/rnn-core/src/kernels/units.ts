/** A gradient where the row is one of the cell's own units (`constants.units`), 0 where it only makes them up to a multiple of 4. */
export const ofUnits = (value: string): string => `this.thread.y < this.constants.units ? ${value} : 0`;
