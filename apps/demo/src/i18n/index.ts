export type { Key } from './en.ts';
export { fill } from './fill.ts';
export { type Language, loadLanguage, say } from './say.svelte.ts';
