import { getPivotNotes, type PivotNotes } from '@plenary/api/budget/pivot';
import { type Address, coordinatesText } from '@plenary/core/basics/address';
import { formulaText } from '@plenary/core/basics/formula';
import { ok } from '@plenary/core/basics/result';
import { factsUnder } from '@plenary/core/budget/cube';
import { cellFormula } from '@plenary/core/budget/pivot/cell-formula';
import type { PivotHeader } from '@plenary/core/budget/pivot/headers';
import { roomsOf } from '@plenary/core/budget/spread/room';
import { handled } from '../../app/handler.ts';
import { findingsOfPlan } from '../../app/reading/findings-of-plan.ts';
import { said } from '../../app/reading/said.ts';
import { findingSentence } from '../../findings/worded-finding.ts';
import { type AskedPivot, askedPivot } from './asked-pivot.ts';

/** In how large a table findings of the document are looked for cell by cell. */
const mostCells = 10_000;

/** Answers what stands beside the cells of a table: what checks say of them, ceilings with what is left, locks. */
export const handlePivotNotes = handled(getPivotNotes, async ({ params, query }, context) => {
  const asked = await askedPivot(context, params.plan, query);
  if (!asked.ok) return asked;
  const { plan, opened, language } = asked.value;
  const cellOf = cellsByAddress(asked.value);
  return ok({
    findings: findingsIn(asked.value),
    ceilings: roomsOf(plan.budget).flatMap(({ ceiling, left }) =>
      cellOf(ceiling.at).map((cell) => ({
        ...cell,
        amount: ceiling.amount,
        left,
        note: said(ceiling.note, language),
      })),
    ),
    locks: (plan.budget.locks ?? []).flatMap(({ at, note }) =>
      cellOf(at).map((cell) => ({ ...cell, note: said(note, language) })),
    ),
    checked: findingsOfPlan(opened).known,
  });
});

function findingsIn(asked: AskedPivot): PivotNotes['findings'] {
  const { made, plan, language, opened } = asked;
  const { rows, columns } = made.pivot;
  const findings = findingsOfPlan(opened);
  if (rows.length * columns.length > mostCells || findings.all.length === 0) return [];
  const hasFacts = (address: Address): boolean => factsUnder(plan.budget, address).length > 0;
  return rows.flatMap((_, row) =>
    columns.flatMap((__, column): PivotNotes['findings'] => {
      const formula = cellFormula({ ...made, hasFacts }, row, column);
      const found = formula ? findings.ofFormula(formulaText(formula)) : [];
      return found
        .filter(({ finding }) => finding.rule !== 'figures-ceiling-exceeded')
        .map(({ id, finding }) => {
          return {
            row,
            column,
            severity: finding.severity,
            sentence: findingSentence(finding, { opened, language, findings }),
            id,
          };
        });
    }),
  );
}

/** Finds the cell of a table that an address names; none where no cell is that figure. */
function cellsByAddress({ made, query }: AskedPivot) {
  const { rows, columns } = made.pivot;
  const byRow = placesOf(rows);
  const byColumn = placesOf(columns.map((header) => (header.shows === 'amount' ? header : null)));
  const onRows = new Set(query.rows.map(({ dimension }) => dimension));
  const single = Object.entries(query.filter).map(([dimension, [member = '', ...more]]) =>
    more.length > 0 ? null : ([dimension, member] as const),
  );
  return ({ cube, at }: Address): readonly { readonly row: number; readonly column: number }[] => {
    if (cube !== query.cube || !single.every((one) => one !== null && at[one[0]] === one[1])) return [];
    const aside = new Set(single.flatMap((one) => (one ? [one[0]] : [])));
    const rest = Object.entries(at).filter(([dimension]) => !aside.has(dimension));
    const row = byRow.get(coordinatesText(Object.fromEntries(rest.filter(([one]) => onRows.has(one)))));
    const column = byColumn.get(
      coordinatesText(Object.fromEntries(rest.filter(([one]) => !onRows.has(one)))),
    );
    return row === undefined || column === undefined ? [] : [{ row, column }];
  };
}

// What stands at a member itself has the coordinates of its subtotal, and is not the figure that an address means.
function placesOf(headers: readonly (PivotHeader | null)[]): ReadonlyMap<string, number> {
  const places = headers.flatMap((header, place): readonly (readonly [string, number])[] =>
    header && header.own.length === 0 ? [[coordinatesText(header.at), place]] : [],
  );
  return new Map(places);
}
