/** Calendar years, both included: a biennium is { from: 2024, to: 2025 }. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The period as budgets write it: `2024/25`, `2024`. */
export function periodText(period: Period): string {
  return period.from === period.to
    ? String(period.from)
    : `${period.from}/${String(period.to % 100).padStart(2, '0')}`;
}

/** Reads `2024/25`, `2024-2025`, `2024–25` or `2024` where it stands first in a text; `null` where none does. */
export function readPeriod(text: string): Period | null {
  const match = /(?<!\d)((?:19|20)\d\d)(?!\d)(?:\s*[/–-]\s*((?:19|20)?\d\d)(?!\d))?/.exec(text);
  if (!match?.[1]) return null;
  const from = Number(match[1]);
  if (!match[2]) return { from, to: from };
  const to = match[2].length === 4 ? Number(match[2]) : yearAfter(from, Number(match[2]));
  return to > from && to - from < 10 ? { from, to } : { from, to: from };
}

/** Says whether two periods are the same years. */
export function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

/** The first year from `from` on that ends in these two digits: 99 after 1998 is 1999, 00 after 1999 is 2000. */
function yearAfter(from: number, twoDigits: number): number {
  const inCentury = Math.floor(from / 100) * 100 + twoDigits;
  return inCentury < from ? inCentury + 100 : inCentury;
}
