import type { Sides } from './claim.ts';
import { consume } from './consume.ts';
import { type Asker, BY, LIST, N, WORDS, listed, re, size } from './asker.ts';

const SOFTMAX_WORDS =
  'after before all attention scores score raw alignment energies energy weights weight softmax position positions three four five two each places logits logit classes class words word source input inputs encoder decoder tokens token output vector layer distribution probability probabilities function apply applied turns into';

/** "The scores are 2, 2 and 2: what weight does each position get?" */
export const softmaxOf: Asker = (text) => {
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
  // Two places, or the last one, may be a sum, a second number or a place counted from the end.
  const places = bare.match(/\b(?:first|second|third|last)\b/giu) ?? [];
  if (places.length > 1 || /\b(?:last|and (?:third|second))\b/iu.test(bare)) return null;
  // A layer may put out logits as they are.
  if (/\boutput\b/iu.test(bare) && !/\bsoftmax\b/iu.test(text)) return null;
  const place = places[0]?.toLowerCase();
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
export const chanceOf: Asker = (text) => {
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
  'attention model mechanism decoder encoder seq2seq network weights weight matrix entries entry elements values numbers computed all sequence sentence sentences self-attention self head heads single-head single layer transformer source target translating translation into translated encoder-decoder scores score full standard plain computes needs requires produces processes reads';

export const attentionEntries: Asker = (text, letters) => {
  if (!/\battention\b/iu.test(text)) return null;
  const asks = re(
    'how many (?:entries|elements|(?:pairwise )?attention (?:weights|scores)|weights|values|numbers|scores|alignment scores|pairwise scores)|number of (?:attention )?(?:weights|entries|scores)|(?:shape|size) of the attention (?:weight )?matrix',
  );
  const shaped = /(?:shape|size) of the attention/iu.test(text);
  const both = consume(
    text,
    [
      asks,
      re(
        `(?<keys>${N}) (?:source|input|encoder) ${WORDS}|(?:source|input)(?: sentence| sequence)? (?:has|have|with|of|is)(?: length)? (?<keys2>${N})(?: ${WORDS})?(?: long)?|encoder (?:has|have|with|reads) (?<keys3>${N}) ${WORDS}`,
      ),
      re(
        `(?<queries>${N}) (?:target|output|decoder) ${WORDS}|(?:target|output)(?: sentence| sequence)? (?:has|have|with|of|is)(?: length)? (?<queries2>${N})(?: ${WORDS})?(?: long)?|decoder (?:has|have|with|writes|produces|generates) (?<queries3>${N}) ${WORDS}`,
      ),
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
              `(?:(?:sequence|sentence|input) (?:of (?:length )?|with )?|processes |reads |over |with |for |of )(?<keys>${N})(?: ${WORDS})?`,
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

export const attentionShape: Asker = (text, letters) => {
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
  if (/\blayer\b/iu.test(text)) return null;
  if (scores === output || (output && (v === null || v[0] !== k[0]))) return null;
  return { example: { op: 'attention-shape', q, k, v, of: output ? 'output' : 'scores' }, answers: 'shape' };
};

export const headWidth: Asker = (text, letters) => {
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

export const scaleOf: Asker = (text, letters) => {
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
    'scaled dot-product dot product attention scores all softmax before queries keys transformer',
  );
  const width = size(found?.['width'], letters);
  return width === null || width > 100_000 ? null : { example: { op: 'scale', width }, answers: 'number' };
};

/** "How does the cost of self-attention grow with the sequence length n?" */
export const growthOf: Asker = (text) => {
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
