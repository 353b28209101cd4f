import * as z from 'zod';
import { list, words } from '../basics/basics-schema.ts';
import { change } from '../plan/schema/change-schema.ts';

/** A proposal. */
export const proposal = z.strictObject({
  id: z.string(),
  by: list(z.string()),
  changes: list(change),
  amends: z.string().exactOptional(),
  excludes: list(z.string()),
  branch: words.exactOptional(),
  note: words.exactOptional(),
  merged: z.literal(true).exactOptional(),
});
