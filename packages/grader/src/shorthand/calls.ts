/** Layers as code with the shape of their input, a norm that is clipped: short questions of signs and numbers, and what they ask in full. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:the )?(?<f>tanh|sigmoid|σ) (?:slope|derivative) (?:is )?at most$/iu, 'What is the maximum derivative of $<f>?'],
  [
    /^(?<f>tanh|sigmoid|σ) ?['′’]:? (?:max(?:imum)?|greatest value|largest value)$/iu,
    'What is the maximum derivative of $<f>?',
  ],
  [/^max(?:imum)? (?:of )?(?<f>tanh|sigmoid|σ) ?['′’]$/iu, 'What is the maximum derivative of $<f>?'],
  [
    /^∂ ?c_\{?t\}? ?\/ ?∂ ?c_\{?t ?[-−] ?1\}?,? ?\(?(?:(?:in )?(?:an? )?LSTM,? ?)?(?:along |on )?(?:the )?direct (?:cell )?path\)?(?: (?:in|of) (?:an? )?LSTM)?$/iu,
    '∂c_t/∂c_{t-1} along the direct cell path of an LSTM equals',
  ],
  [
    /^embedding(?: layer)?:? (?<words>\d{2,7}) ?[×x] ?(?<size>\d{1,4})[:,]? (?:number of )?parameters$/iu,
    'How many parameters does an embedding layer with a vocabulary of $<words> words and dimension $<size> have?',
  ],
  [
    /^(?:doubling (?:the )?(?:number of )?(?:hidden )?units|(?:hidden )?units (?:doubled|×2|x2)) (?:of|in) (?:an? )?(?<cell>LSTM|GRU|RNN)s?[:,→]? ?(?:number of )?parameters?(?: count)? ?(?:about|approximately|≈|roughly)$/iu,
    'If the number of hidden units of an $<cell> is doubled, the number of parameters becomes about',
  ],
  [
    /^(?:why|what for):? (?:do (?:we|you) |should (?:we|you) )?(?:use )?clip(?:ping)?(?: (?:the )?gradients?)?$/iu,
    'Why is gradient clipping used?',
  ],
  [
    /^(?<code>(?:[A-Za-z]\w{2,14}\()+[^?→]{0,60}\)),? (?:on |for |with )?(?:an? )?inputs?(?: of)?(?: shape)?:? ?=? ?(?<shape>\([^()]{2,30}\)) ?(?:[→:,]|->|=>)? ?(?:what is the )?(?:output|output shape|shape)$/u,
    'What is the output shape of $<code> for input of shape $<shape>?',
  ],
  [
    /^clip(?:ping)?(?: by)?(?: the)? norm (?:at |to |= ?|of )?(?<bound>\d{1,4}(?:\.\d{1,3})?)[,;:]? (?:and )?(?:a )?(?:gradients? )?(?:of |with )?norm (?:= ?|of )?(?<norm>\d{1,4}(?:\.\d{1,3})?)[,;:]? ?(?:→|->|=>)? ?(?:what is the )?(?:new norm|norm after(?:wards| clipping)?|clipped norm|result)$/iu,
    'A gradient of norm $<norm> is clipped to norm $<bound>. Its norm after clipping is',
  ],
];

/** `null` where a text has none of these forms. */
export function callInFull(text: string): string | null {
  for (const [pattern, full] of FORMS) if (pattern.test(text)) return text.replace(pattern, full);
  return null;
}
