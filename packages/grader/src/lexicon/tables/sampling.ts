import { defineTable, forms } from '../table.ts';

const combine = (...parts: readonly (readonly string[])[]): string[] =>
  parts.reduce<string[]>(
    (starts, ends) => starts.flatMap((start) => ends.map((end) => `${start} ${end}`.trim())),
    [''],
  );

/** "sample a word", "draws the next token": a choice by chance, where "sampling sentences" may only name the topic. */
const DRAW_A_WORD = combine(
  ['sampl*', 'draw*', 'drawn'],
  ['', 'a', 'the', 'one', 'each', 'its', 'a chosen', 'a single', 'the next', 'a new', 'the current'],
  ['word', 'token', 'character'],
);

const DRAW_FROM = combine(
  ['sampl*', 'draw*', 'drawn', 'sampled'],
  ['from', 'according to', 'in proportion to', 'by'],
  ['the', 'this', 'that', 'its', 'these', 'those', 'their', ''],
  ['', 'output', 'predicted', 'softmax', 'model', 'resulting'],
  ['probability', 'distribution', 'probability distribution'],
);

const CHOSEN = combine(
  [
    'selected',
    'chosen',
    'sampled',
    'drawn',
    'picked',
    'generated',
    'predicted',
    'produced',
    'emitted',
    'same',
    'resulting',
    'newly sampled',
    'just sampled',
  ],
  ['word', 'token', 'character', 'one'],
);

/** Writing sentences with a language model: how a word is chosen and what the next step reads. */
export const sampling = defineTable('sampling', {
  'sample.topic':
    forms(`invent* | make* up | compose* | sampl* | sampling | sample sentence | sampled sentence | to sample | generat* | random sentence | novel sentence | new sentence | text generation |
    make up sentence | muestre* | muestra* | generar | genera* | generando | stichprobe* | erzeug* | generier* |
    échantillonn* | génér* | 采样 | 取样 | 抽样 | 生成`),
  'sample.draw': [
    ...forms(`roll* the dice | roll* a die | dice | toss* | by lot | leave it to chance | random* | randomly | at random | by chance | stochastic* | randomly sampl* | randomly pick* | randomly choos* |
    randomly select* | multinomial* | aleatori* | al azar | azar | sorte* | zufällig* | zufall* | auswürfel* | aléatoire* |
    au hasard | hasard | 随机 | 随机抽取 | 随机采样 | 随机选择 | 随机抽样 | 抽取`),
    ...DRAW_A_WORD,
    ...DRAW_FROM,
    ...forms(`muestrea una palabra | muestrear una palabra | se muestrea una palabra | zieh* ein wort | wort gezogen |
    échantillonne un mot | échantillonner un mot | tire un mot | tirer un mot | 采样一个词 | 采样一个单词 | 抽样一个词`),
  ],
  'sample.argmax': forms(`highest probability | highest probability word | with the highest probability | most likely |
    most likely word | most probable | most probable word | likeliest | largest probability | greatest probability |
    maximum probability | max probability | argmax | arg max | greedy | greedily | highest scoring | highest likelihood |
    word of highest probability | top word | mayor probabilidad | más probable | probabilidad más alta | máxima probabilidad |
    höchste* wahrscheinlichkeit | größte* wahrscheinlichkeit | wahrscheinlichste* | plus probable | plus grande probabilité |
    probabilité la plus élevée | probabilité maximale | 最高概率 | 概率最高 | 概率最大 | 最大概率 | 最可能 | 最有可能`),
  'sample.argmin':
    forms(`lowest probability | less likely | less probable | least likely | least probable | smallest probability | minimum probability |
    menos probable | menor probabilidad | unwahrscheinlichste* | moins probable | 概率最低 | 概率最小 | 最低概率`),
  'sample.uniform':
    forms(`uniformly | uniformly at random | uniform | equal probability | equally likely | equal chance |
    regardless of the probability | ignoring the probability | without looking at the probability | uniformemente |
    gleichverteilt* | uniformément | 均匀 | 等概率`),
  'sample.feed':
    forms(`hand | hands | handed | hand it | hand on | give it to the next | given to the next | goes into the next | pass | passed | passes | passing | pass* on | feed* | fed | as input | as the input | as an input |
    as next input | as the next input | become* the input | becomes the input | is the input | input to the next | receiv* |
    hand* over | plug* | pasa | pasar | pasas | pasamos | se pasa | aliment* | introduc* | como entrada | als eingabe |
    übergeb* | übergibt | weitergeb* | weitergegeben | weitergibt | gibt | eingespeist | einspeis* | speis* | füttern | gefüttert | passe* |
    transmet* | fourni* | donn* | comme entrée | en entrée | 传递 | 传给 | 传入 | 送入 | 喂 | 作为输入 | 作为下一 | 输入到`),
  'sample.next':
    forms(`next time step | next step | next timestep | following time step | following step | subsequent step |
    step t+1 | step t + 1 | time t+1 | time step t+1 | time step t + 1 | next input | siguiente paso | paso siguiente | siguiente paso de tiempo |
    próximo paso | nächste* schritt | nächste* zeitschritt* | folgende* zeitschritt* | folgende* schritt | pas suivant | pas de temps suivant | prochain pas | étape suivante |
    下一个时间步 | 下一时间步 | 下一步 | 下一个时间步长 | 下一时刻 | 下一个时刻 | t+1`),
  'sample.truth':
    forms(`ground truth | ground truth word | ground truth token | ground truth input | true word | actual word | real word | correct word |
    reference word | target word | gold word | true token | actual token | correct token | word of the training sentence |
    training set | training sentence | training data | training example | training corpus | word from the training set |
    palabra real | palabra correcta | palabra verdadera | conjunto de entrenamiento | datos de entrenamiento |
    tatsächliche* wort | wahre* wort | richtige* wort | trainingsmenge | trainingsdaten | trainingssatz* |
    trainingskorpus | vrai mot | mot réel | mot correct | ensemble d'entraînement | jeu d'entraînement |
    données d'entraînement | vérité terrain | 训练集 | 训练数据 | 真实单词 | 真实的单词 | 实际单词 | 实际的单词 | 真实词 | 正确的单词 | 训练样本 | 训练句子`),
  'sample.chosen': [
    ...CHOSEN,
    ...forms(`word that comes out | word that came out | word that was drawn | word drawn | word you drew | outcome | this word | that word | this token | the word just chosen | it | own output | own prediction | its own output |
    its own prediction | choice | the sample | palabra elegida | palabra seleccionada | palabra muestreada | palabra escogida |
    esa palabra | esta palabra | misma palabra | gezogene* wort | gewählte* wort | ausgewählte* wort | dieses wort | es |
    mot choisi | mot tiré | mot sélectionné | mot échantillonné | ce mot | 选定单词 | 选定的单词 | 所选单词 | 所选的单词 |
    选中的单词 | 选中的词 | 选定的词 | 抽取的单词 | 采样的单词 | 采样得到的词 | 该单词 | 这个词 | 这个单词 | 该词`),
  ],
  'sample.chances': forms(`probability vector | vector of probability | whole distribution | entire distribution |
    full distribution | entire probability distribution | whole probability distribution | softmax vector | softmax output | vector de probabilidades |
    wahrscheinlichkeitsvektor | ganze* verteilung | vecteur de probabilités | 概率向量 | 整个概率分布 | 整个分布`),
  'sample.nothing': forms(
    `zero vector | vector of zeros | all zero vector | no input | empty input | vector cero | nullvektor | vecteur nul | 零向量`,
  ),
});

/** Words that such statements use and that change nothing in what they say: a table of its own, so that they hide no concept. */
export const samplingWords = defineTable('sampling-words', {
  'sample.filler':
    forms(`drawn | selon | gemäss | gezogen | según | should | one | beim | sätzen | au | to | roll* | over | after another | shall | one after another | comes | out | way | method | manner | approach | jedem | jeden | jeder | chaque | cada | que | à | a | each | every | happen* | doing | done | do | geschieht | passiert | macht | fait | hace | haces | pasa | use* | using | rnn | step | time | choose* | pick* | select* | chosen | picked | selected | take* | index | one hot | one hot vector | softmax | output by |
    probability | distribution | vocabulary | value | sentence | model | according | procedure | process | simply | always | first |
    obtain* | get | usa* | utiliza* | eleg* | elig* | selec* | escog* | probabilidad* | palabra | primero | después | luego | verwend* | nutz* | wähl* | gewähl* | auswähl* | ausgewählt* | nimm* | nimmt | wahrscheinlichkeit* |
    ausgegeben* | wort | dann | danach | zunächst | utilis* | chois* | sélectionn* | probabilité* | mot | ensuite | puis | on | pour | finished | finish* | trained | train* | follow* |
    使用 | 由 | 输出 | 概率 | 选择 | 时间步 | 单词 | 词 | 然后 | 作为 | 来 | 完成 | 训练 | 并 | 用 | 对 | 句子 | 进行 | 如图 | 下图 | 已经 | 你 | 一个 | 每个 | 都 | 做`),
});
