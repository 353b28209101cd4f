import type { ShownTable } from '@plenary/api/contract/figure';
import { languages } from '@plenary/core/basics/words';
import { describe, expect, test } from 'vitest';
import { answer, asked, givenContext } from '../../app/reading/given-context.ts';
import { handleFigure } from '../../figures/get-figure.ts';
import { handleDevelopment } from './get-development.ts';

const context = await givenContext();
const params = { plan: 'demo' };

function values(table: ShownTable | null, row: string): readonly (number | null)[] {
  return table?.rows.find((one) => one.id === row)?.cells.map((cell) => cell?.value ?? null) ?? [];
}

describe('development expenditure of the demonstration plan', () => {
  test('stands under the definitions before and since 2024, each with its date and source', async () => {
    const page = await answer(handleDevelopment, context, { params });
    expect(page.definitions).toMatchObject([
      { id: 'until-2023', since: '2016-01-01', inForce: false },
      { id: 'from-2024', since: '2024-01-01', inForce: true },
    ]);
    expect(page.definitions.every(({ source }) => (source?.text.length ?? 0) > 20)).toBe(true);
    expect(page.shown).toEqual({
      cube: 'by-result',
      version: 'proposed-2024/25',
      over: 'sector',
      definitions: ['until-2023', 'from-2024'],
    });
    expect(page.table?.columns).toHaveLength(7);
  });

  test.each(['sector', 'result'])('foots by %s, over the same facts', async (over) => {
    const { table } = await answer(handleDevelopment, context, { params, query: { over } });
    const lines = table?.rows.filter(({ kind }) => kind === 'line') ?? [];
    expect(lines.length).toBeGreaterThan(8);
    for (const column of [0, 1, 3, 5]) {
      const sum = lines.reduce((all, { cells }) => all + (cells[column]?.value ?? 0), 0);
      expect(values(table, 'total')[column]).toBe(sum);
    }
    const [, before = 0, , since = 0, , change] = values(table, 'total').map((value) => value ?? 0);
    expect(change).toBe(since - before);
  });

  test('under the definition in force is what the document prints', async () => {
    const { table } = await answer(handleDevelopment, context, { params });
    const printed = table?.rows.at(-1)?.cells[3]?.printed;
    expect(context.open).toBeDefined();
    const opened = await context.open('demo');
    const stated = opened.ok
      ? opened.value.plan.budget.cubes
          .find(({ id }) => id === 'development-share')
          ?.facts.find(({ at }) => at['version'] === 'proposed-2024/25')?.amount
      : null;
    expect(Number(printed?.replaceAll(',', ''))).toBe((stated ?? 0) / 100_000);
  });

  test('has cards for its figures', async () => {
    const { table } = await answer(handleDevelopment, context, { params });
    const cell = table?.rows[0]?.cells[3];
    const card = await answer(
      handleFigure(async () => []),
      context,
      {
        params,
        query: { formula: cell?.formula ?? '' },
      },
    );
    expect(card.figure.value).toBe(cell?.value);
    expect(card.factCount).toBeGreaterThan(0);
  });

  test.each(languages)('has words in %s', async (language) => {
    const { table, definitions } = await answer(handleDevelopment, context, { params, query: { language } });
    expect(table?.title.language).toBe(language);
    expect(definitions.every(({ name }) => name.language === language)).toBe(true);
  });

  test.each([
    [{ definitions: 'moon' }, 'unknown-reference'],
    [{ over: 'moon' }, 'unknown-dimension'],
    [{ cube: 'moon' }, 'unknown-cube'],
    [{ version: 'moon' }, 'unknown-reference'],
  ])('refuses %j', async (query, code) => {
    expect(await asked(handleDevelopment, context, { params, query })).toMatchObject({ refusal: { code } });
  });
});
