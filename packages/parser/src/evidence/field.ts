import { evidence, type Collector } from './evidence.ts';
import { pick, place } from './sign.ts';

/** What the format itself says: `=` in GIFT, `"correct": true` in JSON, `class="correct"` in HTML. */
export const field: Collector = ({ draft, locate }) => {
  const { options } = draft;
  const right = pick(options, (option) => option.first.line.chosen === true);
  if (right.length === 0) return [];
  const wrong = options.some((option) => option.first.line.chosen === false);
  if (right.length === options.length && !wrong && options.length > 1) return [];
  return [evidence('field', right, 0.97, place(options, right, locate))];
};
