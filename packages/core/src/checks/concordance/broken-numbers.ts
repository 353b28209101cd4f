import { type GroupFault, groupFault } from './group-fault.ts';
import type { TextDifference } from './text-differences.ts';

/** A number whose groups are so broken that it was read as several, and which others print whole. */
export interface BrokenNumber {
  readonly difference: TextDifference;
  readonly printed: string;
  readonly start: number;
  readonly end: number;
  readonly fault: GroupFault;
}

/** How far the groups of a number may reach to either side. */
const reach = 40;

/** Finds broken numbers among the differences: the digits around what a version says are those that are needed. */
export function brokenNumbers(
  differences: readonly TextDifference[],
  textOf: (version: number) => string,
): readonly BrokenNumber[] {
  return differences.flatMap((difference): readonly BrokenNumber[] => {
    const { stated, needed, version } = difference;
    if (!stated || !needed || !/\d.*\d{3}/s.test(needed.text)) return [];
    const text = textOf(version);
    const before = /(?:\d[\d\s.,'’٬\u200e]*)?$/.exec(
      text.slice(Math.max(0, stated.index - reach), stated.index),
    );
    const after = /^[\d\s.,'’٬\u200e]*\d/.exec(text.slice(stated.index, stated.index + reach));
    if (!before || !after) return [];
    const start = stated.index - before[0].length;
    const end = stated.index + after[0].length;
    const printed = text.slice(start, end);
    const fault = groupFault(printed, needed.text);
    return fault === null ? [] : [{ difference, printed, start, end, fault }];
  });
}

/** Says whether what a difference is about is a part of a broken number. */
export function liesIn({ version, stated }: TextDifference, number: BrokenNumber): boolean {
  return (
    version === number.difference.version &&
    stated !== null &&
    stated.index >= number.start &&
    stated.index < number.end
  );
}
