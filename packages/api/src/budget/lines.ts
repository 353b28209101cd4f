import { language } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { problem } from '../contract/problem.ts';
import { noBody, none, ofPlan, route } from '../contract/route.ts';

/** The text of a mapping (`plenary-mapping-1`). */
const mapping = z.string().max(1_000_000);

/** The year that is assumed where no column says one. */
const year = z.coerce.number().int().min(1900).max(2200);

const remarks = z.strictObject({
  count: z.int(),
  /** The first of them, by their lines; with the sheet where several are read. */
  first: z.array(z.strictObject({ line: z.int(), sheet: z.string().nullable(), why: z.string() })),
});

/** What lines of budgets or expenditure would change in a plan, before anything is changed. */
export const linePreview = z.strictObject({
  mapping: z.string(),
  cube: z.string(),
  /** The sheets that were read, where the file has any. */
  sheets: z.array(z.string()),
  /** Sheets that hold something and were not read. */
  otherSheets: z.array(z.string()),
  lines: z.int(),
  taken: z.int(),
  filtered: z.int(),
  blank: z.int(),
  /** Lines that state the total of others: compared, and not added. */
  totalLines: z.int(),
  /** Lines that cannot be taken, sums that do not come to what is stated, and lines that are there twice. */
  refused: remarks,
  unequal: remarks,
  doubled: remarks,
  /** What each version comes to, in minor units. */
  totals: z.array(z.strictObject({ version: z.string(), amount: z.number(), facts: z.int() })),
  members: z.array(z.strictObject({ dimension: z.string(), added: z.int(), known: z.int() })),
  facts: z.strictObject({ added: z.int(), changed: z.int(), removed: z.int(), same: z.int() }),
});

/** What lines would change in a plan. */
export type LinePreview = z.output<typeof linePreview>;

const fileColumn = z.strictObject({
  /** From 1. */
  column: z.int(),
  name: z.string(),
  examples: z.array(z.string()),
  taken: z.enum(['amount', 'level', 'name', 'period', 'compared', 'filter', 'left-out']),
  /** The dimension, or the stage and the years. */
  of: z.string(),
  /** Set where its figures might be amounts, and are not taken as such. */
  doubtful: z.boolean(),
});

/** How a file of lines was read: what its mapping states, or else what was found out. */
const written = z.strictObject({
  format: z.enum(['csv', 'excel']),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  /** The decimal sign, where the file shows one. */
  decimal: z.enum(['.', ',']).nullable(),
  /** The line of the names of columns; 0 where there is none. */
  header: z.int(),
  /** Sheets that were read, where the file has any. */
  sheets: z.array(z.string()),
  /** Sheets that hold something and were not read. */
  otherSheets: z.array(z.string()),
});

/** A file of lines on its way: it is read in a thread of its own, and nothing is changed before it is accepted. */
export const lineReading = z.strictObject({
  id: z.string(),
  plan: z.string(),
  file: z.string(),
  /** Which reading of the file this is, from 1: another one each time it is read again. */
  turn: z.int(),
  state: z.enum(['reading', 'ready', 'refused', 'cancelled', 'accepted']),
  /** From 0 to 1, and how many lines were read. */
  progress: z.number(),
  lines: z.int(),
  /** The mapping it was read by, also where its lines cannot be taken as that says. */
  mapping: z.string().nullable(),
  written: written.nullable(),
  /** What stands in each column of the file, and what it is taken as. */
  columns: z.array(fileColumn),
  preview: linePreview.nullable(),
  problem: problem.nullable(),
});

/** A file of lines on its way. */
export type LineReadingState = z.output<typeof lineReading>;

/** How many bytes a file of lines may have when it is sent. */
export const mostLineBytes = 256 * 1024 * 1024;

const shown = z.strictObject({ language: language.default('en') });
const ofReading = z.strictObject({ id: z.string().min(1).max(100) });

/** Begins to read a file of lines (CSV or a workbook), by a mapping that is kept or else by one that is guessed. The body is the file. */
export const postLines = route({
  method: 'POST',
  path: '/api/plans/{plan}/lines',
  summary: 'Begin to read lines of budgets or expenditure',
  params: ofPlan,
  query: shown.extend({ mapping: z.string().max(200).optional(), year: year.default(2024) }),
  body: z.instanceof(Uint8Array),
  bodyLimit: mostLineBytes,
  answer: lineReading,
});

/** How far a file of lines is, and what it would change. */
export const getLines = route({
  method: 'GET',
  path: '/api/lines/{id}',
  summary: 'How far a file of lines is, and what it would change',
  params: ofReading,
  query: shown,
  body: noBody,
  answer: lineReading,
});

/** Reads the same file again by a mapping that was changed. */
export const readLinesAgain = route({
  method: 'POST',
  path: '/api/lines/{id}/mapping',
  summary: 'Read a file of lines again by another mapping',
  params: ofReading,
  query: shown,
  body: z.strictObject({
    mapping,
    /** Whether columns are guessed anew where the file does not have those of the mapping. */
    guesses: z.boolean().default(false),
  }),
  answer: lineReading,
});

/** Gives a file of lines up: its thread ends, and the file is let go of. */
export const deleteLines = route({
  method: 'DELETE',
  path: '/api/lines/{id}',
  summary: 'Give a file of lines up',
  params: ofReading,
  query: shown,
  body: noBody,
  answer: lineReading,
});

/** Takes the lines of a file as one revision, or nothing of them; nothing where the file was read again since the `turn` that was shown. */
export const acceptLines = route({
  method: 'POST',
  path: '/api/plans/{plan}/lines/{id}/accept',
  summary: 'Take lines of budgets or expenditure into a plan',
  params: ofPlan.extend(ofReading.shape),
  query: none,
  body: z.strictObject({ basedOn: z.int(), reason: z.string().max(2_000), turn: z.int() }),
  answer: z.strictObject({ revision: z.int(), hash: z.string(), changes: z.int() }),
});

const mappingName = z.string().trim().min(1).max(200);

/** A mapping that is kept under a name. */
export const keptMapping = z.strictObject({ name: z.string(), mapping: z.string(), changedAt: z.string() });

/** A mapping that is kept under a name. */
export type KeptMapping = z.output<typeof keptMapping>;

const keptMappings = z.strictObject({ mappings: z.array(keptMapping) });

/**
 * The mappings that the organization of a plan keeps, by their names. The text of one is what the command line takes as a file.
 * They change without a revision of the plan, so no answer is kept by it.
 */
export const getMappings = route({
  method: 'GET',
  path: '/api/mappings',
  summary: 'The mappings of files of lines that are kept',
  params: none,
  query: ofPlan,
  body: noBody,
  answer: keptMappings,
});

/** Keeps a mapping under a name; one of that name is replaced only where that is said. */
export const postMapping = route({
  method: 'POST',
  path: '/api/mappings',
  summary: 'Keep a mapping under a name',
  params: none,
  query: ofPlan,
  body: z.strictObject({ name: mappingName, mapping, replaces: z.boolean().default(false) }),
  answer: keptMappings,
});

/** Gives a mapping another name. */
export const renameMapping = route({
  method: 'POST',
  path: '/api/mappings/rename',
  summary: 'Give a mapping another name',
  params: none,
  query: ofPlan,
  body: z.strictObject({ name: mappingName, to: mappingName }),
  answer: keptMappings,
});

/** Lets go of a mapping. */
export const deleteMapping = route({
  method: 'DELETE',
  path: '/api/mappings/{name}',
  summary: 'Let go of a mapping',
  params: z.strictObject({ name: z.string().min(1).max(200) }),
  query: ofPlan,
  body: noBody,
  answer: keptMappings,
});
