import { consume } from './consume.ts';
import { type Asker, N, listed, re, size } from './asker.ts';

export const oneHot: Asker = (text, letters) => {
  if (!/one[- ]hot/iu.test(text)) return null;
  const pair = re(
    '(?:(?:any |the )?(?:two )?(?:different|distinct) one[- ]hot (?:encoded )?(?:word )?(?:vectors|encodings|representations)|(?:the )?one[- ]hot (?:encoded )?(?:word )?(?:vectors|encodings|representations) (?:of|for) (?:any )?(?:two )?(?:different|distinct) words|two one[- ]hot (?:vectors|encodings) of (?:different|distinct) words|(?:any )?two (?:different|distinct) words.?s? one[- ]hot (?:vectors|encodings))',
  );
  const found = consume(
    text,
    [
      pair,
      re(
        '(?:(?<cosine>cosine(?: similarity)?)|(?<dot>(?:dot|inner|scalar) product)|(?<distance>(?:euclidean |l2 )?distance))',
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

export const tableOf: Asker = (text, letters) => {
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
  if (whole !== null && /\b(?:per|each|every|one|single) (?:word|token|step|example)\b/iu.test(text)) return null;
  if (whole !== null && !/\b(?:matrix|table|layer|embeddings?)\b/iu.test(text)) return null;
  return { example: { op: single === null ? 'table' : 'vector', words, size: width }, answers: 'number' };
};

export const lookedUp: Asker = (text) => {
  const code = /\b(?:nn\.)?embedding\((?:\w+ ?= ?)?(?<words>\d+), ?(?:\w+ ?= ?)?(?<size>\d+)\)/iu.exec(text);
  const shape = /(?:shape|size) ?(?:of )?\(?\s?(?<shape>\d+(?:, ?\d+){1,2})\s?\)/iu.exec(text);
  if (code === null || shape === null) return null;
  const rest = consume(
    text.replace(code[0], ' ').replace(shape[0], ' '),
    [re('(?:output|resulting|result)(?: shape)?|shape of (?:the )?(?:output|result)')],
    'longtensor token ids tensor shape what keras pytorch layer output applied input integer integers array batch tensor indices word of receives returns gets fed to an on',
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

export const beamOf: Asker = (text, letters) => {
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

export const linearChain: Asker = (text) => {
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

export const slopeOf: Asker = (text) => {
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
  // "The derivative at its maximum" is 0.
  return found === null || /\bat (?:its|the|their) (?:max|larg|great|upper)/iu.test(text)
    ? null
    : { example: { op: 'slope', of: found['tanh'] === undefined ? 'sigmoid' : 'tanh' }, answers: 'number' };
};

export const outputsOf: Asker = (text, letters) => {
  if (
    !/\bsoftmax\b/iu.test(text) ||
    /\b(?:one|last|each|every|a|single|per) (?:time )?(?:step|word|token|output)\b/iu.test(text)
  )
    return null;
  const found = consume(
    text,
    [
      re(`(?<classes>${N}) (?:possible |different )?(?:tags|classes|labels|categories)`),
      re(`(?<steps>${N}) (?:words|steps|time steps|tokens)|(?:sentence|sequence) of length (?<steps2>${N})`),
      re('shape'),
      re('outputs?(?: (?:of|for) (?:one|a|the whole|the) (?:sentence|sequence))?(?: together)?'),
    ],
    'all rnn lstm gru tagger softmax reads tags puts out output outputs all its sentence sequence of whole one at step steps together emits',
  );
  const [classes, steps] = [size(found?.['classes'], letters), size(found?.['steps'], letters)];
  return classes === null || steps === null || classes * steps > 1e6
    ? null
    : { example: { op: 'outputs', steps, classes }, answers: 'shape' };
};

export const joinedOf: Asker = (text, letters) => {
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
    'lstm gru rnn cell concatenated vector',
    [re('(?:fed|enters?|goes|given)(?: (?:to|into))? (?:all |each |every |the )?(?:of the )?(?:gates?|cell)')],
  );
  const [state, input] = [size(found?.['state'], letters), size(found?.['input'], letters)];
  return state === null || input === null || state + input > 1e6
    ? null
    : { example: { op: 'joined', state, input }, answers: 'number' };
};

export const negativesOf: Asker = (text, letters) => {
  const found = consume(
    text,
    [
      re(`negative sampling`),
      re(`k ?= ?(?<k>${N})|(?<k2>${N}) negative (?:samples|examples|words)`),
      re(
        'how many (?:binary )?(?:classifiers|logistic (?:regressions|classifiers|units)|classification problems|classifications)(?: (?:are|is) (?:updated|trained|computed|evaluated))?',
      ),
    ],
    'word2vec skip-gram pair example word updated trained step training iteration samples',
    [re('(?:per|each|every|one|a) positive (?:pair|example|word)')],
  );
  const k = size(found?.['k'], letters);
  return k === null || k > 1000 ? null : { example: { op: 'negatives', k }, answers: 'number' };
};
