import type { QuizItem } from '@keyproof/parser';
import type { Phrase, QuestionForm, Reading, Statement } from '../types.ts';
import { isNamelessPicture, mentionsGates, normalise, readPhrase } from '../lexicon/index.ts';
import { questionsBefore } from './before.ts';
import { conventionEvidence } from './conventions.ts';
import { updateEquations } from './equation.ts';
import { readNegation } from './negation.ts';
import { asksYesOrNo, bareStatement, leadingTruth, truthOf, truthOptions } from './truth.ts';
import { unwrap } from './unwrap.ts';

export interface ReadOptions {
  /** The items of the same dump in their order: they may tell which convention it follows, and what a question goes on from. Default none. */
  readonly dump?: readonly QuizItem[];
}

/** An item as the checks see it: its question form, its statements with their concepts, and evidence for conventions. */
export function readItem(item: QuizItem, options: ReadOptions = {}): Reading {
  const gates = [item.stem, ...item.context, ...item.options].some(
    ({ markdown }) => mentionsGates(markdown) || updateEquations(normalise(markdown).text).length > 0,
  );
  const phrase = (markdown: string): Phrase => readPhrase(unwrap(markdown), { gates });
  const stemText = withoutInstructions(unwrap(item.stem.markdown));
  const truthOption = truthOptions(item);
  const form = formOf(item, truthOption !== null);
  const asked = form === 'holds' ? readNegation(normalise(stemText, { gates }).text) : null;
  const bare = form === 'statement' ? bareStatement(stemText) : (asked?.text ?? stemText);
  const context = item.context.map(({ markdown }) => markdown).filter((text) => !isNamelessPicture(text));
  const stem = phrase([...context, bare].join('\n'));
  const formulas = [...item.context, item.stem].flatMap(({ math }) => math.map(({ latex }) => latex));
  return {
    item,
    form: asked?.fails === true ? 'fails' : form,
    multiple: item.type === 'multiple-choice',
    stem: { ...stem, formulas },
    before: questionsBefore(item, options.dump ?? []),
    statements: statementsOf(item, form, { ...stem, formulas }, phrase),
    truthOption,
    explanation: item.explanation ? phrase(item.explanation.markdown) : null,
    conventions: conventionEvidence(
      item,
      (options.dump ?? []).filter(({ id }) => id !== item.id),
      form === 'statement',
    ),
  };
}

/** "(Choose one.)", "(Check all that apply)": said to the reader, not of the matter. */
const INSTRUCTIONS =
  /\s?[([（【](?:please\s)?(?:choose|select|check|mark|pick|tick)\b[^()[\]（）【】]{0,60}[)\]）】]\.?|[([（【](?:多选|单选|可多选|多选题|单选题)[)\]）】]/giu;

/** An instruction that turns what is asked: "(mark the one that is wrong)". */
const TURNING =
  /\b(?:not|no|none|never|except|but|other|wrong|false|incorrect|untrue|inaccurate|worst|least|unlikely|exception|opposite)\b|n['’]t\b/iu;

function withoutInstructions(stem: string): string {
  const text = stem.replace(INSTRUCTIONS, (said) => (TURNING.test(said) ? said : ' ')).trim();
  return text === '' ? stem : text;
}

function formOf(item: QuizItem, hasTruthOptions: boolean): QuestionForm {
  if (hasTruthOptions) return 'statement';
  if (item.options.length > 0) return 'holds';
  const text = item.key?.text;
  const told =
    text === undefined
      ? null
      : (truthOf(text) ?? (asksYesOrNo(item.stem.text) ? (leadingTruth(text)?.truth ?? null) : null));
  return item.type === 'true-false' || told !== null ? 'statement' : 'value';
}

function statementsOf(
  item: QuizItem,
  form: QuestionForm,
  stem: Phrase,
  phrase: (markdown: string) => Phrase,
): readonly Statement[] {
  if (form === 'statement') return [{ option: null, phrase: stem }];
  if (form === 'value') return [{ option: null, phrase: phrase(item.key?.text ?? '') }];
  return item.options.map((option, at) => ({
    option: at,
    phrase: { ...phrase(option.markdown), formulas: option.math.map(({ latex }) => latex) },
  }));
}
