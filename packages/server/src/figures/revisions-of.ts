import type { Origin } from '@plenary/api/figures';
import { printStyle } from '@plenary/core/basics/numbers/number-printing';
import { bookWord } from '@plenary/core/document/compose/book-words';
import type { FactValue } from '@plenary/core/plan/change';
import { type CellScale, printedCell, roundedAmount } from '@plenary/core/views/rounded-cell';
import type { ShownPlan } from '../app/reading/shown-plan.ts';
import { nameOf } from '../people/people.ts';
import type { TouchingRevision } from './touching.ts';

/** The revisions that touched a figure. What stood before and after is told where the revision set one fact of it. */
export function revisionsOf(
  revisions: readonly TouchingRevision[],
  scale: CellScale,
  shownPlan: ShownPlan,
): Origin['revisions'] {
  return revisions.map(({ number, at, actor, reason, undoes, file, facts }) => {
    const [only, ...more] = facts;
    const one = more.length === 0 ? only : undefined;
    return {
      number,
      at,
      actor: nameOf(actor.id, actor.name, shownPlan.language),
      reason,
      undoes,
      file,
      before: valueText(one?.before, scale, shownPlan),
      after: valueText(one?.after, scale, shownPlan),
    };
  });
}

function valueText(
  value: FactValue | null | undefined,
  scale: CellScale,
  shownPlan: ShownPlan,
): string | null {
  if (!value) return null;
  const nothing = bookWord('not-applicable', shownPlan.language);
  const cell =
    value.amount === null
      ? ({ kind: 'unknown' } as const)
      : roundedAmount(value.amount, scale, shownPlan.plan);
  return printedCell(cell, printStyle(shownPlan.language, 'table'), {
    unknown: nothing,
    'not-applicable': nothing,
  });
}
