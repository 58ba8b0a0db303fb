import type { Phrase } from '../types.ts';
import { erasedAll } from './erased.ts';

/**
 * What a program of Keras or PyTorch has around its layers: imports, names that are given, the model that holds them, calls of a layer on a name,
 * and what is printed. Nothing of it changes a shape.
 */
const SCAFFOLD: readonly RegExp[] = [
  /\bpython(?=\s(?:import|from|[a-z]\w{0,20}\s?=))/giu,
  /\bfrom\s[a-z][\w.]{0,40}\simport\s\w{1,40}(?:,\s\w{1,40}){0,12}/giu,
  /\bimport\s[a-z][\w.]{0,40}(?:\sas\s\w{1,20})?/giu,
  /\b[a-z]\w{0,20}\s?=\s?(?=(?:[a-z]\w{0,20}\.){0,3}(?:Sequential|Model|Input|InputLayer|LSTM|GRU|RNN|SimpleRNN|Bidirectional|Embedding|Dense|Conv1D|Flatten|Dropout|TimeDistributed)\s?\()/giu,
  /\b(?:[a-z]\w{0,20}\.){0,3}Sequential\s?\(/giu,
  /\b(?:[a-z]\w{0,20}\.){0,3}Model\s?\([^()]{0,60}\)/gu,
  /\b[a-z]\w{0,20}\.add\b/giu,
  /\b[a-z]\w{0,20}\.(?:summary|count_params)\s?\(\s?\)/giu,
  /\bprint\s?\([^()]{0,40}(?:\(\s?\))?\s?\)/giu,
  /\b[a-z]\w{0,20}\.(?:output_shape|shape|size\(\s?\))/giu,
  // `Dense(2)(x)`: a layer called on a name.
  /(?<=\))\s?\(\s?[a-z]\w{0,20}\s?\)/giu,
];

/** Words that ask what a program shows, or tell where an input goes. */
const AROUND =
  /\b(?:this|the|following|above|below)\s(?:(?:following|above)\s)?(?:code|snippet|program|script|listing)(?:\sbelow)?\b|\b(?:what\s)?(?:does|will|is|gets)\s(?:it\s|be\s)?print(?:s|ed)?\b|\bprint(?:s|ed)?\b|\bcomes?\sout\sof\b|\b(?:leaves?|enters?|goes\sinto|per\s(?:example|sample)|(?:do\s)?comes?\sout|how\slong|values|passes\sthrough|followed\sby|and\sthen|applied\sto|had|new|by\sitself|by\sdefault)\b|\b(?:default|par\sdéfaut|por\sdefecto)\s?(?:arguments?|settings?|options?|values?|(?:hyper)?parameters)?\b|\b(?:paramètres|parámetros|parameter|argumentos)\s(?=par\sdéfaut|por\sdefecto)|经过|之后|中(?=输入)/giu;

/** A stem without the scaffold of its program; places stay as they were. */
export function withoutScaffold(stem: Phrase): Phrase {
  return [...SCAFFOLD, AROUND].reduce(erasedAll, stem);
}

/** Whether a program prints the shape of something, or is asked for it. */
export const printsShape = (text: string): boolean =>
  /\bprint\s?\(\s?\w{1,20}\.(?:output_shape|shape|size\(\s?\))\s?\)|\b\w{1,20}\.(?:output_shape|shape)\s?\??\s?$/iu.test(
    text,
  );
