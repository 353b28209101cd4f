import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPlan } from '../../../../../tests/arbitraries/plan.ts';
import { difference } from '../difference.ts';
import { amountText, readAmount } from './amount-text.ts';
import { readChanges, writeChanges } from './change-text.ts';
import { readPlan, writePlan } from './plan-text.ts';

test('a plan that is written is read back', () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      expect(readPlan(writePlan(plan))).toEqual({ ok: true, value: plan });
    }),
  );
});

test('changes that are written are read back', () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), (a, b) => {
      const changes = difference(a, b);
      expect(readChanges(writeChanges(changes, a), a)).toEqual({ ok: true, value: changes });
    }),
  );
});

const example = `
# A plan of our own
plan house 2024/25 CHF zh symbol=X/1 "计划" en:"Plan"
extract parts=framework
  north by-result,risks
sector north "北方" short "北"
pillar 4 "支柱"
  result 4.2 "成果"
    wording north indicators "本部门的成果"
priority water pillar=4 sectors=north
  bullet "旧" +(p1)"新" -(p2)bold:"词"
    bullet en:"inner"
indicator 4.2/1 responsible=north "满意度" north: 88% -> >=90% "≥90%满意"
risk north/1 4.2 appetite=high residual=medium below "风险" response "应对"
section s1 sector=north "战略"
  paragraph s1/1 "一段"
version proposed 2024/25
dimension object
  member staff "人事费"
  member posts "员额" parent=staff
by-result sector=north result=4.2 version=proposed-2024/25: 4,627k
unallocated version=proposed-2024/25: 8.2m
posts unit=u contract=post version=proposed-2024/25: ?
`;

describe('the notation', () => {
  const read = readPlan(example);
  const plan = read.ok ? read.value : undefined;

  test('reads an example', () => {
    expect(read.ok ? null : read.refusal).toBeNull();
    expect(plan?.budget.cubes.map((cube) => [cube.id, cube.unit, cube.facts[0]?.amount])).toEqual([
      ['by-result', 'money', 462_700_000],
      ['unallocated', 'money', 820_000_000],
      ['posts', 'people', null],
    ]);
    expect(plan?.budget.cubes[1]?.facts[0]?.halfWidth).toBe(5_000_000);
    expect(plan?.indicators[0]).toMatchObject({
      result: '4.2',
      inFramework: true,
      contributions: [
        {
          sector: 'north',
          components: [
            {
              baseline: { kind: 'percentage', value: 88, comparison: 'exactly', text: '88%' },
              target: { kind: 'percentage', value: 90, comparison: 'at-least', text: '≥90%满意' },
            },
          ],
        },
      ],
    });
    expect(plan?.risks[0]).toMatchObject({ sector: 'north', result: '4.2', target: { relation: 'below' } });
    expect(plan?.priorities[0]?.bullets[0]?.text.zh).toEqual([
      { value: { text: '旧' }, insertedBy: [], deletedBy: [] },
      { value: { text: '新' }, insertedBy: ['p1'], deletedBy: [] },
      { value: { text: '词', style: 'bold' }, insertedBy: [], deletedBy: ['p2'] },
    ]);
    expect(plan?.publication).toMatchObject({ symbol: 'X/1', original: 'zh', scope: { kind: 'extract' } });
  });

  test('writes what it reads', () => {
    expect(plan && readPlan(writePlan(plan))).toEqual(read);
  });

  test.each([
    ['set by-result sector=north result=4.2 version=proposed-2024/25: 4,627k -> 3,627k', 362_700_000],
    ['set by-result sector=north result=4.2 version=proposed-2024/25: 4,627k -> 36.25', 3_625],
    ['set posts unit=u contract=post version=proposed-2024/25: ? -> 4', 4],
    ['set posts unit=u contract=post version=proposed-2024/25: ? -> none', undefined],
  ])('reads %s', (text, amount) => {
    const changes = plan ? readChanges(text, plan) : null;
    expect(changes?.ok && changes.value).toMatchObject([{ kind: 'set-fact' }]);
    const [change] = changes?.ok ? changes.value : [];
    expect(change?.kind === 'set-fact' ? change.after?.amount : null).toBe(amount);
  });
});

describe('a plan is refused', () => {
  const head = 'plan house 2024/25 CHF zh\n';
  test.each([
    ['', 1, 'notation-missing', { what: 'plan' }],
    ['plan house soon CHF zh', 1, 'notation-bad-value', { word: 'soon', what: 'period' }],
    ['plan house 2024/25 CHF xx', 1, 'notation-bad-value', { word: 'xx', what: 'language' }],
    ['plan house 2024/25', 1, 'notation-missing', { what: 'currency' }],
    [`${head}sector north "open`, 2, 'notation-quote', {}],
    [`${head}sector north "a" short "b" more`, 2, 'notation-unexpected', { word: 'more' }],
    [`${head}\n\nunit u division "a"`, 4, 'notation-missing', { what: 'sector=' }],
    [`${head}unit u hall sector=s "a"`, 2, 'notation-bad-value', { word: 'hall', what: 'kind' }],
    [`${head}sector s "a"\n  result 1.1 "b"`, 3, 'notation-indented', {}],
    [`${head}constructor x=1: 2k`, 2, 'notation-unknown-word', { word: 'constructor' }],
    [`${head}total version=a: 2kk`, 2, 'notation-bad-value', { word: '2kk', what: 'amount' }],
    [`${head}total version=a 2k`, 2, 'notation-missing', { what: ':' }],
    [`${head}total version=a: 99,999,999,999,999,999k`, 2, 'notation-bad-value', { what: 'amount' }],
    [`${head}risk r appetite=huge "a"`, 2, 'notation-bad-value', { word: 'huge', what: 'level' }],
    [`${head}indicator 1/1 "a" s: 8% 9%`, 2, 'notation-missing', { what: '->' }],
    [`${head}sector %zz "a"`, 2, 'notation-bad-value', { word: '%zz', what: 'id' }],
    [`${head}sector s sector=t sector=u`, 2, 'notation-unexpected', { word: 'sector=' }],
  ])('%j', (text, line, code, facts) => {
    expect(readPlan(text)).toMatchObject({ ok: false, refusal: { code, facts: { line, ...facts } } });
  });
});

describe('an amount', () => {
  test.each([
    ['4,627k', 462_700_000, 50_000],
    ['-811k', -81_100_000, 50_000],
    ['0k', 0, 50_000],
    ['8.2m', 820_000_000, 5_000_000],
    ['857.30m', 85_730_000_000, 500_000],
    ['1,234.50', 123_450, 0],
    ['0.05', 5, 0],
    ['1,200.00±0.50', 120_000, 50],
    ['0.00±0.005', 0, 0.5],
    ['?', null, 0],
    ['?±500.00', null, 50_000],
  ])('%s is read and written', (text, amount, halfWidth) => {
    expect(readAmount(text, 'money', 2)).toEqual({ amount, halfWidth });
    expect(amountText({ amount, halfWidth }, 'money', 2)).toBe(text);
  });

  test.each(['', 'k', '1.2.3k', '1.234', '12 k', '22k people', '0.001'])('%j is none', (text) => {
    expect(readAmount(text, 'money', 2)).toBeNull();
  });

  test('of people has no thousands', () => {
    expect(readAmount('22', 'people', 2)).toEqual({ amount: 22, halfWidth: 0 });
    expect(readAmount('22k', 'people', 2)).toBeNull();
  });
});
