import type { Language } from '../../../basics/words.ts';
import type { Fact } from '../../../budget/cube.ts';
import { cubeOf } from '../../../budget/cube.ts';
import type { Plan } from '../../../plan/plan.ts';
import { label } from '../../../views/labels.ts';
import { bookWord } from '../book-words.ts';
import { type UnitTable, unitGrids } from './unit-grids.ts';

/** The tables by unit that a plan as a book shows it has, one an annex. */
export function annexTables(plan: Plan): readonly UnitTable[] {
  const facts = (cube: string): readonly Fact[] => cubeOf(plan.budget, cube)?.facts ?? [];
  const versions = plan.budget.versions.map((version) => version.id);
  return unitGrids(plan.organization.units, facts('by-unit'), facts('posts'), versions).tables;
}

/** The titles of the annexes of a plan as a book shows it. */
export function annexTitles(plan: Plan, language: Language): readonly string[] {
  return annexTables(plan).map((table, index) => annexTitle(plan, table, index + 1, language));
}

/** The title of an annex: its number, and the division it is of, or the offices. */
export function annexTitle(plan: Plan, table: UnitTable, number: number, language: Language): string {
  const only = plan.organization.units.find((unit) => table.units.includes(unit.id));
  const words = only?.kind === 'division' ? only.name : label('offices');
  return bookWord('annex', language, { number: String(number), title: words[language] ?? '' });
}
