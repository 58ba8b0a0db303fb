import { nearMisses } from './near-misses.ts';

/** Questions as exercises of other languages put them, and the same with one word turned. */
nearMisses({
  holds: [
    ['GRU有几个门？', '2 个（更新门和重置门）', '3 个', '4 个'],
    ['梯度裁剪（gradient clipping）主要用来解决', '梯度爆炸', '梯度消失', '过拟合'],
    ['如果LSTM的输出门为0，那么这一时刻的隐藏状态h_t是', '0', '等于细胞状态'],
    ['RNN每个时间步的权重是共享的。'],
    ['Combien de portes comporte une cellule LSTM standard ?', '3', '2', '4'],
    [
      'Parmi ces affirmations sur les cellules LSTM, laquelle est fausse ?',
      "Elles rendent l'explosion du gradient impossible",
      'Elles ont trois portes',
      'Elles possèdent un état de cellule',
    ],
    [
      'Prédire la langue parlée dans un enregistrement audio est une tâche',
      'plusieurs-à-un',
      'un-à-plusieurs',
      'un-à-un',
    ],
    ['Traduzir uma frase do português para o inglês é uma tarefa do tipo', 'muitos-para-muitos', 'um-para-um'],
    [
      'Ao treinar uma RNN, os pesos viram NaN. Qual a causa mais provável?',
      'Explosão do gradiente',
      'Desaparecimento do gradiente',
    ],
    [
      'En una red recurrente, los pesos',
      'se comparten entre todos los pasos de tiempo',
      'son distintos en cada paso de tiempo',
    ],
    ['Beam Search mit Strahlbreite 1 entspricht', 'einer Greedy-Suche', 'einer vollständigen Suche'],
  ],
  fails: [
    ['GRU没有几个门？', '2 个（更新门和重置门）', '3 个'],
    ['GRU有几个门？', '3 个（更新门、重置门和输出门）', '2 个'],
    ['梯度裁剪（gradient clipping）不能解决', '梯度爆炸', '梯度消失'],
    ['如果LSTM的输出门为1，那么这一时刻的隐藏状态h_t是', '0', '等于细胞状态'],
    ['RNN每个时间步的权重各不相同。'],
    ['RNN每个时间步的权重不是共享的。'],
    ['Combien de portes comporte une cellule GRU standard ?', '3', '2', '4'],
    [
      'Parmi ces affirmations sur les cellules LSTM, laquelle est vraie ?',
      "Elles rendent l'explosion du gradient impossible",
      'Elles ont trois portes',
    ],
    ["Prédire la langue parlée dans un enregistrement audio n'est pas une tâche", 'plusieurs-à-un', 'un-à-plusieurs'],
    [
      'Ao treinar uma RNN, os pesos nunca viram NaN. Qual a causa mais provável?',
      'Explosão do gradiente',
      'Desaparecimento do gradiente',
    ],
    [
      'En una red recurrente, los pesos',
      'no se comparten entre los pasos de tiempo',
      'se comparten entre todos los pasos de tiempo',
    ],
    [
      'En una red recurrente, los estados',
      'se comparten entre todos los pasos de tiempo',
      'son distintos en cada paso de tiempo',
    ],
    ['Beam Search mit Strahlbreite 2 entspricht', 'einer Greedy-Suche', 'einer vollständigen Suche'],
    ['Beam Search mit Strahlbreite 1 entspricht nicht', 'einer Greedy-Suche', 'einer vollständigen Suche'],
  ],
  open: [],
});
