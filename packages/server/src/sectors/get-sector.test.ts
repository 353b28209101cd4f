import type { Chapter } from '@plenary/api/sectors';
import { describe, expect, test } from 'vitest';
import { answer, asked, givenContext, sourceIsThere } from '../app/reading/given-context.ts';
import { handleSector } from './get-sector.ts';
import { handleSectors } from './get-sectors.ts';

const context = await givenContext();
const chapterIn = (plan: string, sector: string, query: object = {}): Promise<Chapter> =>
  answer(handleSector, context, { params: { plan, sector }, query });

test('every sector has its money, and all have that of the results', async () => {
  const { sectors, unit } = await answer(handleSectors, context, { params: { plan: 'demo' } });
  expect(unit).toBe('in thousands of Swiss francs');
  expect(sectors).toHaveLength(9);
  const total = sectors.reduce((sum, one) => sum + (one.amount?.value ?? Number.NaN), 0);
  expect(total).toBe(84_910_000_000);
  expect(sectors.find((one) => one.sector.id === 'brands')?.amount?.printed).toBe('79,230');
  expect(sectors.find((one) => one.sector.id === 'copyright')).toMatchObject({
    amount: { printed: '37,764' },
    findings: expect.any(Number),
  });
});

test('the rows under the sectors add up to the total that the plan states', async () => {
  const { foot } = await answer(handleSectors, context, {
    params: { plan: 'demo' },
    query: { language: 'fr' },
  });
  expect(foot.map(({ label, amount, previous }) => [label.text, amount?.value, previous?.value])).toEqual([
    ['Tous les secteurs', 84_910_000_000, 79_379_200_000],
    ['Non alloué', 820_000_000, undefined],
    ['Total', 85_730_000_000, 79_379_200_000],
  ]);
});

describe('the chapter of copyright', () => {
  test('has the table the source prints, and the total that follows from its proposal', async () => {
    const { byResult } = await chapterIn('demo', 'copyright', { scenario: 'copyright-resources' });
    const row = (id: string) => byResult?.rows.find((one) => one.id === id)?.cells[0];
    expect(row('1.1')).toMatchObject({ printed: '9,155', before: { printed: '10,155', derived: false } });
    expect(row('2.2')).toMatchObject({ printed: '2,158', before: { printed: '1,258', derived: false } });
    expect(row('total')).toMatchObject({ printed: '37,664', before: { printed: '37,764', derived: true } });
    expect(row('total')?.findings).toBe(1);
  });

  test('has its text with the proposals on it, its risks, indicators and proposals', async () => {
    const chapter = await chapterIn('demo', 'copyright', { language: 'fr' });
    expect(chapter.strategy.map(({ id }) => id)).toEqual(['copyright']);
    expect(chapter.summary.sector.name).toMatchObject({ language: 'fr' });
    expect(chapter.risks.every((risk) => risk.sector?.id === 'copyright')).toBe(true);
    expect(chapter.indicators).toHaveLength(9);
    expect(chapter.proposals.map(({ id }) => id)).toContain('copyright-resources');
    expect(chapter.fundsInTrust).toBeNull();
  });
});

test('words that a delegation inserts name it', async () => {
  const chapter = await chapterIn('demo', 'patents');
  const runs = (sections: Chapter['strategy']): readonly { insertedBy: string[]; text: string }[] =>
    sections.flatMap((section) => [
      ...section.blocks.flatMap((block) => block.text.runs),
      ...runs(section.sections),
    ]);
  const inserted = runs(chapter.strategy).filter((run) => run.insertedBy.length > 0);
  expect(new Set(inserted.flatMap((run) => run.insertedBy)).size).toBeGreaterThan(0);
  expect(chapter.proposals.map(({ id }) => id)).toEqual(
    expect.arrayContaining([...new Set(inserted.flatMap((run) => run.insertedBy))]),
  );
});

test('brands has the golden figures by object of expenditure', async () => {
  const { byObject } = await chapterIn('demo', 'brands');
  const row = (id: string) =>
    byObject?.rows.find((one) => one.id === id)?.cells.map((cell) => cell?.printed ?? null);
  expect(row('posts')).toEqual(['58,488', '57,731', '56,111', '758', '1%']);
  expect(row('personnel:subtotal')).toEqual(['59,682', '59,735', '58,470', '(54)', '0%']);
  expect(row('total')).toEqual(['79,230', '80,430', '80,951', '(1,200)', '-1%']);
  expect(row('development-agenda-projects')?.[0]).toBe('197');
});

test('a sector with offices has their money and posts', async () => {
  const { offices } = await chapterIn('demo', 'development');
  expect(offices?.columns.map(({ unit }) => unit)).toEqual([
    'money',
    'money',
    'money',
    'people',
    'people',
    'people',
  ]);
  const row = (id: string) => offices?.rows.find((one) => one.id === id)?.cells.map((cell) => cell?.printed);
  expect(row('china')).toEqual(['2,308', '525', '2,833', '6', '1', '7']);
  // The posts of the coordination of the Development Agenda are not stated, so nobody knows their total.
  expect(row('development-agenda-coordination')?.slice(3)).toEqual(['n/a', 'n/a', 'n/a']);
  expect(row('total')?.slice(3)).toEqual(['n/a', 'n/a', 'n/a']);
  expect((await chapterIn('demo', 'brands')).offices).toBeNull();
});

test('partnerships has its funds-in-trust', async () => {
  const { fundsInTrust } = await chapterIn('demo', 'partnerships');
  const total = fundsInTrust?.rows.find((one) => one.kind === 'total');
  expect(total?.cells.map((cell) => cell?.printed)).toEqual(['990', '440', '500', '930', '880', '1,809']);
});

test('an unknown sector is refused with those there are', async () => {
  const refused = await asked(handleSector, context, { params: { plan: 'demo', sector: 'navy' } });
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: 'sector-unknown', facts: { sector: 'navy' } },
  });
});

describe.skipIf(!sourceIsThere)('the sectors of an imported extract', () => {
  test('have money where the extract has a table, and none elsewhere', async () => {
    const { sectors } = await answer(handleSectors, context, {
      params: { plan: 'source' },
      query: { language: 'zh' },
    });
    const known = sectors.filter((one) => (one.amount?.value ?? null) !== null).map((one) => one.sector.id);
    expect(known).toEqual(['brands', 'copyright', 'partnerships', 'ecosystems']);
    expect(sectors.find((one) => one.sector.id === 'administration')?.amount).toBeNull();
  });
});
