import { bareAnswer } from './answer.ts';

const ASKED =
  /^(?:(?:input )?sequences? (?:length )?(?:doubled|doubles|twice as long|×2|x2|longer|grows)|(?:doubling|longer) (?:the )?(?:input )?sequences?(?: length)?|(?:twice|double) the (?:sequence )?length)[:,;→ -]{1,4}(?:the )?(?:(?<cell>RNN|LSTM|GRU)(?:'s)? )?(?:number of |count of )?parameters?(?: count| number)?(?: (?:of|in) (?:an? )?(?<of>RNN|LSTM|GRU))?(?: is| are| becomes?)?$/iu;
const SAME =
  /^(?:stays? |remains? |is |are )?(?:the )?(?:unchanged|same|constant|not? changed?|does not change|unaffected)$/iu;
const CHANGED =
  /^(?:is |are |gets? )?(?:doubled|doubles?|halved|halves?|squared|quadrupled?|tripled|twice as (?:many|large)|grows?|increased?s?|decreased?s?|larger|smaller|more|fewer)$/iu;

/** "Sequence length doubled: RNN parameter count": what an answer says of it; `null` where anything else is asked. */
export function growthInFull(text: string): ((answer: string) => string | null) | null {
  const found = ASKED.exec(text);
  if (found === null) return null;
  const cell = (found.groups?.['cell'] ?? found.groups?.['of'] ?? 'RNN').toUpperCase();
  const owner = `The number of parameters of ${cell === 'GRU' ? 'a' : 'an'} ${cell}`;
  return (answer) => {
    const own = bareAnswer(answer);
    return SAME.test(own)
      ? `${owner} does not depend on the sequence length`
      : CHANGED.test(own)
        ? `${owner} depends on the sequence length`
        : null;
  };
}
