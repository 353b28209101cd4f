import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { inLanguage, type Language } from '@plenary/core/basics/words';
import { cubeOf } from '@plenary/core/budget/cube';
import { type PivotQuery, versionDimension } from '@plenary/core/budget/pivot/pivot-query';
import type { Plan } from '@plenary/core/plan/plan';
import {
  type DevelopmentAsked,
  developmentByDefinition,
} from '@plenary/core/views/development/development-by-definition';
import { cellFigures } from '@plenary/formats/excel/figures/cell-figures';
import { type Arguments, lastValue } from '../plenary/arguments.ts';
import { commandWord } from '../plenary/command-words.ts';
import { pivotOrder } from './pivot-order.ts';
import type { WholeTable } from './written-table.ts';

/** A table that was asked for, what was asked, and the plan that its formulas are figures of. */
export interface AskedShares {
  readonly plan: Plan;
  readonly query: PivotQuery | DevelopmentAsked;
  readonly table: WholeTable;
}

/**
 * What counts as development expenditure under the definitions that `--share` names, by the first of `--rows` (sectors without it), of the version
 * that `--filter` names (the first without it). Refuses as `pivotOrder` and `developmentByDefinition`, and `share-without-definitions`, telling
 * those there are with their dates.
 */
export function sharesIn(plan: Plan, given: Arguments): Result<AskedShares> {
  const definitions = (lastValue(given, 'share') ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const known = plan.budget.definitions ?? [];
  if (definitions.length === 0 || definitions.some((id) => !known.some((one) => one.id === id))) {
    const told = known.map(({ id, since }) => `${id} (${since})`).join(', ');
    return refuse('share-without-definitions', { known: told, count: known.length });
  }
  const rows = (lastValue(given, 'rows') ?? 'sector').split(',')[0]?.trim() ?? 'sector';
  const order = pivotOrder({ ...given, values: { ...given.values, rows: [rows] } }, plan);
  if (!order.ok) return order;
  const version = order.value.filter[versionDimension]?.[0] ?? plan.budget.versions[0]?.id ?? '';
  const cube = lastValue(given, 'cube') ?? usualCube(plan, rows) ?? order.value.cube;
  const asked = { cube, version, over: rows, definitions };
  const made = developmentByDefinition(plan, asked);
  if (!made.ok) return made;
  const { view, plan: within } = made.value;
  return ok({ plan: within, query: asked, table: { view, figures: cellFigures(view, within) } });
}

/** Definitions mostly say what part of results counts: the cube by result, where it has the rows. */
function usualCube({ budget }: Plan, rows: string): string | null {
  const cube = cubeOf(budget, 'by-result');
  return cube && cube.facts.length > 0 && cube.dimensions.includes(rows) ? cube.id : null;
}

/** From when each definition of a table is in force, and where it is said; nothing for a table without. */
export function definitionsText(query: AskedShares['query'], { budget }: Plan, language: Language): string {
  if (!('definitions' in query)) return '';
  const lines = (budget.definitions ?? [])
    .filter(({ id }) => query.definitions.includes(id))
    .map(({ name, since, source }) => {
      const facts = {
        name: inLanguage(name, language),
        since,
        source: source ? inLanguage(source, language) : '',
      };
      return `${commandWord(language, source ? 'definition-said' : 'definition-since', facts)}\n`;
    });
  return `\n${lines.join('')}`;
}
