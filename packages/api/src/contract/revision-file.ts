import * as z from 'zod';

/** A file that a revision came by; entries that were written before files were kept tell none. */
export const revisionFile = z.strictObject({
  /** A document, lines of a budget or an account, or a workbook of figures. */
  kind: z.enum(['document', 'lines', 'workbook']),
  /** What the file is called. */
  name: z.string(),
  /** How many figures the revision set, changed or removed; `null` where it put the plan whole. */
  figures: z.int().nullable(),
});
