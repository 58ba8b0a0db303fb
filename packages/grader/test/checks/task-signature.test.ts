import { describe, expect, test } from 'vitest';
import { taskSignature } from '../../src/checks/task-signature/index.ts';
import { judge, recognise } from './grade.ts';

const TASKS = [
  'Telling the language of a recorded speaker (input: an audio clip, output: a language label)',
  'Machine translation',
  'Image classification',
  'Named entity recognition',
  'Music generation (from a single seed note)',
];

describe('task-signature', () => {
  test.each([
    ['Which of these are many-to-one problems for an RNN?', [true, false, false, false, false]],
    ['For which tasks would you use a many-to-many RNN?', [false, true, false, true, false]],
    ['Pick every task that calls for a many-to-many network with Tx = Ty.', [false, false, false, true, false]],
    [
      'Pick every task that calls for a many-to-many network whose inputs and outputs have different lengths.',
      [false, true, false, false, false],
    ],
    ['Where does a one-to-many architecture fit?', [false, false, false, false, true]],
    ['Which one is a one-to-one problem?', [false, false, true, false, false]],
  ])('%s', async (stem, expected) => {
    const options = [...TASKS];
    options[0] = 'Language identification (input: an audio clip, output: a language label)';
    expect(await judge(taskSignature, { stem, options, type: 'multiple-choice' })).toEqual(expected);
  });

  test.each([
    ['Spam detection', true],
    ['Video classification (a video clip in, one label out)', true],
    ['Detecting the names of people in a sentence', 'unread'],
    ['Predicting the next word of a sentence', 'unread'],
    ['Sorting emails: spam or not spam, from the text of the email', 'unread'],
    ['Classifying emails as spam or not spam', true],
    ['Predicting whether a review is positive or negative', true],
    ['Detecting the language of a sentence', true],
    ['Generating a caption for an image', false],
    ['Translating a sentence into Spanish', false],
    ['Video classification (input: a video clip; output: one label)', true],
    ['Gesture recognition', true],
    ['Rating a product review: text → number of stars', true],
    ['Review rating (text → number of stars)', true],
    ['Part-of-speech tagging', false],
    ['Speech recognition', false],
    ['Image captioning: given an image, output a sentence', false],
    ['Given a tweet, output a 0/1 for its sentiment', true],
    ['Given a sentence, output a label for each word', false],
    ['Summarization of an article', false],
  ])('many-to-one: %s is %s', async (option, expected) => {
    const options = [option, 'Emotion recognition from speech'];
    expect(await judge(taskSignature, { stem: 'Which task is a many-to-one problem?', options })).toEqual([
      expected,
      true,
    ]);
  });

  test.each([
    ['Which type of RNN maps a single input to a sequence of outputs?', [false, true, false, false]],
    ['Which RNN takes a sequence as input and produces a single output?', [true, false, false, false]],
    ['What type of RNN is best suited for sentiment analysis?', [true, false, false, false]],
  ])('%s', async (stem, expected) => {
    const options = ['Many-to-one', 'One-to-many', 'Many-to-many', 'One-to-one'];
    expect(await judge(taskSignature, { stem, options })).toEqual(expected);
  });

  test('two tasks of one option must both fit', async () => {
    const options = [
      '**Task 1:** Spam detection. **Task 2:** Topic classification.',
      '**Task 1:** Translation. **Task 2:** Topic classification.',
    ];
    expect(await judge(taskSignature, { stem: 'Which two tasks suit a many-to-one model?', options })).toEqual([
      true,
      false,
    ]);
  });

  test('the architecture may be what is asked for', async () => {
    const options = ['One-to-many', 'Many-to-one', 'Many-to-many', 'One-to-one'];
    expect(
      await judge(taskSignature, {
        stem: 'Which type of RNN architecture is used for sentiment classification?',
        options,
      }),
    ).toEqual([false, true, false, false]);
    expect(
      await judge(taskSignature, { stem: 'Named entity recognition is an example of which architecture?', options }),
    ).toEqual([false, false, true, false]);
  });

  test.each([
    ['True/False: Speech recognition is a many-to-one task.', false],
    ['True/False: Music genre classification is an example of a many-to-one architecture.', true],
    ['Image captioning uses a one-to-many architecture. True or false?', true],
  ])('%s', async (stem, expected) => {
    expect(await judge(taskSignature, { stem, options: ['True', 'False'], type: 'true-false' })).toEqual([expected]);
  });

  test.each([
    [
      'zh',
      '下列哪些任务适合多对一的RNN结构？',
      ['情感分析（输入一段文本，输出一个标签）', '机器翻译', '图像分类（输入图片，输出标签）', '命名实体识别'],
      [true, false, false, false],
    ],
    [
      'es',
      '¿Qué tareas son de muchos a uno?',
      [
        'Análisis de sentimiento (entrada: un texto, salida: una etiqueta)',
        'Traducción automática',
        'Clasificación de imágenes',
      ],
      [true, false, false],
    ],
    [
      'de',
      'Welche Aufgaben sind viele-zu-eins?',
      ['Stimmungsanalyse (Eingabe: ein Text, Ausgabe: ein Label)', 'Maschinelle Übersetzung', 'Bildklassifikation'],
      [true, false, false],
    ],
    [
      'fr',
      'Quelles tâches sont de type plusieurs à un ?',
      [
        'Analyse de sentiments (entrée : un texte, sortie : une étiquette)',
        'Traduction automatique',
        "Classification d'images",
      ],
      [true, false, false],
    ],
  ])('%s', async (_language, stem, options, expected) => {
    expect(await judge(taskSignature, { stem, options, type: 'multiple-choice' })).toEqual(expected);
  });

  test('a task described against its name, unknown words and negations are not judged', () => {
    const options = [
      'Image classification (input a video clip and output a transcript)',
      'Speech recognition of one isolated command',
      'Anything but sentiment analysis, not even close',
      'Spam detection',
    ];
    const claims = recognise(taskSignature, { stem: 'Which is a many-to-one task?', options })?.claims ?? [];
    expect(claims.map((claim) => 'unread' in claim)).toEqual([true, true, true, false]);
  });

  test('an item on something else is left alone', () => {
    expect(recognise(taskSignature, { stem: 'What does a gate do?', options: ['Translation', 'Nothing'] })).toBeNull();
  });
});
