import { language } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { problem } from './contract/problem.ts';
import { findingCounts, noBody, none, route } from './contract/route.ts';
import { said } from './contract/said.ts';

/** What was understood of a file, before it is accepted. */
export const understood = z.strictObject({
  title: said,
  language: language.nullable(),
  organization: said,
  /** How many of each thing: tables, results, indicators, risks, proposals, facts, … */
  counts: z.array(z.strictObject({ what: z.string(), label: z.string(), count: z.int() })),
  figures: z.strictObject({ facts: z.int(), stated: z.int(), notUnderstood: z.int() }),
  /** Numeric cells that were not understood, at most 50. */
  notUnderstood: z.array(z.strictObject({ text: z.string(), place: z.string() })),
  findings: findingCounts,
  /** The id the plan would get, and whether a plan of this id is there already. */
  plan: z.string(),
  replaces: z.boolean(),
});

/** What was understood of a file. */
export type Understood = z.output<typeof understood>;

/** An import on its way. */
export const importState = z.strictObject({
  id: z.string(),
  file: z.string(),
  state: z.enum(['reading', 'interpreting', 'checking', 'ready', 'refused', 'cancelled', 'accepted']),
  /** From 0 to 1. */
  progress: z.number(),
  understood: understood.nullable(),
  problem: problem.nullable(),
});

/** An import on its way. */
export type ImportState = z.output<typeof importState>;

const ofImport = z.strictObject({ id: z.string() });
const inLanguage = z.strictObject({ language: language.default('en') });

/** The header with the name of the file, percent-encoded. */
export const fileNameHeader = 'plenary-file-name';

/** Begins an import; the body is the file (`application/octet-stream`). */
export const postImport = route({
  method: 'POST',
  path: '/api/imports',
  summary: 'Import a document: read it, understand it, check it',
  params: none,
  query: inLanguage,
  body: z.instanceof(Uint8Array),
  answer: importState,
});

/** How far an import is. */
export const getImport = route({
  method: 'GET',
  path: '/api/imports/{id}',
  summary: 'How far an import is, and what was understood',
  params: ofImport,
  query: inLanguage,
  body: noBody,
  answer: importState,
});

/** Cancels an import; nothing of it stays. */
export const deleteImport = route({
  method: 'DELETE',
  path: '/api/imports/{id}',
  summary: 'Cancel an import',
  params: ofImport,
  query: inLanguage,
  body: noBody,
  answer: importState,
});

/** Makes a plan of an import that is ready, as one revision that can be undone. */
export const acceptImport = route({
  method: 'POST',
  path: '/api/imports/{id}/accept',
  summary: 'Make a plan of what was understood',
  params: ofImport,
  query: inLanguage,
  body: z.strictObject({
    plan: z.string().min(1).max(200),
    reason: z.string().max(2_000),
    /** Says that a plan of this id is to be replaced where there is one; without it that is refused (`import-would-replace`). */
    replaces: z.boolean().default(false),
  }),
  answer: z.strictObject({ plan: z.string(), revision: z.int() }),
});
