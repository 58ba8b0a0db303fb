/** More of what is said of cells and networks, in blocks like those of the predicates. */
export const SAID = `
# can learn long-term dependencies better
es (aprende|aprenden|captura|capturan|recuerda|recuerdan|retiene|retienen) mejor (las )?dependencias (a largo plazo|de largo plazo)
fr (apprend|apprennent|capture|capturent|mémorise|gère|gèrent) mieux (les )?dépendances à long terme
de (kann|können) (langfristige abhängigkeiten|langzeitabhängigkeiten) besser (lernen|erfassen|behalten) ; (lernt|lernen|erfasst|erfassen) (langfristige abhängigkeiten|langzeitabhängigkeiten) besser
pt (aprende|aprendem|captura|capturam|retém) melhor (as )?dependências de longo prazo
it (apprende|apprendono|cattura|catturano) meglio (le )?dipendenze a lungo termine
nl (kan|kunnen) (langetermijnafhankelijkheden|afhankelijkheden op lange termijn) beter leren
ru лучше (запомина(е|ю)т|улавлива(е|ю)т|выучива(е|ю)т|обрабатыва(е|ю)т|сохраня(е|ю)т) (долгосрочн~|долговременн~) зависимост~
zh (能|可以)?更好地?(学习|捕捉|捕获|处理)(长期|长距离)(的)?依赖(关系)?
ja 長期(的な)?(の)?依存関係?を(よりよく|より良く|うまく|よく)(学習できる|捉えられる|学習する)
# has fewer parameters
es {has} menos parámetros
fr {has} moins de paramètres
de {has} weniger parameter
pt {has} menos parâmetros
it {has} meno parametri
nl {has} minder parameters
ru (у (неё|нее|него) |{has} )?меньше параметров
zh {has}更少的参数 ; 参数(量)?更少
ja パラメータ(数)?が少ない
# has more parameters
es {has} más parámetros
fr {has} plus de paramètres
de {has} mehr parameter
pt {has} mais parâmetros
it {has} più parametri
nl {has} meer parameters
ru (у (неё|нее|него) |{has} )?больше параметров
zh {has}更多的参数 ; 参数(量)?更多
ja パラメータ(数)?が多い
# is faster to train
es (es|son) más rápid[oa]s? de entrenar ; se entrenan? más rápido
fr (est|sont) plus rapides? à entraîner ; (s'entraîne|s'entraînent) plus vite
de (lässt|lassen) sich schneller trainieren ; (ist|sind) schneller zu trainieren
pt (é|são) mais rápid[oa]s? de treinar ; (treina|treinam) mais rápido
it (è|sono) più (veloc[ei]|rapid[oaie]) da addestrare
nl (is|zijn) sneller te trainen
ru (обучается|обучаются) быстрее ; быстрее (обучается|обучаются)
zh 训练(速度)?更快
ja (学習|訓練)が速い
# decides how much of the previous hidden state is kept
es {decides} (cuánta información|cuánto|qué parte|qué cantidad) del (estado (oculto )?(anterior|previo|pasado)|pasado) se (conserva|mantiene|retiene|guarda|arrastra)
fr {decides} (quelle part|quelle partie|quelle quantité|combien) de l'état (caché )?précédent est (conservée?|gardée?|retenue?|maintenue?)
de {decides},? wie viel (vom|des|von dem) (vorherigen|vorigen|alten|bisherigen) ((verborgenen|versteckten) )?zustands? (behalten|beibehalten|übernommen) wird
pt {decides} (quanto|quanta informação|qual parte|que parte) do estado (oculto )?(anterior|passado) (é|será) (mantid[oa]|conservad[oa]|preservad[oa]|retid[oa])
it {decides} (quanto|quanta parte|quale parte) dello stato (nascosto )?precedente (viene|è) (mantenut[oa]|conservat[oa])
nl {decides},? hoeveel van de (vorige|oude) (verborgen )?toestand (wordt (behouden|bewaard)|(behouden|bewaard) wordt|behouden blijft)
ru {decides},? (сколько|какая часть|какую часть) (информации из )?предыдущего (скрытого )?состояния (сохраняется|сохранить|нужно сохранить|будет сохранена)
zh (用于|用来|负责)?(决定|控制)(保留)?(多少)?(前一|上一|之前)(时刻|个时间步|时间步|步)?的?(隐藏)?状态(的信息)?(的)?(有多少|多少|信息)?(会)?(被)?(保留)(多少)?
ja (前の|直前の|過去の)(隠れ)?状態をどれ(だけ|くらい|ほど)(保持|維持|残)(する|す)か(を)?{decides}
# needs the whole input sequence
es {needs} (toda )?la secuencia (completa|entera|de entrada completa|completa de entrada)
fr {needs} (de )?(toute la séquence|la séquence (entière|complète))( d'entrée)?
de {needs} die (gesamte|ganze|vollständige) (eingabe)?sequenz
pt {needs} (toda a|da) sequência( de entrada)?( completa| inteira)?
it {needs} (l'intera sequenza|tutta la sequenza)( di ingresso| di input)?
nl {needs} de (hele|volledige) (invoer)?reeks( nodig)?
ru {needs} (вся |всю |всей )(входн~ )?последовательност~
zh {needs}(整个|完整的?)(输入)?序列
ja (入力)?(系列|シーケンス)全体(を|が)(必要とする|必要である|必要)
`;
