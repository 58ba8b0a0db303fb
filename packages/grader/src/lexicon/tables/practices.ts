import { defineTable, forms } from '../table.ts';

/** Practices of training recurrent networks and what is said of them. */
export const practices = defineTable('practices', {
  'practice.clip':
    forms(`gradient clipping | clip* gradient | clip* the gradient | clipping | clip | clipped | clips | clipping of gradient | gradient norm clipping | recorte de gradiente | recorte de gradientes | recorte del gradiente |
    gradientenbegrenzung | gradientenbeschneidung | gradient clipping | découpage du gradient | découpage des gradients | écrêtage du gradient | écrêtage des gradients | écrêtage de gradient | 梯度裁剪 | 梯度剪裁 | 梯度修剪 | 梯度截断`),
  'practice.by-norm': forms(
    `by norm | norm clipping | by its norm | by the norm | by global norm | clip by norm | norm based | rescaling the gradient | rescaled | rescale* | por norma | nach norm | nach der norm | par norme | par la norme | 按范数 | 范数裁剪`,
  ),
  'practice.by-value': forms(
    `by value | value clipping | by its value | element wise | elementwise | each component | each element | component wise | por valor | nach wert | par valeur | 按值 | 逐元素`,
  ),
  'practice.direction': forms(`direction | dirección | richtung | direction du gradient | 方向`),
  'practice.keeps': forms(
    `keep* | kept | preserv* | maintain* | retain* | unchanged | not change | not alter | same | mantiene* | conserva* | erhält | behält | bewahrt | beibehält | conserve* | préserve* | garde | 保持 | 保留 | 不变 | 不改变`,
  ),
  'practice.changes': forms(
    `chang* | alter* | distort* | modif* | cambia* | altera* | ändert | verändert | verändern | change | altère | 改变`,
  ),
  'practice.help':
    forms(`wogegen | contra | contre quoi | gegen was | limits | against what | help* | prevent* | avoid* | address* | solv* | mitigat* | combat* | fix* | counter* | handle* | tackl* | deal* with | control* | remed* | cure* | alleviat* | overcome* | reduc* | limit* | stabiliz* | stabilis* | used for | used to | used against | against |
    purpose | technique | method | problem | use | used | useful | goal | applied | solution | evita* | previene* | prevenir | resuelve* | soluciona* | ayuda* | técnica | sirve | combat* | propósito | verhinder* | vermeid* | hilft | hilf* | gegen | bekämpf* | löst | technik | zweck | dient | problem | évit* | empêch* | résou* | résoudre | aide* | lutter | contre | technique | but | problème | sert |
    防止 | 避免 | 解决 | 缓解 | 帮助 | 用于 | 目的 | 技术 | 方法 | 问题 | 处理 | 作用`),
  'practice.truncated': forms(
    `truncated backpropagation through time | truncated backpropagation | truncated BPTT | TBPTT | truncated back propagation | truncat* | truncated back propagation through time | retropropagación truncada | BPTT truncada | trunkiert* | abgeschnitten* | rétropropagation tronquée | BPTT tronquée | tronqu* | 截断反向传播 | 截断的反向传播 | 截断BPTT | 截断`,
  ),
  'practice.window':
    forms(`window | fixed number of step | fixed number of time step | limited number of step | limited number of time step | last k step | k step | k time step | a few step | truncation length | truncation window | segment | chunk | only k step | certain number of step | certain number of time step |
    ventana | número fijo de pasos | número limitado de pasos | fenster | feste anzahl von schritten | begrenzte anzahl von schritten | fenêtre | nombre fixe d'étapes | nombre limité de pas | nombre fixe de pas | 窗口 | 固定步数 | 固定数量的时间步 | 有限的时间步 | 固定的步数`),
  'practice.beyond': forms(
    `beyond | longer than | outside | before the window | past the window | further back than | más allá | über hinaus | jenseits | außerhalb | au delà | en dehors | 之外 | 以外 | 超出 | 超过`,
  ),
  'practice.whole': forms(
    `to the first time step | to the first step | to the very first step | to the beginning | to the beginning of the sequence | to the start of the sequence | through the whole sequence | through the entire sequence | through the full sequence | over the whole sequence | over the entire sequence | across the whole sequence | across the entire sequence | all the way back | all previous time steps | however long the sequence is | however long the sequence | por toda la secuencia | hasta el primer paso | durch die ganze sequenz | bis zum ersten zeitschritt | bis zum ersten schritt | jusqu'au premier pas | sur toute la séquence | 整个序列 | 到第一个时间步 | 第一个时间步`,
  ),
  'practice.flow': forms(
    `gradient | backpropagat* | back propagat* | propagat* | flow* | gradiente | propaga* | retropropag* | gradient* | fliess* | gradients | propag* | 梯度 | 传播 | 反向传播 | 回传`,
  ),
  'practice.cheap': forms(
    `cheaper | less memory | less computation | fewer computation | reduce* memory | reduces the memory | reduce* computation | reduces the computational cost | reduces computation | lower computational cost | lower cost | saves memory | save* memory | faster | menos memoria | reduce el coste | reduce la memoria | weniger speicher | billiger | spart speicher | weniger rechenaufwand | moins de mémoire | moins coûteu* | réduit la mémoire | réduit le coût | 减少内存 | 减少计算 | 降低计算成本 | 减少计算量 | 更少的内存 | 降低内存`,
  ),
  'practice.dear': forms(
    `more memory | more expensive | more computation | increase* memory | increases the computational cost | más memoria | mehr speicher | teurer | plus de mémoire | plus coûteu* | 更多内存 | 增加内存 | 更多的内存`,
  ),
  'practice.share': forms(
    `share* | shared | sharing | weight sharing | parameter sharing | same weight | same parameter | same set of weight | same set of parameter | same weight matrix | reus* | identical weight | identical parameter | compart* | mismos pesos | mismos parámetros | reutiliza* | geteilt* | teilt | teilen | dieselben gewichte | dieselben parameter | gleichen gewichte | gemeinsame gewichte | partag* | mêmes poids | mêmes paramètres | 共享 | 相同的权重 | 相同的参数 | 同样的参数 | 同一组参数 | 权重共享 | 参数共享 | 相同参数 | 相同权重`,
  ),
  'practice.own': forms(
    `different weight | different parameter | different set of weight | different set of parameter | own weight | own parameter | own set of weight | own set of parameter | separate weight | separate parameter | separate set of weight | separate set of parameter | distinct weight | distinct parameter | unique weight | unique parameter | new weight | pesos diferentes | pesos distintos | parámetros diferentes | parámetros distintos | propios pesos | eigene gewichte | eigene parameter | unterschiedliche gewichte | verschiedene gewichte | poids différents | paramètres différents | propres poids | 不同的权重 | 不同的参数 | 各自的参数 | 独立的参数 | 不同参数 | 不同权重`,
  ),
  'practice.each': forms(
    `each time step | every time step | all time step | across time step | across time | across all time step | over time | over time step | over all time step | each step | every step | at each time step | at every time step | at all time step | across step | over the step | time step | timesteps | cada paso | cada paso de tiempo | todos los pasos | a lo largo del tiempo | jeden zeitschritt | jedem zeitschritt | alle zeitschritte | allen zeitschritten | über die zeit | über die zeitschritte | zeitschritt* | chaque pas de temps | chaque pas | tous les pas de temps | au fil du temps | pas de temps | 每个时间步 | 所有时间步 | 各个时间步 | 每一个时间步 | 不同时间步 | 时间步`,
  ),
  'practice.count': forms(
    `number of parameter | number of weight | parameter count | number of trainable parameter | number of learnable parameter | model size | número de parámetros | cantidad de parámetros | anzahl der parameter | parameterzahl | parameteranzahl | nombre de paramètres | 参数数量 | 参数的数量 | 参数个数 | 参数量`,
  ),
  'practice.grows': forms(
    `grow* | increas* | depend* on | proportional | scales with | scale* | crece | aumenta* | depende de | wächst | steigt | hängt von | nimmt zu | augmente* | croît | dépend de | 增长 | 增加 | 取决于 | 依赖于 | 成正比`,
  ),
  'practice.constant': forms(
    `independent of | does not depend on | not depend on | constant | does not grow | not grow | does not increase | not increase | the same regardless of | regardless of | unaffected by | does not change with | not change with | no depende de | independiente de | constante | no crece | no aumenta | unabhängig von | hängt nicht von | wächst nicht | konstant | bleibt gleich | indépendant de | ne dépend pas de | n'augmente pas | constant | 无关 | 不依赖于 | 不取决于 | 不随 | 保持不变 | 独立于`,
  ),
  'practice.length': forms(
    `length of the sequence | sequence length | length of the input sequence | input sequence length | input length | length of the input | number of time step | number of step | longitud de la secuencia | número de pasos | sequenzlänge | länge der sequenz | anzahl der zeitschritte | longueur de la séquence | nombre de pas de temps | 序列长度 | 序列的长度 | 输入序列长度 | 输入序列的长度 | 时间步数 | 时间步的数量`,
  ),
  'practice.added': forms(
    `added | add | adds | sum* | summed | summed up | accumulat* | add* up | suma* | se suman | sumados | acumula* | summiert | addiert | aufsummiert | akkumuliert | sommé* | additionn* | accumul* | 相加 | 求和 | 累加 | 加在一起 | 累积`,
  ),
  'practice.subtracted': forms(`subtract* | resta* | restan | subtrahiert | soustrai* | 相减 | 减去`),
  'practice.averaged': forms(`averag* | mean of | promedi* | gemittelt | moyenn* | 平均 | 取平均`),
  'practice.multiplied': forms(`multipl* | multipliziert | 相乘 | 乘在一起`),
  'practice.total': forms(
    `gradient of the loss | gradient of loss | gradient | gradients | gradients of the loss | gradient with respect to | derivative | gradiente* | gradienten | gradient* | 梯度 | 损失的梯度 | 导数`,
  ),
  'practice.many': forms(
    `too large | very large | too long | very long | long sequence | long sequences | many time step | many step | large number of time step | too many | is large | are large | long | large | demasiado grande* | demasiado larga* | muy larga* | muchos pasos | zu groß | sehr lang* | zu lang* | viele zeitschritte | trop grand* | trop longue* | très longue* | beaucoup de pas | 太大 | 过大 | 很长 | 太长 | 过长 | 过多 | 太多 | 很多`,
  ),
  'practice.few': forms(
    `too small | very small | too short | very short | short sequence | short sequences | few time step | few step | is small | are small | small | short | demasiado pequeñ* | demasiado corta* | muy corta* | pocos pasos | zu klein | sehr kurz* | zu kurz* | wenige zeitschritte | trop petit* | trop courte* | très courte* | peu de pas | 太小 | 过小 | 很短 | 太短 | 过短 | 太少 | 很少`,
  ),
});

/** Words that such statements use and that change nothing in what they say: a table of its own, so that they hide no concept. */
export const practiceWords = defineTable('practice-words', {
  'practice.filler':
    forms(`back | mean* | impl* | bedeutet | significa | signifie | 意味着 | always | so | that | such | ensures | ensure* | guarantee* | applied | apply | computation* | train* | try | tries | aim* | intend* | design* | meant | want* | order | tackle | does | rnn | recurrent | neural | network | model | during | while | when | backpropagation | bptt | back propagation | loss | cost | weight | parameter | matrix | matrices | hidden | state | cell | lstm | gru | vanilla | may | can | be | used | using | use | is | it | this | their | respect | total | overall | full | technique | method | problem | statement | sequence | input | value | threshold | scale* | step | time | only | gradient | issue | common | commonly | typical* | usually | main | mainly | purpose | primarily | one | backward | pass | unrolled | update* | through | same | function |
    make* | deep | large | small | norm | magnitude | direction | technique* | which | true | about | happen* | compute* | comput* | obtain* | must | are | learn* | entrenamiento | entrena* | red | redes | pesos | parámetros | matriz | matrices | usa | usan | usar | utiliza* | pérdida | respecto | gradiente* | puede | pueden | durante | problema | secuencia | todos | mismos |
    training | trainier* | netz* | gewicht* | parameter | matrizen | verwend* | nutzt | nutzen | verlust* | können | kann | während | problem | gradient* | sequenz* | bezüglich | werden | wird | eingesetzt | benutzt | entraînement | entraîn* | réseau* | poids | paramètre* | utilis* | perte | peut | peuvent | pendant | problème | séquence* | par rapport | gradient* | le long |
    训练 | 网络 | 循环神经网络 | 模型 | 权重 | 参数 | 损失 | 使用 | 用 | 可能 | 会 | 梯度 | 如果 | 问题 | 序列 | 关于 | 对 | 进行 | 时 | 反向传播 | 过程中 | 主要 | 一种 | 相对于 | 函数 | 长度 | 数量`),
});
