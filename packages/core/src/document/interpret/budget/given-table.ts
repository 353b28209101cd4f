import { addressText } from '../../../basics/address.ts';
import type { Language } from '../../../basics/words.ts';
import type { Table } from '../../document.ts';
import type { Context, Found } from '../context.ts';
import { nothing } from '../found.ts';
import { readProfile } from '../profiles/read-profile.ts';
import wipo from '../profiles/wipo.json' with { type: 'json' };

/** A table of a test: rows as they are typed, cells separated by `|` (spaces around them do not count). */
export function givenTable(rows: readonly string[], table = 1): Table {
  const place = { file: 'given.txt', line: 1, table };
  return {
    kind: 'table',
    place,
    rows: rows.map((row, index) => ({
      place: { ...place, line: index + 1, row: index + 1 },
      cells: row.split('|').map((cell, column) => ({
        place: { ...place, line: index + 1, row: index + 1, column: column + 1 },
        parts: cell.trim() === '' ? [] : [{ depth: 0, runs: [{ text: cell.trim() }] }],
      })),
    })),
  };
}

/** Where a table of a test stands: in thousands, in a plan for 2024/25, in the chapter of the sector `brands`. */
export function givenContext(language: Language = 'en', more: Partial<Context> = {}): Context {
  return {
    profile: readProfile(wipo),
    language,
    period: { from: 2024, to: 2025 },
    sector: 'brands',
    pillar: null,
    captions: [],
    powerOfTen: 3,
    known: nothing,
    ...more,
  };
}

/** The facts that were found, by address: thousands of francs, or people. */
export function amountsOf(found: Partial<Found> | null): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    (found?.facts ?? []).map(({ cube, at, value }) => [
      addressText({ cube, at }),
      value.amount === null ? null : value.amount / (cube === 'posts' ? 1 : 100_000),
    ]),
  );
}

/** How many numeric cells came to what. */
export function outcomesOf(found: Partial<Found> | null): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { outcome } of found?.readings ?? []) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
