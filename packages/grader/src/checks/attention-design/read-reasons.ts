import type { Unread } from '../../types.ts';
import type { DesignClaim, ScaleEffect } from './claim.ts';
import { strangeWords } from './vocabulary.ts';

/** Reads a text; `stem` is the question an option answers, `null` for a statement of its own. `null`: not about this. */
export type Read = (text: string, stem: string | null) => DesignClaim | Unread | null;

/** Words that limit or turn what is said and that no frame here reads. */
const LIMITS =
  /\b(?:only|never|always|except|rarely|sometimes|partly|partially|both|either|or|some|mainly|hardly|barely|more than|less than|worse|better|at test time|during training|first layer)\b|仅|只有|有时/iu;

const DENIAL =
  /\b(?:not|cannot|no|without any|n't|never|neither|nicht|kein\w*|pas|aucune?|sin ningun\w*|does n't)\b|n['’]t\b|(?<!\p{L})no(?!\p{L})|不|没有|无法|无(?=法|顺)/giu;

const ORDER =
  /\b(?:(?:word |token |input |sequence )?order(?:ing)?|positions?|positional information|permutations?|sequence information|where (?:a|each) (?:word|token) (?:is|stands)|dog bites man|Reihenfolge|orden|ordre|Wortstellung|secuencial)\b|顺序|次序|排列/iu;
const LOST =
  /\b(?:los(?:es?|t|ing)|ignor(?:es?|ed|ing|a|iert)|invarian\w*|equivarian\w*|équivarian\w*|äquivarian\w*|unaware|insensitive|agnostic|blind|lacks?|lacking|independent of|discards?|throws? away|disregards?|pierde|perd|verliert|carece|bag of words)\b|忽略|丢失|无关|等变|不变/iu;
const SEEN =
  /\b(?:takes?|into account|aware|knows?|tells?|distinguish\w*|keeps? track|sees?|captures?|encod(?:es|ing)|use of|uses?|sensitive|notion|sense|idea|information about|information on|awareness|access to|depends? on|recogni[sz]es?|preserves?|respects?|kennt|berücksichtigt|weiß|beachtet|Information über|cuenta|conoce|distingue|tient compte|connaît|connaissance|information sur)\b|考虑|包含|知道|感知|区分|捕捉|识别|具有|携带/iu;
/** What says that positions are not there. */
const WITHOUT =
  /\b(?:without|no|unless|lacking|lack|absence|remov\w*|omit\w*|leav\w* out|left out|drop\w*|by itself|itself|alone|on its own|in itself|per se|plain|pure|sin|ohne|sans|otherwise|por sí (?:sola|misma)|von sich aus|allein|en soi|à elle seule|seule|inherent\w*)\b|没有|去掉|不使用|不加|本身|自身|若无|缺少/iu;

/** "Self-attention ignores the order", under a stem that asks why there are positions; or as a statement without positions. */
export const readOrder: Read = (text, stem) => {
  if (!ORDER.test(text)) return null;
  const [lost, seen] = [LOST.test(text), SEEN.test(text)];
  if (!lost && !seen) return null;
  const isWithout = WITHOUT.test(text) || (stem !== null && (WITHOUT.test(stem) || asksWhy(stem)));
  if (!isWithout) return { unread: 'with or without positions?' };
  if (LIMITS.test(text)) return { unread: 'limited in a way that is not read' };
  // Positions that are added say what positions do, not what attention does without them.
  if (
    /\bpositional encodings? (?:let|make|give|allow|tell|add|provide|inject)|(?:to|they) (?:add|inject|provide|give|tell|let|encode|make)/iu.test(
      text,
    )
  )
    return { unread: 'what positions do, not what is so without them' };
  const strange = strangeWords(text);
  if (strange.length > 0) return { unread: `not understood: ${strange.slice(0, 5).join(', ')}` };
  // "No notion of order", "does not lose": one denial turns the word, two are too many. "Without positions" is none of them.
  const bare = text
    .replace(/\bno position[^,.]*/giu, ' ')
    .replace(/没有位置\S*?[时，,]/gu, ' ')
    .replace(/\bwithout [^,.]*?(?:encodings?|embeddings?|positions?)\b/giu, ' ');
  const denials = [...bare.matchAll(DENIAL)].length;
  if (denials > 1) return { unread: 'denied more than once' };
  // A word of losing beside one of seeing ("loses information about the order") is one of losing.
  const isLost = lost ? denials === 0 : denials === 1;
  // That order has to be known is a reason for positions, not a claim that attention knows it.
  if (!isLost && !lost && (!WITHOUT.test(stem ?? text) || PURPOSE.test(text)))
    return { unread: 'whether attention sees the order, or has to be told?' };
  return { kind: 'order', lost: isLost };
};

const PURPOSE =
  /\b(?:needs?|must|should|requires?|required|recurren\w*|helps?|lets?|allows?|enables?|adds?|gives?|so that|in order to|needed|wants?|has to|have to|to)\b|需要|必须|应该/iu;

function asksWhy(stem: string): boolean {
  return (
    /\b(?:why|because|reason|purpose|needed|necessary|need|required|role|added|por qué|para qué|warum|wozu|pourquoi|used)\b|为什么|为何|需要/iu.test(
      stem,
    ) && !/\bwhy (?:not|are no|do .{1,30} not)\b/iu.test(stem)
  );
}

/** "Gives the same outputs, permuted in the same way", under a stem about a permuted input. */
export const readPermuted: Read = (text, stem) => {
  const about = stem ?? text;
  if (
    !/\b(?:permut|shuffl|reorder|rearrang|swap|exchang|order of the (?:words|tokens|inputs?) (?:is|are) (?:changed|reversed))\w*/iu.test(
      about,
    )
  )
    return null;
  if (!WITHOUT.test(about) || LIMITS.test(text)) return { unread: 'with or without positions?' };
  if (stem === null) {
    if (!/\bequivarian/iu.test(text)) return null;
    // "Equivariant" is a word for the order being lost: one frame is enough.
    return null;
  }
  if (/\b(?:not|n't|never)\b/iu.test(text)) return { unread: 'a denial' };
  const strange = strangeWords(text);
  if (strange.length > 0) return { unread: `not understood: ${strange.slice(0, 5).join(', ')}` };
  if (
    /\b(?:permut|shuffl|reorder|rearrang|swap|mov)\w*\b/iu.test(text) &&
    /\b(?:same|way|accordingly|likewise|outputs?)\b/iu.test(text)
  )
    return { kind: 'permuted', outputs: 'permuted' };
  if (
    /\b(?:same|identical|unchanged)\b/iu.test(text) &&
    /\b(?:order|exactly|every position|each position|unchanged)\b/iu.test(text)
  )
    return { kind: 'permuted', outputs: 'same' };
  if (/\b(?:unrelated|different|other|new|random)\b/iu.test(text)) return { kind: 'permuted', outputs: 'other' };
  return null;
};

/** What positions are said to save: counted, it is never less. */
export const readSavings: Read = (text, stem) => {
  if (stem === null || LIMITS.test(text) || [...text.matchAll(DENIAL)].length > 0) return null;
  const saves =
    /\b(?:reduces?|reducing|saves?|saving|lowers?|decreases?|fewer|less|speeds? up|speeding up|faster|reduce[nr]?|ahorr\w*|senk\w*|spar\w*|verringer\w*|rédui\w*)\b|减少|节省/iu;
  if (!saves.test(text)) return null;
  const found = (
    [
      ['parameters', /\bparameters?\b|\bweights\b|parámetros|Parameter|paramètres|参数/iu],
      ['memory', /\bmemory\b|memoria|Speicher\w*|mémoire|内存/iu],
      ['operations', /\b(?:computations?|operations?|calculations?|speeds? up the computation)\b/iu],
    ] as const
  ).filter(([, words]) => words.test(text));
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const strange = strangeWords(text);
  if (strange.length > 0) return { unread: `not understood: ${strange.slice(0, 5).join(', ')}` };
  return { kind: 'saves', what: only[0] };
};

interface Effect {
  readonly effect: ScaleEffect;
  /** All of these must be said. */
  readonly says: readonly RegExp[];
  /** The contrary, if it has words of its own. */
  readonly turned?: RegExp;
}

const PREVENTS =
  /\b(?:prevents?|preventing|avoids?|avoiding|stops?|stopping|keep(?:s|ing)?|otherwise|would|without|unscaled|push\w*|counteracts?|mitigates?|reduces?|for large|large d_k|grow|from|evitar?|verhinder\w*|vermeid\w*|damit|sonst|évit\w*|empêch\w*)\b|防止|避免|否则/iu;

const EFFECTS: readonly Effect[] = [
  {
    effect: 'saturation',
    says: [
      /\b(?:peaked|vanish\w*|small gradients?|tiny gradients?|extremely small|flat regions?|one-hot|gesättigt|sättig\w*|satur\w*|too large|growing (?:too )?large|large in magnitude|large (?:values|magnitudes?|dot products?|numbers))\b|饱和|梯度(?:消失|过小|很小)/iu,
      PREVENTS,
    ],
  },
  {
    effect: 'variance',
    says: [/\bvariance\b|varianza|Varianz|方差/iu, /\b(?:1|one|unit|d_?\{?k\}?|uno|eins|un)\b/iu],
  },
  {
    effect: 'operations',
    says: [
      /\b(?:(?:increases?|improves?) (?:the )?(?:computation(?:al)? )?speed|speeds? up|faster|cheaper|(?:reduces?|lowers?|decreases?|saves?) (?:the )?(?:number of )?(?:computation\w*|operations?|cost|complexity|multiplications?|time))\b/iu,
    ],
  },
  {
    effect: 'memory',
    says: [
      /\bmemory\b|memoria|Speicher|mémoire|内存/iu,
      /\b(?:reduces?|saves?|lowers?|less|reducir|senk\w*|spar\w*|rédui\w*)\b|减少|节省/iu,
    ],
  },
  {
    effect: 'non-linearity',
    says: [
      /\bnon-?linear(?:ity|ities)?\b|no lineal\w*|nichtlinear\w*|non linéa\w*|非线性/iu,
      /\b(?:adds?|introduces?|makes?|brings?|añad\w*|füg\w*|ajout\w*)\b|引入|增加/iu,
    ],
  },
];

/** What dividing by √d_k does, or what happens without it. */
export const readScale: Read = (text, stem) => {
  const found = EFFECTS.filter(({ says }) => says.every((words) => words.test(text)));
  const [only] = found;
  if (only === undefined) return null;
  if (found.length > 1) return { unread: 'several effects' };
  if (stem !== null && !asksWhy(stem) && !/\b(?:effect|what|happens?|does|change)\b/iu.test(stem)) return null;
  if (LIMITS.test(text.replace(/\bgrows? more\b/giu, ''))) return { unread: 'limited in a way that is not read' };
  const keeps = text.split(/\bkeep(?:s|ing)?\b/iu).slice(1);
  // "Keeps it peaked" says the contrary of "keeps it from getting peaked".
  if (
    only.effect === 'saturation' &&
    keeps.some((rest) => !/\bfrom\b|\bstable\b|\bsmall\b|\bmoderate\b|\bout of\b/iu.test(rest))
  )
    return { unread: 'keeps what?' };
  const strange = strangeWords(text);
  if (strange.length > 0) return { unread: `not understood: ${strange.slice(0, 5).join(', ')}` };
  if (/\bwithout (?!the (?:scal|divis|factor)|scal|divid|it\b|this|that|√|sqrt|such|any scal)/iu.test(text))
    return { unread: 'what is said to be without what' };
  const denials = [
    ...text
      .replace(/\bnot? (?:become|get|grow|be|saturate)\w*/giu, (part) => (PREVENTS.test(text) ? ' ' : part))
      .matchAll(DENIAL),
  ].length;
  if (denials > 1) return { unread: 'denied more than once' };
  if (denials === 1 && only.effect === 'saturation') return { unread: 'a denial' };
  return { kind: 'scale', effect: only.effect, holds: denials === 0 };
};

const LATER =
  /\b(?:later|future|subsequent|following|next|to (?:the|its) right|after (?:it|t)|ahead|come after|tokens? after)\b|之后|未来|后面|posteriores|futur\w*|später\w*|künftig\w*|suivant\w*/iu;
const EARLIER =
  /\b(?:earlier|past|previous|preceding|to (?:the|its) left|before (?:it|t)|come before)\b|之前|过去|前面|anteriores|früher\w*|vorherig\w*|précédent\w*/iu;
const DEPENDS =
  /\b(?:depends?|attend(?:s|ing)?(?: to)?|see(?:s|ing)?|look(?:s|ing)?(?: at| ahead)?|access(?:es|ing)?|use[sd]?|influence[sd]?|peek(?:s|ing)?|conditioned|flow\w*)\b|依赖|看到|关注|depende|atender|hängt|sehen|dépend|voir/iu;
const PREVENTED =
  /\b(?:cannot|can't|not|never|prevent(?:s|ed|ing)?|stops?|blocks?|forbids?|hides?|independent|unable|ensures? that no|impide|verhindert|nicht|pas|empêche)\b|不能|无法|防止|阻止|不依赖|不会/giu;

/** What a causal mask lets a position depend on. */
export const readMask: Read = (text, stem) => {
  const [later, earlier] = [LATER.test(text), EARLIER.test(text)];
  const independent = /\bindependent of\b/iu.test(text);
  if (later === earlier || (!DEPENDS.test(text) && !independent)) return null;
  if (LIMITS.test(text)) return { unread: 'limited in a way that is not read' };
  if (stem === null && !/\b(?:causal|mask\w*|look-ahead)\b|因果|掩码/iu.test(text)) return null;
  if (
    /\bwithout (?:a |the )?(?:causal )?mask|\bunmasked\b|\bno mask\b|encoder's|cross-attention|bidirectional/iu.test(
      `${stem ?? ''} ${text}`,
    )
  )
    return null;
  const strange = strangeWords(text);
  if (strange.length > 0) return { unread: `not understood: ${strange.slice(0, 5).join(', ')}` };
  const all = `${text}`;
  // A question of what the mask prevents denies what its options name.
  const asksPrevents =
    stem !== null && /\b(?:prevents?|stops?|blocks?|forbids?|avoids?|hides?)\b|防止|阻止/iu.test(stem) ? 1 : 0;
  const denials = [...all.matchAll(PREVENTED)].length + asksPrevents;
  if (denials > 1) return { unread: 'denied more than once' };
  return { kind: 'mask', on: later ? 'later' : 'earlier', depends: denials === 0 };
};
