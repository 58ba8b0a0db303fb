import { expect, it } from 'vitest';
import { extractQuiz } from '@keyproof/parser';
import { extractQuizLazily } from '@keyproof/parser/lazy';

const DUMPS = {
  html: '<html><body><p>1. Which jug is full?</p><ul><li class="correct">the blue &amp; wide one</li><li>the red one</li></ul></body></html>',
  yaml: 'questions:\n  - question: Which jug is full?\n    options: [blue, red]\n    answer: blue\n',
  json: '[{"question": "Which jug is <html> full?", "options": ["blue", "red"], "answer": "blue"}]',
  markdown: '1. Which jug is full?\n\n- [x] blue\n- [ ] red\n',
  nothing: '',
};

it.each(Object.entries(DUMPS))('reads %s as the whole parser does', async (format, text) => {
  const now = extractQuiz(text, { path: format });
  const late = await extractQuizLazily(text, { path: format });
  expect(late.items).toEqual(now.items);
  expect(late.accounting).toEqual(now.accounting);
  expect(late.messages.map(String)).toEqual(now.messages.map(String));
  expect(late.items).toHaveLength(format === 'nothing' ? 0 : 1);
});
