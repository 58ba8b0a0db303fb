import { bareAnswer } from './answer.ts';

const STATE =
  '(?<what>tanh ?\\(? ?c_\\{?t\\}? ?\\)?|c_\\{?t ?[-−] ?1\\}?|(?:c̃|g)_\\{?t\\}?|the candidate|the old cell state|the previous cell state)';
const GATE = '(?:the )?(?:(?<name>forget|input|output) gate|(?<letter>[fio])(?:_\\{?t\\}?)?)';
const ACTIVE = new RegExp(`^${GATE} (?:multiplies|scales|gates|weights)$`, 'iu');
const PASSIVE = new RegExp(`^${STATE} is (?:scaled|multiplied|gated|weighted) by$`, 'iu');
const WHAT = new RegExp(`^${STATE}$`, 'iu');
const WHICH = new RegExp(`^${GATE}$`, 'iu');
const LETTERS: Readonly<Record<string, string>> = { forget: 'f', input: 'i', output: 'o' };

/** "o_t multiplies", "tanh(c_t) is scaled by": the equation of an LSTM that an answer makes; `null` where anything else is asked. */
export function productInFull(text: string): ((answer: string) => string | null) | null {
  const [active, passive] = [ACTIVE.exec(text)?.groups, PASSIVE.exec(text)?.groups];
  if (active === undefined && passive === undefined) return null;
  return (answer) => {
    const own = bareAnswer(answer);
    const what = passive?.['what'] ?? WHAT.exec(own)?.groups?.['what'];
    const named = active ?? WHICH.exec(own)?.groups;
    const gate = named?.['letter']?.toLowerCase() ?? LETTERS[named?.['name']?.toLowerCase() ?? ''];
    if (what === undefined || gate === undefined) return null;
    if (/^tanh/iu.test(what)) return `h_t = ${gate}_t * tanh(c_t) in an LSTM`;
    return /1|old|previous/iu.test(what)
      ? `c_t = ${gate}_t * c_{t-1} + i_t * c̃_t in an LSTM`
      : `c_t = f_t * c_{t-1} + ${gate}_t * c̃_t in an LSTM`;
  };
}
