import { language, place } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { findingsKnown, noBody, ofPlan, route } from './contract/route.ts';
import { passage } from './contract/said.ts';

const run = z.strictObject({
  text: z.string(),
  style: z.enum(['bold', 'underlined', 'struck']).exactOptional(),
  /** Proposals the run hangs on, where the book shows them. */
  insertedBy: z.array(z.string()),
  deletedBy: z.array(z.string()),
});

const cell = z.strictObject({
  place,
  parts: z.array(z.strictObject({ depth: z.int(), runs: z.array(run) })),
  spans: z.strictObject({ rows: z.int(), columns: z.int() }).nullable(),
  /** The formula of the figure it states, where it was understood as one. */
  formula: z.string().nullable(),
  /** Whether it holds a numeric figure that was not understood. */
  notUnderstood: z.boolean(),
  findings: z.array(z.string()),
});

/** A part of a document in reading order. `id` is its anchor. */
export const documentNode = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['heading', 'paragraph', 'item', 'footnote', 'page-number']),
    id: z.string(),
    place,
    level: z.int(),
    mark: z.string().nullable(),
    runs: z.array(run),
    findings: z.array(z.string()),
    /** Where its words can be edited; `null` where they are in no chapter. */
    passage: passage.nullable(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    id: z.string(),
    place,
    rows: z.array(z.strictObject({ place, cells: z.array(cell) })),
  }),
]);

/** A part of a document in reading order. */
export type DocumentNode = z.output<typeof documentNode>;

/** A document, readable from end to end. */
export const shownDocument = z.strictObject({
  /** The imported file as it was read, or the book that is composed of the plan. */
  which: z.enum(['source', 'book']),
  file: z.string(),
  language: language.nullable(),
  contents: z.array(z.strictObject({ id: z.string(), level: z.int(), text: z.string(), findings: z.int() })),
  nodes: z.array(documentNode),
  /** Where findings are not known yet, the figures behind its cells are not, either. */
  findingsKnown,
  /** Where the next part begins, if not all was asked for. */
  next: z.int().nullable(),
});

/** A document, readable from end to end. */
export type ShownDocument = z.output<typeof shownDocument>;

/** The imported file, or the book of the plan. */
export const getDocument = route({
  method: 'GET',
  path: '/api/plans/{plan}/document',
  summary: 'The document: the imported file as read, or the book composed of the plan',
  params: ofPlan,
  query: z.strictObject({
    language: language.default('en'),
    /** As in other routes, or `shown`: nothing adopted, proposals in brackets. Only for the book. */
    scenario: z.string().default('shown'),
    which: z.enum(['source', 'book']).default('book'),
    from: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(5_000).default(5_000),
  }),
  body: noBody,
  answer: shownDocument,
});
