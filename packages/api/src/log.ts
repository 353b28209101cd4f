import { language } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { revisionFile } from './contract/revision-file.ts';
import { noBody, ofPlan, route } from './contract/route.ts';
import { reference } from './contract/said.ts';

/** A change in words: what it touches, and what was and is there. */
export const loggedChange = z.strictObject({
  at: reference.nullable(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** An entry of the log. */
export const revision = z.strictObject({
  number: z.int(),
  at: z.iso.datetime(),
  actor: z.strictObject({ id: z.string(), name: z.string() }),
  reason: z.string(),
  kind: z.enum(['create', 'change', 'proposal', 'branch', 'merge', 'undo', 'import']),
  /** The revision that it takes back; `null` where it takes back none. */
  undoes: z.int().nullable(),
  /** The file it came by; `null` where by none, or where that is not known. */
  file: revisionFile.nullable(),
  changeCount: z.int(),
  /** The first of its changes (at most 20): what they touch, before and after, in words. */
  changes: z.array(loggedChange),
  hash: z.string(),
  canUndo: z.boolean(),
});

/** An entry of the log. */
export type ShownRevision = z.output<typeof revision>;

/** The log, newest first, in pages: `next` is the `before` of the following one. */
export const getLog = route({
  method: 'GET',
  path: '/api/plans/{plan}/log',
  summary: 'Who changed what, when and why',
  params: ofPlan,
  query: z.strictObject({
    language: language.default('en'),
    before: z.coerce.number().int().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  body: noBody,
  answer: z.strictObject({
    revisions: z.array(revision),
    next: z.int().nullable(),
    /** Whether every entry's hash follows from the one before. */
    chainHolds: z.boolean(),
  }),
});

/** All changes of one revision, in pages: `next` is the `after` of the following one. */
export const getLogChanges = route({
  method: 'GET',
  path: '/api/plans/{plan}/log/{revision}',
  summary: 'Everything that one revision changed',
  params: z.strictObject({ ...ofPlan.shape, revision: z.coerce.number().int() }),
  query: z.strictObject({
    language: language.default('en'),
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  body: noBody,
  answer: z.strictObject({ changes: z.array(loggedChange), next: z.int().nullable() }),
});
