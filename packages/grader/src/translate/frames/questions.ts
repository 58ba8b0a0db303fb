/** Questions, in blocks like those of the names. */
export const QUESTIONS = `
# How many gates does {a} have?
es (cuántas|cuantas) (puertas|compuertas) ({has}|hay en) {a} ; (cuál es el )?número de (puertas|compuertas) (de|en) {a}
fr combien de portes ({has}|y a-t-il dans|trouve-t-on dans) {a} ; {a} {has} combien de portes ; combien y a-t-il de portes dans {a} ; combien de portes {a} {has}-t-(il|elle) ; combien de portes {a} possède-t-(il|elle) ; de combien de portes (est composé|dispose) {a}
de wie viele (gates|tore) ({has}|gibt es in|sind in) {a} ; aus wie vielen (gates|toren) besteht {a} ; über wie viele (gates|tore) verfügt {a}
pt (quantas|quantos) (portas|portões|gates) ({has}|há em|existem em|há na|há numa) {a}
it quant[ei] (porte|gate|cancelli) ({has}|ci sono in) {a}
nl hoeveel (poorten|gates) {has} {a} ; uit hoeveel (poorten|gates) bestaat {a} ; hoeveel (poorten|gates) zitten er in {a}
ru сколько (вентил~|гейт~|фильтр~|ворот~|затвор~)( \\([а-я]+\\))? (в|у|имеет|есть в|содержит|содержится в|используется в|имеется в|насчитывает) {a}
zh {a}(中)?(一共|总共|共)?{has}(几|多少)(个|种)(门|门控单元|门控)(结构)? ; {a}的门(的?数量|的?个数)(是|为)(多少|几个?)?
ja {a}(に|には)(は)?(ゲートが)?(いくつ(の)?)(ゲート)?(が)?(ありますか|あるか|存在するか|存在しますか) ; {a}のゲート(の数)?は(いくつ(ですか|か|あるか|ありますか)?|何個(ですか|か|あるか)?)
# Which gate of {a} decides what is output?
es (qué|cuál|cual) (puerta|compuerta) (de |del |en ){a} {decides} (qué|lo que|qué parte del estado de (la )?(celda|célula)|qué información) (se )?(emite|muestra|envía|pasa|sale|expone|transmite)( como (salida|estado oculto)| a la salida| al estado oculto| hacia el estado oculto)?
fr quelle porte (d'un |du |de la |d'une |de |dans un |dans |de l'){a} {decides} (de )?(ce qui|quelle partie de l'état de (la )?cellule|quelle information|quelles informations) (est|sera|sont) (transmise?s?|exposée?|émise?|envoyée?|produite?)( en sortie| à la sortie| à l'état caché| vers l'état caché| comme état caché)?
de welches (gate|tor) (eines |des |im |einer |der |in einem |in einer |in ){a} {decides},? (was|welcher teil des zell(en)?zustand(e)?s|welche informationen?) ((aus dem zell(en)?zustand|als ausgabe|an den (verborgenen zustand|hidden state)|als (verborgener zustand|hidden state)) )?(ausgegeben|weitergegeben) (wird|werden)
pt qual (porta|portão) (da |de uma |do |de |de um |na ){a} {decides} (o que|qual parte do estado da célula|que parte do estado da célula|quais informações) (é|será|são) (enviad[oa]|emitid[oa]|passad[oa]|expost[oa]|transmitid[oa])s?( (como|para a|na) saída| (ao|para o) estado oculto| como estado oculto)?
it quale (porta|cancello|gate) (della |di una |del |di |dell'|in una |di un ){a} {decides} (cosa|che cosa|ciò che|quale parte dello stato della cella) (viene|è) (emess[oa]|inviat[oa]|passat[oa]|trasmess[oa]|espost[oa])( in uscita| allo stato nascosto| come uscita| come output)?
nl welke (poort|gate) (van |in )(een |het |de )?{a} {decides},? (wat|welk deel van de (celtoestand|celstatus)) (wordt (uitgevoerd|doorgegeven)|(uitgevoerd|doorgegeven) wordt)( als uitvoer| naar de verborgen toestand)?
ru как(ой|ие) (вентил~|гейт~|фильтр~) (в |у )?{a} {decides},? (что|какая часть состояни~ ячейк~|какая информация) (пода(ё|е)тся|переда(ё|е)тся|попадает|выводится|будет подано|будет выведено|пойд(ё|е)т)( на выход| в скрыт~ состояни~)?
zh (在)?{a}(中|里)?(的)?,?，?(哪个|哪一个|哪种|由哪个|是哪个)门(用于|用来|负责|来)?(决定|控制)(了)?(输出|最终输出)(什么|哪些|多少)(信息|内容)? ; (在)?{a}(中|里)?的?,?，?(哪个|哪一个|由哪个)门(用于|用来|负责|来)?(决定|控制)(细胞|单元|记忆)状态(中)?的?(哪一?部分|哪些部分|哪些信息|多少信息|多少)(会|将)?(被)?(输出|传递到隐藏状态|输出到隐藏状态)
ja {a}(で|において|の中で)、?(何|どの情報)を出力するか(を)?(決める|決定する|制御する)(のは、?どのゲート(か|ですか)|ゲートは(どれか|どれですか|何か)) ; {a}(で|において)、?セル状態のどの部分を出力するか(を)?(決める|決定する|制御する)ゲートは(どれか|どれですか|何か)
# Which gate decides what is output?
es (qué|cuál|cual) (puerta|compuerta) {decides} (qué|lo que|qué parte del estado de (la )?(celda|célula)|qué información) (se )?(emite|muestra|envía|pasa|sale|expone|transmite)( como (salida|estado oculto)| a la salida| al estado oculto)?
fr quelle porte {decides} (de )?(ce qui|quelle partie de l'état de (la )?cellule) (est|sera) (transmise?|exposée?|émise?|envoyée?|produite?)( en sortie| à la sortie| à l'état caché| vers l'état caché)?
de welches (gate|tor) {decides},? (was|welcher teil des zell(en)?zustand(e)?s) ((aus dem zell(en)?zustand|vom zell(en)?zustand|als ausgabe|an den (verborgenen zustand|hidden state)) )?(ausgegeben|weitergegeben) wird
pt qual (porta|portão) {decides} (o que|qual parte do estado da célula|que parte do estado da célula) (é|será) (enviad[oa]|emitid[oa]|passad[oa]|expost[oa])( (como|para a|na) saída| (ao|para o) estado oculto)?
it quale (porta|cancello|gate) {decides} (cosa|che cosa|ciò che|quale parte dello stato della cella) (viene|è) (emess[oa]|inviat[oa]|passat[oa]|trasmess[oa])( in uscita| allo stato nascosto)?
nl welke (poort|gate) {decides},? (wat|welk deel van de (celtoestand|celstatus)) (wordt (uitgevoerd|doorgegeven)|(uitgevoerd|doorgegeven) wordt)( naar de verborgen toestand)?
ru как(ой|ие) (вентил~|гейт~|фильтр~) {decides},? (что|какая часть состояни~ ячейк~) (пода(ё|е)тся|переда(ё|е)тся|попадает|выводится|будет подано)( на выход| в скрыт~ состояни~)?
zh (哪个|哪一个|由哪个)门(用于|用来|负责|来)?(决定|控制)(输出)(什么|哪些)(信息|内容)?
ja (何|どの情報)を出力するか(を)?(決める|決定する|制御する)ゲートは(どれか|どれですか|何か)
# Which gate of {a} decides which information is discarded from the cell state?
es (qué|cuál|cual) (puerta|compuerta) (de |del |en ){a} {decides} (qué|cuál) información (del estado de (la )?(celda|célula) )?(se )?(descarta|elimina|olvida|desecha|borra|descartar|eliminar|olvidar|debe olvidarse|debe descartarse|debe eliminarse)( del estado de (la )?(celda|célula))?
fr quelle porte (d'un |du |de la |d'une |de |dans un |de l'){a} {decides} (de )?(quelles informations|quelle information|l'information à|les informations à) (de l'état de (la )?cellule )?(doivent être |doit être |sont |est |à )?(supprimées?|oubliées?|effacées?|éliminées?|oublier|supprimer|effacer|éliminer)( de l'état de (la )?cellule)?
de welches (gate|tor) (eines |des |im |einer |der |in einem |in einer |in ){a} {decides},? welche informationen? ((aus dem|des|vom) zell(en)?zustands? )?(verworfen|vergessen|gelöscht|entfernt) (wird|werden)
pt qual (porta|portão) (da |de uma |do |de |de um |na ){a} {decides} (quais|que|qual) (informações|informação) (do estado da célula )?(devem ser |deve ser |serão |será |são |é )?(descartadas?|esquecidas?|removidas?|eliminadas?|descartar|esquecer)( do estado da célula)?
it quale (porta|cancello|gate) (della |di una |del |di |dell'|di un ){a} {decides} (quali informazioni|quale informazione) (dello stato della cella )?(vengono |viene |devono essere |sono )?(scartat[ea]|eliminat[ea]|dimenticat[ea]|rimoss[ea]|scartare|dimenticare)( dallo stato della cella)?
nl welke (poort|gate) (van |in )(een |het |de )?{a} {decides},? welke informatie (uit (de celtoestand|de celstatus) )?(wordt (verwijderd|vergeten)|(verwijderd|vergeten) wordt)
ru как(ой|ие) (вентил~|гейт~|фильтр~) (в |у )?{a} {decides},? как(ую|ая) информац~ (из состояни~ ячейк~ )?(нужно |следует |будет )?(удалить|забыть|отбросить|удаляется|забывается|отбрасывается|удалена|забыта)( из состояни~ ячейк~)?
zh (在)?{a}(中|里)?的?,?，?(哪个|哪一个|由哪个)门(用于|用来|负责|来)?(决定|控制)(从)?((细胞|单元|记忆)状态(中|里)?)?(丢弃|遗忘|舍弃|忘记|删除)(掉)?(哪些|什么|多少)(信息|内容)
ja {a}(で|において)、?セル状態から(どの情報を|何を)(捨てる|忘れる|削除する)か(を)?(決める|決定する|制御する)ゲートは(どれか|どれですか|何か)
# Which gate of {a} decides which new information is stored in the cell state?
es (qué|cuál|cual) (puerta|compuerta) (de |del |en ){a} {decides} qué (nueva información|información nueva) (se )?(añade|agrega|almacena|guarda|escribe|incorpora)( en el| al) estado de (la )?(celda|célula)
fr quelle porte (d'un |du |de la |d'une |de |dans un |de l'){a} {decides} (quelles nouvelles informations|quelle nouvelle information) (sont|est|seront|doivent être) (ajoutées?|stockées?|écrites?|mémorisées?)( dans| à) l'état de (la )?cellule
de welches (gate|tor) (eines |des |im |einer |der |in einem |in einer |in ){a} {decides},? welche neuen? informationen? (in den|im|zum) zell(en)?zustand (aufgenommen|geschrieben|gespeichert|hinzugefügt|übernommen) (wird|werden)
pt qual (porta|portão) (da |de uma |do |de |de um |na ){a} {decides} (quais|que|qual) (novas informações|nova informação) (serão|será|são|é) (adicionadas?|armazenadas?|guardadas?|escritas?)( ao| no) estado da célula
it quale (porta|cancello|gate) (della |di una |del |di |dell'|di un ){a} {decides} (quali nuove informazioni|quale nuova informazione) (vengono|viene|sono) (aggiunt[ea]|memorizzat[ea]|scritt[ea])( allo| nello) stato della cella
nl welke (poort|gate) (van |in )(een |het |de )?{a} {decides},? welke nieuwe informatie (in|aan) de (celtoestand|celstatus) (wordt (opgeslagen|toegevoegd)|(opgeslagen|toegevoegd) wordt)
ru как(ой|ие) (вентил~|гейт~|фильтр~) (в |у )?{a} {decides},? как(ую|ая) нов~ информац~ (нужно |следует |будет )?(записать|добавить|сохранить|записывается|добавляется|сохраняется|добавлена|записана) (в|к) состояни~ ячейк~
zh (在)?{a}(中|里)?的?,?，?(哪个|哪一个|由哪个)门(用于|用来|负责|来)?(决定|控制)(哪些|什么|多少)新的?信息(会|将)?(被)?(存储|存入|写入|加入|添加|保存)(到|进|至)?(细胞|单元|记忆)状态(中|里)?
ja {a}(で|において)、?(どの|どのような)新しい情報をセル状態に(追加|保存|格納|記憶)するか(を)?(決める|決定する|制御する)ゲートは(どれか|どれですか|何か)
# What is the role of {a}?
es (cuál es|qué) (la |el )?(función|papel|rol|propósito|objetivo|finalidad|tarea) (principal )?(cumple |desempeña |tiene |realiza )?(de |del )?{a} ; para qué sirve {a} ; qué función (cumple|desempeña|tiene|realiza) {a}
fr quel(le)? est (le rôle|la fonction|le but|l'objectif|la tâche|l'utilité) (principal |principale )?(de |du |d'un |d'une |de la |de l'|d'){a} ; à quoi sert {a} ; quel rôle joue {a}
de welche (aufgabe|funktion|rolle) (hat|erfüllt|spielt|übernimmt) {a} ; was ist die (aufgabe|funktion|rolle) (des|der|eines|einer|von) {a} ; wozu dient {a} ; wofür ist {a} zuständig
pt qual é (a função|o papel|o objetivo|o propósito|a finalidade) (principal )?(de |do |da ){a} ; para que serve {a} ; qual a (função|finalidade) (de |do |da ){a}
it qual è (il compito|il ruolo|la funzione|lo scopo) (principale )?(di |del |della |dell'){a} ; a (che )?cosa serve {a} ; quale (ruolo|compito|funzione) (ha|svolge) {a}
nl wat is de (functie|rol|taak) van {a} ; waarvoor dient {a} ; welke (functie|rol|taak) heeft {a}
ru как(ую|ова) (основн~ )?(функци~|роль|задач~) (выполня~|игра~|реша~|у)? ?{a} ; (для чего|зачем) (нужен|нужна|служит|используется|предназначен|нужны) {a} ; (в чём|в чем) (состоит|заключается) (функция|роль|задача) {a} ; каково назначение {a}
zh {a}的?(主要)?(作用|功能|目的|用途)(主要)?是(什么)? ; {a}(主要)?(有什么|起什么)(作用|用) ; {a}(是)?(用来|用于)(做|干)什么(的)?
ja {a}の(主な)?(役割|機能|働き|目的)(は(何か|何ですか|どれか|どれですか)|として(正しい|適切な)ものは?(どれか|どれですか)?)
# What does {a} do?
es qué hace {a}
fr que fait {a}
de was (macht|bewirkt|tut) {a}
pt o que faz {a} ; o que {a} faz
it (che )?cosa fa {a}
nl wat doet {a}
ru что делает {a}
ja {a}は何をする(か|ものか|のか)
# Why do gradients {g} in {a}?
es por qué (se )?{g} (los gradientes|el gradiente) (al |en ){a}{long} ; por qué (los gradientes|el gradiente) (se )?{g} en {a}{long}
fr pourquoi (les gradients|le gradient) {g}(-t-il|-il|-ils)? (dans|avec) {a}{long}
de warum {g} (die gradienten|der gradient|gradienten) (in|bei) {a}{long}
pt por ?que (os gradientes|o gradiente) (se )?{g} (em|na|nas|numa) {a}{long} ; por ?que {g} (os gradientes|o gradiente) (em|na|nas|numa) {a}{long}
it perché (i gradienti|il gradiente) {g} (nelle|nella|in) {a}{long} ; perché {g} (i gradienti|il gradiente) (nelle|nella|in) {a}{long}
nl waarom {g} (de )?gradi(ë|e)nt(en)? (in|bij) {a}{long}
ru почему в {a} {g} градиент~{long} ; почему {g} градиент~ в {a}{long} ; почему в {a} градиент~ {g}{long} ; почему градиент~ в {a} {g}{long} ; почему градиент~ {g} в {a}{long}
# Why does {a} occur in {b}?
es por qué (ocurre|se produce|aparece|sucede|surge) {a} en {b}{long}
fr pourquoi {a} (survient|apparaît|se produit)(-il|-elle)? dans {b}{long}
de warum (tritt|kommt es zu|entsteht|treten) (das problem (der|des) )?{a} (in|bei) {b} ?(auf)?
pt por ?que (ocorre|acontece|surge|aparece) {a} (em|na|nas) {b}{long}
it perché (si verifica|avviene|compare) {a} (in|nelle|nella) {b}{long}
nl waarom treedt {a} op (in|bij) {b}{long}
ru почему (в|у) {b} (возникает|происходит|появляется|наблюдается) {a} ; почему (возникает|происходит|появляется) {a} в {b} ; (из-за чего|отчего) (в|у) {b} (возникает|происходит) {a}
zh 为什么{b}(中)?(在?(处理|训练)(长|较长的?|很长的?)序列时)?(容易|可能)?(会)?(出现|产生|发生|遇到){a} ; {b}(在处理长序列时)?(出现|产生|发生){a}的(主要)?原因是(什么)?
ja {b}で{a}が(起こる|起きる|発生する|生じる)(理由|原因)(として(正しい|適切な|最も適切な)ものは?(どれか|どれですか)?|は(何か|どれか|何ですか|どれですか)) ; なぜ{b}で(は)?{a}が(起こる|起きる|発生する|生じる)の?(か|でしょうか|ですか)
# What causes {a}?
es qué (causa|provoca|produce|origina) {a} ; cuál es la causa (de |del |de la ){a}
fr (qu'est-ce qui (cause|provoque)|quelle est la cause (de |du |des |de la |de l'|d')) ?{a}
de was (verursacht|ist die ursache (von|für|der|des)) {a} ; wodurch (entstehen|entsteht|wird|werden) {a}( verursacht)?
pt (o que|que) (causa|provoca|gera) {a} ; qual é a causa (de|do|da|dos) {a}
it (che )?cosa (causa|provoca) {a} ; qual è la causa (di|del|della|dell'|dei) ?{a}
nl wat (veroorzaakt|is de oorzaak van) {a}
ru что (вызывает|приводит к|является причиной) {a} ; (какова|в ч(ё|е)м) причина {a} ; из-за чего (возникает|происходит) {a}
zh (是)?(什么|哪种情况|哪个因素)(会)?(导致|造成|引起)(了)?{a} ; {a}的(主要)?原因是(什么)?
ja {a}の(主な)?原因は(何か|どれか|何ですか|どれですか) ; {a}の原因として(正しい|適切な)ものは?(どれか|どれですか)?
# Which technique helps against {a}?
es qué (técnica|método|estrategia|procedimiento) (se (usa|utiliza|emplea|aplica) |sirve |ayuda |permite |es útil )?(habitualmente |comúnmente )?(para |a |contra |frente a )?(evitar |prevenir |mitigar |combatir |reducir |limitar |controlar |resolver |tratar )?(contra )?{a}
fr quelle (technique|méthode|astuce|stratégie) (permet|est utilisée|sert|aide|utilise-t-on|est employée) ?(habituellement )?(de |d'|pour |à |contre )?(limiter |éviter |prévenir |atténuer |combattre |réduire |contrer |lutter contre |empêcher |résoudre )?{a}
de (welche|welches|mit welcher|mit welchem) (methode|technik|verfahren|maßnahme|trick) (hilft|wird|dient|eignet sich|begegnet man|verhindert) ?(häufig )?(gegen |zur vermeidung von |zur bekämpfung von )?{a}( eingesetzt| verwendet)? ; was hilft gegen {a}
pt qual (técnica|método|estratégia) (é (usada|usado|utilizada|utilizado) |ajuda |serve |permite |evita )?(comumente |normalmente )?(para |a |contra )?(evitar |prevenir |mitigar |combater |reduzir |limitar |controlar |resolver |lidar com |tratar )?{a}
it quale (tecnica|metodo|strategia) (si (usa|utilizza|impiega) |aiuta |serve |è (usata|usato|utilizzata) |permette )?(comunemente |di solito )?(per |a |contro |di )?(evitare |prevenire |mitigare |combattere |ridurre |limitare |contrastare |risolvere )?(contro )?{a}
nl welke (techniek|methode|strategie) (helpt tegen|voorkomt|wordt gebruikt tegen|gebruikt men tegen|beperkt) {a}
ru как(ой|ая|ие) (метод~|техник~|при(ё|е)м~|способ~) (используется|применяется|помогает|позволяет|служит|предотвращает|используют|применяют|используются) ?(обычно )?(для |от |против |при )?(борьбы с~? |бороться с~? |предотвращения |предотвратить |избежать |ограничить |решения |устранения |смягчить |ослабить )?{a}
zh (以下|下列)?(哪种|哪个|哪一种|哪项)(方法|技术|手段)(可以|能够|能|可|常?用于|常?用来|有助于)?(有效地?)?(解决|缓解|防止|避免|处理|应对|减轻){a} ; (解决|缓解|防止|避免|处理|应对|减轻){a}的?(常用|常见|有效|主要)?的?(方法|技术|手段|办法)(是|有)(什么|哪个|哪种)?
ja {a}(を防ぐ|を抑える|を緩和する|を回避する|に対処する|の対策として(用いられる|使われる|有効な)|への対策として(用いられる|使われる|有効な))(ために(用いられる|使われる|使用される))?(手法|方法|技術|もの)(は(どれか|何か|どれですか|何ですか)|として(正しい|適切な)ものは?どれ(か|ですか))
# Which problem does {a} address?
es qué problema (resuelve|resuelven|aborda|abordan|mitiga|mitigan|trata|soluciona|pretende resolver|intenta resolver|evita) {a}
fr quel problème {a} (résout|résolvent|traite|atténue|adresse|vise)(-t-il|-il|-elle|-ils|-t-elle)?( à résoudre)?
de welches problem (löst|lösen|behandelt|adressiert|adressieren|mildert|mildern|verhindert) {a}
pt (qual|que) problema {a} (resolve|resolvem|aborda|mitiga|ameniza|trata|evita) ; (qual|que) problema (é )?(resolve|resolvem|aborda|mitiga|ameniza|trata|evita) {a}
it quale problema (risolve|risolvono|affronta|affrontano|mitiga|attenua) {a}
nl welk probleem (lost|lossen|pakt|behandelt) {a} ?(op|aan)?
ru как(ую|ая) проблем~ (решает|решают|смягчает|устраняет|помогает решить) {a}
zh {a}(主要|通常)?(用来|用于|是为了|可以|能)?(解决|处理|缓解|防止|避免)(了)?(的是)?(下列|以下)?(的)?(什么|哪个|哪种|哪一个)问题
ja {a}が(解決|緩和|対処|軽減)する(問題|課題)は(どれか|何か|どれですか|何ですか)
# What is the main difference between {a} and {b}?
es (cuál es )(la )?(principal )?(diferencia|diferencia principal) (principal )?entre {a} y {b} ; en qué se (diferencia|diferencian|distingue) {a} (de|y) {b} ; qué (diferencia|distingue) (a )?{a} de {b}
fr quelle est (la|l'une des) (principale )?différence(s)? (principale )?entre {a} et {b} ; en quoi {a} diffère-t-(il|elle) (de |du |d'un |d'une ){b} ; qu'est-ce qui (distingue|différencie) {a} (de |du |d'un |d'une ){b}
de worin (unterscheidet|unterscheiden) sich {a} (von|und) {b} ; was ist der (hauptunterschied|wesentliche unterschied|wichtigste unterschied|unterschied) zwischen {a} und {b} ; wodurch unterscheidet sich {a} von {b} ; was unterscheidet {a} von {b}
pt qual (é )?a (principal )?diferença (principal )?entre {a} e {b} ; (em que|no que) {a} (difere|se diferencia) (da |de |do |de uma ){b} ; o que (diferencia|distingue) {a} (da |de |do |de uma ){b}
it qual è la (principale )?differenza (principale )?(tra|fra) {a} e {b} ; in (che )?cosa (differisce|si distingue|differiscono) {a} (da |dalla |dal |e ){b} ; che cosa distingue {a} (da |dalla |dal ){b}
nl wat is het (belangrijkste )?verschil tussen {a} en {b} ; waarin verschilt {a} van {b}
ru чем {a} отлича(е|ю)тся от {b} ; (в ч(ё|е)м|каково|какое) (основн~ |главн~ )?(состоит |заключается )?(основн~ |главн~ )?(отличи~|различи~|разниц~) (между )?{a} (и|от) {b}
zh {a}(和|与|跟){b}(的|之间的)(主要|最大|本质)?(区别|差别|不同|差异)(之处)?(是|在于|有)(什么|哪些)? ; {a}(和|与|跟)?{b}相比,?，?(主要)?(区别|不同)(之处)?(是|在于)(什么)?
ja {a}と{b}の(主な)?(違い|相違点|差)(は(何か|どれか|何ですか|どれですか)|として(正しい|適切な)ものは?(どれか|どれですか)?)
# What is the advantage of {a} over {b}?
es (cuál es|qué) (la )?(principal )?ventaja (principal )?(tiene |ofrece |presenta )?(de )?{a} (frente a|sobre|respecto a|en comparación con) {b}
fr quel est (l'avantage|le principal avantage) (de |du |d'un |d'une |des ){a} (par rapport (à |au |aux )|sur ){b} ; quel avantage {a} (présente|offre|possède)-t-(il|elle) par rapport (à|au|aux) {b}
de welchen vorteil (hat|haben|bietet) {a} gegenüber {b} ; was ist (der|ein) (haupt)?vorteil (von|des|der|eines|einer) {a} gegenüber {b}
pt qual (é )?a (principal )?vantagem (de |da |do |das ){a} (em relação a|em relação à|em relação às|sobre|sobre a|frente a|comparada a|em comparação com) {b}
it qual è il (principale )?vantaggio (di |della |del |delle ){a} rispetto (a|alla|alle|al|ad) {b}
nl wat is het (belangrijkste )?voordeel van {a} (ten opzichte van|boven) {b}
ru (в ч(ё|е)м|каково|какое) (основн~ |главн~ )?преимуществ~ {a} (перед|по сравнению с) {b}
zh {a}(相比|相对于|相较于|与){b}(相比)?的(主要|最大)?(优点|优势)是(什么)? ; (与|和){b}相比,?，?{a}的?(主要|最大)?(优点|优势)是(什么)?
ja {b}(に対する|と比べた|と比較した){a}の(主な)?(利点|長所|メリット)(は(何か|どれか|何ですか)|として(正しい|適切な)ものは?どれか)
`;
