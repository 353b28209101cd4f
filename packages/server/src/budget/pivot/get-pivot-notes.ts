import { writeRanges } from '@plenary/api/budget/number-ranges';
import { getPivotNotes, type PivotNotes } from '@plenary/api/budget/pivot';
import type { Address } from '@plenary/core/basics/address';
import { formulaText } from '@plenary/core/basics/formula';
import { ok } from '@plenary/core/basics/result';
import type { Words } from '@plenary/core/basics/words';
import { factsUnder } from '@plenary/core/budget/cube';
import { cellFormula } from '@plenary/core/budget/pivot/cell-formula';
import { type AddressPlaces, placesOfAddress } from '@plenary/core/budget/pivot/places-of-address';
import { roomsOf } from '@plenary/core/budget/spread/room';
import { addressWords } from '@plenary/core/views/address-words';
import { type HandledRoute, handled } from '../../app/handler.ts';
import { findingsOfPlan } from '../../app/reading/findings-of-plan.ts';
import { said } from '../../app/reading/said.ts';
import { findingSentence } from '../../findings/worded-finding.ts';
import { nameOf } from '../../people/people.ts';
import type { Holder, Holders } from '../holds/holders.ts';
import { type AskedPivot, askedPivot } from './asked-pivot.ts';

/** In how large a table findings of the document are looked for cell by cell. */
const mostCells = 10_000;

/** Answers what stands beside the cells of a table: what checks say of them, ceilings with what is left, locks. */
export function handlePivotNotes(holders: Holders): HandledRoute<typeof getPivotNotes> {
  return handled(getPivotNotes, async ({ params, query }, context) => {
    const asked = await askedPivot(context, params.plan, query);
    if (!asked.ok) return asked;
    const { plan, opened, made } = asked.value;
    const { cube } = asked.value.query;
    const placesOf = placesOfAddress({ ...made, budget: plan.budget });
    const setBy = await holders(opened);
    return ok({
      findings: findingsIn(asked.value),
      ceilings: roomsOf(plan.budget)
        .filter(({ ceiling }) => ceiling.at.cube === cube)
        .map(({ ceiling, stands, left, excess }) => {
          const places = placesOf(ceiling.at);
          const holder = setBy.get(`ceiling ${ceiling.id}`);
          return {
            ...heldAt(ceiling, places, holder, asked.value),
            cell: places.cell && { ...places.cell },
            amount: ceiling.amount,
            stands: stands && stands.amount,
            left,
            excess,
          };
        }),
      locks: (plan.budget.locks ?? [])
        .filter((lock) => lock.at.cube === cube)
        .map((lock) => heldAt(lock, placesOf(lock.at), setBy.get(`lock ${lock.id}`), asked.value)),
      checked: findingsOfPlan(opened).known,
    });
  });
}

type HeldAt = PivotNotes['locks'][number];

function heldAt(
  { id, at, note }: { readonly id: string; readonly at: Address; readonly note: Words },
  { rows, columns, partRows, partColumns }: AddressPlaces,
  holder: Holder | undefined,
  { plan, language }: AskedPivot,
): HeldAt {
  return {
    id,
    cube: at.cube,
    at: { ...at.at },
    words: addressWords(at, plan, language),
    note: said(note, language),
    by: holder
      ? { actor: nameOf(holder.id, holder.name, language), at: holder.at, revision: holder.revision }
      : null,
    rows: writeRanges(rows),
    columns: writeRanges(columns),
    partRows: writeRanges(partRows),
    partColumns: writeRanges(partColumns),
  };
}

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
