import { lookIn, needsAnew, type Needs } from '../../sentences/literals.ts';
import type { Language } from '../table.ts';
import { MACROS, PARTICLES, SLOTS } from './macros.ts';

/** A form of a language, and the English that it stands for. */
export interface Frame {
  readonly english: string;
  readonly source: string;
  /** Compiled when a text first holds what the form needs: most forms are never asked for. */
  pattern?: RegExp;
  /** What a text must hold to be looked at. */
  readonly needs: Needs;
}

/** What the forms that a text can match make of it. */
export function matches(frames: readonly Frame[], text: string): readonly (readonly [Frame, Groups])[] {
  const holds = lookIn(text.toLowerCase());
  return frames.flatMap((frame) => {
    if (!holds(frame.needs)) return [];
    frame.pattern ??= new RegExp(`^${frame.source}$`, 'iu');
    const found = frame.pattern.exec(text);
    return found === null ? [] : [[frame, found.groups ?? {}] as const];
  });
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** The blocks of a table for one language: `before` and `after` stand around each form. */
export function compile(table: string, language: Language, before = '', after = ''): readonly Frame[] {
  const frames: Frame[] = [];
  let english = '';
  for (const line of table.split('\n')) {
    if (line.startsWith('# ')) english = line.slice(2).trim();
    if (!line.startsWith(`${language} `) && !line.startsWith('* ')) continue;
    for (const form of line
      .slice(line.indexOf(' '))
      .split(' ; ')
      .map((each) => each.trim())) {
      const whole = `${before}(?:${sourceOf(form, language)})${after}`;
      frames.push({ english, source: whole, needs: needsAnew(whole.toLowerCase()) });
    }
  }
  return frames;
}

/** A slot may stand in several alternatives of a form: each has a number of its own. */
function sourceOf(form: string, language: Language): string {
  let count = 0;
  const group = (slot: string, inside: string): string => `(?<${slot}${String((count += 1))}>${inside})`;
  return form
    .replace(/\{([a-z]{2,12})\}/gu, (_whole, name: string) => MACROS[name]?.[language] ?? '(?!)')
    .replaceAll('<', '(?:')
    .replaceAll('>', ')?')
    .replace(/(?<!\\)\((?!\?)/gu, '(?:')
    .replaceAll('~', '[а-яё]{0,5}')
    .replace(/\{([ab])\}/gu, (_whole, slot: string) => group(slot, '.{1,60}?'))
    .replace(/\{([nm])\}/gu, (_whole, slot: string) => group(slot, numberOf(language)))
    .replace(/\{([vg])\}/gu, (_whole, slot: string) => group(slot, wordsOf(slot, language)));
}

/** All that may stand in a slot for a verb. */
const wordsOf = (slot: string, language: Language): string =>
  Object.values(SLOTS[slot] ?? {})
    .map((forms) => forms[language] ?? '(?!)')
    .join('|');

const numberOf = (language: Language): string =>
  `[-−–]?\\d+(?:[.,]\\d+)?|${PARTICLES[language].numbers.map((each) => `(?:${each})`).join('|')}`;

/** A number as digits. */
export function digits(text: string, language: Language): string {
  const plain = text.replace(/[−–]/gu, '-');
  const at = PARTICLES[language].numbers.findIndex((each) => new RegExp(`^(?:${each})$`, 'iu').test(plain));
  return at < 0 ? plain : String(at);
}
