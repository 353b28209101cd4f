import type { House } from '@plenary/api/house';
import { languages } from '@plenary/core/basics/words';
import { describe, expect, test } from 'vitest';
import { answer, asked, givenContext, sourceIsThere } from '../app/reading/given-context.ts';
import { handleHouse } from './get-house.ts';

const context = await givenContext();
const houseIn = (plan: string, query: object = {}): Promise<House> =>
  answer(handleHouse, context, { params: { plan }, query });

function floorOf(house: House, code: string): House['pillars'][number]['floors'][number] {
  const floor = house.pillars.flatMap((pillar) => pillar.floors).find((one) => one.code === code);
  if (!floor) throw new Error(code);
  return floor;
}

describe('the house of the demonstration plan', () => {
  test('lacks no money of any sector', async () => {
    expect((await houseIn('demo', {})).withoutMoney).toEqual([]);
  });

  test('has the four figures the source states', async () => {
    const house = await houseIn('demo');
    expect(house.total).toMatchObject({
      formula: 'total[version=proposed-2024/25]',
      printed: '857,300',
      value: 85_730_000_000,
      before: null,
    });
    expect(house.developmentShare).toMatchObject({ printed: '183,449', value: 18_344_900_000 });
    expect(house.developmentPercent?.printed).toBe('21%');
    expect(house.unallocated).toMatchObject({ printed: '8,200', value: 820_000_000 });
    expect(house.change?.value).toBe((house.total?.value ?? 0) - 79_379_200_000);
    expect(house.unit).toBe('in thousands of Swiss francs');
  });

  test('has pillars that sum to the money by result, and shares that sum to all of it', async () => {
    const house = await houseIn('demo');
    expect(house.pillars.map(({ id, floors }) => [id, floors.length])).toEqual([
      ['1', 1],
      ['2', 4],
      ['3', 3],
      ['4', 5],
      ['foundation', 3],
    ]);
    const total = house.pillars.reduce((sum, pillar) => sum + (pillar.amount?.value ?? Number.NaN), 0);
    expect(total).toBe(85_730_000_000 - 820_000_000);
    const shares = house.pillars.reduce((sum, pillar) => sum + (pillar.share?.value ?? Number.NaN), 0);
    expect(shares).toBeCloseTo(100, 9);
    for (const pillar of house.pillars) {
      const floors = pillar.floors.reduce((sum, floor) => sum + (floor.amount?.value ?? Number.NaN), 0);
      expect(floors).toBe(pillar.amount?.value);
    }
  });

  test('shows where findings and proposals are', async () => {
    const house = await houseIn('demo');
    expect(house.attention).toMatchObject({ findings: { error: 1 }, proposals: 16 });
    expect(floorOf(house, '2.2')).toMatchObject({
      findings: { error: 1 },
      proposals: ['copyright-resources'],
    });
    expect(floorOf(house, '5.3').findings).toEqual({ error: 0, warning: 0, question: 0 });
    expect(floorOf(house, '4.2').proposals).toContain('innovation-data-contacts');
  });

  test('tells in a scenario what stood before, and what follows from it', async () => {
    const house = await houseIn('demo', { scenario: 'copyright-resources' });
    expect(floorOf(house, '2.2').amount).toMatchObject({
      before: { proposals: ['copyright-resources'], derived: true },
    });
    const [now, before] = [floorOf(house, '2.2').amount, floorOf(await houseIn('demo'), '2.2').amount];
    expect((now?.value ?? 0) - (before?.value ?? 0)).toBe(90_000_000);
    expect(now?.before?.value).toBe(before?.value);
    expect(floorOf(house, '5.1').amount?.before).toBeNull();
    expect(house.total?.before).toBeNull();
  });

  test.each(languages)('speaks %s', async (language) => {
    const house = await houseIn('demo', { language });
    expect(house.unit).not.toBe('');
    for (const { title } of house.pillars) expect(title).toMatchObject({ language });
  });

  test.each([
    ['no-such-plan', {}, 'plan-unknown'],
    ['demo', { scenario: 'nobodys' }, 'proposal-unknown'],
    ['demo', { scenario: 'igc-participation-grulac,igc-participation-apg-sg' }, 'proposals-exclude'],
  ])('refuses %s %j', async (plan, query, code) => {
    const refused = await asked(handleHouse, context, { params: { plan }, query });
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe.skipIf(!sourceIsThere)('the house of an imported extract', () => {
  test('shows no part of the money by result as the whole', async () => {
    const house = await houseIn('source', { language: 'zh' });
    expect(house.total?.printed.replaceAll('\u00a0', ',')).toBe('857,300');
    expect(house.unallocated?.value).toBe(820_000_000);
    for (const pillar of house.pillars) {
      expect(pillar.amount).toBeNull();
      for (const floor of pillar.floors)
        expect([floor.amount, floor.share, floor.change]).toEqual([null, null, null]);
    }
    // It says whose is missing: of all but three sectors.
    const held = new Set(['copyright', 'partnerships', 'ecosystems']);
    expect(house.withoutMoney.map(({ id }) => id).filter((id) => held.has(id))).toEqual([]);
    expect(house.withoutMoney.map(({ name }) => name.text)).toContain('专利和技术');
    expect(floorOf(house, '2.2').sectors).toEqual(['copyright', 'partnerships']);
  });

  test('counts the findings of each result', async () => {
    const house = await houseIn('source', { language: 'zh' });
    expect(floorOf(house, '2.2').findings.error).toBe(1);
    expect(floorOf(house, '1.1').findings.error).toBe(1);
    expect(house.attention.findings).toMatchObject({ error: 1 });
  });
});
