import * as z from 'zod';

/**
 * Why a request was refused (RFC 9457, `application/problem+json`). `code` and `facts` are the refusal; `title` is its
 * sentence in the language of the request.
 */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** With `revision-conflict`: the revision that stands now. */
  revision: z.int().optional(),
});

/** Why a request was refused. */
export type Problem = z.output<typeof problem>;
