import type { Result } from '@plenary/core/basics/result';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { chosenScenario } from '@plenary/core/negotiation/chosen-scenario';
import { planIn } from '@plenary/core/negotiation/scenario';
import type { Plan } from '@plenary/core/plan/plan';
import { planJsonLimits, readPlanJson } from '@plenary/formats/json/plan-json';
import { decodeText } from '@plenary/formats/text/decode-text';
import { readInput } from './read-input.ts';

/** Reads a plan, with the proposals on it and what was read beside it, from a file. Refuses what reading the file, decoding it and reading the plan refuse. */
export async function readPlanFile(file: string): Promise<Result<Interpretation>> {
  const bytes = await readInput(file, planJsonLimits.characters);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value, file);
  if (!text.ok) return text;
  return readPlanJson(text.value);
}

/** The plan of a file as it stands in a scenario that an option names. */
export async function readPlanIn(file: string, scenario: string): Promise<Result<Plan>> {
  const given = await readPlanFile(file);
  if (!given.ok) return given;
  const { plan, proposals } = given.value;
  const chosen = chosenScenario(scenario, proposals);
  return chosen.ok ? planIn(plan, proposals, chosen.value.scenario) : chosen;
}
