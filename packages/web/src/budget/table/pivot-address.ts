import { type Arrangement, arrangementTexts, readArrangement } from '@plenary/api/budget/arrangement';
import type { PivotTable } from '@plenary/api/budget/pivot';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Address } from '../../app/address.ts';
import { type MoneyUnit, moneyUnits } from '../grid/shown-number.ts';

/** What of the address says which table is shown. */
export type TableAddress = Pick<Address, 'cube' | 'rows' | 'columns' | 'where' | 'compare'>;

/** The table that an address asks for, as a query. */
export function tableIn({ cube, rows, columns, where, compare }: TableAddress): TableAddress {
  return {
    ...(cube === undefined ? {} : { cube }),
    ...(rows === undefined ? {} : { rows }),
    ...(columns === undefined ? {} : { columns }),
    ...(where === undefined ? {} : { where }),
    ...(compare === undefined ? {} : { compare }),
  };
}

/** How the numbers of a table are shown. */
export interface Showing {
  readonly money: MoneyUnit;
  readonly heat: boolean;
}

/** Reads how numbers are shown: `units,heat`. */
export function readShowing(text: string): Showing {
  const parts = text.split(',');
  return {
    money: moneyUnits.find((unit) => parts.includes(unit)) ?? 'thousands',
    heat: parts.includes('heat'),
  };
}

/** Writes how numbers are shown; what one begins with is written as nothing. */
export function writeShowing({ money, heat }: Showing): string {
  return [...(money === 'thousands' ? [] : [money]), ...(heat ? ['heat'] : [])].join(',');
}

/** The arrangement that a table shows, with what the address did not say. */
export function arrangementOf({ shown }: PivotTable): Arrangement {
  return readArrangement(shown);
}

/** Puts a table and how it is shown into the address. Another table is a step that Back takes back; how one is shown is none. */
export function useTableAddress() {
  const navigate = useNavigate();
  const shown = useSearch({ strict: false, select: (search) => search.shown ?? '' });
  const open = useSearch({ strict: false, select: (search) => search.open ?? '' });
  const go = (change: (old: Address) => Address, replace = true): void => {
    void navigate({ to: '.', search: (old) => change(old), resetScroll: false, replace });
  };
  return {
    showing: readShowing(shown),
    open,
    arrange: (next: Arrangement): void => {
      // Which rows are open is said of the old ones.
      const arranged = (old: Address): Address => ({ ...unarranged(old), ...arrangementTexts(next) });
      go(arranged, false);
    },
    show: (next: Showing): void => go(({ shown: _, ...rest }) => withText(rest, 'shown', writeShowing(next))),
    fold: (text: string): void => go(({ open: _, ...rest }) => withText(rest, 'open', text)),
  };
}

/** An address that says no more which table is shown. */
export function unarranged({
  cube: _c,
  rows: _r,
  columns: _l,
  where: _w,
  compare: _v,
  open: _o,
  ...rest
}: Address): Address {
  return rest;
}

function withText(rest: Address, name: 'shown' | 'open', text: string): Address {
  return text === '' ? rest : { ...rest, [name]: text };
}
