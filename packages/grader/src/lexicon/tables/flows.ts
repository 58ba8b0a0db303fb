import { defineTable, forms } from '../table.ts';

/** What cells do about gradients and long memories: verbs, what they are about, and the words around them. */
export const flows = defineTable('flows', {
  'flow.solve': forms(`
    solv* | overcom* | address* | avoid* | prevent* | mitigat* | alleviat* | eliminat* | fix | fixes | fixed | handle* | handling | deal* with | cope* with | tackl* | combat* | counter | counters | counteract* | help* | help* with | help* against | helpful against | help* to avoid | reduc* |
    escape* | resolv* | resist* | remed* | cure* | free of | free from | immune to | robust to | robust against | protect* against | protect* from | protected from | less prone to | suffer* less from | suffer* less | ease* | lessen* | limit* | suppress* | get* rid of | against | stop* |
    without suffering from | without suffering | do not suffer from | does not suffer from | don't suffer from | doesn't suffer from | not prone to | not susceptible to | less susceptible to | less affected by | less severe* | lighter | weaker |
    resuelv* | resolver | soluciona* | evita* | evitar | mitiga* | supera* | combat* | reduc* | alivi* | ayuda* | ayuda* contra | ayuda* a evitar | prevenir | previene* | contra |
    lös* | löst | vermeid* | verhinder* | mildern | mildert | überwind* | behebt | beheben | bekämpf* | hilft | hilf* | helfen | hilft gegen | helfen gegen | gegen | lindert | lindern | reduzier* |
    résou* | résolv* | évit* | empêch* | atténu* | surmont* | aide* | aider | lutt* contre | réduit | réduire | réduisent | contre | remédi* | pallie* | limite* |
    帮助 | 有助于 | 解决 | 避免 | 防止 | 缓解 | 克服 | 减轻 | 应对 | 处理 | 改善 | 抑制`),
  'flow.suffer': forms(`
    suffer* | suffer* from | suffer* more | suffer* most | suffer* the most from | prone to | most prone to | susceptible to | susceptible | affected by | plagued by | vulnerable to | face* | exhibit* | experienc* | encounter* | victim of | subject to | struggl* | struggl* with | struggl* to | fail* | fail* to | cannot | can't |
    unable | unable to | incapable of | hard to | hard for | difficult | difficult to | difficult for | difficulty | difficulties | has difficulty | have difficulty | trouble | has trouble | have trouble | bad at | poor at | not good at | forget* | lose | losing | lost | limited in | hindered by | hampered by |
    make* it hard | make* it difficult | weak at | weaker at | ineffective | inability to | inability | worse at | cause* | show* |
    sufr* | sufr* de | padec* | tiene* dificultad* | dificultad* | propens* a | incapaz de | incapac* | olvida* | pierd* | es difícil | difícil | afectad* por |
    leid* | leid* unter | litt | anfällig für | anfällig | schwierigkeit* | schwer | schwierig | unfähig | vergiss* | vergessen | betroffen | kämpfen mit | kämpft mit |
    souffr* | sujet* à | difficulté* | difficile | a du mal | ont du mal | incapable* | oublie* | touché* par | exposé* à | perd |
    遭受 | 容易出现 | 容易产生 | 容易发生 | 最容易 | 容易 | 面临 | 存在 | 难以 | 很难 | 困难 | 无法 | 不能 | 忘记 | 遗忘 | 受到 | 会出现 | 出现 | 产生`),
  'flow.capture': forms(`
    captur* | learn* | model* | remember* | retain* | keep* | kept | preserv* | maintain* | memoriz* | memoris* | carry | carries | carried | stor* | hold* | bridg* | propagat* | preserve | let* | flow | flows | pass | passes | good at | better at | suited for | suited to | well suited | excel* | exploit* | access* | pick up |
    transport* | transmit* | remain* | stay* | surviv* | persist* | manag* |
    captar | capta* | aprend* | recordar | recuerd* | modela* | manten* | conserv* | retien* | retener | guardar |
    lern* | erfass* | behalt* | behält | merk* | modellier* | erinner* | bewahr* | erhalt* | erhält | speicher* |
    appren* | captur* | retenir | retien* | mémoris* | modélis* | conserv* | gard* | se souvien* |
    捕捉 | 捕获 | 学习 | 记住 | 记忆 | 建模 | 保留 | 保持 | 保存 | 传递 | 学到 | 传播`),
  'flow.long': forms(`
    long term dependenc* | long range dependenc* | long distance dependenc* | long dependenc* | long term memory | long term information | long term temporal dependenc* | long range temporal dependenc* | long sequences | long sequence | long input sequences | very long sequences | longer sequences | long inputs | long time lags | long time lag |
    long term relation* | long range relation* | long term context | long context | long contexts | distant information | distant past | information from the distant past | information over long | information for a long time | information for long | information over many | for a long time | over long periods | over long distances | over a long time | over long sequences | over many time steps | over many steps | over hundreds of steps | over hundreds of time steps | over thousands of time steps | over a hundred time steps | long periods |
    early inputs | earlier inputs | far apart | many steps ago | many time steps ago | distant inputs | long range | long term | over long time spans | over long intervals | from early time steps | early time steps | dependencies over long | dependencies | long time dependencies | from many steps ago | from much earlier | across many time steps | across many steps | across long sequences | many steps | many time steps |
    dependencias a largo plazo | dependencias largas | dependencias de largo plazo | memoria a largo plazo | secuencias largas | largo plazo | secuencias muy largas |
    langfristige* abhängigkeit* | langzeitabhängigkeit* | lange* abhängigkeit* | lange* sequenzen | langen sequenzen | weit zurückliegende* | langzeitgedächtnis | langfristig* | viele zeitschritte | viele schritte |
    dépendances à long terme | dépendances longues | longues séquences | séquences longues | mémoire à long terme | long terme | dépendances lointaines |
    长期依赖 | 长距离依赖 | 长程依赖 | 长期依赖关系 | 长期依赖问题 | 长期记忆 | 长序列 | 长期信息 | 长时间 | 长期 | 长距离`),
  'flow.contrast': forms(`
    than | over | unlike | in contrast to | contrary to | compared to | compared with | in comparison to | in comparison with | instead of | in place of | rather than | relative to | as opposed to | with respect to | replac* |
    que | en comparación con | comparado con | comparada con | comparadas con | en lugar de | a diferencia de | frente a | respecto a | en vez de | als | compare with | compare to | compared with an | im vergleich zu | gegenüber | anders als | statt | anstelle von | im gegensatz zu | par rapport à | contrairement à | au lieu de | à la place de | 相比 | 相比于 | 比 | 相较于 | 不同于 | 代替 | 取代`),
  'flow.gradient': forms(
    `gradient | gradients | gradient signal | error | errors | error signal | error signals | error flow | gradient flow | derivative | derivatives | gradiente | gradientes | señal de error | gradienten | fehlersignal | fehler | signal d'erreur | erreur | 梯度 | 误差 | 误差信号`,
  ),
  'flow.more': forms(
    `more | most | the most | more strongly | more severely | more often | worse | worst | heavily | strongly | severely | more severe | stronger | más | peor | mehr | am meisten | am stärksten | stärker | schlimmer | schlechter | le plus | plus | davantage | 更 | 更多 | 最 | 更严重 | 最严重`,
  ),
  'flow.less': forms(
    `less | least | the least | less often | less strongly | fewer | menos | weniger | am wenigsten | moins | le moins | 更少 | 更不 | 最少`,
  ),
  'flow.better': forms(
    `better | best | the best | more effectively | more easily | more reliably | longer | most effectively | easiest | easier | mejor | besser | am besten | leichter | mieux | le mieux | plus facilement | 更好 | 更好地 | 最好 | 更有效 | 更容易地 | 更擅长 | 擅长`,
  ),
  'flow.gated': forms(
    `gated cell | gated cells | gated rnn | gated rnns | gated recurrent network | gated recurrent networks | gated recurrent neural network | gated recurrent neural networks | gated architecture | gated architectures | gated networks | gated units | redes con puertas | rnn con compuertas | gattern versehene* | rnn à portes | 门控RNN | 门控循环网络 | 门控循环神经网络`,
  ),
  'flow.universal': forms(
    `always | completely | fully | entirely | totally | never | guarantee* | in all cases | perfectly | any length | arbitrarily long | no matter how | forever | for good | permanently | once and for all | siempre | completamente | totalmente | por completo | immer | vollständig | völlig | komplett | ganz | garantier* | toujours | complètement | totalement | entièrement | 完全 | 彻底 | 总是 | 永远 | 任意长`,
  ),
  'flow.also': forms(
    `both | as well as | and also | also | too | ambos | ambas | también | beide* | sowohl | auch | les deux | aussi | 都 | 同时 | 也 | 两者 | 两个`,
  ),
  'flow.word': forms(`
    problem | problems | issue | issues | phenomenon | effect | compared | compared with | compared to | network | networks | architecture | architectures | model | models | cell | cells | layer | layers | unit | units | type | types | variant | variants | kind | kinds | version | recurrent | neural | recurrent neural | sequence | sequences | sequential | data | long | very | extremely |
    time | step | steps | time steps | timesteps | backpropagation | backpropagation through time | bptt | back propagation | training | train* | trained | when | if | during | input | inputs | output | outputs | information | memory | context | state | states | hidden | past | earlier | previous | far | back | distance |
    advantage | advantages | main advantage | benefit | benefits | reason | purpose | motivation | goal | property | design* | introduc* | propos* | develop* | invent* | creat* | built | intended | intend* | made | meant | want* | aim* | order | able | able to | ability | capable of | capability | allow* | allowing | enabl* | makes | make | making | through | via | such as | like | including | e.g. |
    still | can | could | may | might | tend* | often | well | effective* | efficient* | successful* | is | are | was | were | called | known | statement | true | correct | which | of | these | following | one | ones | choice | option | options | use | used | using | task | tasks | best | for | question | answer | better | good | suitable | appropriate |
    in | to | from | with | without | by | so | that | they | it | he | she | do | does | because | since | due to | thus | therefore | hence | while | whereas | but | however | although | though | and | or | the | a | an | over | across | several | hundred | hundreds | at | on |
    easily | easy | quite | far | much | usual | whole | hundreds of | popular | main | standard | simple | vanilla | plain | basic | ordinary | traditional | classical | conventional | normal | regular | deep | learning | language | text | nlp | exist | exists | occur* | happen* | appear* | aris* | come | comes | likely | strong* | severe* | big | large | small |
    red | redes | problema | problemas | celda | celdas | arquitectura | modelo | tipo | ventaja | principal | pasos | tiempo | secuencia* | información | memoria | entrenamiento | para | por | con | los | las | el | la | lo | cuál | qué | tanto | como | mejor | simple | neuronal* | recurrente* | largas | largo | plazo | usa* | diseñ* | fue* | han | ser | puede* | permite* | mayor | gracias | introdu* | frente | respecto | siguientes |
    netz | netze | netzwerk* | problem | probleme | problems | zelle | zellen | architektur* | modell* | vorteil* | hauptvorteil | training | beim | lange* | sequenz* | zeit | schritt* | information* | gedächtnis | welche* | wurde* | entwickel* | eingeführt | um | zu | kann | können | sowie | einfache* | rekurrente* | neuronale* | art | gut | besonders | dient | dienen | was | wozu | warum |
    réseau* | problème* | cellule* | architecture* | modèle* | avantage* | principal | pas | temps | séquence* | information* | mémoire | apprentissage | entraînement | lors | pendant | conçu* | introduit* | pour | peut | peuvent | simple* | récurrent* | neurones | type | quel* | pourquoi | dépendances | longues | longue | cherche* |
    很好地 | 很好 | 好 | 地 | 轻松 | 相比 | 与 | 和 | 问题 | 网络 | 模型 | 单元 | 结构 | 架构 | 序列 | 训练 | 时 | 时候 | 哪种 | 哪个 | 哪些 | 什么 | 优点 | 优势 | 主要 | 信息 | 传统 | 普通 | 标准 | 简单 | 循环 | 神经 | 循环神经网络 | 过程 | 过程中 | 中 | 被 | 提出 | 设计 | 目的 | 为了 | 用来 | 用于 | 可以 | 能够 | 能 | 更 | 仍然 | 仍 | 还 | 现象 | 关系 | 依赖 | 引入 | 因为 | 由于 | 但 | 但是 | 下列 | 之间 | 为什么 | 严重`),
});
