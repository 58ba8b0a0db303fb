import { nearMisses } from './near-misses.ts';

/** Questions that deny twice, or in which what is compared with stands first, and texts of other languages with such turns. */
nearMisses({
  holds: [
    ['如果遗忘门等于1，则保留之前的细胞状态。'],
    ['如果遗忘门等于0，则遗忘之前的细胞状态。'],
    [
      'Which of these statements is false?',
      'Gradient clipping prevents vanishing gradients',
      'Gradient clipping prevents exploding gradients',
    ],
  ],
  fails: [
    ['La explosión del gradiente evita el recorte de gradientes.'],
    ['Es falso que el recorte de gradientes evita la explosión del gradiente.'],
    ["Il est faux que l'écrêtage du gradient empêche l'explosion du gradient."],
    ['É falso que o recorte de gradientes evita a explosão do gradiente.'],
    ['Only a unidirectional RNN uses the past.'],
    ['为什么不使用普通RNN？', '因为容易学习长期依赖', '因为LSTM参数更少'],
    ['A GRU with 100 units is replaced by one with 50. The dimension of Γ_u is', '100', '50'],
    ['A GRU with 30 units is made twice as wide. The dimension of Γ_u is', '30', '60'],
    ['Instead of 30 units we give our GRU 20. The dimension of Γ_u is', '30', '20'],
    [
      'The vocabulary of 5000 words is cut to 2000; embeddings have size 100. How many entries does the embedding matrix have?',
      '500000',
      '200000',
    ],
    [
      'With beam width 3 and vocabulary 1000, after the beam is widened to 5, how many continuations are scored in a step?',
      '3000',
      '5000',
    ],
    [
      'Which statement is NOT incorrect?',
      'A GRU has more parameters than an LSTM',
      'A GRU has fewer parameters than an LSTM',
    ],
    [
      'All of the following are false except',
      'Gradient clipping prevents vanishing gradients',
      'Gradient clipping prevents exploding gradients',
    ],
    [
      'All of these statements are wrong EXCEPT which one?',
      'Gradient clipping prevents vanishing gradients',
      'Gradient clipping prevents exploding gradients',
    ],
    [
      'Welche der folgenden Aussagen ist nicht falsch?',
      'Gradient Clipping verhindert verschwindende Gradienten',
      'Gradient Clipping verhindert explodierende Gradienten',
    ],
    [
      "Laquelle des affirmations suivantes n'est pas fausse ?",
      "L'écrêtage du gradient empêche la disparition du gradient",
      "L'écrêtage du gradient empêche l'explosion du gradient",
    ],
    [
      '¿Cuál de estas afirmaciones no es falsa?',
      'El recorte de gradientes evita el desvanecimiento del gradiente',
      'El recorte de gradientes evita la explosión del gradiente',
    ],
    [
      'Qual destas afirmações não está incorreta?',
      'O recorte de gradientes evita o desaparecimento do gradiente',
      'O recorte de gradientes evita a explosão do gradiente',
    ],
    ['下列说法不是错误的是', '梯度裁剪解决梯度消失', '梯度裁剪防止梯度爆炸'],
    ['以下说法没有错误的是？', '梯度裁剪解决梯度消失', '梯度裁剪防止梯度爆炸'],
    ['More parameters than an LSTM has a GRU.'],
    ['Mehr Parameter als ein LSTM hat ein GRU.'],
    ['Más parámetros que una LSTM tiene una GRU.'],
    ['与LSTM相比，GRU的参数更多。'],
    ['如果遗忘门等于0，则保留之前的细胞状态。'],
    ['遗忘门接近0时，细胞状态保留。'],
  ],
  open: [],
});
