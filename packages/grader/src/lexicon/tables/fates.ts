import { defineTable, forms } from '../table.ts';

/** What becomes of a gradient over many steps, how surely, and the words around it. */
export const fates = defineTable('fates', {
  'fate.vanish': forms(`
    vanish* | disappear* | die* out | die* away | fad* | fad* away | fade away | shrink* | shrink* to zero | shrink* toward zero | shrink* exponentially | decay* |
    decay* to zero | decay* exponentially | decay* toward zero | decreas* | decreas* exponentially | diminish* | dwindl* | go to zero | goes to zero | going to zero | goes to 0 | go to 0 | tend* to zero |
    tend* to 0 | tend* toward zero | approach* zero | approach* 0 | converge* to zero | converge* to 0 | get* smaller | smaller and smaller | become* small | become* tiny |
    become* smaller | become* very small | become* extremely small | become* vanishingly small | become* too small | become* close to zero | become* zero | become* 0 | very small | extremely small | vanishingly small | exponentially small | negligible |
    close to zero | close to 0 | near zero | near 0 | almost zero | nearly zero | approximately zero | about zero | ≈ 0 | → 0 | very low | very close to zero | very close to 0 | approximately equal to 0 | approximately equal to zero |
    goes toward zero | too small | tiny | lost | gets lost |
    desvanec* | desaparec* | se desvanece* | tiende a cero | tienden a cero | tender a cero | tiende a 0 | se hace muy pequeñ* | se vuelve muy pequeñ* | se vuelve pequeñ* | muy pequeñ* | disminuy* | decrec* | decae* | se acerca a cero | se anula |
    verschwind* | verschwinden | geht gegen null | gehen gegen null | gegen null | gegen 0 | wird sehr klein | werden sehr klein | sehr klein | schrumpf* | klingt ab | klingen ab | abkling* | nimmt exponentiell ab | nimmt ab | nehmen ab |
    disparaî* | disparai* | s'évanoui* | évanou* | tend vers zéro | tendent vers zéro | tend vers 0 | devient très petit* | deviennent très petit* | très petit* | décroît | décroi* | diminu* | s'annule* |
    消失 | 趋于零 | 趋于0 | 趋近于零 | 趋近于0 | 趋向于零 | 趋向于0 | 接近零 | 接近于零 | 接近0 | 接近于0 | 变得很小 | 变得非常小 | 变小 | 越来越小 | 非常小 | 很小 | 衰减 | 指数衰减 | 指数级衰减 | 减小 | 缩小 | 梯度消失 | 弥散`),
  'fate.explode': forms(`
    explod* | explosi* | blow* up | blew up | diverg* | grow* | grow* exponentially | grow* without bound | grow* without limit | increas* exponentially | increas* without bound | becom* large | becom* very large | become* huge | become* too large |
    become* extremely large | get* larger | larger and larger | very large | extremely large | exponentially large | huge | tend* to infinity | go to infinity | goes to infinity | approach* infinity | → ∞ | unbounded | very high | very big | overflow* |
    explot* | crec* exponencialmente | crec* | tiende a infinito | se hace muy grande | se vuelve muy grande | muy grande* | diverge* |
    explodier* | wächst | wachsen | wächst exponentiell | geht gegen unendlich | wird sehr groß | werden sehr groß | sehr groß | divergier* |
    explos* | croît | croissent | croît exponentiellement | tend vers l'infini | devient très grand* | deviennent très grand* | très grand* |
    爆炸 | 梯度爆炸 | 趋于无穷 | 趋于无穷大 | 趋向无穷 | 变得很大 | 变得非常大 | 越来越大 | 非常大 | 很大 | 指数增长 | 指数级增长 | 发散`),
  'fate.same': forms(`
    stay* constant | remain* constant | is constant | stay* the same | remain* the same | unchanged | stay* unchanged | remain* unchanged | does not change | do not change | is preserved | are preserved | keep* its norm | keep* its length |
    keep* its size | keep* its magnitude | neither vanish* nor explod* | neither explod* nor vanish* | does not vanish or explode | neither grow* nor shrink* | neither shrink* nor grow* | stay* at 1 | is stable | stay* stable | remain* stable |
    permanece* constante | se mantiene* constante | no cambia | ni se desvanece ni explota | se mantiene igual |
    bleibt konstant | bleiben konstant | bleibt gleich | bleibt unverändert | ändert sich nicht | weder verschwindet noch explodiert |
    reste constant* | restent constant* | ne change pas | reste inchangé* | ni ne disparaît ni n'explose |
    保持不变 | 不变 | 保持恒定 | 恒定 | 保持常数 | 保持稳定 | 既不消失也不爆炸`),
  'fate.open': forms(`
    cannot be determined | can not be determined | cannot be said | cannot be known | cannot be decided | can't be determined | cannot say | cannot tell | can't say | can't tell | insufficient information | not enough information | there is not enough information | could be anything |
    not determined | undetermined | impossible to say | impossible to tell | no se puede determinar | no se puede saber | información insuficiente | nicht bestimmbar | kann nicht bestimmt werden | lässt sich nicht sagen |
    on ne peut pas savoir | ne peut pas être déterminé* | information insuffisante | 无法确定 | 不能确定 | 信息不足 | 不确定`),
  'fate.can': forms(
    `can | may | might | could | possibly | is possible | able to | puede* | podría* | kann | können | könnte* | peut | peuvent | pourrait | 可能 | 可以 | 会有可能`,
  ),
  'fate.must': forms(`
    must | always | necessarily | inevitably | guaranteed | guaranteed to | is guaranteed to | certain to | sure to | in every case | siempre | debe* | necesariamente | muss | müssen | immer | zwangsläufig | unweigerlich | doit | doivent |
    toujours | nécessairement | forcément | 一定 | 必然 | 总是 | 必定`),
  // Joints that only look like the words above.
  'fate.word': forms(`
    gradient | gradients | jacobian | derivative | derivatives | error signal | signal | norm | norms | magnitude | size | value | values | length | product | influence | contribution | long term contribution | backpropagated | back propagated | propagated |
    during backpropagation | in backpropagation | backpropagation | through time | happen* | over | across | many | several | long | time | step | steps | time steps | sequence | sequences | long sequence | long sequences | number of steps | number of time steps |
    as | whenever | as soon as | grow apart | becomes | become | gets | then | so | it | they | is | are | large | when | if | for | with | and | or | of | what | which | how | quickly | fast | exponentially | rate | network | networks | rnn | rnns | recurrent | recurrent network | recurrent neural network | recurrent net | recurrent networks | vanilla | simple |
    error | errors | backward | back | backwards | gradient norm | problem | effect | t | k | s | h | behave* | behavior | behaviour | say | said | about | hidden | state | states | hidden state | hidden states | quantity | this | true | false | would | will | does |
    gradiente* | norma | pasos | tras | muchos | secuencia* | secuencias largas | largas | qué | ocurre | sucede | activación | red | recurrente | red recurrente | tiempo | el | la |
    gradienten | schritte* | zeitschritte* | viele* | über | lange* | sequenz* | was | geschieht | passiert | netz | rekurrente* | bei | jakobi* | rückwärts | zurück | rückwärtsgerichtete* |
    gradients | pas de temps | pas | longue* | séquence* | beaucoup | nombreux | réseau | récurrent | que | arrive* | se passe | norme | passe |
    梯度 | 会 | 怎样 | 怎么样 | 如何 | 变化 | 随着 | 时间步 | 步 | 多 | 许多 | 很多 | 经过 | 长序列 | 序列 | 网络 | 循环网络 | 循环神经网络 | 雅可比 | 范数 | 反向传播`),
});
