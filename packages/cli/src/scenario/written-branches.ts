import { inLanguage, type Language } from '@plenary/core/basics/words';
import type { Branch } from '@plenary/core/negotiation/branch';
import { mergePreview } from '@plenary/core/negotiation/merge';
import type { Plan } from '@plenary/core/plan/plan';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import { commandWord } from '../plenary/command-words.ts';

/** The branches of a plan, a line each: what it is called, what it would change, what stands against that. */
export function branchesText(branches: readonly Branch[], plan: Plan, language: Language): string {
  if (branches.length === 0) return `${commandWord(language, 'scenarios-none')}\n`;
  return branches
    .map((branch) => {
      const { figures, collisions, held } = mergePreview(plan, branch);
      const name = embeddedText(inLanguage(branch.branch, language), language);
      const note = branch.note ? `\n  ${embeddedText(inLanguage(branch.note, language), language)}` : '';
      const facts = {
        id: branch.id,
        name,
        figures: figures.length,
        collisions: collisions.length,
        held: held.size,
      };
      return `${commandWord(language, branch.merged ? 'scenario-merged' : 'scenario-line', facts)}${note}\n`;
    })
    .join('');
}

/** The same as data. */
export function branchesJson(branches: readonly Branch[], plan: Plan): string {
  const told = branches.map((branch) => {
    const { figures, collisions, held } = mergePreview(plan, branch);
    return {
      id: branch.id,
      name: branch.branch,
      note: branch.note ?? null,
      merged: branch.merged === true,
      figures: figures.length,
      collisions: collisions.length,
      held: held.size,
    };
  });
  return `${JSON.stringify({ format: 'plenary-scenarios-1', plan: plan.id, scenarios: told }, null, 2)}\n`;
}
