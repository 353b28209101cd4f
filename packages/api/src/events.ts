import * as z from 'zod';

/** Where server-sent events come from: `/api/events?plan=ID`, or of all plans without it. */
export const eventsPath = '/api/events';

/** A new revision of a plan (event `revision`). */
export const revisionEvent = z.strictObject({ plan: z.string(), revision: z.int(), actor: z.string() });

/** A new revision of a plan. */
export type RevisionEvent = z.output<typeof revisionEvent>;

/** The checks have said what they find in a plan at a revision (event `checked`). */
export const checkedEvent = z.strictObject({ plan: z.string(), revision: z.int() });

/** The checks have said what they find. */
export type CheckedEvent = z.output<typeof checkedEvent>;

/** An import moved on (event `import`). */
export const importEvent = z.strictObject({ id: z.string(), state: z.string(), progress: z.number() });

/** A file of lines moved on (event `lines`). */
export const linesEvent = z.strictObject({
  id: z.string(),
  plan: z.string(),
  state: z.string(),
  progress: z.number(),
  lines: z.int(),
});
