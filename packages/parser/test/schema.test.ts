import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  AccountingSpan,
  Claim,
  decodeText,
  Evidence,
  ExtractionData,
  extractQuiz,
  Formula,
  Key,
  Option,
  QuizItem,
  RichText,
  Span,
} from '@keyproof/parser';

const schemas = { AccountingSpan, Claim, Evidence, ExtractionData, Formula, Key, Option, QuizItem, RichText, Span };
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const compiled = (schema: (typeof schemas)[keyof typeof schemas]) =>
  ajv.compile(toJsonSchema(schema, { target: 'draft-2020-12' }) as AnySchemaObject);

describe('JSON Schema', () => {
  it('describes an extraction', () => {
    const schema = toJsonSchema(ExtractionData, { target: 'draft-2020-12' });
    expect(schema.required).toEqual(['items', 'accounting']);
    const item = (schema.properties?.['items'] as { items: { required: string[] } }).items;
    expect(item.required).toEqual([
      'id',
      'number',
      'type',
      'stem',
      'options',
      'key',
      'claims',
      'explanation',
      'context',
      'provenance',
    ]);
  });

  it.each(Object.keys(schemas) as (keyof typeof schemas)[])('of %s is one that a validator accepts', (name) => {
    expect(compiled(schemas[name])).toBeTypeOf('function');
  });

  it('holds for what is read of every fixture', () => {
    const validate = compiled(ExtractionData);
    const root = path.resolve(import.meta.dirname, '../../../fixtures/parser');
    for (const folder of readdirSync(root)) {
      const input = readdirSync(path.join(root, folder)).find((file) => file.startsWith('input.')) as string;
      const { text } = decodeText(readFileSync(path.join(root, folder, input)));
      const { items, accounting } = extractQuiz(text, { path: input });
      expect([folder, validate(JSON.parse(JSON.stringify({ items, accounting }))), validate.errors]).toEqual([
        folder,
        true,
        null,
      ]);
    }
  });

  it('refuses an item that lacks a part, has a type of its own or a place before the start', () => {
    const validate = compiled(QuizItem);
    const [item] = extractQuiz('1. Which is a nut?\n\n- [x] almond\n- [ ] plum\n').items;
    expect(validate(item)).toBe(true);
    expect(validate({ ...item, stem: undefined })).toBe(false);
    expect(validate({ ...item, type: 'essay' })).toBe(false);
    const place = { start: -1, end: 2, line: 1, column: 1 };
    expect(validate({ ...item, provenance: { path: 'a.md', spans: [place] } })).toBe(false);
  });
});
