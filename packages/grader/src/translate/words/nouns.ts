/**
 * Nouns and names. A row: part of speech, English, German, French, Spanish, Portuguese, Chinese; forms are set apart by commas, `+` stands for the
 * endings of an adjective, `-` for no form.
 */
export const NOUNS = `
N | LSTM | LSTM-Netz, LSTM-Netze, LSTM-Netzen, LSTM-Zelle, LSTM-Zellen, LSTM-Netzwerk | réseau LSTM, réseaux LSTM, cellule LSTM, cellules LSTM | red LSTM, redes LSTM, celda LSTM, celdas LSTM, célula LSTM, células LSTM | rede LSTM, redes LSTM, célula LSTM, células LSTM | LSTM网络, LSTM单元, 长短期记忆网络
N | GRU | GRU-Netz, GRU-Netze, GRU-Zelle, GRU-Zellen | réseau GRU, réseaux GRU, cellule GRU, cellules GRU | red GRU, redes GRU, celda GRU, celdas GRU, célula GRU | rede GRU, redes GRU, célula GRU, células GRU | GRU网络, GRU单元, 门控循环单元
N | plain RNN | einfaches RNN, einfache RNNs, einfachen RNN, einfachen RNNs, einfache rekurrente Netze, einfachen rekurrenten Netzen, einfaches rekurrentes Netz, gewöhnliches RNN, gewöhnliche RNNs, klassisches RNN | RNN simple, RNN simples, RNN classique, réseau récurrent simple, réseaux récurrents simples | RNN simple, RNN simples, RNN básica, red recurrente simple, redes recurrentes simples, RNN clásica | RNN simples, rede recorrente simples, redes recorrentes simples, RNN básica | 普通RNN, 普通的RNN, 简单RNN, 简单的RNN, 传统RNN, 标准RNN, 基本RNN
N | RNN | rekurrentes Netz, rekurrente Netze, rekurrenten Netzen, rekurrenten Netz, rekurrentes neuronales Netz, rekurrente neuronale Netze, rekurrenten neuronalen Netzen, rekurrenten Netzes | réseau récurrent, réseaux récurrents, réseau de neurones récurrent, réseaux de neurones récurrents | red recurrente, redes recurrentes, red neuronal recurrente, redes neuronales recurrentes | rede recorrente, redes recorrentes, rede neural recorrente, redes neurais recorrentes | 循环神经网络, 循环网络, 递归神经网络
N | bidirectional RNN | bidirektionales RNN, bidirektionale RNN, bidirektionale RNNs, ein bidirektionales RNN, bidirektionales Netz | RNN bidirectionnel, réseau bidirectionnel | RNN bidireccional, red bidireccional | RNN bidirecional, rede bidirecional | 双向RNN, 双向循环神经网络
N | unidirectional RNN | unidirektionales RNN, unidirektionale RNN, unidirektionales Netz | RNN unidirectionnel, réseau unidirectionnel | RNN unidireccional, red unidireccional | RNN unidirecional, rede unidirecional | 单向RNN, 单向循环神经网络
N | network | Netz, Netze, Netzen, Netzwerk, Netzwerke, Netzes | réseau, réseaux | red, redes | rede, redes | 网络
N | model | Modell, Modelle, Modells, Modellen | modèle, modèles | modelo, modelos | modelo, modelos | 模型
N | language model | Sprachmodell, Sprachmodells, Sprachmodelle | modèle de langue, modèle de langage, modèles de langue | modelo de lenguaje, modelo del lenguaje, modelos de lenguaje | modelo de linguagem, modelos de linguagem | 语言模型
N | exploding gradients | explodierende Gradienten, explodierenden Gradienten, Gradientenexplosion, explodierender Gradienten | explosion du gradient, explosion des gradients, gradients explosifs, gradient explosif | explosión del gradiente, explosión de gradientes, explosión de los gradientes, gradientes explosivos | explosão do gradiente, explosão dos gradientes, explosão de gradientes | 梯度爆炸, 梯度爆炸问题
N | vanishing gradients | verschwindende Gradienten, verschwindenden Gradienten, verschwindender Gradienten, verschwindender Gradient | disparition du gradient, disparition des gradients, évanescence du gradient, gradient évanescent, gradients évanescents | desvanecimiento del gradiente, desvanecimiento de gradientes, desvanecimiento de los gradientes, gradientes desvanecientes | desaparecimento do gradiente, desaparecimento dos gradientes, dissipação do gradiente, dissipação dos gradientes | 梯度消失, 梯度消失问题
N | exploding gradients | - | explosion | explosión | explosão | -
N | vanishing gradients | - | disparition, évanescence | desvanecimiento, desaparición | desaparecimento, desvanecimento | -
N | overfitting | Überanpassung, Overfitting | surapprentissage, surajustement | sobreajuste | sobreajuste, overfitting | 过拟合
N | main problem | Hauptproblem | problème principal | problema principal | problema principal | 主要问题
N | gradient clipping | Gradient Clipping, Gradient-Clipping, Kappen der Gradienten, Abschneiden der Gradienten, Beschneiden der Gradienten, Kappen der Gradienten (gradient clipping) | écrêtage du gradient, écrêtage des gradients, écrêtage de gradient | recorte de gradientes, recorte del gradiente, recorte de los gradientes, recorte de gradientes (gradient clipping) | corte de gradientes, corte do gradiente, recorte de gradientes, recorte do gradiente | 梯度裁剪, 梯度截断
N | gradients | Gradienten | gradients | gradientes | gradientes | -
N | gradient | Gradient, Gradients | gradient | gradiente | gradiente | 梯度
N | norm of gradient | Norm des Gradienten, Gradientennorm, Norm der Gradienten | norme du gradient, norme des gradients | norma del gradiente, norma de los gradientes | norma do gradiente, norma dos gradientes | 梯度范数, 梯度的范数
N | norm | Norm | norme | norma | norma | 范数
N | direction | Richtung | direction | dirección | direção | 方向
N | forget gate | Vergessensgate, Vergessens-Gate, Forget-Gate, Forget Gate, Vergesstor, Vergessenstor, Vergiss-Gate | porte d'oubli, portes d'oubli | puerta de olvido, compuerta de olvido, puerta del olvido | porta de esquecimento, porta do esquecimento | 遗忘门
N | input gate | Eingangsgate, Eingangs-Gate, Input-Gate, Input Gate, Eingabegate, Eingangstor, Eingabe-Gate | porte d'entrée | puerta de entrada, compuerta de entrada | porta de entrada | 输入门
N | output gate | Ausgangsgate, Ausgangs-Gate, Output-Gate, Output Gate, Ausgabegate, Ausgangstor, Ausgabe-Gate | porte de sortie | puerta de salida, compuerta de salida | porta de saída | 输出门
N | update gate | Update-Gate, Update Gate, Aktualisierungsgate, Aktualisierungs-Gate | porte de mise à jour | puerta de actualización, compuerta de actualización | porta de atualização | 更新门
N | reset gate | Reset-Gate, Reset Gate, Rücksetzgate | porte de réinitialisation, porte de remise à zéro | puerta de reinicio, compuerta de reinicio | porta de reinício, porta de reset, porta de redefinição | 重置门
N | LSTM gates | LSTM-Gates, LSTM-Gate, LSTM-Tore | - | - | - | LSTM门
N | GRU gates | GRU-Gates, GRU-Gate, GRU-Tore | - | - | - | GRU门
N | solution | Lösung, Abhilfe, Gegenmittel | solution, remède | solución, remedio | solução, remédio | 解决方法, 解决办法
N | activation | Aktivierung | activation | activación | ativação | 激活
N | number of gates | Anzahl der Gates, Anzahl Gates, Anzahl an Gates, Zahl der Gates, Anzahl der Tore, Gate-Anzahl, Gateanzahl | nombre de portes, nb de portes | número de puertas, número de compuertas, n.º de puertas, nº de puertas | número de portas, nº de portas | 门的数量, 门的个数, 门数, 门控数量
N | forget | Forget, Vergessen | oubli | olvido | esquecimento | 遗忘
N | update | Update, Aktualisierung | mise à jour | actualización | atualização | 更新
N | reset | Reset, Zurücksetzen | réinitialisation, remise à zéro | reinicio, reset | reinício, redefinição, reset | 重置
N | value range | Wertebereich, Wertebereichs | plage de valeurs, intervalle de valeurs | rango, rango de valores, intervalo | intervalo, faixa de valores | 取值范围, 值域, 范围
N | both directions | beide Richtungen, beiden Richtungen | les deux sens, deux sens, les deux directions, deux directions | ambas direcciones, ambos sentidos, las dos direcciones | ambas as direções, ambos os sentidos, as duas direções, duas direções | 两个方向, 两个方向上
N | explosion of gradients | Explosion der Gradienten | - | - | - | -
N | gates | Gates, Tore | portes | puertas, compuertas | portas | -
N | gate | Gate, Tor | porte | puerta, compuerta | porta | 门
N | cell state | Zellzustand, Zellzustands, Zellenzustand, Zustand der Zelle, Zellspeicher | état de la cellule, état de cellule | estado de la celda, estado de celda, estado de la célula | estado da célula, estado de célula | 细胞状态, 单元状态, 记忆单元, 细胞状态C_t, 细胞状态c_t
N | hidden state | verborgener Zustand, verborgenen Zustand, verborgene Zustand, versteckter Zustand, versteckten Zustand, Hidden State, verborgenen Zustands | état caché | estado oculto | estado oculto, estado escondido | 隐藏状态, 隐状态
N | cell | Zelle, Zellen | cellule, cellules | celda, celdas, célula, células | célula, células | 单元, 细胞
N | state | Zustand, Zustands, Zustände | état, états | estado, estados | estado, estados | 状态
N | memory | Speicher, Gedächtnis, Arbeitsspeicher | mémoire | memoria | memória | 记忆, 内存, 存储
N | old memory | alten Speicherinhalt, alter Speicherinhalt, bisherigen Speicherinhalt | ancienne mémoire, mémoire précédente | memoria anterior, memoria antigua, memoria previa | memória anterior, memória antiga | 旧记忆, 之前的记忆, 旧的记忆
N | information | Information, Informationen | information, informations | información, informaciones | informação, informações | 信息
N | input | Eingabe, Eingang, Eingaben, Input | entrée, entrées | entrada, entradas | entrada, entradas | 输入
N | output | Ausgabe, Ausgang, Ausgaben, Output | sortie, sorties | salida, salidas | saída, saídas | 输出
N | weights | Gewichte, Gewichten | poids | pesos | pesos | 权重
N | recurrent weights | rekurrenten Gewichte, rekurrente Gewichte, rekurrenten Gewichten | poids récurrents | pesos recurrentes | pesos recorrentes | 循环权重
N | weight matrix | Gewichtsmatrix | matrice de poids | matriz de pesos | matriz de pesos | 权重矩阵
N | parameters | Parameter, Parametern | paramètres | parámetros | parâmetros | 参数
N | number of parameters | Anzahl der Parameter, Parameterzahl, Parameteranzahl, Zahl der Parameter | nombre de paramètres | número de parámetros | número de parâmetros | 参数数量, 参数个数, 参数量
N | number of weights | Anzahl der Gewichte, Zahl der Gewichte | nombre de poids | número de pesos | número de pesos | 权重数量
N | loss function | Verlustfunktion | fonction de perte, fonction de coût | función de pérdida, función de coste, función de costo | função de perda, função de custo | 损失函数
N | loss | Verlust, Verlusts | perte | pérdida | perda | 损失
N | learning rate | Lernrate | taux d'apprentissage | tasa de aprendizaje | taxa de aprendizado, taxa de aprendizagem | 学习率
N | threshold | Schwelle, Schwellwert, Schwellenwert | seuil | umbral | limiar | 阈值
N | sequence | Sequenz, Folge | séquence | secuencia | sequência | 序列
N | sequences | Sequenzen, Folgen | séquences | secuencias | sequências | -
N | long sequences | langen Sequenzen, lange Sequenzen, langen Folgen | longues séquences, séquences longues | secuencias largas | sequências longas | 长序列, 很长的序列
N | sequence length | Sequenzlänge, Länge der Sequenz | longueur de la séquence, longueur de séquence | longitud de la secuencia | comprimento da sequência | 序列长度
N | time steps | - | de pas de temps | - | - | -
N | time step | Zeitschritt | pas de temps | paso de tiempo, paso temporal | passo de tempo, instante de tempo | 时间步, 时刻
N | time steps | Zeitschritte, Zeitschritten | - | pasos de tiempo, pasos temporales | passos de tempo, instantes de tempo | -
N | number of time steps | Anzahl der Zeitschritte, Anzahl der Schritte, Zahl der Zeitschritte | nombre de pas de temps, nombre de pas | número de pasos, número de pasos de tiempo | número de passos, número de passos de tempo | 时间步数
N | long-term dependencies | langfristige Abhängigkeiten, langfristigen Abhängigkeiten, Langzeitabhängigkeiten, lange Abhängigkeiten, weitreichende Abhängigkeiten | dépendances à long terme, dépendances longues | dependencias a largo plazo, dependencias largas, dependencias de largo plazo | dependências de longo prazo, dependências longas | 长期依赖, 长距离依赖, 长期依赖关系
N | dependencies | Abhängigkeiten | dépendances | dependencias | dependências | 依赖关系
N | backpropagation through time | Rückwärtsrechnung durch die Zeit, Backpropagation durch die Zeit, Backpropagation through time, Rückpropagation durch die Zeit | rétropropagation à travers le temps, rétropropagation dans le temps | retropropagación a través del tiempo, retropropagación en el tiempo | retropropagação através do tempo, retropropagação no tempo | 沿时间反向传播, 时间反向传播
N | truncated backpropagation through time | trunkierte Backpropagation durch die Zeit, abgeschnittene Backpropagation durch die Zeit | rétropropagation à travers le temps tronquée, rétropropagation tronquée, rétropropagation tronquée à travers le temps | retropropagación truncada, retropropagación truncada a través del tiempo, retropropagación a través del tiempo truncada | retropropagação truncada, retropropagação truncada através do tempo | 截断的反向传播, 截断反向传播, 截断的时间反向传播
N | backpropagation | Backpropagation, Rückpropagation, Rückwärtsrechnung | rétropropagation | retropropagación | retropropagação | 反向传播
N | training | Training, Trainings | entraînement, apprentissage | entrenamiento | treinamento, treino | 训练
N | training data | Trainingsdaten | données d'entraînement | datos de entrenamiento | dados de treino, dados de treinamento | 训练数据
N | vocabulary | Vokabular, Wortschatz | vocabulaire | vocabulario | vocabulário | 词表, 词汇表
N | word | Wort, Worts | mot | palabra | palavra | 单词, 词
N | words | Wörter, Wörtern | mots | palabras | palavras | -
N | sentence | Satz, Satzes | phrase | frase, oración | frase | 句子
N | sentences | Sätze, Sätzen | phrases | frases, oraciones | frases | -
N | vector | Vektor, Vektors | vecteur | vector | vetor | 向量
N | vectors | Vektoren | vecteurs | vectores | vetores | -
N | entries | Einträge, Einträgen | composantes, entrées du vecteur | componentes | componentes, entradas do vetor | 分量
N | sum | Summe | somme | suma | soma | 和
N | product | Produkt | produit | producto | produto | 乘积
N | repeated product | wiederholte Produkt, wiederholtes Produkt | produit répété | producto repetido | produto repetido | 连乘
N | derivatives | Ableitungen | dérivées | derivadas | derivadas | 导数
N | layer | Schicht | couche | capa | camada | 层
N | layers | Schichten | couches | capas | camadas | -
N | units | Einheiten, Neuronen | unités, neurones | unidades, neuronas | unidades, neurônios | -
N | activation function | Aktivierungsfunktion | fonction d'activation | función de activación | função de ativação | 激活函数
N | problem | Problem, Probleme | problème, problèmes | problema, problemas | problema, problemas | 问题
N | technique | Technik, Verfahren, Methode | technique, méthode | técnica, método | técnica, método | 方法, 技术
N | statement | Aussage, Behauptung | affirmation, énoncé | afirmación, enunciado | afirmação, afirmativa | 说法
N | statements | Aussagen, Behauptungen | affirmations, énoncés | afirmaciones, enunciados | afirmações, afirmativas | -
N | reason | Grund, Hauptgrund | raison | razón, motivo | razão, motivo | 原因, 主要原因
N | cause | Ursache | cause | causa | causa | -
N | task | Aufgabe | tâche | tarea | tarefa | 任务
N | tasks | Aufgaben | tâches | tareas | tarefas | -
N | beam search | Strahlsuche, Beam-Suche, Beam Search, Beam-Search | recherche en faisceau, recherche par faisceau | búsqueda en haz, búsqueda por haz | busca em feixe, busca por feixe, busca em feixes | 束搜索, 集束搜索
N | beam width | Strahlbreite, Beam-Breite, Breite des Strahls | largeur du faisceau, largeur de faisceau | anchura del haz, ancho del haz, anchura de haz, ancho de haz | largura do feixe, largura de feixe | 束宽, 集束宽度
N | search | Suche | recherche | búsqueda | busca | 搜索
N | computing time | Rechenzeit, Laufzeit | temps de calcul | tiempo de cálculo, tiempo de cómputo | tempo de cálculo, tempo de computação | 计算时间
N | time | Zeit | temps | tiempo | tempo | 时间
N | optimal solution | optimale Lösung, beste Lösung | solution optimale, meilleure solution | solución óptima, mejor solución | solução ótima, melhor solução | 最优解
N | length normalisation | Längennormalisierung | normalisation par la longueur, normalisation de la longueur | normalización por longitud, normalización de longitud | normalização por comprimento, normalização de comprimento | 长度归一化
N | attention weights | Aufmerksamkeitsgewichte, Attention-Gewichte, Aufmerksamkeitsgewichten | poids d'attention | pesos de atención | pesos de atenção | 注意力权重
N | context vector | Kontextvektor | vecteur de contexte | vector de contexto | vetor de contexto | 上下文向量
N | attention mechanism | Aufmerksamkeitsmechanismus, Attention-Mechanismus | mécanisme d'attention | mecanismo de atención | mecanismo de atenção | 注意力机制
N | attention | Aufmerksamkeit | attention | atención | atenção | 注意力
N | scaled dot-product attention | skalierte Skalarprodukt-Aufmerksamkeit | attention par produit scalaire mis à l'échelle | atención de producto escalar escalado | atenção de produto escalar escalado | 缩放点积注意力
N | self-attention | Selbstaufmerksamkeit, Self-Attention | auto-attention | autoatención | autoatenção | 自注意力
N | positional encoding | Positionskodierung, Positionscodierung | encodage positionnel | codificación posicional | codificação posicional | 位置编码
N | input positions | Eingabepositionen | positions d'entrée | posiciones de entrada | posições de entrada | 输入位置
N | dot products | Skalarprodukte | produits scalaires | productos escalares | produtos escalares | 点积
N | embedding matrix | Embedding-Matrix, Einbettungsmatrix | matrice d'embedding, matrice de plongement, matrice d'embeddings | matriz de embeddings, matriz de embedding | matriz de embeddings, matriz de embedding | 嵌入矩阵, 词嵌入矩阵
N | embeddings | Embeddings, Einbettungen | plongements, embeddings | embeddings | embeddings | 词嵌入, 词向量
N | dimension | Dimension | dimension | dimensión | dimensão | 维度
N | numbers | Zahlen | nombres | números | números | 数
N | shape | Form | forme | forma | forma | 形状
N | teacher forcing | Teacher Forcing | teacher forcing, forçage de l'enseignant | teacher forcing | teacher forcing | 教师强制, 教师强迫
N | today | heute | aujourd'hui | hoy | hoje | 今天
N | days before | Tagen zuvor, vorigen Tagen, vorangegangenen Tagen, Vortagen | jours précédents | días anteriores | dias anteriores | 前几天
N | two days before | zwei Vortagen | deux jours précédents | dos días anteriores | dois dias anteriores | 前两天
N | temperature | Temperatur | température | temperatura | temperatura | 气温, 温度
N | future temperature | künftige Temperatur | température future | temperatura futura | temperatura futura | 未来的气温
N | energy consumption | Energieverbrauch, Stromverbrauch | consommation d'énergie | consumo de energía | consumo de energia | 能耗
N | machine translation | maschinelle Übersetzung | traduction automatique | traducción automática | tradução automática | 机器翻译
N | sentiment classification | Stimmungsanalyse, Sentimentanalyse | analyse de sentiments, classification de sentiments | análisis de sentimientos, clasificación de sentimientos | análise de sentimentos, classificação de sentimentos | 情感分类, 情感分析
N | part-of-speech tagging | Wortartenbestimmung | étiquetage morphosyntaxique | etiquetado gramatical, etiquetado morfosintáctico | etiquetagem gramatical | 词性标注
N | speech recognition | Spracherkennung | reconnaissance vocale, reconnaissance de la parole | reconocimiento de voz, reconocimiento del habla | reconhecimento de voz, reconhecimento de fala | 语音识别
N | audio recording | Audioaufnahme, Tonaufnahme | enregistrement audio | grabación de audio | gravação de áudio | 录音
N | English | Englische, Englisch | anglais | inglés | inglês | 英语
N | German | Deutsche, Deutsch, Deutschen | allemand | alemán | alemão | 德语
N | French | Französische, Französisch | français | francés | francês | 法语
N | Portuguese | Portugiesisch | portugais | portugués | português | 葡萄牙语
N | many-to-many | viele-zu-viele, viele zu viele | plusieurs-à-plusieurs, plusieurs à plusieurs | muchos a muchos, muchos-a-muchos | muitos-para-muitos, muitos para muitos | 多对多
N | many-to-one | viele-zu-eins, viele zu eins | plusieurs-à-un, plusieurs à un | muchos a uno, muchos-a-uno | muitos-para-um, muitos para um | 多对一
N | one-to-many | eins-zu-viele, eins zu viele | un-à-plusieurs, un à plusieurs | uno a muchos, uno-a-muchos | um-para-muitos, um para muitos | 一对多
N | one-to-one | eins-zu-eins, eins zu eins | un-à-un, un à un | uno a uno, uno-a-uno | um-para-um, um para um | 一对一

N | of length | der Länge | de longueur | de longitud | de comprimento | -
N | length | Länge | longueur | longitud | comprimento | 长度
N | input length | Eingabelänge | longueur de l'entrée | longitud de la entrada | comprimento da entrada | 输入长度
N | output length | Ausgabelänge | longueur de la sortie | longitud de la salida | comprimento da saída | 输出长度
N | sentence length | Satzlänge | longueur de la phrase | longitud de la frase | comprimento da frase | 句子长度
N | softmax output | Softmax-Ausgabe | sortie softmax, sortie du softmax | salida softmax, salida del softmax | saída softmax, saída do softmax | softmax输出, softmax的输出
N | input sentences | Eingabesätzen, Eingabesätze | phrases d'entrée | frases de entrada | frases de entrada | 输入句子
N | forward pass | Vorwärtsschritt, Vorwärtslauf | passe avant, propagation avant | paso hacia adelante, propagación hacia adelante | passo para frente, propagação direta | 前向传播
N | long-term memory | Langzeitgedächtnis | mémoire à long terme | memoria a largo plazo | memória de longo prazo | 长期记忆
N | part | Teil, Teile | partie, part | parte | parte | 部分
N | influence | Einfluss | influence | influencia | influência | 影响
N | structure | Struktur, Architektur | structure, architecture | estructura, arquitectura | estrutura, arquitetura | 结构, 架构
N | end | Ende | fin | final, fin | fim, final | -
N | advantage | Vorteil | avantage | ventaja | vantagem | 优势, 优点
N | greatest advantage | größten Vorteil, größte Vorteil | plus grand avantage | mayor ventaja | maior vantagem | 最大优势
N | following | folgenden, folgende | suivantes, suivants | siguientes | seguintes | -
N | matrix | Matrix | matrice | matriz | matriz | 矩阵
N | matrix multiplication | Matrixmultiplikation | multiplication matricielle | multiplicación de matrices | multiplicação de matrizes | 矩阵乘法
N | region with small gradients | - | - | - | - | 梯度很小的区域
N | noise | Rauschen | bruit | ruido | ruído | 噪声
N | depth | Tiefe | profondeur | profundidad | profundidade | 深度
N | batch | Batch | lot, batch | lote | lote | 批次
N | batch size | Batchgröße | taille de lot, taille du lot | tamaño de lote, tamaño del lote | tamanho do lote | 批量大小
N | hidden units | verborgene Einheiten, verborgenen Einheiten | unités cachées | unidades ocultas | unidades ocultas | 隐藏单元
N | value | Wert | valeur | valor | valor | 值
N | values | Werte, Werten | valeurs | valores | valores | -
N | previous time step | vorigen Zeitschritt, vorherigen Zeitschritt | pas de temps précédent | paso de tiempo anterior, paso anterior | passo de tempo anterior, passo anterior | 上一时间步, 上一时刻
N | old cell state | alten Zellzustand, vorigen Zellzustand | ancien état de cellule, état de cellule précédent | estado de la celda anterior, estado de celda anterior | estado da célula anterior | 上一时刻的细胞状态, 之前的细胞状态
N | steps | Schritte, Schritten | étapes | pasos | passos | 步
N | every step | jedem Schritt, jeden Schritt | chaque pas, chaque étape | cada paso | cada passo | 每一步, 每步
N | step | Schritt | étape | paso | passo | -
N | example | Beispiel | exemple | ejemplo | exemplo | 样本
N | speech | Sprache | parole | habla | fala | 语音
N | future | Zukunft | avenir, futur | futuro | futuro | 未来
N | past | Vergangenheit | passé | pasado | passado | 过去
`;
