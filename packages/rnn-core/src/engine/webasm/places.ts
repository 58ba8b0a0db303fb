/** Byte addresses in the arena, in WebAssembly's own memory, at which a kernel finds where its arrays lie: arguments, then results. */
export const slots = { first: 0, arguments: 8, results: 4 } as const;

/** Bytes at the start of the arena that belong to the slots. */
export const reserved = (slots.arguments + slots.results) * 4;

/** Where argument `index` lies is written here. */
export const argumentSlot = (index: number): number => slots.first + index * 4;

/** Where value `index` of the cells lies, or all of them for `rows`. */
export const resultSlot = (index: number): number => argumentSlot(slots.arguments + index);
