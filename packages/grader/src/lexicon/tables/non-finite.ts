import { defineTable, forms } from '../table.ts';

/** NaN in weights and activations, and what is blamed for it. */
export const nonFinite = defineTable('non-finite', {
  nan: forms(`NaN | NaNs | not a number | NaN value | no es un número | no son números | keine zahl | keine zahlen | pas un nombre |
    非数字 | 非数 | 不是数字 | 不是一个数`),
  'nonfinite.cause':
    forms(`cause* | caus* | reason | likely cause | most likely cause | most likely reason | most likely | likely | probable | due to | result of |
    result* from | lead* to | culprit | responsible | explanation | explain* | because of | mean* | indicat* | suggest* | sign of | symptom |
    blame | behind | source | origin | produc* | make* | turn* | induce* | occur* | happen* | suffer* | face* | facing | problem | issue | experienc* | diagnos* | explic* |
    causa* | razón | motivo | problema | ursache* | grund | verursach* | problem | raison | provoqu* | 原因 | 导致 | 造成 | 引起 | 问题 | 最有可能 | 最可能 | 可能 | 说明 | 意味着 | 出现 | 遇到 | 发生 | 存在`),
  'nonfinite.exploding':
    forms(`gradient became larger | gradient became larger and larger | gradient became too large | gradient become* larger | gradient become* larger and larger | gradient get* larger | gradient got larger | gradient got too large | gradient grew | gradient grew too large | gradient that grow* | gradients grow* | gradient grow* | gradient become* too large | gradient becoming too large | gradient get* too large |
    gradient too large | very large gradient | huge gradient | extremely large gradient | exponentially growing gradient |
    exponential growth of the gradient | unbounded gradient | gradient overflow* | overflowing gradient | gradient blow* up |
    gradientes demasiado grandes | gradientes que crecen | zu grosse gradient* | wachsende gradient* | gradients trop grands |
    梯度过大 | 梯度太大 | 梯度变得过大`),
  'nonfinite.vanishing':
    forms(`gradient became smaller | gradients became smaller and smaller | gradient become* smaller | gradient become* smaller and smaller | gradient get* smaller | gradient got smaller | gradient grew smaller | gradient that shrink* | gradients shrink* | gradient shrink* | gradient become* too small | gradient becoming too small | gradient too small |
    very small gradient | tiny gradient | gradient go* to zero | gradient approach* zero | gradientes demasiado pequeños |
    zu kleine gradient* | gradients trop petits | 梯度过小 | 梯度太小`),
  'fn.relu': forms(
    `ReLU | rectified linear unit | rectified linear | rectifier | ReLU function | ReLU activation | ReLU activation function | unidad lineal rectificada`,
  ),
  'fn.sigmoid':
    forms(`sigmoid | sigmoid function | sigmoid activation | sigmoid activation function | logistic function | logistic sigmoid | sigmoide | función sigmoide | función de activación sigmoide |
    sigmoidfunktion | sigmoid funktion | sigmoïde | fonction sigmoïde`),
  'fn.tanh': forms(
    `tanh | tanh function | tanh activation | tanh activation function | hyperbolic tangent | tangente hiperbólica | tangens hyperbolicus | tangente hyperbolique | 双曲正切`,
  ),
  'fn.word':
    forms(`activation function | activation | activations | g | z | function | input | argument | pre activation | used to compute | computing | compute* |
    when computing | to compute | evaluat* | applied | función de activación | función | argumento | calcul* | aktivierungsfunktion* | funktion | berechn* | argument | fonction d'activation | fonction |
    激活函数 | 函数 | 计算 | 数值 | 作为 | 值 | 参数`),
  'size.large':
    forms(`too large | too big | too high | very large | extremely large | very big | huge | large | big | high | excessive | excessively large | overly large | gigantic | enormous |
    demasiado grande | muy grande | demasiado alto | demasiado alta | zu gross | sehr gross | zu hoch | zu grosse* | trop grand | trop grande | très grand | trop élevé | 过大 | 太大 | 很大 | 过大了 | 太大了 | 非常大 | 过高 | 太高`),
  'size.small':
    forms(`too small | very small | extremely small | too low | tiny | small | low | demasiado pequeño | demasiado pequeña | demasiado baja | muy pequeño | zu klein | sehr klein | zu niedrig |
    trop petit | trop petite | trop faible | très petit | 过小 | 太小 | 很小 | 过低 | 太低`),
  'size.negative': forms(
    `very negative | too negative | large negative | large and negative | strongly negative | muy negativo | stark negativ | très négatif | 负得很大`,
  ),
  'rate.learning': forms(
    `learning rate | step size | alpha | tasa de aprendizaje | lernrate | taux d'apprentissage | 学习率`,
  ),
  'start.zero':
    forms(`initialized to zero | initialised to zero | initialized with zero | initialised with zero | zero initialization | zero initialisation |
    all zero weight | weights set to zero | inicializados a cero | mit null initialisiert | initialisés à zéro | 初始化为零 | 初始化为0`),
});

/** Words that such statements use and that change nothing in what they say: a table of its own, so that they hide no concept. */
export const nonFiniteWords = defineTable('non-finite-words', {
  'nonfinite.filler':
    forms(`half | way | half way | reason | deviennent | apprentissage | entraînement | pesos | viram | treinar | uma | todo* | tornam | valent | vaut | received | receives | receive | saturat* | got | gets | 输入 | 太 | units | reports | net | halfway | through | probably | middle | unit* | trouble | exponential* | beim | pendant | durante | en | lors | training | train* | find | found | notice* | observ* | see | discover* | weight | parameter | activation | hidden state | all | take* on | taking on | value | become* | became |
    turn* into | turn | go | goes | went | suddenly | epoch | iteration | step | batch | update | loss | cost | network | model | rnn | lstm | gru | recurrent | neural | during | while | after | few | some | point | then | means | have | has | are | is |
    situation | phenomenon | here | your | you | this | that | such | it | typical* | usually | classic* | probably | best | contain* | show* | fill* | with | report* | print* | log* | display* | numerical* | overflow* |
    entren* | red | peso* | activacion* | valor* | pérdida | modelo | encuentr* | observ* | toman | toma | vuelven | vuelve | convierten | convierte | gewicht* | aktivierung* | wert* | verlust | netz* | trainier* | stellst | stellt | fest | werden | annehmen | nehmen | an | alle | poids | activation* | valeur* | perte | réseau | modèle |
    entraîn* | constat* | prenn* | devienn* | deviennent | tous | 训练 | 权重 | 激活值 | 激活 | 都是 | 变成 | 变为 | 发现 | 网络 | 模型 | 损失 | 值 | 你 | 正在 | 了 | 如果 | 那么 | 选项 | 过程中 | 全部 | 均为 | 都 | 取值 | 为`),
});
