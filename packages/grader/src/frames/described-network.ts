import { canonical } from '../sentences/index.ts';

/** What a text says that a network takes and gives. `aligned`: an output beside each input. */
export interface DescribedNetwork {
  readonly takes: 'one' | 'many';
  readonly gives: 'one' | 'many';
  readonly aligned: boolean;
}

const UNIT =
  '(?:words?|tokens?|inputs?|steps?|characters?|values?|frames?|readings?|measurements?|samples?|notes?|letters?|elements?|vectors?|numbers?|items?|days?|hours?|beats?|observations?|amino acids?)';
const WHOLE =
  '(?:sequence|series|time series|text|sentence|review|document|recording|signal|song|melody|clip|video|article|message|e ?mail|tweet|paragraph|utterance|speech|audio|poem|story|book|stream|curve|conversation)s?';
const READ =
  '(?:(?:read|take in|take|receive|get|see|process|consume|swallow|digest|look at|listen to|go through|run over|run through|watch|hear|scan)(?:e?s)?|looks at|listens to|goes through|runs over|runs through|is fed(?: with)?|is given|is run over)(?: in)?(?: as (?:its )?input)?';
const GIVE =
  '(?:(?:output|emit|give|produce|return|deliver|predict|yield|make|say|write|compute|announce|create|generate|decide for|report)s?|puts? out|answers? with|ends? with)(?: as (?:its )?output)?';
const THING =
  '(?:output|number|label|value|prediction|class|score|decision|answer|probability|result|vector|tag|word|verdict|category|symbol|rating)';
const ADJ =
  '(?:(?:whole|entire|complete|full|long|short|input|given|written|spoken|english|german|movie|film|product|customer|sensor) )*';

const MANY = `(?:${ADJ}${WHOLE}|(?:all|many|several|hundreds of|(?:whole|entire) (?:day|week|hour|night|year) of|t_?x(?: ?> ?1)?|\\d{1,5}|two|three|five|ten|twenty|fifty|hundred|sequence of|series of|stream of|${ADJ}(?=words|inputs|tokens))(?: \\p{L}+){0,3}? ?${UNIT})`;
const ONE_IN = `(?:(?:only |exactly )?(?:one|single|fixed(?: size)?) (?:\\p{L}+ )?(?:input|vector|image|picture|photo|photograph|note|word|keyword|number|token|seed)|(?:image|picture|photo|photograph|seed note))`;
const EACH = `(?:at|for|after|with|per|on|beside|in) ?(?:each|every)(?: one)?(?: of (?:them|these)| (?:of )?(?:\\p{L}+ )?${UNIT})`;
const LAST =
  '(?:at end|after last \\p{L}+|at last (?:step|word|input)|when it has (?:read|seen) (?:everything|all|it)|in end|once everything is read|after (?:it has )?(?:read|seen|reading|seeing) (?:it )?(?:all|everything|whole sequence|whole text|whole sentence))';
const SINGLE = `(?:(?:only |exactly )?(?:one|single)(?: single)? (?:\\p{L}+ )?${THING}|${THING} (?=${LAST})|["“'‘]?\\p{L}+["”'’]? or ["“'‘]?\\p{L}+["”'’]?(?= ?(?:$|[.,])))`;
const NETWORK = '(?:network|rnn|plainrnn|lstm|gru|model|architecture|net|it|cell|layer|that|which|system)';

const form = (source: string): RegExp => new RegExp(source, 'u');

const TAKES = form(
  `\\b${NETWORK}(?: (?:must|should|has to|can|will|that|which))* ${READ} (?:(?<one>${ONE_IN})|(?<many>${MANY}))\\b`,
);
/** "From one input vector the network creates …", "many inputs, one output". */
const FROM = form(`^from (?:(?<one>${ONE_IN})|(?<many>${MANY}))\\b`);
const PAIR =
  /\b(?<a>many|several|one|single|t_?x) inputs?,? (?:and |but )?(?:only )?(?<b>many|several|one|single|t_?y) outputs?\b/u;
const GIVES_EACH = form(
  `\\b${GIVE} (?:(?:one|single|own) )?${THING} ${EACH}|\\b${EACH}[^.?]{0,40}, it ${GIVE} |\\b${GIVE} ${EACH.replace('(?:at|for|after|with|per|on|beside|in)', '(?:at|after|for)')},? (?:one |single )?${THING}`,
);
const GIVES_ONE = form(`\\b${GIVE} ${SINGLE}(?: ${LAST})?`);
const GIVES_MANY = form(
  `\\b${GIVE} (?:(?:another |new |whole |output |own )*(?:sequence|series|${WHOLE})|(?:several|many|t_?y|\\d{1,4}) (?:\\p{L}+ )?${UNIT}|(?:one )?${UNIT} after (?:another|other))`,
);
/** "Reads one token per step": many, one at a time. */
const ONE_A_STEP = form(
  `(?<=\\b${READ} )(?:(?:only |exactly )?(?:one|single) |an? )?(?:\\p{L}+ )?${UNIT} (?:per|at (?:each|every)|in (?:each|every)|each|every)(?: (?:time )?step)?(?=$|[ ,.])`,
);
/** "A clip goes in and one label comes out". */
const IN_AND_OUT = form(
  '\\b(?:(?:where|when|if|with|in which|that is) )?(?<in>[^,.;:]{3,60}?) (?:goes|go|comes|come|is (?:put|fed|passed)|enter) in(?:to (?:it|network|rnn|model))?,? (?:and|while|but) (?:(?:only|just) )?(?<out>[^,.;:]{3,60}?) (?:comes|come) out\\b',
);
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [IN_AND_OUT, 'network reads $<in> and outputs $<out>'],
  [ONE_A_STEP, 'sequence of words'],
];

/** What code says of layers: they are told in words beside it. */
const LAYERS = /\([^()]{0,60}\)|(?:->|→|\+)\s?\w{2,20}/gu;
/** Words that turn or limit what is described, and would be lost. */
const TURNS = /\b(?:not|never|no|without|instead|rather|unless|except|neither|nor|than|either)\b/u;

/**
 * "A network that reads a whole sequence and gives one output at its end", in whatever verbs; `null` where a text tells not both what goes in and
 * what comes out, or tells one of them in two ways.
 */
export function describedNetwork(text: string): DescribedNetwork | null {
  const said = OTHERWISE.reduce(
    (whole, [pattern, by]) => whole.replace(pattern, by),
    canonical(text.replace(LAYERS, ' ')),
  );
  if (said.length > 400 || TURNS.test(said)) return null;
  const pair = PAIR.exec(said)?.groups;
  if (pair !== undefined && !/\b(?:each|every|per)\b/u.test(said)) {
    const sides = [pair['a'], pair['b']].map((side) => (/^(?:one|single)$/u.test(side ?? '') ? 'one' : 'many'));
    return { takes: sides[0] as 'one' | 'many', gives: sides[1] as 'one' | 'many', aligned: false };
  }
  // What is repeated in a way that is not understood may be what goes in or what comes out.
  if (/\b(?:each|every|per)\b/u.test(said) && !GIVES_EACH.test(said)) return null;
  // "Reads one input at every step": that is many.
  if (/\b(?:one|single) (?:input|word|token|vector)s?\b[^,.]{0,16} (?:at|in|for|per) (?:each|every)\b/u.test(said))
    return null;
  const taken = (TAKES.exec(said) ?? FROM.exec(said))?.groups;
  const isEach = GIVES_EACH.test(said);
  const isOne = GIVES_ONE.test(said) && !isEach;
  const isMany = GIVES_MANY.test(said) && !isEach;
  // "Reads one input x<t> at every step and gives one output y<t> at every step": one of many, each time.
  const eachTime = [...said.matchAll(/\b(?:each|every|per)\b/gu)].length;
  if (eachTime > (isEach ? 1 : 0) && (isOne || taken?.['one'] !== undefined)) return null;
  // "Outputs a label at each input step" tells its inputs, too.
  const takes = taken === undefined ? (isEach ? 'many' : null) : taken['one'] === undefined ? 'many' : 'one';
  if (takes === null || [isEach, isOne, isMany].filter(Boolean).length !== 1) return null;
  if (isEach)
    return takes === 'many' ? { takes, gives: 'many', aligned: true } : { takes, gives: 'many', aligned: false };
  return { takes, gives: isOne ? 'one' : 'many', aligned: false };
}
