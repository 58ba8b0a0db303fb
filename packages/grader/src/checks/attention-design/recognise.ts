import type { Reading, Recognition, Unread } from '../../types.ts';
import type { DesignClaim } from './claim.ts';

/** Words that options about these reasons are made of, besides those that say the reason. */
const GLUE = new Set(
  (
    'a an the and or of to in on it its is are be as for from with without when which that this they them their because since so so-called would will can may ' +
    'model models transformer transformers attention self-attention mechanism layer layers token tokens word words input inputs processes process processing processed all at once ' +
    'value values score scores function very too get gets become becomes becoming have has having does do by into keep keeps keeping need needs needed otherwise if ' +
    'dot product products scaled scaling scale dividing softmax dimension dimensions d_k dk key keys training stable during helps help itself any about also sequence sequences region regions where'
  ).split(' '),
);

interface Reason {
  readonly claim: DesignClaim;
  /** All of these must be said: what it is about and what becomes of it. */
  readonly says: readonly RegExp[];
  /** Words that may stand with it. */
  readonly with: RegExp;
}

const ORDER: readonly Reason[] = [
  {
    claim: { kind: 'order', lost: true },
    says: [
      /\b(?:order|positions?|positional|permutation)\b/i,
      /\b(?:los(?:es?|t|ing)|ignores?|invariant|equivariant|unaware|lacks?|no (?:inherent |built-in )?(?:notion|sense|awareness|information|order|idea)|not (?:know|aware)|does ?n[o']t know)\b/i,
    ],
    with: /\b(?:parallel|parallely|simultaneously|los(?:es?|t|ing)|ignores?|invariant|equivariant|no|not|notion|idea|knows?|awareness|aware|information|sense|inherent|inherently|built-in|order|positions?|positional|permutation|unaware|recurrence|lacks?)\b/gi,
  },
];

const SCALE: readonly Reason[] = [
  {
    claim: { kind: 'scale', effect: 'saturation' },
    says: [
      /\b(?:saturat\w+|extremely?|peaked|vanish\w*|small gradients?|large (?:values|magnitudes?|dot products?|numbers))\b/i,
      /\b(?:prevents?|preventing|avoids?|avoiding|stops?|keep(?:s|ing)?|otherwise|would|without)\b/i,
    ],
    with: /\b(?:prevents?|preventing|avoids?|avoiding|stops?|saturat\w+|extremely?|peaked|vanish\w*|small|smaller|large|larger|grow|grows|growing|magnitudes?|gradients?|numbers|pushing|push|one-hot|variance|high|flat|problem)\b/gi,
  },
  {
    claim: { kind: 'scale', effect: 'operations' },
    says: [
      /\b(?:(?:increases?|improves?) (?:the )?(?:computation(?:al)? )?speed|speeds? up|faster|(?:reduces?|lowers?) (?:the )?(?:computation\w*|cost|complexity))\b/i,
    ],
    with: /\b(?:increases?|improves?|speeds?|up|faster|computation\w*|cost|complexity|reduces?|lowers?|makes?|operations?)\b/gi,
  },
  {
    claim: { kind: 'scale', effect: 'memory' },
    says: [/\bmemory\b/i, /\b(?:reduces?|saves?|lowers?|less)\b/i],
    with: /\b(?:reduces?|saves?|lowers?|memory|usage|use|footprint|less|requirements?|consumption)\b/gi,
  },
  {
    claim: { kind: 'scale', effect: 'non-linearity' },
    says: [/\bnon-?linear(?:ity|ities)?\b/i, /\b(?:adds?|introduces?)\b/i],
    with: /\b(?:adds?|introduces?|non-?linear|non-?linearity|non-?linearities|more)\b/gi,
  },
];

/** A reason turned round: "does not lose". */
const TURNED =
  /\b(?:not|never|n't|cannot|without|no longer) (?:be |being )?(?:los|ignor|lack|invariant|equivariant|unaware)/i;

/** "keeps it peaked" says the contrary of "keeps it from getting peaked". */
function keepsIt(text: string): boolean {
  const after = text.split(/\bkeep(?:s|ing)?\b/i).slice(1);
  return after.some((rest) => !/\bfrom\b|\bstable\b/i.test(rest));
}

/** Reads the reasons given for positions or for the scale of attention. */
export function recognise(reading: Reading): Recognition<DesignClaim> | null {
  if (reading.form === 'statement' || reading.form === 'value') return null;
  const stem = [...reading.item.context, reading.item.stem].map(({ markdown }) => markdown).join('\n');
  const reasons = reasonsOf(stem);
  if (reasons === null) return null;
  const claims = reading.statements.map(({ option }): DesignClaim | Unread => {
    const text = option === null ? '' : (reading.item.options[option]?.markdown ?? '');
    return readReason(text.replace(/[*`$]/g, ' '), reasons);
  });
  return claims.every((claim) => 'unread' in claim) ? null : { claims };
}

function reasonsOf(stem: string): readonly Reason[] | null {
  const asksWhy = /\b(?:why|because|reason|purpose|needed|necessary|need|required|role)\b/i.test(stem);
  if (!asksWhy) return null;
  if (/\bposition(?:al|s)? (?:encodings?|embeddings?|information)\b/i.test(stem)) return ORDER;
  const scaled = /\b(?:scal(?:e|ed|ing)|divid(?:e|ed|es|ing))\b/i.test(stem);
  return scaled && /√|\\sqrt|square root/i.test(stem) && /\bd_?\{?k|\bdimension/i.test(stem) ? SCALE : null;
}

function readReason(text: string, reasons: readonly Reason[]): DesignClaim | Unread {
  const found =
    TURNED.test(text) || keepsIt(text) ? [] : reasons.filter(({ says }) => says.every((words) => words.test(text)));
  const [reason] = found;
  if (found.length !== 1 || !reason)
    return { unread: `not one of the reasons that can be measured: ${text.slice(0, 80)}` };
  const rest = text
    .replace(reason.with, ' ')
    .toLowerCase()
    .split(/[^\p{L}_-]+/u)
    .filter((word) => word !== '' && !GLUE.has(word));
  return rest.length > 0 ? { unread: `not understood: ${rest.slice(0, 5).join(', ')}` } : reason.claim;
}
