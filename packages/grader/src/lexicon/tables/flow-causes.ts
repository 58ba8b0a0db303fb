import { defineTable, forms } from '../table.ts';

/** Why a gradient vanishes or explodes: what it is multiplied by, again and again. */
export const flowCauses = defineTable('flow-causes', {
  'factor.product': forms(`
    repeated multiplication | repeated multiplications | repeatedly multipl* | multiplied repeatedly | multipl* | multiplied many times | multiplied over and over | product of many | products of many | product | chain rule | repeated application of the chain rule | raised to a high power | matrix powers | powers of |
    multiplicación repetida | multiplica* | producto de muchos | regla de la cadena | wiederholte multiplikation | multiplizier* | multiplikation | produkt vieler | kettenregel | multiplication répétée | multipli* | produit de nombreux | règle de la chaîne |
    连乘 | 反复相乘 | 多次相乘 | 不断相乘 | 相乘 | 连续相乘 | 反复乘以 | 链式法则 | 重复乘`),
  'factor.below': forms(`
    less than 1 | less than one | smaller than 1 | smaller than one | below 1 | below one | < 1 | lower than 1 | lower than one | between 0 and 1 | small numbers | small values | small factors | small derivatives | small gradients | small weights | numbers close to zero | small | fractions | values below one | tiny |
    menores que 1 | menores que uno | menor que 1 | menores a 1 | pequeñ* | kleiner als 1 | kleiner als eins | kleine* | unter 1 | inférieur* à 1 | inférieur* à un | plus petit* que 1 | petit* | 小于1 | 小于 1 | 小于一 | 很小 | 较小 | 小 | 介于0和1之间`),
  'factor.above': forms(`
    greater than 1 | greater than one | larger than 1 | larger than one | above 1 | above one | > 1 | bigger than 1 | bigger than one | more than one | large numbers | large values | large factors | large derivatives | large gradients | large weights | large | exceed* 1 | exceed* one |
    mayores que 1 | mayores que uno | mayor que 1 | mayores a 1 | grandes | größer als 1 | größer als eins | große* | über 1 | supérieur* à 1 | supérieur* à un | plus grand* que 1 | grand* | 大于1 | 大于 1 | 大于一 | 很大 | 较大 | 大`),
  'factor.cause': forms(`
    cause* | caused by | causing | lead* to | result* in | due to | because | because of | why | reason | reasons | responsible | comes from | come from | arise* | arises from | happen* when | occur* when | occurs because | happens because | origin | origins | produced by | result of | when |
    causa* | provoca* | se debe* a | debido a | por qué | razón | porque | cuando | ursache* | verursach* | führ* zu | warum | grund | weil | wenn | entsteh* | liegt daran | cause* | provoqu* | dû à | due à | pourquoi | raison | parce que | quand | lorsque | 导致 | 引起 | 造成 | 原因 | 因为 | 由于 | 为什么 | 当`),
  'factor.word': forms(`
    gradient | gradients | derivative | derivatives | weight | weights | matrix | matrices | jacobian | jacobians | number | numbers | value | values | factor | factors | term | terms | same | recurrent weight matrix | weight matrix | recurrent | backpropagation | backpropagation through time | bptt | back propagation | backward pass | error | errors | during | through |
    over | train* | trained | time | steps | step | time steps | timesteps | many | long | sequence | sequences | across | layers | layer | network | networks | neural | rnn | rnns | unrolled | training | at each time step | at every step | each | every | repeated | repeatedly | by | with | of | in | the | a | is | are | being | be | get | gets | problem | problems | issue | main |
    these | them | they | it | its | activation | activations | activation functions | sigmoid | tanh | function | functions | eigenvalue | eigenvalues | norm | largest | singular values | magnitude | continuously | again | and | so | that | as | propagat* | back | backwards | large | which | what | following | true | can | may | deep | whose | have | has |
    gradiente* | derivada* | pesos | matriz | valores | números | retropropagación | tiempo | pasos | red | redes | durante | muchos | veces | problema | secuencias | largas | factores | principal | ableitung* | wiederholt* | immer | wieder | gewicht* | matrix | werte | werten | zahlen | faktor* | rückpropagierung | zeitschritte* | viele | netz* | während | problem* | lange* | sequenzen | dérivée* | poids | matrice | valeurs | nombres | facteurs | rétropropagation | pas | temps | réseau* | pendant | problème* |
    梯度 | 导数 | 权重 | 矩阵 | 值 | 数 | 数值 | 因子 | 反向传播 | 时间步 | 过程 | 过程中 | 网络 | 循环 | 神经 | 循环神经网络 | 多个 | 许多 | 长序列 | 问题 | 主要 | 每个 | 激活函数 | 是 | 的 | 项 | 特征值`),
});
