import { ok, type Result, refuse } from '../basics/result.ts';
import { shortened } from '../basics/shortened.ts';

/** How many UTF-16 units a name, and an explanation, a reason or a source, that somebody enters may have. */
export const longestSaid = { name: 200, words: 2_000 } as const;

/** Takes what somebody entered unless it is longer than that; refuses `words-too-long`. */
export function saidWithin(text: string, most: number): Result<null> {
  if (text.length <= most) return ok(null);
  return refuse('words-too-long', { words: shortened(text, 40), count: text.length, limit: most });
}
