import { defineTable, forms } from '../table.ts';

/** What a language model estimates: probabilities of words given other words. */
export const languageModels = defineTable('language-models', {
  'lm.current': [
    'current word',
    'present word',
    'word being predicted',
    'palabra actual',
    'aktuelle* wort*',
    'mot courant',
    'mot actuel',
    '当前词',
    '当前单词',
    '当前的词',
    '当前的单词',
    ...[...'tijkmn'].flatMap((step) => [
      `${step}-th word`,
      `${step}^{th} word`,
      `${step}th word`,
      `word number ${step}`,
      `word ${step}`,
      `word at step ${step}`,
      `word at time ${step}`,
      `word at time step ${step}`,
      `word at position ${step}`,
      `word in position ${step}`,
      `palabra ${step}`,
      `palabra en el paso ${step}`,
      `palabra en el instante ${step}`,
      `wort ${step}`,
      `${step}-te wort`,
      `${step}-ten wortes`,
      `${step}-ten worts`,
      `wort im zeitschritt ${step}`,
      `mot ${step}`,
      `${step}-ième mot`,
      `mot au pas ${step}`,
      `第${step}个词`,
      `第${step}个单词`,
      `${step}时刻的词`,
      `${step}时刻的单词`,
    ]),
  ],
  'lm.step': [
    'time',
    'position',
    'moment',
    'each word',
    'instante',
    'momento',
    'posición',
    'zeitpunkt*',
    'schritt',
    'zeitschritt*',
    'étape',
    'instant',
    '时刻',
    '时间',
    '位置',
    '每一步',
    '每个时间步',
    ...[...'tijkmn'].flatMap((step) => [
      `${step}-th`,
      `${step}^{th}`,
      `${step}th`,
      `${step}^{th} time step`,
      `${step}-th step`,
    ]),
  ],
  'lm.filler': forms(`level | character | au | 
    used | use | serves | serve | happen* | role | utilis* | comme | usado | usada | como | utiliza* | verwendet* | dient | sentence | text | corpus | recurrent* | recurrente* | rekurrent* | récurrent* | neural | 循环 | figure | image |
    picture | diagram | pictured | illustrated | trained | training | train | task | answer | unit | value | it is
    | simply | exactly | frase | oración | texto | figura | satz | bild | abbildung | phrase | texte | figure ci
    dessous | 句子 | 文本 | 图 | 下图 | 所示 | 如图 | 正在 | 现在 | 假设`),
  'lm.model': forms(`
    language model | language modeling | language modelling | word level language model | character level language
    model | neural language model | LM | modelo de lenguaje | modelo del lenguaje | modelo lingüístico | modelado
    del lenguaje | sprachmodell* | modèle de langue | modèle de langage | modèle du langage | 语言模型 | 語言模型`),
  'lm.other':
    forms(`right to left | reads backward* | backwards | reversed | in reverse | unigram | bigram | scheduled sampling | 
    word2vec | skip gram | skipgram | CBOW | GloVe | n gram | bigram model | trigram | hidden markov* | HMM | BERT
    | masked | translation | translate* | encoder | decoder | bidirectional* | autoencoder | traducción |
    übersetz* | traduction | 翻译 | 双向 | 编码器 | target word | context word | speech recognition | attention |
    transformer`),
  'lm.estimate': forms(`
    estimat* | comput* | calculat* | predict* | modeling | modelling | approximat* | evaluat* | determin* |
    assign* | give* | gives | return* | produc* | represent* | doing | interpret* | estim* | calcul* | predic* |
    modela* | schätz* | berechn* | vorhersag* | vorhergesagt* | sagt | voraus | modellier* | prédi* | modélis* |
    haciendo | hace | fait | macht | 计算 | 估计 | 预测 | 建模 | 估算 | 求 | 做 | 输出 | 给出 | quantity | cantidad | grösse |
    quantité | goal | task | aim | objective`),
  'lm.probability': forms(`
    probability | probability of | likelihood | chance | distribution | probability distribution | conditional
    probability | conditional distribution | conditional | probabilidad | probabilidad condicional | distribución
    | distribución de probabilidad | condicional | wahrscheinlichkeit* | bedingte wahrscheinlichkeit* |
    verteilung* | probabilité | probabilité conditionnelle | distribution de probabilité | 概率 | 条件概率 | 概率分布 | 可能性
    | 的概率`),
  'lm.joint': ['joint', 'jointly', 'conjunta', 'gemeinsame*', 'conjointe', 'jointe', '联合', '联合概率'],
  'lm.marginal': forms(`
    marginal | unconditional | unconditionally | regardless of | irrespective of | independent of | independently
    of | ignoring | without regard to | without looking at | without considering | no matter | on its own | in
    isolation | independientemente de | sin tener en cuenta | unabhängig von | ohne rücksicht auf | indépendamment
    de | sans tenir compte de | 边缘概率 | 不考虑 | 无条件 | 独立于`),
  'lm.given': forms(`
    given | conditioned on | conditional on | conditionally on | based on | knowing | having seen | after seeing |
    after reading | if we know | from | using | dado | dada | dados | dadas | condicionad* a | condicionad* por |
    a partir de | basándose en | según | gegeben | bedingt auf | bedingt durch | basierend auf | anhand | aus |
    sachant | étant donné | étant donnés | connaissant | conditionnellement à | 给定 | 基于 | 根据 | 已知 | 的条件下 | 条件下`),
  'lm.next': forms(`
    next word | next token | next character | word that comes next | word to come | upcoming word | siguiente
    palabra | próxima palabra | palabra siguiente | nächste wort | nächsten wortes | nächsten worts | nächstes
    wort | mot suivant | prochain mot | 下一个词 | 下一个单词 | 下一词`),
  'lm.previous': forms(`
    previous word | preceding word | prior word | earlier word | past word | word before it | word before | word
    that came before | word that come before | word that precede | word that precede it | word so far | word seen
    so far | word already seen | history | prefix | context so far | previous token | preceding token | previous
    one | predecessor | palabra anterior | palabra previa | palabras previas | palabras anteriores | vorherige*
    wort | vorherige* wörter | vorherigen wörtern | vorangegangene* wort* | vorangegangenen wörter* |
    vorangehende* wort | vorangehende* wörter | wort davor | wörter davor | mot précédent | mots précédents | mots
    qui précèdent | 前面的词 | 前面的单词 | 之前的词 | 之前的单词 | 先前的词 | 先前的单词 | 前文 | 历史`),
  'lm.previous.all': forms(`
    all previous word | all the previous word | all preceding word | all the preceding word | all earlier word |
    all prior word | all the prior word | all past word | all the word before it | all word before it | all the
    word that precede it | all the word so far | every previous word | every preceding word | every earlier word |
    every word before it | whole history | entire history | todas las palabras anteriores | todas las palabras
    previas | allen vorherigen wörtern | alle vorherigen wörter | aller vorherigen wörter | allen vorangegangenen
    wörtern | tous les mots précédents | tous les mots qui précèdent | 前面所有的词 | 前面所有的单词 | 前面所有单词 | 前面所有词 | 之前所有的词
    | 之前所有的单词 | 之前所有单词 | 之前所有词 | 所有先前的词 | 所有前面的词 | 所有之前的词 | 所有之前的单词 | 所有前面的单词 | 前t-1个词 | 前t-1个单词 | 前 t-1 个词`),
  'lm.previous.one': forms(`
    only previous word | only the previous word | only the preceding word | only the last word | just the previous word | just previous word | just the last word | immediately preceding word | immediately previous word | single
    previous word | one previous word | last word | most recent word | word just before it | word right before it
    | word immediately before it | última palabra | palabra inmediatamente anterior | letzte wort | letzten wort |
    dernier mot | mot immédiatement précédent | 上一个词 | 上一个单词 | 前一个词 | 前一个单词`),
  'lm.following': forms(`
    following word | future word | subsequent word | later word | word after it | word that follow | word that
    follow it | rest of the sentence | remaining word | palabras siguientes | palabras futuras | folgende* wörter*
    | nachfolgende* wörter* | mots suivants | mots futurs | 后面的词 | 后面的单词 | 之后的词 | 后续的词`),
  'lm.everything': forms(`
    whole sentence | entire sentence | full sentence | complete sentence | whole sequence | entire sequence | all
    word of the sentence | all the word of the sentence | all word in the sentence | all the word in the sentence
    | every other word | toda la frase | frase completa | oración completa | ganze* satz* | gesamte* satz* | toute
    la phrase | phrase entière | phrase complète | 整个句子 | 整句话 | 整个序列`),
  'lm.context': forms(`
    context | other word | any other word | surrounding word | contexto | kontext | contexte | 上下文 | 其他词 | 其他单词`),
  'lm.including': forms(`
    including itself | including it | including the current word | including the word itself | and itself | as
    well as itself | itself included | incluida ella misma | incluyéndose | einschliesslich seiner selbst |
    einschließlich dieses wortes | y compris lui même | 包括它自己 | 包括自身 | 包括其自身 | 包括当前词 | 包括当前单词`),
});
