// Dumps in many formats, made of our own fixtures' questions and of new ones: the same number gives the same dump on every machine.
//   node bench/dumps/make.mjs DIR [COUNT]      default 10000
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readQuestions } from '../verdicts/read-questions.mjs';

const pool = readQuestions().filter(({ spec, right }) => (spec.options?.length ?? 0) > 2 && right[0]?.length === 1);

/** A small generator of numbers in [0, 1) (mulberry32). */
function randomFor(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const letter = (i) => String.fromCharCode(65 + i);

/** A question of known kinds with numbers of its own, so that most questions of a bench stand in one dump only. */
function fresh(random) {
  const whole = (low, high) => low + Math.floor(random() * (high - low));
  const hidden = whole(20, 900);
  const words = whole(2000, 90000);
  if (random() < 0.5) {
    const gate = ['update', 'forget', 'output'][whole(0, 3)];
    return {
      stem: `An LSTM with ${hidden}-dimensional activations reads one-hot words from a vocabulary of ${words}. What is the dimension of its ${gate} gate at each time step?`,
      options: ['1', String(hidden), String(words), String(hidden + words)],
      key: random() < 0.85 ? 1 : 2,
    };
  }
  return {
    stem: `On which page of part ${whole(1, 90)} does edition ${words} of the reader show exercise ${hidden}?`,
    options: [`page ${hidden}`, `page ${hidden + 3}`, `page ${words % 700}`],
    key: whole(0, 3),
  };
}

/** A question of the fixtures; now and then with a wrong key, as dumps have them. */
function known(random) {
  const { spec, right } = pool[Math.floor(random() * pool.length)];
  const options = spec.options.map((option) => option.replace(/\s+/g, ' '));
  const key = random() < 0.85 ? right[0][0] : Math.floor(random() * options.length);
  return { stem: [...(spec.context ?? []), spec.stem].join(' ').replace(/\s+/g, ' '), options, key };
}

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const FORMATS = [
  ['md', (q, n) => `${n}. ${q.stem}\n${q.options.map((o, i) => `- [${i === q.key ? 'x' : ' '}] ${o}`).join('\n')}\n`],
  [
    'txt',
    (q, n) =>
      `${n}. ${q.stem}\n${q.options.map((o, i) => `${letter(i)}) ${o}`).join('\n')}\nAnswer: ${letter(q.key)}\n`,
  ],
  [
    'md',
    (q, n) =>
      `### Question ${n}\n\n${q.stem}\n\n${q.options.map((o, i) => `- ${o}${i === q.key ? ' ✅' : ''}`).join('\n')}\n`,
  ],
  [
    'txt',
    (q, n) =>
      `Q${n}. ${q.stem}\n${q.options.map((o, i) => `  (${letter(i).toLowerCase()}) ${o}`).join('\n')}\nAns: (${letter(q.key).toLowerCase()})\n`,
  ],
  [
    'html',
    (q, n) =>
      `<li><p>${n}. ${escape(q.stem)}</p><ul>${q.options.map((o, i) => `<li><input type="radio" name="q${n}"${i === q.key ? ' checked' : ''}> ${escape(o)}</li>`).join('')}</ul></li>\n`,
    (body) => `<!doctype html><html><body><h1>Quiz</h1><ol>\n${body}</ol></body></html>\n`,
  ],
  [
    'ipynb',
    (q, n) => `${n}. ${q.stem}\n${q.options.map((o, i) => `- [${i === q.key ? 'x' : ' '}] ${o}`).join('\n')}\n`,
    (body) =>
      JSON.stringify({
        cells: [{ cell_type: 'markdown', metadata: {}, source: body.split(/(?<=\n)/) }],
        metadata: {},
        nbformat: 4,
        nbformat_minor: 5,
      }),
  ],
];

/** The `index`th dump: its file name and its text, five questions long. */
export function dumpOf(index) {
  const random = randomFor(index + 1);
  const [ending, print, wrap = (body) => body] = FORMATS[index % FORMATS.length];
  const questions = Array.from({ length: 5 }, (_, i) => (i < 2 ? fresh(random) : known(random)));
  const name = `${String(index).padStart(5, '0')}.${ending}`;
  return { name, text: wrap(questions.map((each, i) => print(each, i + 1)).join('\n')) };
}

/** Writes `count` dumps into folders of a thousand. */
export function writeDumps(folder, count) {
  for (let i = 0; i < count; i++) {
    const below = join(folder, String(Math.floor(i / 1000)).padStart(2, '0'));
    if (i % 1000 === 0) mkdirSync(below, { recursive: true });
    const { name, text } = dumpOf(i);
    writeFileSync(join(below, name), text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count = '10000'] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Expected a folder: node bench/dumps/make.mjs DIR [COUNT]');
  writeDumps(folder, Number(count));
}
