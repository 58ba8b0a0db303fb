/** Reasons, results and what answers name, in blocks like those of the names. */
export const CLAUSES = `
# the learning rate is too large
es la tasa de aprendizaje es (demasiado (alta|grande|elevada)|muy (alta|grande))
fr le taux d'apprentissage est trop (élevé|grand)
de die lernrate ist zu (groß|hoch) ; die lernrate zu (groß|hoch) ist
pt a taxa de (aprendizado|aprendizagem) é (muito (alta|grande)|alta demais|grande demais)
it il tasso di apprendimento è troppo (alto|grande|elevato)
nl de (leersnelheid|learning rate) is te (hoog|groot) ; de (leersnelheid|learning rate) te (hoog|groot) is
ru скорость обучения слишком (высок~|больш~|велика) ; слишком (больш~|высок~) скорост~ обучения
zh 学习率(太|过)(大|高)
ja 学習率が(大きすぎる|高すぎる)
# many derivatives smaller than 1 are multiplied
es se multiplican (repetidamente |sucesivamente )?(muchas |varias )?derivadas (menores (que|a)|inferiores a) (1|uno|la unidad)( a lo largo del tiempo| repetidamente| sucesivamente| entre sí)?
fr (l'on|on) multiplie (de nombreuses|plusieurs|des|beaucoup de) dérivées (inférieures|plus petites) (à|que) (1|un)( entre elles)? ; (de nombreuses|plusieurs|des) dérivées inférieures à (1|un) sont multipliées( entre elles)?
de viele ableitungen,? die kleiner als (1|eins) sind,? (miteinander )?multipliziert werden ; viele ableitungen kleiner (als )?(1|eins) (miteinander )?multipliziert werden
pt (se multiplicam |são multiplicadas )?(muitas|várias) derivadas (menores (do )?que|inferiores a) (1|um)( são multiplicadas)?( ao longo do tempo| sucessivamente)?
it (vengono|si) (moltiplicate|moltiplicano) (molte|tante) derivate (minori|inferiori|più piccole) (di|a) (1|uno)( tra loro)? ; molte derivate (minori|inferiori) (di|a) (1|uno) vengono moltiplicate( tra loro)?
nl veel afgeleiden (die )?kleiner dan (1|één) (zijn,? )?(met elkaar )?(worden vermenigvuldigd|vermenigvuldigd worden)
ru (перемножа~|многократно перемножа~) (много |многие )?производн~,? меньш~ (1|единиц~) ; (многократн~|повторн~) (умножени~|перемножени~) производн~,? меньш~ (1|единиц~)
zh (多个|许多|很多|大量)?小于1的(导数|梯度|数)(的)?(不断|反复|多次)?(连乘|相乘|累乘) ; 反复(乘以|相乘)小于1的(导数|数)
ja 1より小さい(微分|導関数|勾配|値)が(何度も|繰り返し|多数)(掛け合わされる|掛けられる|乗算される)
# many derivatives larger than 1 are multiplied
es se multiplican (repetidamente |sucesivamente )?(muchas |varias )?derivadas (mayores (que|a)|superiores a) (1|uno|la unidad)( a lo largo del tiempo| repetidamente| sucesivamente)?
fr (l'on|on) multiplie (de nombreuses|plusieurs|des) dérivées (supérieures|plus grandes) (à|que) (1|un)
de viele ableitungen,? die größer als (1|eins) sind,? (miteinander )?multipliziert werden ; viele ableitungen größer (als )?(1|eins) (miteinander )?multipliziert werden
pt (se multiplicam |são multiplicadas )?(muitas|várias) derivadas (maiores (do )?que|superiores a) (1|um)( são multiplicadas)?
it (vengono|si) (moltiplicate|moltiplicano) (molte|tante) derivate (maggiori|superiori) (di|a) (1|uno)( tra loro)?
nl veel afgeleiden (die )?groter dan (1|één) (zijn,? )?(met elkaar )?(worden vermenigvuldigd|vermenigvuldigd worden)
ru (перемножа~|многократно перемножа~) (много |многие )?производн~,? больш~ (1|единиц~) ; (многократн~|повторн~) (умножени~|перемножени~) производн~,? больш~ (1|единиц~)
zh (多个|许多|很多|大量)?大于1的(导数|梯度|数)(的)?(不断|反复|多次)?(连乘|相乘|累乘)
ja 1より大きい(微分|導関数|勾配|値)が(何度も|繰り返し|多数)(掛け合わされる|掛けられる|乗算される)
# the weights are different at every time step
es los pesos son (distintos|diferentes) en cada paso( de tiempo| temporal)?
fr les poids sont différents (à|pour) chaque pas( de temps)?
de die gewichte sind in jedem (zeitschritt|schritt) (anders|verschieden|unterschiedlich) ; die gewichte in jedem (zeitschritt|schritt) (anders|verschieden|unterschiedlich) sind ; in jedem (zeitschritt|schritt) (andere|verschiedene|unterschiedliche) gewichte verwendet werden ; in jedem (zeitschritt|schritt) werden (andere|verschiedene|unterschiedliche) gewichte verwendet
pt os pesos são (distintos|diferentes) (em|a) cada passo( de tempo)?
it i pesi sono (diversi|differenti) (a|ad|in) ogni passo( temporale| di tempo)?
nl (elke|iedere) tijdstap (andere|verschillende) gewichten gebruikt ; de gewichten zijn (in|bij) elke tijdstap (anders|verschillend) ; de gewichten (in|bij) elke tijdstap (anders|verschillend) zijn ; er (in|bij) elke tijdstap andere gewichten worden gebruikt
ru (веса )?(различн~|разн~) (весов |весами )?на каждом (временн~ )?шаге( времени)? ; на каждом (временн~ )?шаге( времени)? используются (разные|различные) веса ; веса (различны|разные|различаются) на каждом (временн~ )?шаге
zh (每个|每一个|各个|不同)(时间步|时刻)(上|中)?(都)?(使用|采用|用)(了)?(不同|各不相同)的?权重 ; (每个|每一个)(时间步|时刻)的?权重(都|各)?不(相)?同
ja (時刻|時間ステップ)(ごとに|毎に)(異なる|違う)重みを(使う|使用する|用いる) ; 重みが(時刻|時間ステップ)(ごとに|毎に)(異なる|違う)
# the same weights are used at every time step
es los mismos (pesos|parámetros) se (usan|utilizan|comparten|aplican) en (todos los pasos|cada paso)( de tiempo| temporal| temporales)? ; se (usan|utilizan|comparten|aplican) los mismos (pesos|parámetros) en (todos los pasos|cada paso)( de tiempo| temporal| temporales)? ; los (pesos|parámetros) se comparten (en|entre) todos los pasos( de tiempo| temporales)?
fr les mêmes (poids|paramètres) sont (utilisés|partagés|appliqués|réutilisés) (à chaque|à tous les|pour tous les) pas( de temps)? ; les (poids|paramètres) sont partagés entre (tous les|les) pas de temps
de in (allen|jedem) (zeitschritten|zeitschritt) werden (dieselben|die gleichen) (gewichte|parameter) (verwendet|benutzt) ; (dieselben|die gleichen) (gewichte|parameter) werden in (allen|jedem) (zeitschritten|zeitschritt) (verwendet|benutzt) ; werden in (allen|jedem) (zeitschritten|zeitschritt) (dieselben|die gleichen) (gewichte|parameter) (verwendet|benutzt)
pt os mesmos (pesos|parâmetros) são (usados|utilizados|compartilhados|aplicados) em (todos os passos|cada passo|todos os instantes)( de tempo)? ; os (pesos|parâmetros) são compartilhados (entre|em) todos os passos( de tempo)?
it gli stessi (pesi|parametri) (sono|vengono) (usati|utilizzati|condivisi|applicati) (a|ad|in) (ogni passo|tutti i passi)( temporale| temporali| di tempo)? ; i (pesi|parametri) sono condivisi (tra|fra) tutti i passi( temporali)?
nl (in|bij) (elke|iedere) (tijdstap|stap) worden dezelfde (gewichten|parameters) gebruikt ; worden (in|bij) (elke|iedere) (tijdstap|stap) dezelfde (gewichten|parameters) gebruikt ; dezelfde gewichten worden (in|bij) (elke|iedere|alle) (tijdstap|tijdstappen) gebruikt
ru на (всех|каждом) (временн~ )?шаг~( времени)? используются (одни и те же|одинаковые|общие) (веса|параметры) ; (одни и те же|одинаковые) (веса|параметры) используются на (всех|каждом) (временн~ )?шаг~( времени)?
zh (所有|每个|各个)(时间步|时刻)(都)?(共享|使用)(相同|同样|同一组)的?(权重|参数) ; (权重|参数)在(所有|各个|不同)(时间步|时刻)(之间|间|上|中)?(是)?共享(的)?
ja (すべての|全ての|各|全)(時刻|時間ステップ|タイムステップ)で(同じ|共通の)(重み|パラメータ)が(共有される|使われる|使用される|用いられる|共有されている)
# the weights are not shared
es los pesos no se comparten
fr les poids ne sont pas partagés
de die gewichte nicht geteilt werden ; die gewichte werden nicht geteilt
pt os pesos não são compartilhados
it i pesi non sono condivisi
nl de gewichten niet (worden )?gedeeld( worden)?
ru веса не (являются общими|разделяются|общие)
zh 权重(没有|不|未)共享
ja 重みが共有されない
# there is too little training data
es hay (muy pocos|demasiado pocos|pocos) datos( de entrenamiento)? ; faltan datos de entrenamiento
fr (il y a )?(trop peu de|pas assez de) données( d'entraînement)?
de (zu wenige?|nicht genug) trainingsdaten (vorliegen|vorhanden sind|da sind)
pt (há )?(poucos|muito poucos) dados( de treinamento| de treino)?
it (ci sono )?(troppo pochi|pochi) dati( di addestramento)?
nl er te weinig trainingsdata (is|zijn)
ru недостат~ (обучающих )?данных ; (мало|слишком мало) (обучающих )?данных
zh (训练)?数据(太少|过少|不足|不够)
ja (訓練|学習)データが(少なすぎる|不足している)
# the network has too many parameters
es la red tiene demasiados parámetros
fr le réseau a trop de paramètres
de das netz(werk)? (zu viele parameter hat|hat zu viele parameter)
pt a rede (tem|possui) parâmetros demais ; a rede tem muitos parâmetros
it la rete ha troppi parametri
nl het netwerk (te veel parameters heeft|heeft te veel parameters)
ru (слишком много|большо(е|го) количеств(о|а)) параметров ; сеть имеет слишком много параметров
zh (网络|模型)?参数(太多|过多)
ja パラメータが多すぎる
# the network has too few layers
es la red tiene muy pocas capas
fr le réseau a trop peu de couches
de das netz(werk)? (zu wenige schichten hat|hat zu wenige schichten)
pt a rede tem poucas camadas
it la rete ha (troppo )?pochi strati
nl het netwerk (te weinig lagen heeft|heeft te weinig lagen)
ru слишком мало сло(ё|е)в
zh (网络)?层数(太少|过少)
ja 層が少なすぎる
# The attention weights sum to 1
es (la suma de )?los pesos de (la )?atención (siempre )?(suman|deben sumar|es( igual a)?|vale) (1|uno)
fr la somme des (poids|coefficients) d'attention (est égale à|vaut|est|fait) (1|un) ; les (poids|coefficients) d'attention (somment à|ont pour somme) (1|un)
de (die )?(aufmerksamkeits|attention-?)gewichte (summieren sich|addieren sich|summieren) (immer )?(zu|auf) (1|eins)( auf)? ; die summe der (aufmerksamkeits|attention-?)gewichte (ist|beträgt) (gleich )?(1|eins) ; (die )?(aufmerksamkeits|attention-?)gewichte ergeben (in der )?summe (1|eins)
pt (a soma d)?os pesos (de|da) atenção (somam|é( igual a)?|deve ser) (1|um)
it (la somma dei|i) pesi (di|dell')( )?attenzione (sommano a|è( uguale a)?|somma(no)? a|danno) (1|uno)
nl (de )?(aandachts|attention-?)gewichten (tellen op tot|sommeren tot|zijn samen) (1|één) ; de som van de (aandachts|attention-?)gewichten is (gelijk aan )?(1|één)
ru сумма (вес~|коэффициент~) внимания (равна|равняется|составляет) (1|единице|единица) ; (веса|коэффициенты) внимания (в сумме дают|суммируются (до|в)) (1|единиц~)
zh (所有)?注意力(权重|系数)(之和|的和|的总和|总和|加起来)(始终|总是|恒)?(为|等于|是)1
ja (アテンション|注意|attention)(の)?(重み|係数)の(合計|和|総和)は1(になる|である|です|となる|に等しい)?
# The attention weights do not sum to 1
es los pesos de (la )?atención no (suman|tienen que sumar) (1|uno) ; la suma de los pesos de (la )?atención no es( igual a)? (1|uno)
fr la somme des (poids|coefficients) d'attention (n'est pas (égale à )?|ne vaut pas )(1|un)
de (die )?(aufmerksamkeits|attention-?)gewichte (summieren|addieren) sich nicht (zu|auf) (1|eins)
pt os pesos (de|da) atenção não somam (1|um) ; a soma dos pesos de atenção não é( igual a)? (1|um)
it (la somma dei|i) pesi (di|dell')( )?attenzione non (sommano a|è( uguale a)?|somma(no)? a|danno) (1|uno)
nl (de )?(aandachts|attention-?)gewichten tellen niet op tot (1|één)
ru сумма (вес~|коэффициент~) внимания не (равна|равняется|составляет) (1|единице|единица)
zh (所有)?注意力(权重|系数)(之和|的和|的总和|总和|加起来)(不为|不等于|不是)1
ja (アテンション|注意|attention)(の)?(重み|係数)の(合計|和|総和)は1(にならない|ではない|でない|とならない)
# The attention weights are positive and sum to 1
es los pesos de (la )?atención son (positivos|no negativos) y (su suma (es|vale)( igual a)?|suman) (1|uno)
fr les (poids|coefficients) d'attention sont (positifs|non négatifs) et leur somme (vaut|est égale à|est) (1|un)
de (die )?(aufmerksamkeits|attention-?)gewichte sind (positiv|nicht negativ) und (summieren|addieren) sich (zu|auf) (1|eins)
pt os pesos (de|da) atenção são (positivos|não negativos) e (sua soma é( igual a)?|somam) (1|um)
it i pesi (di|dell')( )?attenzione sono (positivi|non negativi) e (la loro somma è|sommano a) (1|uno)
ru (веса|коэффициенты) внимания (положительны|неотрицательны) и (их сумма равна|в сумме дают) (1|единиц~)
zh 注意力(权重|系数)(都)?(是|为)(正数|非负数?)(的)?(，|,)?(且|并且)(总)?和(为|等于)1
# The attention weights can be negative
es los pesos de (la )?atención pueden ser negativos
fr les (poids|coefficients) d'attention peuvent être négatifs
de (die )?(aufmerksamkeits|attention-?)gewichte können negativ sein
pt os pesos (de|da) atenção podem ser negativos
it i pesi (di|dell')( )?attenzione possono essere negativi
nl (de )?(aandachts|attention-?)gewichten kunnen negatief zijn
ru (веса|коэффициенты) внимания могут быть отрицательными
zh 注意力(权重|系数)(可以|可能|能)(是|为|取)?负(数|的|值)?
ja (アテンション|注意|attention)(の)?(重み|係数)は負(の値)?(になりうる|になることがある|になり得る|をとりうる)
# A larger beam width needs more memory
es cuanto (mayor|más ancho) es el (ancho (de(l)? )?)?haz,? más memoria se (necesita|consume|requiere)
fr plus le faisceau est large,? plus (il faut de|on a besoin de|la recherche demande de) mémoire
de je (größer|breiter) (die strahlbreite|die beam-?breite|der beam|der strahl)( ist)?,? desto mehr speicher wird (benötigt|gebraucht|verbraucht)
pt quanto maior (é )?a largura do feixe,? mais memória (é necessária|se consome|é consumida)
it quanto maggiore è (l'ampiezza|la larghezza) del fascio,? tanta? ?più memoria (serve|è necessaria)
nl hoe groter de beam(breedte| width)?,? hoe meer geheugen (er )?nodig is
ru чем (больше|шире) (ширина луча|луч),? тем больше памяти (требуется|нужно|расходуется)
zh (束搜索的|集束搜索的)?(束宽|集束宽度)越大(，|,)?(占用|需要|消耗)的?(内存)越(多|大) ; (束宽|集束宽度)越大(，|,)?内存(占用|消耗)越(多|大)
ja ビーム幅が大きいほど、?(多くのメモリを必要とする|メモリを多く(使う|必要とする))
# A larger beam width is slower
es cuanto (mayor|más ancho) es el (ancho (de(l)? )?)?haz,? más lenta es la búsqueda
fr plus le faisceau est large,? plus la recherche est lente
de je (größer|breiter) (die strahlbreite|die beam-?breite|der beam|der strahl)( ist)?,? desto langsamer (ist|wird) die suche
pt quanto maior (é )?a largura do feixe,? mais lenta é a busca
it quanto maggiore è (l'ampiezza|la larghezza) del fascio,? (tanto )?più lenta è la ricerca
nl hoe groter de beam(breedte| width)?,? hoe (trager|langzamer) (het zoeken|de zoektocht)( is)?
ru чем (больше|шире) (ширина луча|луч),? тем медленнее (работает )?поиск
ja ビーム幅が大きいほど、?探索は?が?(遅くなる|遅い)
# The search is faster
es (la búsqueda|el algoritmo|la decodificación) (es|se vuelve|se hace|resulta|va) más rápid[oa]
fr (la recherche|l'algorithme|le décodage) (est|devient) plus rapide
de die suche (wird|ist) schneller ; (der algorithmus|die dekodierung) (wird|ist) schneller
pt (a busca|o algoritmo|a decodificação) (fica|é|se torna) mais rápid[oa]
it (la ricerca|l'algoritmo|la decodifica) (è|diventa) più (veloce|rapid[oa])
nl (het zoeken|de zoektocht|het algoritme) (wordt|is|gaat) sneller
ru (поиск|алгоритм|декодирование) (станет|становится|будет|работает|ускорится|ускоряется) ?(быстрее)?
zh (搜索|算法|解码)(速度)?(会)?(变得?|更)(更)?快
ja (探索|アルゴリズム|サーチ)が(速くなる|高速になる)
# The search is slower
es (la búsqueda|el algoritmo|la decodificación) (es|se vuelve|se hace|resulta|va) más lent[oa]
fr (la recherche|l'algorithme|le décodage) (est|devient) plus lente?
de (die suche|der algorithmus|die dekodierung) (wird|ist) langsamer
pt (a busca|o algoritmo|a decodificação) (fica|é|se torna) mais lent[oa]
it (la ricerca|l'algoritmo|la decodifica) (è|diventa) più lent[oa]
nl (het zoeken|de zoektocht|het algoritme) (wordt|is|gaat) (trager|langzamer)
ru (поиск|алгоритм|декодирование) (станет|становится|будет|работает) медленнее ; (поиск|алгоритм) (замедлится|замедляется)
zh (搜索|算法|解码)(速度)?(会)?(变得?|更)(更)?慢
ja (探索|アルゴリズム|サーチ)が(遅くなる)
# It needs more memory
es (la búsqueda |el algoritmo |se )?(consume|necesita|requiere|usa|ocupa) más memoria
fr (la recherche |l'algorithme |elle |il )?(consomme|nécessite|demande|utilise|requiert) (plus|davantage) de mémoire ; (plus|davantage) de mémoire est (nécessaire|requise)
de (die suche |der algorithmus |sie |es )?(braucht|benötigt|verbraucht|erfordert|wird) mehr (arbeits)?speicher( benötigt| gebraucht| verbraucht)? ; es wird mehr speicher (benötigt|gebraucht|verbraucht)
pt (a busca |o algoritmo |se )?(consome|precisa de|requer|usa|exige|gasta) mais memória
it (la ricerca |l'algoritmo |si )?(consuma|richiede|usa|serve) più memoria
nl (het zoeken |het algoritme |er )?(is |wordt |kost |gebruikt |vraagt )?meer geheugen (nodig|gebruikt)?
ru (поиск |алгоритм )?(потребует~|потребу~|требует~|нужно|займ(ё|е)т|расходует~) больше памяти
zh (会)?(占用|需要|消耗)更多的?(内存|存储|存储空间)
ja (より)?多くのメモリ(を|が)(必要とする|消費する|使う|必要になる|必要となる)
# It needs less memory
es (la búsqueda |el algoritmo |se )?(consume|necesita|requiere|usa|ocupa) menos memoria
fr (la recherche |l'algorithme |elle |il )?(consomme|nécessite|demande|utilise|requiert) moins de mémoire
de (die suche |der algorithmus |sie |es )?(braucht|benötigt|verbraucht|erfordert) weniger (arbeits)?speicher ; es wird weniger speicher (benötigt|gebraucht|verbraucht)
pt (a busca |o algoritmo |se )?(consome|precisa de|requer|usa|exige|gasta) menos memória
it (la ricerca |l'algoritmo |si )?(consuma|richiede|usa|serve) meno memoria
nl (het zoeken |het algoritme |er )?(is |wordt |kost |gebruikt |vraagt )?minder geheugen (nodig|gebruikt)?
ru (поиск |алгоритм )?(потребует~|потребу~|требует~|нужно|займ(ё|е)т|расходует~) меньше памяти
zh (会)?(占用|需要|消耗)更少的?(内存|存储|存储空间)
ja (より)?(少ないメモリで済む|メモリが少なくて済む)
# It finds worse solutions in general
es se encuentran (soluciones peores|peores soluciones)( en general)? ; (la búsqueda )?encuentra (en general )?(soluciones peores|peores soluciones)( en general)?
fr (elle |la recherche )?(trouve|on trouve) (en général |généralement )?de (moins bonnes|plus mauvaises) solutions
de das ergebnis wird (in der regel |meist )?schlechter
pt (a busca )?encontra (em geral |geralmente )?soluções piores ; encontram-se soluções piores
it (si trovano|trova) (in genere |in generale )?soluzioni peggiori
nl (het resultaat wordt (meestal )?slechter)
ru (качеств~|результат~) (решени~ )?(обычно )?(ухудшится|ухудшается|станет хуже)
zh (通常|一般)?(会)?(得到|找到)更差的(解|结果)
ja (通常|一般に)?(解|結果)(の質)?が悪くなる
# It needs fewer computations
es (se )?(necesita|necesitan|requiere|requieren) menos (cálculos?|cómputo|operaciones)
fr (nécessite|demande|requiert) moins de (calculs?|opérations) ; moins de calculs sont nécessaires
de es (werden weniger berechnungen|wird weniger rechenzeit) benötigt ; (braucht|benötigt) weniger (rechenzeit|berechnungen)
pt (requer|exige|precisa de) menos (cálculos|cômputo|operações)
it (richiede|servono) meno (calcoli|operazioni)
ru (потребу~|требу~) меньше вычислений
zh (会)?需要更少的?(计算量?)
ja (より)?少ない計算(で済む|量で済む)
# It converges in fewer steps
es (la búsqueda )?converge en menos pasos
fr (elle |la recherche )?converge en moins (de pas|d'étapes)
de die suche (konvergiert|endet) in weniger schritten
pt (a busca )?converge em menos passos
it (la ricerca )?converge in meno passi
ru (поиск )?(сойд(ё|е)тся|сходится) за меньшее (число|количество) шагов
zh (会)?(在)?更少的步(数|骤)(内)?收敛
ja より少ないステップで収束する
# Increasing the learning rate
es (aumentar|incrementar|subir) la tasa de aprendizaje ; una tasa de aprendizaje (más alta|mayor)
fr (augmenter le|l'augmentation du|augmentation du) taux d'apprentissage ; un taux d'apprentissage plus (élevé|grand)
de (erhöhen der|erhöhung der|die erhöhung der|das erhöhen der) lernrate ; (eine )?(höhere|größere) lernrate ; die lernrate erhöhen
pt (aumentar a|aumento da) taxa de (aprendizado|aprendizagem) ; uma taxa de aprendizado maior
it (aumentare il|l'aumento del) tasso di apprendimento
nl (een )?hogere (leersnelheid|learning rate) ; de (leersnelheid|learning rate) verhogen
ru (увеличени~|повышени~) скорости обучения ; увеличить скорость обучения
zh (增大|提高|增加)学习率
ja 学習率を(上げる|大きくする|高くする)(こと)?
# Adding more layers
es (añadir|agregar|usar) más capas
fr (ajouter (des|plus de)|l'ajout de|ajout de) couches
de (mehr|zusätzliche|weitere) schichten( hinzufügen)?
pt (adicionar|usar) mais camadas
it (aggiungere|usare) più strati
nl meer lagen( toevoegen)?
ru (добавлени~|увеличени~ (числа|количества)) сло(ё|е)в
zh (增加|添加)(更多的?)?(网络)?(层数|层)
ja 層を(増やす|追加する)(こと)?
# Using longer sequences
es (usar|utilizar|emplear) secuencias más largas
fr (utiliser|employer) des séquences plus longues
de (längere (sequenzen|folgen))( verwenden)?
pt (usar|utilizar) sequências mais longas
it (usare|utilizzare) sequenze più lunghe
nl langere (reeksen|sequenties)( gebruiken)?
ru (удлинение последовательностей|использование более длинных последовательностей)
zh (使用|采用)更长的序列
ja より長い(系列|シーケンス)を使う(こと)?
# The correct previous token of the target sequence
es (el|la) (token|palabra|salida|elemento) (correct[oa]|real|verdader[oa]) (anterior|de la salida anterior|del paso anterior|de la secuencia objetivo)
fr (le|la) (token|mot|sortie|jeton) (correcte?|réelle?|attendue?|vraie?) (précédente?|du pas précédent|de la séquence cible)
de das (korrekte|richtige|tatsächliche|wahre) (vorherige|vorige|vorhergehende) (token|wort)( der zielsequenz| aus der zielsequenz)?
pt (o|a) (token|palavra|saída) (corret[oa]|real|verdadeir[oa]) (anterior|do passo anterior|da sequência alvo)
it (il|la) (token|parola|uscita) (corrett[oa]|ver[oa]|reale) (precedente|del passo precedente|della sequenza di destinazione)
nl het (juiste|correcte) vorige (token|woord)( van de doelreeks)?
ru (правильн~|истинн~|верн~) (предыдущ~ )?(токен~|слов~)( (из )?целевой последовательности| с предыдущего шага)?
zh (上一步|前一步|上一时刻|上一个时间步|前一时刻|前一个)(的)?(真实|正确)(的)?(标签|词|输出|token|目标词|单词)
ja (正解の?|正しい)(一つ前の|前の|直前の)(トークン|単語)
# Its own previous prediction
es su propia (predicción|salida) (anterior|previa|del paso anterior)
fr sa propre (prédiction|sortie) (précédente|antérieure)
de seine eigene (vorherige|vorige|letzte) (vorhersage|ausgabe|prognose)
pt sua própria (previsão|predição|saída) anterior
it la (sua|propria) (propria )?(predizione|previsione|uscita) precedente
nl zijn eigen vorige (voorspelling|uitvoer)
ru (собственн~|сво(ё|е)) (предыдущ~ )?(предсказани~)( с предыдущего шага)?
zh (模型)?(自己|自身)?(上一步|前一步|上一时刻|前一时刻)的?(预测|输出|预测结果)
ja (自分の|自身の|モデル自身の)(一つ前の|前の|直前の)予測
# A random vector
es un vector aleatorio
fr un vecteur aléatoire
de (einen|ein) zufälligen? vektor ; zufallsvektor
pt um vetor aleatório
it un vettore casuale
nl een willekeurige vector
ru случайн~ вектор~
zh (一个)?随机向量
ja ランダムな?ベクトル
# The null vector
es (siempre )?(el|un) vector (nulo|de ceros)
fr (toujours )?(le|un) vecteur nul
de (immer )?(den|einen|der) nullvektor
pt (sempre )?(o|um) vetor (nulo|de zeros)
it (sempre )?(il|un) vettore (nullo|di zeri)
nl (altijd )?de nulvector
ru (всегда )?нулев~ вектор~
zh (始终|总是)?(零向量|全零向量)
ja (常に)?(ゼロベクトル|零ベクトル)
`;
