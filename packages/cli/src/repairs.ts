import { ok, type Result } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Interpretation } from '@plenary/core/document/interpretation';
import type { FindingsOfPlan } from '@plenary/server/app/reading/findings-of-plan';
import { type Arguments, commonOptions, lastValue, type Options } from './plenary/arguments.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { planFindings } from './plenary/plan-findings.ts';
import { planChanged, type Worked, workExits, workOnPlan } from './plenary/work-on-plan.ts';

/** The options of `repairs`. */
export const repairsOptions = {
  ...commonOptions,
  apply: 'text',
  repair: 'text',
  document: 'text',
  output: 'text',
  force: 'switch',
} as const satisfies Options;

const help: VerbHelp = {
  verb: 'repairs',
  about: 'verb-repairs',
  files: 'file',
  options: [
    ['apply', 'a-finding', 'option-apply'],
    ['repair', 'a-number', 'option-repair'],
    ['document', 'file', 'option-waivers-document'],
    ['output', 'file', 'option-output-plan'],
    ['force', null, 'option-force'],
  ],
  exits: workExits,
};

/** The help of `repairs`. */
export function repairsHelp(language: Language): string {
  return verbHelp(help, language);
}

/** Lists the repairs of what the checks find in the document of a plan that the plan can carry out, or carries one out; answers with the exit code. */
export async function workOnRepairs(given: Arguments, language: Language): Promise<number> {
  return await workOnPlan(given, language, {
    ways: ['apply'],
    together: { goesWith: { repair: ['apply'] } },
    work: async (way, read) => {
      const found = await planFindings(read, lastValue(given, 'document'));
      if (!found.ok) return found;
      if (way === 'apply') return await applied(found.value, read, given, language);
      const { repairsText } = await import('./repairs/written-repairs.ts');
      return ok({ told: await repairsText(found.value, read, language) });
    },
  });
}

async function applied(
  findings: FindingsOfPlan,
  read: Interpretation,
  given: Arguments,
  language: Language,
): Promise<Result<Worked>> {
  const { chosenRepair } = await import('./repairs/chosen-repair.ts');
  const { changedText } = await import('./repairs/written-repairs.ts');
  const mark = lastValue(given, 'apply') ?? '';
  const chosen = await chosenRepair(findings, mark, lastValue(given, 'repair'), read.plan);
  if (!chosen.ok) return chosen;
  const { entry, place, changes } = chosen.value;
  const worked = planChanged(read, changes);
  if (!worked.ok) return worked;
  const said = await changedText(entry, place, { findings, opened: read, language });
  return ok({ ...worked.value, said });
}
