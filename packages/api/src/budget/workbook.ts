import { language } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { noBody, ofPlan, route } from '../contract/route.ts';
import { arranged } from './pivot.ts';

/** A table of the budget as a workbook: facts as values, what follows from them as formulas, the rest protected. */
export const getWorkbook = route({
  method: 'GET',
  path: '/api/plans/{plan}/pivot/workbook',
  summary: 'A table of the budget as a workbook (.xlsx) that can be edited and read back',
  params: ofPlan,
  query: z.strictObject({
    ...arranged.shape,
    /** Money in this power of ten of the major unit. */
    power: z.enum(['0', '3']).default('0'),
  }),
  body: noBody,
  answer: z.instanceof(Uint8Array),
});

/** The media type of workbooks. */
export const workbookMedia = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const place = z.strictObject({
  sheet: z.string(),
  row: z.string(),
  column: z.string(),
  /** The figure that stands there in words, every member of it; its row and column where it is no one figure. */
  words: z.string(),
});

const changed = z.strictObject({
  ...place.shape,
  /** Printed with all digits; "n/a" where there is none. */
  before: z.string(),
  after: z.string(),
});

/** What was changed in a workbook, cell by cell, before any of it is taken. */
export const workbookChanges = z.strictObject({
  /** The revision it was written of. */
  revision: z.int().nullable(),
  /** How many cells that hold a fact were compared. */
  compared: z.int(),
  changes: z.array(changed),
  /** Cells that somebody else changed in the plan meanwhile: what the workbook was written with stands beside. */
  collisions: z.array(z.strictObject({ ...changed.shape, written: z.string() })),
  /** Cells that cannot be taken, and why. */
  refused: z.array(z.strictObject({ ...place.shape, why: z.string() })),
});

/** What was changed in a workbook. */
export type WorkbookChanges = z.output<typeof workbookChanges>;

/** Tells what was changed in a workbook; the body is the file. Nothing is changed in the plan. */
export const postWorkbook = route({
  method: 'POST',
  path: '/api/plans/{plan}/workbook',
  summary: 'What was changed in a workbook of the budget since it was written',
  params: ofPlan,
  query: z.strictObject({ language: language.default('en') }),
  body: z.instanceof(Uint8Array),
  answer: workbookChanges,
});

/** Takes the changes of a workbook as one revision; refuses where the plan is not at the revision that was looked at. */
export const acceptWorkbook = route({
  method: 'POST',
  path: '/api/plans/{plan}/workbook/accept',
  summary: 'Take what was changed in a workbook of the budget',
  params: ofPlan,
  query: z.strictObject({
    basedOn: z.coerce.number().int(),
    reason: z.string().max(2_000),
    /** Whether what somebody else changed meanwhile is overwritten. */
    collisions: z.enum(['leave', 'take']).default('leave'),
  }),
  body: z.instanceof(Uint8Array),
  answer: z.strictObject({ revision: z.int(), hash: z.string(), cells: z.int() }),
});
