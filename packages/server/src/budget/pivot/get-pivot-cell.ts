import { getPivotCell, type PivotCell } from '@plenary/api/budget/pivot';
import { type Address, addressText } from '@plenary/core/basics/address';
import { addressesOf, type Formula, formulaText } from '@plenary/core/basics/formula';
import { ok } from '@plenary/core/basics/result';
import { factsUnder } from '@plenary/core/budget/cube';
import { cellFormula } from '@plenary/core/budget/pivot/cell-formula';
import type { PivotHeader } from '@plenary/core/budget/pivot/headers';
import { versionDimension } from '@plenary/core/budget/pivot/pivot-query';
import { addressWords } from '@plenary/core/views/address-words';
import { cellValue } from '@plenary/core/views/cell-value';
import { columnWords, rowWords } from '@plenary/core/views/pivot-view';
import { type HandledRoute, handled } from '../../app/handler.ts';
import { said } from '../../app/reading/said.ts';
import { exactText } from '../../figures/exact-text.ts';
import type { Touching } from '../../figures/touching.ts';
import { nameOf } from '../../people/people.ts';
import { type AskedPivot, askedPivot } from './asked-pivot.ts';

/** Answers what a cell of a table is, and who changed it last. */
export function handlePivotCell(touching: Touching): HandledRoute<typeof getPivotCell> {
  return handled(getPivotCell, async ({ params, query }, context) => {
    const asked = await askedPivot(context, params.plan, query);
    return asked.ok ? ok(await cellOf(asked.value, query.row, query.column, touching)) : asked;
  });
}

async function cellOf(
  asked: AskedPivot,
  row: number,
  column: number,
  touching: Touching,
): Promise<PivotCell> {
  const { made, plan, language, opened } = asked;
  const hasFacts: Parameters<typeof cellFormula>[0]['hasFacts'] = (address) =>
    factsUnder(plan.budget, address).length > 0;
  const formula = cellFormula({ ...made, hasFacts }, row, column);
  const words = wordsOf(asked, row, column, formula);
  if (!formula) return { formula: null, words, exact: null, changed: null };
  const value = cellValue(formula, plan);
  const unit = formula.kind === 'ratio' ? 'percentage' : made.table.unit;
  const [last] = await touching(opened, addressesOf(formula));
  return {
    formula: formulaText(formula),
    words,
    exact: value && exactText(value, unit, asked),
    changed: last
      ? {
          revision: last.number,
          at: last.at,
          actor: nameOf(last.actor.id, last.actor.name, language),
          reason: last.reason,
        }
      : null,
  };
}

/** What a cell is: its address in words where it is one, else every member that it is at and what its column shows of it. */
function wordsOf(asked: AskedPivot, row: number, column: number, formula: Formula | null): string {
  const { made, plan, language } = asked;
  const addresses = formula ? addressesOf(formula) : [];
  const [address, ...more] = addresses;
  if (address && more.length === 0 && formula?.kind === 'linear')
    return addressWords(address, plan, language);
  const [left, top] = [made.pivot.rows[row], made.pivot.columns[column]];
  if (!left || !top) return '';
  const above = said(columnWords(top, plan), language).text;
  const [one, ...others] = addresses.map(withoutVersion);
  const isOne = one !== undefined && others.every((other) => addressText(other) === addressText(one));
  if (isOne) return [addressWords(one, plan, language), above].join(' · ');
  return [...lineage(left, made.pivot.rows, asked), above].join(' · ');
}

/** A difference and a percentage are of one figure in two versions, which the head of the column tells. */
function withoutVersion({ cube, at }: Address): Address {
  const { [versionDimension]: _, ...rest } = at;
  return { cube, at: rest };
}

/** The words of a row and of all the rows that it is under, the widest first. */
function lineage(row: PivotHeader, rows: readonly PivotHeader[], asked: AskedPivot): readonly string[] {
  const above = row.parent >= 0 ? rows[row.parent] : undefined;
  const own = said(rowWords(row, asked.plan), asked.language).text;
  return [...(above ? lineage(above, rows, asked) : []), own];
}
