import { type Groups, type Rule, rulesOf } from '../../sentences/index.ts';
import type { Bystander, PracticeClaim } from './claim.ts';
import { normed } from './sentences.ts';

const VOCABULARY = {
  practice: '(?:use of |using |applying )?(?:clipping|truncated bptt)',
  count:
    '(?:total )?(?:number of (?:(?:trainable|learnable|model) )?(?:parameters|weights)(?: to learn)?|parameter count|model size|size of (?:model|network)|number of (?:hidden )?(?:units|neurons|layers)|hidden size|architecture)',
  forward:
    '(?:values computed in forward pass|output of forward pass|results? of forward pass|forward (?:pass|computation|propagation)|(?:values of )?hidden states?(?: (?:computed )?(?:in|during) forward pass)?|activations? (?:computed )?(?:in|during) forward pass|(?:size|dimension|length) of hidden state)',
  OF: '(?: (?:of|in) (?:rnn|plainrnn|lstm|gru|network|model|neural network))?',
  CHANGES:
    '(?:(?:can |do )?(?:increase|decrease|reduce|change|affect|alter|influence|modify|double|raise|enlarge|add to|limit|restrict|bound|lower|expand|shrink|halve))s?',
  DENIED:
    '(?:do not|can not|never) (?:increase|decrease|reduce|change|affect|alter|influence|modify|double|raise|add to)',
  UNCHANGED: '(?:unchanged|as (?:it|they) (?:is|was)|unaffected|untouched|same|alone|intact)',
  size: '\\d{1,6}(?:[.]\\d{1,6})?',
  LIMIT: '(?:(?:with|at|to|using) )?(?:threshold|maximum norm|max norm|limit|norm)?(?: of)?',
  WHILE: '(?: (?:during|in) (?:training|forward pass))?',
} as const;

const says =
  (changes: boolean) =>
  ({ practice = '', count }: Groups): PracticeClaim => ({
    kind: 'bystander',
    practice: /clipping/u.test(practice) ? 'clip' : 'truncation',
    what: (count === undefined ? 'forward' : 'count') satisfies Bystander['what'],
    changes,
  });

const WHAT = '(?:{count}|{forward})';

/** What clipping and truncation are said to do to the network itself, which they leave alone. */
export const BYSTANDER_SENTENCES: readonly Rule<PracticeClaim>[] = rulesOf<PracticeClaim>(VOCABULARY, [
  [
    [
      `{practice} {CHANGES} ${WHAT}{OF}{WHILE}`,
      `{practice} (?:have|has) (?:direct |strong )?(?:effect|influence|impact) on ${WHAT}{OF}`,
      `{practice} make (?:hidden states? (?:larger|smaller|longer|shorter)|(?<forward>forward pass) (?:different|longer|shorter|more expensive))`,
      `{practice} make (?:network|model|rnn) have (?:more|fewer) (?<count>parameters|weights|layers|units)`,
      `{practice} (?:add|remove|introduce|require|need) (?:more |additional |extra |new |further |some )?(?:trainable |learnable )?(?<count>parameters|weights|layers|hidden units)(?: (?:to|from|in) (?:rnn|network|model))?`,
      `${WHAT}{OF} is (?:changed|increased|reduced|affected|altered|influenced|modified) by {practice}`,
      `${WHAT}{OF} (?:change|increase|grow|decrease|depend on whether)(?:s)? (?:when|if|with) {practice}(?: is (?:used|applied))?`,
      `(?:if|when) {practice} is (?:used|applied),? ${WHAT}{OF} (?:change|is (?:changed|increased|reduced|affected|altered|influenced|modified|doubled|halved|larger|smaller))`,
    ],
    says(true),
  ],
  [
    [
      'clipping (?:only )?(?:limit|bound|cap|restrict|control|change|reduce) (?:(?:maximum )?(?:size|norm|magnitude|length) of )(?:large |very large |too large )?gradients?(?: (?:used|that is used) (?:for|in) (?:(?:weight|parameter) )?updates?| before (?:each |weight |parameter )?update| during (?:training|bptt))?',
      'clipping (?:scale|scaling) (?:down )?(?:large|very large|too large|long) gradients?(?: down)?(?: to (?:given |fixed |certain |set )?(?:maximum (?:norm|length)|threshold))?',
      '(?:if|when) clipping is (?:used|applied),? (?:too |very )?(?:large|long) gradients is (?:scaled down|shortened|rescaled)',
    ],
    () => ({ kind: 'clip-size', does: 'shortens' }),
  ],
  [
    'truncated bptt (?:change|limit|restrict|control|determine|bound|set) how far (?:back )?gradients? (?:is |can |flow)?(?:be )?(?:propagated|backpropagated|sent|flow|travel|reach)?(?: back)?(?: in time| through time)?',
    () => ({ kind: 'truncation', says: 'no-gradient-beyond' }),
  ],
  [
    [
      `{practice} {DENIED} ${WHAT}{OF}{WHILE}`,
      `{practice} (?:leave|keep) ${WHAT}{OF} {UNCHANGED}`,
      `{practice} (?:have|has) no (?:direct )?(?:effect|influence|impact) on ${WHAT}{OF}`,
      `{practice} do not (?:add|remove|introduce|require|need) (?:any )?(?:more |additional |extra |new |further )?(?:trainable |learnable )?(?<count>parameters|weights|layers|hidden units)(?: (?:to|from|in) (?:rnn|network|model))?`,
      `${WHAT}{OF} is not (?:changed|increased|reduced|affected|altered|influenced|modified) by {practice}`,
      `${WHAT}{OF} (?:is (?:independent|unaffected)|stay same|remain same|do not change|do not depend on whether)(?: of| by| when| if| with)? {practice}(?: is (?:used|applied))?`,
      `(?:if|when) {practice} is (?:used|applied),? ${WHAT}{OF} (?:do not change|is not (?:changed|increased|reduced|affected|altered|influenced|modified)|stay (?:same|unchanged)|remain (?:same|unchanged))`,
    ],
    says(false),
  ],
  [
    [
      '(?:plainrnn|rnn|lstm|gru) (?:need|have|use|require) (?:own|separate|new|different|fresh) (?:set of )?(?:weights|parameters|weight matrices|weight matrix)(?: set)? (?:for|at|in) (?:each|every) (?:step|position|time|element|word|token)(?: of (?:input )?sequence)?',
      '(?:each|every) (?:step|position) (?:of|in) (?:plainrnn|rnn|lstm|gru) have its own (?:weights|parameters|weight matrices|weight matrix)',
    ],
    () => ({ kind: 'sharing', same: false }),
  ],
  [
    [
      '(?:plainrnn|rnn|lstm|gru) do not (?:need|have|use|require) (?:own|separate|new|different|fresh) (?:set of )?(?:weights|parameters|weight matrices|weight matrix)(?: set)? (?:for|at|in) (?:each|every) (?:step|position|time|element|word|token)(?: of (?:input )?sequence)?',
    ],
    () => ({ kind: 'sharing', same: true }),
  ],
  [
    [
      'gradient (?:of|with|have) norm {size:norm} is clipped by (?:global )?norm,? {LIMIT} ?{size:bound}\\. (?:result|it|clipped gradient) (?:then )?have norm {size:left}',
      'gradient (?:of|with|have) norm {size:norm} is clipped by (?:global )?norm,? {LIMIT} ?{size:bound}\\. what is (?:its|resulting) norm(?: afterwards| after clipping)?\\? (?:it is )?{size:left}',
      '(?:if|when) gradient (?:of|with) norm {size:norm} is clipped by (?:global )?norm,? {LIMIT} ?{size:bound},? (?:result|its norm|resulting norm|norm|clipped gradient|it) (?:is|become|have norm) {size:left}',
      'what happen with gradient (?:if|when) clipping by (?:global )?norm {LIMIT} ?{size:bound} is applied to gradient of norm {size:norm}\\? it (?:is (?:scaled|rescaled|scaled down) (?:so that|until) its norm is|become|have norm|stay|stay at|remain) {size:left}',
      'what happen (?:with|to) gradient (?:if|when) clipping by (?:global )?norm {LIMIT} ?{size:bound} is applied to gradient of norm {size:norm}\\? it is set to (?<zero>0)',
      '(?:if|when) clipping by (?:global )?norm {LIMIT} ?{size:bound} is applied to gradient of norm {size:norm},? (?:gradient |it )?(?:is (?:scaled|rescaled|scaled down) (?:so that|until) its norm is|become|have norm|stay|stay at|remain) {size:left}',
      '(?:if|when) clipping by (?:global )?norm {LIMIT} ?{size:bound} is applied to gradient of norm {size:norm},? (?:gradient |it )?is set to (?<zero>0)',
    ],
    normed,
  ],
]);
