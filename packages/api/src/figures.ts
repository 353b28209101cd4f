import { language, place } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { figure } from './contract/figure.ts';
import { findingsKnown, noBody, ofPlan, route } from './contract/route.ts';
import { reference } from './contract/said.ts';

/** Where a figure comes from. */
export const origin = z.strictObject({
  figure,
  /** What it is in words: "Copyright, expected result 1.1, proposed 2024/25". */
  words: z.string(),
  /** The exact amount, in the major unit with all its digits. */
  exact: z.string().nullable(),
  /** How far the exact amount may lie from the printed one, printed; `null` where it is exact. */
  within: z.string().nullable(),
  /** The figures its formula reads, each with its sign or place in the ratio. */
  terms: z.array(
    z.strictObject({
      part: z.enum(['sum', 'numerator', 'denominator']),
      coefficient: z.number(),
      words: z.string(),
      figure,
    }),
  ),
  /** The facts under it, the largest first; `factCount` says how many there are. */
  facts: z.array(z.strictObject({ words: z.string(), figure })),
  factCount: z.int(),
  /** Whether no fact stands at it and one may: an amount can be put there. */
  isOpenPlace: z.boolean(),
  /** What states it: the imported file, or the book that is composed of the plan itself. */
  statedIn: z.enum(['source', 'book']),
  /** Where that states it, and whether it can be so; nothing while the book of this revision has not been read. */
  stated: z.array(
    z.strictObject({
      place,
      node: z.string().nullable(),
      printed: z.string(),
      role: z.string(),
      agrees: z.boolean(),
    }),
  ),
  revisions: z.array(
    z.strictObject({
      number: z.int(),
      at: z.iso.datetime(),
      actor: z.string(),
      reason: z.string(),
      /** The revision that it takes back; `null` where it takes back none. */
      undoes: z.int().nullable(),
      /** The file that the figure came by; `null` where by none, or where that is not known. */
      file: z.string().nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  proposals: z.array(z.strictObject({ proposal: reference, by: z.array(reference), figure })),
  findingsKnown,
  findings: z.array(z.strictObject({ id: z.string(), severity: z.string(), sentence: z.string() })),
  /** Pages that show it. */
  shownIn: z.array(reference),
});

/** Where a figure comes from. */
export type Origin = z.output<typeof origin>;

/** "Where does this come from?" */
export const getFigure = route({
  method: 'GET',
  path: '/api/plans/{plan}/figures',
  summary: 'Where a figure comes from',
  params: ofPlan,
  query: z.strictObject({
    /** The canonical text of its formula. */
    formula: z.string().min(1).max(20_000),
    language: language.default('en'),
    scenario: z.string().default('none'),
  }),
  body: noBody,
  answer: origin,
});
