/** An axis of the weights: places t' of the input, or steps t of the output. */
export type Axis = 'input' | 'output';

const IN = String.raw`(?:input|source|encoder|entrada|fuente|Eingabe|Quell|Encoder|entrée|source|encodeur|输入|源|编码器)`;
const OUT = String.raw`(?:output|target|decoder|translation|salida|decodificador|Ausgabe|Ziel|Decoder|sortie|cible|décodeur|输出|目标|解码器)`;
const UNIT = String.raw`(?:'s)?[- ]?(?:time[- ]?)?(?:hidden )?(?:positions?|words?|states?|tokens?|steps?|activations?|places?|sequence|sentence|positionen|schritte?n?|wörter|wort|posiciones|pasos|palabras|étapes|mots|时间步|位置|词|单词|步|状态)`;
const ALL = String.raw`(?:\s?(?:all|the|its|every|each|of|different|various|todas|todos|las|los|la|de|del|alle|allen|die|der|des|toutes|tous|les|l'|d'|所有|全部|每个|各)\s?){0,4}`;

const OVER_VERB = String.raw`(?:over|across|along|among|sobre|über|sur|对|在|des|der)`;
const patterns = (axis: string) => [
  new RegExp(String.raw`(?<!\p{L})${OVER_VERB}\s?${ALL}\s?${axis}\s?${UNIT}`, 'iu'),
  new RegExp(
    String.raw`(?<!\p{L})${OVER_VERB}\s?${ALL}\s?(?:positions?|posiciones|Positionen|steps?|states|words|étapes|pasos|palabras|mots|estados)\s(?:of|in|de|der|des|du)\s(?:the\s|la\s|l'|el\s)?${axis}`,
    'iu',
  ),
  new RegExp(String.raw`(?<!\p{L})distribution\s(?:over|on)\s${ALL}\s?${axis}`, 'iu'),
];
const OVER: Readonly<Record<Axis, readonly RegExp[]>> = { input: patterns(IN), output: patterns(OUT) };

const ONE = String.raw`(?:for|at|of|in|on|from|given to|para|en|für|bei|in|pour|对于|在|由)\s?(?:(?:each|every|a|an|one|any|single|fixed|given|the|cada|un|jede[mnrs]?|einen?|einem|chaque|每个|每一个|某个|一个)\s?){1,3}`;
const fixed = (axis: string) =>
  new RegExp(String.raw`(?<!\p{L})${ONE}\s?${axis}\s?${UNIT}|(?<!\p{L})(?:each|every)\s${axis}\s?${UNIT}`, 'iu');
const FIXED: Readonly<Record<Axis, RegExp>> = { input: fixed(IN), output: fixed(OUT) };

/** Symbols: a sum sign over t' or t, "over t'", "for each t". */
const SIGN = String.raw`(?:[∑Σ]\s?_?\{?\s?|(?<!\p{L})(?:over|across|sobre|über|sur|along)\s(?:(?:all|todos los|todas las|toutes les|alle|tous les|the|index|posiciones|positions?|posiciones de entrada|values of|values|input positions|source positions|Eingabepositionen|Ausgabeschritte|positions d'entrée|output steps|steps)\s){0,3}|对\s?(?:所有\s?)?(?:输入位置\s?|输出时间步\s?)?)t`;
const SYMBOLS: Readonly<Record<Axis, RegExp>> = {
  input: new RegExp(String.raw`${SIGN}\s?\^?\{?'`, 'iu'),
  output: new RegExp(String.raw`${SIGN}(?!\s?\^?\{?'|\p{L})`, 'iu'),
};

const other = (axis: Axis): Axis => (axis === 'input' ? 'output' : 'input');

/** The axis that a phrase sums over: named, or what is left where the other one is fixed. `null` where it tells none, or both. */
export function axisIn(text: string): Axis | null {
  const told = new Set<Axis>();
  for (const axis of ['input', 'output'] as const) {
    if (OVER[axis].some((pattern) => pattern.test(text)) || SYMBOLS[axis].test(text)) told.add(axis);
  }
  const held = (['input', 'output'] as const).filter((axis) => FIXED[axis].test(text));
  if (held.length > 1) return null;
  const [fixedAxis] = held;
  if (told.size === 0) return fixedAxis === undefined ? null : other(fixedAxis);
  const [axis] = told;
  if (told.size > 1 || axis === undefined || axis === fixedAxis) return null;
  return axis;
}
