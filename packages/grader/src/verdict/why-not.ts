import { mentionsOf } from '../lexicon/index.ts';
import type { NotSimulated, NotSimulatedCode, Phrase, Reading } from '../types.ts';

/** What each code says of a question, and what its maintainer can do. */
const WORDS: Readonly<Record<NotSimulatedCode, { readonly says: string; readonly todo: string }>> = {
  picture: {
    says: 'it needs a picture that the text does not describe',
    todo: 'Describe the picture in the question or in its alternative text, and grade again.',
  },
  history: {
    says: 'it asks who, when or where something was first done',
    todo: 'Check the key against a source; no experiment can tell.',
  },
  opinion: {
    says: 'it asks for a preference, an experience or a recommendation',
    todo: 'Consider leaving it out of a quiz that is scored: there is no answer to measure.',
  },
  naming: {
    says: 'it asks for a name, a term or an example',
    todo: 'Check the key against a textbook; names are agreed upon, not measured.',
  },
  software: {
    says: 'it asks about a library, a data set or a machine',
    todo: 'Check the key against the documentation of the version that is meant.',
  },
  'other-subject': {
    says: 'it names nothing of recurrent networks, attention, embeddings or decoding',
    todo: 'Nothing: it lies outside what is simulated here.',
  },
  unread: {
    says: 'its subject can be simulated, but no check reads a question asked like this',
    todo: 'Ask it in other words, or write a check for it (docs/checks.md).',
  },
};

/** Words by which a stem is known to ask for more than an experiment can tell. The first that fits names the code. */
const SIGNS: readonly (readonly [NotSimulatedCode, RegExp])[] = [
  [
    'picture',
    /\b(?:figure|picture|image|diagram|graph|plot|drawing|sketch|abbildung|bild|diagramm|imagen|figura|diagrama|schéma)s?\b(?! (?:out|classification|captioning|recognition))|如图|下图|上图|图中|[上下]面的图/iu,
  ],
  [
    // "Consider this RNN:" with no equation behind it points at a drawing that is gone.
    'picture',
    /^[^=]*\b(?:consider|given|look at|observe) (?:this|the following) (?:(?:rnn|lstm|gru|network|architecture|model)(?: architecture)?|recurrent (?:neural )?network)s?\s?(?:[:.,]|below|$)[^=]*$/iu,
  ],
  [
    'history',
    /\b(?:who|whom|whose)\b[^?]{1,40}\b(?:invent|propos|introduc|develop|discover|publish|creat|coin|found)|\b(?:in|since) (?:which|what) year\b|\bwhen (?:was|were|did)\b|\bwhich (?:paper|company|university|author|researcher|thesis)|\b(?:was|were) (?:first )?(?:invented|proposed|introduced|published|developed|discovered|described|coined)\b|\b(?:wer hat|in welchem jahr|qui a|en quelle année|quién|en qué año)(?!\p{L})|谁|哪一年|哪年|哪个公司|由谁/iu,
  ],
  [
    'opinion',
    /\b(?:would you|do you|your|you think|opinion|favou?rite|prefer|recommend|worth|experience|popular|useful to learn)\b|\b(?:ihrer meinung|à votre avis|en tu opinión)(?!\p{L})|你认为|你觉得/iu,
  ],
  [
    'software',
    /\b(?:keras|tensorflow|pytorch|torch|theano|caffe|jax|hugging ?face|nltk|gensim|scikit|numpy|cuda|gpus?|tpus?|library|libraries|framework|api|dataset|data set|licen[cs]e|file format)\b|库|框架|数据集/iu,
  ],
  [
    'naming',
    /\b(?:called|stands? for|abbreviation|acronym|synonym|which term|what term|the name of|examples? of|known as|definition of|define)\b|\b(?:heißt|nennt man|se llama|s'appelle)(?!\p{L})|叫做|称为|定义/iu,
  ],
];

/** What only this field speaks of. Words that a check of it reads but any quiz has ("to", "large", "context", "name") are not among them. */
const FIELD = [
  'cell',
  'gate',
  'state',
  'attend.topic',
  'beam.search',
  'embedding',
  'glove.count',
  'gradient.vanishing',
  'gradient.exploding',
  'direction.bi',
  'direction.uni',
  'backprop',
  'sequence',
  'lookup.one-hot',
  'lm.model',
  'practice.clip',
  'practice.truncated',
  'habit.teacher',
];

/** Names that no concept stands for alone. */
const NAMES = /\b(?:ctc|word2vec|glove|seq2seq|encoder[- ]decoders?)\b|\bp\(y(?!\p{L})/giu;

/** Why no check took a question up, as a stable code with what was and was not understood. */
export function whyNotSimulated({ item, stem, statements }: Reading): NotSimulated {
  const asked = item.stem.text;
  const sign = SIGNS.find(([, pattern]) => pattern.test(asked))?.[0];
  const phrases = [stem, ...statements.map(({ phrase }) => phrase)];
  const known = [...new Set(phrases.flatMap((phrase) => surfaces(phrase)))];
  const code = sign ?? (known.length > 0 ? 'unread' : 'other-subject');
  return { code, todo: WORDS[code].todo, understood: known.slice(0, 6), left: stem.rest.slice(0, 8) };
}

const surfaces = (phrase: Phrase): readonly string[] => [
  ...mentionsOf(phrase, ...FIELD).map(({ surface }) => surface),
  ...(phrase.text.match(NAMES) ?? []),
];

/** The same as one line. */
export function sayWhyNot({ code, understood, left }: NotSimulated): string {
  const { says } = WORDS[code];
  if (code !== 'unread') return `no check simulates this question: ${says}`;
  const unread = left.length > 0 ? `; not understood: ${left.join(', ')}` : '';
  return `no check simulates this question: ${says} (understood: ${understood.join(', ')}${unread})`;
}
