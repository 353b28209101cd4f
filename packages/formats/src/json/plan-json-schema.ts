import * as basics from '@plenary/core/basics/basics-schema';
import { formula, halfWidth, list, place } from '@plenary/core/basics/basics-schema';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { proposal } from '@plenary/core/negotiation/proposal-schema';
import { change } from '@plenary/core/plan/schema/change-schema';
import { indicator } from '@plenary/core/plan/schema/indicator-schema';
import * as whole from '@plenary/core/plan/schema/plan-schema';
import * as z from 'zod';

/** The version of `plan.json` that is written, and the only one that is read. */
export const planJsonVersion = 1;

const stated = z.strictObject({
  place,
  printed: z.string(),
  value: z.number().nullable(),
  halfWidth,
  formula,
  role: z.enum(['fact', 'total', 'difference', 'percentage', 'balance', 'head-count', 'memo']),
  row: z.string(),
  column: z.string(),
  insertedBy: list(z.string()),
  deletedBy: list(z.string()),
});

const reading = z.strictObject({
  place,
  text: z.string(),
  outcome: z.enum(['fact', 'stated', 'not-understood']),
});

const wording = z.strictObject({ reference: z.string(), text: z.string(), place });

const interpretation = {
  profile: z.string(),
  plan: whole.plan,
  proposals: list(proposal),
  stated: list(stated),
  readings: list(reading),
  wordings: list(wording),
  places: z.record(z.string(), place),
};

/** `plan.json`: what a document was understood to say, whole. */
export const planJson = z.strictObject({
  format: z.literal('plenary-plan'),
  version: z.literal(planJsonVersion),
  ...interpretation,
});

// The words of the design name the definitions of the JSON Schema.
const names = z.registry<{ readonly id: string }>();
const { language, words, period, address, sequence, text } = basics;
const { sector, unit, delegation, pillar, priority, risk, section, footnote, version, dimension, cube } =
  whole;
const { factValue, identity, plan, ceiling, lock, definition, bridgeStep } = whole;
const ofDocument = { place, formula, stated, reading, wording };
const ofText = { language, words, period, address, sequence, text };
const ofPlan = { sector, unit, delegation, pillar, priority, indicator, risk, section, footnote, plan };
const ofBudget = { version, dimension, cube, factValue, identity, change, proposal };
const ofPlanning = { ceiling, lock, definition, bridgeStep };
const named = { ...ofDocument, ...ofText, ...ofPlan, ...ofBudget, ...ofPlanning };
for (const [id, schema] of Object.entries(named)) names.add(schema, { id });

/** The JSON Schema of `plan.json`, as it is published. */
export function planJsonSchema(): z.core.JSONSchema.BaseSchema {
  return {
    $id: 'plan-1.json',
    title: 'Plenary plan',
    description: 'A plan, the proposals on it and what its document states. Amounts are in minor units.',
    ...z.toJSONSchema(planJson, { io: 'input', metadata: names }),
  };
}

// Fails to compile where the schema and the types say different things: other keys, other optional ones, other values.
type Said = Omit<z.output<typeof planJson>, 'format' | 'version'>;
type Whole<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Whole<Item>[]
    : { readonly [Key in keyof T]-?: Whole<T[Key]> };
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
true satisfies Same<Said, Interpretation>;
true satisfies Same<Whole<Said>, Whole<Interpretation>>;
