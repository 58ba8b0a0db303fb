/** What networks, gradients, attention and beams do, in blocks like those of the predicates. */
export const ACTIONS = `
# uses {a}
es (usa|usan|utiliza|utilizan|emplea|emplean|aplica) {a}
fr (utilise|utilisent|emploie|applique) {a}
de (verwendet|verwenden|nutzt|nutzen|benutzt|benutzen) {a}
pt (usa|usam|utiliza|utilizam|emprega|aplica) {a}
it (usa|usano|utilizza|utilizzano|applica) {a}
nl (gebruikt|gebruiken) {a}
ru (использует|используют|применяет) {a}
zh (使用|采用|用)(的是)?{a}(作为激活函数)?
ja {a}を(使う|使用する|用いる|使っている)
# outputs values between {n} and {m}
es (produce|genera|devuelve|da|toma|tiene|mantiene|produce salidas|genera salidas) (valores |salidas )?(comprendidos |comprendidas |en el rango )?(entre|de) {n} (y|a) {m}
fr (produit|renvoie|donne|prend|a) (des |les )?(valeurs|sorties) (comprises )?(entre|de) {n} (et|à) {m}
de (liefert|gibt|erzeugt|nimmt) (werte|ausgaben) (im bereich )?(zwischen|von) {n} (und|bis) {m}( aus| an| zurück)?
pt (produz|gera|retorna|assume|dá|tem|mantém) (valores|saídas) (no intervalo )?(entre|de) {n} (e|a) {m}
it (produce|restituisce|genera|assume|dà) (valori|uscite|output) (compresi )?(tra|fra|da) {n} (e|a) {m}
nl (geeft|levert|produceert|heeft) (waarden|uitvoer) tussen {n} en {m}
ru (принимает|выда(ё|е)т|возвращает|да(ё|е)т|имеет) (значени~|выход~) (от|в (диапазоне|интервале|пределах) от|между) {n} (до|и) {m}
zh 的?(输出|取值|值)(值|范围)?(的范围)?(在|是|为|介于|位于)(（|\\(|\\[)?{n}(和|到|与|至|~|,|，|, ){m}(）|\\)|\\])?(之间)?
ja {n}から{m}(まで)?の(値|範囲の値)を(出力する|とる|取る) ; (の)?出力(値|範囲)?は{n}(から|〜|～){m}(まで)?(の範囲|の間|の値)?(である|になる|をとる)?
# {v} {a}
es {v} {a}
fr {v} {a}
de {v} {a}
pt {v} {a}
it {v} {a}
nl {v} {a}
ru {v} {a}
zh (可以|能够|能|可|有助于|用于|用来|常用于|主要用于)?(有效地?)?{v}{a}
ja {a}{v}
# does not {v} {a}
es no {v} {a}
fr (ne |n'){v} pas {a}
de {v} {a} nicht
pt não {v} {a}
it non {v} {a}
nl {v} {a} niet
ru не {v} {a}
zh (不能|无法|不会|不可以|并不能){v}{a}
# solves {a}
nl (lost|lossen) {a} op
# does not solve {a}
nl (lost|lossen) {a} niet op
# does not {v} {a}
de {v} nicht {a} ; (hilft|helfen) nicht gegen {a}
nl {v} niet {a}
# does not solve {a}
ja {a}を(解決しない|解決できない|解消しない|解決しません)
# does not mitigate {a}
ja {a}を(緩和しない|軽減しない|緩和できない)
# does not prevent {a}
ja {a}を(防がない|防げない|防止しない|防ぐことができない|防ぐことはできない)
# is faster
es (es|son) más rápid[oa]s?
fr (est|sont) plus rapides?
de (ist|sind) schneller
pt (é|são) mais rápid[oa]s?
it (è|sono) più (veloc[ei]|rapid[oaie])
nl (is|zijn) sneller
ru (быстрее|работает быстрее|ускоряет поиск)
zh (更快|速度更快|会?(使|让)(搜索|解码)(变得?)?更?快)
ja (の方が)?(速い|高速である)
# is slower
es (es|son) más lent[oa]s?
fr (est|sont) plus lente?s?
de (ist|sind) langsamer
pt (é|são) mais lent[oa]s?
it (è|sono) più lent[oaie]
nl (is|zijn) (trager|langzamer)
ru (медленнее|работает медленнее|замедляет поиск)
zh (更慢|速度更慢|会?(使|让)(搜索|解码)(变得?)?更?慢)
ja (の方が)?遅い
# needs more memory
es (necesita|requiere|usa|consume|utiliza|ocupa) más memoria
fr (demande|nécessite|utilise|consomme|exige|requiert) (plus|davantage) de mémoire
de (braucht|benötigt|verbraucht|erfordert) mehr (arbeits)?speicher
pt (precisa de|requer|usa|consome|exige|gasta) mais memória
it (richiede|usa|consuma|necessita di) più memoria
nl (vraagt|kost|gebruikt|heeft) meer geheugen( nodig)?
ru (требует|занимает|потребляет|расходует) больше памяти
zh (会)?(需要|占用|消耗)更多的?(内存|存储)
ja (より)?多くのメモリを(必要とする|消費する|使う)
# needs less memory
es (necesita|requiere|usa|consume|utiliza|ocupa) menos memoria
fr (demande|nécessite|utilise|consomme|exige|requiert) moins de mémoire
de (braucht|benötigt|verbraucht|erfordert) weniger (arbeits)?speicher
pt (precisa de|requer|usa|consome|exige|gasta) menos memória
it (richiede|usa|consuma|necessita di) meno memoria
nl (vraagt|kost|gebruikt|heeft) minder geheugen( nodig)?
ru (требует|занимает|потребляет|расходует) меньше памяти
zh (会)?(需要|占用|消耗)更少的?(内存|存储)
ja (より)?少ないメモリで済む
# limits the number of steps over which the gradient is propagated back
es limita el número de pasos (por los que|en los que|durante los que|sobre los que) se (propaga|retropropaga) (el gradiente|el error)( hacia atrás)?
fr limite le nombre de pas (de temps )?(sur lesquels|pendant lesquels) (le gradient|l'erreur) est (propagé|rétropropagé)e?( en arrière)?
de begrenzt die (an)?zahl der (schritte|zeitschritte),? über die der gradient (zurück(propagiert|gerechnet|geführt)|rückwärts propagiert) wird
pt limita o número de passos (pelos quais|nos quais|em que) o (gradiente|erro) é (propagado|retropropagado)( para trás)?
it limita il numero di passi (attraverso cui|su cui|per cui|lungo i quali) (viene (propagato|retropropagato)|si propaga) (il gradiente|l'errore)( all'indietro)?
nl beperkt het aantal (stappen|tijdstappen) waarover (de gradi(ë|e)nt|de fout) (wordt teruggepropageerd|teruggepropageerd wordt)
ru ограничивает (число|количество) шагов,? (на которые|по которым) (градиент|ошибка) распространяется (назад|обратно)
zh (限制|限定)(了)?梯度(反向)?传播的(时间)?步数 ; 只将梯度反向传播有限的(时间)?步数?
ja 勾配を(逆伝播|伝播)(させる|する)(時間)?ステップ数を(制限|限定)する
# suffers from {a}
es (sufre|sufren|padece|padecen|adolece) (de |del ){a} ; sufren? {a}
fr (souffre|souffrent) (de |du |de l'|de la |d'|des ){a}
de (leidet|leiden) (unter|an) {a}
pt (sofre|sofrem) (com |de |do |com o |com a |da ){a}
it (soffre|soffrono) (di |del |della |dell'|dei ){a}
nl (lijdt|lijden) (aan|onder) {a}
ru (страда(е|ю)т) (от|из-за) {a} ; подвержен(а|ы)? {a}
zh (存在|会出现|会遇到|容易出现|面临|会产生|会发生|有){a}
# can learn long-term dependencies
es (puede|pueden|es capaz de|son capaces de|permite|permiten|logra) (aprender|capturar|captar|recordar|modelar) dependencias (a largo plazo|de largo plazo)
fr (peut|peuvent|est capable d'|est capable de |sont capables d'|permet d'|permet de )( )?(apprendre|capturer|capter|modéliser|mémoriser) (des|les) dépendances à long terme
de (kann|können) (langfristige abhängigkeiten|langzeitabhängigkeiten) (lernen|erlernen|erfassen|modellieren)
pt (pode|podem|consegue|conseguem|é capaz de|são capazes de) (aprender|capturar|modelar|lembrar) dependências de longo prazo
it (può|possono|riesce a|è in grado di|sono in grado di) (apprendere|imparare|catturare|modellare) (le )?dipendenze a lungo termine
nl (kan|kunnen) (langetermijnafhankelijkheden|lange-termijnafhankelijkheden|afhankelijkheden op lange termijn) (leren|vastleggen|onthouden)
ru (может|могут|способ(на|ны|ен)) (обучаться|выучивать|запоминать|улавливать|изучать|моделировать|учиться) (долгосрочн~|долговременн~) (зависимост~)
zh (可以|能够|能)(学习|捕捉|捕获|建模|记住)(到)?(长期|长距离)(的)?依赖(关系)?
ja 長期(的な)?(の)?依存関係?(を)(学習|捉える|記憶|モデル化)(ことが)?(できる|することができる|する)
# cannot learn long-term dependencies
es no (puede|pueden|es capaz de|son capaces de|permite) (aprender|capturar|captar|recordar|modelar) dependencias (a largo plazo|de largo plazo)
fr ne (peut|peuvent) pas (apprendre|capturer|capter|modéliser|mémoriser) (des|les|de) dépendances à long terme
de (kann|können) (langfristige abhängigkeiten|langzeitabhängigkeiten) nicht (lernen|erlernen|erfassen|modellieren) ; (kann|können) keine (langfristigen abhängigkeiten|langzeitabhängigkeiten) (lernen|erlernen|erfassen)
pt não (pode|podem|consegue|conseguem|é capaz de|são capazes de) (aprender|capturar|modelar|lembrar) dependências de longo prazo
it non (può|possono|riesce a|riescono a|è in grado di|sono in grado di) (apprendere|imparare|catturare|modellare) (le )?dipendenze a lungo termine
nl (kan|kunnen) geen (langetermijnafhankelijkheden|lange-termijnafhankelijkheden|afhankelijkheden op lange termijn) (leren|vastleggen|onthouden)
ru не (может|могут|способ(на|ны|ен)) (обучаться|выучивать|запоминать|улавливать|изучать|моделировать) (долгосрочн~|долговременн~) (зависимост~)
zh (不能|无法|不可以)(学习|捕捉|捕获|建模|记住)(到)?(长期|长距离)(的)?依赖(关系)?
ja 長期(的な)?(の)?依存関係?(を)(学習|捉える|記憶|モデル化)(ことが)?(できない|することができない)
# can learn long-term dependencies better than {a}
es (aprende|aprenden|captura|capturan|recuerda|recuerdan) mejor (las )?dependencias (a largo plazo|de largo plazo) que {a} ; (puede|pueden) (aprender|capturar) (las )?dependencias (a largo plazo|de largo plazo) mejor que {a}
fr (apprend|apprennent|capture|capturent|mémorise|mémorisent) mieux (les )?dépendances à long terme (que |qu'){a}
de (kann|können) (langfristige abhängigkeiten|langzeitabhängigkeiten) besser (lernen|erfassen|behalten) als {a} ; (lernt|lernen|erfasst|erfassen) (langfristige abhängigkeiten|langzeitabhängigkeiten) besser als {a}
pt (aprende|aprendem|captura|capturam) melhor (as )?dependências de longo prazo (do )?que {a}
it (apprende|apprendono|cattura|catturano) meglio (le )?dipendenze a lungo termine (di |della |delle |rispetto (a|alle|alla) ){a}
nl (kan|kunnen) (langetermijnafhankelijkheden|afhankelijkheden op lange termijn) beter leren dan {a}
ru лучше (запомина(е|ю)т|улавлива(е|ю)т|выучива(е|ю)т|обрабатыва(е|ю)т) (долгосрочн~|долговременн~) зависимост~,? чем {a} ; (запомина(е|ю)т|улавлива(е|ю)т) (долгосрочн~|долговременн~) зависимост~ лучше,? чем {a}
zh 比{a}(更能|更好地|更擅长|能更好地)(学习|捕捉|捕获|处理)(长期|长距离)(的)?依赖(关系)?
ja {a}より(も)?長期(的な)?(の)?依存関係?を(よく|うまく|より良く)(学習できる|捉えられる)
# uses the same weights at every time step
es (usa|utiliza|emplea|usan|utilizan|comparte|comparten) los mismos (pesos|parámetros) en (todos los pasos|cada paso)( de tiempo| temporal| temporales)?
fr (utilise|utilisent|partage|partagent|réutilise) les mêmes (poids|paramètres) (à chaque|à tous les|pour tous les|pour chaque) pas( de temps)?
de (verwendet|verwenden|nutzt|nutzen|benutzt) in (jedem|allen) (zeitschritt|zeitschritten|schritt|schritten) (dieselben|die gleichen) (gewichte|parameter) ; (verwendet|nutzt) (dieselben|die gleichen) (gewichte|parameter) in (jedem|allen) (zeitschritt|zeitschritten)
pt (usa|utiliza|usam|utilizam|compartilha|compartilham) os mesmos (pesos|parâmetros) em (todos os passos|cada passo|todos os instantes)( de tempo)?
it (usa|utilizza|condivide|usano) gli stessi (pesi|parametri) (a ogni|ad ogni|in tutti i|in ogni) pass[oi]( temporal[ei]| di tempo)?
nl (gebruikt|deelt) (in|bij) (elke|iedere) (tijdstap|stap) dezelfde (gewichten|parameters) ; (gebruikt|deelt) dezelfde (gewichten|parameters) (in|bij|over) (elke|iedere|alle) (tijdstap|tijdstappen)
ru использует (одни и те же|одинаковые|общие|те же самые) (веса|параметры) на (каждом|всех) (временн~ )?(шаг~)( времени)? ; на (каждом|всех) (временн~ )?(шаг~)( времени)? использует (одни и те же|одинаковые) (веса|параметры)
zh (在)?(所有|每个|每一个|各个|不同|每一)(时间步|时刻|时间步长|步)(上|中|都|均|之间|间)*(使用|共享|采用|用)(着)?(相同|同样|同一组|同一|一样)的?(一组)?(权重|参数)(矩阵)? ; (使用|共享|采用)(相同|同样|同一组)的?(权重|参数)
ja (すべて|全て|各|全)(の)?(時刻|時間ステップ|タイムステップ)(で|において)(同じ|共通の)(重み|パラメータ)を(使う|使用する|用いる|共有する)
# uses different weights at every time step
es (usa|utiliza|emplea|tiene) (pesos|parámetros) (distintos|diferentes) en cada paso( de tiempo| temporal)? ; (usa|utiliza|emplea|tiene) (distintos|diferentes) (pesos|parámetros) en cada paso( de tiempo| temporal)?
fr (utilise|utilisent|a|possède) des (poids|paramètres) différents (à|pour) chaque pas( de temps)?
de (verwendet|nutzt|benutzt|hat) in jedem (zeitschritt|schritt) (andere|verschiedene|unterschiedliche|eigene) (gewichte|parameter) ; (verwendet|nutzt|benutzt|hat) (andere|verschiedene|unterschiedliche) (gewichte|parameter) in jedem (zeitschritt|schritt) ; (verwendet|nutzt|hat) für jeden (zeitschritt|schritt) (andere|verschiedene|unterschiedliche|eigene) (gewichte|parameter)
pt (usa|utiliza|tem|emprega) (pesos|parâmetros) diferentes (em|a|para) cada passo( de tempo)? ; (usa|utiliza) diferentes (pesos|parâmetros) em cada passo( de tempo)?
it (usa|utilizza|ha) (pesi|parametri) (diversi|differenti) (a|ad|in|per) ogni passo( temporale| di tempo)?
nl (gebruikt|heeft) (in|bij|voor) (elke|iedere) (tijdstap|stap) (andere|verschillende) (gewichten|parameters) ; (gebruikt|heeft) (andere|verschillende) (gewichten|parameters) (in|bij|voor) (elke|iedere) (tijdstap|stap)
ru использует (разные|различные) (веса|параметры) на каждом (временн~ )?шаге( времени)? ; на каждом (временн~ )?шаге( времени)? использует (разные|различные) (веса|параметры)
zh (在)?(每个|每一个|每一|各个|不同的?)(时间步|时刻|步)(上|中|都)*(使用|采用|用)(不同|各不相同)的?(权重|参数)(矩阵)?
ja (各|すべての|全ての)?(時刻|時間ステップ|タイムステップ)(ごとに|で|毎に)(異なる|違う|別の)(重み|パラメータ)を(使う|使用する|用いる|持つ)
# processes the sequence in both directions
es (procesa|procesan|lee|leen|recorre) la secuencia en (ambas direcciones|ambos sentidos|las dos direcciones|los dos sentidos)
fr (traite|traitent|lit|lisent|parcourt) la séquence dans les deux (sens|directions)
de (verarbeitet|verarbeiten|liest|lesen) die (sequenz|eingabesequenz|folge) in beide[n]? richtungen
pt (processa|processam|lê|leem|percorre) a sequência (em|nos|nas) (ambas as direções|ambos os sentidos|duas direções|dois sentidos)
it (elabora|processa|legge) la sequenza (in|nelle|nei) (entrambe le direzioni|entrambi i sensi|due direzioni|due sensi)
nl (verwerkt|leest) de (reeks|sequentie|invoerreeks) in (beide|twee) richtingen
ru (обрабатыва(е|ю)т|чита(е|ю)т|просматрива(е|ю)т) последовательность в (обоих|двух) направлениях
zh (可以|能够|能|会)?(从|沿)(两个|正反两个|前后两个)方向(上)?(处理|读取|遍历)(输入)?序列
ja (系列|シーケンス|入力系列)を(両方向|双方向|両方の方向)(から|に|で)(処理する|読む|読み込む)
# can process sequences of variable length
es (puede|pueden|es capaz de|son capaces de) (procesar|tratar|manejar) secuencias de longitud variable
fr (peut|peuvent|est capable de|sont capables de) traiter des séquences de longueur variable
de (kann|können) (sequenzen|folgen|eingaben) (variabler|unterschiedlicher|beliebiger) länge verarbeiten
pt (pode|podem|consegue|conseguem) (processar|tratar|lidar com) sequências de (comprimento|tamanho) variável
it (può|possono|è in grado di|riesce a) (elaborare|processare|gestire|trattare) sequenze di lunghezza variabile
nl (kan|kunnen) reeksen van (variabele|verschillende|willekeurige) lengte verwerken
ru (может|могут|способ(на|ны)) обрабатывать последовательности (переменной|произвольной|разной) длины
zh (可以|能够|能)(处理)(可变|任意|不同)长度的?(输入)?序列 ; (可以|能够|能)处理变长(的)?序列
ja 可変長の?(系列|シーケンス|入力)を(処理できる|扱える|扱うことができる|処理することができる)
# cannot process sequences of variable length
es no (puede|pueden|es capaz de|son capaces de) (procesar|tratar|manejar) secuencias de longitud variable
fr ne (peut|peuvent) pas traiter (de|des) séquences de longueur variable
de (kann|können) keine (sequenzen|folgen|eingaben) (variabler|unterschiedlicher|beliebiger) länge verarbeiten ; (kann|können) (sequenzen|folgen|eingaben) (variabler|unterschiedlicher|beliebiger) länge nicht verarbeiten
pt não (pode|podem|consegue|conseguem) (processar|tratar|lidar com) sequências de (comprimento|tamanho) variável
it non (può|possono|è in grado di|riesce a|riescono a) (elaborare|processare|gestire|trattare) sequenze di lunghezza variabile
nl (kan|kunnen) geen reeksen van (variabele|verschillende|willekeurige) lengte verwerken
ru не (может|могут|способ(на|ны)) обрабатывать последовательности (переменной|произвольной|разной) длины
zh (不能|无法|不可以)(处理)(可变|任意|不同)长度的?(输入)?序列 ; (不能|无法)处理变长(的)?序列
ja 可変長の?(系列|シーケンス|入力)を(処理できない|扱えない|扱うことができない|処理することができない)
# can only process sequences of fixed length
es (sólo|solo|solamente|únicamente) (puede|pueden) (procesar|tratar|manejar) secuencias de longitud fija
fr ne (peut|peuvent) traiter que des séquences de longueur fixe
de (kann|können) nur (sequenzen|folgen|eingaben) fester länge verarbeiten
pt (só|somente|apenas) (pode|podem|consegue|conseguem) (processar|tratar) sequências de (comprimento|tamanho) fixo
it (può|possono) (elaborare|processare|trattare) (solo|soltanto) sequenze di lunghezza fissa
nl (kan|kunnen) alleen reeksen van vaste lengte verwerken
ru (может|могут) обрабатывать только последовательности (фиксированной|постоянной) длины
zh (只能|仅能)处理(固定长度的?|定长的?)(输入)?序列
ja 固定長の(系列|シーケンス|入力)しか(処理できない|扱えない)
# uses both past and future context
es (usa|utiliza|aprovecha|tiene en cuenta|considera) (tanto )?el contexto pasado (como|y) (el )?(contexto )?futuro ; (usa|utiliza|aprovecha) (información )?(del|el) pasado y (del|el) futuro
fr (utilise|exploite|prend en compte) (à la fois )?le contexte (passé et (le contexte )?futur|passé et futur)
de (nutzt|verwendet|berücksichtigt) (sowohl )?(den )?(vergangenen (als auch|und) (den )?(zukünftigen|künftigen) kontext|vergangene und zukünftige (kontexte|informationen))
pt (usa|utiliza|aproveita|considera) (tanto )?o contexto passado (quanto|como|e) (o )?(contexto )?futuro ; usa informações do passado e do futuro
it (usa|utilizza|sfrutta) (sia )?il contesto passato (sia|e|che) (quello )?futuro
nl gebruikt (zowel )?(de )?(verleden|voorafgaande|eerdere) (als|en) (de )?(toekomstige) context
ru использует (как )?(прошл~|предыдущ~),? (так )?и (будущ~|последующ~) контекст
zh (可以|能够|能|会)?(同时)?(利用|使用|考虑)(过去|之前|前文|历史)(的信息)?(和|与|以及)(未来|将来|后文|之后)的?(信息|上下文)
ja 過去と未来の(両方の)?(文脈|情報|コンテキスト)を(利用|使用|考慮)する
# only uses information from the past
es (sólo|solo|solamente|únicamente) (usa|utiliza|tiene en cuenta|puede usar) (la )?información (del pasado|pasada)
fr n'(utilise|utilisent) que (des|les) informations (du passé|passées)
de (nutzt|verwendet|berücksichtigt) nur (informationen aus der vergangenheit|vergangene informationen)
pt (só|somente|apenas) (usa|utiliza) informações? (do passado|passadas?)
it (usa|utilizza) (solo|soltanto) (le )?informazioni (del passato|passate)
nl gebruikt (alleen|enkel) informatie uit het verleden
ru использует только (прошл~|предыдущ~) (информаци~|контекст~) ; использует (лишь|только) информацию из прошлого
zh (只能|仅能|只|仅)(利用|使用|考虑)(过去|之前|历史)的?(信息|上下文)
ja 過去の情報(だけ|のみ)を(利用|使用|用い)(する|る)
# limits the norm of the gradient
es (limita|limitar|acota|restringe) la norma (del gradiente|de los gradientes)
fr (limite|limiter|borne) la norme (du gradient|des gradients)
de (begrenzt|beschränkt|limitiert) die norm (des gradienten|der gradienten)
pt (limita|limitar|restringe) a norma (do gradiente|dos gradientes)
it (limita|limitare) la norma (del gradiente|dei gradienti)
nl (beperkt|begrenst) de norm van de gradi(ë|e)nt(en)?
ru ограничивает норму градиент~
zh 限制(了)?梯度的?范数
ja 勾配のノルムを(制限する|抑える)
# guarantees finding the most probable sequence
es (siempre )?(garantiza|encuentra siempre|encuentra)( encontrar)?( siempre)? (la|el) (secuencia|frase|oración|solución) (más probable|óptima)
fr (garantit|trouve|garantit de trouver)( toujours)?( de trouver)? la (séquence|phrase|solution) (la plus probable|optimale) ; (garantit|trouve) toujours la meilleure (séquence|phrase|solution)
de (garantiert|findet)( immer| stets)? die (wahrscheinlichste|beste|optimale) (sequenz|folge|lösung)
pt (sempre )?(garante|encontra)( sempre)?( encontrar)? a (sequência|frase|solução) (mais provável|ótima)
it (garantisce|trova)( sempre)?( di trovare)? la (sequenza|frase|soluzione) (più probabile|ottimale|ottima)
nl (garandeert|vindt)( altijd)? de (meest waarschijnlijke|beste|optimale) (reeks|sequentie|oplossing|zin)
ru (всегда )?(гарантирует|находит)( нахождение| всегда)? (наиболее вероятн~|самую вероятную|оптимальн~|лучш~) (последовательност~|решени~)
zh (总能|总是能|一定能|保证能?|总会|能保证|可以保证)(够)?(找到|得到)(概率最大|最可能|最优|最佳)的?(序列|句子|解|输出)
ja (常に|必ず)?最も(確率の高い|確からしい)(系列|文)を(必ず|常に)?見つける ; (常に|必ず)最適(な)?(解|系列)を(見つける|保証する)
`;
