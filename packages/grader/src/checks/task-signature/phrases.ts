import { type Rule, rulesOf } from '../../sentences/index.ts';
import type { Arity, Signature } from './experiment.ts';

/** Things that are a sequence. */
const SEQUENCES =
  'sentence|text|article|news article|review|tweet|e mail|email|document|paragraph|message|comment|letter|essay|song|melody|recording|utterance|speech|audio|audio clip|audio recording|voice message|video|video clip|clip|lecture|abstract|post|ecg|heart ?beat recording|book|report|poem|conversation|phone call';
/** What a sequence as a whole has one of. */
const LABELS =
  'language|author|speaker|topic|genre|musical genre|sentiment|mood|emotion|gender of speaker|star rating|rating|category|intent|composer|artist|dialect|accent|subject|tone|polarity';

const VOCABULARY = {
  SEQ: `(?:(?:recorded|written|spoken|short|long|whole|entire|english|german|french|spanish|movie|product|customer|restaurant|given|single|foreign|scientific|medical) ){0,3}(?:${SEQUENCES})s?`,
  LABEL: `(?:(?:main|overall|single) )?(?:${LABELS})`,
  FIND: '(?:identifying|identify|detecting|detect|recogni[sz]ing|recogni[sz]e|predicting|predict|determining|determine|guessing|guess|estimating|estimate|deciding|decide|finding|find|inferring|infer)',
  IMAGE: '(?:(?:single|given) )?(?:image|photo|photograph|picture)s?',
  WORK: '(?:music|melody|song|poem|story|text|sentence|piece of music|tune)s?',
  SEED: '(?:(?:single|one|start|starting|first|initial|given|random) ){0,2}(?:note|image|picture|photo|keyword|seed vector|style label|genre label)',
  UNIT: '(?:word|token|character|frame|step|letter)',
  // Nothing in the tail may ask for several answers.
  TAIL: '(?:(?!each|every|when|where|which|and|how)\\p{L}+ ?){1,6}',
} as const;

const signature =
  (takes: Arity, gives: Arity, aligned = false) =>
  (): Signature => ({ takes, gives, aligned });

/** Tasks as a verb with what it takes and gives, whole: "identifying the author of a text". */
export const TASK_PHRASES: readonly Rule<Signature>[] = rulesOf<Signature>(VOCABULARY, [
  [
    [
      '{FIND} {LABEL} (?:of|from|in) {SEQ}',
      '{FIND} {LABEL} (?:in|of) which {SEQ} is (?:written|spoken)',
      '{FIND} (?:whether|if) {SEQ} (?:is|contain|express|sound|come from|have) {TAIL}',
      '{FIND} (?:spam|hate speech|sarcasm|plagiarism) in {SEQ}',
      '{FIND} spam (?:e mails?|emails?|messages?)',
      '(?:classifying|classify|categori[sz]ing|rating|rate|scoring|score) (?:(?:{LABEL}|topic|sentiment) of )?{SEQ}(?: (?:by|as|into|with|on|from) (?:{LABEL}|positive or negative|spam or not(?: spam)?|scale|\\d (?:to|-) \\d{1,2}(?: stars?)?))?',
      '(?:classifying|classify) {LABEL} of {SEQ} from its (?:audio|text|lyrics|words)',
    ],
    signature('many', 'one'),
  ],
  [
    [
      '(?:translating|translate|transcribing|transcribe|summari[sz]ing|summari[sz]e|paraphrasing|paraphrase) {SEQ}(?: (?:into|to|from|as) (?:text|english|german|french|spanish|another language|short summary|summary|few sentences|other words))?(?: (?:into|to) (?:english|german|french|spanish))?',
      '(?:producing|writing|generating) (?:(?:english|german|short) )?(?:summary|translation|transcript) of {SEQ}',
      'translating (?:from )?(?:english|german|french|spanish) (?:into|to) (?:english|german|french|spanish)',
    ],
    signature('many', 'many'),
  ],
  [
    [
      '(?:tagging|tag|labell?ing|label|marking|mark|annotating|annotate|classifying|classify) (?:each|every) {UNIT}(?: (?:of|in) {SEQ})?(?: (?:with|by|as) (?:its )?(?:part of speech|word class|entity type|named entity type|label|tag|phoneme))?',
      '(?:predicting|assigning|giving) (?:part of speech|tag|label|entity type) (?:for|of|to) (?:each|every) {UNIT}(?: (?:of|in) {SEQ})?',
    ],
    signature('many', 'many', true),
  ],
  [
    [
      '(?:generating|generate|composing|compose|writing|write|producing|produce) {WORK} from {SEED}',
      '(?:captioning|caption|describing|describe) {IMAGE}(?: (?:in words|in sentence|with sentence|with words))?',
      '(?:generating|generate|writing|write|producing|produce) (?:caption|description|textual description)s? (?:for|of|from) {IMAGE}',
    ],
    signature('one', 'many'),
  ],
  [['(?:classifying|classify) {IMAGE}', '{FIND} (?:object|animal|digit) (?:in|on) {IMAGE}'], signature('one', 'one')],
]);
