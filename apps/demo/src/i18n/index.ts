import { de } from './de.ts';
import { en, type Key } from './en.ts';

export type Language = 'en' | 'de';
export type { Key };

const tables: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { en, de };

/** The sentence for `key` in `language`. */
export const say = (language: Language, key: Key): string => tables[language][key];
