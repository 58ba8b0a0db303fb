import { trimEnds } from '../frames/trim-ends.ts';

/** A statement that says several things. */
export interface Compound {
  /** `and`: all are asserted. `because`: one is given as the reason of the other, which is more than that both hold. */
  readonly joint: 'and' | 'because';
  readonly parts: readonly string[];
}

/** Longer statements are stories. */
const LONGEST = 320;

/** Words by which the parts of a sentence limit, choose or turn each other: such a sentence is not the sum of its parts. */
const TIED =
  /\b(?:if|unless|when|whenever|neither|nor|either|or|both|only|except|respectively|whether|than|although|though|despite|instead|rather|otherwise|former|latter|each other|vice versa|assum\w*|suppose\w*|given that|provided|it is (?:not|false|wrong|untrue)|not because|not only|which|who|whose|that is why|so that|such that|between|from|sum of|product of|combination of|thinks?|thought|believes?|believed|claims?|claimed|says?|said|according|contrary|ruled out|myth|nonsense|doubt\w*|wrongly|mistaken\w*|nobody|were there|had it|had they)\b/iu;
/** A setting that a first part has and that goes for the parts after it too. */
const SETTING =
  /^(?:with|without|in|for|during|after|before|as|under|at|on|by|using|unlike|like|compared|while|once|since|because|to|the (?:more|larger|longer|smaller|higher|wider))\b/iu;

/** Where something is so, of which nothing follows for the reason. */
const PLACE = /^in (?:an? |the )?(?:[\p{L}-]+ ){0,3}(?:rnns?|lstms?|grus?|networks?|cells?|layers?)\b/iu;

const SUBJECT =
  /^(?<subject>(?:(?:an?|the)\s)?[\p{L}\p{N}-]+(?:\s[\p{L}\p{N}-]+){0,5}?)\s(?<verb>is|are|has|have|can|cannot|could|do|does|will|would|may|might|must|need|needs|use|uses|help|helps|make|makes|keep|keeps|solve|solves|prevent|prevents|mitigate|mitigates|avoid|avoids|suffer|suffers|require|requires|find|finds|give|gives|take|takes|contain|contains|consist|consists|sum|lead|leads|reduce|reduces|increase|increases|run|runs|ignore|ignores|share|shares|read|reads|process|processes|control|controls|decide|decides|limit|limits|rescale|rescales|treat|treats|lose|loses|slow|slows|explore|explores|guarantee|guarantees|always|never)\b/iu;
const NEGATIVE = /\b(?:not|no|never|cannot|without|nor)\b|n't\b/iu;
const FINITE =
  /^(?:is|are|has|have|can|cannot|do|does|will|need|needs|use|uses|help|helps|make|makes|keep|keeps|solve|solves|prevent|prevents|mitigate|mitigates|avoid|avoids|require|requires|take|takes|suffer|suffers|find|finds|give|gives|contain|contains|sum|add|adds|reduce|reduces|increase|increases|run|runs|ignore|ignores)\b/iu;

/** What a statement is about: the words before its verb; `null` where no known verb is found. */
export function subjectOf(text: string): string | null {
  const asked =
    /^(?:do|does|did|is|are|can|will|would|should)\s(?<subject>(?:(?:an?|the)\s)?[\p{L}\p{N}-]+(?:\s[\p{L}\p{N}-]+){0,5}?)\s(?:guaranteed|need|use|have|make|help|solve|prevent|avoid|keep|find|take|require|always|suffer|contain|sum|know|give|reduce|increase|run|slow|speed|able)\b/iu.exec(
      text,
    );
  return (asked ?? SUBJECT.exec(text))?.groups?.['subject'] ?? null;
}

/** A part with its subject in the place of "it" or "they", or before a verb that stands alone. */
export function withSubject(part: string, subject: string | null): string {
  const bare = part.replace(/^(?:also|therefore|thus|hence|so|then|thereby)\s/iu, '');
  const pronoun = /^(?:it|they|this|these|that)\s/iu.exec(bare);
  if (pronoun !== null) return subject === null ? bare : `${subject} ${bare.slice(pronoun[0].length)}`;
  return subject !== null && FINITE.test(bare) ? `${subject} ${bare}` : bare;
}

/** "X and Y", "X, but Y", "X because Y" as statements of their own; `null` where a sentence is of one piece, or where its parts hang on each other. */
export function partsOf(statement: string): Compound | null {
  const text = trimEnds(statement.trim(), ' .!');
  if (text.length > LONGEST || /[?？;:\n]/u.test(text)) return null;
  const reason = /^(?<claim>.{8,200}?),?\s(?:because|since|as)\s(?<reason>.{8,200})$/iu.exec(text)?.groups;
  if (reason !== undefined) {
    const { claim = '', reason: why = '' } = reason;
    // A setting goes with its claim: "in a plain RNN gradients cannot explode because …".
    if (TIED.test(text) || (SETTING.test(claim) && !PLACE.test(claim)) || /\b(?:because|since|and|but)\b/iu.test(why))
      return null;
    if (/\b(?:same|such|as|far|long|well|soon|much|many|not)$/iu.test(claim)) return null;
    const subject = subjectOf(claim);
    return { joint: 'because', parts: [claim, withSubject(why, subject)] };
  }
  if (TIED.test(text) || SETTING.test(text)) return null;
  const pieces = text.split(/,?\s(?:and|but|yet|while|whereas)\s|;\s/iu).map((piece) => piece.trim());
  const [first] = pieces;
  if (pieces.length < 2 || pieces.length > 3 || first === undefined) return null;
  const subject = subjectOf(first);
  const rest = pieces.slice(1);
  // "Does not X and Y" may deny both or the first alone.
  if (NEGATIVE.test(first) && rest.some((piece) => FINITE.test(piece))) return null;
  // A part without a verb of its own ("… and exploding gradients") belongs to the one before it.
  if (rest.some((piece) => subjectOf(withSubject(piece, subject)) === null)) return null;
  return { joint: 'and', parts: [first, ...rest.map((piece) => withSubject(piece, subject))] };
}
