import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, it } from 'vitest';
import { ExtractionData } from '@keyproof/parser';

it('describes an extraction as JSON Schema', () => {
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
