/** Names and short noun phrases in Spanish, French, German and Chinese, by their English. Articles before them are left out. */
export const NAMES: Readonly<Record<string, string>> = {
  'an LSTM':
    'lstms?|redes? lstm|células? lstm|camadas? lstm|lstm-netze?|lstm-netzwerke?|redes? lstm|celdas? lstm|réseaux? lstm|lstm-zellen?|cellules? lstm|lstm网络|lstm单元|长短期记忆网络',
  'a GRU':
    'grus?|células? gru|camadas? gru|gru-netze?|redes? gru|celdas? gru|réseaux? gru|gru-zellen?|cellules? gru|gru网络|gru单元|门控循环单元',
  'a vanilla RNN':
    'rnns? (?:simples?|vanilla|básicas?|clásicas?|classiques?|standards?)|redes? (?:neuronales? )?recurrentes? simples?|(?:einfachen?|einfaches|gewöhnliches?|klassisches?) (?:rnns?|rekurrentes? netz|rekurrenten? netze)|réseaux? récurrents? simples?|普通的?rnn|简单的?rnn|传统的?rnn|标准的?rnn',
  'an RNN':
    'rnns?|redes? (?:neuronales? )?recurrentes?|réseaux? (?:de neurones )?récurrents?|rekurrente(?:s|n)? (?:neuronale(?:s|n)? )?(?:netze?n?|netzwerke?)|循环神经网络',
  'gradient clipping':
    'gradient[- ]clipping|gradientenclipping|recorte de(?:l)? gradientes?|recorte de los gradientes|corte (?:de|dos|do) gradientes?|abschneiden der gradienten|kappen der gradienten|écrêtage (?:du|des|de) gradients?|beschneiden der gradienten|梯度裁剪|梯度截断|梯度剪裁',
  'exploding gradients':
    'explosão (?:do gradiente|dos gradientes|de gradientes)|explosión (?:del gradiente|de(?: los)? gradientes)|gradientes? explosivos?|gradientes? que explotan?|explosion (?:du|des) gradients?|gradients? explosifs?|gradients? qui explosent|explodierende[nr]? gradienten?|gradientenexplosion|explodieren (?:der|des) gradienten|exploding gradients?|梯度爆炸(?:问题|现象)?',
  'vanishing gradients':
    '(?:desaparecimento|dissipação) (?:do gradiente|dos gradientes|de gradientes)|desvanecimiento (?:del gradiente|de(?: los)? gradientes)|gradientes? desvanecientes?|gradientes? que se desvanecen|(?:disparition|évanescence|évanouissement) (?:du|des) gradients?|gradients? (?:évanescents?|qui disparaissent)|verschwindende[nr]? gradienten?|verschwinden (?:der|des) gradienten|vanishing gradients?|梯度消失(?:问题|现象)?|梯度弥散',
  'small recurrent weights':
    'pesos recurrentes pequeños|poids récurrents (?:petits|faibles)|petits poids récurrents|kleine rekurrente gewichte|较小的循环权重|小的循环权重',
  'large recurrent weights':
    'pesos recurrentes grandes|grands poids récurrents|poids récurrents (?:grands|élevés)|große rekurrente gewichte|较大的循环权重|大的循环权重',
  'the attention weights':
    "pesos de (?:la )?atención|poids d'attention|poids de l'attention|aufmerksamkeitsgewichte|attention-gewichte|注意力权重",
  'beam search':
    'búsqueda (?:en|por) haz|recherche en faisceau|recherche par faisceau|strahlsuche|strahlensuche|beam[- ](?:suche|search)|束搜索|集束搜索|定向搜索',
  'greedy search':
    'búsqueda (?:voraz|codiciosa|greedy)|recherche gloutonne|gierige suche|greedy[- ]suche|贪心搜索|贪婪搜索|贪心解码',
  'a larger beam width':
    'haz más ancho|mayor (?:ancho de(?:l)? haz|anchura del haz)|ancho de(?:l)? haz (?:mayor|más grande)|aumentar (?:el )?ancho de(?:l)? haz|faisceau plus large|(?:plus grande|plus large) largeur (?:de|du) faisceau|augmenter (?:la )?largeur du faisceau|élargir le faisceau|größere (?:strahlbreite|beam-?breite|beam[- ]width)|breiterer (?:strahl|beam)|vergrößern der strahlbreite|更大的束宽|更宽的束|增大(?:集)?束宽度?|增加(?:集)?束宽度?|较大的束宽',
  'a smaller beam width':
    'haz más estrecho|menor ancho de(?:l)? haz|ancho de(?:l)? haz menor|reducir (?:el )?ancho de(?:l)? haz|disminuir (?:el )?ancho de(?:l)? haz|faisceau plus étroit|plus petite largeur (?:de|du) faisceau|réduire (?:la )?largeur du faisceau|kleinere (?:strahlbreite|beam-?breite|beam[- ]width)|schmalerer (?:strahl|beam)|更小的束宽|减小(?:集)?束宽度?|较小的束宽',
  'the forget gate':
    "porta de esquecimento|puerta de olvido|compuerta de olvido|porte d'oubli|vergessens-?gate|forget[- ]gate|vergessenstor|遗忘门",
  'the input gate':
    "porta de entrada|puerta de entrada|compuerta de entrada|porte d'entrée|eingangs-?gate|input[- ]gate|eingangstor|输入门",
  'the output gate':
    'porta de saída|puerta de salida|compuerta de salida|porte de sortie|ausgangs-?gate|output[- ]gate|ausgangstor|ausgabe-?gate|输出门',
  'the update gate':
    'porta de atualização|puerta de actualización|compuerta de actualización|porte de mise à jour|update[- ]gate|aktualisierungs-?gate|更新门',
  'the reset gate':
    'porta de (?:reinício|redefinição)|puerta de reinicio|compuerta de reinicio|porte de (?:réinitialisation|remise à zéro)|reset[- ]gate|rücksetz-?gate|重置门',
};

/** Numbers up to five. */
export const COUNTS: Readonly<Record<string, string>> = {
  no: 'ninguna?|aucune?|keine?|没有',
  one: 'una?|une?|eine?|1|一',
  two: 'dos|duas|dois|deux|zwei|2|两|二',
  three: 'tres|três|trois|drei|3|三',
  four: 'cuatro|quatre|vier|4|四',
  five: 'cinco|cinq|fünf|5|五',
};

/** Effects of a beam's width. */
export const EFFECTS: Readonly<Record<string, string>> = {
  'makes the search slower':
    '(?:hace(?:n)?(?: que)? (?:la )?(?:búsqueda|decodificación)(?: sea)? más lenta|hace más lenta la (?:búsqueda|decodificación)|ralentiza la (?:búsqueda|decodificación)|rend (?:la recherche|le décodage) plus lente?|ralentit (?:la recherche|le décodage)|macht die (?:suche|dekodierung) langsamer|verlangsamt die (?:suche|dekodierung)|(?:会)?(?:使|让)(?:搜索|解码)(?:变得?)?更?慢)',
  'makes the search faster':
    '(?:hace(?:n)?(?: que)? (?:la )?(?:búsqueda|decodificación)(?: sea)? más rápida|hace más rápida la (?:búsqueda|decodificación)|acelera la (?:búsqueda|decodificación)|rend (?:la recherche|le décodage) plus rapide|accélère (?:la recherche|le décodage)|macht die (?:suche|dekodierung) schneller|beschleunigt die (?:suche|dekodierung)|(?:会)?(?:使|让)(?:搜索|解码)(?:变得?)?更?快)',
  'needs more memory':
    '(?:(?:necesita|requiere|usa|consume|utiliza|ocupa) más memoria|aumenta (?:el uso de|la) memoria|(?:demande|nécessite|utilise|consomme|exige) plus de mémoire|augmente (?:la mémoire utilisée|la consommation de mémoire)|(?:braucht|benötigt|verbraucht|erfordert) mehr speicher|erhöht den speicherbedarf|(?:会)?(?:需要|占用|消耗)更多(?:的)?(?:内存|存储))',
  'needs less memory':
    '(?:(?:necesita|requiere|usa|consume|utiliza|ocupa) menos memoria|reduce (?:el uso de|la) memoria|ahorra memoria|(?:demande|nécessite|utilise|consomme|exige) moins de mémoire|réduit (?:la mémoire utilisée|la consommation de mémoire)|(?:braucht|benötigt|verbraucht|erfordert) weniger speicher|senkt den speicherbedarf|(?:会)?(?:需要|占用|消耗)更少(?:的)?(?:内存|存储)|(?:会)?减少内存(?:占用|使用|消耗)?)',
  'needs more computation':
    '(?:(?:necesita|requiere) más (?:cálculo|cómputo|tiempo)|(?:demande|nécessite|exige) plus de (?:calculs?|temps)|(?:braucht|benötigt|erfordert) mehr (?:rechenzeit|zeit|rechenaufwand)|(?:会)?需要更多(?:的)?(?:计算|时间|计算量))',
  'needs less computation':
    '(?:(?:necesita|requiere) menos (?:cálculo|cómputo|tiempo)|(?:demande|nécessite|exige) moins de (?:calculs?|temps)|(?:braucht|benötigt|erfordert) weniger (?:rechenzeit|zeit|rechenaufwand)|(?:会)?需要更少(?:的)?(?:计算|时间|计算量))',
};
