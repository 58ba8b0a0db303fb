/** Questions that choose among statements, gates, functions and designs, in blocks like those of the names. */
export const CHOICES = `
# Which of the following is not a gate of {a}?
es cuál (de (las|los) siguientes |de estas |de las opciones )?(\\(?opciones\\)? )?no (es|corresponde a|pertenece a) (una )?(puerta|compuerta) (de|del|en) {a} ; cuál (de (las|los) siguientes|de estas) (puertas|compuertas) no (pertenece a|es de|forma parte de) {a}
fr (laquelle|lequel) (des portes suivantes|des propositions suivantes|des éléments suivants|parmi les suivantes|de ces portes) (n'est pas (une )?(porte )?(d'un |du |de |de la |d'une |des ){a}|ne fait pas partie (d'un |du |de la |des |d'une ){a})
de (welches|welche|was) (der folgenden |davon |dieser )?(gates )?(ist kein|gehört nicht zu|ist nicht teil) (gate )?(eines |einer |des |der |von |im |in einem |in einer |einem )?{a}
pt qual (das|dos) (alternativas|opções|seguintes|itens|portas)( abaixo| seguintes| a seguir| portas)? não (é|corresponde a|pertence a|faz parte de) (uma )?(porta )?(da |de uma |do |de |em ){a}
it quale (delle|dei|tra le|tra i) (seguenti |seguenti opzioni |seguenti porte )?(opzioni |porte )?non (è|fa parte di|appartiene a) (una |un )?(porta |gate )?(della |di una |del |di |dell'){a}
nl welke (van de volgende |van deze )?(poorten )?(is|behoort|hoort) (geen|niet) (poort |gate )?(van |in |tot |bij )(een |het |de )?{a}
ru что из (перечисленного|следующего|ниже перечисленного|нижеперечисленного) не является (вентил~|гейт~|фильтр~) {a} ; как(ой|ая|ие) из (перечисленных|следующих) (вентил~|гейт~|фильтр~)? ?не (является|относится) (частью |вентил~ |гейт~ |к )?{a}
zh (以下|下列|下面)(哪项|哪个|哪一项|哪一个|选项中|选项)(中)?(,|，)?(哪个)?(不是|不属于){a}(中)?的门(控?单元|结构|控)? ; (以下|下列|下面)(门中|门控中)?(,|，)?(哪项|哪个|哪一项|不属于|哪一个)?(不是|不属于){a}的(门)?(是)?
ja (次のうち|以下のうち|次の中で)、?{a}(の|に含まれる)ゲート(でない|ではない|に含まれない)もの(は|を)(どれか|どれですか|選べ|選びなさい)
# Which gate does not exist in {a}?
es (qué|cuál) (de las siguientes )?(puerta|compuerta|puertas|compuertas) no (existe|está presente|está|aparece|se encuentra|hay) en {a}
fr (laquelle des portes suivantes|quelle porte|laquelle de ces portes) (n'existe pas|n'est pas présente|est absente|ne se trouve pas) (dans|de|du|d'un|chez) {a}
de welches (der folgenden )?(gate|gates|tor) (gibt es|existiert|kommt|ist) (nicht in|in|im) {a}( nicht)?( vor)?
pt qual (das seguintes portas|porta|destas portas|das portas abaixo) não (existe|está presente|há|aparece) (em|na|no|numa) {a}
it quale (delle seguenti porte|porta|gate) non (esiste|è presente|c'è|si trova) (in|nella|nel) {a}
nl welke (van de volgende )?(poort|poorten|gate) (bestaat niet|komt niet voor|zit niet|ontbreekt) in {a}
ru как(ой|ие) (из (перечисленных|следующих) )?(вентил~|гейт~|фильтр~) (отсутству~|не существует|не использу~|не имеется) (в|у) {a} ; как(ого|их) (из (перечисленных|следующих) )?(вентил~|гейт~|фильтр~) нет (в|у) {a}
zh {a}(中|里)(没有|不存在|不包含|不包括)(以下|下列)?(哪个|哪一个|哪种)门 ; (以下|下列)(哪个|哪一个|哪种)门(在|是)?{a}(中|里)?(所)?(没有|不存在)的?
ja {a}に(存在しない|ない|含まれない)ゲートは(どれか|どれですか)
# Which of the following statements is false?
es (cuál de (las siguientes afirmaciones|estas afirmaciones|las siguientes|los siguientes enunciados|las afirmaciones siguientes)|qué afirmación|indique la afirmación|señale la afirmación|marque la afirmación|señala la afirmación|indica la afirmación|indique la opción|señale la opción|marque la opción) (no es (correcta|cierta|verdadera|correcto|cierto)|es (falsa|incorrecta|falso|incorrecto)|falsa|incorrecta|que no es correcta)
fr (laquelle des affirmations suivantes|quelle affirmation|laquelle de ces affirmations|laquelle des propositions suivantes|parmi les affirmations suivantes,? laquelle|lequel des énoncés suivants|cochez l'affirmation|indiquez l'affirmation|quelle proposition) (n'est pas (correcte|vraie|exacte|correct|vrai)|est (fausse|incorrecte|inexacte|faux|incorrect)|fausse|incorrecte|inexacte)
de (welche|was) (der folgenden |dieser |von den folgenden )?(aussagen?|behauptungen?)? ?(ist|trifft) (falsch|nicht richtig|nicht korrekt|nicht zu|unzutreffend|nicht wahr|inkorrekt|nicht zutreffend)
pt (qual (das seguintes afirmações|das afirmações (abaixo|a seguir|seguintes)|das alternativas (abaixo|a seguir)|afirmação|alternativa|das seguintes)|(assinale|marque|indique) a (alternativa|afirmação|afirmativa|opção)) (não (é|está) (correta|verdadeira)|(é|está) (falsa|incorreta|errada)|incorreta|falsa|errada)
it (quale (delle seguenti affermazioni|affermazione|delle seguenti|di queste affermazioni)|(indicare|indica|individua) l'affermazione) (non è (corretta|vera)|è (falsa|errata|sbagliata|scorretta)|falsa|errata|sbagliata)
nl welke (van de volgende |van deze )?(uitspraken|uitspraak|bewering|beweringen|stelling|stellingen) is (niet (juist|waar|correct)|onjuist|onwaar|fout|incorrect)
ru (как(ое|ие) из (следующих|перечисленных|приведённых|приведенных|нижеследующих) утверждений|какое утверждение|(укажите|выберите|отметьте) (утверждение,? которое )?) ?((является )?(неверн~|ложн~|ошибочн~|неправильн~)( утверждение)?|не (является )?(верн~|правильн~|истинн~))
zh (以下|下列|下面)(关于循环神经网络的|关于rnn的)?(哪个|哪项|哪一项|哪种|哪一个|的)?(说法|叙述|描述|陈述|选项)(中)?(,|，)?(是|哪个是|哪项是|哪一项是)?(错误|不正确|不对|有误)(的)?(是)?(哪个|哪项|哪一项)?
ja (次の|以下の)(うち|記述のうち|文のうち|中で|説明のうち|記述の中で)、?(誤っている|間違っている|正しくない|誤った|不適切な|適切でない)(もの|記述|説明|文)(は|を)(どれか|どれですか|選べ|選びなさい|一つ選べ|1つ選べ) ; (誤っている|正しくない|間違っている)(もの|記述|説明)(は|を)(どれか|どれですか|選べ|選びなさい)
# Which of the following statements is correct?
es (cuál de (las siguientes afirmaciones|estas afirmaciones|las siguientes|los siguientes enunciados|las afirmaciones siguientes)|qué afirmación|indique la afirmación|señale la afirmación|marque la afirmación|señala la afirmación|indica la afirmación|indique la opción|señale la opción|marque la opción) (es (correcta|cierta|verdadera|correcto|cierto)|correcta|verdadera)
fr (laquelle des affirmations suivantes|quelle affirmation|laquelle de ces affirmations|laquelle des propositions suivantes|parmi les affirmations suivantes,? laquelle|lequel des énoncés suivants|cochez l'affirmation|indiquez l'affirmation|quelle proposition) (est (correcte|vraie|exacte|correct|vrai|juste)|correcte|vraie|exacte)
de (welche|was) (der folgenden |dieser |von den folgenden )?(aussagen?|behauptungen?)? ?(ist|trifft) (richtig|korrekt|wahr|zu|zutreffend)
pt (qual (das seguintes afirmações|das afirmações (abaixo|a seguir|seguintes)|das alternativas (abaixo|a seguir)|afirmação|alternativa|das seguintes)|(assinale|marque|indique) a (alternativa|afirmação|afirmativa|opção)) ((é|está) (correta|verdadeira|certa)|correta|verdadeira|certa)
it (quale (delle seguenti affermazioni|affermazione|delle seguenti|di queste affermazioni)|(indicare|indica|individua) l'affermazione) (è (corretta|vera|giusta)|corretta|vera)
nl welke (van de volgende |van deze )?(uitspraken|uitspraak|bewering|beweringen|stelling|stellingen) is (juist|waar|correct)
ru (как(ое|ие) из (следующих|перечисленных|приведённых|приведенных|нижеследующих) утверждений|какое утверждение|(укажите|выберите|отметьте)) (является )?(верн~|правильн~|истинн~)( утверждение)?
zh (以下|下列|下面)(关于循环神经网络的|关于rnn的)?(哪个|哪项|哪一项|哪种|哪一个|的)?(说法|叙述|描述|陈述)(中)?(,|，)?(是|哪个是|哪项是|哪一项是)?(正确)(的)?(是)?(哪个|哪项|哪一项)?
ja (次の|以下の)(うち|記述のうち|文のうち|中で|説明のうち|記述の中で)、?(正しい|適切な)(もの|記述|説明|文)(は|を)(どれか|どれですか|選べ|選びなさい|一つ選べ|1つ選べ) ; (正しい)(もの|記述|説明)(は|を)(どれか|どれですか|選べ|選びなさい)
# Which statement about {a} is false?
es (cuál de (las siguientes afirmaciones|estas afirmaciones)|qué afirmación) (sobre|acerca de) {a} (no es (correcta|cierta|verdadera)|es (falsa|incorrecta))
fr (laquelle des affirmations suivantes|quelle affirmation|laquelle de ces affirmations|parmi les affirmations suivantes) (sur|concernant|à propos de) {a},? (laquelle )?(n'est pas (correcte|vraie|exacte)|est (fausse|incorrecte|inexacte))
de welche (der folgenden |dieser )?(aussagen?|behauptungen?) (über|zu|zur|zum) {a} (ist|trifft) (falsch|nicht richtig|nicht korrekt|nicht zu|unzutreffend)
pt qual (das seguintes afirmações|afirmação|das afirmações (abaixo|a seguir)|alternativa) (sobre|acerca de|a respeito de) (a |o |as |os )?{a} (não é (correta|verdadeira)|é (falsa|incorreta|errada))
it quale (delle seguenti affermazioni|affermazione) (sulla |sulle |sullo |sull'|sul |su |riguardo a ){a} (non è (corretta|vera)|è (falsa|errata|sbagliata))
nl welke (van de volgende )?(uitspraken|uitspraak|bewering|stelling) over {a} is (niet (juist|waar|correct)|onjuist|onwaar|fout)
ru как(ое|ие) (из (следующих|перечисленных) )?утверждени~ (о|об|про|относительно) {a} ((является )?(неверн~|ложн~|ошибочн~)|не (является )?(верн~|правильн~))
zh (以下|下列|下面)?关于{a}的?(以下|下列|下面)?(说法|叙述|描述|陈述)(中)?(,|，)?(哪个|哪项|哪一项)?(是)?(错误|不正确|不对|有误)(的)?(是)?(哪个|哪项|哪一项)?
ja {a}に(関する|ついての)(次の|以下の)?(記述|説明|文)?(のうち|の中で|として)?、?(誤っている|間違っている|正しくない|誤った|適切でない)(もの|記述|説明)は?(どれか|どれですか|を選べ|を選びなさい)
# Which statement about {a} is correct?
es (cuál de (las siguientes afirmaciones|estas afirmaciones)|qué afirmación) (sobre|acerca de) {a} es (correcta|cierta|verdadera)
fr (laquelle des affirmations suivantes|quelle affirmation|laquelle de ces affirmations|parmi les affirmations suivantes) (sur|concernant|à propos de) {a},? (laquelle )?est (correcte|vraie|exacte|juste)
de welche (der folgenden |dieser )?(aussagen?|behauptungen?) (über|zu|zur|zum) {a} (ist|trifft) (richtig|korrekt|wahr|zu)
pt qual (das seguintes afirmações|afirmação|das afirmações (abaixo|a seguir)|alternativa) (sobre|acerca de|a respeito de) (a |o |as |os )?{a} é (correta|verdadeira|certa)
it quale (delle seguenti affermazioni|affermazione) (sulla |sulle |sullo |sull'|sul |su |riguardo a ){a} è (corretta|vera|giusta)
nl welke (van de volgende )?(uitspraken|uitspraak|bewering|stelling) over {a} is (juist|waar|correct)
ru как(ое|ие) (из (следующих|перечисленных) )?утверждени~ (о|об|про|относительно) {a} (является )?(верн~|правильн~|истинн~)
zh (以下|下列|下面)?关于{a}的?(以下|下列|下面)?(说法|叙述|描述|陈述)(中)?(,|，)?(哪个|哪项|哪一项)?(是)?(正确)(的)?(是)?(哪个|哪项|哪一项)?
ja {a}に(関する|ついての)(次の|以下の)?(記述|説明|文)?(のうち|の中で|として)?、?(正しい|適切な)(もの|記述|説明)は?(どれか|どれですか|を選べ|を選びなさい)
# Which activation function outputs values between {n} and {m}?
es qué función (de activación )?(produce|genera|devuelve|da|tiene|mantiene|comprime) (valores |salidas |los valores |su salida )?(comprendidos |comprendidas )?(en el rango )?(entre|de) {n} (y|a) {m}
fr quelle fonction (d'activation )?(produit|renvoie|donne|a|maintient|garde) (des |les |une )?(valeurs|sorties?) (comprises? )?(entre|de) {n} (et|à) {m}
de welche (aktivierungs)?funktion (liefert|gibt|erzeugt|bildet|hält|beschränkt|hat) (ihre |die |einen )?(werte|ausgaben|wertebereich) (auf )?(den bereich )?(im bereich )?(zwischen|von) {n} (und|bis) {m}( ab| aus| zurück)?
pt qual função (de ativação )?(produz|gera|retorna|tem|mantém) (valores |saídas |os valores )?(no intervalo )?(entre|de) {n} (e|a) {m}
it quale funzione (di attivazione )?(produce|restituisce|genera|ha|mantiene) (valori |uscite |i valori )?(compresi )?(tra|fra|da) {n} (e|a) {m}
nl welke (activatie)?functie (geeft|levert|produceert|heeft|houdt) (de )?(waarden|uitvoer) tussen {n} en {m}
ru какая функция (активации )?(принимает|выда(ё|е)т|возвращает|да(ё|е)т|имеет) значени~ (от|в (диапазоне|интервале|пределах) от|между) {n} (до|и) {m}
zh (以下|下列)?(哪个|哪种|哪一个)(激活)?函数的?(输出|取值)(值)?(范围)?(是|在|为|介于)(（|\\(|\\[)?{n}(和|到|与|至|,|，|, ){m}(）|\\)|\\])?(之间)?
ja 出力(値|範囲)?が{n}(から|〜|～){m}(まで)?(の範囲|の間)?(に)?(となる|になる|である|収まる)(活性化)?関数は(どれか|何か|どれですか)
# Which architecture is used for {a}?
es qué (tipo de )?(arquitectura|red|estructura)( de)?( rnn)? (es (adecuada|apropiada|la adecuada)|se (usa|utiliza)|conviene) (para|en) (el |la )?{a}( de un texto)?
fr quel(le)? (type d')?(architecture|structure)( de)?( rnn)? (convient|est adaptée?|utilise-t-on|est utilisée?|est appropriée?) (à|pour) (la |l'|le )?{a}( d'un texte)?
de welche (art von )?(rnn-)?(architektur|struktur) (eignet sich|wird|ist geeignet|verwendet man) für (die |eine )?{a}( verwendet)?
pt qual (tipo de )?(arquitetura|estrutura)( de)?( rnn)? (é (adequada|apropriada|indicada|usada)|se usa) para (a |o )?{a}( de um texto)?
it quale (tipo di )?(architettura|struttura)( rnn)? (è (adatta|adeguata|appropriata)|si usa) (per |a )?(la |l')?{a}( di un testo)?
nl welke (rnn-)?(architectuur|structuur) (is geschikt|wordt gebruikt|gebruik je|past) (voor|bij) {a}
ru как(ая|ой) (тип )?(архитектур~|структур~)( rnn)? (подходит|используется|применяется) для {a}( текста)?
zh {a}(任务)?(通常|一般)?(采用|使用|适合|属于|对应)(的是)?(哪种|什么|哪一种|哪类)(类型的)?(rnn)?(结构|架构|网络结构|类型)
ja {a}に(適した|使われる|用いられる)(rnnの?)?(構造|アーキテクチャ|構成)は(どれか|何か|どれですか)
# What happens if the beam width is increased?
es qué (ocurre|sucede|pasa|efecto tiene) ?(si se |cuando se |al |si |cuando )?(aumenta|aumentar|incrementa|incrementar|aumentamos) (el |la )(ancho|anchura) (del|de) haz( \\(beam width\\))?( en la búsqueda en haz| en beam search)?
fr que se passe-t-il (si l'on |si on |lorsqu'on |quand on |lorsque l'on )augmente la largeur (du|de) faisceau( \\(beam width\\))?( dans la recherche en faisceau)? ; quel est l'effet d'une augmentation de la largeur du faisceau
de was (passiert|geschieht),? (wenn (man )?)?(bei der beam[- ]?search |bei der strahlsuche )?(die |der )?(strahlbreite|beam[- ]?breite|beam[- ]width|beam[- ]?size) (erhöht|vergrößert)( wird)?
pt o que (acontece|ocorre) (quando|se) (se )?(aumentamos|aumenta|aumentarmos|é aumentada) a largura (do|de) feixe( \\(beam width\\))?( na beam search| na busca em feixe)? ; o que (acontece|ocorre) ao aumentar a largura do feixe
it (che )?cosa (succede|accade) (se|quando) (si )?aumenta (l'ampiezza|la larghezza) (del|di) fascio( \\(beam width\\))?( nella beam search)? ; (che )?cosa (succede|accade) aumentando (l'ampiezza|la larghezza) del fascio
nl wat gebeurt er (als|wanneer) (je )?(bij beam search )?de (beam(breedte| width)?|bundelbreedte) (groter wordt|wordt vergroot|toeneemt|vergroot|verhoogt)
ru что (произойд(ё|е)т|происходит|случится|будет),? (при увеличении|если увеличить) ширин~ луча( в лучевом поиске)?( \\(beam search\\))?
zh (如果)?(增大|增加|加大|提高)(束搜索|集束搜索)?(的|中的)?(束宽|集束宽度|束的宽度|束宽度|beam width|波束宽度)(会|将)?(怎样|怎么样|如何|发生什么|有什么影响|会怎样|会怎么样) ; (增大|增加)(束宽|集束宽度)会?(导致|带来)什么
ja ビーム(サーチの|サーチで)?(の)?(ビーム)?幅を(大きく|広げる|増やす|広く)(する|した)?(と|場合|とき)(どうなるか|どうなりますか|何が起こるか)
# What does the decoder receive as input at every step with teacher forcing?
es (en|durante|con) (el entrenamiento con )?teacher forcing,? qué recibe (el )?(decodificador|decoder) como entrada( en cada paso)?( de tiempo)? ; qué recibe el (decodificador|decoder) como entrada (en cada paso )?(con|en|durante) (el )?teacher forcing
fr (avec|en|dans|lors du|pendant) (le )?teacher forcing,? que reçoit le (décodeur|decoder) en entrée( à chaque pas| à chaque étape)?( de temps)? ; que reçoit le décodeur en entrée (à chaque pas )?(avec|en|lors du) (le )?teacher forcing
de was (erhält|bekommt) der (decoder|dekoder|dekodierer) (beim|bei) teacher forcing (in jedem schritt )?als eingabe( in jedem schritt)?
pt (no|com|em|durante o) (treinamento com )?teacher forcing,? o que o (decodificador|decoder) recebe como entrada( em cada passo| a cada passo)? ; o que o (decodificador|decoder) recebe como entrada (a cada passo |em cada passo )?(no|com|durante o) teacher forcing
it (con il|nel|durante il) teacher forcing,? (che )?cosa riceve (in ingresso )?il (decoder|decodificatore)( in ingresso| come input| come ingresso)?( a ogni passo)?
nl wat krijgt de decoder (bij|met) teacher forcing als invoer( in elke stap)?
ru что (получает|пода(ё|е)тся на вход) (декодер|декодеру|декодера|декодировщик) (на вход )?(на каждом шаге )?(при|с|в) teacher forcing( на каждом шаге)? ; (при|в) teacher forcing на вход декодера (на каждом шаге )?пода(ё|е)тся
zh (在)?(使用)?(teacher forcing|教师强制)(（teacher forcing）|\\(teacher forcing\\))?(训练)?(时|中)?,?，?解码器(在?每一?个?(时间)?步)?(的)?(接收|输入)(的)?(输入)?(是)?(什么)?
ja (teacher forcing|教師強制)(で|では|において)、?デコーダ(ー)?(の)?(各ステップ(で|の))?(に)?(入力)?(として)?(与えられる|入力される)?(もの)?は(何か|どれか)
`;
