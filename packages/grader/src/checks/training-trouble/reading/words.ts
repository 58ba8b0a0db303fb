import { canonicalPhrase } from '../../../sentences/index.ts';
import { parserOf, type TermType, type WordTable } from '../../../propositions/index.ts';

/** Words that carry nothing in a story of training: people, tools, manners of speaking, what the data are about. */
const STORY: WordTable = {
  fill: {
    '': `yet|history|most plausible|of history|on training|to be expected|be expected|expected|far|built as|sales|matter for its output|predicts|predict|one|fill in|fill|pick|choose|would you pick|call|at|on|look at this situation|in plain words|plain words|usually|mostly|mainly|best guess|guess|crashed|log shows|although|long ones|every input|things|between two updates|used in order to|is used|layers of|moves|moving|would|vs|enough|much|i|out of control|out of hand|out of bounds|at start|fits|fit|says|say|sudden|far too|way too|have|has|had|alive|backpropagating|backpropagated through|norms|steep|most likely|likely|probably|most probably|presumably|supposedly|perhaps|maybe|quick|whose|whatever|daily|handful of|a few|few updates|some time|classifier|reacts|forecast|forecasts|forecaster|seems|seem|appears|appear|interviewer|customer|client|lecturer|professor|teacher|assistant|claims|claim|notebook|experiment|experiments|chatbot|tagger|generator|quiet|smooth|first|twenty quiet epochs|hour|day|days of|minute|midnight|night|yesterday|today|this morning|classical|kind|sequences one by one|one after another|daily readings|mid|of year|two|three|several|dozens|different|various|same thing|thing|things|ran|left|set to|nothing else|else|as follows|problem is that|trouble is that|it turns out|it turns out that|we see that|to zero|towards zero|toward zero|almost exactly|within|beyond|inputs of network|correctly|properly|well enough|relationship|relationships|relation|relations|pronoun|noun|subject|verb|topic|name of hero|event|events|character|information|info|context|detail|details|material|content|contents|facts|of|by|become|becomes|became|becoming|in|turn|turns|turned|turning|turn to|turn into|turns into|turning into|turned into|give|gives|given|giving|offer|offers|provide|provides|between|to|as|is|be|been|being|it|its|their|they|them|that|this|these|those|there|do|does|did|doing|will|would|shall|for|with|from|into|onto|through|via|inside|within|during|so|then|such|given|very|also|any more|anymore|thereby|thus|here|you|we|i|one would|he|she|my|our|your|his|her|consider|suppose|assume|imagine|say|now|too|well|in order to|further|at all|under|about|over|across|along|out|set|should|should be|must be|can be|could be|may be|might be|has been|have been|can|could|may|might|tend to|tends to|able to|best|which of following|of following|following|of these|statement|option|answer|choose|select|pick|complete|sentence|exam question|last year|from last year|question|exam|exactly|precisely|literally|some|another|simple|typical|whole|entire|own|particular|real|actual|current|by far|quite|fairly|somewhat|extremely|exponentially|rapidly|quickly|geometrically|dramatically|drastically|enormously|eventually|finally|soon|gradually|progressively|steadily|suddenly|all of sudden|abruptly|out of blue|without warning|colleague|student|team|engineer|engineers|friend|researcher|intern|group|someone|people|practitioner|practitioners|user|task|data|data set|dataset|series|time series|sensor readings|sensor|recordings|recording|text|texts|document|documents|book|novel|letters|tweets|reviews|review|sentences|corpus|audio|music|notes|log|logs|log file|prices|measurements|sample|paragraph|paragraphs|article|articles|stories|story|report|reports|patient|weather|stock|language|language model|language modelling|sentiment|classifier|predictor|translation|speech|model|network|net|nets|networks|models|architecture|system|neural|recurrent|deep|train|trained|trains|run|running|optimisation|optimization|procedure|process|processing|processes|processed|after|before|epoch|epochs|update|updates|after some updates|after few updates|within one update|iteration|iterations|some iterations|minutes|hours|batch|mini batch|minibatch|one batch|pass|fed|feed|feeds|fed to|applied to|apply|applied|use|uses|using|used|unrolled|unfolded|unrolled network|first look|inspecting|inspect|inspection|shows|show|showing|print|prints|printed|see|sees|seen|notice|notices|noticed|observe|observes|observed|find|finds|found|report|reported|reveals|turns out|look|looks|looking|watch|watching|monitor|monitoring|console|curve|plot|practically|virtually|nearly|almost|essentially|more or less|basically|roughly|approximately|around|about|made|making|value|values|quantity|quantities|certain|numerically|numerical|magnitude|size|sizes|size of|amounts|fact|fact that|way|time|well known|well|case|situation|setting|practice|standard|work|works|worked|perform|performs|want|wants|wanted|need|needs|needed|would like|asked|asks|tell|tells|get|gets|got|getting|starts|started|at start of training|from start|begin|begins|keep on|go|goes|going|went|come|comes|stay|stays|remain|remains|end up|ends up|both|together|itself|themselves|long|overall|total|again|just|either|each|every|all|any|same|respectively|often|sometimes|problem at hand|ordinary|typical|regular|normal|however|yet|although|though|even though|even|still|already|never mind|therefore|hence|consequently|since|obviously|apparently|clearly|really|truly|actually|that is|namely|i e|e g|for example|for instance|function|functions|as many as|few updates|next|due course|rest|most of time|in middle of training|halfway|midway|overnight|fine|nicely|well behaved|so far|up to then|sequence data|piece|pieces|trial|learner|algorithm|optimiser|optimizer|sgd|adam|gradient descent|last loss|final loss|final output|target|targets|label|labels|last word|contribution|kind of|type of|sort of|part|parts|thing is that|point|given that|known that|same time|first few epochs|few epochs|first epoch|first batch|first updates|one step|single step|moment`,
  },
  when: { when: `when|if|whenever|once|as soon as|in case|provided that` },
  number: {
    '1000': `thousand`,
    '300': `three hundred`,
    '200': `two hundred`,
    '5': `five`,
    '100': `hundred|one hundred|a hundred`,
    '50': `fifty`,
    '30': `thirty`,
    '20': `twenty`,
    '10': `ten`,
  },
  init: {
    init: `~initialise|~initialize|~set|~start with|~choose|~fix|initialisation|initialization|initialisation of|initialization of|initial|~put|init|starting with|~make`,
  },
  orthogonal: {
    orthogonal: `orthogonal|identity|identity matrix|orthogonal matrix|orthogonally|orthonormal|unitary|near identity|close to identity|rotation matrix|multiple of identity|scaled identity|orthogonal one`,
  },
  likely: { likely: `more likely|likelier|more probable` },
  check: { check: `in check|at bay` },
  inside: {
    state:
      'state|states|hidden state|hidden states|hidden|cell|cells|layer|layers|unit|units|output|outputs|prediction|predictions|weight|parameter',
  },
  during: {
    training:
      'as they are trained|as it is trained|when trained|when they are trained|while they are trained|as training continues|with more training|over course of training|after training|before training|while training|during training|when training|in training|training process|training run|throughout training|in course of training|with training|as training goes on|as training proceeds',
  },
  and: { and: 'and|as well as|plus|but|whereas|while|;|or even' },
  or: { or: 'or|and / or|/' },
  not: {
    not: 'nobody|no one|rarely|seldom|unless|except|except for|deny|denies|denied|doubt|doubts|doubted|wrongly|mistakenly|falsely|false|untrue|myth|contrary|contrary to|refuse|refuses|unlikely|improbable|far from|anything but|unlike|in no case|disproved|refuted|ruled that out|cured|solved|fixed|repaired|formerly|not any|not|no|never|neither|nor|cannot|none|without|lack|lacks|lacking|no longer|absence of|stop|stops|stopped|prevented from',
    hard: 'fail to|fails to|failed to|fail at|fails at|struggle to|struggles to|struggle with|struggles with|struggle|struggles|hard|difficult|hard to|difficult to|harder to|unable to|inability to|trouble|not able to|incapable of|have trouble|have difficulty|have difficulties|hard time|difficulty|difficulties|problems with|trouble with|bad at|poor at|can hardly|can barely|hardly|barely|scarcely|hardly ever|poorly|badly|impossible to|impossible',
  },
  only: { only: 'only|solely|exclusively|merely|alone|nothing but' },
  always: {
    always:
      'always|certainly|definitely|inevitably|necessarily|guaranteed|surely|in all cases|completely|entirely|fully|totally|altogether',
  },
  until: { until: 'until|till|to point where|to point that|so much that|so far that' },
};

/** Gradients and what becomes of them. */
const GRADIENTS: WordTable = {
  problem: { vanishing: 'vanishing', exploding: 'exploding' },
  gradient: {
    gradient: `derivative of loss with respect to|gradient of loss with respect to|gradients of loss with respect to|gradient with respect to|gradients with respect to|derivative with respect to|derivatives of loss with respect to|derivatives with respect to|gradient of cost with respect to|sensitivity of loss to|contribution to gradient|gradient arriving at|gradients arriving at|gradient at|gradients at|gradient reaching|gradients reaching|gradient that reaches|gradient that arrives at|gradients that reach|gradients that arrive at|teaching signal|supervision signal|gradient|gradients|error signal|error signals|learning signal|training signal|gradient signal|gradient signals|signal|signals|error term|backpropagated error|backpropagated errors|backpropagated gradient|backpropagated gradients|backpropagated signal|derivative|derivatives|partial derivatives|gradient norm|norm of gradient|norm of gradients|gradient norms|size of gradient|size of gradients|gradient magnitude|gradient magnitudes|magnitude of gradient|magnitude of gradients|gradient of loss|gradients of loss|loss gradient|gradient of error|error gradient|error gradients|gradient values|gradient information|gradient flow|flow of gradients|flow of gradient|gradient contribution|gradient contributions|contribution to gradient|learning signal from last loss|error messages|gradient vector|corrections|credit`,
  },
  error: { error: `error|errors` },
  loss: {
    loss: 'losses|training losses|loss of network|loss values|loss|training loss|cost|objective|loss curve|cost function|loss value|validation loss|perplexity|training|optimisation|optimization|training error|parameters updates|learning curve',
  },
  shrink: {
    shrink: `~get/got weaker|~get/got fainter|~become/became weaker|~become/became fainter|~lose/lost its strength|~lose/lost magnitude|~halve|~get/got too small|~become/became too small|~die/died down|~run/ran dry|~trickle away|~die/died off|~ebb away|~drain away|~get/got smaller|~drop|~fall/fell/fallen|~go/went to zero|~thin out|~fizzle out|~sink/sank/sunk to 0|~shrink/shrank/shrunk|~vanish|~decay|~diminish|~fade|~fade away|~fade out|~disappear|~decrease|~die|~die out|~die away|~approach 0|~tend to 0|~go/went to 0|~get/got lost|~dwindle|~evaporate|~wither|~taper off|~melt away|~peter out|~wash/washed out|~drop to 0|~fall/fell/fallen to 0|~become/became ever smaller|get smaller and smaller|gets smaller and smaller|~dilute|~collapse to 0|~converge to 0|~lose/lost strength|~weaken|~attenuate|~damp|~reduce to nothing|~dissolve|decay|decays|shrinkage|~underflow|~approach nothing|~multiply away|~converge towards 0|~converge toward 0|~collapse|~contract`,
  },
  grow: {
    grow: `~get/got stronger|~become/became stronger|~get/got bigger|~get/got larger|~double|~get/got too large|~become/became too large|~multiply up|~run/ran out of control|~get/got out of hand|~grow/grew/grown|~explode|~blow/blew/blown up|~increase|~diverge|~grow/grew/grown without bound|~grow/grew/grown without limit|~get/got out of control|~become/became unbounded|~rise/rose/risen|unbounded|~spiral out of control|~snowball|~amplify|~balloon|~skyrocket|~escalate|~build/built up|~run/ran away|~become/became ever larger|gets larger and larger|get larger and larger|~inflate|~swell/swelled/swollen|~magnify|~surge|growth|~shoot/shot up|~accumulate`,
  },
  small: {
    small:
      'weaker|fainter|weaker and weaker|fainter and fainter|almost nothing|practically nothing|nearly nothing|close to zero|small|tiny|very small|extremely small|too small|negligible|vanishingly small|close to nothing|infinitesimal|smaller and smaller|exponentially small|next to nothing|nothing|weak|too weak|minuscule|microscopic|insignificant|0|nearly 0|almost 0|close to 0|near 0|ever smaller|practically 0|small values|tiny values|tiny numbers|small numbers|very tiny|smaller|virtually 0|unnoticeable',
  },
  large: {
    large:
      'unusually high|stronger|stronger and stronger|bigger|out of scale|explosively large|gigantic|sky high|immense|colossal|monstrous|out of proportion|unusually large|extraordinarily large|far too large|unreasonably large|beyond all bounds|large|huge|very large|extremely large|too large|enormous|unboundedly large|bigger and bigger|larger and larger|exponentially large|big|gigantic|giant|massive|excessive|astronomical|ever larger|very big|too big|large values|huge values|huge numbers|large numbers|strong|too strong|larger|excessively large|high|too high|very high|astronomically large',
  },
  product: {
    product:
      '~multiply|~multiply by|multiplication by|multiplication of|product of|products of|repeated multiplication by|repeated multiplication of|repeated multiplication with|repeated multiplication|repeatedly|repeated|many times|again and again|over and over|long product of|long products of|product|chain of|chain rule|multiplied with|~multiply with|multiplication with|multiplication|many|~multiply together|chain of multiplications by|hundreds of|dozens of|in each step|at each step|at every step|each step|every step|per step|time after time|raised to power|powers of|successive|times',
  },
  factors: {
    'large-weights':
      'recurrent weight matrices with large norm|recurrent matrices with large norm|recurrent weight matrix with large norm|recurrent matrix with large norm|recurrent weight matrices of large norm|weight matrices with large norm|weight matrices of large norm|large spectral radius|large recurrent weights|spectral radius far above 1|large eigenvalues|recurrent matrix of large norm',
    'small-weights':
      'recurrent weight matrices with small norm|recurrent matrices with small norm|recurrent matrix with small norm|weight matrices with small norm|weight matrices of small norm|small spectral radius|small recurrent weights|spectral radius far below 1|small eigenvalues|recurrent weight matrices of small norm|recurrent matrix of small norm',
    noun: 'factors|factor|jacobian|jacobians|recurrent jacobian|recurrent jacobians|jacobian matrices|step jacobians|activation derivatives|derivatives of activation|slopes|terms|step derivatives|local derivatives|jacobian norms',
    weights:
      'recurrent weight matrices|recurrent matrix|recurrent weight matrix|recurrent weights|weight matrix|recurrent kernel|transition matrix|hidden to hidden matrix|hidden to hidden weights|norm of recurrent matrix|spectral radius|largest singular value|eigenvalues|singular values|largest eigenvalue|recurrent parameters|matrices|spectral radius of recurrent matrix|largest eigenvalue of recurrent matrix|largest singular value of recurrent matrix|matrix|norm of recurrent weight matrix|eigenvalues of recurrent matrix|norm of weight matrix|weight matrices|recurrent matrices',
  },
  amount: {
    below:
      'has norm below 1|norm below 1|has norm far below 1|norm far below 1|far below 1|with norm below 1|much smaller than 1|well below 1|below 1|smaller than 1|less than 1|under 1|lower than 1|< 1|below one|smaller than one|less than one|between 0 and 1|of norm below 1|fractions|contracting',
    above:
      'has norm above 1|norm above 1|has norm far above 1|of norm above 1|norm far above 1|far above 1|with norm above 1|much larger than 1|well above 1|above 1|larger than 1|greater than 1|bigger than 1|over 1|higher than 1|more than 1|> 1|exceeds 1|exceed 1|exceeding 1|above one|larger than one|greater than one|expanding',
  },
  back: {
    back: `it travels back|it moves back|it goes back|they travel back|as it moves back|as it goes back|as they move back|with every step it travels back|with every step|with each step|with every step back|with each step back|on their way to first steps|before they reach|before it reaches|before it arrives at|before they arrive at|on way|on way back|on its way back|on their way back|back|backward|backwards|back through time|backward through time|backwards through time|back in time|during backpropagation|during bptt|in bptt|through bptt|in backpropagation|in backward pass|during backward pass|as it travel back|as it travels back|as they travel back|as it is propagated back|as it is propagated backwards|as it flow back|as it flows back|as they flow back|when propagated back|when propagated backwards|when backpropagated|propagated|backpropagated|backpropagation|bptt|propagated back|propagated backwards|~propagate|~travel|~flow|~reach|through time|over time|over many steps|through many steps|across many steps|over so many steps|through so many steps|over steps|through steps|through hundreds of steps|over hundreds of steps|across steps|over long sequences|over long sequence|in long sequences|with long sequences|for long sequences|on long sequences|long before they reach|by time it arrives|by time they arrive|by time it reach|by time they reach|on way to early steps|on its way to beginning|long way back|through unrolled network|through unrolled graph|along sequence|along time axis|across time|from end of sequence|from last step|through all those steps|through all these steps|in length of sequence|with length of sequence|with sequence length|with number of steps|with distance|in number of steps|as number of steps grow|as sequence grow|as sequence gets longer|in time|from last loss|from last loss term|from end|end of sequence|step by step|after many steps`,
  },
};

/** What is learned of the beginning of a sequence and of its end. */
const MEMORY: WordTable = {
  early: {
    early: `first half of every input|things for hundreds of steps|for hundreds of steps|for many steps|over hundreds of steps|for long|across many steps|information across many steps|over many time steps|information over hundreds of steps|over many words|long range dependencies|long-range dependencies|early|earlier|earliest|for longer|longer|opening sentence|what it read first|what came first|what it saw first|what was said first|far away|much earlier|very early|distant events|far lags|long time lags|hundreds of steps back|hundreds of steps earlier|many steps back|many steps earlier|many steps ago|long ago events|remote inputs|remote context|what came many steps before|first chapter|first minutes|first line|first lines|title|inputs from distant past|events long past|weeks ago|month ago|months ago|last month|last year|first days|first half|first half of sequence|first sentences of text|first quarter|early inputs|earliest inputs|early input|beginning|beginning of sequence|beginning of sequences|beginning of input|start of sequence|start|first steps|early steps|earliest steps|first inputs|first input|first words|first word|first tokens|first token|first characters|first part of sequence|opening words|opening|early words|early tokens|early part of sequence|distant past|remote past|far past|past|long term dependencies|long term dependency|long dependencies|long term ones|long term information|long term patterns|long term context|long term relations|long term relationships|distant dependencies|distant inputs|distant context|distant information|long range context|long range information|long range patterns|long range ones|long lags|things far back|what happened long ago|what came long ago|events long ago|events far back|events in distant past|inputs far back|inputs many steps back|inputs many steps earlier|far away inputs|long distance relations|early layers|first layers|earliest layers|earlier layers|early layers of unrolled network|first layers of unrolled network|weights of first layers|first step|early events|information from long ago|information from early steps|information from distant past|distant steps|far away steps|dependencies over many steps|dependencies over long spans|dependencies across long spans|dependencies spanning many steps|long term effects|earlier inputs|earlier words|older inputs|subject at beginning|topic at beginning|first sentence|first sentences|opening sentence|opening sentences|first paragraph|early context|far back|long ago|long past|early information|dependencies over hundreds of steps|inputs from distant past|influence of early inputs|effect of early inputs|effects of early inputs|earlier steps|inputs at early steps|inputs at first steps|early time steps|what happened early|what happened at beginning|what it read at beginning|what it saw at beginning|information across many steps|information over many steps|information over long spans|first layers of unrolled net`,
    at: 'what happened at step|what happened in step|input at step|inputs at step|input of step|word at position|token at position|step|position|what was read at step|what it saw at step|what it read at step|event at step',
  },
  recent: {
    recent: `last few days|short-range dependencies|short-term dependencies|nearby dependencies|recent part|last part of sequence|last part|last handful of words|last handful of steps|last week|last days|last few days|last day|last couple of words|last couple of steps|last moments|last sentence|last few characters|most recent days|most recent past|immediate past|latest steps|latest days|newest inputs|what it has just read|what it has just seen|last two or three words|last dozen steps|last ten steps|last ten words|last five steps|last twenty steps|last few readings|last few notes|neighbouring steps|nearby steps|short distances|short lags|near context|nearby context|recent inputs|most recent inputs|latest inputs|last few inputs|last few steps|last steps|last few words|last words|most recent words|most recent steps|recent steps|recent past|recent words|near past|short term dependencies|short term ones|short term patterns|short term information|short range dependencies|short range ones|short range patterns|short dependencies|local dependencies|local patterns|local context|recent context|recent information|end|latest words|nearby words|neighbouring words|most recent input|latest input|last input|recent tokens|last tokens|last few tokens`,
  },
  'far-number': {
    ago: 'steps back|steps ago|steps earlier|steps before|words earlier|words back|words ago|words before|steps in past|tokens earlier|tokens back|tokens ago|characters earlier|positions earlier|steps away|steps apart',
  },
  lose: {
    lose: `~ignore|~forget/forgot/forgotten|~miss|~neglect|~overlook|~lose/lost|~lose/lost track of|pay no attention to|pays no attention to|has no memory of|have no memory of|no memory of|learn nothing|learns nothing|learn nothing about|learn nothing from|learns nothing about|learn almost nothing|learn almost nothing about|learns almost nothing about|learn almost nothing from|learn hardly anything about|learn next to nothing about|learn little about|learn very little about|has no influence|have no influence|have no effect|has no effect|no influence on|make no difference|makes no difference|no use of|make no use of|makes no use of|blind to|oblivious to|~discard|has forgotten`,
  },
  learn: {
    learn: `~predict from|~influence|~react to|~respond to|~look back at|~look at|~rely on|~attend to|~count|~matter|~affect|~play part|~relate|~link|~associate|~reach back to|~have influence on|~determine|memory of about|has memory of|have memory of|memory of|~cover|~span|~learn|~learn/learnt|learn from|learn about|~capture|~remember|~retain|~keep/kept|~model|~pick up|~handle|~exploit|~bridge|~memorise|~memorize|~store|~use|use of|make use of|makes use of|~grasp|~detect|~discover|~relate|~connect|~bridge|~recall|~carry|~take/took/taken into account|~preserve|memory for|memory of|learning|good at|~master|~cover|~represent|~account for|learning of|capturing|capture of|influence of|learning from|~hold/held on to|~depend on|depends on`,
  },
  few: {
    few: 'slowly|very slowly|hardly anything|too slowly|slow|only slowly|at snail pace|only faintly|only weakly|hardly any|almost no|barely any|little|very little|next to no|practically no|virtually no|only tiny|only weak|only faint|only vanishingly small|hardly get any|hardly receive any|hardly gets any|hardly receives any|receive hardly any|receive almost no|get almost no|almost none of|hardly any of|almost nothing of|no usable|no useful|barely get any|barely receive any|too little',
  },
  get: {
    get: '~receive|~get/got|~arrive|~reach|arrive at|arrives at|reach|get to|~see/saw/seen|~obtain|~come/came through to|~make/made it to|left at|left for|left by time it reach|~update|updated|~feel/felt',
  },
};

/** What is seen in numbers. */
const SYMPTOMS: WordTable = {
  nan: {
    nan: 'infinities|numerical overflows|nothing but nan|infs|infinitely large|nan|nans|not a number|inf|infinity|infinite|infinities|infinite values|overflow|overflows|overflowed|overflowing|numerical overflow|floating point overflow|nan values|inf or nan|nan or inf|overflow to infinity|nan nan nan',
  },
  jump: {
    jump: '~jump|~spike|~leap/leapt|~oscillate|~oscillate wildly|~fluctuate|~fluctuate wildly|unstable|unstable training|instability|~bounce around|jump around|jumps around|~go/went through roof|~shoot/shot up|spikes|spike|spikes in|sudden jumps|sudden jumps in|jumps in|wildly|huge jumps in|~destabilise|~destabilize|erratic|~swing/swung|~go/went crazy|~blow/blew/blown up|~explode|~diverge|diverges|divergence|divergence of|~derail',
  },
  weights: {
    weights:
      'weights|parameters|all weights|weight values|activations|weights and activations|weights and biases|all parameters|every weight|every parameter',
  },
  write: {
    update:
      'weight updates|weight update|update steps|parameter updates|steps of gradient descent|weight changes|gradient steps|gradient step|optimizer steps|optimiser steps|updates of weights|updates to weights',
  },
};

/** What is blamed and is a plain fact of every recurrent network, or of none. */
const TRAITS: WordTable = {
  thing: {
    forward: 'forward pass|forward propagation',
    number: 'number|numbers|something',
    vocabulary: 'vocabulary|vocabulary size|vocabularies',
    batch: 'batch size|batches|mini batches',
    data: 'training data|training set|training examples|examples|training sequences',
    units: 'hidden units|hidden size|hidden layer|hidden dimension|number of hidden units|state size',
    bias: 'bias|biases|bias terms|bias vector',
    count: 'number of parameters|number of weights|parameter count|size of model',
  },
  trait: {
    differentiable: 'differentiable|differentiated|derivable',
    read: 'read|read by|reads|visited|consumed|seen by|looked at|presented to|passed to|shown to',
  },
  fact: {
    'many-parameters':
      'too many weights|too many parameters|too many weights to update|too many weights to learn|too many parameters to learn|too many parameters to update|model is too big|network is too large|model is too large|network is too big',
    overfitting: 'overfitting|overfits|model overfits|network overfits',
    'few-data':
      'too little data|not enough data|too few examples|too little training data|lack of training data|data set is too small|training set is too small|shortage of data',
    'vocabulary-size':
      'vocabulary is too large|vocabulary is too small|large vocabulary|small vocabulary|too large vocabulary|too small vocabulary|vocabulary that is too large|vocabulary that is too small|size of vocabulary|vocabulary too large|vocabulary too small|too many words in vocabulary|too big vocabulary',
    'batch-size':
      'batch size is too small|batch size is too large|too small batch size|too large batch size|batch size that is too small|batch size that is too large|small batch size|large batch size|batches are too small|batch is too small|batch is too large',
    'units-few':
      'too few hidden units|hidden layer is too small|hidden state is too small|hidden state has too few dimensions|hidden size is too small|hidden state is too small to store them|too small hidden state',
    'units-many': 'too many hidden units|hidden layer is too large|hidden state is too large|hidden size is too large',
    'bias-terms': 'missing bias|missing bias terms|lack of bias terms|there is no bias',
    'own-weights':
      'each step has own weights|every step has own weights|each step use different weights|each step uses different weights|weights differ from step to step|different weights at each step|separate weights for each step|weights are not shared',
    parallel:
      'all steps are processed in parallel|steps are processed in parallel|all steps in parallel|process all steps in parallel|process steps in parallel|process sequence in parallel|process whole sequence in parallel|process whole sequence at once|process all steps at once|compute all steps in parallel',
    'early-lost':
      'short memory|only short memory|limited memory|short term memory only|only short term memory|memory is short|memory is too short|short sighted|shortsighted|short term memory|short sightedness|rnn have short memory',
  },
};

/** What is done about it. */
const REMEDIES: WordTable = {
  solve: {
    solve: `~target|less prone to|less susceptible to|less affected by|suffers less from|suffer less from|less sensitive to|more robust to|~aim at|~keep/kept from|~save from|~rescue|~work for|standard cure for|cure for|remedy for|fix for|remedy against|effective against|~be effective against|good for|~solve|~fix|~cure|~remedy|~mitigate|~alleviate|~address|~overcome|~combat|~counter|~counteract|~avoid|~prevent|~tame|~cope with|~deal with|~fight|~tackle|~help|~help against|~help with|~help to|against|~resolve|~treat|~handle|~reduce|~reduce risk of|~protect against|~guard against|~bring under control|under control|~stabilise|~stabilize|~get rid of|~repair|~ease|~eliminate|~lessen|~relieve|~improve|~remove|~suppress|~limit|~contain|~soften|~weaken|~work against|~make less likely|~stop|~keep in check|~rule out|~exclude|~curb|~control`,
  },
  try: {
    try: `engineers|usually apply|what we can do|what can we do|what can be done|what to do|what should we do|what can i do|what should i do|what do i do|what should be done|what would you do|what would you change|change first|would you change first|first aid|usual fix|usual cure|usual answer|best answer to|way out|remedy|remedies|fix|cure|countermeasure|counter measure|measure|measures|technique|techniques|trick|tricks|change|changes|modification|thing to try|first thing to try|thing to do|first thing to do|first step to take|step to take|to try first|to do first|to try|try first|do first|to do|recommended|promising|most promising|most promising change|advice|advisable|sensible|reasonable|appropriate|suitable|most appropriate|standard answer|solution|solutions|standard remedy|usual remedy|standard fix|intervention|method|methods|approach|do about it|do about|done about|done about it|do against|do against it|done against|done against it|helpful|useful|you do|do you do|would you do|suggest|suggestion|adjustment|adopt|should we do|should you do|reach for`,
  },
  practice: {
    dropout: `dropout|use dropout|apply dropout|add dropout|adding dropout|applying dropout|more dropout|dropout regularisation|dropout regularization|dropout on inputs`,
    clip: `clip it|clip them|clips it|clip gradient down|clip gradients to smaller norm|clipping|clipping norm|clip|clip norm|clip gradient|clip gradient norm|clip gradients by norm|clipping by norm|clipping by global norm|norm clipping|clip norm of gradient|clip by norm|clip by global norm|clip global norm|clip gradients at threshold|clip gradient at threshold|cap gradient norm|capping gradient norm|limit gradient norm|limiting gradient norm|limit norm of gradient|bound gradient norm|rescale gradient whose norm exceeds threshold|rescale gradient when its norm exceeds threshold|rescaling gradient when its norm exceeds threshold|scale gradient down when its norm exceeds threshold|scale down gradients whose norm exceeds threshold|gradient norm clipping|cap norm of gradient|clipping of gradient norm|clipping gradients|clipping gradient|clipping with threshold|clipping at threshold`,
    identity:
      'identity initialisation|identity initialization|initialise recurrent matrix with identity|initialise recurrent weights with identity|initialise recurrent matrix as identity|initialise recurrent matrix as identity matrix|initialize recurrent matrix with identity|initialize recurrent weights with identity|initialize recurrent matrix as identity|initialize recurrent matrix to identity|initialise recurrent matrix to identity|initialise recurrent matrix with identity matrix|initialize recurrent matrix with identity matrix|initialising recurrent matrix with identity|initializing recurrent weights with identity|identity matrix as initial recurrent matrix|orthogonal initialisation|orthogonal initialization|orthogonal recurrent matrix|orthogonal recurrent weights|initialise recurrent matrix orthogonally|initialize recurrent matrix orthogonally|initialise recurrent matrix as orthogonal|orthogonal initialisation of recurrent matrix|orthogonal initialization of recurrent matrix|orthogonal initialisation of recurrent weights|orthogonal initialization of recurrent weights|initialise recurrent weights with orthogonal matrix|initialize recurrent weights with orthogonal matrix|initialise recurrent matrix with orthogonal matrix|initialize recurrent matrix with orthogonal matrix|initialising recurrent weights as orthogonal matrix|initialise recurrent weights orthogonally|initialize recurrent weights orthogonally|identity initialisation of recurrent matrix|identity initialization of recurrent matrix|initialising recurrent weights near identity|initialise recurrent weights near identity|initialising recurrent matrix close to identity|initialise recurrent matrix close to identity|initialising recurrent matrix with orthogonal matrix|initializing recurrent matrix with orthogonal matrix|initialising recurrent weights orthogonally|initializing recurrent weights orthogonally|initializing recurrent matrix as identity|initialising recurrent matrix as identity',
    tbptt:
      'truncating bptt to few steps|truncate bptt to few steps|truncated bptt with short window|short truncation window|truncated bptt|truncating bptt|truncate bptt|truncation|truncate backpropagation|truncating backpropagation|truncate bptt after few steps',
    'rate-large':
      'larger learning rate|higher learning rate|increase learning rate|increasing learning rate|raise learning rate|raising learning rate|bigger learning rate|double learning rate|large learning rate|multiply learning rate by ten',
    'rate-small':
      'smaller learning rate|lower learning rate|decrease learning rate|decreasing learning rate|lowering learning rate|reduce learning rate|reducing learning rate|small learning rate|halve learning rate|tiny learning rate',
    batch:
      'larger mini-batches|larger mini batches|use bigger batch|larger mini-batch|larger batch size|increase batch size|increasing batch size|bigger batches|larger batches|bigger batch size|smaller batch size|decrease batch size|smaller batches|reduce batch size|double batch size|larger mini batches|smaller mini batches|raise batch size|change batch size|larger batch|smaller batch|bigger mini batches',
    units:
      'enlarge hidden layer|enlarging hidden layer|simple rnn with more units|wider hidden layers|more hidden units|add more hidden units|increase hidden size|increasing hidden size|larger hidden state|bigger hidden state|larger hidden layer|increase number of hidden units|fewer hidden units|add hidden units|more units|double number of hidden units|double hidden size|wider hidden layer|increase size of hidden state|increasing number of hidden units|enlarge hidden state',
    longer:
      'making sequences longer|make sequences longer|longer sequences|use longer sequences|train on longer sequences|training on longer sequences|make sequences longer|longer input sequences|lengthen sequences|even longer sequences',
    shorter:
      'shorter sequences|use shorter sequences|shorten sequences|train on shorter sequences|shortening sequences|shorter input sequences',
    unbiased:
      'removing biases|remove all biases|remove bias terms|removing bias terms|remove biases|remove bias|drop bias terms|dropping bias terms|delete bias terms|no bias terms|leave out bias terms|removing biases|drop biases|omit bias terms',
    'weights-small':
      'smaller initial weights|smaller recurrent weights|initialise recurrent weights smaller|shrink initial recurrent weights|smaller initial recurrent weights|reduce initial weights|initialise weights with smaller values|initialize weights with smaller values',
    'weights-large':
      'larger initial weights|larger recurrent weights|increase weights|increase recurrent weights|increase initial weights|bigger initial weights|larger weights',
    tanh: 'tanh activations|use tanh|use tanh activations|use of tanh|tanh activation function|tanh rather than relu|using tanh|using tanh activations|bounded activations',
    relu: 'relu rather than tanh|replace tanh by relu|replace tanh with relu|relu activations|relu activation',
    'forget-bias':
      'initialise forget gate bias to 1|initialise forget gate bias with 1|initialize forget gate bias to 1|initialize forget gate bias with 1|initialise forget bias to 1|initialize forget bias to 1|forget bias of 1|forget gate bias of 1|set forget gate bias to 1|setting forget gate bias to 1|set forget bias to 1|initialising forget gate bias to 1|initializing forget gate bias to 1|initialising forget bias to 1|initialising bias of forget gate with 1|initialising bias of forget gate to 1|initialise bias of forget gate with 1|initialise bias of forget gate to 1|initialize bias of forget gate to 1|large initial forget gate bias|positive forget gate bias|positive forget bias|start with forget gate bias of 1|positive initial forget gate bias|unit forget bias|initialising forget bias with 1|initialising forget gate bias with 1',
  },
  replace: {
    replace:
      '~replace|~swap|~exchange|~substitute|~switch|~switch to|~move to|~change to|replacement of|~change|instead of|rather than|in place of|instead|rather|~upgrade to|~go over to|~choose|~employ|~introduce|~add|~adopt|gated|gated cells|gated units|gated architecture',
  },
  gate: {
    forget: 'forget gate|forget gates|γ_f|f_t',
    input: 'input gate|input gates',
    output: 'output gate|output gates',
    update: 'update gate|update gates',
    reset: 'reset gate|reset gates',
  },
  value: {
    1: 'close to 1|near 1|nearly 1|about 1|open|almost 1|1|at 1|stay close to 1|equal to 1|around 1|wide open|fully open',
    0: 'close to 0|near 0|closed|at 0',
  },
  path: {
    path: 'additive|addition|additively|adding|by adding|adds|added|sum|summed|by summation|summation|linear|linearly|constant error carousel|carousel|path|paths|highway|conveyor belt|self loop|shortcut|direct path|uninterrupted path|additive update|additive updates|route|additive path|gradient highway|linear path|almost unchanged|unchanged|undisturbed|additive interactions',
  },
  mechanism: {
    gates: 'gating|gating mechanism|gates|their gates|gating mechanisms',
    absent:
      'no recurrent weights|have no recurrent weights|without recurrent weights|larger learning rates|use larger learning rates|higher learning rates|larger learning rate|gates are binary|binary gates|their gates are binary|sequence is shortened by gates|sequences are shortened by gates|shorten sequence|shorten sequences|gates shorten sequence|learning rate is adapted by gates|gates adapt learning rate|adapt learning rate|do not use backpropagation|do not need backpropagation|are trained without backpropagation|trained without backpropagation|no backpropagation|no bptt|relu activations|use relu activations|batch normalisation|batch normalization|attention|use attention|skip first steps|read sequence backwards|have no nonlinearity|clip their gradients|clip gradients internally|process sequence in both directions|use convolutions|convolution|convolutions|pretrained embeddings|are bidirectional|bidirectional|they have no recurrent weights',
  },
};

/** Who and what: cells, activations, settings. */
const THINGS: WordTable = {
  cell: {
    plainrnn:
      'plainrnn|simple recurrent cell|simple cell|tanh cell|tanh rnn|ungated rnn|rnn with tanh|rnn with logistic activations|rnn without gates|rnn with logistic activation|rnn with sigmoid activation|rnn with tanh activation|rnn with tanh units|rnn with sigmoid units|simple recurrent layer|elman network',
    rnn: 'rnn|recurrent cell|recurrent model|recurrent layer|recurrent network|rnn model|rnn language model|recurrent nets|recurrent net|recurrent models',
    lstm: 'lstm',
    gru: 'gru',
  },
  activation: {
    relu: 'relu|relu unit|relu units|relus|rectifier|rectifiers|rectified linear unit|rectified linear units',
    sigmoid:
      'sigmoid|sigmoid function|logistic function|logistic sigmoid|sigmoid unit|sigmoid units|logistic activation|sigmoids|logistic',
    tanh: 'tanh|tanh unit|tanh units|hyperbolic tangent|tanh function|tanh activation|tanhs',
  },
  fire: { fire: '~fire|~activate|active|~switch on', dead: 'dead|dying|permanently inactive|inactive' },
  saturate: { saturate: '~saturate|saturated|saturation of|saturation|~flatten out' },
  input: {
    input:
      'applied to|input|inputs|argument|arguments|fed with|given|of number|number that is|evaluated at|pre activation|pre activations|z',
  },
  rate: { rate: 'learning rate|step size|learning rates' },
  length: {
    long: 'long sequences|long sequence|very long sequences|long inputs|long series|very long sequence|long input sequences|sequence is long|sequence is very long|sequences are long|many steps|hundreds of steps|sequences of hundreds of steps|sequences of hundreds of words|long texts|long documents|long time series|sequence long|sequences long|several hundred steps|thousands of steps|long recordings|long paragraphs|very long texts|very long documents',
    word: 'words|characters|samples|days|tokens of text|steps|step sequences|step sequence|step series|sequences of length|sequence of length|sequences of|sequence of|length|of length|steps long|readings long|tokens long|words long|tokens|time steps|sequences|sequence|unrolled over|steps of unrolling|step windows|step recordings|word sequences|token sequences|step texts|step inputs|step sequences of|word documents|word texts|word reviews|token documents|entries|readings',
  },
};

/** Where the question is. */
const ASKING: WordTable = {
  what: { what: 'what|which|which one|which of|what of|which of these|which of following|what is it that|___' },
  why: {
    why: `suspect|would you suspect|do you suspect|what would you suspect|suspects|first suspect|prime suspect|best guess|your guess|most natural explanation|what lies behind|what hides behind|how do you explain|why|why is that|reason|reasons|reason for|reason why|reason that|most likely reason|main reason|best explanation|explanation|explanation for|culprit|most likely culprit|likely culprit|explain|explains|explained|explained by|is behind|behind|to blame|to blame for|blame|root cause|root cause of|underlying cause|main cause|cause of|most likely cause|likely cause|likely cause of|most probable cause|probable cause|plausible reason|most plausible reason|plausible cause|plausible explanation|likely explanation|what cause|account for|accounts for|responsible|responsible for|how come|source of trouble|origin of|source of|diagnosis|what is wrong|what went wrong|what is going wrong|what is going on|what is happening|mechanism behind|mechanism`,
  },
  by: {
    by: 'because|because of|due to|owing to|caused by|typical for|typical of|since|as result of|is caused by|result of|thanks to|comes from|stems from|come from|result from|results from|brought about by|produced by|traced back to|attributed to|on account of',
  },
  cause: {
    cause:
      'would make|make more likely|~show/showed/shown up as|~manifest as|~show/showed/shown up in|~show/showed/shown itself as|~turn out as|~express itself in|~leave/left|~entail|~give|~render|~keep from|~force|~drive/drove/driven|~push|~cause|~lead/led to|~result in|~bring/brought about|~trigger|~produce|~provoke|~give/gave rise to|~end in|~mean/meant|~imply|make|makes|~let/let',
  },
  effect: {
    effect:
      'consequence|consequences|consequence of|effect|effects|effect of|outcome|symptom|symptom of|symptoms|sign|sign of|typical sign|typical symptom|result|results|visible sign|telltale sign|direct consequence|practical consequence|typical consequence|upshot|manifestation|impact|impact of',
  },
  happen: {
    happen:
      '~happen|happen to|happens to|~become/became of|becomes of|what do you expect|~observe|what follows|follows|what would you see|what will you see|what can be observed|do you expect|would you expect|behave|behaves',
  },
  name: {
    name: 'which phenomenon|do we call it|we call it|call it when|what do we call it|what is it called when|one call|called|is called|known as|is known as|name of|name|named|term|term for|phenomenon|phenomenon is called|phenomenon is known as|name of phenomenon|referred to as|what is this phenomenon|what is name|label|classic problem|well known problem|which problem|problem|issue|trouble|difficulty|effect is called|effect is known as|technical term|facing|face|suffer from|suffers from|suffering from|victim of|run into|runs into|encountered|encounter|deal with|dealing with|diagnose|diagnosed',
  },
  than: {
    than: 'than|compared|compared to|compared with',
    more: 'better|more|better than|more easily',
    less: 'worse|less|least|fewer|most',
  },
};

/** Splits a text into phrases of troubles in training; nothing of it is passed over. */
export const parseTrouble = parserOf<TermType>([ASKING, STORY, GRADIENTS, MEMORY, SYMPTOMS, TRAITS, REMEDIES, THINGS], {
  spell: canonicalPhrase,
  unknown: 'unknown',
});
