/** What is said of a subject, in blocks like those of the names: `{a}` is a name, `{n}` a number, a word in braces one of `MACROS`. */
export const PREDICATES = `
# decides which information is discarded from the cell state
es {decides} (qué|cuál) (información|parte de la información|informaciones) (del estado de (la )?(celda|célula) )?(debe ser |debe |se debe |hay que |es )?(se )?(descarta|elimina|olvida|desecha|borra|descartar|eliminar|olvidar|desechar|borrar|descartarse|eliminarse|olvidarse|descartada|eliminada|olvidada)( del estado de (la )?(celda|célula))?
fr {decides} (quelles informations|quelle information|quelle partie de l'information) (de l'état de (la )?cellule )?(doivent être |doit être |sont |est |à |il faut )?(supprimées?|oubliées?|effacées?|écartées?|éliminées?|jetées?|rejetées?|oublier|supprimer|effacer|éliminer|jeter)( de l'état de (la )?cellule)?
de {decides},? (welche informationen?|welcher teil der informationen) ((aus dem|des|vom) zell(en)?zustands? )?(verworfen|vergessen|gelöscht|entfernt) (wird|werden|werden sollen|werden soll)
pt {decides} (qual|quais|que) (informações|informação|parte da informação) (do estado da célula )?(deve(m)? ser |será |serão |é |são )?(descartadas?|esquecidas?|removidas?|eliminadas?|apagadas?|descartar|esquecer|remover|eliminar)( do estado da célula)?
it {decides} (quali informazioni|quale informazione|quale parte dell'informazione) (dello stato della cella )?(vengono|viene|devono essere|deve essere|sono|è|vanno|va)? ?(scartat[ea]|eliminat[ea]|dimenticat[ea]|rimoss[ea]|cancellat[ea]|scartare|eliminare|dimenticare|rimuovere)( dallo stato della cella)?
nl {decides},? welke informatie ((uit|van) (de celtoestand|de celstatus) )?(wordt (verwijderd|vergeten|weggegooid|gewist)|(verwijderd|vergeten|weggegooid|gewist) wordt|moet worden (verwijderd|vergeten))
ru {decides},? как(ую|ая|ие) (информац~|част~ информаци~|сведени~) (из состояни~ ячейк~ )?(нужно |следует |надо |необходимо |будет |будут )?(удал~|забы~|отброс~|отбр~|выброс~|стереть|удаля~|забыва~|отбрасыва~)(удалена|забыта|отброшена)?( из состояни~ ячейк~)?
zh (用于|用来|负责)?(决定|控制)(了)?(从)?(细胞|单元|记忆)?状态?(中|里)?的?(丢弃|遗忘|舍弃|忘记|删除)(掉)?(哪些|什么|多少)(信息|内容) ; (用于|用来|负责)?(决定|控制)(哪些|什么|多少)(旧的?)?信息(需要|应该|应当|要|会)?(被)?(从(细胞|单元|记忆)状态中)?(丢弃|遗忘|舍弃|忘记|删除)(掉)?
ja セル状態から(どの情報を|どのような情報を|何を)(捨てる|忘れる|削除する|破棄する)か(を)?{decides} ; (どの情報を|どのような情報を|何を)(セル状態から)?(捨てる|忘れる|忘却する|削除する|破棄する)か(を)?{decides}
# decides which part of the cell state is output
es {decides} (qué|cuál) parte del estado de (la )?(celda|célula) (se )?(muestra|emite|expone|envía|pasa|es expuesta|es emitida|sale)( como salida| a la salida| como estado oculto| al estado oculto)? ; {decides} (qué|lo que) (información )?(se (emite|muestra|envía|pasa)|sale) ((como|a la) salida|como estado oculto|al estado oculto)
fr {decides} quelle partie de l'état de (la )?cellule (est|sera) (exposée|transmise|émise|envoyée|produite)( en sortie| à la sortie| à l'état caché| comme état caché)? ; {decides} (de )?ce qui est (exposé|transmis|émis|envoyé|produit) (en sortie|à la sortie|à l'état caché)
de {decides},? (welcher teil des zell(en)?zustand(e)?s|was vom zell(en)?zustand|was aus dem zell(en)?zustand|wie viel vom zell(en)?zustand) (als (ausgabe|verborgener zustand|hidden state) )?(ausgegeben|weitergegeben|nach außen gegeben) wird ; {decides},? was ((als ausgabe|an den (verborgenen zustand|hidden state)) )?(ausgegeben|weitergegeben) wird
pt {decides} (qual|que) parte do estado da célula (é|será) (emitida|exposta|enviada|passada|mostrada|exibida)( como saída| para a saída| para o estado oculto| ao estado oculto| na saída)? ; {decides} o que (é|será) (enviado|emitido|passado|transmitido|exposto) ((como|para a|na) saída|(ao|para o) estado oculto)
it {decides} quale parte dello stato della cella (viene|è|sarà) (emessa|esposta|inviata|mostrata|passata|trasmessa)( in uscita| come uscita| come output| allo stato nascosto)? ; {decides} (ciò|cosa) che? ?(viene|è) (emesso|inviato|passato|trasmesso) (in uscita|allo stato nascosto|come output)
nl {decides},? welk deel van de (celtoestand|celstatus) (wordt (uitgevoerd|doorgegeven|getoond)|(uitgevoerd|doorgegeven) wordt)( als uitvoer| naar de verborgen toestand)?
ru {decides},? (какая|какую|какой) (част~) состояни~ ячейк~ (пода(ё|е)тся|переда(ё|е)тся|выводится|попадает|вывести|подать|передать) ?(на выход|в скрыт~ состояни~|в выход)? ; {decides},? что (именно )?((пода(ё|е)тся|переда(ё|е)тся|попадает|выводится|подать|передать) (на выход|в скрыт~ состояни~)|будет выведено|выводится|будет на выходе)
zh (用于|用来|负责)?(决定|控制)(了)?(输出)(细胞|单元|记忆)状态(中|里)?的(哪一?部分|哪些部分|哪些信息|多少) ; (用于|用来|负责)?(决定|控制)(细胞|单元|记忆)状态(中|里)?的?(哪一?部分|哪些部分|哪些信息|多少信息|多少)(会|将)?(被)?(作为)?(输出)(到隐藏状态)? ; (用于|用来|负责)?(决定|控制)(最终)?输出(什么|哪些)(信息|内容)?
ja セル状態の(どの部分|どの情報|何)を(出力|隠れ状態に出力|隠れ状態として出力)するか(を)?{decides} ; (何|どの情報)を(出力|隠れ状態に出力)するか(を)?{decides}
# decides which new information is stored in the cell state
es {decides} (qué|cuál) (nueva información|información nueva|información) (se )?(añade|agrega|almacena|guarda|escribe|incorpora|añadir|agregar|almacenar|guardar)( en el| al) estado de (la )?(celda|célula)
fr {decides} (quelles nouvelles informations|quelle nouvelle information|quelles informations nouvelles) (sont |est |seront |doivent être |doit être )?(ajoutées?|stockées?|écrites?|mémorisées?|ajouter|stocker)( dans| à) l'état de (la )?cellule
de {decides},? welche neuen? informationen? (in den|im|zum) zell(en)?zustand (aufgenommen|geschrieben|gespeichert|hinzugefügt|übernommen) (wird|werden)
pt {decides} (quais|que|qual) (novas informações|nova informação|informações novas) (serão|será|são|é|devem ser)? ?(adicionadas?|armazenadas?|guardadas?|escritas?|adicionar|armazenar)( ao| no) estado da célula
it {decides} (quali nuove informazioni|quale nuova informazione) (vengono|viene|sono|è|devono essere)? ?(aggiunt[ea]|memorizzat[ea]|scritt[ea]|salvat[ea]|aggiungere|memorizzare)( allo| nello) stato della cella
nl {decides},? welke nieuwe informatie (in|aan) de (celtoestand|celstatus) (wordt (opgeslagen|toegevoegd|geschreven)|(opgeslagen|toegevoegd|geschreven) wordt)
ru {decides},? как(ую|ая|ие) нов~ (информац~|сведени~) ((нужно |следует )?(запис~|добав~|сохран~) (в|к) состояни~ ячейк~|(будет |будут )?(добавлен~|записан~|сохранен~|сохранён~) (в|к) состояни~ ячейк~)
zh (用于|用来|负责)?(决定|控制)(哪些|什么|多少)(新的?)(信息|内容)(会|将|需要|应该|要)?(被)?(存储|存入|写入|加入|添加|更新|保存)(到|进|至|在)?(细胞|单元|记忆)状态(中|里)? ; (用于|用来|负责)?(决定|控制)(将|把|向)?(细胞|单元|记忆)状态(中|里)?(存储|写入|加入|添加|更新)(哪些|什么|多少)(新的?)(信息|内容)
ja (どの|どのような)新しい情報をセル状態に(追加|保存|書き込|格納|記憶)(する|む)か(を)?{decides} ; セル状態に(どの|どのような)新しい情報を(追加|保存|書き込|格納|記憶)(する|む)か(を)?{decides}
# adds new information to the cell state
es (añade|agrega|añadir|agregar|incorpora|incorporar|introduce|introducir) (nueva información|información nueva) al estado de (la )?(celda|célula)
fr (ajoute|ajouter|ajouter) (de nouvelles informations|de l'information nouvelle|une nouvelle information) (à|dans) l'état de (la )?cellule
de (fügt neue informationen (zum|dem) zell(en)?zustand hinzu|neue informationen (zum|dem) zell(en)?zustand hinzufügen)
pt (adiciona|adicionar|acrescenta|acrescentar) (novas informações|nova informação) ao estado da célula
it (aggiunge|aggiungere) (nuove informazioni|nuova informazione) allo stato della cella
nl (voegt nieuwe informatie (aan|toe aan) de (celtoestand|celstatus)( toe)?|nieuwe informatie (aan|toe aan) de (celtoestand|celstatus)( toevoegen| toe te voegen)?)
ru (добавля~|добав~|добавлени~) нов~ информаци~ (в|к) состояни~ ячейк~
zh (用于|用来|负责)?(向|往|给)(细胞|单元|记忆)状态(中|里)?(添加|加入|写入|增加)新的?信息
ja (新しい情報をセル状態に|セル状態に新しい情報を)(追加|書き込|加え)(する|む|る)
# sets the learning rate
es (establece|fija|ajusta|calcula|determina|define|controla|establecer|fijar|ajustar|calcular|determinar|definir|controlar) la tasa de aprendizaje
fr (fixe|règle|ajuste|calcule|détermine|définit|contrôle|fixer|régler|ajuster|calculer|déterminer|définir|contrôler) le taux d'apprentissage
de (legt die lernrate fest|bestimmt die lernrate|steuert die lernrate|(passt|stellt) die lernrate (an|ein)|die lernrate (festlegen|bestimmen|anpassen|einstellen))
pt (define|ajusta|calcula|determina|controla|definir|ajustar|calcular|determinar|controlar) a taxa de (aprendizado|aprendizagem)
it (imposta|impostare|regola|regolare|determina|determinare|calcola|calcolare) il tasso di apprendimento
nl ((stelt|bepaalt) de (leersnelheid|learning rate)( in)?|de (leersnelheid|learning rate) (instellen|bepalen))
ru (зада(ё|е)т|задать|определя~|устанавлива~|регулиру~|настраива~) скорость обучения
zh (用于|用来|负责)?(设置|决定|调整|控制|计算)学习率
ja 学習率を(設定|決定|調整|計算)する
# initialises the weights
es (inicializa|inicializar) los pesos( de la red)?
fr (initialise|initialiser) les poids( du réseau)?
de (initialisiert die gewichte|die gewichte initialisieren)
pt (inicializa|inicializar) os pesos( da rede)?
it (inizializza|inizializzare) i pesi( della rete)?
nl (initialiseert de gewichten|de gewichten initialiseren)
ru (инициализиру~|инициализаци~) вес~( сети)?
zh 初始化(网络的?)?权重
ja (ネットワークの)?重みを初期化する
# has {n} gates
es (sólo |solo |únicamente )?{has} (sólo |solo |únicamente )?{n} (puertas?|compuertas?)
fr {has} {n} portes? ; n'(a|ont) que {n} portes? ; ne (possède|comporte|contient)(nt)? que {n} portes?
de {has} (nur |lediglich |genau )?{n} (gates?|tore?)
pt (só |apenas |somente )?{has} (só |apenas |somente )?{n} (portas?|portões|portão|gates?)
it {has} (solo |soltanto )?{n} (porte|porta|gate|cancelli)
nl {has} (slechts |maar |alleen |precies )?{n} (poorten|poort|gates?)
ru <{has} >(только |лишь |всего )?{n} (вентил~|гейт~|фильтр~|ворот~|затвор~)
zh (只|仅)?{has}{n}(个|种)(门|门控)(控?单元|结构)?
ja {n}(つ|個)の(ゲート){has} ; ゲートが{n}(つ|個)(ある|あります|存在する) ; ゲートが{n}(つ|個)しか(ない|ありません)
# has {a}
es {has} {a}
fr {has} {a}
de {has} {a}
pt {has} {a}
it {has} {a}
nl {has} {a}
ru {has} {a}
zh {has}{a}
ja {a}(を持つ|を持っている|を有する|がある|を備える|を備えている)
# does not have {a}
es no {has} <(ninguna|ningún) >{a}
fr n'(a|ont) pas (de |d')?{a} ; ne (possède|possèdent|comporte|contient) pas (de |d')?{a}
de {has} kein(e|en)? {a}
pt não {has} <(nenhuma|nenhum) >{a}
it non {has} <(nessun|nessuna) >{a}
nl {has} geen {a}
ru не {has} {a} ; нет {a}
zh (没有|不包含|不具有|不具备|无){a}
ja {a}(を持たない|がない|は存在しない|がありません|を持っていない|を持ちません|を備えていない)
# does not have a separate cell state
es no {has} (un )?estado de (la )?(celda|célula) (separado|independiente|aparte)
fr n'(a|ont) pas d'état de (la )?cellule (séparé|distinct|indépendant) ; ne possède(nt)? pas d'état de (la )?cellule (séparé|distinct|indépendant)
de {has} keinen (separaten|getrennten|eigenen|gesonderten) zell(en)?zustand
pt não {has} (um )?estado (da|de) célula (separado|independente)
it non {has} (uno )?stato (della cella|di cella) (separato|distinto|indipendente)
nl {has} geen (aparte|afzonderlijke) (celtoestand|celstatus)
ru (не имеет|нет) (отдельн~|самостоятельн~) состояни~ ячейк~ ; отсутству~ отдельн~ состояни~ ячейк~
zh (没有|不具有|无)(单独|独立)的(细胞|单元|记忆)状态
ja (独立した|別個の|専用の|独自の)セル状態(がない|を持たない|を持っていない)
# has a separate cell state
es {has} un estado de (la )?(celda|célula) (separado|independiente|aparte)
fr {has} un état de (la )?cellule (séparé|distinct|indépendant)
de {has} einen (separaten|getrennten|eigenen|gesonderten) zell(en)?zustand
pt {has} um estado (da|de) célula (separado|independente)
it {has} uno stato (della cella|di cella) (separato|distinto|indipendente)
nl {has} een (aparte|afzonderlijke) (celtoestand|celstatus)
ru {has} (отдельн~|самостоятельн~) состояни~ ячейк~
zh {has}(单独|独立)的(细胞|单元|记忆)状态
ja (独立した|別個の|専用の|独自の)セル状態(がある|を持つ|を持っている)
# has more gates than {a}
es {has} más (puertas|compuertas) que {a}
fr {has} plus de portes (que |qu'){a}
de {has} mehr (gates|tore) als {a}
pt {has} mais (portas|portões|gates) (do )?que {a}
it {has} più (porte|gate|cancelli) (di |della |del |dell'|delle |rispetto (a|alla|al) ){a}
nl {has} meer (poorten|gates) dan {a}
ru <{has} >больше (вентил~|гейт~|фильтр~|ворот~),? чем <(в|у) >{a}
zh 的?门(的?(数量|个数))?(比{a}(更)?多|多于{a}) ; (比{a})(有)?更多的?门 ; {has}比{a}更多的门
ja {a}より(も)?(多くのゲートを持つ|ゲート(の数)?が多い)
# has fewer gates than {a}
es {has} menos (puertas|compuertas) que {a}
fr {has} moins de portes (que |qu'){a}
de {has} weniger (gates|tore) als {a}
pt {has} menos (portas|portões|gates) (do )?que {a}
it {has} meno (porte|gate|cancelli) (di |della |del |dell'|delle |rispetto (a|alla|al) ){a}
nl {has} minder (poorten|gates) dan {a}
ru <{has} >меньше (вентил~|гейт~|фильтр~|ворот~),? чем <(в|у) >{a}
zh 的?门(的?(数量|个数))?(比{a}(更)?少|少于{a}) ; {has}比{a}更少的门
ja {a}より(も)?(少ないゲートを持つ|ゲート(の数)?が少ない)
# has more parameters than {a}
es {has} más parámetros que {a}
fr {has} plus de paramètres (que |qu'){a}
de {has} mehr parameter als {a}
pt {has} mais parâmetros (do )?que {a}
it {has} più parametri (di |della |del |dell'|delle |rispetto (a|alla|al) ){a}
nl {has} meer parameters dan {a}
ru <{has} >больше параметров,? чем <(в|у) >{a}
zh 的?参数(的?数量|量|个数)?(比{a}(更)?多|多于{a}) ; {has}比{a}更多的参数
ja {a}より(も)?(多くのパラメータ(を持つ)|パラメータ(数|の数)?が多い)
# has fewer parameters than {a}
es {has} menos parámetros que {a}
fr {has} moins de paramètres (que |qu'){a}
de {has} weniger parameter als {a}
pt {has} menos parâmetros (do )?que {a}
it {has} meno parametri (di |della |del |dell'|delle |rispetto (a|alla|al) ){a}
nl {has} minder parameters dan {a}
ru <{has} >меньше параметров,? чем <(в|у) >{a}
zh 的?参数(的?数量|量|个数)?(比{a}(更)?少|少于{a}) ; {has}比{a}更少的参数
ja {a}より(も)?(少ないパラメータを持つ|パラメータ(数|の数)?が少ない)
# uses no gates
es no (usa|utiliza|tiene|emplea|posee) (puertas|compuertas)
fr n'(utilise|utilisent|a|ont) pas de portes? ; ne possède(nt)? pas de portes?
de (verwendet|nutzt|benutzt|hat|besitzt) keine (gates|tore)
pt não (usa|utiliza|tem|possui|emprega) (portas|portões|gates)
it non (usa|utilizza|ha|possiede) (porte|gate|cancelli)
nl (gebruikt|heeft) geen (poorten|gates)
ru не использует (вентил~|гейт~|фильтр~) ; не имеет (вентил~|гейт~|фильтр~) ; нет (вентил~|гейт~|фильтр~)
zh (不使用|没有|不用|不采用)(门|门控)(机制|结构)?
ja ゲートを(使わない|使用しない|持たない)
`;
