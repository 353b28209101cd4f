import { type Arrangement, arrangementTexts } from '@plenary/api/budget/arrangement';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useShown } from '../../app/use-shown.ts';
import { useLanguage } from '../../app/use-words.ts';
import { hasParts, isOpen, readFolds, toggled, usualLevel, visibleRows, writeFolds } from '../grid/folds.ts';
import { type NumberStyle, placesOf } from '../grid/shown-number.ts';
import { useRounding } from '../shelf/use-rounding.ts';
import { arrangementOf, type TableAddress, useTableAddress } from './pivot-address.ts';
import { thePivot } from './pivot-questions.ts';

/** A table of the budget as it is arranged and folded, and what changes that: all of it stands in the address. */
export function useTableModel(address: TableAddress) {
  const language = useLanguage();
  const table = useSuspenseQuery(thePivot(useShown(), address)).data;
  const { showing, open, arrange, show, fold } = useTableAddress();
  const rounding = useRounding(address, table, showing.money);
  const arrangement = useMemo(() => arrangementOf(table), [table]);
  const usual = useMemo(() => usualLevel(table.rows), [table]);
  const folds = useMemo(() => readFolds(open, usual), [open, usual]);
  const visible = useMemo(() => visibleRows(table.rows, folds), [table, folds]);
  const style = useMemo(
    (): NumberStyle => ({
      language,
      unit: table.unit,
      money: showing.money,
      minorDigits: table.minorDigits,
    }),
    [language, table, showing.money],
  );
  return {
    address,
    table,
    rounding,
    arrangement,
    /** Shows another table; what is shown already is none. */
    arrange: (next: Arrangement): void => {
      const texts = (one: Arrangement): string => JSON.stringify(arrangementTexts(one));
      if (texts(next) !== texts(arrangement)) arrange(next);
    },
    showing,
    show,
    visible,
    style,
    places: placesOf(style),
    /** Whether the parts of a row are shown; `null` for a row without. */
    openAt: (row: number): boolean | null => {
      const head = table.rows[row];
      return head && hasParts(table.rows, row) ? isOpen(head, folds) : null;
    },
    toggle: (row: number): void => {
      const head = table.rows[row];
      if (head) fold(writeFolds(toggled(head, folds), usual));
    },
    /** Shows so many levels of rows, whatever was opened or closed alone. */
    openTo: (level: number): void => fold(writeFolds({ level, flipped: new Set() }, usual)),
  };
}

/** A table as it is arranged and folded. */
export type TableModel = ReturnType<typeof useTableModel>;
