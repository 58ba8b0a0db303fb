import { defineTable, forms } from '../table.ts';

/** Searching for the likeliest sentence: beam search, its width, its costs, its mistakes. */
export const decoding = defineTable('decoding', {
  'beam.search':
    forms(`beam search | beam | beam width | beam size | width of the beam | beam width parameter | beam width B | number of beam | búsqueda en haz | búsqueda por haz | beamsuche | strahlsuche |
    beam suche | strahlbreite | beambreite | breite des beams | ancho del haz | recherche en faisceau | faisceau | largeur du faisceau | 束搜索 | 集束搜索 | 定向搜索 | 束宽 | 集束宽度 | 束宽度 | 集束宽`),
  'beam.wider':
    forms(`increas* | rais* | widen* | enlarging | large | wide | growing | grow* | larger | bigger | wider | higher | large | greater | enlarg* | double | doubl* | go* up | aumenta | aument* | más grande | mayor | mayor | más ancho | erhöh* | grösser* | vergrösser* | breiter* | augment* | plus grand | plus grande | plus large | élargi* |
    增大 | 增加 | 提高 | 变大 | 更大 | 加宽 | 调大 | 越大 | 越宽 | 加大 | 较大 | 更宽`),
  'beam.narrower': forms(
    `decreas* | reduc* | narrow* | tight* | lower* | lower | lowering | smaller | narrower | small | shrink* | halv* | half | disminu* | menor | reduzc* | verringer* | verklein* | kleiner* | diminu* | rédui* | plus petit | plus petite | plus étroit | 减小 | 减少 | 降低 | 变小 | 更小 | 缩小 | 调小 | 越小 | 较小 | 更窄`,
  ),
  'beam.no-effect': forms(
    `no effect | same | unchanged | not change | does not change | sin cambios | unverändert | keinen einfluss | aucun effet | 不变 | 没有影响`,
  ),
  'effect.time.more':
    forms(`slow | slow* | slows down | slow down | slowing down | longer | longer decoding | more work | more operations | higher cost | costlier | more compute | need* more computation | more time consuming | longer running time | longer runtime | more slowly | run more slowly | slower | run slower | take longer | takes longer | longer to run | more time | more computation | more computational* | computationally expensive | more expensive | higher computational cost | more costly |
    más lento | más lenta | más lent* | más despacio | ralentiza* | más cálculo | más cómputo | tarda más | más tiempo | langsam* | verlangsam* | dauert länger | mehr rechen* | mehr zeit | mehr rechenzeit | länger | rechenaufw* | plus lent* | ralenti* | plus lentement | plus de calcul* | prend plus de temps | plus de temps | plus longtemps | plus coûteu* | 更慢 | 变慢 | 慢 | 减慢 | 更耗时 | 更多的时间 | 更多计算 | 更多的计算 | 运行得更慢 | 更多时间 | 更长时间 | 计算量更大`),
  'effect.time.less': forms(
    `fast* | faster | more quickly | quick* | quicker | run faster | less time | less computation | less work | fewer operations | cheap* | cheaper | speed up | speeds up | speeding up | speed* up | less expensive | less costly | shorter running time | más rápid* | más veloz | acelera* | menos tiempo | menos cálculo | menos cómputo | schneller | beschleunig* | weniger zeit | weniger rechen* | plus rapide* | plus vite | accélèr* | accélér* | moins de temps | moins de calcul* | 更快 | 变快 | 快 | 加快 | 更少时间 | 更少的时间 | 更少计算 | 更少的计算`,
  ),
  'effect.memory.more': forms(
    `more memory | increase* memory | increase* memory use | increase* memory usage | increase* the memory | memory grow* | higher memory use | higher memory usage | increased memory | memory use grow* | memory usage increase* | extra memory | additional memory | use more memory | use up more memory | higher memory | larger memory | greater memory | more storage | más memoria | mayor memoria | mayor uso de memoria | mehr speicher | mehr arbeitsspeicher | höherer speicherbedarf | höheren speicherbedarf | plus de mémoire | davantage de mémoire | 增加内存占用 | 增加内存 | 内存占用更多 | 占用更多内存 | 内存占用增加 | 更多内存 | 更多的内存 | 更多的存储 | 更多存储`,
  ),
  'effect.memory.less': forms(
    `less memory | save* memory | saving memory | reduce* memory | reduce* memory use | reduce* memory usage | memory savings | lower memory use | lower memory usage | lower memory | fewer memory | smaller memory | menos memoria | menor memoria | menor uso de memoria | ahorra memoria | weniger speicher | weniger arbeitsspeicher | spart speicher | geringerer speicherbedarf | moins de mémoire | économise de la mémoire | 减少内存占用 | 减少内存 | 节省内存 | 占用更少内存 | 内存占用更少 | 内存占用减少 | 更少内存 | 更少的内存`,
  ),
  'effect.quality.more':
    forms(`higher P | larger P | better | better solution | better result | better output | better translation | better job | find better solution | higher probability | more likely output | more probable | improve* | higher quality | mejor | mejores | mayor probabilidad |
    besser* | bessere* lösung* | höhere* wahrscheinlichkeit | meilleur* | meilleure* solution* | plus grande probabilité | 更好 | 更好的解 | 更好的结果 | 更好的解决方案 | 更高的概率`),
  'effect.quality.less': forms(
    `worse | may miss better sentence | may miss better | miss better sentence | misses better sentence | miss better hypotheses | less likely output | less probable output | worse solution | worse result | lower probability | poorer | lower quality | peor | peores | schlechter* | pire* | moins bon* | 更差 | 更差的结果 | 更差的解`,
  ),
  'effect.steps.less': forms(
    `fewer step | fewer decoding step | fewer search step | step shrink* | number of step shrink* | number of time step shrink* | steps drop | less step | fewer iteration | fewer time step | converge after fewer step | converge faster | converge in fewer step | sooner | menos pasos | en menos pasos | menos iteraciones | weniger schritt* | weniger iteration* | moins d'étapes | moins d'itérations | 更少的步骤 | 更少步 | 更少的步数 | 更少的迭代`,
  ),
  'effect.steps.more': forms(
    `more step | more iteration | más pasos | mehr schritt* | plus d'étapes | 更多步 | 更多的步骤 | 更多的步数`,
  ),
  'ctc.word': forms(
    `method | rule | apply* | applying | give* | identical | consecutive | separat* | regla | según | regel | nach | règle | selon | reduziert* | wird | blanc | se réduit | quelle | welche | auf | en | ergibt | ergeb* | zusammenfass* | zusammenfassen | salida | texto | ausgabe | correspond* | 对应 | 文本 | underscore | symbol* | underscore | CTC | connectionist temporal classification | collaps* | collapsing | path | string | blank | blanks | repeat* | transcript | stand* for | stand | reduce* | reduced | become* | decode* | decoded | to | into | label* | alignment* | colapsa* | cadena | blanco | zusammen* | kollabier* | pfad | zeichenkette | leerzeichen | blank | chaîne | chemin | réduit* | 折叠 | 塌缩 | 合并 | 字符串 | 字符 | 空白 | 空白符 | 路径 | 后 | 成 | 中 | 为`,
  ),
  'norm.length':
    forms(`längennormierung | normierung | normalización por longitud | length normalization | length normalisation | length normalized | length normalised | sentence normalization | sentence normalisation | normaliz* | normalis* | dividing the score by the length | divided by the number of words | dividing by the number of words | divide by the number of words | divided by the length | divide by the length | dividing the log likelihood by the length | length normaliz* | length normalis* | normalized score | normalised score | normalized log likelihood | normalizing by length |
    dividing by the length | divid* | length penalty | normalización | normalisierung | längennormalisierung | normalisierung der länge | normalisation | normalisation par la longueur | 长度归一化 | 归一化 | 句子归一化 | 标准化`),
  'norm.un': forms(
    `unnormaliz* | unnormalis* | un normalized | un normalised | non normalized | non normalised | plain sum of log probabilities | plain sum of the log probabilities | raw sum of log probabilities | summed log probability | summed log probabilities | sum of log probabilities | sum of the log probabilities | product of probabilities | product of the probabilities | raw log probability | plain log probability | sin normalizar | unnormiert* | nicht normiert* | non normalisée* | 未归一化 | 未经归一化`,
  ),
  'norm.opposes': forms(
    `counteract* | prevent* | avoid* | stop | stops | reduce* | against | compensat* | correct for | corrects | counter | fights | mitigat* | remedy | remedies | otherwise | penaliz* | penalis* | punish* | disfavour* | disfavor* | discourag* | evita* | contrarresta* | contra | verhinder* | vermeid* | gegen | entgegen | bestraf* | évit* | empêch* | contre | pénalis* | 避免 | 防止 | 抵消 | 对抗 | 惩罚 | 否则`,
  ),
  'norm.without': forms(
    `without | no | not using | not use | not | unless | omit* | skip* | leave out | leaving out | left out | lack* | absence | missing | drop | dropping | forget* | remov* | turn off | switch off | disabled | sin | ohne | kein* | sans | pas de | 没有 | 不使用 | 不用 | 不进行 | 未`,
  ),
  'norm.short': forms(
    `short | shorter | too short | overly short | very short | brief | corta* | cortas | más corta* | demasiado corta* | kurz* | kürzer* | zu kurz* | court* | plus court* | trop court* | 短 | 过短 | 较短 | 更短 | 太短 | 很短`,
  ),
  'norm.long': forms(
    `long | longer | too long | overly long | very long | larga* | más larga* | demasiado larga* | lang | lange* | länger* | zu lang* | longue* | plus longue* | trop longue* | 长 | 过长 | 较长 | 更长 | 太长 | 很长`,
  ),
  'blame.model': forms(
    `RNN | RNN model | the RNN model | probability model | learned model | translation model | acoustic model | model | network | neural network | language model | encoder decoder | modelo | red | modell | netz* | modèle | réseau | RNN 模型 | 语言模型 | 模型 | 网络`,
  ),
  'blame.search': forms(
    `search | beam | searching | decoding algorithm | search step | decoding procedure | haz | búsqueda por haz | búsqueda en haz | strahlsuche | strahlensuche | recherche en faisceau | search algorithm | beam search | search procedure | beam search algorithm | búsqueda | algoritmo de búsqueda | suche | suchalgorithmus | suchverfahren | recherche | algorithme de recherche | 搜索 | 搜索算法 | 束搜索 | 集束搜索`,
  ),
  'blame.word':
    forms(`attribut* | blame* | blamed | to blame | fault | at fault | made the mistake | responsib* | to be attributed | due | source of the error | error | mistake | due to | caused by | responsible | indicat* | suggest* | mean* | show* | problem | issue | cause | reason | wrong | atribui* | atribuy* | culpa | indica* | sugiere | fehler | schuld | liegt | zurückzuführen | zuzuschreiben | zugeschrieben | zeigt | deutet | verantwortlich | ursache | schuld am fehler | responsable | à blâmer | en cause | tiene la culpa | attribu* | erreur | faute | indique | suggère |
    归因 | 归因于 | 归咎 | 归咎于 | 责任 | 出了问题 | 问题出在 | 错误 | 表明 | 说明 | 意味着 | 原因 | 应该`),
  'blame.focus': forms(
    `focus | focus your attention | improv* | improve* | work on | spend time | attention | effort | centrar* | mejorar | konzentrier* | verbesser* | concentr* | amélior* | 集中 | 改进 | 改善 | 专注`,
  ),
});

/** Words that such statements use and that change nothing in what they say: a table of its own, so that they hide no concept. */
export const decodingWords = defineTable('decoding-words', {
  'decode.filler':
    forms(`take* | búsqueda | suche | bevorzug* | favoris* | favour* | favor* | sätze | satz | frase* | phrase* | log probability | product | maximises | run | algoritmo | algorithme | algorithmus | run* | produi* | use | use* | using | up | find* | generally | general | often | usually | typical* | tend* | expect* | would | will | algorithm | output* | solution | translation | transcript | sentence | job | do a better job | maximiz* | maximis* | probability | likelihood | objective | converg* | after | step | iteration |
    memory | time | computation* | it | this | make | makes | become | becomes | carry out | machine translation | machine | speech recognition | speech | system | word | sequence | input | output | model | parameter | value | search | y | x | b | more | less | and | i.e | ie | in terms of | result* | quality | approximate* |
    need* | require* | cost | consum* | example | dev set | correct | help* | improve | produce* | produc* | generat* | give* | yield* | prefer* | favor* | favour* | bias* | toward* | rnn | the most | likely | vast majority | majority | most | example | case | on which | makes a mistake | error | that | few | week | continu* | suppose | find | now | algorithm's | human | according | reference | compared | comparison | compare | when | if |
    traducción* | traduccion* | automática | realiza* | salida* | genera* | tiende | encontrará | encuentra* | usará | usa* | utiliza* | será | memoria | tiempo | soluciones | ejecuta* | ejecutará | pasos | converg* | übersetzung* | maschinell* | liefert | ausgabe* | neigt | dazu | findet | braucht | benötigt | wird | läuft | verbraucht | lösungen | speicher | schritten | konvergier* | traduction* | automatique | sortie* | tend | trouve* | trouvera | utilise* | sera | exécut* | solutions | mémoire | converge* |
    机器翻译 | 翻译 | 输出 | 算法 | 使用 | 会 | 将 | 找到 | 通常 | 倾向于 | 倾向 | 往往 | 运行 | 收敛 | 步骤 | 之后 | 内存 | 得 | 如果 | 进行 | 解 | 结果 | 句子 | 时 | 占用 | 需要 | 一般 | 在 | 后 | 产生 | 更 | 概率 | 最大化`),
});
