import type { WordTable } from '../parse.ts';

/** Language models, what they give, and how texts are made with them. */
export const MODELS: WordTable = {
  lm: {
    lm: `language model|language models|rnn language model|rnn language models|trained language model|neural language model|character model|word model|word level language model|character level language model|char rnn|text model
      |text generator|chatbot|lm|recurrent language model|rnn lm|word level rnn language model|word level rnn|character rnn|trained rnn|trained rnn language model|trained model|story generator|poem generator|language model rnn
      |autoregressive model|generator|rnn based language model|lstm language model|gru language model|character level rnn|trained character model|rnn|lstm|gru|recurrent network|network|model|language model's`,
  },
  dist: {
    dist: `next output|next prediction|softmax output|softmax outputs|output of softmax|softmax vector|output distribution|predicted distribution|distribution|distribution over|probability distribution|probability distribution over|softmax|softmax layer|output vector|output layer
      |output|outputs|prediction|predictions|last layer|ŷ_t|ŷ^{<t>}|vector of probabilities|predicted probabilities|probability vector|output probabilities|final layer|final softmax|softmax distribution|model's distribution|its distribution
      |softmax over|predictive distribution|p_t|probabilities over`,
  },
  entry: {
    entry:
      'entry|entries|component|components|element|elements|coordinate|coordinates|values|single probability|any probability|numbers|all numbers|all entries|all components|all values',
  },
  sum: {
    sum: '~sum to|sum|sum of|~add up to|~add up|~sum up to|~sum up|total|in total|added together|~add to|added up|~total|added',
  },
  vocab: {
    vocab:
      'vocabulary|vocabulary of|words in vocabulary|words of vocabulary|classes|word vocabulary|vocabulary size|vocabulary holds|vocabulary with|words',
  },
  prob: {
    prob: 'probability|probabilities|chance|chances|likelihood|conditional probability|conditional probabilities|how likely|how probable|probability that',
  },
  joint: { joint: 'joint probability|joint distribution|joint likelihood' },
  'next-word': {
    next: `next word|next token|next character|word to come|following word|coming word|upcoming word|which word comes next|what comes next|y^{<t>}|word t|word at step t|current word|next symbol|word y^{<t>}|next one|is next|comes next|come next
      |each possible next word|every possible next word|each vocabulary word|every vocabulary word|each word in vocabulary|every word in vocabulary|each word of vocabulary|every word of vocabulary|each word|every word|word k|each word in corpus
      |every word in corpus|each candidate word|all possible next words|possible next words|word|words that may come next|word that follows|word that comes next|t th word|k th word|each token|each token in vocabulary`,
  },
  prefix: {
    prefix: `words so far|all words so far|previous words|all previous words|earlier words|all earlier words|preceding words|all preceding words|words before it|words before|all words before it|context|left context|history|prefix|words read so far
      |words it has read|words it have read|what it has read|what it have read|words seen so far|tokens so far|previous tokens|all previous tokens|past words|text so far|everything read so far|beginning of sentence|words already read|words that came before
      |words that come before it|everything before it|all words that precede it|all words it have read|everything it have read|words read before|words read|whole context|entire context|full context|all of them|everything so far|all words before|words preceding it|all words preceding it|all words before step t|words before step t|words before step|all words before step|all words before t|words before t|words up to t`,
  },
  'near-word': {
    near: 'previous word|word before|last word|preceding word|y^{<t-1>}|last word read|most recent word|previous token|immediately preceding word|word right before it|word just before it|word before it|just read word|single previous word|latest word',
  },
  'early-word': { early: 'earlier part|words before last word' },
  'later-word': {
    later:
      'following words|future words|later words|words after it|words after|all following words|y^{<t+1>}|rest of sentence|words that follow|words to come|words that come after it|all later words|words after step t|words after step|words after t|upcoming words|end of sentence',
  },
  sentence: {
    upto: 'words up to now',
    sentence:
      'whole sentence|entire sentence|complete sentence|full sentence|all words of sentence|all words in sentence|sentence as whole|whole text',
  },
  cond: { none: 'no other words|no words|none of words|nothing' },
  free: {
    free: 'regardless of|independent of|independently of|irrespective of|without regard to|ignoring|no matter|disregarding|without looking at|not depending on|unconditional|without any context',
  },
  given: {
    given:
      'given|conditioned on|conditioned|based on|conditional on|knowing|given that|in light of|under condition of|on basis of|depending on|~depend on|~depend|computed from|~influence|~affect|play role for|used for|modelled from',
  },
  read: {
    read: 'has read|have read|read|reads|has just read|have just read|after reading|after having read|has seen|have seen|after|has processed|have processed|start with|starts with',
  },
  pick: {
    draw: `random draw|~draw at random|~draw/drew/drawn|~sample|sampling|random sampling|~sample randomly|randomly drawn|drawn at random|random choice|temperature sampling|random draws|drawing words|drawing word|sampling words|sampling word
      |random draw from softmax|draw from softmax|drawing from softmax|sampling from softmax|sampling from distribution|draw from distribution|drawing from distribution|drawn from distribution|drawn from softmax|sample from distribution|sample from softmax
      |~draw word from distribution|draw word from predicted distribution|drawing word from predicted distribution|sampling from output distribution|~draw/drew/drawn from predicted distribution|~sample from predicted distribution|draw each word from softmax|draw next word|sampling next word|drawing next word`,
    argmax: `most probable word|most likely word|most probable token|most likely token|likeliest word|word with highest probability|token with highest probability|highest probability word|argmax|greedy|greedily|greedy decoding|greedy search|best word
      |most probable character|most likely character|word of highest probability|most probable next word|most likely next word|single most probable word|single most likely word|word with largest probability|likeliest token|top word|most probable one|most likely one|likeliest one|pick argmax|taking argmax`,
    argmin:
      'least probable word|least likely word|least probable token|least likely token|word with lowest probability',
    corpus:
      'words of training corpus|words of training set|true words|training words|words of training sentence|correct words|ground truth words|real words|correct word|true word|true next word|correct word from training set',
  },
  feed: {
    own: `fed back|~feed/fed back|fed in|fed in at next step|feed it in|feed it in at next step|as next input|as input of next step|as input at next step|as input for next step|fed to next step|passed to next step|pass it to next step|fed back as next input
      |used as next input|becomes next input|feed it back|feeding it back|feed it back in|and feed it in|~feed/fed it to next step|feed it back as next input|feeding it back as next input|used as input at next step|pass it on to next step|feed that word in|feed that word back`,
  },
  varied: {
    varied:
      'new sentence each time|new text each time|another text each time|new sentence every time|new story each time|another sentence each time|varied|different|diverse|differing|various|surprising|~vary|variety|creative|more varied|many different|several different|two different|three different|five different|not always same|new each time|different each time|different every time|variation|more diverse|~differ',
  },
  same: { same: 'same|identical|exactly same|always same|one and same|deterministic|no variation|equal' },
  text: {
    text: `text|texts|sentence|sentences|story|stories|poem|poems|answer|answers|reply|replies|result|results|headline|headlines|name|names|tune|melody|melodies|songs|song|continuation|continuations|line|lines|versions|version|recipe|recipes|lyrics
      |product names|chat replies|jokes|joke|generated text|generated texts`,
  },
  rerun: {
    rerun: `twice|three times|several times|five times|many times|repeatedly|each time|every time|two times|ten times|both times|run|runs|second run|two runs|with different random seeds|with different seeds|random seeds|random seed|different seeds
      |different random seeds|from same state|from same start|from same prompt|with same prompt|same prompt|same state|same start|four times|hundred times|on every run|in every run|anew|asked same question|asked question|same question|number of runs|100 times|10 times`,
  },
  fill: {
    '': `autoregressive|in principle|neural|~choose/chose/chosen|~pick|~take/took/taken|~select|~decode|decoding|strategy|procedure|~write/wrote/written|~generate|~produce|~create|~get/got|~want|wants|~ask|~use|~start|~invent|~speak/spoke/spoken|always|step t|step k|at each step|at every step|in each step|each step|step|steps|time
      |t|k|trained|come out|comes out|come|comes|new|generally|decoder|at next step|next step|softmax at next step|last|possible|just|supposed to|show|state|stand|stands|tell|tells|represent|represents|express|estimate|estimates|predict|predicts|give|gives|output|compute|computes|assign|assigns
      |value|vector|array|single|observe|observed|expect|expected|notice|happen|probably|~have/had|may|modelled|modeled|exactly|interview|he|she|likes|lets|let|from|using|as input|as inputs|up to rounding|rounding|around|roughly`,
  },
  ask: { many: 'how many|how many different' },
};
