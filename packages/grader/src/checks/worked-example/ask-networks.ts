import { type Asker, N, SCORE, re, size } from './asker.ts';
import { consume } from './consume.ts';

const STEP = '(?:time )?step';
const STATE = '(?:(?:the )?(?:initial |first )?(?:hidden )?state )?\\(?h_?\\{?';
const JACOBIANS =
  '(?:factors of the (?:recurrent |state-to-state |hidden-to-hidden )?Jacobian|(?:recurrent |state-to-state |hidden-to-hidden |one-step )?(?:Jacobians|Jacobian (?:matrices|factors)))';

/** "The gradient of the loss at step 3 with respect to h_0 is a product with how many recurrent Jacobians?" */
export const factorsOf: Asker = (text) => {
  const found = consume(
    text,
    [
      re(`how many ${JACOBIANS}|number of ${JACOBIANS}`),
      re(
        `∂ ?[LEJhs]_?\\{?(?<to>\\d{1,3})\\}? ?\\/ ?∂ ?[hs]_?\\{?(?<from>\\d{1,3})\\}?|(?:loss|error|cost|hidden state|state)(?: function)?(?: [LEJh]_?\\{?\\d{1,3}\\}?)? (?:at|of|from|in) ${STEP} (?<to2>\\d{1,3})(?:,)? (?:with respect to|w\\.?r\\.?t\\.?) (?:${STATE}(?<from2>\\d{1,3})\\}?\\)?|(?:the )?(?:hidden )?state (?:at|of) ${STEP} (?<from3>\\d{1,3}))`,
      ),
    ],
    'gradient derivative partial rnn recurrent network contains contain product multiplied multiplies factors matrices bptt backpropagation time loss appear appears involves holds',
    [re(`(?:BPTT|back-?propagation through time) (?:through|over|across) (?<steps>\\d{1,3}) (?:time )?steps`)],
  );
  if (found === null) return null;
  const steps = Number(found['to']) - Number(found['from']);
  const told = found['steps'] === undefined ? steps : Number(found['steps']);
  return steps < 1 || told !== steps ? null : { example: { op: 'factors', steps }, answers: 'number' };
};

const BOTH = '(?:bi-?directional (?:lstm|gru|rnn|layer|encoder)|bi-?(?:lstm|gru|rnn))';
const EACH_WAY = `(?<units>${N}) (?:hidden )?(?:units|neurons|cells) (?:per|in each|for each|in either|each) direction|(?:in|for) each direction,? (?<units2>${N}) (?:hidden )?units|2 ?[×x*·] ?(?<units3>${N})|hidden size (?:of )?(?<units4>${N}) (?:per|in each|for each) direction`;
const ASKED =
  'how many (?:features|values|numbers|entries|components|outputs)|(?:output )?(?:size|dimension|dimensionality|length|width)|features|numbers|entries';

/** "A bidirectional LSTM with 64 units per direction, outputs concatenated: how many features per step?" */
export const bothWays: Asker = (text, letters) => {
  const found = consume(
    text,
    [
      re(BOTH),
      re(EACH_WAY),
      re('(?<joined>concatenat\\w+)|(?<summed>summed|added(?: up)?|averaged)'),
      re(ASKED),
      re(
        '(?:per|at each|at every|at one|at a|for each|for every) (?:single )?(?:time )?step(?: t)?|for each (?:word|token)|per (?:word|token)',
      ),
    ],
    'output outputs forward backward both two directions direction hidden states vectors whose produces produce features concatenation combined together',
    [re('forward and (?:the )?backward'), re(`features|entries|numbers|values`)],
  );
  const units = size(found?.['units'], letters);
  return found === null || units === null
    ? null
    : {
        example: { op: 'both-ways', units, merge: found['joined'] === undefined ? 'sum' : 'concat' },
        answers: 'number',
      };
};

/** "The size of the context vector with attention over 256-dimensional encoder states". */
export const contextOf: Asker = (text, letters) => {
  if (/\bself-?attention|\bquer|\bkeys?\b|\bheads?\b/iu.test(text)) return null;
  const found = consume(
    text,
    [
      re('(?:attention )?context vectors?(?: c(?:_\\{?t\\}?)?)?'),
      re(
        `(?<size>${N})[- ]dimensional (?:encoder )?(?:hidden )?(?:states?|activations?|outputs?|annotations?)(?: of the encoder)?|encoder(?:'s)? (?:hidden )?states? (?:of|with|has|have|is|are) (?:size |dimension |a size of )?(?<size2>${N})(?:-dimensional| entries| dimensions| numbers)?|${EACH_WAY}`,
      ),
      re(ASKED),
    ],
    'attention mechanism encoder decoder states state weighted sum bidirectional vector numbers entries model translation',
    [
      re(EACH_WAY),
      re('\\(?(?:outputs |both |whose (?:outputs|states) are |and )?concatenated\\)?'),
      re('(?:over|of|with|from) (?<places>\\d+) (?:source |input )?(?:words|positions|steps|tokens)'),
      re(`decoder (?:state )?(?:has|with|of) (?:size |dimension )?${N}(?: units| entries)?`),
    ],
  );
  if (found === null) return null;
  const [told, units] = [size(found['size'], letters), size(found['units'], letters)];
  if (units !== null && !/\bbi-?directional\b|2 ?[×x*·]/iu.test(text)) return null;
  if (told !== null && units !== null && told !== 2 * units) return null;
  if (told === null && units === null) return null;
  return { example: { op: 'context', states: told ?? (units as number), both: told === null }, answers: 'number' };
};

/** "Multiplying a 300 × 10000 embedding matrix by a one-hot vector gives". Where words are rows, the product is meant the other way round. */
export const productOf: Asker = (text, letters) => {
  const SIDES = `\\(?(?<rows>${N}) ?(?:×|x|\\*|by) ?(?<columns>${N})\\)?`;
  const AGAIN = SIDES.replaceAll('rows', 'rows2').replaceAll('columns', 'columns2');
  const found = consume(
    text,
    [
      re(
        `${SIDES}(?:-dimensional)? (?:word )?(?:embedding )?matrix(?: E)?|(?:embedding matrix(?: E)?|(?<![\\p{L}])E) (?:is |has |of |with )?(?:size |shape |dimensions? )?${AGAIN}`,
      ),
      re('one[- ]hot(?: encoded)?(?: word)?(?: vectors?)?(?: o(?:_\\{?\\w{1,3}\\}?)?)?'),
      re(
        'multiplying|multiply|multiplied|multiplies|multiplication of|product|(?<![\\p{L}])E ?[·*×]? ?o(?:_\\{?\\w{1,3}\\}?)?',
      ),
    ],
    'embedding matrix vector word e o o_j result resulting entries numbers yields returns size shape many',
  );
  const [rows, columns] = [size(found?.['rows'], letters), size(found?.['columns'], letters)];
  return rows === null || columns === null || rows >= columns || rows * columns > 2e7
    ? null
    : { example: { op: 'picked', rows, columns }, answers: 'number' };
};

/** "Dividing the logits by 2 is a temperature of". */
export const temperatureOf: Asker = (text) => {
  const found = consume(
    text,
    [
      re(
        `(?<how>divid|multiply|multipli)\\w* (?:(?:all|the) )*(?:logits|scores|pre-softmax scores) by (?<by>${SCORE})`,
      ),
      re('(?:softmax |sampling )?temperature(?: T)?'),
    ],
    'softmax before sampling sample corresponds correspond same setting sets means applying taking function amounts T logits',
    [re('(?:before|prior to) (?:applying |taking )?(?:the )?softmax')],
  );
  const by = Number(found?.['by'] ?? NaN);
  if (found === null || !(by > 0)) return null;
  return {
    example: { op: 'temperature', by, how: /^d/iu.test(found['how'] ?? '') ? 'divided' : 'multiplied' },
    answers: 'number',
  };
};
