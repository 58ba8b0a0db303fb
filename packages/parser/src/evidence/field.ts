import { evidence, type Collector } from './evidence.ts';
import { pick, place } from './sign.ts';

/** What the format itself says: `=` in GIFT, `"correct": true` in JSON, `class="correct"` in HTML. */
export const field: Collector = ({ draft, locate }) => {
  const { options } = draft;
  const right = pick(options, (option) => option.first.line.chosen === true);
  if (right.length === 0) return [];
  const wrong = options.some((option) => option.first.line.chosen === false);
  // A page may set every option alike; a format that says so of each means it.
  const said = options.every((option) => option.first.line.role === 'option');
  if (right.length === options.length && !wrong && !said && options.length > 1) return [];
  // A number that counts from 0 or from 1, who knows.
  const unsettled = options.some((option) => option.first.line.unsettled);
  return [evidence('field', right, unsettled ? 0.55 : 0.97, place(options, right, locate))];
};
