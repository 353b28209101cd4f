import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { findingMark } from '@plenary/core/checks/waivers/finding-mark';
import { takingBack, waiving } from '@plenary/core/checks/waivers/waivers';
import type { Interpretation } from '@plenary/core/document/interpretation';
import type { Change } from '@plenary/core/plan/change';
import { type Arguments, commonOptions, lastValue, type Options } from './plenary/arguments.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { planFindings } from './plenary/plan-findings.ts';
import { planChanged, workExits, workOnPlan } from './plenary/work-on-plan.ts';

/** The options of `waivers`. */
export const waiversOptions = {
  ...commonOptions,
  waive: 'text',
  reason: 'text',
  by: 'text',
  'take-back': 'text',
  document: 'text',
  output: 'text',
  force: 'switch',
} as const satisfies Options;

const help: VerbHelp = {
  verb: 'waivers',
  about: 'verb-waivers',
  files: 'file',
  options: [
    ['waive', 'a-finding', 'option-waive'],
    ['reason', 'a-text', 'option-waive-reason'],
    ['by', 'a-name', 'option-waive-by'],
    ['take-back', 'a-finding', 'option-take-back'],
    ['document', 'file', 'option-waivers-document'],
    ['output', 'file', 'option-output-plan'],
    ['force', null, 'option-force'],
  ],
  exits: workExits,
};

/** The help of `waivers`. */
export function waiversHelp(language: Language): string {
  return verbHelp(help, language);
}

/** Lists what the checks find in the document of a plan and what of it is waived, waives a finding, or takes that back; answers with the exit code. */
export async function workOnWaivers(given: Arguments, language: Language): Promise<number> {
  return await workOnPlan(given, language, {
    ways: ['waive', 'take-back'],
    together: {
      goesWith: { reason: ['waive'], by: ['waive'] },
      apart: [['document', 'take-back']],
    },
    work: async (way, read) => {
      const id = lastValue(given, way ?? '') ?? '';
      const change = way === 'take-back' ? takingBack(id, read.plan) : null;
      if (change) return change.ok ? planChanged(read, [change.value]) : change;
      const found = await planFindings(read, lastValue(given, 'document'));
      if (!found.ok) return found;
      if (way === null) {
        const { waiversText } = await import('./waivers/written-waivers.ts');
        return ok({ told: await waiversText(found.value, read, language) });
      }
      const findings = found.value.checked?.findings ?? [];
      const waived = waiverOf(id, findings, read, given, language);
      return waived.ok ? planChanged(read, [waived.value]) : waived;
    },
  });
}

function waiverOf(
  id: string,
  findings: readonly Parameters<typeof findingMark>[0][],
  { plan }: Interpretation,
  given: Arguments,
  language: Language,
): Result<Change> {
  const finding = findings.find((one) => findingMark(one) === id);
  if (!finding) return refuse('finding-not-there', { finding: id });
  const by = lastValue(given, 'by')?.trim() ?? '';
  if (by === '')
    return refuse('option-missing', { way: '--waive', option: '--by', example: '--by "A. Person"' });
  const reason = lastValue(given, 'reason') ?? '';
  const at = new Date().toISOString();
  return waiving(finding, plan, { reason, language, by: { id: '', name: by }, at });
}
