import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { JsonConfig } from '../src/config/schema.ts';
import type { Report } from '../src/report/document.ts';
import { renderJson } from '../src/report/json.ts';
import { ReportSchema } from '../src/report/schema.ts';
import { document, gruItem, item, report, verdict } from './support/report.ts';

const file = new URL('../report.schema.json', import.meta.url);

describe('the schema of the report', () => {
  test('should be the one that is published (UPDATE=1 writes it anew)', () => {
    const schema = { title: 'keyproof/report@1', ...toJsonSchema(ReportSchema, { target: 'draft-2020-12' }) };
    if (process.env['UPDATE']) writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  test('of the configuration should be the one that is published (UPDATE=1 writes it anew)', () => {
    const at = new URL('../config.schema.json', import.meta.url);
    const schema = { title: 'keyproof.config', ...toJsonSchema(JsonConfig, { target: 'draft-2020-12' }) };
    if (process.env['UPDATE']) writeFileSync(at, `${JSON.stringify(schema, null, 2)}\n`);
    expect(JSON.parse(readFileSync(at, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  test('should accept a report with everything in it, and what JSON makes of it', () => {
    const rich = gruItem({
      verdict: verdict({
        simulatedText: '100',
        evidence: [{ convention: 'course', source: 'item', read: 'c = …' }],
        byConvention: { course: { simulated: [2], options: [] }, opposite: { simulated: null, options: [] } },
        speakers: [{ speaker: 'A', options: [0], holds: null, accepted: true }],
        options: [
          {
            claim: 'x',
            check: 'y',
            holds: null,
            reason: '',
            measurements: [{ name: 'loss', value: NaN, threshold: 1, unit: '' }],
          },
        ],
      }),
    });
    const messages = [
      { severity: 'info' as const, line: null, column: null, rule: null, source: null, reason: 'x', expected: ['y'] },
    ];
    const whole = report(document('a', [rich, item('Why?', [], null)], { messages }));
    expect(v.safeParse(ReportSchema, JSON.parse(renderJson(whole))).issues).toBeUndefined();
  });

  test('should describe the same type as the code', () => {
    expectTypeOf<Report['documents'][number]['path']>().toEqualTypeOf<
      v.InferOutput<typeof ReportSchema>['documents'][number]['path']
    >();
    expectTypeOf<keyof Report>().toEqualTypeOf<keyof v.InferOutput<typeof ReportSchema>>();
    type Item = Report['documents'][number]['items'][number];
    type Described = v.InferOutput<typeof ReportSchema>['documents'][number]['items'][number];
    expectTypeOf<keyof Item>().toEqualTypeOf<keyof Described>();
    expectTypeOf<keyof NonNullable<Item['verdict']>>().toEqualTypeOf<keyof NonNullable<Described['verdict']>>();
  });
});
