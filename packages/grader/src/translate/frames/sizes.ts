/** With bias; what is said without it has the same forms. */
const WITH_BIAS = `
# {A} has {n} inputs and {m} hidden units, with bias.
es {a} (tiene|con|posee) {n} entradas y {m} (unidades|neuronas) ocultas,? {bias}
fr {a} (a|possède|avec) {n} entrées et {m} (unités|neurones) cachée?s,? {bias}
de {a} (hat|besitzt|mit) {n} (eingaben|eingänge|eingabeneuronen|merkmale) und {m} (versteckte[n]?|verborgene[n]?) (neuronen|einheiten|units),? {bias}
pt {a} (tem|possui|com) {n} entradas e {m} (unidades|neurônios) (ocultas|ocultos),? {bias}
it {a} (ha|possiede|con) {n} (ingressi|input) e {m} (unità nascoste|neuroni nascosti),? {bias}
nl {a} (heeft|met) {n} (invoeren|inputs|ingangen) en {m} verborgen (eenheden|neuronen|units),? {bias}
ru {a} (имеет|содержит|с) {n} (вход~|входн~ признак~) и {m} скрыт~ (нейрон~|единиц~|блок~|элемент~),? {bias} ; у {a} {n} входов и {m} скрытых (нейронов|единиц),? {bias}
zh (一个)?{a}的?(输入维度|输入维数|输入大小)(为|是){n}(，|,)\\s?(隐藏单元数|隐藏单元个数|隐藏层大小|隐藏层维度|隐藏维度|隐藏单元)(为|是)?{m}(，|,)?\\s?{bias}
ja {a}の(入力次元|入力の次元|入力サイズ)(は|が){n}、?(隠れユニット数|隠れ層のユニット数|隠れ層のサイズ|隠れ状態の次元)(は|が){m}(で|である)?、?{bias}
`;

/** Numbers of inputs, units and parameters, in blocks like those of the names. */
export const SIZES = `${WITH_BIAS}${WITH_BIAS.replace('with bias', 'without bias').replaceAll('{bias}', '{nobias}')}
# How many parameters does it have?
es cuántos parámetros tiene( la red| la capa| la capa recurrente| en total)?
fr combien de paramètres (a|possède|compte) (le réseau|la couche|la couche récurrente)( au total)?
de wie viele parameter hat (das netz|die schicht|die rekurrente schicht|es|sie)( insgesamt)?
pt quantos parâmetros (tem|possui) (a rede|a camada|a camada recorrente)( no total)? ; quantos parâmetros (ela )?(tem|possui)( no total)?
it quanti parametri ha (la rete|lo strato|lo strato ricorrente)( in totale)?
nl hoeveel parameters heeft (het netwerk|de laag|de recurrente laag)( in totaal)?
ru сколько (всего )?параметров (в |имеет |у )(рекуррентн~ )?(сло~|сет~|ячейк~)
zh (循环层|该层|它|网络)?(一共|总共|共)?有多少(个)?(可训练)?参数
ja (再帰層|この層|層)(に)?(は)?(パラメータは)?(全部で)?いくつ(の)?(パラメータ)?(がある|あります)か
# {A} has {n} inputs and {m} hidden units, with bias. How many parameters does it have?
es cuántos parámetros tiene {a} (con|de) {n} entradas y {m} (unidades|neuronas) ocultas,? {bias} ; {a} (tiene|con|posee) {n} entradas y {m} (unidades|neuronas) ocultas,? {bias}[.,] ?cuántos parámetros tiene
fr combien de paramètres (possède|a|compte|contient) {a} (avec|à|ayant) {n} entrées et {m} (unités|neurones) cachée?s,? {bias}
de wie viele parameter (hat|besitzt) {a} mit {n} (eingaben|eingängen|merkmalen) und {m} (versteckten|verborgenen) (neuronen|einheiten),? {bias}
pt quantos parâmetros (tem|possui) {a} com {n} entradas e {m} (unidades|neurônios) (ocultas|ocultos),? {bias}
it quanti parametri ha {a} con {n} (ingressi|input) e {m} (unità nascoste|neuroni nascosti),? {bias}
nl hoeveel parameters heeft {a} met {n} (invoeren|inputs|ingangen) en {m} verborgen (eenheden|neuronen|units),? {bias}
ru сколько параметров (в|у|имеет) {a} с {n} (вход~|входн~ признак~) и {m} скрыт~ (нейрон~|единиц~|элемент~),? {bias}
zh (一个)?{a}的?(输入维度|输入维数|输入大小)(为|是){n}(，|,)\\s?(隐藏单元数|隐藏单元个数|隐藏层大小|隐藏层维度|隐藏维度|隐藏单元)(为|是)?{m}(，|,)?\\s?{bias}(，|,)\\s?(循环层|该层|它|网络)?(一共|总共|共)?有多少(个)?(可训练)?参数
ja {a}の(入力次元|入力の次元|入力サイズ)が{n}、(隠れユニット数|隠れ層のユニット数|隠れ層のサイズ|隠れ状態の次元)が{m}のとき、?{bias}(、)?(パラメータ数|パラメータの数)は(いくつか|いくつですか|いくつ)
# {A} has a hidden state of size {n}.
es {a} (tiene|con|posee) (un )?estado oculto (de (tamaño|dimensión) |con dimensión ){n}
fr {a} (a|possède|avec) un état caché de (taille|dimension) {n}
de {a} (hat|besitzt|mit) einen? (verborgenen|versteckten) zustand (der (größe|dimension)|mit dimension) {n}
pt {a} (tem|possui|com) (um )?estado oculto (de|com) (tamanho|dimensão) {n}
it {a} (ha|possiede) uno stato nascosto di (dimensione|dimensioni) {n}
nl {a} heeft een verborgen toestand van (grootte|dimensie) {n}
ru {a} имеет скрытое состояние (размера|размерности) {n} ; (размер|размерность) скрытого состояния {a} (равен|равна) {n}
zh {a}的?隐藏状态的?(维度|大小|维数)(为|是){n}
ja {a}の隠れ状態の(次元(数)?|サイズ)(は|が){n}(である|です|とする)?
# What is the size of the {b} vector?
es cuál es (el tamaño|la dimensión) (del vector )?de {b}
fr quelle est la (taille|dimension) (du vecteur )?(de |du ){b}
de (wie groß ist|welche (größe|dimension) hat) (der vektor )?(des |der )?{b}
pt qual é (o tamanho|a dimensão) (do vetor )?(da |do |de ){b}
it qual è la dimensione (del vettore )?(della |del |di ){b}
nl wat is de (grootte|dimensie) van (de vector van )?{b}
ru (каков|какова) (размер|размерность) (вектора )?{b}
zh {b}(向量)?的?(维度|大小|维数)是(多少)?
ja {b}(の)?(ベクトル)?の(次元(数)?|サイズ)は(いくつか|いくつですか)
`;
