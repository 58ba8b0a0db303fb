import { describe, expect, test } from 'vitest';
import { architectureFit } from '../../src/checks/architecture-fit/index.ts';
import { judge, recognise } from './grade.ts';

const RELATIONS = ['$T_x = T_y$', '$T_x < T_y$', '$T_x > T_y$', '$T_x = 1$'];

describe('architecture-fit', () => {
  test.each([
    [
      'An RNN reads one word at a time and has an output at every time step. It suits problems with',
      [true, false, false, false],
    ],
    ['The drawn network gives one output for each input. When is it appropriate?', [true, false, false, false]],
    ['In this network every input is matched to an output. It is appropriate when:', [true, false, false, false]],
    [
      'This network has only one input, at the first step, and then writes a melody. It is appropriate when:',
      [false, false, false, true],
    ],
    ['A many-to-one RNN is appropriate when:', [false, false, true, false]],
    ['The network has a single output after the last input. It is made for', [false, false, true, false]],
  ])('%s', async (stem, expected) => {
    expect(await judge(architectureFit, { stem, options: RELATIONS })).toEqual(expected);
  });

  test('of two relations that are true the one that says it all is the answer', async () => {
    const options = ['Tx > Ty', 'Ty = 1', 'Tx = Ty'];
    expect(await judge(architectureFit, { stem: 'A many-to-one architecture is appropriate when', options })).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('a figure that only the explanation describes is an assumption', async () => {
    const draft = {
      stem: 'The architecture of the figure is appropriate when:',
      options: RELATIONS,
      explanation: 'It has an output for every input.',
    };
    expect(recognise(architectureFit, draft)?.assumptions?.[0]).toMatch(/figure is not in the text/);
    expect(await judge(architectureFit, draft)).toEqual([true, false, false, false]);
  });

  test('an alternative text describes the figure', async () => {
    const stem = 'Look at this network: ![RNN with an output at each time step](net.png) It is appropriate when:';
    expect(await judge(architectureFit, { stem, options: RELATIONS })).toEqual([true, false, false, false]);
  });

  test('a figure alone is not simulated', () => {
    expect(
      recognise(architectureFit, {
        stem: 'Consider this RNN: ![](net.png) It is appropriate when:',
        options: RELATIONS,
      }),
    ).toBeNull();
    expect(
      recognise(architectureFit, { stem: 'A many-to-many RNN is appropriate when:', options: RELATIONS }),
    ).toBeNull();
  });

  test.each([
    ['True/False: a network with an output at every input step is appropriate when Tx > Ty.', false],
    ['True/False: a network with an output at every input step is appropriate when Tx = Ty.', true],
  ])('%s', async (stem, expected) => {
    expect(await judge(architectureFit, { stem, options: ['True', 'False'] })).toEqual([expected]);
  });

  test.each([
    ['zh', '该循环神经网络的每个输入都有一个输出。它适用于：'],
    ['es', 'La red da una salida por cada entrada. Es adecuada cuando:'],
    ['de', 'Das Netz gibt zu jeder Eingabe eine Ausgabe. Es passt, wenn'],
    ['fr', 'Le réseau donne une sortie pour chaque entrée. Il convient quand :'],
  ])('%s', async (_language, stem) => {
    expect(await judge(architectureFit, { stem, options: RELATIONS })).toEqual([true, false, false, false]);
  });
});
