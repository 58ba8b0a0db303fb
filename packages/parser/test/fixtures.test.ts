import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText, extractQuiz, type QuizItem } from '@keyproof/parser';

/** A folder for each kind of mess; `UPDATE=1` rewrites what is expected, and a person reads the difference. */
const root = path.resolve(import.meta.dirname, '../../../fixtures/parser');
const update = process.env['UPDATE'] === '1';

/** What a reviewer needs to see of an item; positions are held by the properties. */
function shown(item: QuizItem): unknown {
  return {
    number: item.number,
    type: item.type,
    stem: item.stem.markdown,
    options: item.options.map((option) =>
      option.label === null ? option.markdown : `${option.label}: ${option.markdown}`,
    ),
    key: item.key && {
      options: item.key.options,
      ...(item.key.text === undefined ? {} : { text: item.key.text }),
      confidence: item.key.confidence,
      evidence: item.key.evidence.map((each) => each.kind),
    },
    ...(item.claims.length > 0
      ? {
          claims: item.claims.map(
            (claim) => `${claim.speaker}: ${claim.options.join(', ')}${claim.accepted ? ' accepted' : ''}`,
          ),
        }
      : {}),
    ...(item.explanation ? { explanation: item.explanation.markdown } : {}),
    ...(item.context.length > 0 ? { context: item.context.map((each) => each.markdown) } : {}),
  };
}

function compare(file: string, actual: string): void {
  if (update || !existsSync(file)) writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}

describe('fixtures/parser', () => {
  const names = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  it('holds a folder for each kind of mess', () => {
    expect(names.length).toBeGreaterThan(60);
  });

  it.each(names)('%s', (name) => {
    const folder = path.join(root, name);
    const input = readdirSync(folder).find((file) => file.startsWith('input.')) as string;
    const { items, messages } = extractQuiz(decodeText(readFileSync(path.join(folder, input))).text, { path: input });
    compare(path.join(folder, 'items.json'), `${JSON.stringify(items.map(shown), null, 2)}\n`);
    compare(
      path.join(folder, 'messages.txt'),
      messages
        .map((message) => `${message.line ?? '-'}:${message.column ?? '-'} ${message.ruleId} ${message.reason}\n`)
        .join(''),
    );
  });
});
