/** What cells consist of and depend on: questions and statements, in blocks like those of the names. */
export const FACTS = `
# What are the gates of {a}?
es (cuáles son )?(las |los nombres de las )?(dos |tres )?(puertas|compuertas) (de |del |en ){a}( son| se llaman)? ; qué (puertas|compuertas) {has} {a}
fr (quelles sont )?les (deux |trois )?portes (d'un |du |de |de la |d'une ){a}( sont)? ; quelles portes {has} {a}
de (welche|wie heißen die|die) (beiden |zwei |drei )?(gates|tore) (hat|besitzt|eines|einer|des|der|von|gibt es in) {a}( heißen| sind)?
pt (quais são )?as (duas |três )?(portas|portões) (da |de uma |do |de ){a}( são)? ; quais (portas|portões) {has} {a}
it (quali sono )?(le |i )?(due |tre )?(porte|gate) (della |di una |del |di |dell'){a}( sono)? ; quali (porte|gate) {has} {a}
nl (wat zijn )?de (twee |drie )?(poorten|gates) van (een |het )?{a}( zijn| heten)? ; welke (poorten|gates) {has} {a}
ru как(ие|ие именно) (вентил~|гейт~|фильтр~) (есть |имеются |входят |используются |содержит )?(в |у )?{a} ; (назовите )?(два |три )?(вентил~|гейт~|фильтр~) {a}( это)?
zh {a}的(两个|三个|2个|3个)?门(分别)?(是|包括|有)(哪些|哪几个|哪两个|哪三个|什么)? ; {a}(有|包含|包括)(哪些|哪几个|哪两个|哪三个)门
ja {a}の(2つ|二つ|3つ|三つ)?の?ゲートは(どれか|何か|何と何か|どれですか|何ですか) ; {a}が持つ(2つ|3つ)?の?ゲートは(どれか|何か)
# Which problem does {a} suffer from?
es (qué|cuál es el) problema (que )?(sufren?|presentan?|padecen?|tienen?) {a}( al procesar secuencias largas| con secuencias largas| en secuencias largas)?
fr de quel problème (souffre|souffrent) {a}( sur les longues séquences| avec de longues séquences)? ; quel problème (rencontrent|rencontre) {a}( sur les longues séquences)?
de (unter|an) welchem problem (leidet|leiden) {a}( bei langen (sequenzen|folgen))?
pt (qual|que|de que) problema {a} (apresentam?|sofrem?|enfrentam?|têm)( em sequências longas| com sequências longas)? ; de qual problema (sofrem?) {a}
it di quale problema (soffre|soffrono) {a}( con sequenze lunghe| su sequenze lunghe)?
nl (aan|onder) welk probleem (lijdt|lijden) {a}( bij lange reeksen)?
ru от какой проблемы (страдает|страдают) {a}( на длинных последовательностях)? ; какая проблема (возникает|есть) (у|в|при обучении) {a}( на длинных последовательностях)?
zh {a}(在处理长序列时|处理长序列时)?(存在|会遇到|会出现|面临|有)(的)?(什么|哪个|哪种)(主要)?问题
ja {a}が(抱える|持つ)(問題|課題|欠点)は(どれか|何か|どれですか|何ですか)
# Which activation function is used in the gates of {a}?
es qué función (de activación )?(se (usa|utiliza) en|usan|utilizan|emplean) las (puertas|compuertas) (de |del ){a}
fr quelle fonction (d'activation )?(est utilisée (dans|par)|utilise-t-on dans|utilisent) les portes (d'un |du |de |de la |d'une ){a}
de welche (aktivierungs)?funktion (verwenden|nutzen|benutzen|haben) die (gates|tore) (eines |einer |des |der |von |im |in einem |in einer ){a} ; welche (aktivierungs)?funktion wird (in|für) (den|die) (gates|toren|tore) (eines |einer |des |der |von ){a} (verwendet|benutzt)
pt qual função (de ativação )?(é (usada|utilizada) nas|usam as|utilizam as) (portas|portões) (da |de uma |do |de ){a} ; qual função (de ativação )?as (portas|portões) (da |de uma |do |de ){a} (usam|utilizam)
it quale funzione (di attivazione )?(usano|utilizzano|si usa nelle|viene usata nelle|è usata nelle) (le )?(porte|gate) (della |di una |del |di |dell'){a}
nl welke (activatie)?functie (gebruiken de|wordt gebruikt in de|hebben de) (poorten|gates) van (een |het )?{a}
ru какая функция (активации )?(используется|применяется) в (вентил~|гейт~|фильтр~) {a}
zh {a}(的|中的)门(控)?(使用|采用|用)(的)?(是)?(什么|哪个|哪种|何种)?(激活)?函数(是(什么|哪个)?)?
ja {a}のゲートで?(に|で)?(使われる|用いられる|使用される)(活性化)?関数は(どれか|何か|どれですか|何ですか)
# Beam search with a beam width of {n} is equivalent to
es (una |la )?(búsqueda en haz|beam search) con (ancho|anchura|un ancho) (de haz )?(de )?{n} (equivale a|es equivalente a|es igual a)
fr (une |la )?(recherche en faisceau|beam search) (avec une largeur (de faisceau )?de|de largeur|avec un faisceau de largeur) {n} (équivaut à|revient à|est équivalente à|correspond à)
de (eine )?(beam[- ]?search|strahlsuche) mit (einer )?(strahl|beam-?)?breite (von )?{n} (entspricht|ist gleichwertig mit|ist äquivalent zu|ist gleich)
pt (uma |a )?(busca em feixe|beam search) com largura (de feixe |do feixe )?(de |igual a )?{n} (equivale a|é equivalente a|corresponde a)( uma| à)?
it (una |la )?(ricerca a fascio|beam search) con (ampiezza|larghezza) (del fascio )?(di |pari a )?{n} (equivale a|è equivalente a|corrisponde a)
nl beam[- ]?search met (een )?(beam-?)?breedte (van )?{n} (is gelijk aan|komt overeen met|is equivalent aan)
ru (лучевой поиск|beam search) с шириной (луча )?{n} (эквивалентен|равносилен|соответствует)
zh (束宽|集束宽度|宽度)(为|是){n}的(集束|束)搜索(等价于|相当于|就是|等同于)
ja ビーム幅(が)?{n}(の|である)ビームサーチは(何|どれ)と(等価|同じ)(か|ですか)
# The number of parameters of {a} depends on the length of the sequence
es el número de (parámetros|pesos) de {a} (depende de|crece con|aumenta con) la longitud de la secuencia
fr le nombre de (paramètres|poids) (d'un |du |de ){a} (dépend de|croît avec|augmente avec) la longueur de la séquence
de die (anzahl|zahl) der (parameter|gewichte) (eines |einer |des |der ){a} (hängt von der (länge der sequenz|sequenzlänge) ab|wächst mit der (länge der sequenz|sequenzlänge))
pt o número de (parâmetros|pesos) (de uma |da |de ){a} (depende do|cresce com o|aumenta com o) (comprimento|tamanho) da sequência
it il numero di (parametri|pesi) (di una |della |di ){a} (dipende dalla|cresce con la|aumenta con la) lunghezza della sequenza
nl het aantal (parameters|gewichten) van (een |het )?{a} (hangt af van|groeit met|neemt toe met) de (lengte van de (reeks|sequentie)|reekslengte)
ru (число|количество) (параметров|весов) {a} (зависит от|растёт с|растет с|увеличивается с) (длин~) (входной )?последовательности
zh {a}的?参数(的)?(数量|个数|量)?(取决于|依赖于|随着?|会随)(输入)?序列的?长度(的增加)?(而)?(增加|增长|变化)?
ja {a}のパラメータ(の)?数は(入力)?(系列|シーケンス)の?(長さ|長)に(依存する|比例する)
# The number of parameters of {a} does not depend on the length of the sequence
es el número de (parámetros|pesos) de {a} no (depende de|crece con|aumenta con) la longitud de la secuencia
fr le nombre de (paramètres|poids) (d'un |du |de ){a} ne (dépend pas de|croît pas avec|augmente pas avec) la longueur de la séquence
de die (anzahl|zahl) der (parameter|gewichte) (eines |einer |des |der ){a} (hängt nicht von der (länge der sequenz|sequenzlänge) ab|wächst nicht mit der (länge der sequenz|sequenzlänge))
pt o número de (parâmetros|pesos) (de uma |da |de ){a} não (depende do|cresce com o|aumenta com o) (comprimento|tamanho) da sequência
it il numero di (parametri|pesi) (di una |della |di ){a} non (dipende dalla|cresce con la|aumenta con la) lunghezza della sequenza
nl het aantal (parameters|gewichten) van (een |het )?{a} (hangt niet af van|groeit niet met) de (lengte van de (reeks|sequentie)|reekslengte)
ru (число|количество) (параметров|весов) {a} не (зависит от|растёт с|растет с|увеличивается с) (длин~) (входной )?последовательности
zh {a}的?参数(的)?(数量|个数|量)?((不取决于|不依赖于)(输入)?序列的?长度|与(输入)?序列的?长度无关|不随(输入)?序列的?长度(的增加而增加|增加而增加|而?变化|增加))
ja {a}のパラメータ(の)?数は(入力)?(系列|シーケンス)の?(長さ|長)に(依存しない|よらない|比例しない)
# In a bidirectional RNN, the output depends only on past inputs
es en una (rnn|red recurrente) bidireccional,? la salida (solo |sólo )?depende (solo |sólo |únicamente )?de (las )?entradas (anteriores|pasadas|previas)
fr dans un (rnn|réseau récurrent) bidirectionnel,? la sortie (ne )?dépend (que|uniquement|seulement) des entrées (passées|précédentes)
de in einem bidirektionalen (rnn|rekurrenten netz) hängt die ausgabe nur von (vergangenen|früheren|vorherigen) eingaben ab
pt (em|numa) (uma )?(rnn|rede recorrente) bidirecional,? a saída (só |apenas )?depende (apenas |só |somente )?das entradas (passadas|anteriores)
it in una (rnn|rete ricorrente) bidirezionale,? l'(uscita|output) dipende (solo|soltanto) (dagli ingressi|dagli input) (passati|precedenti)
nl in een bidirectioneel rnn hangt de uitvoer alleen af van (eerdere|vorige) invoer(en)?
ru в двунаправленной (rnn|рекуррентной сети) выход зависит только от (предыдущих|прошлых) входов
zh 双向(rnn|循环神经网络)的输出(只|仅)(依赖于|取决于)(过去|之前)的输入
ja 双方向(rnn|リカレントニューラルネットワーク)の出力は過去の入力(だけに|のみに|にのみ)依存する
# In a bidirectional RNN, the output depends on past and future inputs
es en una (rnn|red recurrente) bidireccional,? la salida depende de (las )?entradas (pasadas|anteriores) y (de las )?(futuras|posteriores)
fr dans un (rnn|réseau récurrent) bidirectionnel,? la sortie dépend des entrées passées et (des entrées )?futures
de in einem bidirektionalen (rnn|rekurrenten netz) hängt die ausgabe von vergangenen und (zukünftigen|künftigen) eingaben ab
pt (em|numa) (uma )?(rnn|rede recorrente) bidirecional,? a saída depende das entradas passadas e (das )?futuras
it in una (rnn|rete ricorrente) bidirezionale,? l'(uscita|output) dipende (dagli ingressi|dagli input) passati e (da quelli )?futuri
nl in een bidirectioneel rnn hangt de uitvoer af van eerdere en (latere|toekomstige) invoer(en)?
ru в двунаправленной (rnn|рекуррентной сети) выход зависит (и )?от (предыдущих|прошлых),? и (от )?(будущих|последующих) входов
zh 双向(rnn|循环神经网络)的输出(同时)?(依赖于|取决于)过去和未来的输入
ja 双方向(rnn|リカレントニューラルネットワーク)の出力は過去と未来の(両方の)?入力に依存する
# If the forget gate is {n} and the input gate is {m}, the cell state does not change
es si la (puerta|compuerta) de olvido (vale|es) {n} y la (puerta |compuerta )?de entrada (vale|es) {m},? el estado de (la )?(celda|célula) (no cambia|permanece igual|se mantiene|permanece constante|no se modifica)
fr si la porte d'oubli (vaut|est à) {n} et (que )?la porte d'entrée (vaut|est à)? ?{m},? l'état de (la )?cellule (reste inchangé|ne change pas|est conservé)
de (ist|wenn|falls) das forget[- ]gate (gleich )?{n} und das input[- ]gate (gleich )?{m}( ist)?,? (so )?bleibt der zell(en)?zustand (unverändert|gleich|erhalten)
pt se a porta de esquecimento (vale|é|for) {n} e a (porta )?de entrada (vale |é |for )?{m},? o estado (da|de) célula (não muda|permanece (igual|inalterado)|se mantém)
it se la porta di dimenticanza (vale|è) {n} e la porta di (ingresso|input) (vale|è)? ?{m},? lo stato della cella (non cambia|resta invariato|rimane invariato)
nl als de vergeetpoort {n} is en de (invoerpoort|ingangspoort) {m}( is)?,? (blijft de celtoestand (gelijk|onveranderd)|verandert de celtoestand niet)
ru если вентиль забывания равен {n},? а входной( вентиль)?( равен)? {m},? (то )?состояние ячейки (не (из)?меняется|остаётся прежним|остается прежним|не изменится|сохраняется)
zh (当|如果|若)遗忘门(的值)?(为|是|等于){n}(且|并且|而|，|、|,)?输入门(的值)?(为|是|等于){m}(时)?(，|,)?(则)?(细胞|单元|记忆)状态(保持不变|不变|不会改变|保持原样)
ja 忘却ゲートが{n}で(、)?入力ゲートが{m}(のとき|の場合|ならば|なら)(、)?セル状態は(変化しない|変わらない|保持される)
# {A} has a hidden state and a cell state
es {a} {has} un estado de (la )?(celda|célula) además del estado oculto ; {a} {has} (tanto )?un estado oculto (y|como) un estado de (la )?(celda|célula)
fr {a} {has} un état de (la )?cellule en plus de l'état caché ; {a} {has} un état caché et un état de (la )?cellule
de {a} {has} (neben|zusätzlich zu) dem (verborgenen|versteckten) zustand (auch )?einen zell(en)?zustand ; {a} {has} einen (verborgenen|versteckten) zustand und einen zell(en)?zustand
pt {a} {has} um estado (da|de) célula além do estado (oculto|escondido) ; {a} {has} um estado oculto e um estado (da|de) célula
it {a} {has} uno stato della cella oltre allo stato nascosto ; {a} {has} uno stato nascosto e uno stato della cella
nl {a} {has} naast de verborgen toestand (ook )?een celtoestand ; {a} {has} een verborgen toestand en een celtoestand
ru (в )?{a} (помимо|кроме) скрытого состояния {has} (и |ещё и |также )?состояние ячейки ; {a} {has} скрытое состояние и состояние ячейки
zh {a}除了隐(藏|含)?状态(之)?外?(，|,)?(还|也){has}(一个)?(细胞|单元|记忆)状态 ; {a}{has}隐(藏|含)?状态和(细胞|单元|记忆)状态
ja {a}(は|には)隠れ状態(に加えて|の他に|のほかに|とは別に)、?セル状態(も|が|を)(持つ|ある|持っている)
# The attention weights are computed with
es los pesos de (la )?atención se (calculan|obtienen) (con|mediante|usando)( la función)?
fr les (poids|coefficients) d'attention sont (calculés|obtenus) (avec|à l'aide de|par|grâce à)( la fonction)?
de (die )?(aufmerksamkeits|attention-?)gewichte werden mit( der funktion)? berechnet ; womit werden (die )?(aufmerksamkeits|attention-?)gewichte berechnet
pt os pesos (de|da) atenção são (calculados|obtidos) (com|por meio de|usando)( a função)?
it i pesi di attenzione (sono|vengono|si) (calcolati|calcolano|ottenuti) (con|tramite|mediante)( la funzione)?
nl de (aandachts|attention-?)gewichten worden berekend met
ru веса внимания (вычисляются|получаются|рассчитываются) (с помощью|при помощи)( функции)?
zh 注意力(权重|系数)(是)?(通过|使用|用)(什么|哪个|哪种)?(函数)?(计算|得到|归一化)(的)?
ja アテンションの重み(は|を)(どの関数で)?(計算される|計算する関数はどれか|求めるのはどの関数か)
# While training {a}, the weights and activations become NaN. What is the most probable cause?
es (al entrenar|entrenando|durante el entrenamiento de) {a},? los pesos (y (las )?activaciones )?(se convierten en|se vuelven|pasan a ser|valen) nan[,.;:]? (cuál es )?la causa más probable( es)?
fr (pendant|lors de|durant) l'entraînement (d'un |du |de |des ){a},? les poids (et (les )?activations )?deviennent nan[,.;:]? (quelle est )?la cause la plus probable( est)?
de (beim|während des) trainings? (eines |einer |des |von ){a} werden (die )?gewichte (und aktivierungen )?(zu )?nan[,.;:]? (was ist )?(die )?wahrscheinlichste ursache( ist)?
pt (ao treinar|durante o treinamento de) {a},? os pesos (e (as )?ativações )?(viram|se tornam|tornam-se) nan[,.;:]? (qual (é )?)?a causa mais provável( é)?
it (durante|nell') ?l?'?addestramento (di|della|di una) {a},? i pesi (e le attivazioni )?diventano nan[,.;:]? (qual è )?la causa più probabile
nl tijdens het trainen van (een )?{a} worden de gewichten (en activaties )?nan[,.;:]? (wat is )?de meest waarschijnlijke oorzaak
ru (при|во время) обучени~ {a} веса (и активации )?(становятся|превращаются в|стали) nan[,.;:]? (какова )?(наиболее вероятн~ |самая вероятн~ )причин~
zh (你)?(正)?(在)?训练(一个)?{a}(时|的过程中|过程中)?(，|,)?(你)?(发现|观察到)?(你的)?(所有)?权重(值)?((和|与|以及|及|、)激活值)?(都|均|全部)?(变成|变为|成为|是|为)(了)?nan(（[^（）]{2,12}）)?(，|,|。)?(下列选项中)?(，|,)?(以下)?(哪个|哪一个)?(是)?(这个问题)?(的)?(最(有)?可能的)(原因)(是)?(什么|哪个|哪一个)?
ja {a}の(学習|訓練)中に重み(と活性化値?)?がnanになった[。、]?(最も可能性の高い原因は(何か|どれか))
`;
