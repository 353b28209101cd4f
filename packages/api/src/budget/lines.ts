import { language } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { ofPlan, route } from '../contract/route.ts';

/** The text of a mapping (`plenary-mapping-1`); without one it is guessed, and told to be kept. */
const mapping = z.string().max(12_000).optional();

/** The year that is assumed where no column says one. */
const year = z.coerce.number().int().min(1900).max(2200);

const remarks = z.strictObject({
  count: z.int(),
  /** The first of them, by their lines. */
  first: z.array(z.strictObject({ line: z.int(), why: z.string() })),
});

/** What lines of budgets or expenditure would change in a plan, before anything is changed. */
export const linePreview = z.strictObject({
  mapping: z.string(),
  cube: z.string(),
  lines: z.int(),
  taken: z.int(),
  filtered: z.int(),
  blank: z.int(),
  /** Lines that cannot be taken, and sums that do not come to what is stated. */
  refused: remarks,
  unequal: remarks,
  /** What each version comes to, in minor units. */
  totals: z.array(z.strictObject({ version: z.string(), amount: z.number(), facts: z.int() })),
  members: z.array(z.strictObject({ dimension: z.string(), added: z.int(), known: z.int() })),
  facts: z.strictObject({ added: z.int(), changed: z.int(), removed: z.int(), same: z.int() }),
});

/** What lines would change in a plan. */
export type LinePreview = z.output<typeof linePreview>;

/** Tells what a file of lines (CSV or a workbook) would change in a plan by a mapping; the body is the file. Nothing is changed. */
export const postLines = route({
  method: 'POST',
  path: '/api/plans/{plan}/lines',
  summary: 'What lines of budgets or expenditure would change in a plan',
  params: ofPlan,
  query: z.strictObject({ mapping, year: year.default(2024), language: language.default('en') }),
  body: z.instanceof(Uint8Array),
  answer: linePreview,
});

/** Takes the lines of a file as one revision, or nothing of them. */
export const acceptLines = route({
  method: 'POST',
  path: '/api/plans/{plan}/lines/accept',
  summary: 'Take lines of budgets or expenditure into a plan',
  params: ofPlan,
  query: z.strictObject({
    mapping: z.string().max(12_000),
    basedOn: z.coerce.number().int(),
    reason: z.string().max(2_000),
  }),
  body: z.instanceof(Uint8Array),
  answer: z.strictObject({ revision: z.int(), hash: z.string(), changes: z.int() }),
});
