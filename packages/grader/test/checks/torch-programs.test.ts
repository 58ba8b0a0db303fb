import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestGrader, type TestGrader } from '../../src/testing/index.ts';

const TAGGER = `import torch
import torch.nn as nn

class Tagger(nn.Module):
    def __init__(self, width=7, tags=3):
        super().__init__()
        self.cell = nn.GRU(width, 9, batch_first=True, bidirectional=True)
        self.head = nn.Linear(18, tags)

    def forward(self, x, start=None):
        out, last = self.cell(x)  # every step
        return self.head(out[:, -1, :]), last

x = torch.randn(4, 11, 7)
model = Tagger(tags=5)
y, h = model(x)
print(y.shape)
`;
const LAYER = `lstm = nn.LSTM(input_size=6, hidden_size=8, num_layers=2)
x = torch.randn(12, 5, 6)
h0 = torch.zeros(2, 5, 8)
c0 = torch.zeros(2, 5, 8)
out, (hn, cn) = lstm(x, (h0, c0))
`;

/** Programs of PyTorch, followed from their arrays through their modules. */
describe('shapes in PyTorch programs', () => {
  let tester: TestGrader;
  beforeAll(async () => {
    tester = await createTestGrader();
  });
  afterAll(() => tester.dispose());
  const outcome = async (stem: string, options: readonly string[], key: number | readonly number[]) =>
    (await tester.grade({ stem, options, key })).outcome;

  test.each([
    ['what a model of its own gives', `${TAGGER}What is the shape of \`y\`?`, ['(4, 5)', '(4, 11, 5)', '(4, 3)'], 0],
    ['a state of both directions', `${TAGGER}What is the shape of h?`, ['(1, 4, 9)', '(2, 4, 9)', '(2, 4, 18)'], 1],
    ['what is printed', `${TAGGER}What is printed?`, ['torch.Size([4, 5])', 'torch.Size([5, 4])'], 0],
    [
      'several results',
      `${LAYER}What are the shapes of out, hn and cn?`,
      ['(12, 5, 8), (2, 5, 8), (2, 5, 8)', '(5, 12, 8), (2, 5, 8), (2, 5, 8)', '(12, 5, 8), (5, 2, 8), (2, 5, 8)'],
      0,
    ],
  ] as const)('%s', async (_name, stem, options, right) => {
    for (const key of options.keys())
      expect(await outcome(stem, options, key), options[key]).toBe(key === right ? 'confirmed' : 'refuted');
  });

  test('what options say of tensors by their names', async () => {
    const options = ['`out` has shape (12, 5, 8)', '`hn` has shape (5, 2, 8)', '`cn` has shape (2, 5, 8)'];
    expect(await outcome(`${LAYER}Which statements are true?`, options, [0, 2])).toBe('confirmed');
    expect(await outcome(`${LAYER}Which statements are true?`, options, [0, 1])).toBe('refuted');
  });

  test('one entry of a shape', async () => {
    const stem =
      'rnn = nn.RNN(3, 10, batch_first=True)\nx = torch.rand(2, 6, 3)\nout, h = rnn(x)\nprint(out.shape[2])\nWhich number is printed?';
    await tester.expectOutcome({ stem, key: '10' }, 'confirmed');
    await tester.expectOutcome({ stem, key: '6' }, 'refuted');
  });

  test('an embedding, and sizes that are given when the model is made', async () => {
    const stem = `class Reader(nn.Module):
    def __init__(self, words, width):
        super().__init__()
        self.table = nn.Embedding(words, width)
        self.top = nn.Linear(width, width)
    def forward(self, ids):
        return self.top(self.table(ids))
net = Reader(500, 20)
ids = torch.randint(0, 500, (8, 13))
seen = net(ids)
What is the shape of \`seen\`?`;
    expect(await outcome(stem, ['(8, 13, 20)', '(8, 20)', '(13, 8, 20)'], 0)).toBe('confirmed');
  });

  test.each([
    [
      'a state of the wrong shape stops the program',
      LAYER.replace('h0 = torch.zeros(2, 5, 8)', 'h0 = torch.zeros(1, 5, 8)'),
      'out',
    ],
    ['an input of the wrong width', LAYER.replace('torch.randn(12, 5, 6)', 'torch.randn(12, 5, 7)'), 'out'],
    ['a line that is not understood', `${LAYER}out = out.mean(0)\n`, 'out'],
    ['a loop', LAYER.replace('out, (hn', 'for k in range(2):\n    out, (hn'), 'out'],
    ['a tensor that is not there', LAYER, 'attn'],
  ])('nothing is decided: %s', async (_name, code, name) => {
    const found = await outcome(`${code}What is the shape of ${name}?`, ['(12, 5, 8)', '(5, 12, 8)'], 0);
    expect(['confirmed', 'refuted']).not.toContain(found);
  });

  test.each([
    'What is not the shape of out?',
    'What is the shape of the input weights of out?',
    'What would the shape of out be if the layer had one direction?',
  ])('a question for something else: %s', async (question) => {
    expect(['confirmed', 'refuted']).not.toContain(
      await outcome(`${LAYER}${question}`, ['(12, 5, 8)', '(5, 12, 8)'], 0),
    );
  });
});
