import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractQuiz, MESSAGE_SOURCE, RULES } from '@keyproof/parser';

const rules = (text: string): string[] => extractQuiz(text).messages.map((message) => String(message.ruleId));

describe('diagnostics', () => {
  it('are documented, each with what to do', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/diagnostics.md'), 'utf8');
    const sections = page
      .split(/^## /m)
      .slice(1)
      .map((section) => ({
        name: section.slice(0, section.indexOf('\n')).trim(),
        does: section.includes('**What to do.**'),
      }));
    expect(sections).toEqual(Object.keys(RULES).map((name) => ({ name, does: true })));
  });

  it('name their source, rule and place', () => {
    const [message] = extractQuiz('\n\n1. Which is a nut?\n\na) almond\nb) plum\n').messages;
    expect(message).toMatchObject({
      source: MESSAGE_SOURCE,
      ruleId: 'no-key',
      line: 3,
      url: 'docs/diagnostics.md#no-key',
    });
  });

  it('report evidence that disagrees', () => {
    expect(rules('1. Which is a nut?\n\n- [x] almond\n- [ ] plum\n\nAnswer: plum\n')).toEqual(['key-conflict']);
  });

  it('report an answer that is none of the options', () => {
    expect(rules('1. Which is a nut?\n\nA) almond\nB) plum\n\nAnswer: walnut kernel\n')).toEqual([
      'no-key',
      'key-unknown-option',
    ]);
  });

  it('report numbers that are missing', () => {
    expect(
      rules('1. Which is a nut?\n- [x] almond\n- [ ] plum\n\n3. Which is a pear?\n- [x] conference\n- [ ] plum\n'),
    ).toEqual(['number-gap']);
  });

  it('say when there is no quiz', () => {
    expect(rules('Nothing to ask here.')).toEqual(['no-quiz']);
  });

  it('do not flood: a rule that speaks often is cut short and counted', () => {
    const many = Array.from(
      { length: 80 },
      (_, i) => `${i + 1}. Which number follows ${i}?\nA) ${i + 1}\nB) ${i + 3}\n`,
    ).join('\n');
    const found = rules(many);
    expect(found.filter((rule) => rule === 'no-key')).toHaveLength(50);
    expect(found.at(-1)).toBe('more');
  });
});

describe('personal data', () => {
  it('of an honour-code line and of mail addresses stays out of the items', () => {
    const text = [
      '1. Which is a nut?',
      '- [x] almond',
      '- [ ] plum',
      '',
      '- [x] I, **Ottoline Marchbanks**, understand that submitting work that isn’t my own may have consequences.',
      'ottoline.marchbanks@mail.test',
      '',
    ].join('\n');
    const { items, accounting } = extractQuiz(text);
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toMatch(/Ottoline|Marchbanks|mail\.test/i);
    expect(accounting.filter((span) => span.reason === 'personal-data')).toHaveLength(2);
  });

  it('of a thread stays out of claims and items', () => {
    const text =
      'wilhelmina_k · 3 May 2021\nHi everyone, can someone help?\n\nWhich valve opens?\nA) inlet\nB) outlet\n\nbarnaby77 · 4 May 2021\nI think the answer is B.\n\nwilhelmina_k · 5 May 2021\nYes, thank you!\n';
    const { items } = extractQuiz(text);
    expect(items[0]?.claims).toMatchObject([{ speaker: 'B', options: [1], accepted: true }]);
    expect(JSON.stringify(items)).not.toMatch(/wilhelmina|barnaby/i);
  });
});
