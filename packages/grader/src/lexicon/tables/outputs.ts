import { defineTable, forms } from '../table.ts';

/** The output vector of a language model: its length, its entries, their sum, and the sizes an item names. */
export const outputs = defineTable('outputs', {
  'out.other': forms(
    `tag | tagger | tagging | class | classes | classif* | label | sentiment | categor* | translation | before the softmax | logit | logits | target | etiqueta | clase* | klasse* | étiquette | classe* | 标签 | 类别 | 分类`,
  ),
  'out.size.vocabulary':
    forms(`vocabulary | vocab | vocabulary size | size of the vocabulary | dictionary | dictionary size | word vocabulary | number of word in the vocabulary |
    number of word in vocabulary | number of token in the vocabulary | number of distinct word | number of different word | number of unique word | distinct word | unique word |
    word of the vocabulary | word in the vocabulary | words in vocabulary | each word of the vocabulary | vocabulario | tamaño del vocabulario | número de palabras del vocabulario |
    palabras del vocabulario | vokabular | vokabulars | grösse des vokabulars | vokabulargrösse | wortschatz | anzahl der wörter im vokabular | wörter im vokabular | vocabulaire | taille du vocabulaire |
    nombre de mots du vocabulaire | mots du vocabulaire | 词汇表 | 词表 | 词汇量 | 词汇表大小 | 词表大小 | 词汇表中的单词数 | 词汇表中单词的数量 | 词典 | 词典大小`),
  'out.size.sequence':
    forms(`length of the input sequence | length of the sequence | length of an input sequence | length of input sequence | input sequence length | sequence length | length of the input |
    input length | length of the sentence | sentence length | number of time step | number of step | length of the text | number of word in the sentence | number of word in the input | word in the sentence |
    token in the sentence | sequence of length | sequences of length | sentence of length | longitud de la secuencia | longitud de la secuencia de entrada | longitud de la frase | länge der sequenz | länge der eingabesequenz | sequenzlänge |
    länge des satzes | satzlänge | longueur de la séquence | longueur de la séquence d'entrée | longueur de la phrase | 输入序列的长度 | 输入序列长度 | 序列长度 | 序列的长度 | 句子长度 | 句子的长度 | 时间步数`),
  'out.size.hidden':
    forms(`hidden unit | hidden size | hidden state size | size of the hidden state | number of hidden unit | dimension of the hidden state | hidden state | hidden layer | unidades ocultas | estado oculto | versteckte* einheit* | versteckte* zustand* |
    unités cachées | état caché | 隐藏单元 | 隐藏状态 | 隐藏层`),
  'out.size.embedding': forms(
    `embedding | embedding size | embedding dimension | word embedding | word vector | incrustación | einbettung* | plongement | 词嵌入 | 词向量 | 嵌入维度`,
  ),
  'out.vector': forms(
    `vector | array | list | output | output vector | prediction | it | salida | vector de salida | ausgabe | ausgabevektor | vektor | sortie | vecteur | vecteur de sortie | 向量 | 输出 | 输出向量`,
  ),
  'out.matrix': forms(`matrix | 2d array | table | matriz | matrice | 矩阵`),
  'out.scalar': forms(`scalar | single number | one number | escalar | skalar | scalaire | 标量`),
  'out.length':
    forms(`how long | wie lang | cuán larg* | quelle longueur | length | size | dimension | dimensional | dimensionality | shape | has length | vector of length | vector of size | number of entry | number of element | number of component |
    longitud | tamaño | dimensión | dimensiones | länge | grösse | dimension* | longueur | taille | 长度 | 维度 | 维 | 大小 | 维数`),
  'out.entry':
    forms(`element | entry | entries | component | coordinate | value | number | each element | each entry | each component | elemento | componente | valor | valores | elemente | eintrag | einträge | komponente* | wert* | zahl* | élément | composante | composant | valeur | nombre | número |
    元素 | 分量 | 值 | 数 | 数值 | 每个元素`),
  'out.either': forms(`either | or | o | oder | ou | 或 | 要么`),
  'out.range': forms(
    `from | to | between | in the range | range | ranging | in the interval | interval | lies in | lie* | lies between | within | entre | desde | hasta | zwischen | von | bis | de | à | entre | 从 | 到 | 至 | 介于 | 之间 | 在 | 范围`,
  ),
  'out.exceeds': forms(
    `larger than | greater than | bigger than | more than | exceed* | above | mayor que | mayor de | größer als | über | supérieur* à | plus grand que | 大于 | 超过`,
  ),
  'out.whole': forms(
    `integer | whole number | binary | boolean | entero | enteros | ganze zahl* | ganzzahl* | binär* | entier | entiers | binaire* | 整数 | 二进制`,
  ),
  'out.nonnegative': forms(
    `non negative | nonnegative | not negative | at least 0 | greater than or equal to 0 | no negativo | nichtnegativ* | nicht negativ | non négatif* | positif* ou nul* | 非负`,
  ),
  'out.positive': forms(`positive | strictly positive | positivo* | positiv* | 正数 | 大于0`),
  'out.negative': forms(`negative | can be negative | may be negative | negativ* | 负数`),
  'out.real': forms(
    `any real number | arbitrary real number | any value | unbounded | cualquier número real | beliebige* zahl* | n'importe quel nombre réel | 任意实数`,
  ),
  'out.sum': forms(
    `sum | sum to | sums to | sum up to | sums up to | add up to | adds up to | add to | sum of | total | sum of all element | suma | suman | summe | summier* | addier* | somme | 和 | 总和 | 之和 | 加起来 | 求和 | 相加`,
  ),
  'out.one-hot': forms(
    `one hot | one hot vector | one hot encoded | one hot encoding | exactly one 1 | codificación one hot | 独热 | 独热向量 | one hot 向量`,
  ),
  'out.distribution':
    forms(`probability distribution | probability distribution over | distribution over | distribution | probability | vector of probability | valid probability distribution | distribución de probabilidad | probabilidades | wahrscheinlichkeitsverteilung | wahrscheinlichkeit* |
    distribution de probabilité | probabilité* | 概率分布 | 概率`),
  'out.topic': forms(
    `language generation | language model* | text generation | next word | word level | character level | RNN | softmax | modelo de lenguaje | generación de texto | sprachmodell* | textgenerierung | modèle de langue | génération de texte | génération de langage | generación de lenguaje | sprachgenerierung | 语言模型 | 语言生成 | 文本生成`,
  ),
  'out.step': forms(
    `time step | each time step | step | time | at each time step | paso de tiempo | paso | zeitschritt* | schritt | pas de temps | pas | étape | 时间步 | 时刻 | 每个时间步`,
  ),
});

/** Words that such statements use and that change nothing in what they say: a table of its own, so that they hide no concept. */
export const outputWords = defineTable('output-words', {
  'out.filler':
    forms(`long | how | 各 | 多少 | some | algún | alguna | ein | certain | 某个 | 有的 | consider | task | generation | language | rnn | network | output* | input | sequence | word | sentence | token | each | every | all | one | equal | equals | equal to | always | exactly | given | next | over | for | of | statement | correct | true | about | right | property | apply | select | y | ŷ | symbol | letter | denote* | real |
    position | contains | contain* | consist* | hold* | has | have | any | possible | vocabulary word | number of word | words | model | trained | softmax | layer | as | probabilities |
    considera | tarea | red | entrada | secuencia | palabra | cada | todos | igual | siempre | afirmaciones | correctas | correcta | sobre | contiene | es | son | están | está |
    betrachte | aufgabe | netz* | eingabe* | folge | sequenz* | wort* | wörter | jede* | alle | gleich | immer | aussagen | richtig* | ist | sind | hat | liegt | liegen | ergibt | ergeben | genau |
    considère* | considérez | tâche | réseau | entrée | séquence | mot | chaque | tous | toujours | affirmations | correctes | vraies | est | sont | vaut | contient |
    考虑 | 任务 | 循环神经网络 | 网络 | 输入 | 序列 | 单词 | 词 | 每个 | 所有 | 都 | 等于 | 总是 | 正确 | 说法 | 一个 | 是 | 为 | 的 | 每一个 | 包含 | 中 | 选择 | 关于 | 陈述 | 数量 | 个数 | 表示 | 语言 | 模型`),
});
