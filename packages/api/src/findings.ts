import { place } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { findingCounts, findingsKnown, noBody, ofPlan, route, shownAs } from './contract/route.ts';
import { reference } from './contract/said.ts';

const sumLine = z.strictObject({
  sign: z.enum(['+', '-', '=']),
  label: z.string(),
  printed: z.string(),
  place,
  changed: z.boolean(),
});

/** What a check says, in the language that was asked for. */
export const shownFinding = z.strictObject({
  id: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'question']),
  sentence: z.string(),
  place,
  /** The anchor of the node of the document that `place` is in. */
  node: z.string().nullable(),
  evidence: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('sum'),
        lines: z.array(sumLine),
        result: sumLine.nullable(),
        computed: z.string(),
      }),
      z.strictObject({
        kind: z.literal('quote'),
        place,
        node: z.string().nullable(),
        text: z.string(),
        /** Whether the text is what a figure is and how it is printed, and no words of the document. */
        isFigure: z.boolean(),
      }),
      z.strictObject({ kind: z.literal('note'), text: z.string() }),
    ]),
  ),
  repairs: z.array(
    z.strictObject({
      cells: z.array(
        z.strictObject({
          place,
          node: z.string().nullable(),
          label: z.string(),
          printed: z.string(),
          needed: z.string(),
          changed: z.boolean(),
        }),
      ),
    }),
  ),
  /** Results, sectors, indicators, risks it speaks of. */
  about: z.array(reference),
});

/** What a check says. */
export type ShownFinding = z.output<typeof shownFinding>;

/** What the checks say of the document a plan was imported from, or of the book that is composed of it. */
export const getFindings = route({
  method: 'GET',
  path: '/api/plans/{plan}/findings',
  summary: 'What does not hold together',
  params: ofPlan,
  query: shownAs,
  body: noBody,
  answer: z.strictObject({
    which: z.enum(['source', 'book']),
    findingsKnown,
    counts: findingCounts,
    rules: z.array(z.strictObject({ id: z.string(), title: z.string(), about: z.string() })),
    findings: z.array(shownFinding),
  }),
});
