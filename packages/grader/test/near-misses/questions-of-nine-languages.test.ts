import { nearMisses } from './near-misses.ts';

/** Questions of nine languages, and the same with one word turned, denied or with another gate. */
nearMisses({
  holds: [
    [
      '¿Qué puerta de la LSTM decide qué información se elimina del estado de la celda?',
      'La puerta de olvido',
      'La puerta de salida',
    ],
    [
      'Quel est le rôle de la porte de sortie ?',
      "Décider quelle partie de l'état de la cellule est exposée en sortie",
      'Initialiser les poids du réseau',
    ],
    [
      'Worin unterscheidet sich eine GRU von einem LSTM?',
      'Die GRU hat weniger Gates als das LSTM',
      'Die GRU hat mehr Gates als das LSTM',
    ],
    ['Assinale a alternativa incorreta.', 'A GRU possui três portas', 'A LSTM possui três portas'],
    ['Какое из следующих утверждений неверно?', 'В GRU три вентиля', 'В LSTM три вентиля'],
    ['Какое из следующих утверждений верно?', 'В LSTM три вентиля', 'В GRU три вентиля'],
    ['训练RNN时权重变成NaN，最可能的原因是', '梯度爆炸', '梯度消失'],
    ['LSTMで何を出力するかを決めるゲートはどれか。', '出力ゲート', '忘却ゲート'],
    ['Quale affermazione sulla GRU è falsa?', 'La GRU ha tre porte', 'La GRU ha due porte'],
    [
      'Wat is het verschil tussen een GRU en een LSTM?',
      'Een GRU heeft minder poorten dan een LSTM',
      'Een GRU heeft meer poorten dan een LSTM',
    ],
    ['Welche Aktivierungsfunktion liefert Werte zwischen -1 und 1?', 'Tangens hyperbolicus', 'Sigmoid', 'ReLU'],
    ['Which activation function squashes values to the range (0, 1)?', 'Sigmoid', 'Tanh', 'ReLU'],
    [
      'Une couche LSTM a 10 entrées et 20 unités cachées, avec biais. Combien de paramètres possède la couche ?',
      '2480',
      '620',
    ],
  ],
  fails: [
    [
      '¿Qué puerta de la LSTM decide qué información se elimina del estado de la celda?',
      'La puerta de salida',
      'La puerta de olvido',
    ],
    [
      '¿Qué puerta de la LSTM no decide qué información se elimina del estado de la celda?',
      'La puerta de olvido',
      'La puerta de salida',
    ],
    [
      "Quel n'est pas le rôle de la porte de sortie ?",
      "Décider quelle partie de l'état de la cellule est exposée en sortie",
      'Initialiser les poids du réseau',
    ],
    [
      'Worin unterscheidet sich eine GRU nicht von einem LSTM?',
      'Die GRU hat weniger Gates als das LSTM',
      'Die GRU hat mehr Gates als das LSTM',
    ],
    ['Assinale a alternativa que não é incorreta.', 'A GRU possui três portas', 'A LSTM possui três portas'],
    ['Какое из следующих утверждений не является неверным?', 'В GRU три вентиля', 'В LSTM три вентиля'],
    ['Какое из следующих утверждений неверно?', 'В LSTM три вентиля', 'В GRU три вентиля'],
    ['训练RNN时权重没有变成NaN，最可能的原因是', '梯度爆炸', '梯度消失'],
    ['LSTMで何を出力するかを決めないゲートはどれか。', '出力ゲート', '忘却ゲート'],
    ['Quale affermazione sulla GRU non è falsa?', 'La GRU ha tre porte', 'La GRU ha due porte'],
    ['Welche Aktivierungsfunktion liefert keine Werte zwischen -1 und 1?', 'Tangens hyperbolicus', 'ReLU'],
    ['Which activation function squashes values to the range (0, 1)?', 'Tanh', 'Sigmoid', 'ReLU'],
    ['Which activation function does not squash values to the range (0, 1)?', 'Sigmoid', 'Tanh', 'ReLU'],
    [
      'Une couche LSTM a 10 entrées et 20 unités cachées, sans biais. Combien de paramètres possède la couche ?',
      '2480',
      '2400',
    ],
    ['Неверно, что в LSTM три вентиля.'],
    ['Es falso que una LSTM tenga tres puertas.'],
    ['Gibt es kein LSTM, das drei Gates hat?'],
    ['No es cierto que la LSTM tiene tres puertas.'],
    ['Non è vero che la LSTM ha tre porte.'],
    ['LSTM有三个门是错误的说法。'],
    ['LSTMには3つのゲートがあるというのは誤りである。'],
  ],
  open: [
    ['Cuántas puertas abiertas tiene una LSTM?', '3', '2'],
    ['Сколько вентилей в обученной LSTM обычно открыто?', '3', '2'],
    ['Ni la LSTM ni la GRU tienen tres puertas.'],
  ],
});
