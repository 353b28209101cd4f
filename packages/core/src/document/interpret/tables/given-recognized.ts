import type { Address } from '../../../basics/address.ts';
import { evaluate } from '../../../basics/formula.ts';
import type { Language } from '../../../basics/words.ts';
import { cubeOf, figure } from '../../../budget/cube.ts';
import { assemblePlan } from '../assemble-plan.ts';
import { givenContext, givenTable } from '../budget/given-table.ts';
import type { Found } from '../context.ts';
import { merged, nothing } from '../found.ts';
import { unknownOrganization } from '../profiles/choose-profile.ts';
import { readAnyTable } from './read-table.ts';

/** What is found in a table of a test, of an organization nobody knows, in full units. */
export function givenFound(
  rows: readonly string[],
  language: Language = 'en',
  powerOfTen = 0,
): Partial<Found> | null {
  const context = givenContext(language, { powerOfTen, profile: unknownOrganization, sector: null });
  return readAnyTable(givenTable(rows), context);
}

/** How many figures of each role a table states: `fact 3, total 1`; `nothing` where it is left alone. */
export function rolesOf(found: Partial<Found> | null): string {
  if (!found) return 'nothing';
  const counts = new Map<string, number>();
  for (const { role } of found.stated ?? []) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].map(([role, count]) => `${role} ${count}`).join(', ');
}

/** The printed figures that are not what their formulas come to, beyond the widths of all of them. */
export function wrongOf(found: Partial<Found> | null): readonly string[] {
  const period = { from: 2024, to: 2025 };
  const all = merged(nothing, found ?? {});
  const narrative = { sections: [], blocks: [], footnotes: [] };
  const { budget } = assemblePlan(all, narrative, unknownOrganization, { title: {}, language: 'en', period });
  const known = (address: Address): number => {
    const cube = cubeOf(budget, address.cube);
    return cube ? (figure(budget, address)?.amount ?? Number.NaN) : Number.NaN;
  };
  return all.stated.flatMap(({ printed, value, halfWidth, formula }) => {
    const computed = evaluate(formula, known);
    if (computed === null || value === null || Number.isNaN(computed)) return [];
    const room = formula.kind === 'ratio' ? halfWidth * 1.000001 : halfWidth * 12;
    return Math.abs(computed - value) > room + 1e-6 ? [printed] : [];
  });
}
