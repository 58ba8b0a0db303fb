import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractQuiz, RULES } from '@keyproof/parser';

const docs = readFileSync(path.resolve(import.meta.dirname, '../../../docs/diagnostics.md'), 'utf8');

describe('docs/diagnostics.md', () => {
  it('has a section for every rule, and none for others', () => {
    const sections = docs.split(/^## /m).slice(1);
    expect(sections.map((section) => section.split('\n')[0]).sort()).toEqual(Object.keys(RULES).sort());
    for (const section of sections) {
      const name = section.split('\n')[0] as keyof typeof RULES;
      expect([name, /\n(Warning|Info)\. /.exec(section)?.[1]]).toEqual([
        name,
        RULES[name].level === 'warning' ? 'Warning' : 'Info',
      ]);
      expect(section).toContain('**What to do.** ');
    }
  });
});

const question = (n: number, options = '- [x] almond\n- [ ] plum\n'): string =>
  `${n}. Which is nut ${n}?\n\n${options}\n`;

/** A dump for each rule that shows what it looks for. */
const shown: Record<keyof typeof RULES, { text: string; actual?: string; expected?: string[] }> = {
  'no-quiz': { text: 'Nothing to ask here.' },
  'no-key': { text: question(1, 'A) almond\nB) plum\n') },
  'key-conflict': {
    text: question(1, 'A) [x] almond\nB) [ ] plum\n\nAnswer: B\n'),
    actual: 'B',
    expected: ['A'],
  },
  'key-doubtful': {
    text: question(1, '- $\\bigcirc a$\n- $\\bigcirc b$\n- almond\n- $\\bigcirc c$\n'),
    actual: '0.50',
    expected: ['0.60 or more'],
  },
  'key-index-base': {
    text: '[{"question":"Which is a nut?","options":["plum","almond","pear"],"answer":1}]',
    expected: ['a key 0, or a key equal to the number of options'],
  },
  'key-unknown-option': {
    text: question(1, 'A) almond\nB) plum\n\nAnswer: walnut kernel\n'),
    actual: 'walnut kernel',
    expected: ['A', 'B'],
  },
  'few-options': {
    text: '[{"question":"Which is a nut?","options":["almond"],"answer":0}]',
    actual: '1',
    expected: ['2 or more'],
  },
  'duplicate-question': { text: `${question(1)}${question(1)}` },
  'number-gap': { text: `${question(1)}${question(4)}`, actual: '4', expected: ['2'] },
  'answer-without-question': {
    text: `${question(1, 'A) almond\nB) plum\n')}${question(2, 'A) almond\nB) plum\n')}## Answers\n\n1. A\n2. B\n3. A\n`,
    actual: '3',
    expected: ['a number from 1 to 2'],
  },
  'formula-repaired': { text: `1. What is Tx=TyT_x = T_yTx=Ty?\n\n- [x] a\n- [ ] b\n` },
  reconstructed: { text: '' },
  'personal-data': { text: `${question(1)}Submitted by Ottoline Marchbanks\n` },
  'lossy-text': { text: `${question(1)}a \ufffd b\n` },
  more: { text: Array.from({ length: 60 }, (_, i) => question(i + 1, 'A) almond\nB) plum\n')).join('') },
};

describe('every rule', () => {
  // A discussion that shows this one is a fixture folder of its own.
  const names = (Object.keys(shown) as (keyof typeof RULES)[]).filter((name) => name !== 'reconstructed');

  it.each(names)('%s speaks, with its place, and a link to what to do', (name) => {
    const { text, actual, expected } = shown[name];
    const message = extractQuiz(text).messages.find((each) => each.ruleId === name);
    expect(message).toMatchObject({
      url: `docs/diagnostics.md#${name}`,
      ...(actual === undefined ? {} : { actual }),
      ...(expected === undefined ? {} : { expected }),
    });
    // What is said of the file as a whole has no line.
    if (name !== 'no-quiz' && name !== 'more') expect(message?.line).toBeGreaterThan(0);
  });
});
