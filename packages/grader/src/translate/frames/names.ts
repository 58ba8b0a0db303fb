/**
 * What the sentences of other languages are about. A block: the English after `#`, then for each language what says it. In the forms `|` sets
 * alternatives apart, `<…>` may be left out, `~` stands for the ending of a Russian word.
 */
export const NAMES = `
# an LSTM
* (long short[- ]term memory|lstm)( networks?| cells?)?(-?netze?n?)?( \\(lstm\\)| ?（lstm）)?
es <(una|la|las) >(red|redes|célula|células|celda|celdas|unidad|capa|modelo|modelos) (lstm|de tipo lstm) ; lstms? ; redes lstm
fr (réseau|réseaux|cellule|cellules|unité|couche|modèle|modèles) lstm ; lstms?
de lstm-?(zellen?|netze?n?s?|netzwerke?[ns]?|einheit|modelle?) ; lstms? ; lstm (zelle|netz|netzwerk)
pt (rede|redes|célula|células|unidade|camada|modelo|modelos) lstm ; lstms?
it (rete|reti|cella|celle|unità|strato|modello) lstm ; lstms?
nl lstm-?(cel|cellen|netwerk|netwerken|laag|model) ; lstms?
ru <(сет~|ячейк~|нейросет~|модел~|сло~|блок~) >(lstm|лстм) ; lstm-(сет~|ячейк~|сло~|блок~) ; сет~ долгой краткосрочной памяти
zh lstm(网络|单元|模型|神经网络)? ; 长短期记忆(网络)?(（lstm）|\\(lstm\\))?
ja lstm(セル|ネットワーク|層|モデル|ユニット)? ; 長・?短期記忆 ; 長短期記憶(（lstm）)?
# a GRU
* (gated recurrent units?|gru)( networks?| cells?)?( \\(gru\\)| ?（gru）)?
es (red|redes|célula|células|celda|celdas|unidad|capa) gru ; grus? ; unidad recurrente con (puertas|compuertas)
fr (réseau|réseaux|cellule|cellules|unité|couche) gru ; grus?
de gru-?(zellen?|netze?n?s?|netzwerke?[ns]?|einheit) ; grus?
pt (rede|redes|célula|células|unidade|camada) gru ; grus?
it (rete|reti|cella|celle|unità|strato) gru ; grus?
nl gru-?(cel|cellen|netwerk|netwerken|laag) ; grus?
ru <(сет~|ячейк~|блок~|сло~) >gru ; gru-(сет~|ячейк~|сло~|блок~)
zh gru(网络|单元|模型)? ; 门控循环单元(（gru）|\\(gru\\))?
ja gru(セル|ネットワーク|層|モデル|ユニット)? ; ゲート付き回帰型?ユニット
# a bidirectional RNN
* brnns? ; bi-?rnns?
es rnns? bidireccional(es)? ; red(es)? <(recurrentes?|neuronal recurrente) >bidireccional(es)? ; rnns? bidireccional(es)? \\(brnn\\)
fr rnns? bidirectionnels? ; réseaux? <(récurrents?|de neurones récurrents?) >bidirectionnels?
de bidirektionale[snr]? (rnns?|lstms?|rekurrente[sn]? (netze?|netzwerke?))
pt rnns? bidireciona(l|is) ; redes? <(recorrentes?|neurais recorrentes) >bidireciona(l|is)
it rnn bidirezional[ei] ; ret[ei] <(ricorrent[ei]|neural[ei] ricorrent[ei]) >bidirezional[ei]
nl bidirectionele? (rnn|rnn's|netwerk|netwerken) ; bidirectionele?n? rnn-netwerk(en)?
ru двунаправленн~ (rnn|сет~|рекуррентн~ сет~|рекуррентн~ нейронн~ сет~)
zh 双向(rnn|循环神经网络|循环网络)
ja 双方向(性の?)?(の)?(rnn|リカレントニューラルネットワーク|再帰型ニューラルネットワーク)
# a plain RNN
es rnns? (simples?|básicas?|clásicas?|estándar|vanilla|convencional|convencionales|tradicional|tradicionales) ; red(es)? <neuronal(es)? >recurrentes? (simples?|básicas?|clásicas?|estándar|tradicional|tradicionales)
fr rnns? (simples?|classiques?|standards?|de base|vanilla|traditionnels?) ; réseaux? <de neurones >récurrents? (simples?|classiques?|standards?|traditionnels?)
de (einfache|klassische|gewöhnliche|herkömmliche|normale|vanilla)[snmr]? (rnns?|rekurrente[sn]? (netze?n?|netzwerke?n?)) ; vanilla[- ]rnns?
pt rnns? (simples|básicas?|clássicas?|padrão|vanilla|convencionais|convencional|tradicional|tradicionais|comuns?) ; redes? <neura(l|is) >recorrentes? (simples|básicas?|clássicas?|tradicional|tradicionais)
it rnn (semplic[ei]|classic[ahe]+|standard|vanilla|di base|tradizional[ei]) ; ret[ei] <neural[ei] >ricorrent[ei] (semplic[ei]|classic[ahe]+|standard|tradizional[ei])
nl (eenvoudige?|klassieke?|gewone?|standaard|simpele|vanilla)[- ](rnn|rnn's|rnns|recurrente? netwerk(en)?)
ru (прост~|обычн~|классическ~|стандартн~|базов~) (rnn|рекуррентн~ <нейронн~ >сет~)
zh (普通|简单|传统|标准|基本|朴素)的?(rnn|循环神经网络)
ja (単純|標準的?|通常|普通|シンプル|基本的?)(な|の)?(rnn|リカレントニューラルネットワーク|再帰型ニューラルネットワーク)
# an RNN
es rnns? ; red(es)? (recurrentes?|neuronal(es)? recurrentes?)< \\(rnn\\)>
fr rnns? ; rnr ; réseaux? (récurrents?|de neurones récurrents?)< \\(rnn\\)>
de rnns? ; rekurrente[snmr]? (netze?n?s?|netzwerke?[ns]?|neuronale[snm]? (netze?n?s?|netzwerke?[ns]?))< \\(rnns?\\)>
pt rnns? ; redes? (recorrentes?|neura(l|is) recorrentes?)< \\(rnn\\)>
it rnn ; ret[ei] (ricorrent[ei]|neural[ei] ricorrent[ei])< \\(rnn\\)>
nl rnn|rnn's|rnns ; recurrente? (netwerk(en)?|neura(al|le) netwerk(en)?)< \\(rnn\\)>
ru rnn ; рнс ; рекуррентн~ <нейронн~ >(сет~|нейросет~)< \\(rnn\\)>
zh rnn ; 循环神经网络(（rnn）|\\(rnn\\))? ; 循环网络 ; 递归神经网络
ja rnn ; リカレントニューラルネットワーク(（rnn）)? ; 再帰型?ニューラルネットワーク(（rnn）)? ; 回帰型ニューラルネットワーク
# the forget gate
es (puerta|compuerta) (de olvido|del olvido) ; puerta de olvido
fr porte d'oubli
de forget[- ]gates? ; (vergessens?|vergiss|lösch)-?(gates?|tor|tores)
pt (porta|portão) (de|do) esquecimento
it (porta|cancello|gate) (di dimenticanza|di oblio|dell'oblio|dimentica|forget) ; forget gate
nl (vergeet|vergeten)[- ]?(poort|gate) ; forget[- ]gate
ru (вентил~|гейт~|фильтр~|ворот~|затвор~) (забывани~|забыть) ; забывающ~ (вентил~|гейт~) ; слой~? фильтра забывания ; forget[- ]gate
zh 遗忘门 ; 忘记门 ; forget gate
ja (忘却|忘却用)ゲート ; フォーゲットゲート
# the input gate
es (puerta|compuerta) de entrada
fr porte d'entrée
de input[- ]gates? ; (eingangs|eingabe)-?(gates?|tor|tores)
pt (porta|portão) de entrada
it (porta|cancello|gate) (di |d')(ingresso|input) ; input gate
nl (invoer|ingangs|input)[- ]?(poort|gate)
ru входн~ (вентил~|гейт~|фильтр~|ворот~|затвор~) ; (вентил~|гейт~|фильтр~) вход~ ; input[- ]gate
zh 输入门
ja (入力|インプット)ゲート
# the output gate
es (puerta|compuerta) de salida
fr porte de sortie
de output[- ]gates? ; (ausgangs|ausgabe)-?(gates?|tor|tores)
pt (porta|portão) de saída
it (porta|cancello|gate) (di |d')(uscita|output) ; output gate
nl (uitvoer|uitgangs|output)[- ]?(poort|gate)
ru выходн~ (вентил~|гейт~|фильтр~|ворот~|затвор~) ; (вентил~|гейт~|фильтр~) выход~ ; output[- ]gate
zh 输出门
ja (出力|アウトプット)ゲート
# the update gate
es (puerta|compuerta) de actualización
fr porte de mise à jour
de update[- ]gates? ; aktualisierungs-?(gates?|tor)
pt (porta|portão) de atualização
it (porta|cancello|gate) (di |d')(aggiornamento|update) ; update gate
nl update[- ]?(poort|gate) ; bijwerkpoort
ru (вентил~|гейт~|фильтр~) обновлени~ ; update[- ]gate
zh 更新门
ja (更新|アップデート)ゲート
# the reset gate
es (puerta|compuerta) de (reinicio|restablecimiento|reseteo|reset)
fr porte de (réinitialisation|remise à zéro)
de reset[- ]gates? ; (rücksetz|zurücksetz)-?gates?
pt (porta|portão) de (reinício|redefinição|reset|reinicialização)
it (porta|cancello|gate) di (reset|azzeramento|ripristino) ; reset gate
nl reset[- ]?(poort|gate)
ru (вентил~|гейт~|фильтр~) сброс~ ; reset[- ]gate
zh 重置门 ; 复位门
ja (リセット)ゲート
# the cell state
es estado de (la )?(celda|célula) ; estado de celda
fr état (de la cellule|de cellule|cellulaire)
de zell(en)?-?zustand(s|es)? ; zustand der zelle
pt estado (da|de) célula
it stato (della cella|di cella|cella)
nl celtoestand ; celstatus ; cell state
ru состояни~ ячейк~ ; cell state
zh (细胞|单元|记忆)状态
ja セル(の)?状態 ; 記憶セル(の状態)?
# the hidden state
es estado oculto
fr état caché
de (verborgene[rsn]?|versteckte[rsn]?) zustand(s|es)? ; hidden[- ]states?
pt estado (oculto|escondido)
it stato nascosto
nl verborgen toestand ; hidden state
ru скрыт~ состояни~
zh 隐(藏|含)?状态
ja 隠れ状態
# vanishing gradients
es <problema (de la|del|de los|de) >(desvanecimiento|desaparición) (del gradiente|de los gradientes|de gradientes|de gradiente) ; <problema (de los|del|de) >gradientes? (desvanecientes?|que se desvanecen?|evanescentes?)
fr <problème (de la|du|des|de l') ?>(disparition|évanescence|évanouissement) (du gradient|des gradients|de gradient) ; <problème (du|des) >(gradients? évanescents?|gradients? qui (disparaissent|disparaît)) ; vanishing gradients?
de <problem (der|des) >(verschwindende[nr]? gradient(en|s)?|gradientenschwund(s)?|verschwinden(s)? (der|des) gradienten) ; vanishing[- ]gradients?[- ]?(problem)? ; gradientenschwund
pt <problema (do|da|dos|de) >(desaparecimento|dissipação|desvanecimento|esvaecimento) (do gradiente|dos gradientes|de gradientes|de gradiente) ; <problema (do|da|dos|de) >gradientes? (evanescentes?|que desaparecem?)
it <problema (della|del|dei) >(scomparsa|svanimento|dissolvenza) (del gradiente|dei gradienti) ; <problema (dei|del) >gradient[ei] (evanescent[ei]|che svani(sce|scono)) ; vanishing gradient
nl <probleem van (de |het )?>(verdwijnende gradi(ë|e)nt(en)?|verdwijnen van (de )?gradi(ë|e)nt(en)?) ; vanishing gradients?
ru <проблем~ >(затухани~|исчезновени~|исчезающ~|затухающ~) градиент~
zh 梯度(消失|弥散)(问题|现象)?
ja 勾配消失(問題)? ; 勾配の消失(問題)?
# exploding gradients
es <problema (de la|del|de los|de) >explosión (del gradiente|de los gradientes|de gradientes|de gradiente) ; <problema (de los|del|de) >gradientes? (explosivos?|que explotan?)
fr <problème (de l'|du|des|de la) ?>explosion (du gradient|des gradients|de gradient) ; <problème (du|des) >gradients? (explosifs?|qui explosent?) ; exploding gradients?
de <problem (der|des) >(explodierende[nr]? gradient(en|s)?|gradientenexplosion|explodieren(s)? (der|des) gradienten) ; exploding[- ]gradients?[- ]?(problem)?
pt <problema (do|da|dos|de) >explosão (do gradiente|dos gradientes|de gradientes|de gradiente) ; <problema (do|da|dos|de) >gradientes? (explosivos?|que explodem?)
it <problema (della|dell'|del|dei) ?>esplosione (del gradiente|dei gradienti) ; <problema (dei|del) >gradient[ei] (esplosiv[oi]|che esplod(e|ono)) ; exploding gradient
nl <probleem van (de |het )?>(exploderende gradi(ë|e)nt(en)?|exploderen van (de )?gradi(ë|e)nt(en)?) ; exploding gradients?
ru <проблем~ >(взрыв~|взрывающ~) градиент~
zh 梯度爆炸(问题|现象)?
ja 勾配爆発(問題)? ; 勾配の爆発(問題)?
# gradient clipping
es recorte (de|del|de los) gradientes? ; gradient clipping
fr (écrêtage|découpage|plafonnement|rognage) (du|de|des) gradients? ; gradient clipping
de gradient(en)?[- ]?clipping ; (kappen|abschneiden|beschneiden|begrenzen) (der|des) gradienten
pt (corte|recorte|clipping) (de|do|dos) gradientes? ; gradient clipping
it (clipping|ritaglio|taglio) (del|dei|di) gradient[ei] ; gradient clipping
nl gradient[- ]?clipping ; gradiëntclipping ; (afkappen|begrenzen) van (de )?gradi(ë|e)nt(en)?
ru (обрезк~|отсечени~|ограничени~|усечени~|клиппинг~) (градиент~|норм~ градиент~) ; gradient clipping
zh 梯度(裁剪|截断|剪裁|修剪)
ja (勾配クリッピング|勾配のクリッピング|グラディエントクリッピング)
# the sigmoid function
es <función (de activación )?>sigmoid(e|ea|al) ; función logística
fr <fonction >sigmoïde ; <fonction >sigmoid
de sigmoid(e|-?funktion|-?aktivierung|-?aktivierungsfunktion)?
pt <função >sigm[oó]ide ; <função >logística
it <funzione >sigmoide ; <funzione >sigmoidea
nl sigmoid(e|functie|-functie)? ; sigmoïde(functie)?
ru <функци~ >сигмоид~ ; сигмоидальн~ функци~ ; логистическ~ функци~ ; сигмоидн~ функци~
zh sigmoid(激活)?(函数)? ; s型函数
ja シグモイド(関数)? ; sigmoid関数
# the tanh function
es tangente hiperbólica< \\(tanh\\)> ; <función >(tanh|tangente hiperbólica)
fr tangente hyperbolique< \\(tanh\\)> ; <fonction >(tanh|tangente hyperbolique)
de tangens hyperbolicus< \\(tanh\\)> ; tanh(-?(funktion|aktivierung|aktivierungsfunktion))? ; hyperbolischer tangens
pt tangente hiperbólica< \\(tanh\\)> ; <função >(tanh|tangente hiperbólica)
it tangente iperbolica< \\(tanh\\)> ; <funzione >(tanh|tangente iperbolica)
nl tanh(-functie)? ; tangens hyperbolicus ; hyperbolische tangens
ru гиперболическ~ тангенс~< \\(tanh\\)> ; <функци~ >tanh
zh tanh(激活)?(函数)? ; 双曲正切(函数)?(（tanh）|\\(tanh\\))?
ja tanh(関数)? ; ハイパボリックタンジェント(関数)?(（tanh）)? ; 双曲線正接(関数)? ; 双曲線正接関数（tanh）
# the ReLU function
es <función (de activación )?>relu
fr <fonction (d'activation )?>relu
de relu(-?(funktion|aktivierung|aktivierungsfunktion))?
pt <função (de ativação )?>relu
it <funzione (di attivazione )?>relu
nl relu(-functie)?
ru <функци~ (активации )?>relu
zh relu(激活)?(函数)?
ja relu(活性化)?(関数)?
# the softmax function
es <función >softmax
fr <fonction >softmax
de softmax(-funktion)?
pt <função >softmax
it <funzione >softmax
nl softmax(-functie)?
ru <функци~ >softmax ; софтмакс~
zh softmax(函数)?
ja (softmax|ソフトマックス)(関数)?
# the attention weights
es pesos de (la )?atención
fr (poids|coefficients) (d'attention|de l'attention)
de (aufmerksamkeits|attention-?)gewichten?
pt pesos (de|da) atenção
it pesi (di attenzione|dell'attenzione|d'attenzione)
nl (aandachts|attention-?)gewichten
ru (вес~|коэффициент~) внимани~
zh 注意力(权重|系数)
ja (アテンション|注意|attention)(の)?(重み|係数)
# beam search
es búsqueda (en|por|de) haz ; beam search ; búsqueda en haz \\(beam search\\)
fr recherche (en|par) faisceaux? ; beam search
de beam[- ](search|suche) ; strahl(en)?suche
pt busca (em|por) feixes? ; beam search
it ricerca a fascio ; beam search
nl beam[- ]?search ; bundelzoeken
ru лучев~ поиск~ ; beam search ; поиск~ по лучу
zh (集束|束|定向|波束)搜索
ja ビームサーチ ; ビーム探索
# greedy search
es búsqueda (voraz|codiciosa|greedy|avara)
fr recherche gloutonne ; recherche avide
de (gierige[rn]? |greedy[- ])suche ; greedy[- ]search
pt busca (gulosa|gananciosa|greedy)
it ricerca (greedy|golosa|avida)
nl (gretig zoeken|greedy search|hebberige zoekmethode)
ru жадн~ (поиск~|алгоритм~)
zh (贪心|贪婪)(搜索|解码|算法)
ja 貪欲(法|探索|サーチ) ; グリーディ(サーチ|探索)
# exhaustive search
es búsqueda exhaustiva
fr recherche exhaustive
de (vollständige[rn]?|erschöpfende[rn]?) suche
pt busca exaustiva
it ricerca esaustiva
nl volledig zoeken ; uitputtend zoeken
ru полн~ перебор~
zh 穷举搜索 ; 穷尽搜索
ja 全探索 ; 網羅的探索
# a larger beam width
es haz más (ancho|grande) ; ancho de(l)? haz (mayor|más grande) ; mayor (ancho|anchura) de(l)? haz ; aumentar (el )?(ancho|anchura) de(l)? haz
fr faisceau plus (large|grand) ; (plus grande |)largeur (de|du) faisceau plus (grande|élevée) ; augmenter (la )?largeur (du|de) faisceau
de (größere|höhere)[rn]? (strahlbreite|beam[- ]?(breite|width|size|größe)) ; breitere[rn]? (strahl|beam)
pt feixe mais largo ; largura (do|de) feixe maior ; maior largura (do|de) feixe ; aumentar a largura do feixe
it fascio più (largo|ampio) ; (ampiezza|larghezza) (del|di) fascio maggiore ; maggiore (ampiezza|larghezza) (del|di) fascio
nl (grotere|bredere) (beam(breedte)?|bundel(breedte)?|beam width)
ru (больш~|увеличенн~) ширин~ луч~ ; увеличени~ ширин~ луч~
zh (更大|较大|更宽)的?(集束|束)宽?度? ; (增大|增加|加大)(集束|束)(宽度?|搜索的宽度)
ja (より)?(大きい|大きな|広い)ビーム幅 ; ビーム幅を(大きく|広く)すること
# a smaller beam width
es haz más estrecho ; ancho de(l)? haz menor ; menor (ancho|anchura) de(l)? haz
fr faisceau plus étroit ; largeur (de|du) faisceau plus (petite|faible)
de (kleinere|geringere)[rn]? (strahlbreite|beam[- ]?(breite|width|size|größe)) ; schmalere[rn]? (strahl|beam)
pt feixe mais estreito ; largura (do|de) feixe menor ; menor largura (do|de) feixe
it fascio più stretto ; minore (ampiezza|larghezza) (del|di) fascio
nl (kleinere|smallere) (beam(breedte)?|bundel(breedte)?|beam width)
ru меньш~ ширин~ луч~ ; уменьшени~ ширин~ луч~
zh (更小|较小|更窄)的?(集束|束)宽?度? ; (减小|缩小)(集束|束)宽度?
ja (より)?(小さい|小さな|狭い)ビーム幅
# backpropagation through time
* bptt ; backpropagation[- ]through[- ]time( \\(bptt\\))?
es retropropagación (a través del|en el) tiempo( \\(bptt\\))?
fr rétropropagation (à travers le|dans le) temps( \\(bptt\\))?
de (backpropagation|rückpropagation) durch die zeit( \\(bptt\\))?
pt retropropagação (através do|no) tempo( \\(bptt\\))?
it retropropagazione (nel|attraverso il) tempo( \\(bptt\\))?
ru обратн~ распространени~ (ошибк~ )?(во времени|через время|сквозь время)( \\(bptt\\))?
zh (随时间|沿时间|通过时间的?|时间)反向传播(（bptt）|\\(bptt\\))?
ja 通時的?(誤差)?逆伝播(法)?(（bptt）)?
# overfitting
es (sobreajuste|sobreentrenamiento)
fr (surapprentissage|sur-apprentissage|surajustement)
de (überanpassung|overfitting)
pt (sobreajuste|overfitting)
it (sovradattamento|overfitting)
nl (overfitting|overaanpassing)
ru переобучени~
zh 过拟合
ja (過学習|過剰適合)
# one-to-one
es uno[- ]a[- ]uno ; one[- ]to[- ]one
fr un[- ](à|vers)[- ]un ; one[- ]to[- ]one
de eins[- ]zu[- ]eins ; one[- ]to[- ]one
pt um[- ]para[- ]um ; um a um ; one[- ]to[- ]one
it uno[- ]a[- ]uno ; one[- ]to[- ]one
nl (een|één)[- ](op|naar)[- ](een|één) ; one[- ]to[- ]one
ru один[- ](к|в)[- ]одному ; one[- ]to[- ]one
zh 一对一
ja 一対一 ; 1対1
# one-to-many
es uno[- ]a[- ]muchos ; one[- ]to[- ]many
fr un[- ](à|vers)[- ]plusieurs ; one[- ]to[- ]many
de eins[- ]zu[- ]viele[n]? ; one[- ]to[- ]many
pt um[- ]para[- ]muitos ; one[- ]to[- ]many
it uno[- ]a[- ]molti ; one[- ]to[- ]many
nl (een|één)[- ](op|naar)[- ]veel ; one[- ]to[- ]many
ru один[- ]ко[- ]многим ; one[- ]to[- ]many
zh 一对多
ja 一対多 ; 1対多
# many-to-one
es muchos[- ]a[- ]uno ; many[- ]to[- ]one
fr plusieurs[- ](à|vers)[- ]un ; many[- ]to[- ]one
de viele[- ]zu[- ]eins ; many[- ]to[- ]one
pt muitos[- ]para[- ]um ; many[- ]to[- ]one
it molti[- ]a[- ]uno ; many[- ]to[- ]one
nl veel[- ](op|naar)[- ](een|één) ; many[- ]to[- ]one
ru многие[- ]к[- ]одному ; many[- ]to[- ]one
zh 多对一
ja 多対一 ; 多対1
# many-to-many
es muchos[- ]a[- ]muchos ; many[- ]to[- ]many
fr plusieurs[- ](à|vers)[- ]plusieurs ; many[- ]to[- ]many
de viele[- ]zu[- ]viele[n]? ; many[- ]to[- ]many
pt muitos[- ]para[- ]muitos ; many[- ]to[- ]many
it molti[- ]a[- ]molti ; many[- ]to[- ]many
nl veel[- ](op|naar)[- ]veel ; many[- ]to[- ]many
ru многие[- ]ко[- ]многим ; many[- ]to[- ]many
zh 多对多
ja 多対多

# truncated BPTT
es (bptt|retropropagación)( a través del tiempo)? truncad[oa]( a través del tiempo)? ; truncated bptt
fr (bptt tronquée?|rétropropagation (à travers|dans) le temps tronquée|rétropropagation tronquée( (à travers|dans) le temps)?) ; truncated bptt
de (trunkierte[snmr]?|abgeschnittene[snmr]?|truncated) (bptt|backpropagation( through time| durch die zeit)?)
pt (bptt|retropropagação)( através do tempo| no tempo)? truncad[oa]( através do tempo| no tempo)? ; truncated bptt
it (bptt|retropropagazione)( nel tempo| attraverso il tempo)? troncata( nel tempo)? ; truncated bptt
nl (afgekapte|getrunceerde|truncated) (bptt|backpropagation( through time| door de tijd)?)
ru (усеч~|укороч~) (bptt|обратн~ распространени~( (ошибки )?(во|сквозь|через) времен[ия])?) ; truncated bptt
zh 截断(的)?(bptt|时间反向传播|反向传播|随时间反向传播|沿时间反向传播)
ja (打ち切り|切り捨て)型?(bptt|通時的?逆伝播法?) ; truncated bptt
# sentiment analysis
es (análisis|clasificación) de sentimientos?
fr (analyse|classification) (de|des) sentiments
de (sentiment|stimmungs)-?(analyse|klassifikation|klassifizierung)
pt (análise|classificação) de sentimentos?
it (analisi|classificazione) (del|dei) (sentimento|sentimenti|sentiment) ; sentiment analysis
nl sentiment-?(analyse|classificatie)
ru (анализ~ тональност~|классификаци~ тональност~|анализ~ настроени~|анализ~ эмоциональной окраски)( текст~)?
zh (情感|情绪)(分析|分类)
ja (感情|評判)(分析|分類) ; センチメント分析
# image captioning
es generar (una |la )?(descripción|leyenda|descripciones) (de|para) (una )?(imagen|imágenes) ; (descripción (automática )?de imágenes|generación de (descripciones|leyendas|subtítulos)( de| para)? imágenes|subtitulado de imágenes) ; image captioning
fr générer (la |une )?(légende|description) (d'une|d'|pour une) ?image ; (légendage d'images?|génération de légendes( d'images?| pour des images)?|description d'images?) ; image captioning
de (bildbeschreibung|bildbeschriftung|bilduntertitelung) ; image[- ]captioning
pt gerar (uma |a )?(legendas?|descrição|descrições) (de|para) (uma )?(imagem|imagens) ; (legendagem|descrição|geração de legendas) (de|para) imagens ; image captioning
it generare (una )?(didascalia|descrizione|didascalie) (di|per) (una |un')?immagin[ei] ; (didascalie|descrizione) (di|per) immagini ; image captioning ; generazione di didascalie( di| per)? immagini
nl (beeldbeschrijving|afbeeldingen beschrijven|image captioning)
ru (описани~ изображени~|генераци~ (подписей|описаний) (к )?изображени~|подпис~ к изображени~) ; image captioning
zh (图像|图片)(描述|字幕|标题)(生成)?
ja 画像(の)?(キャプション|説明文)(の)?(生成)?
# machine translation
es traducción automática
fr traduction automatique
de (maschinelle[rn]? übersetzung|maschinenübersetzung)
pt tradução automática
it traduzione automatica
nl (automatisch vertalen|machinevertaling|automatische vertaling)
ru (машинн~ перевод~)
zh 机器翻译
ja 機械翻訳
`;
