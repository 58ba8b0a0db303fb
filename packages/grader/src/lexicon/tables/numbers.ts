import { defineTable } from '../table.ts';

const WORDS: readonly (readonly [number, readonly string[]])[] = [
  [0, ['zero', 'cero', 'null', 'zéro', 'nul', '零']],
  [1, ['one', 'uno', 'eins', '一']],
  [2, ['two', 'dos', 'zwei', 'deux', '二', '两']],
  [3, ['three', 'tres', 'drei', 'trois', '三']],
  [4, ['four', 'cuatro', 'vier', 'quatre', '四']],
  [5, ['five', 'cinco', 'fünf', 'cinq', '五']],
  [6, ['six', 'seis', 'sechs', '六']],
  [7, ['seven', 'siete', 'sieben', 'sept', '七']],
  [8, ['eight', 'ocho', 'acht', 'huit', '八']],
  [9, ['nine', 'nueve', 'neun', 'neuf', '九']],
  [10, ['ten', 'diez', 'zehn', 'dix', '十']],
  [12, ['twelve', 'doce', 'zwölf', 'douze']],
  [20, ['twenty', 'veinte', 'zwanzig', 'vingt']],
  [50, ['fifty', 'cincuenta', 'fünfzig', 'cinquante']],
  [100, ['hundred', 'one hundred', 'a hundred', 'cien', 'hundert', 'cent', '一百']],
  [1000, ['thousand', 'one thousand', 'mil', 'tausend', 'mille', '一千']],
  [10000, ['ten thousand', 'diez mil', 'zehntausend', 'dix mille', '一万', '10k']],
];

/** Number words with their values. Digits are read by the tokeniser. */
// `glue` keeps a number word inside a longer word from being read as a number.
export const numbers = defineTable(
  'numbers',
  {},
  { extra: WORDS.map(([value, forms]) => ({ concept: 'number', value, forms })) },
);
