/** Words of exercises and exams around the field, in rows like those of the nouns. */
export const COURSE = `
N | exploding gradients | Explosion der Gradienten, explodierende Gradienten | explosion des gradients, l'explosion du gradient | explosión de gradientes | explosão do gradiente | 梯度爆炸
N | vanishing gradients | Verschwinden der Gradienten, Verschwinden des Gradienten | la disparition du gradient, disparition du gradient | desaparición del gradiente, gradiente que se desvanece | gradiente que desaparece, esvaecimento do gradiente | 梯度弥散
N | vanishing and exploding gradients | verschwindende und explodierende Gradienten | la disparition ou l'explosion du gradient, la disparition et l'explosion du gradient, disparition ou explosion du gradient | desvanecimiento o explosión del gradiente, desvanecimiento y explosión del gradiente | desaparecimento ou explosão do gradiente, desaparecimento e explosão do gradiente | 梯度消失和梯度爆炸, 梯度消失或爆炸, 梯度消失与爆炸
N | RNN | rekurrentes Netz, rekurrente Netze, rekurrenten Netz, rekurrenten Netzen, rekurrentes neuronales Netz, rekurrente neuronale Netze, rekurrenten neuronalen Netzen | réseau récurrent, réseaux récurrents, réseau de neurones récurrent, réseaux de neurones récurrents, RNR | red recurrente, redes recurrentes, red neuronal recurrente, redes neuronales recurrentes | rede recorrente, redes recorrentes, rede neural recorrente, redes neurais recorrentes | 循环神经网络, 递归神经网络, 循环网络
N | plain RNN | einfaches RNN, einfachen RNN, klassisches RNN, gewöhnliches RNN | RNN classique, RNN simple, RNN standard, RNN vanille | RNN simple, RNN básica, RNN clásica, RNN estándar | RNN simples, RNN básica, RNN comum, RNN clássica | 普通RNN, 标准RNN, 简单RNN, 基本RNN, 传统RNN, 朴素RNN, 简单的RNN
N | hidden layer | verborgene Schicht, verdeckte Schicht | couche cachée | capa oculta | camada oculta | 隐藏层, 隐层
N | number of hidden units | Anzahl der verborgenen Einheiten, Anzahl verborgener Einheiten | nombre d'unités cachées | número de unidades ocultas | número de unidades ocultas | 隐藏单元数, 隐藏单元个数, 隐藏层大小
N | input dimension | Eingabedimension, Dimension der Eingabe | dimension d'entrée, dimension de l'entrée | dimensión de entrada, dimensión de la entrada | dimensão de entrada, dimensão da entrada | 输入维度, 输入的维度, 输入维数
N | output dimension | Ausgabedimension | dimension de sortie | dimensión de salida | dimensão de saída | 输出维度
N | total number of parameters | Gesamtzahl der Parameter | nombre total de paramètres | número total de parámetros | número total de parâmetros | 参数总数, 总参数数量, 总参数量
N | bias | Bias | biais | sesgo | viés | 偏置, 偏置项
N | bias vector | Bias-Vektor, Biasvektor | vecteur de biais | vector de sesgo | vetor de viés | 偏置向量
P | per | pro, je | - | - | - | -
P | per gate | pro Gate, je Gate | par porte | por puerta, por compuerta | por porta | -
P | per step | pro Schritt | par pas | por paso | por passo | -
P | per layer | pro Schicht | par couche | por capa | por camada | -
N | input shape | Eingabeform | forme de l'entrée, forme d'entrée | forma de la entrada, forma de entrada | forma da entrada, formato da entrada | 输入形状, 输入的形状
N | output shape | Ausgabeform | forme de la sortie | forma de la salida, forma de salida | forma da saída, formato da saída | 输出形状, 输出的形状
N | gradient clipping | - | - | - | - | 梯度裁剪（gradient clipping）, 梯度裁剪(gradient clipping)
N | beam search | - | - | - | - | 束搜索（beam search）, 束搜索(beam search), 集束搜索（beam search）
N | teacher forcing | - | - | - | - | 教师强制（teacher forcing）, 教师强制(teacher forcing)
A | most probable | wahrscheinlichste | plus probable | más probable | mais provável | 最可能的
N | most probable cause | wahrscheinlichste Ursache | cause la plus probable | causa más probable | causa mais provável | 最可能的原因
N | output | - | - | - | - | 后的输出
N | memory | - | - | - | - | 占用内存, 内存占用
V | use | - | - | - | - | 占用
N | greedy search | Greedy-Suche, gierigen Suche, gierige Suche | recherche gloutonne | búsqueda voraz | busca gulosa | 贪心搜索, 贪婪搜索
N | exhaustive search | vollständigen Suche, vollständige Suche | recherche exhaustive | búsqueda exhaustiva | busca exaustiva | 穷举搜索
V | judge | beurteilt | juge | juzga | julga | 判断
N | sentiment | - | sentiment | sentimiento | sentimento | 情感
N | description | Beschreibung | description | descripción | descrição | 描述
A | correct | stimmt, korrekt | - | cierta, cierto | certa, certo | -
A | few | wenige, wenig | peu de | pocos, pocas | poucos, poucas | 少
L | '' | - | - | - | - | 吗, 呢, 吧
N | dimension | - | - | - | - | 维
P | given | - | sachant, étant donné | dado que se conocen | dados | 给定
N | condition | - | condition | condición | condição | 条件
N | features | Merkmale, Merkmalen | caractéristiques, variables | características, variables | características, atributos | 特征
N | neurons | Neuronen | neurones | neuronas | neurônios, neurónios | 神经元
N | size | Größe | taille | tamaño | tamanho | 大小, 尺寸
N | number | Anzahl, Zahl | nombre | número, cantidad | número, quantidade | 数量, 个数, 数目
N | default parameters | Standardparametern, Standardeinstellungen, Standardwerten | paramètres par défaut, réglages par défaut | parámetros por defecto, valores por defecto | parâmetros padrão, parâmetros por omissão | 默认参数
A | standard | Standard, üblichen, übliche | standard, classique, classiques, habituel+ | estándar, clásica, clásico | padrão, clássica, clássico | 标准的, 常规的
N | probability | Wahrscheinlichkeit | probabilité | probabilidad | probabilidade | 概率
N | probabilities | Wahrscheinlichkeiten | probabilités | probabilidades | probabilidades | -
N | probability distribution | Wahrscheinlichkeitsverteilung | distribution de probabilité, loi de probabilité | distribución de probabilidad | distribuição de probabilidade | 概率分布
N | distribution | Verteilung | distribution | distribución | distribuição | 分布
N | conditional probability | bedingte Wahrscheinlichkeit | probabilité conditionnelle | probabilidad condicional | probabilidade condicional | 条件概率
N | joint probability | gemeinsame Wahrscheinlichkeit | probabilité jointe | probabilidad conjunta | probabilidade conjunta | 联合概率
N | next word | nächste Wort, nächstes Wort, nächsten Wortes | mot suivant, prochain mot | siguiente palabra, próxima palabra | próxima palavra, palavra seguinte | 下一个词, 下一个单词
N | previous words | vorherigen Wörter, vorangehenden Wörter, bisherigen Wörter | mots précédents | palabras anteriores, palabras previas | palavras anteriores | 前面所有词, 前面的词, 之前的词, 前面的单词, 之前所有的词, 前文
N | previous word | vorherige Wort, vorherigen Wort, vorangehende Wort | mot précédent | palabra anterior | palavra anterior | 前一个词, 上一个词, 前一个单词
N | whole sentence | ganzen Satzes, gesamten Satzes, ganze Satz | phrase entière, toute la phrase | oración completa, frase completa | frase inteira, frase completa | 整个句子, 整句话
N | language model | Sprachmodell, Sprachmodells | modèle de langue, modèle de langage | modelo de lenguaje, modelo del lenguaje | modelo de linguagem | 语言模型
N | text | Text, Textes | texte | texto | texto | 文本
N | words | Wörter, Wörtern | mots | palabras | palavras | -
N | language | Sprache | langue | idioma, lengua | língua, idioma | 语言
N | spoken language | gesprochene Sprache | langue parlée | idioma hablado, lengua hablada | língua falada, idioma falado | 口语
N | overfitting | Überanpassung, Overfitting | surapprentissage, sur-apprentissage, surajustement | sobreajuste | sobreajuste, overfitting | 过拟合
N | underfitting | Unteranpassung | sous-apprentissage | subajuste | subajuste | 欠拟合
N | gradient descent | Gradientenabstieg | descente de gradient, la descente de gradient | descenso de gradiente, descenso del gradiente | descida de gradiente, descida do gradiente | 梯度下降
N | images | Bilder, Bildern | images | imágenes | imagens | 图像, 图片
N | speed | Geschwindigkeit | vitesse | velocidad | velocidade | 速度
N | result | Ergebnis | résultat | resultado | resultado | 结果
N | results | Ergebnisse | résultats | resultados | resultados | -
N | quality | Qualität | qualité | calidad | qualidade | 质量
N | cost | Kosten | coût | coste, costo | custo | 代价, 开销
N | position | Position | position | posición | posição | 位置
N | positions | Positionen | positions | posiciones | posições | -
N | source sentence | Quellsatz, Quellsatzes | phrase source | oración fuente, frase fuente | frase fonte, frase de origem | 源句子
N | decoding step | Dekodierschritt | pas de décodage, étape de décodage | paso de decodificación | passo de decodificação | 解码步
N | attention weights | Aufmerksamkeitsgewichte, Attention-Gewichte | poids de l'attention | pesos de atención, pesos de la atención | pesos de atenção, pesos da atenção | 注意力权重
N | permutations | Permutationen | permutations | permutaciones | permutações | 置换
N | inputs | Eingaben | entrées | entradas | entradas | -
N | outputs | Ausgaben | sorties | salidas | saídas | -
N | previous inputs | früheren Eingaben, vorherigen Eingaben | entrées précédentes, entrées passées | entradas anteriores, entradas pasadas | entradas anteriores, entradas passadas | 之前的输入, 以前的输入, 历史输入
N | context | Kontext | contexte | contexto | contexto | 上下文
N | order | Reihenfolge | ordre | orden | ordem | 顺序
N | model | Modell, Modells | modèle | modelo | modelo | 模型
N | models | Modelle | modèles | modelos | modelos | -
N | network | Netz, Netzwerk, Netzes | réseau | red | rede | 网络
N | networks | Netze, Netzen, Netzwerke | réseaux | redes | redes | -
N | classes | Klassen | classes | clases | classes | 类别, 类
N | activations | Aktivierungen | activations | activaciones | ativações | 激活值
N | errors | Fehler | erreurs | errores | erros | 误差
N | convolution | Faltung | convolution | convolución | convolução | 卷积
N | memory cell | Speicherzelle | cellule mémoire | celda de memoria | célula de memória | 记忆细胞
N | candidate | Kandidat, Kandidaten | candidat | candidato | candidato | 候选值, 候选状态, 候选记忆
N | sequences of variable length | Sequenzen variabler Länge | séquences de longueur variable | secuencias de longitud variable | sequências de comprimento variável | 可变长度的序列, 变长序列, 可变长序列
N | sequences of any length | Sequenzen beliebiger Länge | séquences de longueur quelconque, séquences de toute longueur | secuencias de cualquier longitud | sequências de qualquer comprimento | 任意长度的序列
N | dense layer | dichte Schicht | couche dense, couche entièrement connectée | capa densa | camada densa | 全连接层
N | dropout | Dropout | dropout | dropout | dropout | 随机失活
N | the question | Frage | question | pregunta | pergunta, questão | 问题
N | review | Rezension, Filmkritik | critique, avis | reseña, crítica | resenha, avaliação | 影评, 评论
N | weather | Wetter | temps qu'il fait, météo | tiempo atmosférico, clima | tempo, clima | 天气
N | mood | Laune, Stimmung | humeur | humor | humor | 心情
N | translation | Übersetzung | traduction | traducción | tradução | 翻译
N | image captioning | Bildbeschreibung | légende d'image, description d'image | descripción de imágenes | legendagem de imagens | 图像描述
N | type | Typ | type | tipo | tipo | 类型
N | role | Rolle | rôle | papel, rol, función | papel, função | 作用, 角色
N | purpose | Zweck | but, objectif | propósito, objetivo | propósito, objetivo | 目的
N | limits | Grenzen | limites | límites, limitaciones | limites, limitações | 局限, 局限性
N | absence of activation function | - | absence de fonction d'activation, l'absence de fonction d'activation | ausencia de función de activación | ausência de função de ativação | -
N | operation | Operation | opération | operación | operação | 运算, 操作
N | forward and backward | - | avant et arrière | hacia delante y hacia atrás | para a frente e para trás | 前向和后向
V | store | speichert, speichern | mémorise, mémorisent, stocke | guarda, guardan, memoriza | memoriza, guarda, guardam | 记忆, 存储
V | have | umfasst, enthält, enthalten | comporte, comportent, contient, contiennent, comprend, comprennent | contiene, contienen, comprende | contém, contêm, compreende | -
V | represent | stellt dar, repräsentiert | représente, représentent | representa, representan | representa, representam | 表示, 代表
V | produce | erzeugt, liefert, erzeugen | produit, produisent, génère, génèrent | produce, producen, genera, generan | produz, produzem, gera, geram | 产生, 生成
V | give | gibt, geben | donne, donnent | da, dan | dá, dão | 给出, 给
V | estimate | schätzt | estime, estiment | estima, estiman | estima, estimam | 估计
V | make slow | verlangsamt | ralentit | ralentiza | torna lento | -
V | ignore | ignoriert, ignorieren | ignore, ignorent | ignora, ignoran | ignora, ignoram | 忽略, 不考虑
V | combine | kombiniert, vereint, vereinigt | combine, combinent, fusionne | combina, combinan, fusiona | combina, combinam, funde | 合并, 结合
V | multiply | multipliziert | multiplie | multiplica | multiplica | 相乘
V | normalise | normalisiert | normalise | normaliza | normaliza | 归一化
V | divide | dividiert | divise | divide | divide | 除
V | receive | erhält, bekommt, erhalten | reçoit, reçoivent | recibe, reciben | recebe, recebem | 接收, 得到
V | remember | merkt sich, erinnert sich an | se souvient de, retient | recuerda, recuerdan | lembra, lembram | 记住
V | train | trainiert | entraîne | entrena | treina | 训练
V | are shared | werden geteilt, sind geteilt, werden gemeinsam genutzt | sont partagés, sont partagées, est partagé | se comparten, son compartidos | são compartilhados, são partilhados, compartilham-se | 共享, 是共享的
V | is scaled down | wird herunterskaliert | est réduit | se reduce | é reduzido | 按比例缩小
V | correspond to | entspricht, entsprechen | correspond à, correspondent à | corresponde a, corresponden a, equivale a | corresponde a, correspondem a | 对应, 对应于
V | belong to | gehört zu, gehören zu | appartient à | pertenece a | pertence a | 属于
V | become NaN | werden NaN, wird NaN | deviennent NaN | pasan a valer NaN, se vuelven NaN, se convierten en NaN | viram NaN, tornam-se NaN, se tornam NaN | 变成NaN, 变为NaN, 出现NaN
V | converge | konvergiert | converge | converge | converge | 收敛
V | choose | wählt | choisit | elige, escoge | escolhe | 选择
V | flow back | fließt zurück | remonte, fait remonter, remonter, se rétropropage | retrocede, se retropropaga | retrocede, se retropropaga | 回传
V | is initialised | wird initialisiert | est initialisé, initialise | se inicializa | é inicializado | 初始化
V | unroll | entfaltet | déroule | desenrolla, despliega | desenrola, desdobra | 展开
V | apply | wendet an | applique | aplica | aplica | 应用, 使用
V | last | dauert | dure | dura | dura | -
I | process | verarbeiten | traiter | procesar | processar | -
I | prevent | verhindern, vermeiden | prévenir | prevenir, impedir | prevenir | -
I | compute | berechnen | calculer | calcular | calcular | -
I | use | verwenden, benutzen | utiliser, employer | usar, utilizar | usar, utilizar | -
I | store | speichern | stocker, mémoriser | almacenar, guardar | armazenar, guardar | -
I | forget | vergessen | oublier | olvidar | esquecer | -
I | decide | entscheiden | décider | decidir | decidir | -
I | control | steuern | contrôler, réguler | controlar, regular | controlar, regular | -
I | capture | erfassen | capturer, capter | capturar, captar | capturar, captar | 捕捉, 捕获
I | train | trainieren | entraîner | entrenar | treinar | -
I | generate | erzeugen | générer | generar | gerar | -
I | accelerate | beschleunigen | accélérer | acelerar | acelerar | -
I | increase | erhöhen, vergrößern | augmenter | aumentar | aumentar | -
I | vanish | - | s'annuler | - | sumir | -
I | avoid | umgehen | - | - | - | -
I | improve | verbessern | améliorer | mejorar | melhorar | -
I | predict | vorhersagen | prédire | predecir | prever | 预测
I | translate | übersetzen | traduire | traducir | traduzir | 翻译
I | classify | klassifizieren | classer, classifier | clasificar | classificar | 分类
I | have | haben | avoir, posséder | tener | ter | -
I | depend on | abhängen von | dépendre de | depender de | depender de | -
I | be | sein | être | ser, estar | ser, estar | -
A | possible | möglich | possible | posible | possível | 可能的
A | probable | wahrscheinlich, wahrscheinlichste | probable | probable | provável | 可能
A | main | Haupt, wichtigste, hauptsächliche | principal+, principale, principales | principal, principales | principal, principais | 主要的, 最主要的, 主要
A | higher | höher+ | plus élevé+, plus haute | más alta, más alto, mayor | mais alta, mais alto, maior | 更高, 更高的
A | lower | niedriger+, geringer+ | plus faible, plus bas | menor, más baja | menor, mais baixa | 更低, 更低的
A | different | verschiedene, unterschiedliche, verschieden, unterschiedlich | différents, différentes, différent | distintos, distintas, diferentes | diferentes, distintos | 不同, 不同的, 各不相同
A | fixed | feste, fester, fest | fixe, fixes | fija, fijo, fijas, fijos | fixa, fixo, fixas, fixos | 固定, 固定的
A | deep | tiefe, tiefen, tiefes | profond+, profonde | profunda, profundas, profundo | profunda, profundas, profundo | 深度, 深层
A | whole | ganze, gesamte, ganzen, gesamten | entière, entier | completa, completo, entera | inteira, inteiro | 整个
A | important | wichtig, wichtige, wichtigen | important+ | importante, importantes | importante, importantes | 重要, 重要的
A | relevant | relevante, relevant | pertinent+ | relevante, relevantes | relevante, relevantes | 相关, 相关的
A | irrelevant | irrelevante | non pertinentes, inutiles | irrelevante, irrelevantes | irrelevante, irrelevantes | 无关, 无关的, 不相关的
A | equivariant | äquivariant | équivariante, équivariant | equivariante | equivariante | 等变
A | bidirectional | bidirektional, bidirektionale, bidirektionales | bidirectionnel, bidirectionnelle | bidireccional | bidirecional | 双向
A | unidirectional | unidirektional, unidirektionale, unidirektionales | unidirectionnel, unidirectionnelle | unidireccional | unidirecional | 单向
A | next | nächste, nächsten, nächster | prochain+, suivant+, suivante | siguiente, próximo, próxima | próximo, próxima, seguinte | 下一, 下一个
A | last | letzte, letzten, letzter | dernier, dernière, derniers | último, última, últimos | último, última, últimos | 最后, 最后一个
A | given | gegebene, gegeben | donné+ | dada, dado | dada, dado | 给定, 给定的
A | additional | zusätzliche, zusätzlichen | supplémentaire, supplémentaires | adicional, adicionales | adicional, adicionais | 额外的
A | independent of | unabhängig von | indépendant de, indépendante de | independiente de | independente de | 无关于, 独立于
A | equal to | gleich | égal à, égale à, égaux à | igual a, iguales a | igual a, iguais a | 等于
A | non-zero | - | non nul, non nulle | no nulo | não nulo | 非零
A | each | jeder, jedes, jede, jedem | chacun, chacune | cada uno, cada una | cada um, cada uma | 各, 各个
G | usually | üblicherweise, meist, normalerweise, gewöhnlich | généralement, habituellement, en général | normalmente, generalmente, habitualmente | normalmente, geralmente, usualmente | 通常, 一般
G | mainly | hauptsächlich, vor allem | principalement, surtout | principalmente, sobre todo | principalmente, sobretudo | 主要用来, 主要用于, 主要是
G | more slowly | langsamer | plus lentement | más lentamente, más despacio | mais lentamente, mais devagar | 变慢, 更慢
G | also | auch | aussi, également | también | também | 也
G | directly | direkt, unmittelbar | directement | directamente | diretamente | 直接
G | exactly | genau | exactement | exactamente | exatamente | 恰好
G | independently | unabhängig | indépendamment | independientemente | independentemente | 独立地
G | randomly | zufällig | aléatoirement, au hasard | aleatoriamente, al azar | aleatoriamente, ao acaso | 随机地
G | in parallel | parallel | en parallèle | en paralelo | em paralelo | 并行, 并行地
G | at once | auf einmal, gleichzeitig | en même temps, à la fois, simultanément | a la vez, simultáneamente | ao mesmo tempo, simultaneamente | 同时
G | one after the other | nacheinander | l'un après l'autre, séquentiellement | uno tras otro, secuencialmente | um após o outro, sequencialmente | 依次
P | from t to | - | - | - | - | -
P | between | zwischen, untereinander | entre | entre | entre | 之间
P | applied to | angewendet auf, angewandt auf | appliquée à, appliqué à | aplicada a, aplicado a | aplicada a, aplicado a | 应用于
P | at | bei, zum | - | - | - | 处
P | on | auf | - | en | em | -
P | with | mit, bei | - | - | - | 用
P | receiving | - | recevant, qui reçoit | que recibe | que recebe | -
P | according to | laut, gemäß | selon | según | segundo | 根据
P | among | unter | parmi | entre, de entre | entre | -
P | used for | - | utilisé pour, utilisée pour, sert à | se usa para, sirve para | usado para, usada para, serve para | 用来, 用于
Q | why | weshalb, wieso | - | - | por que, porque é que | 为何
Q | how many | wie viele, wieviele | combien, combien de | cuántos, cuántas, cuántos son | quantos, quantas | 几
Q | who | wer | qui | quién, quiénes | quem | 谁
Q | which of the following statements | welche der folgenden Aussagen | laquelle des affirmations suivantes | cuál de las siguientes afirmaciones | qual das seguintes afirmações, qual das afirmações seguintes | 下列说法, 以下说法, 下列哪种说法, 下列关于
O | this | dies, das | cela, ceci | esto | isto, isso | 这, 此
O | one | man | on | se | se | -
L | '' | bzw. | - | - | - | 个, 一段, 假设, 下面, 来, 其中, 起来, 一下
L | 5 | fünf | cinq | cinco | cinco | 五, 五个
L | 6 | sechs | six | seis | seis | 六, 六个
L | 10 | zehn | dix | diez | dez | 十
L | 50 | fünfzig | cinquante | cincuenta | cinquenta | 五十
L | 1000 | tausend | mille | mil | mil | 一千
`;
