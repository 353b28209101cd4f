import { ok, type Result } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { isBranch } from '@plenary/core/negotiation/branch';
import { type Arguments, commonOptions, lastValue, type Options, oneOf } from './plenary/arguments.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { type Worked, workExits, workOnPlan } from './plenary/work-on-plan.ts';
import { branchNamed } from './scenario/branch-named.ts';
import { branchMade } from './scenario/made-branch.ts';
import { branchDiscarded, branchMerged, mergeOrder } from './scenario/merged-branch.ts';
import { previewOf } from './scenario/previewed-merge.ts';
import { branchesJson, branchesText } from './scenario/written-branches.ts';
import { mergeJson, mergeText } from './scenario/written-merge.ts';

/** The options of `scenario`. */
export const scenarioOptions = {
  ...commonOptions,
  make: 'text',
  note: 'text',
  grow: 'text',
  percent: 'text',
  copy: 'text',
  preview: 'text',
  merge: 'text',
  keep: 'text',
  only: 'texts',
  discard: 'text',
  format: 'text',
  output: 'text',
  force: 'switch',
} as const satisfies Options;

const help: VerbHelp = {
  verb: 'scenario',
  about: 'verb-scenario',
  files: 'file',
  options: [
    ['make', 'a-name', 'option-make'],
    ['note', 'a-text', 'option-note'],
    ['grow', 'version-and-base', 'option-grow'],
    ['percent', 'percent', 'option-percent'],
    ['copy', 'scenario', 'option-copy'],
    ['preview', 'scenario', 'option-preview'],
    ['merge', 'scenario', 'option-merge'],
    ['keep', 'a-side', 'option-keep'],
    ['only', 'an-address', 'option-only'],
    ['discard', 'scenario', 'option-discard'],
    ['format', 'format', 'option-format-scenarios'],
    ['output', 'file', 'option-output-plan'],
    ['force', null, 'option-force'],
  ],
  exits: workExits,
};

/** The help of `scenario`. */
export function scenarioHelp(language: Language): string {
  return verbHelp(help, language);
}

/** Lists the branches of a plan, makes, previews, merges or discards one; answers with the exit code. */
export async function workOnScenarios(given: Arguments, language: Language): Promise<number> {
  const format = oneOf(lastValue(given, 'format') ?? 'text', ['text', 'json'] as const, 'format');
  return await workOnPlan(given, language, {
    ways: ['make', 'preview', 'merge', 'discard'],
    together: {
      goesWith: {
        note: ['make'],
        grow: ['make'],
        percent: ['grow'],
        copy: ['make'],
        keep: ['preview', 'merge'],
        only: ['preview', 'merge'],
        output: ['make', 'merge', 'discard'],
      },
      // A scenario begins with one thing, and only what is shown has a form.
      apart: [
        ['copy', 'grow'],
        ['make', 'format'],
        ['merge', 'format'],
        ['discard', 'format'],
      ],
    },
    work: async (way, read) => {
      if (!format.ok) return format;
      if (way === null || way === 'preview') return await told(read, given, format.value, language);
      const done = { make: branchMade, merge: branchMerged, discard: branchDiscarded }[way];
      const changed = done(read, given, language);
      if (!changed.ok) return changed;
      const { said, ...after } = changed.value;
      return ok({ changed: { ...read, ...after }, said });
    },
  });
}

async function told(
  { plan, proposals }: Interpretation,
  given: Arguments,
  format: 'text' | 'json',
  language: Language,
): Promise<Result<Worked>> {
  const id = lastValue(given, 'preview');
  if (id === undefined) {
    const branches = proposals.filter(isBranch);
    return ok({ told: (format === 'json' ? branchesJson : branchesText)(branches, plan, language) });
  }
  const branch = branchNamed(proposals, id);
  if (!branch.ok) return branch;
  const order = mergeOrder(given);
  if (!order.ok) return order;
  const previewed = await previewOf(branch.value, { plan, proposals }, order.value, language);
  if (!previewed.ok) return previewed;
  const { value } = previewed;
  return ok({
    told: format === 'json' ? mergeJson(branch.value, plan, value) : mergeText(value, plan, language),
  });
}
