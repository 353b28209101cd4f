import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { givenReport } from './given-report.ts';
import { hostile, hostileReport } from './hostile.ts';
import { jsonReport } from './json.ts';

const schemaFile = new URL('../../../../docs/schemas/findings-1.json', import.meta.url);
const schema: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'));

function problems(value: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) throw new Error('the schema is an object');
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  const validate = ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

describe('the report as JSON', () => {
  test('is as documented', async () => {
    const text = jsonReport(givenReport('fr'));
    expect(problems(JSON.parse(text))).toEqual([]);
    await expect(text).toMatchFileSnapshot('golden/report.fr.json.txt');
  });

  test('is as documented when nothing was found', () => {
    expect(problems(JSON.parse(jsonReport(givenReport('zh', { findings: [] }))))).toEqual([]);
  });

  test.each([
    ['another version', { version: 2 }, '/version must be equal to constant'],
    ['no list of files', { files: undefined }, " must have required property 'files'"],
    ['a waived finding without reason', { waived: [{}] }, "/waived/0 must have required property 'reason'"],
  ])('the schema refuses %s', (_, change, problem) => {
    const value: unknown = JSON.parse(jsonReport(givenReport('en')));
    const changed: unknown = JSON.parse(JSON.stringify(Object.assign({}, value, change)));
    expect(problems(changed)).toContain(problem);
  });

  test('keeps what a document says exactly, and shows it harmlessly', () => {
    const text = jsonReport(hostileReport());
    expect(problems(JSON.parse(text))).toEqual([]);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(JSON.parse(text)).toMatchObject({
      findings: [{ file: hostile, message: { facts: { words: hostile } } }],
      waived: [{ reason: hostile }],
    });
  });
});
