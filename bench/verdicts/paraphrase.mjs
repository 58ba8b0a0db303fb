// Other wordings of one question that mean the same: each takes a question of fixtures/questions and its key, and gives both anew, or null
// where it has nothing to change.

const NAMES = [
  ['Alice', 'Ingrid'],
  ['Betty', 'Kwame'],
  ['Mona', 'Priya'],
  ['Omar', 'Tomás'],
  ['Ada', 'Yuki'],
  ['Ben', 'Lars'],
];

const each = (spec, change) => ({
  ...spec,
  stem: change(spec.stem),
  ...(spec.options && { options: spec.options.map(change) }),
  ...(spec.context && { context: spec.context.map(change) }),
});

const changed = (spec, key, change) => {
  const next = each(spec, change);
  return JSON.stringify(next) === JSON.stringify(spec) ? null : { spec: next, key };
};

/** Options in another order; the key goes with them. Options about others ("all of the above") stay where they are. */
const reorder = (order) => (spec, key) => {
  const options = spec.options ?? [];
  if (options.length < 2 || !Array.isArray(key) || options.some((text) => /\b(?:above|both|these)\b/i.test(text)))
    return null;
  const places = order(options.length);
  return {
    spec: { ...spec, options: places.map((at) => options[at]) },
    key: key.map((at) => places.indexOf(at)).sort((a, b) => a - b),
  };
};

const indices = (n) => Array.from({ length: n }, (_, i) => i);
const isTruth = ({ type }) => type === 'true-false';

/** Words for true and false; the key stays. */
const truth = (words) => (spec, key) => (isTruth(spec) ? { spec: { ...spec, options: words }, key } : null);

/** A statement with words before or after it that say that it is one. */
const statement = (change) => (spec, key) =>
  isTruth(spec) ? { spec: { ...spec, stem: change(spec.stem) }, key } : null;

const outsideMath = (text, change) =>
  text
    .split(/(\$[^$]*\$)/)
    .map((part) => (part.startsWith('$') ? part : change(part)))
    .join('');

export const PARAPHRASES = {
  'options reversed': reorder((n) => indices(n).reverse()),
  'options rotated': reorder((n) => indices(n).map((i) => (i + 1) % n)),
  'other names': (spec, key) =>
    changed(spec, key, (text) =>
      NAMES.reduce((out, [from, to]) => out.replace(new RegExp(`\\b${from}\\b`, 'g'), to), text),
    ),
  'numbers with commas': (spec, key) =>
    changed(spec, key, (text) =>
      outsideMath(text, (part) => part.replace(/(?<![\d.,^_-])(\d{1,3})(\d{3})(?![\d.,])/g, '$1,$2')),
    ),
  'numbers without commas': (spec, key) =>
    changed(spec, key, (text) =>
      outsideMath(text, (part) => part.replace(/(?<![\d.,])(\d{1,3}),(\d{3})(?![\d.,])/g, '$1$2')),
    ),
  'numbers with spaces': (spec, key) =>
    changed(spec, key, (text) =>
      outsideMath(text, (part) => part.replace(/(?<![\d.,])(\d{1,3}),(\d{3})(?![\d.,])/g, '$1 $2')),
    ),
  'gates in LaTeX': (spec, key) =>
    changed(spec, key, (text) =>
      outsideMath(text, (part) => part.replace(/Γ_?([urfo])(?!\p{L})/gu, (_all, gate) => `$\\Gamma_${gate}$`)),
    ),
  'gates in Unicode': (spec, key) =>
    changed(spec, key, (text) => text.replace(/\$\\Gamma_([urfo])\$/g, (_all, gate) => `Γ${gate}`)),
  'steps in LaTeX': (spec, key) =>
    changed(spec, key, (text) =>
      outsideMath(text, (part) =>
        part.replace(/(?<![\p{L}\d])([xyacsh])<(t(?:[+-]1)?)>/gu, (_all, letter, step) => `$${letter}^{<${step}>}$`),
      ),
    ),
  'steps in angle brackets': (spec, key) =>
    changed(spec, key, (text) => outsideMath(text, (part) => part.replace(/<(t(?:[+-]1)?)>/g, '⟨$1⟩'))),
  'bold and line ends': (spec, key) => ({ spec: { ...spec, stem: `**${spec.stem.replaceAll('\n', ' ')}**` }, key }),
  'told to choose': (spec, key) =>
    isTruth(spec) || (spec.options ?? []).length === 0
      ? null
      : {
          spec: {
            ...spec,
            stem: `${spec.stem} (${spec.type === 'multiple-choice' ? 'Check all that apply.' : 'Choose one.'})`,
          },
          key,
        },
  'True or False before': statement((stem) => `True or False: ${stem}`),
  'True/False after': statement((stem) => `${stem} (True/False)`),
  'T and F': truth(['T', 'F']),
  'Correct and Incorrect': truth(['Correct', 'Incorrect']),
  'wahr und falsch': truth(['Wahr', 'Falsch']),
  'verdadero y falso': truth(['Verdadero', 'Falso']),
  对与错: truth(['正确', '错误']),
};
