import { defineTable, forms } from '../table.ts';

/** Activation functions, where in a cell they act, and what a question about them is made of. */
export const activations = defineTable('activations', {
  'squash.sigmoid':
    forms(`sigmoid | sigmoid function | sigmoid activation | sigmoid activation function | logistic | logistic function | logistic sigmoid | σ | sigmoide | función sigmoide |
    sigmoidfunktion | sigmoïde | fonction sigmoïde | sigmoid函数 | sigmoid激活函数 | S型函数`),
  'squash.tanh':
    forms(`tanh | tanh function | tanh activation | tanh activation function | hyperbolic tangent | hyperbolic tangent function | tangente hiperbólica |
    tangens hyperbolicus | tangente hyperbolique | 双曲正切 | 双曲正切函数 | tanh函数 | tanh激活函数`),
  'squash.relu': forms(
    `relu | relu function | relu activation | relu activation function | rectified linear unit | relu函数 | relu激活函数`,
  ),
  'squash.softmax': forms(
    `softmax | softmax function | softmax activation | softmax activation function | softmax函数`,
  ),
  'squash.linear': forms(
    `linear | identity | linear activation | identity function | no activation | lineal | linéaire | 线性 | 线性函数`,
  ),
  'squash.place-gate': forms(
    `gate | gates | gating | gate value | gate activation | output of the gate | puerta | compuerta | tor | tore | gatter | porte | 门 | 门控 | 门的值`,
  ),
  'squash.place-candidate':
    forms(`candidate | candidate value | candidate state | candidate cell state | candidate memory | new cell content | new memory content | candidate hidden state |
    cell state candidate | cell state | candidato | kandidat* | candidat | 候选 | 候选值 | 候选状态 | 细胞状态 | 候选记忆`),
  'squash.place-output': forms(`output | for output | final output | salida | ausgabe | sortie | 输出`),
  'squash.word':
    forms(`usan | usa | utiliza* | utilis* | utilisée | use | uses | verwend* | nutz* | haben | hat | 使用 | 用 | 个 | 哪个 | activation function | activation | nonlinearity | non linearity | squashing function | range | value | values | between | interval | lie | lies | from | output range | range of value |
    valid | which activation function | function | used in | used by | used for | for | apply | applied | applies | take | takes | bounded | always | number | real | any | función de activación |
    rango | entre | valores | aktivierungsfunktion | zwischen | werte | wertebereich | liegen | fonction d'activation | plage | valeurs | compris* | 激活函数 | 范围 | 取值 | 之间 | 取值范围 | 介于 | 有效`),
  'squash.infinity': forms(`∞ | infinity | infinito | unendlich | infini | 无穷 | 无穷大`),
});
