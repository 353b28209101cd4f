import * as z from 'zod';
import { withoutNegativeZero } from './amount.ts';
import { languages } from './words.ts';

/** A list that nobody changes, as all lists of a plan. */
export function list<Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> {
  return z.array(item).readonly();
}

/** One of the six official languages. */
export const language = z.enum(languages);

/** Words in the languages they exist in. */
export const words = z.partialRecord(language, z.string());

/** Calendar years, both included. */
export const period = z.strictObject({ from: z.int(), to: z.int() });

/** An exact amount in minor units or people: an integer that doubles hold. */
export const amount = z.int().overwrite(withoutNegativeZero);

/** Half a unit of the last printed place; zero where exact. */
export const halfWidth = z.number().nonnegative();

/** A member for each named dimension. */
export const coordinates = z.record(z.string(), z.string());

/** Where a figure lives. */
export const address = z.strictObject({ cube: z.string(), at: coordinates });

/** Where something stands in a document. */
export const place = z.strictObject({
  file: z.string(),
  line: z.int(),
  table: z.int().exactOptional(),
  row: z.int().exactOptional(),
  column: z.int().exactOptional(),
  path: z.string().exactOptional(),
});

const run = z.strictObject({
  text: z.string(),
  style: z.enum(['bold', 'underlined', 'struck']).exactOptional(),
});

/** Words that hang on proposals. */
export const sequence = list(
  z.strictObject({ value: run, insertedBy: list(z.string()), deletedBy: list(z.string()) }),
);

/** Words that proposals may change, by language. */
export const text = z.partialRecord(language, sequence);

const linear = z.strictObject({
  kind: z.literal('linear'),
  terms: list(z.strictObject({ coefficient: z.number(), at: address })),
});

const ratio = z.strictObject({
  kind: z.literal('ratio'),
  numerator: linear,
  denominator: linear,
  scale: z.number(),
});

/** What a figure is. */
export const formula = z.discriminatedUnion('kind', [linear, ratio]);
