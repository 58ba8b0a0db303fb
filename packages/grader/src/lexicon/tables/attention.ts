import { defineTable, forms } from '../table.ts';

/** Attention of an encoder–decoder: weights, scores, states. */
export const attention = defineTable('attention', {
  'attend.topic': forms(
    `attention | attention model | attention weight | attention mechanism | modelo de atención | atención | aufmerksamkeit* | attention modell | modèle d'attention | mécanisme d'attention | 注意力 | 注意力模型 | 注意力机制 | 注意力权重`,
  ),
  'attend.sum': forms(
    `sum | sums to | add up | adds up | summieren | sommer* | somment | totals | sum to | sums up to | sum up to | add up to | adds up to | summation | sum over | summed | suma | suman | summe | summier* | somme | 求和 | 之和 | 和 | 总和`,
  ),
  'attend.over-input': forms(
    `over the input | over all input | over input position | over the input position | over the source | over the encoder | over all input position | sobre la entrada | über die eingabe | sur l'entrée | 对输入`,
  ),
  'attend.over-output': forms(
    `over the output | over all output | over output position | over the output step | over the target | over the decoder | sobre la salida | über die ausgabe | sur la sortie | 对输出`,
  ),
  'attend.larger': forms(
    `more for | larger | large | higher | greater | bigger | high | mayor | mayores | más grande* | grösser* | höher* | plus grand* | plus élevé* | 更大 | 较大 | 大`,
  ),
  'attend.smaller': forms(
    `smaller | lower | small | low | menor* | kleiner* | niedriger* | plus petit* | plus faible* | 更小 | 较小 | 小`,
  ),
  'attend.relevant': forms(
    `relevant | highly relevant | important | matter | matters | matter more | matters more | relevance | relevante* | importante* | relevant* | wichtig* | pertinent* | important* | 相关 | 高度相关 | 重要`,
  ),
  'attend.score': forms(
    `score | scores | alignment score | energy | energies | e^{<t,t'>} | puntuación | punktzahl | 得分 | 分数`,
  ),
  'attend.replace': forms(
    `replace* | replacing | substitut* | use instead | reemplaz* | sustitu* | ersetz* | remplac* | 替换 | 代替 | 替代`,
  ),
  'attend.gain': forms(
    `advantage | greatest advantage | biggest advantage | most useful | pays off | gains most | gains | help | helps | helps mostly | useful | benefit* | improve* | helps most | gain | outperform* | ventaja | mayor ventaja | vorteil* | grössten vorteil | avantage | plus grand avantage | 优势 | 最大优势 | 最大的优势`,
  ),
  'attend.length': forms(
    `input sequence length | length of the input sequence | input length | sentence length | sequence length | input sequence | input sentence | source sentence | source sentences | input sentences | source | input | sentences | ones | sentence | sequence | T_x | Tx | longitud de la secuencia de entrada | secuencia de entrada | länge der eingabesequenz | eingabesequenz | longueur de la séquence d'entrée | séquence d'entrée | 输入序列的长度 | 输入序列长度 | 输入序列 | 句子`,
  ),
  'attend.long': forms(
    `large | long | very long | longer | big | larga | larga* | grande | lang | gross | lang* | longue | grande | 长 | 大 | 较长 | 很长 | 较大 | 很大`,
  ),
  'attend.short': forms(
    `small | short | very short | shorter | corta | corta* | pequeñ* | kurz* | klein* | courte | petit* | 短 | 小 | 较短 | 很短 | 较小 | 很小`,
  ),
});

/** Words that such statements use and that change nothing in what they say: a table of its own, so that they hide no concept. */
export const attentionWords = defineTable('attention-words', {
  'attend.filler':
    forms(`run | runs | negative | non negative | nonnegative | negativo | negativos | negativ | négatif | négatifs | 负 | 非负 | lie | lies | form | forms | distribution | probability distribution | unbounded | range | interval | exceed* | mostly | most | pay* | given to | posicion* | posición | eingabeposition* | ausgabeschritt* | position* d'entrée | matter* | binary | uniform | trained | fixed | fix | column* | row* | cuánto | sobre | über | gives | go | goes | quantity | model | ca | score* | come | comes | need* | network | value | expect | we expect | generally | general | that | should | output | input | weight | note | index | indice* | indices | superscript | summation | equal | equals | to | one | for | neural | small neural network | small | state | hidden | compute* | computed | depend* | evaluate | turn | yet | time | need | because | reason |
    can | not | cannot | as an input | translation | machine translation | machine | formula | statement | true | false | encoder | decoder | encoder decoder | compared | comparison | without | have | has | had | learn* | pay attention | where | e | s | t | a | α | position* | step | all | is | when | greatest | most | we | given | activation* | previous | current | next | generate | word | word's | used | use |
    modelo | red | valor* | esperamos | peso* | salida | entrada | estado | depende* | cuando | traducción | modell | netz* | wert* | gewicht* | erwart* | ausgabe | eingabe | zustand* | hängt | abhäng* | wenn | übersetzung | modèle | réseau | valeur* | poids | sortie | entrée | état | dépend* | lorsque | quand | traduction | attend* | nous |
    模型 | 网络 | 值 | 权重 | 我们 | 期望 | 通常 | 输出 | 输入 | 状态 | 计算 | 依赖 | 取决于 | 当 | 翻译 | 机器翻译 | 注意 | 对于 | 应该 | 编码器 | 解码器 | 与 | 相比 | 时 | 不能 | 因为 | 还 | 没有 | 等于 | 所有 | 更 | 会`),
});
