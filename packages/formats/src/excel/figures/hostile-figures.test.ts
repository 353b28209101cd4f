import { applyAll } from '@plenary/core/plan/apply';
import { readPlan } from '@plenary/core/plan/notation/plan-text';
import { fundsInTrust } from '@plenary/core/views/funds-in-trust';
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { withCells } from './edited-parts.ts';
import { markText } from './figure-marks.ts';
import { readFigures } from './read-figures.ts';
import { writeFigures } from './write-figures.ts';

const notation = readPlan(`
plan house 2024/25 CHF en
sector a "=cmd|'/c calc'!A1"
dimension donor
  member italy "=HYPERLINK(A1)"
  member korea "Korea"
funds-in-trust sector=a donor=italy movement=opening: 10k
funds-in-trust sector=a donor=italy movement=contributions: 5k
funds-in-trust sector=a donor=italy movement=expenditure: 3k
funds-in-trust sector=a donor=italy movement=expected-contributions: 8k
funds-in-trust sector=a donor=korea movement=opening: 7k
`);
if (!notation.ok) throw new Error(JSON.stringify(notation.refusal));
const plan = notation.value;
const compared = { plan, id: 'house', scenario: 'none' };
const workbook = await writeFigures({
  source: { plan: 'house', revision: 4, scenario: 'none' },
  plan,
  tables: [{ view: fundsInTrust(plan, 'a'), about: '=2+5' }],
  language: 'en',
  powerOfTen: 3,
  editable: true,
  at: '2024-01-01T00:00:00Z',
});
if (!workbook.ok) throw new Error(workbook.refusal.code);
const bytes = workbook.value;
const parts = unzipSync(bytes);
const names = Object.keys(parts).filter((name) => name.endsWith('.xml'));

describe('workbooks of figures from anybody', () => {
  test('words that look like formulas are words', () => {
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const formulas = [...sheet.matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula ?? '');
    expect(formulas.length).toBeGreaterThan(0);
    expect(
      formulas.filter((formula) => !/^[A-Z0-9+\-*/:,()<="]+$/.test(formula.replace('&lt;', '<'))),
    ).toEqual([]);
  });

  test('other bytes are read or refused, never thrown on, and never make another change than cells say', () => {
    const edit = fc.record({
      part: fc.constantFrom(...names),
      at: fc.nat(),
      cut: fc.nat(40),
      put: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom('<v>5</v>', '<f>A1</f>', 'r1', 'c1', '["f",', 'NaN', '1e999'),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const changed = { ...parts };
        for (const { part, at, cut, put } of edits) {
          const text = strFromU8(changed[part] ?? new Uint8Array());
          const place = at % Math.max(1, text.length);
          changed[part] = strToU8(text.slice(0, place) + put + text.slice(place + cut));
        }
        const back = readFigures(zipSync(changed), 'back.xlsx', compared);
        const changes = back.ok ? back.value.changes.map((one) => one.change) : [];
        expect(applyAll(changes, plan)).toMatchObject({ ok: true });
      }),
      { numRuns: 250 },
    );
  });

  test('marks that name what the plan has not, or twice the same, give no change', () => {
    const stray = markText({ kind: 'fact', at: 'by-object[object=x;sector=a;version=v]', amount: 5 });
    const doubled = markText({
      kind: 'fact',
      at: 'funds-in-trust[donor=italy;movement=opening;sector=a]',
      amount: 1_000_000,
    });
    const marks = [stray, doubled].map((text) => `<is><t>${text.replaceAll('"', '&quot;')}</t></is>`);
    const strange = withCells(withCells(bytes, 3, { C6: marks[0] ?? '', D5: marks[1] ?? '' }), 1, {
      C6: '<v>9</v>',
      C5: '<v>11</v>',
      D5: '<v>12</v>',
    });
    const back = readFigures(strange, 'back.xlsx', compared);
    if (!back.ok) throw new Error(back.refusal.code);
    expect(back.value.refused.map((one) => one.refusal.code)).toEqual(
      expect.arrayContaining(['fact-not-in-plan', 'cell-contradicts']),
    );
    expect(back.value.changes.map((one) => one.after)).toEqual([1_100_000]);
  });
});
