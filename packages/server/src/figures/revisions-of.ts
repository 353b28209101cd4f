import type { Origin } from '@plenary/api/figures';
import { printStyle } from '@plenary/core/basics/number-printing';
import { bookWord } from '@plenary/core/document/compose/book-words';
import type { FactValue } from '@plenary/core/plan/change';
import { type CellScale, printedCell, roundedAmount } from '@plenary/core/views/rounded-cell';
import type { Reading } from '../app/reading/reading.ts';
import type { TouchingRevision } from './touching.ts';

/** The revisions that touched a figure. What stood before and after is told where the revision set one fact of it. */
export function revisionsOf(
  revisions: readonly TouchingRevision[],
  scale: CellScale,
  reading: Reading,
): Origin['revisions'] {
  return revisions.map(({ number, at, actor, reason, facts }) => {
    const [only, ...more] = facts;
    const one = more.length === 0 ? only : undefined;
    return {
      number,
      at,
      actor,
      reason,
      before: valueText(one?.before, scale, reading),
      after: valueText(one?.after, scale, reading),
    };
  });
}

function valueText(value: FactValue | null | undefined, scale: CellScale, reading: Reading): string | null {
  if (!value) return null;
  const nothing = bookWord('not-applicable', reading.language);
  const cell =
    value.amount === null ? ({ kind: 'unknown' } as const) : roundedAmount(value.amount, scale, reading.plan);
  return printedCell(cell, printStyle(reading.language, 'table'), {
    unknown: nothing,
    'not-applicable': nothing,
  });
}
