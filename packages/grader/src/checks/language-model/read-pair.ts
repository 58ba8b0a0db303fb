import type { PairClaim, PairPart, Subject } from './claim.ts';

const SENTENCE = '(?: (?:sentence|sequence|text|utterance|words?))?(?: [xy]{1,4})?';
const SOURCE = `(?:the )?(?:(?:input|source)${SENTENCE}|x)`;
const TARGET = `(?:the )?(?:(?:output|target|translated|translation)${SENTENCE}|y)`;
const GIVEN = '(?:given|conditioned on|conditional on|conditionally on)';
const VERB =
  '(?:model(?:l?ing|l?ed by|s)?|estimat(?:ing|es)|comput(?:ing|es)|represent(?:ing|s)|learn(?:ing|s)|captur(?:ing|es))';

/** What goes before the claim and asserts nothing of its own. */
const PREAMBLES: readonly RegExp[] = [
  /^(?:consider|look at|suppose you use|think of)(?: using)? (?:this|the following|an?) (?:encoder[- ]decoder|seq(?:uence)?[- ]?(?:2|to)[- ]?seq(?:uence)?) (?:model|network|architecture)(?: for (?:machine )?translation)?(?: shown (?:above|below|here))?\s?[.:]\s?/iu,
  /^(?:想一想|考虑)?(?:使用)?(?:如下|下面|以下)的编码器?[-—–]?解码器?(?:模型|网络)来?(?:进行)?(?:机器翻译)?\s?[:：.。,，]?\s?/u,
];

const ENGLISH = new RegExp(
  String.raw`^(?:(?:this|the|such an?|an?)(?: (?:encoder[- ]decoder|translation|seq2seq))? (?:model|network) is (?:called )?an? "?conditional language model"?,? (?:in the sense that|because|since|as|meaning that) |in (?:an?|this|the) encoder[- ]decoder(?: model| network)?(?: for (?:machine )?translation)?,? )?(?:the |its )?(?<part>encoder|decoder|(?:whole |encoder[- ]decoder )?(?:model|network))(?: (?:portion|part|network|side|half|rnn))?(?: \([^()]{1,40}\))? (?:is |are |does )?(?<not>not )?${VERB} (?:the )?(?:conditional )?(?:probability|likelihood|(?:probability )?distribution)(?: p ?\([^()]{1,20}\))? of (?:(?<source>${SOURCE})|(?<target>${TARGET}))(?:,? ${GIVEN} (?:(?<onSource>${SOURCE})|(?<onTarget>${TARGET})))?\s?\.?$`,
  'iu',
);
const CHINESE =
  /^(?:这个|该|此)(?:模型|网络)是"?条件语言模型"?\s?[,，]?\s?(?:因为|在于|即|意思是|也就是说)?(?:它的|其)?(?<part>编码器|解码器)(?:部分)?\s?(?:\([^()]{1,20}\))?\s?(?:的(?:意义|作用))?(?<not>不)?(?:是|在)?(?:对|为)?(?:正在)?(?:建模|计算|估计|模拟|表示)?中?(?:(?<source>(?:输入|源)(?:句子|语句|序列)?\s?x{0,3})|(?<target>(?:输出|目标)(?:句子|语句|序列)?\s?y{0,3}))\s?的(?:条件)?(?:概率|概率分布)(?:进行建模|建模)?[.。]?$/u;

/** "The encoder models the probability of the input sentence": which part of an encoder–decoder is said to give which probability, or `null`. */
export function readPair(text: string): PairClaim | null {
  let said = text.trim().replace(/\s+/gu, ' ');
  for (const preamble of PREAMBLES) said = said.replace(preamble, '');
  said = said.replace(/\s?is (?:it )?(?:the|this) statement (?:is )?(?:correct|true)\s?\??$/iu, '');
  const groups = (ENGLISH.exec(said) ?? CHINESE.exec(said))?.groups;
  if (groups === undefined) return null;
  const part: PairPart = /^(?:encoder$|编码器)/iu.test(groups['part'] ?? '')
    ? 'encoder'
    : /^(?:decoder$|解码器)/iu.test(groups['part'] ?? '')
      ? 'decoder'
      : 'model';
  const of: Subject = groups['source'] === undefined ? 'target' : 'source';
  const given: Subject | null =
    groups['onSource'] !== undefined ? 'source' : groups['onTarget'] !== undefined ? 'target' : null;
  if (given === of) return null;
  // Encoder and decoder give P(y|x) together; "the probability of the output" may mean it too.
  if (of === 'target' && (part === 'encoder' || given === null)) return null;
  return { kind: 'pair', part, of, given, denied: groups['not'] !== undefined };
}
