import { language } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';

/** Words of a plan in the language that was asked for, or in the one that was found instead. */
export const said = z.strictObject({ text: z.string(), language });

/** Words of a plan, and the language they are in. */
export type SaidWords = z.output<typeof said>;

/** A stretch of words that proposals may insert or delete; what nobody proposes carries empty lists. */
export const shownRun = z.strictObject({
  text: z.string(),
  style: z.enum(['bold', 'underlined', 'struck']).exactOptional(),
  insertedBy: z.array(z.string()),
  deletedBy: z.array(z.string()),
});

/** A stretch of words with the proposals it hangs on. */
export type ShownRun = z.output<typeof shownRun>;

/** A text with its proposals, in one language. */
export const shownText = z.strictObject({ language, runs: z.array(shownRun) });

/** A text with its proposals, in one language. */
export type ShownText = z.output<typeof shownText>;

/** Something of the plan that has a page: its kind, its id, and what it is called. */
export const reference = z.strictObject({
  kind: z.enum([
    'plan',
    'pillar',
    'result',
    'sector',
    'object',
    'unit',
    'indicator',
    'risk',
    'priority',
    'section',
    'block',
    'footnote',
    'proposal',
    'delegation',
    'annex',
    'figure',
    'finding',
    'revision',
  ]),
  id: z.string(),
  name: said,
});

/** Something of the plan that has a page. */
export type Reference = z.output<typeof reference>;

/** A block of the narrative in the chapter of a sector, where its words can be edited. */
export const passage = z.strictObject({ sector: z.string(), block: z.string() });

/** A block of the narrative in the chapter of a sector. */
export type Passage = z.output<typeof passage>;
