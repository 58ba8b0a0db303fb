import { en, type Key } from './en.ts';

export type Language = 'en' | 'de';

let german: Readonly<Record<Key, string>> | null = $state.raw(null);

/** Loads the sentences of a language; English is always there. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'de') german ??= (await import('./de.ts')).de;
}

/** The sentence for `key` in `language`; in English until the language is loaded. */
export const say = (language: Language, key: Key): string => (language === 'de' && german ? german[key] : en[key]);
