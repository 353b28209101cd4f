import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Interpretation } from '@plenary/core/document/interpretation';
import * as z from 'zod';
import { jsonFault } from './json-fault.ts';
import { jsonShape } from './json-shape.ts';
import { planJson, planJsonVersion } from './plan-json-schema.ts';
import { issueRefusal } from './schema-issue.ts';

/** How long a `plan.json` may be, in characters, and how deep it may nest. */
export interface PlanJsonLimits {
  readonly characters: number;
  readonly depth: number;
}

/** The limits that are set unless others are. */
export const planJsonLimits: PlanJsonLimits = { characters: 200_000_000, depth: 200 };

/**
 * The text of `plan.json`: an interpretation whole. The same interpretation gives the same text: keys stand in
 * alphabetical order but for the first ones, lists as they are.
 */
export function writePlanJson(interpretation: Interpretation): string {
  const { profile, plan, proposals, stated, readings, wordings, places } = interpretation;
  const parts = { profile, plan, proposals, stated, readings, wordings, places };
  const whole = { format: 'plenary-plan', version: planJsonVersion, ...ordered(parts) };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/**
 * Reads `plan.json`. Refuses, with the path of what is wrong: text that is too large or nests too deep, is cut off or no
 * JSON, is no plan or of another version, lacks a part, has one too many, or has a value of another kind.
 */
export function readPlanJson(text: string, limits: PlanJsonLimits = planJsonLimits): Result<Interpretation> {
  const parsed = parse(text, limits);
  if (!parsed.ok) return parsed;
  const header = head.safeParse(parsed.value);
  if (!header.success) return refuse('plan-json-not-a-plan');
  if (header.data.version !== planJsonVersion) {
    return refuse('plan-json-version', { version: header.data.version, supported: planJsonVersion });
  }
  const whole = planJson.safeParse(parsed.value, { reportInput: true });
  if (!whole.success) return issueRefusal(whole.error);
  const { profile, plan, proposals, stated, readings, wordings, places } = whole.data;
  return ok({ profile, plan, proposals, stated, readings, wordings, places });
}

const head = z.looseObject({ format: z.literal('plenary-plan'), version: z.number() });

function parse(text: string, limits: PlanJsonLimits): Result<unknown> {
  if (text.length > limits.characters) {
    return refuse('plan-json-too-large', { size: text.length, limit: limits.characters });
  }
  const shape = jsonShape(text, limits.depth);
  if (shape.depth > limits.depth) return refuse('plan-json-too-deep', { limit: limits.depth });
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    // Such a key is no part of a plan, and assigning it would change what objects are.
    return text.includes('"__proto__"')
      ? refuse('plan-json-unknown-key', { path: '.', key: '__proto__', count: 1 })
      : ok(value);
  } catch {
    if (shape.open || text.trim() === '') return refuse('plan-json-truncated', { size: text.length });
    return refuse('plan-json-malformed', { line: text.slice(0, jsonFault(text)).split('\n').length });
  }
}

function ordered(value: unknown): object {
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, inner]) => [key, sorted(inner)]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries<unknown>({ ...value }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
