import { existsSync, readFileSync } from 'node:fs';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { difference } from '@plenary/core/plan/difference';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPlan } from '../../../../tests/arbitraries/plan.ts';
import { jsonFault } from './json-fault.ts';
import { planJsonLimits, readPlanJson, writePlanJson } from './plan-json.ts';
import { planJsonSchema } from './plan-json-schema.ts';

const place = fc.constantFrom(
  { file: 'a.txt', line: 3 },
  { file: 'b', line: 1, table: 1, row: 2, column: 3, path: '/x' },
);

const interpretations: fc.Arbitrary<Interpretation> = fc
  .tuple(arbitraryPlan(), arbitraryPlan(), place)
  .map(([plan, other, at]) => ({
    profile: 'house',
    plan,
    proposals: [
      { id: 'p1', by: ['d1'], changes: difference(plan, other), excludes: [] },
      { id: 'p2', by: [], changes: [], amends: 'p1', excludes: ['p1'] },
    ],
    stated: [
      {
        place: at,
        printed: '10,155',
        value: 1_015_500_000,
        halfWidth: 50_000,
        formula: {
          kind: 'linear',
          terms: [{ coefficient: -1, at: { cube: 'total', at: { version: 'v' } } }],
        },
        role: 'fact',
        row: '',
        column: '数额',
        insertedBy: ['p1'],
        deletedBy: [],
      },
    ],
    readings: [{ place: at, text: '10,155', outcome: 'fact' }],
    wordings: [{ reference: 'result:1.1', text: 'x', place: at }],
    places: { 'risk:z': at, 'indicator:a b': at },
  }));

test('what is written is read back whole, and written the same again', () => {
  fc.assert(
    fc.property(interpretations, (interpretation) => {
      const text = writePlanJson(interpretation);
      const read = readPlanJson(text);
      expect(read).toEqual({ ok: true, value: interpretation });
      expect(read.ok && writePlanJson(read.value)).toBe(text);
    }),
    { numRuns: 50 },
  );
});

const [sample] = fc.sample(interpretations, { numRuns: 1, seed: 7 });
const text = sample ? writePlanJson(sample) : '';

describe('is refused', () => {
  const changed = (from: string | RegExp, to: string): string => text.replace(from, to);
  test.each([
    ['nothing', '', { code: 'plan-json-truncated' }],
    ['half a file', text.slice(0, text.length / 2), { code: 'plan-json-truncated' }],
    ['a string that stays open', '{"format": "plen', { code: 'plan-json-truncated' }],
    ['no JSON', '{\n"format": plenary}', { code: 'plan-json-malformed', facts: { line: 2 } }],
    ['a list without comma', changed('"readings": [', '"readings": [1 2'), { code: 'plan-json-malformed' }],
    ['bytes of a program', '\u0000\u0001MZ', { code: 'plan-json-malformed' }],
    ['other JSON', '[1, 2]', { code: 'plan-json-not-a-plan' }],
    ['another format', '{"format": "other", "version": 1}', { code: 'plan-json-not-a-plan' }],
    [
      'another version',
      '{"format": "plenary-plan", "version": 2}',
      { code: 'plan-json-version', facts: { version: 2, supported: 1 } },
    ],
    [
      'a part that lacks',
      changed(/"profile": "house",/, ''),
      { code: 'plan-json-missing', facts: { path: 'profile', count: 1 } },
    ],
    [
      'a part too many',
      changed('"profile"', '"x": 1, "profile"'),
      { code: 'plan-json-unknown-key', facts: { path: '.', key: 'x', count: 1 } },
    ],
    [
      'a value of another type',
      changed('"value": 1015500000', '"value": "1"'),
      { code: 'plan-json-wrong-type', facts: { path: 'stated[0].value', expected: 'number', count: 1 } },
    ],
    [
      'a word it does not know',
      changed('"role": "fact"', '"role": "sum"'),
      { code: 'plan-json-other-value' },
    ],
    [
      'a kind it does not know',
      changed('"kind": "linear"', '"kind": "cubic"'),
      { code: 'plan-json-other-value' },
    ],
    [
      'a width below zero',
      changed('"halfWidth": 50000,\n      "insertedBy"', '"halfWidth": -1,\n      "insertedBy"'),
      { code: 'plan-json-out-of-range', facts: { path: 'stated[0].halfWidth', count: 1 } },
    ],
    ['a key that changes objects', changed('"risk:z"', '"__proto__"'), { code: 'plan-json-unknown-key' }],
    [
      'lists in lists',
      '['.repeat(1_000_000),
      { code: 'plan-json-too-deep', facts: { limit: planJsonLimits.depth } },
    ],
    ['closed lists in lists', '['.repeat(99_999) + ']'.repeat(99_999), { code: 'plan-json-too-deep' }],
  ])('%s', (_what, given, refusal) => {
    expect(readPlanJson(given)).toMatchObject({ ok: false, refusal });
  });

  test('more text than the limit', () => {
    const limits = { characters: 100, depth: 10 };
    expect(readPlanJson('x'.repeat(101), limits)).toMatchObject({
      refusal: { code: 'plan-json-too-large', facts: { size: 101, limit: 100 } },
    });
  });
});

test.each([
  ['{"a": }', 6],
  ['[1,, 2]', 3],
  ['[1 2]', 3],
  ['{"a" 1}', 5],
  ['{1: 2}', 1],
  ['[] x', 3],
  ['[1, 2', 5],
  ['{"a": [}', 7],
  ['{,}', 1],
  ['["\t"]', 1],
])('%s stops being JSON at %i', (given, offset) => {
  expect(jsonFault(given)).toBe(offset);
});

test('a byte order mark is no error', () => {
  expect(readPlanJson(`\uFEFF${text}`).ok).toBe(true);
});

test('brackets inside strings do not nest', () => {
  const quoted = text.replace('"profile": "house"', `"profile": ${JSON.stringify('[{"\\'.repeat(300))}`);
  expect(readPlanJson(quoted).ok).toBe(true);
});

test('the published JSON Schema is the one the reader uses', () => {
  const file = new URL('../../../../docs/schemas/plan-1.json', import.meta.url);
  const published: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  // To renew it (then format it):
  // node -e "import('./packages/formats/src/json/plan-json-schema.ts').then((m) => console.log(JSON.stringify(m.planJsonSchema(), null, 2)))"
  expect(published).toEqual(JSON.parse(JSON.stringify(planJsonSchema())));
});

test('what is written is valid by the published JSON Schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(planJsonSchema());
  fc.assert(
    fc.property(interpretations, (interpretation) => {
      const written: unknown = JSON.parse(writePlanJson(interpretation));
      validate(written);
      expect(validate.errors ?? []).toEqual([]);
    }),
    { numRuns: 20 },
  );
  expect(validate({ format: 'plenary-plan', version: 1 })).toBe(false);
});
