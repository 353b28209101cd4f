import { type Period, readPeriod } from '../../basics/period.ts';

/** The years that a cell or the name of a column says; fiscal years in two digits as well: `FY23`, `FY16-17`. `null` for none. */
export function linePeriod(text: string): Period | null {
  const short = /\bFY\s?['’]?(\d\d)(?:\s?[-/–]\s?(\d\d))?(?!\d)/i.exec(text);
  if (!short) return readPeriod(text);
  const from = 2000 + Number(short[1]);
  const to = short[2] === undefined ? from : 2000 + Number(short[2]);
  return to > from && to - from < 10 ? { from, to } : { from, to: from };
}
