import type { Change, Effect, Quantity } from './claim.ts';

/** What a part of a sentence says of a beam's width, and whether it denies it. */
interface Said {
  readonly effects: readonly Effect[];
  readonly denied: boolean;
}

const OF_SEARCH =
  '(?: (?:of|for|during|in) (?:beam search|search|decoding|decoder|algorithm|translation|inference|it))?';
const SEARCH =
  '(?:beam search|search|decoding|decoder|algorithm|inference|translation|it|process|beam search algorithm|whole process|generation|translating)';

const NOUNS: Readonly<Record<Quantity, string>> = {
  time: `(?:running time|run ?time|time|execution time|(?:decoding|search|computation|computing|inference|processing|calculation) (?:time|cost|effort)|time (?:needed|required|taken)|computations?|compute|calculations?|computational (?:cost|effort|load|complexity|work|resources|time|demand|expense|requirement)s?|costs?|cost of (?:search|decoding|computation)|work|amount of (?:work|computation)|(?:number of )?operations|latency|computing resources|computing power|processing power)${OF_SEARCH}`,
  memory: `(?:memory|ram|storage|amount of memory|memory (?:use|usage|consumption|footprint|requirements?|demand|need|cost|needed|required|used|space)|space)${OF_SEARCH}`,
  quality:
    '(?:(?:output|search|translation|solution|result) quality|quality(?: of (?:output|result|translation|solution|sentence|search|decoding)s?)?|(?:probability|likelihood)(?: of (?:output|sentence|result|translation|sequence)(?: found)?)?)',
  steps: '(?:number of (?:decoding |search |time )?steps|number of iterations|steps|decoding steps)',
};
const SPEED = `(?:speed|(?:decoding|search|inference) speed)${OF_SEARCH}`;
const THINGS =
  '(?:results?|outputs?|translations?|solutions?|sentences?|sequences?|hypotheses|hypothesis|captions?|ones?)';

const MORE = '(?:more|higher|greater|increased|larger|additional|extra)';
const LESS = '(?:less|lower|reduced|decreased|smaller|fewer)';
const MUCH = '(?:(?:much|far|even|slightly|somewhat|considerably|significantly|a lot|lot) )?';
const LEADS =
  '(?:lead to|result in|cause|mean|bring|imply|implies|yield|come with|involve|give|produce|provide|find|finds|return|have|return in|deliver|delivers|allow)';

const form = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

/** Each way to name an effect; `{q}` is a quantity's name. */
function quantityForms(quantity: Quantity): readonly (readonly [RegExp, Change])[] {
  const noun = NOUNS[quantity];
  return [
    [
      form(
        `(?:(?:increase|raise|raises) (?:required |needed |overall |total )?${noun}(?: (?:needed|required|used))?|(?:(?:need|require|use|use up|take|take up|cost|costs|consume|consumes|demand|demands|occupy|occupies|${LEADS}) )?${MUCH}${MORE} ${noun}(?: (?:is|to be) (?:needed|required|used|spent|consumed|kept|stored)| (?:needed|required|used))?)`,
      ),
      'more',
    ],
    [
      form(
        `(?:(?:decrease|reduce|lower|lowers|cut|cuts|save|saves|saving) (?:required |needed |overall |total )?${noun}(?: (?:needed|required|used))?|(?:(?:need|require|use|take|take up|cost|costs|consume|consumes|demand|demands|${LEADS}) )?${MUCH}${LESS} ${noun}(?: (?:is|to be) (?:needed|required|used|spent|consumed)| (?:needed|required|used))?)`,
      ),
      'less',
    ],
    [
      form(
        `${noun} (?:${MUCH})?(?:increase|grow|grows|rise|rises|goes up|go up|become larger|is larger|is higher|get larger|become higher|is increased|get higher|gets higher|gets larger)`,
      ),
      'more',
    ],
    [
      form(
        `${noun} (?:${MUCH})?(?:decrease|shrink|fall|falls|drop|drops|goes down|go down|become smaller|is smaller|is lower|is reduced|get smaller|gets smaller|become lower)`,
      ),
      'less',
    ],
    [
      form(
        `${noun} (?:(?:stay|remain|is) (?:about |exactly )?(?:same|constant|unchanged|fixed|unaffected)|do not change|do not (?:increase|grow|decrease) at all|is not affected)|(?:leave|keep) ${noun} (?:unchanged|same|constant)|(?:have|has) no (?:effect|influence|impact) on ${noun}|do not (?:affect|change|influence) ${noun}`,
      ),
      'same',
    ],
  ];
}

const MAKE = '(?:make|render|renders|let|leave)';
const SLOW = `${MUCH}(?:slower|more (?:computationally )?(?:expensive|costly|demanding|time consuming)|computationally more expensive|less efficient|costlier)`;
const FAST = `${MUCH}(?:faster|quicker|cheaper|more efficient|less (?:computationally )?(?:expensive|costly|demanding|time consuming)|computationally cheaper)`;
const GOOD = `${MUCH}(?:better|likelier|more (?:likely|probable)|improved|higher probability|higher quality|higher scoring|higher likelihood)`;
const BAD = `${MUCH}(?:worse|poorer|less (?:likely|probable)|lower probability|lower quality|inferior)`;
const BE = '(?:is|become|get|gets|run|runs|be)';

const ADJECTIVES: readonly (readonly [RegExp, Quantity, Change])[] = [
  [
    form(
      `(?:${MAKE} ${SEARCH} )?${SLOW}|(?:${SEARCH} )?${BE} ${SLOW}|(?:${LEADS} )?${SLOW} (?:decoding|search|inference|translation|generation)|slows? (?:down )?${SEARCH}(?: down)?|(?:${SEARCH} )?slows? down|(?:${SEARCH} )?(?:take|takes|run|runs) (?:${MUCH})?(?:longer|more slowly|slower)(?: to (?:run|finish|complete|decode))?|(?:${MAKE}) ${SEARCH} (?:take longer|run slower|run more slowly|slower)|(?:${SEARCH} )?(?:is|run) not (?:slower at all)`,
    ),
    'time',
    'more',
  ],
  [
    form(
      `(?:${MAKE} ${SEARCH} )?${FAST}|(?:${SEARCH} )?${BE} ${FAST}|(?:${LEADS} )?${FAST} (?:decoding|search|inference|translation|generation)|(?:speeds? up|accelerates?) ${SEARCH}|speeds? ${SEARCH} up|(?:${SEARCH} )?speeds? up|(?:${SEARCH} )?(?:take|takes|run|runs) (?:less long|shorter|faster|more quickly|quicker)|(?:${MAKE}) ${SEARCH} (?:run faster|faster)`,
    ),
    'time',
    'less',
  ],
  [
    form(
      `(?:reduce|decrease|lower) ${SPEED}|${SPEED} (?:is|get|gets|become) (?:slower|lower)|${SPEED} (?:decrease|drop|drops|fall|falls|goes down|is reduced)|lower ${SPEED}`,
    ),
    'time',
    'more',
  ],
  [
    form(
      `(?:increase|improve|raise) ${SPEED}|${SPEED} (?:is|get|gets|become) (?:faster|higher)|${SPEED} (?:increase|rise|rises|goes up|improves?)|higher ${SPEED}`,
    ),
    'time',
    'less',
  ],
  [
    form(
      `(?:${LEADS} |tend to (?:find|give|produce|return|yield) |tends to (?:find|give|produce|return|yield) )?${GOOD} ${THINGS}(?: (?:is|to be) found)?|(?:improves?|increase|raise) (?:${NOUNS.quality}|${THINGS})|${NOUNS.quality} (?:improves?|gets better|get better|is better|become better)|${THINGS} (?:is|become|get|gets) ${GOOD}|(?:(?:find|finds|give|produce|return|yield) )?${THINGS} (?:with|of) (?:higher|larger|greater) (?:probability|likelihood|probabilities|quality|score)s?|better`,
    ),
    'quality',
    'more',
  ],
  [
    form(
      `(?:${LEADS} |tend to (?:find|give|produce|return|yield) |tends to (?:find|give|produce|return|yield) )?${BAD} ${THINGS}(?: (?:is|to be) found)?|(?:worsens?|decrease|reduce|lower|hurts?|degrades?) (?:${NOUNS.quality}|${THINGS})|${NOUNS.quality} (?:worsens?|gets worse|get worse|is worse|degrades?)|${THINGS} (?:is|become|get|gets) ${BAD}|(?:(?:find|finds|give|produce|return|yield) )?${THINGS} (?:with|of) (?:lower|smaller) (?:probability|likelihood|probabilities|quality|score)s?|worse|(?:can |may |might )?miss(?:es)? ${GOOD} ${THINGS}`,
    ),
    'quality',
    'less',
  ],
];

const PATTERNS: readonly (readonly [RegExp, Quantity, Change])[] = [
  ...ADJECTIVES,
  ...(Object.keys(NOUNS) as Quantity[]).flatMap((quantity) =>
    quantityForms(quantity).map(([pattern, change]) => [pattern, quantity, change] as const),
  ),
];

/** Words of degree that leave an effect what it is. */
const SOFT =
  /^(?:(?:it|this|that|which|search|and|so) )?(?:(?:will|would|can|may|might|could|should|then) )?(?:(?:most likely|likely|probably|tend to|tends to|almost always|expected to|be expected to) )?/u;

function effectOf(part: string): Effect | null {
  for (const text of new Set([part, part.replace(SOFT, '')])) {
    const found = PATTERNS.filter(([pattern]) => pattern.test(text));
    const effects = new Set(found.map(([, quantity, change]) => `${quantity} ${change}`));
    const [first] = found;
    if (first !== undefined && effects.size === 1) return { quantity: first[1], change: first[2] };
  }
  return null;
}

const JOINT = /,? (?:and|but|yet)(?: at same time)? |, while | at (?:cost|expense|price) of (?:having )?|, /u;
/** "At the expense of speed", "of memory". */
const PAID: Readonly<Record<string, string>> = {
  speed: 'slower',
  time: 'more time',
  memory: 'more memory',
  computation: 'more computation',
  quality: 'worse results',
};

/**
 * The effects that the end of a sentence names, each of its parts read whole: "is slower and uses more memory". `null` where a part is not
 * understood, where two tell of one quantity, or where one of several is denied.
 */
export function effectsSaid(text: string): Said | null {
  const paid = text.replace(/ at (?:cost|expense|price) of (\p{L}+)$/u, (whole, name: string) =>
    PAID[name] === undefined ? whole : ` and ${PAID[name]}`,
  );
  const parts = paid.split(JOINT).map((part) => part.trim());
  const [only] = parts;
  const denial =
    /^(?:(?:it|search|decoding|beam search) )?(?:do not|can not|never|will never|is not|are not) (.*)$/u.exec(
      only ?? '',
    );
  if (parts.length === 1 && denial?.[1] !== undefined) {
    const effect = effectOf(denial[1]) ?? effectOf(`is ${denial[1]}`);
    return effect === null || effect.change === 'same' ? null : { effects: [effect], denied: true };
  }
  const effects = parts.map(effectOf);
  if (effects.some((effect) => effect === null)) return null;
  const told = effects as readonly Effect[];
  const quantities = new Set(told.map(({ quantity }) => quantity));
  return quantities.size < told.length
    ? null
    : { effects: [...told].sort((a, b) => a.quantity.localeCompare(b.quantity)), denied: false };
}
