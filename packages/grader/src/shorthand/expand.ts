/** Abbreviations of notes and flash cards, in full. None of them turns what is said. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])params?(?![\p{L}\p{N}_(])/giu, 'parameters'],
  [/(?<![\p{L}\p{N}])prev\.?(?= \p{L})/giu, 'previous'],
  [/(?<![\p{L}\p{N}])seqs?\.?(?![\p{L}\p{N}_])/giu, 'sequence'],
  [/(?<![\p{L}\p{N}])grads?\.?(?![\p{L}\p{N}_])/giu, 'gradients'],
  [/(?<![\p{L}\p{N}])dims?\.?(?![\p{L}\p{N}_(])/giu, 'dimension'],
  [/(?<![\p{L}\p{N}])w\/o(?![\p{L}\p{N}])/giu, 'without'],
  [/(?<![\p{L}\p{N}])w\/(?= ?\p{L})/giu, 'with '],
  [
    // "No weights" without a dot or an "of" denies.
    /(?:(?:#|\b(?:nr|num|nb)\b\.?)\s?(?:of )?|\bno(?:\.\s?(?:of )?|\sof\s))(?=(?:distinct |recurrent |weight |hidden )*(?:gates?|parameters|matrices|states?|weights?)\b)/giu,
    'number of ',
  ],
  [/\b(?:act(?:ivation)?\.? (?:fn|func)\.?|activation fct)(?!\p{L})/giu, 'activation function'],
  [/(?<![\p{L}\p{N}])bi-?(?=(?:lstm|gru|rnn)s?\b)/giu, 'bidirectional '],
  [/(?<![\p{L}\p{N}])brnn(?=s?\b)/giu, 'bidirectional RNN'],
  [/(?<![\p{L}\p{N}])LM(?=s?(?![\p{L}\p{N}]))/gu, 'language model'],
  [/ ?& ?/gu, ' and '],
];

/** "# gates, LSTM w/o bias" in plain words. */
export function expand(text: string): string {
  return SHORT.reduce((left, [pattern, by]) => left.replace(pattern, by), text)
    .replace(/\s+/gu, ' ')
    .trim();
}
