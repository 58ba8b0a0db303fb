import { defineTable, forms } from '../table.ts';

/** What is said to keep gradients alive, and what is said to become of them. */
export const mechanisms = defineTable('mechanisms', {
  'mechanism.gates': forms(`
    gate | gates | gating | gating mechanism | gate mechanism | gated mechanism | gated structure | gated unit |
    gated architecture | gates that control | puertas | compuertas | mecanismo de puertas | mecanismo de compuertas |
    tore | gatter | gating mechanismus | portes | mécanisme de portes | 门 | 门控 | 门控机制 | 门机制 | 门结构`),
  'mechanism.forget': forms(`
    forget gate | Γ_f | puerta de olvido | compuerta de olvido | vergessensgate | vergessenstor | porte d'oubli |
    遗忘门`),
  'mechanism.update': forms(
    `update gate | Γ_u | puerta de actualiza* | compuerta de actualiza* | updategate | porte de mise à jour | 更新门`,
  ),
  'mechanism.input': forms(
    `input gate | Γ_i | puerta de entrada | compuerta de entrada | eingangsgate | porte d'entrée | 输入门`,
  ),
  'mechanism.output': forms(
    `output gate | Γ_o | puerta de salida | compuerta de salida | ausgangsgate | ausgabegate | porte de sortie | 输出门`,
  ),
  'mechanism.reset': forms(`
    reset gate | relevance gate | Γ_r | puerta de reinicio | compuerta de reinicio | resetgate |
    porte de réinitialisation | 重置门`),
  'mechanism.path': forms(`
    cell state | memory cell | additive update | additive path | additive connection | additive cell state |
    additive cell state update | additive cell update | constant error carousel | constant error carrousel |
    linear self connection | identity path | identity connection | estado de celda | celda de memoria |
    actualización aditiva | zellzustand | additive aktualisierung | speicherzelle | état de cellule |
    cellule de mémoire | mise à jour additive | 细胞状态 | 单元状态 | 记忆单元 | 加性更新 | 常量误差传送带`),
  'mechanism.absent': forms(`
    relu | rectified linear unit | relu activation | relu activation function | different activation function |
    learning rate | larger learning rate | higher learning rate | smaller learning rate | lower learning rate |
    bigger learning rate | dropout | dropout regularization | dropout regularisation | dropout layer |
    regularization | regularisation | l2 regularization | weight decay | batch normalization | batch normalisation |
    layer normalization | layer normalisation | normalized | normalised | normaliz* | normalis* | gradient clipping |
    clip* | clip* gradient | more layer | deeper network | additional layer | extra layer | more hidden layer |
    more neuron | fewer parameter | fewer layer | larger batch | bigger batch | larger batch size | attention |
    attention mechanism | self attention | convolution | convolutional layer | pooling | data augmentation |
    early stopping | momentum | adam | adam optimizer | better optimizer | better weight initialization |
    weight initialization | softmax | dropouts | tasa de aprendizaje | mayor tasa de aprendizaje | más capas |
    normalización por lotes | recorte de gradiente | lernrate | höhere lernrate | größere lernrate | mehr schichten |
    batch normalisierung | gradient clipping | taux d'apprentissage | taux d'apprentissage plus élevé |
    plus de couches | normalisation par lots | écrêtage du gradient | 学习率 | 更大的学习率 | 更多的层 | 更多层 | 批归一化 | 批量归一化 |
    梯度裁剪 | 正则化 | relu激活函数 | 注意力机制`),
  'phenomenon.small': forms(`
    too small | very small | extremely small | small | tiny | close to zero | near zero | approach* zero | shrink* |
    shrink* exponentially | become* zero | go to zero | tend* to zero | converge* to zero | exponentially small |
    get* smaller | smaller and smaller | diminish* | decreas* | decreas* exponentially | vanishingly small |
    demasiado pequeñ* | muy pequeñ* | zu klein | sehr klein | winzig | gegen null | trop petit* | très petit* |
    tendent vers zéro | 太小 | 非常小 | 很小 | 过小 | 趋近于零 | 趋近于0 | 接近零 | 接近于0 | 变小 | 越来越小`),
  'phenomenon.large': forms(`
    too large | very large | extremely large | too big | very big | large | huge | grow* | grow* exponentially |
    increas* | increas* exponentially | exponentially large | get* larger | larger and larger | infinit* | unbounded |
    demasiado grande* | muy grande* | crec* | zu groß | sehr groß | wachs* | trop grand* | très grand* | croiss* |
    太大 | 非常大 | 很大 | 过大 | 变大 | 无穷大 | 越来越大 | 指数增长`),
  'phenomenon.become':
    forms(`aris* | occur* | happen* | deep | called | known as | term | name | refer* | describ* | encounter* | during backward pass | become* | became | exponentially | during training | during backpropagation | over time | werden | vuelven | se vuelven | deviennent |
    devient | 变得 | 指数级 | 训练过程中`),
  'phenomenon.overfit': forms(`
    overfit* | over fit* | overfitting | underfit* | memoriz* the training data | sobreajust* | überanpass* |
    surapprent* | surajust* | 过拟合 | 欠拟合`),
  'phenomenon.weights': forms(
    `weight | weights of the network | parameter | peso | pesos | gewicht | gewichte | poids | 权重 | 参数`,
  ),
  'phenomenon.update': forms(`
    used for weight update | used for the weight update | used to update the weight | used in weight update |
    weight update | for weight update | used for updating the weight | 用于权重更新的 | 用于更新权重的 | 权重更新 | 更新权重`),
  'extent.universal': forms(`
    always | completely | fully | entirely | totally | never | guarantee* | in all cases | under all circumstances |
    any sequence length | perfectly | siempre | completamente | totalmente | immer | vollständig | völlig | toujours |
    complètement | totalement | 完全 | 彻底 | 总是 | 永远`),
  'extent.partial': forms(`
    help* to | help* | partially | partly | reduce* | mitigat* | alleviat* | less | better | can | ayuda* | hilf* |
    aide* | 有助于 | 缓解 | 减轻`),
  'degree.than': forms(
    `than | compared to | compared with | in comparison with | que | als | comparado con | verglichen mit | par rapport à | 比 | 相比`,
  ),
  'degree.more': forms(
    `more | better | worse | more often | more strongly | más | mejor | mehr | besser | stärker | plus | mieux | 更 | 更多 | 更好`,
  ),
  'degree.less': forms(`less | least | the least | lesser | less often | fewer | menos | weniger | moins | 更少`),
  both: forms(`both | and also | as well as | ambos | ambas | beide | sowohl | les deux | 都 | 同时 | 两个 | 两种`),
  advantage: forms(`
    advantage | main advantage | benefit | main benefit | primary advantage | key advantage | main reason | purpose |
    main purpose | ventaja | ventaja principal | vorteil | hauptvorteil | avantage | principal avantage | 优点 | 主要优点 |
    优势 | 主要优势 | 好处`),
  introduce: forms(`
    introduc* | via | thanks to | by means of | through | use of | uses | using | mean* | regulat* | control* |
    allow* | enabl* | let | lets | provid* | have | has | having | contain* | includ* | add* | introduc* a |
    mediante | durch | grâce à | 通过 | 引入 | 使用 | 采用 | 调节 | 控制 | 允许`),
});
