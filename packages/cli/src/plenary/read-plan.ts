import type { Result } from '@plenary/core/basics/result';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { planOfOption } from '@plenary/core/negotiation/scenario-of-option';
import { withBranchVersions } from '@plenary/core/negotiation/side-by-side';
import type { Plan } from '@plenary/core/plan/plan';
import { planJsonLimits, readPlanJson } from '@plenary/formats/json/plan-json';
import { decodeText } from '@plenary/formats/text/decode-text';
import { readInput } from './read-input.ts';

/**
 * Reads a plan, with the proposals on it and what was read beside it, from a file. Refuses what reading the file, decoding it and reading
 * the plan refuse, with the file as the fact `input`.
 */
export async function readPlanFile(file: string): Promise<Result<Interpretation>> {
  const read = await planIn(file);
  if (read.ok) return read;
  const { code, facts } = read.refusal;
  return { ok: false, refusal: { code, facts: { ...facts, input: file } } };
}

async function planIn(file: string): Promise<Result<Interpretation>> {
  const bytes = await readInput(file, planJsonLimits.characters);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value, file);
  if (!text.ok) return text;
  return readPlanJson(text.value);
}

/**
 * The plan of a file as it stands in a scenario that an option names. Branches among the versions that are asked for (`version@branch`) are
 * versions of their own beside the others.
 */
export async function readPlanIn(
  file: string,
  scenario: string,
  versions: readonly string[] = [],
): Promise<Result<Plan>> {
  const given = await readPlanFile(file);
  if (!given.ok) return given;
  const { plan, proposals } = given.value;
  const within = planOfOption(plan, proposals, scenario);
  return within.ok ? withBranchVersions(within.value, proposals, versions) : within;
}
