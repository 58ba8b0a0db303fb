import type { QuizItem } from '@keyproof/parser';

/** A question that goes on from the one before it: "the network from the previous question", "question above", "上一题". */
const LAST =
  /\b(?:previous|preceding|prior)\s(?:question|problem|exercise|item)\b|\b(?:question|problem|exercise)\s(?:before|above)\b|\bpregunta anterior\b|\bquestion précédente\b|\b(?:vorigen|vorherigen|letzten) (?:frage|aufgabe)\b|上一(?:个?问题|题|问)|前一(?:个?问题|题)/iu;

/** … or from one named by its number: "as in question 3", "the RNN of Q4", "第4题". */
const NUMBERED =
  /\b(?:of|from|in|to|as|see|with)\s(?:question|problem|exercise|q)\s?\.?\s?#?(?<n>\d{1,3})\b|第\s?(?<zh>\d{1,3})\s?题/iu;

/** As far back as questions refer to each other. */
const LONGEST_CHAIN = 8;

/** The questions that an item says it goes on from, the nearest first; none where it says nothing or they are not in the dump. */
export function questionsBefore(item: QuizItem, dump: readonly QuizItem[]): readonly QuizItem[] {
  const chain: QuizItem[] = [];
  let at = dump.findIndex(({ id }) => id === item.id);
  while (at > 0 && chain.length < LONGEST_CHAIN) {
    at = referredTo(chain.at(-1) ?? item, dump.slice(0, at));
    const found = dump[at];
    if (found !== undefined) chain.push(found);
  }
  return chain;
}

function referredTo({ stem }: QuizItem, earlier: readonly QuizItem[]): number {
  const { n, zh } = NUMBERED.exec(stem.text)?.groups ?? {};
  const number = n ?? zh;
  if (number !== undefined) return earlier.findIndex((each) => String(each.number) === number);
  return LAST.test(stem.text) ? earlier.length - 1 : -1;
}
