import { describe, expect, it } from 'vitest';
import { extractQuiz, mergeQuestions } from '@keyproof/parser';

const OPTIONS = ['m_ee_t', 'meet', 'me.et'];

/** The texts of the options that the key of the only question names. */
function keyed(path: string, text: string): readonly (string | undefined)[] | undefined {
  const [item] = extractQuiz(text, { path }).items;
  return item?.key?.options.map((at) => item.options[at]?.text);
}

describe('options that differ in signs only', () => {
  const stem = '1. What is printed?\n\n';
  const list = OPTIONS.map((option, at) => `${'ABC'[at]}) \`${option}\`\n`).join('');

  it.each(OPTIONS)('are told apart by a key that is written like one: %s', (option) => {
    expect(keyed('a.md', `${stem}${list}\nAnswer: \`${option}\`\n`)).toEqual([option]);
  });

  it('are not chosen between by a key that is written like none', () => {
    expect(keyed('a.md', `${stem}${list}\nAnswer: \`me et\`\n`) ?? []).toEqual([]);
  });

  it('are told apart in a bank of records', () => {
    const bank = JSON.stringify([{ question: 'What is printed?', options: OPTIONS, answer: ['meet'] }]);
    expect(keyed('a.json', bank)).toEqual(['meet']);
  });

  it('keep their key in another order', () => {
    const dump = (path: string, options: readonly string[], key: string) =>
      extractQuiz(`${stem}${options.map((option, at) => `${'ABC'[at]}) \`${option}\`\n`).join('')}\nAnswer: ${key}\n`, {
        path,
      });
    const [question] = mergeQuestions([dump('a.md', OPTIONS, 'A'), dump('b.md', [...OPTIONS].reverse(), 'C')]);
    expect(question?.agreement).toBe('agree');
  });
});
