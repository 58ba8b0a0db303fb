import { defineTable, forms } from '../table.ts';

/** Habits of training: what the next step is fed, and what a new sequence starts from. */
export const habits = defineTable('habits', {
  'habit.teacher': forms(`
    teacher forcing | teacher forced | teacher forcing technique | professor forcing | forzado del profesor | enseñanza forzada | teacher forcing verfahren | forçage par l'enseignant | 教师强制 | 教师强迫 | 教师引导 | 强制教学`),
  'habit.truth': forms(`
    ground truth | ground truth token | ground truth word | ground truth output | ground truth target | ground truth label | true token | true word | true output | true target | true previous token | true previous word | true previous output | actual token | actual word | actual output | actual previous token | actual target | target token | target word | target output | target | targets |
    correct token | correct word | correct output | correct previous word | correct previous token | reference token | reference word | real previous word | real word | previous target | expected output | gold token | gold word | labels | label | token from the training data | word from the training data | word of the training sentence | true label |
    valor real | palabra real | salida real | salida correcta | palabra correcta | objetivo real | verdad de referencia | etiqueta real | tatsächliche* wort | tatsächliche* ausgabe | richtige* wort | wahre* wort | wahre* ausgabe | zielwort | zielausgabe | referenzwort | vrai mot | vraie sortie | vérité terrain | mot correct | sortie attendue | mot réel |
    真实值 | 真实标签 | 真实的词 | 真实输出 | 正确的词 | 真实单词 | 真实的上一个词 | 目标词 | 真实目标 | 标签`),
  'habit.own': forms(`
    own prediction | own predictions | own output | own outputs | own previous prediction | own previous output | own previous outputs | predicted token | predicted word | predicted output | its prediction | its predictions | previous prediction | model's prediction | model's own prediction | model's own predictions | model's output | model's previous output | model prediction |
    generated token | generated word | sampled token | sampled word | predictions | prediction | word it predicted | predicción propia | propia predicción | sus propias predicciones | propias predicciones | predicción anterior | palabra predicha | predicciones | eigene vorhersage* | eigenen vorhersage* | vorhergesagte* wort | vorhersage* | propre prédiction | propres prédictions | mot prédit | prédictions* |
    自己的预测 | 模型自己的预测 | 自身的预测 | 模型的预测 | 预测值 | 预测的词 | 预测输出 | 自身预测`),
  'habit.feed': forms(`
    feed | feeds | fed | feeding | is given | given | receive | receives | use | uses | used | using | as input | as the input | input | inputs | pass | passes | passed | next input | supply | supplied | replace | replaces | takes | conditioned on | aliment* | usa | usar | se usa | recibe | entrada | como entrada | utiliza* |
    füttert | gefüttert | eingespeist | eingabe | als eingabe | erhält | verwendet | bekommt | nourri* | reçoit | entrée | comme entrée | utilise | 输入 | 作为输入 | 使用 | 喂 | 喂入 | 采用`),
  'habit.instead': forms(
    `instead of | rather than | not | in place of | en lugar de | en vez de | statt | anstelle | anstatt | und nicht | au lieu de | et non | plutôt que | 而不是 | 代替 | 而非`,
  ),
  'habit.reset': forms(`
    reset | resets | resetting | reinitialised | reinitialized | re initialised | re initialized | zeroed | set to zero | set to zeros | set back to zero | initialised to zero | initialized to zero | cleared | reinicia* | restablece* | pone* a cero | zurückgesetzt | zurücksetz* | auf null gesetzt | réinitialis* | remis à zéro | remise à zéro | 重置 | 清零 | 重新初始化 | 初始化为零`),
  'habit.carried': forms(`
    carried over | carry over | kept | passed on | keeps | not reset | preserved | retained | stateful | se conserva | übernommen | weitergegeben | beibehalten | conservé | transmis | 保留 | 传递`),
  'habit.state': forms(
    `hidden state | state | hidden states | initial state | initial hidden state | memory | estado oculto | estado | versteckte* zustand | zustand | état caché | état | 隐藏状态 | 状态 | 隐状态`,
  ),
  'habit.between': forms(`
    between sequences | between independent sequences | between unrelated sequences | at the start of each sequence | at the start of each new sequence | at the beginning of each sequence | at the beginning of a new sequence | at the start of a new sequence | before each sequence | before each new sequence | before a new sequence | for each new sequence | for each sequence | new sequence | independent sequence | independent sequences | unrelated sequence |
    unrelated sequences | next sequence | entre secuencias | entre secuencias independientes | al comienzo de cada secuencia | nueva secuencia | zwischen sequenzen | zwischen unabhängigen sequenzen | vor jeder neuen sequenz | neue sequenz | entre les séquences | entre séquences | nouvelle séquence | 序列之间 | 每个新序列 | 新序列 | 独立序列之间 | 独立的序列之间`),
  'habit.leak': forms(`
    leak* | influence* | affect* | depend* on | contaminat* | carry over into | information from the previous sequence | information from previous sequences | information from one sequence | previous sequence | previous sequences | earlier sequence | influye* | afecta* | secuencia anterior | beeinflu* | vorherige* sequenz | influenc* | séquence précédente | 影响 | 泄漏 | 前一个序列 | 上一个序列 | 之前的序列`),
  'habit.training': forms(
    `during training | at training time | training | in training | trained | train | entrenamiento | durante el entrenamiento | während des trainings | beim training | training | pendant l'entraînement | à l'entraînement | apprentissage | 训练时 | 训练期间 | 训练过程中 | 训练 | 在训练`,
  ),
  'habit.testing': forms(
    `at test time | during inference | at inference | at inference time | inference | test time | generation | during generation | when generating | testing | inferencia | prueba | inferenz | testzeit | inférence | au test | 推理 | 测试 | 推断 | 测试时 | 推理时 | 生成时`,
  ),
  'habit.word': forms(`
    step | steps | next | next step | next time step | time step | time | previous | previous time step | at each | each | every | following | the | a | an | model | network | decoder | rnn | recurrent | neural | cell | word | token | output | is | are | as | to | of | in | from | with | for | means | mean | refers | refer | technique | method | what | which | does | it | its | by |
    sequence to sequence | seq2seq | sequence | language | lstm | gru | strategy | at | on | own | do | consists | so | when | should | must | be | usually | that | this | then | independent | unrelated | or | will | would | otherwise | because | into | one | new | another | up | first | processing | before | after | batch |
    paso | siguiente | anterior | tiempo | modelo | red | técnica | consiste | significa | qué | durante | cada | decodificador | palabra | salida | se | debe | schritt* | nächste* | vorherige* | zeitschritt* | modell | netz | technik | bedeutet | was | wird | dem | den | das | jeder | jedem | decoder | wort | ausgabe | muss | sollte | pas | suivant* | précédent* | temps | modèle | réseau | signifie | quel* | consiste | chaque | mot | sortie | décodeur | doit |
    下一步 | 下一个 | 时间步 | 上一个 | 前一个 | 模型 | 网络 | 技术 | 方法 | 指 | 是指 | 是 | 什么 | 每个 | 每一步 | 解码器 | 词 | 单词 | 输出 | 将 | 把 | 作为 | 时刻 | 应该 | 应 | 需要 | 一步 | 循环 | 神经`),
});
