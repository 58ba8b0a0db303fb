/** Verbs, adjectives, adverbs and small words, in rows like those of the nouns. Verbs stand in their base form. */
export const OTHERS = `
V | shrink | schrumpft, schrumpfen | diminue, diminuent, rétrécit, décroît | disminuye, disminuyen, decrece, se encoge | diminui, diminuem, encolhe | 缩小, 减小, 衰减
V | vanish | verschwindet, verschwinden | disparaît, disparaissent, s'évanouit | desaparece, desaparecen, se desvanece, se desvanecen | desaparece, desaparecem, some | 消失
V | explode | explodiert, explodieren | explose, explosent | explota, explotan | explode, explodem | 爆炸
V | grow | wächst, wachsen, steigt, steigen | croît, croissent | crece, crecen | cresce, crescem | 增长
V | tend to 0 | geht gegen null, gehen gegen null, geht gegen 0 | tend vers zéro, tendent vers zéro, tend vers 0 | tiende a cero, tienden a cero | tende a zero, tendem a zero | 趋近于零, 趋近于0, 趋于零, 趋于0, 接近于零
V | prevent | verhindert, verhindern, vermeidet, vermeiden | empêche, empêchent, évite, évitent | evita, evitan, impide, impiden, previene, previenen | evita, evitam, impede, impedem, previne | 防止, 避免
V | solve | löst, lösen, beseitigt, beseitigen | résout, résolvent, élimine, éliminent | resuelve, resuelven, elimina, eliminan | resolve, resolvem, elimina, eliminam | 解决, 消除
V | reduce | mildert, mildern, verringert, verringern, reduziert, reduzieren, lindert | atténue, atténuent, réduit, réduisent | mitiga, mitigan, alivia, alivian, reduce, reducen, atenúa | mitiga, mitigam, alivia, reduz, reduzem, atenua | 缓解, 减轻, 减少
V | limit | begrenzt, begrenzen, beschränkt | limite, limitent, borne | limita, limitan, acota | limita, limitam | 限制
V | make impossible | macht unmöglich, machen unmöglich | rend impossible, rendent impossible | hace imposible, hacen imposible | torna impossível, tornam impossível | -
V | keep | behält, behalten, bewahrt, bewahren, erhält | garde, gardent, conserve, conservent, préserve, préservent | conserva, conservan, mantiene, mantienen, preserva, retiene | conserva, conservam, mantém, mantêm, preserva, preservam, retém | 保留, 保持, 保存
V | forget | vergisst, vergessen | oublie, oublient | olvida, olvidan | esquece, esquecem | 遗忘, 忘记
V | erase | löscht, löschen | efface, effacent | borra, borran | apaga, apagam | 清除, 删除
V | write | schreibt, schreiben | écrit, écrivent | escribe, escriben | escreve, escrevem | 写入
V | add | addiert, addieren | ajoute, ajoutent, additionne | añade, añaden, suma, agrega | adiciona, adicionam, soma, acrescenta | 加入, 添加
V | decide | entscheidet, bestimmt, entscheiden, bestimmen, legt fest | décide, détermine, décident | decide, determina, deciden | decide, determina, decidem | 决定
V | control | steuert, kontrolliert, regelt | contrôle, régule, contrôlent | controla, regula, controlan | controla, regula, controlam | 控制
V | appear | erscheint, erscheinen | apparaît, apparaissent | aparece, aparecen | aparece, aparecem | 出现
V | compute | berechnet, berechnen | calcule, calculent | calcula, calculan | calcula, calculam | 计算
V | use | verwendet, verwenden, benutzt, nutzt, benutzen | utilise, utilisent, emploie | usa, usan, utiliza, utilizan, emplea, emplean | usa, usam, utiliza, utilizam, emprega | 使用, 采用
V | learn | lernt, lernen | apprend, apprennent | aprende, aprenden | aprende, aprendem | 学习, 学到
V | have | hat, haben, besitzt, besitzen | a, ont, possède, possèdent | tiene, tienen, posee, poseen | tem, têm, possui, possuem | 有, 具有, 拥有, 含有, 包含
V | need | braucht, brauchen, benötigt, benötigen | demande, demandent, nécessite, nécessitent, exige | necesita, necesitan, requiere, requieren | precisa de, precisam de, requer, necessita de, exige | 需要
V | is needed | wird benötigt, wird gebraucht | il faut, est nécessaire | se necesita, se requiere | é necessário, precisa-se de | -
V | is found | wird gefunden | on trouve, est trouvée | se encuentra | encontra-se | -
V | is reduced | wird verringert, wird kleiner, sinkt, sinken, nimmt ab | baisse, baissent, est réduit | se reduce, se reducen, baja | é reduzido, reduz-se, baixa | -
V | depend on | hängt ab von, hängt von, hängen von | dépend de, dépend du, dépendent de | depende de, depende del, dependen de, depende | depende de, depende da, depende do, dependem de, depende | 取决于, 依赖于, 依赖
V | sum to | summieren sich zu, summiert sich zu, addieren sich zu | somment à, s'additionnent à | suman | somam | 求和等于, 之和为, 之和等于, 总和为
V | equal to | ist gleich, gleicht | égale, vaut, est égal à, est égale à | es igual a, equivale a, vale | é igual a, equivale a, vale | 等于
V | become | wird, werden | devient, deviennent | se hace, se hacen, se vuelve, se vuelven | fica, ficam, torna-se, tornam-se | 变得, 变成, 成为
V | accelerate | beschleunigt, beschleunigen | accélère, accélèrent | acelera, aceleran | acelera, aceleram | 加快, 加速
V | cut | schneidet | coupe, coupent | corta, cortan | corta, cortam | 切断, 截断
V | rescale | skaliert | rééchelonne, met à l'échelle | reescala, escala | reescala | 缩放
V | enter | gelangt in, fließt in | entre dans, entrent dans | entra en, entran en | entra em, entram em | 进入
V | multiply | multipliziert, multiplizieren | multiplie, multiplient | multiplica, multiplican | multiplica, multiplicam | -
V | divide by | dividiert durch | divise par | divide entre, divide por | divide por | 除以
V | is written | wird geschrieben | est écrit | se escribe | é escrito, se escreve | -
V | is forgotten | wird vergessen | est oublié | se olvida | é esquecido, se esquece | -
V | is erased | wird gelöscht | est effacé, est effacée | se borra, se borran | é apagado, é apagada, apaga-se | 被清除, 被删除
V | is kept | wird behalten, bleibt erhalten, wird beibehalten | est conservé | se conserva, se mantiene | é mantido, se mantém | -
V | is multiplied by | wird multipliziert mit | est multiplié par | se multiplica por | é multiplicado por | 乘以
V | are lacking | fehlen | manquent | faltan, falta | faltam, falta | -
V | flow | fließt, fließen | circule, se propage | fluye, fluyen | flui, fluem | 流动, 传播
V | store | speichert, speichern | stocke, stockent | almacena, almacenan, guarda | armazena, armazenam, guarda | 存储
V | replace | ersetzt | remplace, remplacent | reemplaza, sustituye | substitui | 替换
V | share | teilt | partage, partagent | comparte, comparten | compartilha, compartilham | 共享
V | improve | verbessert, verbessern | améliore, améliorent | mejora, mejoran | melhora, melhoram | 提高, 改善
V | allow | erlaubt, ermöglicht | permet, permettent | permite, permiten | permite, permitem | 允许, 使, 让
V | read | liest, lesen | lit, lisent | lee, leen | lê, leem | 读取
V | process | verarbeitet, verarbeiten | traite, traitent | procesa, procesan | processa, processam | 处理
V | translate | übersetzt, übersetzen | traduit, traduire | traduce, traducir | traduz, traduzir | 翻译
V | predict | sagt voraus, vorhersagen | prédit, prédire | predice, predecir | prevê, prever | 预测
V | cause | verursacht, verursachen | cause, provoque, provoquent | causa, provoca, causan | causa, provoca, causam | 导致, 造成, 引起
V | mean | bedeutet, bedeuten, heißt | signifie, signifient, veut dire | significa, significan | significa, significam | 表示, 意味着, 代表
V | help against | hilft gegen, helfen gegen | aide contre, sert contre | ayuda contra, sirve contra | ajuda contra, serve contra | -
V | mix | mischt, mischen, vermischt | mélange, mélangent | mezcla, mezclan, combina | mistura, misturam, combina | 混合
V | is updated | wird aktualisiert, wird fortgeschrieben | est mis à jour, est mise à jour | se actualiza, se actualizan | é atualizado, atualiza-se, é atualizada | 更新
V | is applied | wird angewendet, wird angewandt, wird eingesetzt | est appliqué, s'applique, est utilisé | se aplica, se usa, se utiliza | é aplicado, aplica-se, é usado | -
I | adding | Addition | addition, ajout | sumando, suma, adición | soma, adição | 相加, 加法
I | explode | explodieren | exploser | explotar | explodir | -
I | vanish | verschwinden | disparaître | desaparecer, desvanecerse | desaparecer | -
I | solve | lösen | résoudre | resolver | resolver | -
I | prevent | verhindern, vermeiden | éviter, empêcher | evitar, prevenir, impedir | evitar, prevenir, impedir | -
I | reduce | mildern, verringern | atténuer, réduire | mitigar, reducir, aliviar | mitigar, reduzir, aliviar | -
I | limit | begrenzen | limiter | limitar | limitar | -
I | stay | bleiben | rester | quedarse, permanecer, quedar | ficar, permanecer | -
I | keep | behalten, bewahren | garder, conserver | conservar, mantener | manter, conservar | -
I | learn | lernen | apprendre | aprender | aprender | -
I | be used | verwendet werden, benutzt werden | être utilisé, être utilisée | usarse, ser usada, utilizarse | ser usada, ser usado, ser utilizada | -
V | stay | bleibt, bleiben | reste, restent | queda, permanece, se queda | fica, permanece | -
V | is represented with | wird dargestellt mit | est représenté par | se representa con | é representado com, é representado por | -
V | happen | passiert, geschieht | se passe-t-il, arrive-t-il, se passe | sucede, ocurre, pasa | acontece, ocorre | -
V | is guaranteed to find | - | on est sûr de trouver, on trouve à coup sûr | se garantiza encontrar, se garantiza hallar, se encuentra siempre | garante-se encontrar | -
V | guarantee | garantiert | garantit | garantiza, se garantiza | garante | 保证
V | find | findet | trouve | encuentra, encontrar | encontra, encontrar | 找到
V | increase | erhöht, vergrößert, nimmt zu | augmente, augmentent | aumenta, aumentan | aumenta, aumentam | 增大, 增加, 加大
I | increasing | Vergrößern, Erhöhen | augmentant | aumentar | aumentar | -
M | can | kann, können | peut, peuvent | puede, pueden | pode, podem | 可以, 能够, 能, 可能
M | must | muss, müssen | doit, doivent, il faut | debe, deben, hay que, tiene que | deve, devem, tem que | 必须, 需要
M | should | soll, sollte, sollten | doit, devrait | debe, debería | deve, deveria | 应该
K | is | ist, sind | est, sont | es, son, está, están | é, são, está, estão | 是, 为
A | erased | gelöscht | effacé+ | borrad+ | apagad+ | -
A | kept | behalten | gardé+, conservé+ | conservad+, mantenid+ | mantid+, conservad+ | -
A | large | groß+ | grand+ | grande, grandes | grande, grandes | 大, 大的, 较大的, 很大的
A | too large | zu groß+ | trop grand+ | demasiado grande, demasiado grandes, muy grandes | grande demais, grandes demais, demasiado grandes, muito grandes | 太大, 过大
A | small | klein+ | petit+, faible, faibles | pequeñ+ | pequen+ | 小, 小的, 较小的, 很小的, 很小
A | too small | zu klein+ | trop petit+ | demasiado pequeñ+ | pequen+ demais, demasiado pequen+ | 太小, 过小
A | long | lang+ | long, longue, longs, longues | larg+ | long+ | 长, 长的, 很长, 很长的, 较长的
A | very long | sehr lang+ | très long, très longue, très longues | muy larg+ | muito long+ | 非常长的
A | short | kurz+ | court+ | cort+ | curt+ | 短, 短的, 很短
A | too short | zu kurz+ | trop court+ | demasiado cort+ | curt+ demais | 太短
A | too many | zu viel+ | trop de | demasiados, demasiadas | demasiados, demasiadas | 太多
A | simple | einfach+ | simple, simples | simple, simples | simples | 简单, 普通的, 普通
A | recurrent | rekurrent+ | récurrent+ | recurrente, recurrentes | recorrente, recorrentes | 循环
A | binary | binär+ | binaire, binaires | binari+ | binári+ | 二值的
A | differentiable | differenzierbar+ | différentiable, différentiables, dérivable | diferenciable, diferenciables, derivable | diferenciável, diferenciáveis | 可导, 可微
A | not differentiable | - | - | - | - | 不可导, 不可微
A | negative | negativ+ | négatif, négatifs, négative, négatives | negativ+ | negativ+ | 负, 负数, 负的
A | impossible | unmöglich | impossible | imposible | impossível | 不可能
A | slower | langsamer | plus lent, plus lente | más lent+ | mais lent+ | 更慢
A | faster | schneller | plus rapide | más rápid+ | mais rápid+ | 更快
A | true | richtig, wahr, korrekt, zutreffend | vraie, vrai, correcte, exacte | verdadera, correcta, cierta, correcto | verdadeira, correta, certa, correto | 正确, 正确的, 对的
A | false | falsch, unzutreffend | fausse, faux, incorrecte | falsa, incorrecta, falso | falsa, incorreta, falso | 错误, 错误的, 不正确的
A | previous | vorherig+, vorig+, bisherig+ | précédent+ | anterior, anteriores, previ+ | anterior, anteriores | 之前的, 上一, 先前的
A | new | neu+ | nouveau, nouvelle, nouvelles, nouveaux | nuev+ | nov+ | 新, 新的
A | early | früh+ | précoces, premières, premiers | primeras, primeros, tempranas | primeiras, primeiros, iniciais | 早期, 早期的
A | first | erst+ | premier, première | primer, primera | primeir+ | 第一, 第一个
A | default | - | par défaut | por defecto | por padrão | 默认
A | necessary | nötig+ | nécessaire, nécessaires | necesari+ | necessári+ | 所需的, 必要的
A | very | sehr | très | muy | muito | 非常, 很
A | future | künftig+, zukünftig+ | futur+ | futur+ | futur+ | 未来的, 将来的
A | past | vergangen+ | passé+ | pasad+ | passad+ | 过去的
A | current | aktuell+, heutig+ | actuel, actuelle | actual, actuales | atual, atuais | 当前, 当前的
A | hidden | verborgen+ | caché+ | ocult+ | ocult+ | 隐藏
A | maximal | maximal+ | maximal+ | máxim+ | máxim+ | 最大的
A | random | zufällig+ | aléatoire, aléatoires | aleatori+ | aleatóri+ | 随机, 随机的
A | longer | länger+ | plus long, plus longue, plus longs, plus longues | más larg+ | mais long+ | 更长, 更长的
A | shorter | kürzer+ | plus court+ | más cort+ | mais curt+ | 更短, 更短的
A | larger | größer+ | plus grand+ | más grande, más grandes, mayor, mayores | maior, maiores | 更大, 更大的
A | smaller | kleiner+ | plus petit+ | más pequeñ+, menor, menores | menor, menores | 更小, 更小的
A | limited number of | begrenzte Anzahl von | nombre limité de | número limitado de | número limitado de | 有限的
A | same | gleich+, selb+ | même, mêmes | mism+ | mesm+ | 相同, 相同的, 同一
A | more | mehr | plus de, davantage de | más | mais | 更多, 更多的
A | less | weniger | moins de | menos | menos | 更少, 更少的
A | fewer | weniger | moins de | menos | menos | -
A | all | alle, allen, alles | tous les, toutes les | todos, todas, todos los, todas las, todas sus, todos sus | todos, todas, todos os, todas as | 所有, 全部
A | every | jede, jeder, jedes, jedem, jeden | chaque | cada | cada | 每个, 每一个, 每
A | many | viel+ | beaucoup de, de nombreux, de nombreuses | much+, numeros+ | muit+ | 许多, 很多
A | these | diese, dieser, diesen, dieses | ces, cette, ce | estas, estos, esta, este | estas, estes, esta, este, destas, destes | 这些, 这
G | exponentially | exponentiell | exponentiellement, de façon exponentielle | exponencialmente | exponencialmente | 指数级, 指数级地, 呈指数
G | better | besser | mieux | mejor | melhor | 更好, 更好地
G | badly | schlecht | mal, difficilement | mal | mal | 难以
G | only badly | nur schlecht, nur schwer | - | - | - | -
G | only | nur, lediglich | seulement, uniquement, ne que | solo, sólo, solamente, únicamente | apenas, só, somente | 只, 仅, 仅仅, 只是
G | never | nie, niemals | jamais | nunca, jamás | nunca, jamais | 从不, 永远不会
G | always | immer, stets | toujours | siempre | sempre | 总是, 始终
G | even in | selbst in, sogar in | même dans | incluso en, aun en | mesmo em, mesmo na, mesmo no, mesmo nas, mesmo com, até em | 甚至在
G | even | selbst, sogar | même, même si | incluso, aun | mesmo, até | 甚至, 即使
G | completely | völlig, vollständig, ganz | complètement, totalement | completamente, totalmente | completamente, totalmente | 完全, 彻底
G | close to | nahe bei, nahe | proche de, près de | cerca de, cercana a | perto de, próxima de, próximo de | 接近
G | partly | teilweise | partiellement, en partie | parcialmente, en parte | parcialmente, em parte | 部分
X | not | nicht | - | no | não | 不, 没有, 不会, 并不, 未
X | can not | - | - | - | - | 不能, 无法, 不可以
X | no | kein, keine, keinen, keiner, keinem, keines | aucun, aucune | ningún, ninguna, ningun | nenhum, nenhuma | -
R | when using | - | quand on utilise, si on utilise, si l'on utilise | cuando se usa, si se usa, al usar | quando se usa, se se usa, ao usar | 使用时
R | if we | wenn man | si l'on, si on | si se | se se | -
R | because | weil, da | parce que, parce qu', car | porque, ya que, puesto que | porque, pois, já que | 因为, 由于
R | so that | damit, sodass | afin que, pour que | para que | para que | 使得, 以便
R | if | wenn, falls, ob | si, s' | si | se | 如果, 若, 假如, 当
R | when | wann, sobald, wenn | quand, lorsque, lorsqu' | cuando, al | quando, ao | 时, 的时候
R | that | dass | que, qu' | que | que | -
R | which | welchesrel | qui | - | - | -
R | since | - | puisque | - | uma vez que | -
R | then | dann | alors | entonces | então | 那么, 则
C | and | und, sowie | et | y, e | e | 和, 与, 并, 并且, 且, 以及, 而且, 而
C | or | oder | ou | o, u | ou | 或, 或者
C | but | aber, sondern | mais | pero, sino | mas | 但, 但是
P | after | nach | après | después de, tras | depois de, após | 之后
P | before | vor | avant | antes de | antes de, antes do, antes da | 之前
P | in order to | um | afin de | - | - | 为了
P | of | von, des, vom | de, du, des, d' | de, del | de, do, da, dos, das | 的
P | in | in, im, ins, bei, beim, am, an | dans, en, dans le, au, aux | en, dentro de | em, no, na, nos, nas | 在, 中, 里
P | with | mit | avec | con | com | -
P | without | ohne | sans | sin | sem | -
P | for | für | pour | para | para | 对, 对于
P | to | zu, zum, zur, auf | à, jusqu'à | a, al, hasta | a, ao, até | 到
P | over | über | sur | sobre, durante | sobre, por, ao longo de | -
P | through | durch | à travers, par, grâce à | a través de, por, mediante | através de, por, pelo, pela | 通过, 经过
P | than | als | que, qu' | que | que, do que | 比
P | against | gegen | contre | contra | contra | -
P | about | zu, über | sur, à propos de, concernant | sobre, acerca de | sobre, acerca de | 关于
P | from | aus, vom | depuis, à partir de | desde, a partir de | desde, a partir de | 从
P | during | während, beim | pendant, lors de, durant | durante, en | durante | -
P | by | durch | par, en | por, mediante | por | -
P | compared to | gegenüber, im Vergleich zu | par rapport à, comparé à | frente a, en comparación con, comparado con | em comparação com, comparado com | 与相比, 相比
P | along with | - | - | junto con | junto com | 随着, 随
P | as | als | comme, en tant que | como | como | 作为
Q | why | warum, weshalb, wieso | pourquoi | por qué, por que | por que, por quê, porque | 为什么, 为何, 为什么要
Q | what | was | que, qu'est-ce que, quoi, qu' | qué, que | o que, que | 什么, 是什么
Q | which | welche, welcher, welches, welchen, welchem | quel, quelle, quels, quelles, laquelle, lequel | qué, cuál, cuáles | qual, quais, que | 哪个, 哪种, 哪项, 哪一项, 下列哪项, 以下哪个, 下列哪个, 哪一个, 以下哪种
Q | how many | wie viele | combien de | cuántos, cuántas | quantos, quantas | 多少, 多少个, 几个
Q | how | wie | comment | cómo | como | 如何, 怎样
Q | what is the purpose of | wozu dient, wofür dient, wozu nutzt man | à quoi sert, à quoi servent | para qué sirve, para qué se usa | para que serve | -
Q | what causes | was verursacht | qu'est-ce qui provoque, qu'est-ce qui cause | qué causa, qué provoca | o que causa, o que provoca | 什么导致, 什么会导致, 什么造成
Q | what does | was macht, was bewirkt | que fait | qué hace | o que faz | -
Q | what happens | was passiert, was geschieht | que se passe-t-il, qu'arrive-t-il | qué sucede, qué ocurre, qué pasa | o que acontece, o que ocorre | -
Q | what does X mean | was bedeutet | que signifie | qué significa | o que significa | -
Q | which of the following | welche der folgenden, welches der folgenden, welche dieser | laquelle des, lequel des, parmi les, parmi ces | cuál de las siguientes, cuál de los siguientes, cuál de estas, cuál de estos | qual das seguintes, qual dos seguintes, qual destas, qual destes | 下列, 以下
O | it | es | il, elle, on | - | - | 它
O | they | sie | ils, elles | - | - | 它们
O | we | wir, man | nous | - | - | 我们
O | its | sein, seine, ihr, ihre, deren, dessen | son, sa, ses, leurs, leur | su, sus | seu, sua, seus, suas | 其
D | the | der, die, das, den, dem | le, la, les, l' | el, la, los, las, lo | o, a, os, as | -
D | a | ein, eine, einen, einem, einer, eines | un, une | un, una, unos, unas | um, uma, uns, umas | 一个, 一种
L | 0 | null | zéro | cero | zero | 零
L | 1 | eins | - | uno | - | -
L | 2 | zwei | deux | dos | dois, duas | 两, 两个, 二
L | 3 | drei | trois | tres | três | 三, 三个
L | 4 | vier | quatre | cuatro | quatro | 四, 四个
L | 100 | hundert | cent | cien | cem | 一百
L | '' | - | - | - | - | 了, 着, 会, 地, 得, 下, 上, 这一, 所, 要
`;
