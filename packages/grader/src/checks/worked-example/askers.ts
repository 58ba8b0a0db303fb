import { evaluate, type Letters } from '../../frames/arithmetic.ts';
import { consume } from './consume.ts';
import type { Example, Sides } from './claim.ts';

/** How the options under a question are read. */
export type Answers = 'number' | 'numbers' | 'shape' | 'growth';

export interface Asked {
  readonly example: Example;
  readonly answers: Answers;
}

type Asker = (text: string, letters: Letters) => Asked | null;

/** A number, or a letter that stands for a size. */
const N =
  '(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?<![\\p{L}\\p{N}_])(?:[b-zB-Z]|\\p{L}_\\{?\\p{L}\\}?)(?![\\p{L}\\p{N}_]))';
const SCORE = '[-−]?\\d+(?:\\.\\d+)?';
const BY = '\\s?(?:×|x|\\*|,|by)\\s?';
const LIST = `${SCORE}(?:(?:,? and |, |; )${SCORE}){1,7}`;
const WORDS =
  '(?:(?:different |distinct |input |source |output |target )?(?:words?|tokens?|positions?|steps?|places?|time steps?|elements?))';

const size = (text: string | undefined, letters: Letters): number | null => {
  const value = text === undefined ? null : evaluate(text.replaceAll(',', ''), letters);
  return value !== null && Number.isInteger(value) && value > 0 && value <= 1e7 ? value : null;
};
const listed = (text = ''): readonly number[] =>
  [...text.replaceAll('−', '-').matchAll(new RegExp(SCORE, 'gu'))].map(([number]) => Number(number));
const re = (source: string, flags = 'iu'): RegExp => new RegExp(source, flags);

const SOFTMAX_WORDS =
  'attention scores score raw alignment energies energy weights weight softmax position positions three four five two each places logits logit classes class words word source input inputs encoder decoder tokens token output vector layer distribution probability probabilities function apply applied turns into';

/** "The scores are 2, 2 and 2: what weight does each position get?" */
const softmaxOf: Asker = (text) => {
  const list = re(
    `(?:scores?|logits?|energies)(?: for (?:the )?(?:two|three|four|five|\\d) (?:source |input |encoder )?(?:positions|places|words|tokens|classes))?(?: of a softmax)?(?: e)?(?: are| is| =|:| of)? ?\\(?\\[?(?<list>${LIST})\\]?\\)?`,
  ).exec(text);
  const all = re(
    `softmax over (?<count>\\d{1,2}) (?:classes|words|symbols|tokens|positions)\\b[^.]*?(?:logits|scores) (?:are|is) all (?:equal|identical|the same)`,
  ).exec(text);
  const scores =
    list !== null
      ? listed(list.groups?.['list'])
      : all !== null
        ? new Array<number>(Number(all.groups?.['count'])).fill(1)
        : [];
  if (scores.length < 2) return null;
  const bare = text.replace(list?.[0] ?? all?.[0] ?? '', ' § ');
  const rest = consume(bare, [], `${SOFTMAX_WORDS} language model's model last its for second first third`, [
    re('(?:what|which) (?:weights?|probabilit(?:y|ies)|outputs?)'),
  ]);
  if (rest === null) return null;
  const place = /\b(?:first|second|third)\b/iu.exec(bare)?.[0].toLowerCase();
  if (place !== undefined)
    return { example: { op: 'softmax', scores, at: ['first', 'second', 'third'].indexOf(place) }, answers: 'number' };
  const same = scores.every((score) => score === scores[0]);
  if (/\b(?:each|every)\b/iu.test(bare))
    return same ? { example: { op: 'softmax', scores, at: 0 }, answers: 'number' } : null;
  return /\b(?:weights|probabilities|output|distribution|softmax)\b/iu.test(bare)
    ? { example: { op: 'softmax', scores, at: 'all' }, answers: 'numbers' }
    : null;
};

/** "P(a) = 0.5, P(b|a) = 0.2 and P(c|a, b) = 0.1: the probability of the sentence?" */
const chanceOf: Asker = (text) => {
  const terms = [...text.matchAll(/P ?\((?<of>[^()=]{1,40})\) ?= ?(?<value>0?\.\d+|1)/gu)];
  const first = terms[0]?.groups?.['of'];
  if (terms.length < 2 || first === undefined || /\|/u.test(first)) return null;
  // The chain rule: each term but the first is conditioned on as many words as stand before it.
  const chained = terms.slice(1).every(({ groups }, at) => {
    const [, given] = (groups?.['of'] ?? '').split('|');
    return given?.split(/,\s?|\s(?=\S)/u).filter((part) => part.trim() !== '').length === at + 1;
  });
  const bare = terms.reduce((left, { 0: term }) => left.replace(term, ' § '), text);
  if (!chained || !/\bprobability\b/iu.test(bare) || /\blog\b/iu.test(bare)) return null;
  const rest = consume(
    bare,
    [re('(?:the )?(?:joint )?probability of (?:the )?(?:whole |entire |full )?(?:sentence|sequence)')],
    'language model rnn a b c d assigns assign predicts it this whole words word',
    [/"[^"]{1,60}"/u],
  );
  return rest === null
    ? null
    : { example: { op: 'chance', chances: terms.map(({ groups }) => Number(groups?.['value'])) }, answers: 'number' };
};

const ATTENTION =
  'attention model mechanism decoder encoder seq2seq network weights weight matrix entries entry elements values numbers computed sequence sentence sentences self-attention self head heads single-head single layer transformer source target translating translation into translated';

const attentionEntries: Asker = (text, letters) => {
  if (!/\battention\b/iu.test(text)) return null;
  const asks = re(
    'how many (?:entries|elements|attention weights|weights|values|numbers|scores)|number of (?:attention )?(?:weights|entries)|(?:shape|size) of the attention (?:weight )?matrix',
  );
  const shaped = /(?:shape|size) of the attention/iu.test(text);
  const both = consume(
    text,
    [
      asks,
      re(`(?<keys>${N}) (?:source|input|encoder) ${WORDS}`),
      re(`(?<queries>${N}) (?:target|output|decoder) ${WORDS}`),
    ],
    ATTENTION,
    [re('attention weights?'), re('(?:in )?total|altogether')],
  );
  const self =
    both === null && /\bself-? ?attention\b/iu.test(text)
      ? consume(
          text,
          [
            asks,
            re(
              `(?:(?:sequence|sentence|input) (?:of (?:length )?|with )?|over |with |for |of )(?<keys>${N})(?: ${WORDS})?`,
            ),
          ],
          ATTENTION,
          [
            re('(?:attention )?(?:weight )?matrix(?: of attention weights)?'),
            re('per head|for one head|in each head|for each head'),
          ],
        )
      : null;
  const keys = size((both ?? self)?.['keys'], letters);
  const queries = both === null ? keys : size(both['queries'], letters);
  if (keys === null || queries === null || keys > 2000 || queries > 2000) return null;
  if (/\b(?:multi|heads)\b/iu.test(text) && !/per head|each head|one head/iu.test(text)) return null;
  return shaped ? null : { example: { op: 'attention-entries', queries, keys }, answers: 'number' };
};

const attentionShape: Asker = (text, letters) => {
  const sides = (name: string) =>
    `${name}\\s?(?:∈ ?ℝ\\^\\{?|is|has shape|of shape|has size|has the shape|with shape|:|=|\\()? ?(?:an? |of )?[([]?(?<${name.toLowerCase()}1>${N})${BY}(?<${name.toLowerCase()}2>${N})[)\\]]?\\}?(?: matrix)?`;
  const found = consume(
    text,
    [re(sides('Q'), 'u'), re(sides('K'), 'u')],
    'attention scaled dot-product dot product output scores score matrix matrices queries query keys key values value transformer layer self-attention self softmax Q K V q k v qk^t qk^{t} qkᵀ k^t',
    [re(sides('V'), 'u'), re('(?:the )?(?:matrix )?Q ?K ?\\^ ?\\{?(?:T|⊤)\\}?|QKᵀ', 'u')],
  );
  if (found === null) return null;
  const read = (name: string): Sides | null => {
    const match = re(sides(name), 'u').exec(text)?.groups;
    const [rows, columns] = [
      size(match?.[`${name.toLowerCase()}1`], letters),
      size(match?.[`${name.toLowerCase()}2`], letters),
    ];
    return rows === null || columns === null || rows > 600 || columns > 600 ? null : [rows, columns];
  };
  const [q, k, v] = [read('Q'), read('K'), read('V')];
  if (q === null || k === null || q[1] !== k[1]) return null;
  const scores = /Q ?K ?\^ ?\{?(?:T|⊤)|QKᵀ|\bscores?\b|\battention (?:weight )?matrix\b/u.test(text);
  const output = /\boutput\b|\bresult\b/iu.test(text);
  if (scores === output || (output && (v === null || v[0] !== k[0]))) return null;
  return { example: { op: 'attention-shape', q, k, v, of: output ? 'output' : 'scores' }, answers: 'shape' };
};

const headWidth: Asker = (text, letters) => {
  if (!/\bheads?\b/iu.test(text) || !/\battention|transformer\b/iu.test(text)) return null;
  const found = consume(
    text,
    [
      re(
        `(?:d_\\{?m(?:odel)?\\}?|(?:d_m, ?odel)|model (?:dimension|width|size)|embedding (?:dimension|size)|hidden size|(?:width|dimension) of the model)(?:ality)?(?: d_\\{?model\\}?)? ?(?:=|of|is|:)? ?(?<model>${N})|(?<model2>${N})[- ]dimensional (?:model|embeddings|inputs)`,
      ),
      re(`(?<heads>${N}) (?:parallel |attention )?heads|h ?= ?(?<heads2>${N})|heads ?(?:=|:) ?(?<heads3>${N})`),
      re(
        '(?:dimension(?:ality|s)?|size|width|entries)(?: d_k)?(?: (?:of|per|for|in|does|do|has|have) (?:the )?(?:queries|keys|values|vectors)?(?: (?:of|in|per|for))? ?(?:each|one|every|a|single)? ?head(?: have| work with| use)?)?|(?:each|every|one|a single) head (?:works? with|has|uses)(?: (?:queries|keys|values)(?: and (?:keys|values))?)?(?: of (?:dimension|size|width))?',
      ),
    ],
    'multi-head multihead multi head heads attention transformer layer original model key keys query queries value values per d_k as true works work',
    [re('each head|per head|every head|one head'), re('in the original transformer')],
  );
  const [model, heads] = [size(found?.['model'], letters), size(found?.['heads'], letters)];
  return model === null || heads === null || heads > model || model > 100_000
    ? null
    : { example: { op: 'head-width', model, heads }, answers: 'number' };
};

const scaleOf: Asker = (text, letters) => {
  const found = consume(
    text,
    [
      re(
        `(?:d_\\{?k\\}?|(?:key|query) (?:dimension|size|width)|dimension of the (?:keys|queries))(?: d_\\{?k\\}?)? ?(?:=|is|of) ?(?<width>${N})|keys of (?:dimension|size|width) (?<width2>${N})`,
      ),
      re(
        '(?:scores|dot products|products|logits|qk\\^\\{?t\\}?) (?:are |is |get )?(?:all )?(?:scaled down|divided|scaled) by(?: what| which number| which factor| the factor| a factor of)?|by (?:what|which) (?:number|factor|value)? ?(?:are|is) (?:the )?(?:scores|dot products|products|qk\\^\\{?t\\}?) divided|what are the (?:scores|dot products) divided by',
      ),
    ],
    'scaled dot-product dot product attention scores softmax before queries keys transformer',
  );
  const width = size(found?.['width'], letters);
  return width === null || width > 100_000 ? null : { example: { op: 'scale', width }, answers: 'number' };
};

const oneHot: Asker = (text, letters) => {
  if (!/one[- ]hot/iu.test(text)) return null;
  const pair = re(
    '(?:(?:any |the )?(?:two )?(?:different|distinct) one[- ]hot (?:encoded )?(?:word )?(?:vectors|encodings|representations)|(?:the )?one[- ]hot (?:encoded )?(?:word )?(?:vectors|encodings|representations) (?:of|for) (?:any )?(?:two )?(?:different|distinct) words|two one[- ]hot (?:vectors|encodings) of (?:different|distinct) words)',
  );
  const found = consume(
    text,
    [
      pair,
      re(
        '(?:(?<cosine>cosine(?: similarity)?)|(?<dot>(?:dot|inner|scalar) product)|(?<distance>(?:euclidean|l2) distance))',
      ),
    ],
    'between of always word words',
  );
  if (found !== null) {
    const of = found['cosine'] !== undefined ? 'cosine' : found['dot'] !== undefined ? 'dot' : 'distance';
    return { example: { op: 'one-hot', of, words: 7 }, answers: 'number' };
  }
  const told = consume(
    text,
    [
      re(
        `(?:vocabulary|dictionary)(?: size)? ?(?:of|with|has|is|=|contains|holds)? ?(?:size )?(?<words>${N})(?: (?:words|tokens|characters))?|(?<words2>${N})(?:-| )(?:word|words|tokens)(?: vocabulary| dictionary)?`,
      ),
      re(
        '(?:(?:length|dimension|dimensionality|size|entries|components|elements)[^.?]{0,30}?)?(?:a |the |each |every )?one[- ]hot (?:encoded )?(?:input )?(?:vector|encoding|representation|word vector)s?(?: of (?:a|each|one) word)?(?: have| has)?(?: (?:length|dimension|size))?',
      ),
    ],
    'word words embedding embeddings vector vectors represented entries components elements vocabulary dictionary token tokens',
    [
      re(
        `(?:word )?embeddings?(?: vectors?)? (?:with|of|have|has) (?:size |dimension )?${N}(?: dimensions| entries)?|${N}[- ]dimensional (?:word )?(?:embeddings?|vectors?)`,
      ),
    ],
  );
  const words = size(told?.['words'], letters);
  return words === null || words > 1e6 || /\bproduct|similarity|distance\b/iu.test(text)
    ? null
    : { example: { op: 'one-hot', of: 'length', words }, answers: 'number' };
};

const TABLE_WORDS =
  'word words embedding embeddings vector vectors table matrix layer keras pytorch learn learns learned represented represent trainable learnable parameters values numbers weights entries model tokens token vocabulary thus skip-gram word2vec glove nn';
const VOCABULARY = `(?:vocabulary|dictionary)(?: size)? ?(?:of|with|has|is|=|contains|holds|:)? ?(?:size )?(?<words>${N})(?: (?:words|tokens))?|(?<words2>${N})(?:-| )(?:words?|tokens?|types)(?: vocabulary| dictionary)?`;
const EMBEDDED = `(?<size>${N})[- ](?:dimensional|dim|d)\\b(?: (?:word )?(?:embeddings?|vectors?))?|(?<size2>${N}) dimensions|(?:embedding )?(?:dimension|size|dimensionality)(?: of)? ?(?:=|is|:)? ?(?<size3>${N})`;

const tableOf: Asker = (text, letters) => {
  if (
    !/\bembedding|\bword vectors?\b|\bvectors for\b/iu.test(text) ||
    /\b(?:lstm|gru|rnn|dense|softmax)\b/iu.test(text)
  )
    return null;
  const code = /\bembedding\((?:\w+ ?= ?)?(?<words>\d+), ?(?:\w+ ?= ?)?(?<size>\d+)\)/iu.exec(text);
  const bare = code === null ? text : text.replace(code[0], ' embedding ');
  const entries = re(
    'how many (?:trainable |learnable )?(?:parameters|values|weights|numbers|entries)|number of (?:trainable |learnable )?(?:parameters|values|weights|entries)|size in parameters',
  );
  const sizes = code === null ? [re(VOCABULARY), re(EMBEDDED)] : [];
  const vector = re(
    '(?:each|every|one) (?:word )?(?:vector|embedding|word vector)(?: thus| then)? (?:has|have)|entries (?:has|have|does) (?:each|one|a|the) (?:word )?(?:vector|embedding)(?: of (?:a|one) word)?(?: have)?',
  );
  const single = code === null ? consume(bare, [vector, ...sizes], `${TABLE_WORDS} how many`) : null;
  const whole =
    single === null
      ? consume(bare, [entries, ...sizes], TABLE_WORDS, code === null ? [] : [re(VOCABULARY), re(EMBEDDED)])
      : null;
  const found = single ?? whole;
  if (found === null) return null;
  const [words, width] = [
    size(code?.groups?.['words'] ?? found['words'], letters),
    size(code?.groups?.['size'] ?? found['size'], letters),
  ];
  const again = [size(found['words'], letters), size(found['size'], letters)];
  if (
    words === null ||
    width === null ||
    (code !== null && ((again[0] !== null && again[0] !== words) || (again[1] !== null && again[1] !== width)))
  )
    return null;
  if (whole !== null && !/\b(?:matrix|table|layer|embeddings?)\b/iu.test(text)) return null;
  return { example: { op: single === null ? 'table' : 'vector', words, size: width }, answers: 'number' };
};

const lookedUp: Asker = (text) => {
  const code = /\b(?:nn\.)?embedding\((?:\w+ ?= ?)?(?<words>\d+), ?(?:\w+ ?= ?)?(?<size>\d+)\)/iu.exec(text);
  const shape = /(?:shape|size) ?(?:of )?\(?\s?(?<shape>\d+(?:, ?\d+){1,2})\s?\)/iu.exec(text);
  if (code === null || shape === null) return null;
  const rest = consume(
    text.replace(code[0], ' ').replace(shape[0], ' '),
    [re('(?:output|resulting|result)(?: shape)?|shape of (?:the )?(?:output|result)')],
    'keras pytorch layer output applied input integer integers array batch tensor indices word of receives returns gets fed to an on',
  );
  if (rest === null) return null;
  return {
    example: {
      op: 'looked-up',
      words: Number(code.groups?.['words']),
      size: Number(code.groups?.['size']),
      shape: listed(shape.groups?.['shape']),
    },
    answers: 'shape',
  };
};

const beamOf: Asker = (text, letters) => {
  if (!/\bbeam\b/iu.test(text)) return null;
  const found = consume(
    text,
    [
      re(
        `beam (?:width|size)(?: B| k)? ?(?:=|of|is)? ?(?<width>${N})|beam search with (?:width |B ?= ?|k ?= ?)(?<width2>${N})|(?<![\\p{L}])[BK] ?= ?(?<width3>\\d+)`,
      ),
      re(VOCABULARY),
      re(
        '(?:candidates?|continuations?|extensions?|partial sentences|hypotheses|possibilities|options)[^.?]{0,30}?(?:scored|evaluated|considered|compared|ranked|looked at)|how many (?:candidates?|continuations?|extensions?|possibilities)',
      ),
    ],
    'beam search vocabulary words decoder model how many are must be at step later step. second evaluated scored considered language translation machine next',
    [re('\\(?after the first(?: (?:step|one))?\\)?'), re('(?:at|in) (?:each|every|a later) (?:decoding |time )?step')],
  );
  const [width, words] = [size(found?.['width'], letters), size(found?.['words'], letters)];
  if (
    width === null ||
    words === null ||
    width * words > 2e7 ||
    /\bfirst step\b/iu.test(text.replace(/after the first step/iu, ''))
  )
    return null;
  return { example: { op: 'beam', width, words }, answers: 'number' };
};

const linearChain: Asker = (text) => {
  const found =
    /[hs]_\{?t\}? ?= ?(?<weight>\d?\.\d+|\d) ?[·*]? ?[hs]_\{?t ?[-−] ?1\}?(?: ?\+ ?(?:x_\{?t\}?|u ?x_\{?t\}?))?/iu.exec(
      text,
    );
  const asked = /∂ ?[hs]_\{?(?<to>\d{1,3})\}? ?\/ ?∂ ?[hs]_\{?(?<from>\d{1,3})\}?/iu.exec(text);
  if (found === null || asked === null) return null;
  const steps = Number(asked.groups?.['to']) - Number(asked.groups?.['from']);
  const rest = consume(
    text.replace(found[0], ' ').replace(asked[0], ' '),
    [],
    'linear rnn scalar recurrence network state derivative gradient',
  );
  return rest === null || steps < 1
    ? null
    : { example: { op: 'linear-chain', weight: Number(found.groups?.['weight']), steps }, answers: 'number' };
};

const slopeOf: Asker = (text) => {
  const found = consume(
    text,
    [
      re('(?<tanh>tanh|hyperbolic tangent)|(?<sigmoid>(?:logistic )?sigmoid|logistic function|logistic)'),
      re('derivative|slope'),
      re(
        'maximum(?: value)?|largest(?: value)?|greatest(?: value)?|at most|bounded (?:above )?by|upper bound|maximal(?: value)?|never exceeds',
      ),
    ],
    "function activation 's s takes its of the that be can at z 0 = σ tanh(z) σ(z)",
    [/\bat z ?= ?0\b|\b(?:and|where) it equals\b/iu],
  );
  return found === null
    ? null
    : { example: { op: 'slope', of: found['tanh'] === undefined ? 'sigmoid' : 'tanh' }, answers: 'number' };
};

const outputsOf: Asker = (text, letters) => {
  if (!/\bsoftmax\b/iu.test(text)) return null;
  const found = consume(
    text,
    [
      re(`(?<classes>${N}) (?:possible |different )?(?:tags|classes|labels|categories)`),
      re(`(?<steps>${N}) (?:words|steps|time steps|tokens)|(?:sentence|sequence) of length (?<steps2>${N})`),
      re('shape'),
      re('outputs?(?: (?:of|for) (?:one|a|the whole|the) (?:sentence|sequence))?(?: together)?'),
    ],
    'rnn lstm gru tagger softmax reads tags puts out output outputs all its sentence sequence of whole one at step steps together emits',
  );
  const [classes, steps] = [size(found?.['classes'], letters), size(found?.['steps'], letters)];
  return classes === null || steps === null || classes * steps > 1e6
    ? null
    : { example: { op: 'outputs', steps, classes }, answers: 'shape' };
};

const joinedOf: Asker = (text, letters) => {
  const found = consume(
    text,
    [
      re(
        `hidden (?:state )?(?:size|dimension|units)(?: of)? ?(?:=|is|:)? ?(?<state>${N})|(?<state2>${N})[- ](?:dimensional )?(?:hidden (?:states?|units)|activations?)|(?<state3>${N}) (?:hidden )?units|hidden states? (?:has|have|of) (?:size |dimension )?(?<state4>${N})(?: entries)?`,
      ),
      re(
        `one-hot inputs over (?<input0>${N}) words|input (?:size|dimension)(?: of)? ?(?:=|is|:)? ?(?<input>${N})|(?<input2>${N})[- ]dimensional inputs?|inputs? (?:of|has|have|with) (?:size |dimension |length )?(?<input3>${N})(?: entries| features)?`,
      ),
      re(
        'concatenat\\w+(?: vector)?(?: of)? ?\\[?(?:the )?(?:[ahs]\\S{0,9}|hidden state|(?:previous |old )?state) ?(?:and|,) ?(?:the )?(?:x\\S{0,9}|input)\\]?',
      ),
      re('length|dimension|size|entries|long|how many'),
    ],
    'lstm gru rnn cell gate gates fed enters enter goes concatenated vector',
  );
  const [state, input] = [size(found?.['state'], letters), size(found?.['input'], letters)];
  return state === null || input === null || state + input > 1e6
    ? null
    : { example: { op: 'joined', state, input }, answers: 'number' };
};

const negativesOf: Asker = (text, letters) => {
  const found = consume(
    text,
    [
      re(`negative sampling`),
      re(`k ?= ?(?<k>${N})|(?<k2>${N}) negative (?:samples|examples|words)`),
      re(
        'how many (?:binary )?(?:classifiers|logistic (?:regressions|classifiers|units)|classification problems|classifications)(?: (?:are|is) (?:updated|trained|computed|evaluated))?',
      ),
    ],
    'word2vec skip-gram positive pair example word updated trained step training iteration samples',
  );
  const k = size(found?.['k'], letters);
  return k === null || k > 1000 ? null : { example: { op: 'negatives', k }, answers: 'number' };
};

/** "How does the cost of self-attention grow with the sequence length n?" */
const growthOf: Asker = (text) => {
  const found = consume(
    text,
    [
      re(
        '(?:computational |time |computation )?(?:cost|complexity|time|work|number of (?:operations|multiplications|attention (?:weights|scores|entries)))|memory(?: use| needed)?',
      ),
      re('self-?\\s?attention(?: layer| mechanism)?'),
      re(
        '(?:(?:the )?(?:sequence|input|sentence) length|length of the (?:sequence|input|sentence))(?: [nNTL])?|number of tokens(?: [nNTL])?',
      ),
    ],
    'how grow grows scale scales increase increases standard full vanilla dot-product transformer computing as function in asymptotically depend depends what is the per layer',
  );
  return found === null ? null : { example: { op: 'attention-growth' }, answers: 'growth' };
};

const ASKERS: readonly Asker[] = [
  growthOf,
  softmaxOf,
  chanceOf,
  attentionEntries,
  attentionShape,
  headWidth,
  scaleOf,
  oneHot,
  tableOf,
  lookedUp,
  beamOf,
  linearChain,
  slopeOf,
  outputsOf,
  joinedOf,
  negativesOf,
];

/** The one example that a question asks to be worked; `null` where it asks for none, or may ask for two. */
export function exampleAsked(text: string, letters: Letters = {}): Asked | null {
  const found = ASKERS.map((ask) => ask(text, letters)).filter((asked) => asked !== null);
  return found.length === 1 ? (found[0] ?? null) : null;
}
