/** PostgreSQL's own numbers of the types whose values we read in our own way. */
export const typeNumbers = { bigint: 20, moment: 1184 } as const;

/** How a value of a type is read from its text. */
export const readers: Readonly<Record<number, (text: string) => unknown>> = {
  [typeNumbers.bigint]: readExactInteger,
  [typeNumbers.moment]: (text) => new Date(text).toISOString(),
};

/** An integer of 64 bits as a number; throws where a double does not hold it exactly. */
export function readExactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is no exact amount`);
  return value;
}
