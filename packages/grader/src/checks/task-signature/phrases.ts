import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { Arity, Signature } from './experiment.ts';

/** Things that are a sequence. */
const SEQUENCES =
  'sentence|text|article|news article|review|tweet|e mail|email|document|paragraph|message|text message|sms|comment|letter|essay|song|melody|piece of music|piano piece|recording|utterance|speech|audio|audio clip|audio recording|voice message|voice|voice recording|video|video clip|clip|film|movie|lecture|abstract|post|blog post|ecg|heart ?beat recording|heart rate (?:curve|recording|signal)|eeg|book|novel|chapter|headline|report|poem|conversation|chat|chat log|phone call|call|complaint|question|time series|series|sensor signal|sensor recording|sensor data|accelerometer data|motion data|signal|sequence|dna sequence|protein(?: sequence)?|gene|log file|log|click stream|clickstream|price history|stock prices|gesture recording|handwriting|transcript|diary|speech recording|sound recording|sound';
/** What a sequence as a whole has one of. */
const LABELS =
  "language|author|writer|speaker|singer|performer|topic|genre|music genre|musical genre|film genre|sentiment|mood|emotion|feeling|gender|gender of speaker|sex|age|age of speaker|star rating|rating|number of stars|category|class|label|intent|intention|composer|artist|dialect|accent|subject|tone|polarity|grade|score|quality|disease|diagnosis|activity|gesture|identity|origin|era|year|final price|author's (?:age|gender|mood)|speaker's (?:age|gender|mood|accent|language|emotion|sex)|writer's (?:age|gender|mood)|reader's rating|next value";
const LANGUAGES =
  'english|german|french|spanish|dutch|italian|chinese|japanese|russian|portuguese|polish|arabic|hindi|korean|turkish|greek|latin|swedish';

const VOCABULARY = {
  SEQ: `(?:(?!each\\b|every\\b|per\\b|all\\b|word|token|character|frame|step|no\\b|not\\b|first\\b|last\\b|next\\b)[\\p{L}']+ ){0,3}(?:${SEQUENCES})s?(?: as whole)?`,
  LABEL: `(?:(?:main|overall|single|likely|most likely|correct|right) )?(?:${LABELS})(?: \\([^()]{1,30}\\))?`,
  OWNER:
    "(?: of (?:product|film|movie|book|restaurant|hotel|patient|speaker|singer|writer|author|person|user|customer|song|user's stay|its author|its speaker|its writer|its singer))?",
  FIND: '(?:identifying|identify|detecting|detect|recogni[sz]ing|recogni[sz]e|predicting|predict|determining|determine|guessing|guess|estimating|estimate|deciding|decide|finding out|find out|finding|find|inferring|infer|telling|tell|judging|judge|assessing|assess|checking|check|naming|name|working out|work out|recogni[sz]ing|saying|say|diagnosing|diagnose)',
  LANG: `(?:${LANGUAGES}|another language|other language|foreign language)`,
  IMAGE:
    '(?:(?:single|given|one|still|color|colour) )?(?:image|photo|photograph|picture|drawing|painting|x ray|x ray image)s?',
  WORK: '(?:(?:new|short|whole|piano|folk) )*(?:music|melody|song|poem|story|text|sentence|piece of music|piano piece|tune|paragraph|limerick|joke|recipe|sequence of (?:notes|words))s?',
  SEED: '(?:(?:single|one|start|starting|first|initial|given|random|style|genre) ){0,3}(?:note|image|picture|photo|photograph|keyword|seed vector|seed|style label|genre label|topic label|noise vector|word|number|integer|label)',
  CAPTION:
    '(?:caption|description|textual description|sentence|caption sentence)s?(?: (?:of|with) (?:several|few|many|ten|\\d+) words)?',
  UNIT: '(?:word|token|character|frame|step|time step|letter|syllable|note|heartbeat|beat|measurement|sample|amino acid|nucleotide|base|entry|element|minute|day|pixel row)s?',
  EACH: '(?:each|every|each of (?:its |\\d+ |all )?|all)',
  OFWHAT: '(?: (?:of|in|from) [\\p{L} ]{3,25}?)?',
  GIVER:
    '(?:somebody|someone|you|i|we|they|he|she|customer|doctor|client|colleague|user) (?:give|gives|have|has|get|gets|send|sends|bring|brings|record|records)(?: you| us| me| him| her)?',
  EITHER: '[\\p{L}]+ or (?:not )?[\\p{L}]+',
  // Nothing in the tail may ask for several answers.
  TAIL: '(?:(?!each|every|when|where|which|and|how)[\\p{L}\\d\'"”“]+ ?){1,8}',
} as const;

const signature =
  (takes: Arity, gives: Arity, aligned = false) =>
  (): Signature => ({ takes, gives, aligned });

/** Tasks as a verb with what it takes and gives, whole: "identifying the author of a text". */
export const TASK_PHRASES: readonly Rule<Signature>[] = rulesOf<Signature>(VOCABULARY, [
  [
    [
      '{FIND} {LABEL}{OWNER} (?:of|from|in|behind|by|with|expressed in|on basis of|based on|given) {SEQ}(?: (?:from|by|with) (?:its|his|her) (?:audio|text|voice|words|lyrics|sound))?',
      '{FIND} {LABEL} (?:in|of) which {SEQ} is (?:written|spoken|sung)',
      '{FIND} (?:which|what|in which|in what) {LABEL} {SEQ} (?:is (?:written|spoken|sung)(?: in)?|belong to|have|is|express)',
      '{FIND} who (?:wrote|speak|spoke|sing|sings|sang|composed|is speaking|is singing|said|say)(?: in| on)? {SEQ}',
      '{FIND} (?:whether|if) (?:{SEQ}|writer|author|speaker|customer|patient|user|person|product|machine) (?:is|contain|express|sound|come from|have|will|like|belong to|describe|show|praise|recommend) {TAIL}',
      '{FIND} from {SEQ} (?:whether|if) (?:its |his |her )?(?:{SEQ}|it|writer|author|speaker|customer|patient|user|person) (?:is|was|has|have|contains?|express(?:es)?|sounds?|will|liked?s?|enjoy(?:ed|s)?|recommend(?:ed|s)?|lie[ds]?|praised?s?) {TAIL}',
      '{FIND} how (?:positive|negative|angry|happy|urgent|difficult|toxic|old) (?:{SEQ}|writer|author|speaker|customer) (?:is|sound|feel)(?: from {SEQ})?',
      '{FIND} (?:spam|hate speech|sarcasm|plagiarism|irony|fraud|arrhythmia|anomaly) in {SEQ}',
      '{GIVER} {SEQ} and (?:want|wants|need|needs|would like) to know (?:whether|if|which|who) {TAIL}',
      '{FIND} spam (?:e mails?|emails?|messages?)',
      '(?:classifying|classify|categori[sz]ing|categori[sz]e|rating|rate|scoring|score|grading|grade|sorting|sort|summing up|judging|judge|labell?ing|label|marking|mark) (?:(?:whole|entire|single) )?(?:(?:{LABEL}|topic|sentiment) of )?{SEQ}(?: (?:by|as|into|with|on|from|to|according to) (?:{LABEL}|{EITHER}|spam or not(?: spam)?|(?:one of )?(?:\\d+|two|three|five|ten|several) (?:classes|categories|topics|genres|labels)|scale|\\d (?:to|-) \\d{1,2}(?: stars?)?))?',
      '(?:classifying|classify) {LABEL} of {SEQ} from its (?:audio|text|lyrics|words)',
    ],
    signature('many', 'one'),
  ],
  [
    [
      '(?:translating|translate|transcribing|transcribe|summari[sz]ing|summari[sz]e|paraphrasing|paraphrase|rewriting|rewrite) {SEQ}(?: (?:from {LANG} )?(?:into|to|from|as|in) (?:written |english |short )?(?:text|words|summary|few sentences|other words|one sentence|{LANG}|writing))?(?: (?:into|to) {LANG})?',
      '(?:turning|turn|converting|convert) {SEQ} (?:into|to) (?:written |english |short |spoken )?(?:text|words|writing|transcript|summary|translation|speech|audio|{LANG})',
      '(?:producing|produce|writing|write|generating|generate) (?:(?:{LANG}|short|written) )?(?:summary|translation|transcript|reply|answer|headline|subtitles?) (?:of|to|for|from) {SEQ}',
      '(?:answering|answer) {SEQ} (?:with|in|by) (?:whole |full )?sentences?',
      'translating (?:from )?{LANG} (?:into|to) {LANG}',
    ],
    signature('many', 'many'),
  ],
  [
    [
      '(?:tagging|tag|labell?ing|label|marking|mark|annotating|annotate|classifying|classify|scoring|score) {EACH} ?{UNIT}(?: (?:of|in|from) {SEQ})?(?: (?:with|by|as|according to) {TAIL})?',
      '(?:predicting|predict|assigning|assign|giving|give|finding|find|outputting|output|naming|name|deciding|decide) (?:(?:part of speech|pos|entity|word class) (?:tag|label)|part of speech|tag|label|entity type|class|word class|phoneme|state|value|pos tag)s? (?:for|of|to|at) {EACH} ?{UNIT}(?: (?:of|in) {SEQ})?',
      '(?:deciding|decide|checking|check|predicting|predict|telling|tell|saying|say) (?:for|at|of) {EACH} ?{UNIT}{OFWHAT} (?:whether|if|which|what) .{3,60}',
      '(?:deciding|decide|checking|check|predicting|predict|telling|tell|saying|say) (?:whether|if) {EACH} ?{UNIT}(?: (?:of|in) {SEQ})? (?:is|belong) {TAIL}',
      '(?:part of speech|pos|named entity) tagging(?: of {SEQ})?',
      '(?:tags|labels|marks|annotates|classifies) {EACH} ?{UNIT}(?: (?:of|in|from) {SEQ})?(?: (?:with|by|as|according to) {TAIL})?',
      '{EACH} ?{UNIT}(?: (?:of|in|from) {SEQ})? (?:get|receive|is given|is assigned) (?:one |its own |own )?(?:label|tag|class|category|part of speech|pos tag|part of speech tag)(?: of its own)?',
    ],
    signature('many', 'many', true),
  ],
  [
    [
      '(?:generating|generate|composing|compose|writing|write|producing|produce|creating|create|making up|inventing|invent) {WORK} (?:from|given|out of|based on|starting (?:from|with)|when given|for|about|of) (?:only |just |nothing but )?{SEED}',
      '(?:generating|generate|composing|compose|writing|write|producing|produce|creating|create) {WORK} (?:when|if|where) (?:only |just )?{SEED} is (?:given|known|told)',
      '(?:captioning|caption|describing|describe) {IMAGE}(?: (?:in|with|by) (?:words|sentence|few words|one sentence|full sentence|whole sentence))?',
      '(?:generating|generate|writing|write|producing|produce|creating|create|finding|find) {CAPTION} (?:for|of|from|to|about|that describe|describing) {IMAGE}',
      '(?:image|photo|picture) captioning',
      '(?:music|melody|poem|story) generation (?:from|given|out of|based on|starting (?:from|with)) (?:only |just |nothing but |no more than )?{SEED}',
    ],
    signature('one', 'many'),
  ],
  [
    [
      '(?:classifying|classify) {IMAGE}(?: (?:as|into) .{3,40})?',
      '{FIND} (?:object|animal|digit|person|face|plant|dog breed) (?:in|on|shown in|shown on) {IMAGE}',
      '{FIND} (?:whether|if) {IMAGE} (?:show|contain|is) {TAIL}',
    ],
    signature('one', 'one'),
  ],
]);
