import type { Bag, Spoken } from '../../propositions/index.ts';
import { canonical } from '../../sentences/index.ts';
import type { DesignClaim } from './claim.ts';
import type { DesignType } from './words.ts';

export const DESIGN_TOPIC = /self[- ]attention|multi-?head|\bheads\b/iu;

const MODEL =
  /\b(?:model dimension|d_?\{?model\}?|model size|hidden size|input dimension|embedding dimension|model width)(?: d_?\{?model\}?)?(?: of| is| =|:)* ?(\d{2,5})|(\d{2,5})[- ]dimensional (?:model|embeddings|inputs)/iu;
const HEADS = /\b(\d{1,3}) (?:attention )?heads\b|\bheads ?(?:=|:|of) ?(\d{1,3})/iu;

const numberIn = (pattern: RegExp, text: string): number | null => {
  const found = pattern
    .exec(text)
    ?.slice(1)
    .find((each) => each !== undefined);
  return found === undefined ? null : Number(found);
};

/** A text with the sizes of a model and of its heads in words of their own. */
export const sized = (text: string): string =>
  canonical(text.replace(/\((no|without) positional (information|encodings?)\)/giu, ' without positional information '))
    .replace(
      /\b(?:model dimension|d_?\{?model\}?|model size|hidden size|input dimension|embedding dimension|model width)(?: d_?\{?model\}?)?(?: of| is| =|:)* ?\d{2,5}|\d{2,5}[- ]dimensional (?:model|embeddings|inputs)/giu,
      ' modelsizetold ',
    )
    .replace(/\b\d{1,3} (?:attention )?heads\b|\bheads ?(?:=|:|of) ?\d{1,3}/giu, ' heads ');

type Said = Bag<DesignType>;

/** The claim that an answer makes of heads or of inputs in another order; `null` where a word does not fit. */
export function spokenOfDesign({ asked, said, stem }: Spoken<DesignType>): DesignClaim | null {
  const [model, heads] = [numberIn(MODEL, stem), numberIn(HEADS, stem)];
  if (asked !== null && model !== null && heads !== null) return head(asked, said, model, heads);
  if (asked === null && model !== null && heads !== null) return headStated(said, model, heads);
  if (asked === null) return permuting(said);
  return asked.has('treats') ? treating(asked, said) : null;
}

/** "Each head works with keys of dimension 64." */
function head(asked: Said, said: Said, model: number, heads: number): DesignClaim | null {
  if (!asked.only('ask', 'attention', 'heads', 'model-size', 'and', 'head-size', 'when')) return null;
  if (!said.only('heads', 'head-size', 'number', 'attention')) return null;
  const [value] = said.numbers;
  if (value === undefined || said.numbers.length > 1 || !(asked.has('head-size') || said.has('head-size'))) return null;
  return { kind: 'head', model, heads, value };
}

/** "With d_model = 768 and 12 heads, each head has keys of dimension 64." */
function headStated(said: Said, model: number, heads: number): DesignClaim | null {
  if (!said.only('attention', 'heads', 'model-size', 'and', 'head-size', 'when', 'number')) return null;
  const [value] = said.numbers;
  if (value === undefined || said.numbers.length > 1 || !said.has('head-size') || !said.has('model-size')) return null;
  return { kind: 'head', model, heads, value };
}

/** "Swapping two rows of the input changes the set of output vectors." */
function permuting(said: Said): DesignClaim | null {
  if (!said.has('attention') || !said.has('no-positions') || !said.has('permute') || !said.has('outputs')) return null;
  if (!said.only('attention', 'no-positions', 'permute', 'rows', 'outputs', 'changes', 'not', 'ask')) return null;
  const changes =
    said.has('changes') || said.terms.some(({ type, text }) => type === 'ask' && /^change/u.test(text ?? ''));
  return changes && !said.has('not', 'never') ? { kind: 'output-set', changes: !said.has('not') } : null;
}

/** "It treats its input as a set: the order makes no difference." */
function treating(asked: Said, said: Said): DesignClaim | null {
  if (
    !asked.has('attention') ||
    !asked.has('no-positions') ||
    !asked.only('ask', 'attention', 'no-positions', 'treats', 'why', 'only')
  )
    return null;
  if (!said.only('set', 'sequence', 'order', 'same', 'why')) return null;
  if (said.has('set') === said.has('sequence') || (said.has('sequence') && said.has('same'))) return null;
  if (said.has('order') !== said.has('same') && said.has('set')) return null;
  return { kind: 'order', lost: said.has('set') };
}
