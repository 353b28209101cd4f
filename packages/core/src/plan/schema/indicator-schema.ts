import * as z from 'zod';
import { list, words } from '../../basics/basics-schema.ts';

const comparison = z.enum(['exactly', 'at-least', 'at-most']);
const printed = z.string();

const measure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percentage'), value: z.number(), comparison, text: printed }),
  z.strictObject({
    kind: z.literal('count'),
    value: z.number(),
    comparison,
    flow: z.enum(['stock', 'cumulative', 'new-in-period', 'rate']),
    text: printed,
  }),
  z.strictObject({ kind: z.literal('money'), value: z.number(), currency: z.string(), text: printed }),
  z.strictObject({ kind: z.literal('growth'), percent: z.number(), text: printed }),
  z.strictObject({ kind: z.literal('per-year'), years: z.record(z.string(), z.number()), text: printed }),
  z.strictObject({ kind: z.literal('milestone'), text: printed, words: words.exactOptional() }),
  z.strictObject({ kind: z.literal('to-be-determined'), text: printed }),
  z.strictObject({ kind: z.literal('not-available'), text: printed }),
]);

const component = z.strictObject({ label: words, baseline: measure.nullable(), target: measure.nullable() });

const contribution = z.strictObject({
  sector: z.string(),
  result: z.string().exactOptional(),
  title: words,
  components: list(component),
});

/** An indicator with what each sector contributes. */
export const indicator = z.strictObject({
  id: z.string(),
  result: z.string(),
  title: words,
  responsible: list(z.string()),
  inFramework: z.boolean(),
  polarity: z.enum(['more-is-better', 'less-is-better', 'band', 'floor']),
  contributions: list(contribution),
});
