import { addressText } from '@plenary/core/basics/address';
import { printFigure, printStyle } from '@plenary/core/basics/number-printing';
import { inLanguage, type Language } from '@plenary/core/basics/words';
import { cubeOf } from '@plenary/core/budget/cube';
import type { Branch } from '@plenary/core/negotiation/branch';
import { type MergedFigure, mergePreview } from '@plenary/core/negotiation/merge';
import type { Plan } from '@plenary/core/plan/plan';
import { addressWords } from '@plenary/core/views/address-words';
import { refusalWords } from '@plenary/core/wording/catalogue';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import { sentence } from '@plenary/core/wording/sentence';
import { alignedFigures } from '@plenary/formats/findings/aligned-figures';
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

/** What merging a branch would change, figure by figure, with what stands against it. */
export function mergeText(branch: Branch, plan: Plan, language: Language): string {
  const { figures, collisions, held } = mergePreview(plan, branch);
  if (figures.length === 0) return `${commandWord(language, 'merge-nothing')}\n`;
  const colliding = new Set(collisions);
  const print = printed(plan, language);
  const columns = [
    figures.map((one) => print(one, one.now?.amount ?? null)),
    figures.map((one) => print(one, one.branch?.amount ?? null)),
    figures.map((one) => print(one, (one.branch?.amount ?? 0) - (one.now?.amount ?? 0))),
  ].map(alignedFigures);
  const lines = figures.map((one, index) => {
    const why = held.get(one);
    const made = print(one, one.made?.amount ?? null);
    return [
      `  ${columns.map((column) => column[index] ?? '').join('  ')}  ${embeddedText(addressWords(one.at, plan, language), language)}`,
      `      ${addressText(one.at)}`,
      ...(colliding.has(one) ? [`      ${commandWord(language, 'merge-collides', { made })}`] : []),
      ...(why ? [`      ${sentence(refusalWords, why, language)}`] : []),
    ].join('\n');
  });
  return `${commandWord(language, 'merge-changes', { count: figures.length })}\n${lines.join('\n')}\n`;
}

/** The same as data: amounts in minor units or people. */
export function mergeJson(branch: Branch, plan: Plan): string {
  const { figures, collisions, held } = mergePreview(plan, branch);
  const colliding = new Set(collisions);
  const told = figures.map((one) => ({
    address: addressText(one.at),
    made: one.made?.amount ?? null,
    plan: one.now?.amount ?? null,
    scenario: one.branch?.amount ?? null,
    collides: colliding.has(one),
    held: held.get(one)?.code ?? null,
  }));
  return `${JSON.stringify({ format: 'plenary-merge-1', scenario: branch.id, figures: told }, null, 2)}\n`;
}

function printed(plan: Plan, language: Language): (figure: MergedFigure, amount: number | null) => string {
  const print = printStyle(language, 'table');
  return ({ at }, amount) => {
    if (amount === null) return '';
    if (amount === 0) return print.zero;
    const isPeople = cubeOf(plan.budget, at.cube)?.unit === 'people';
    return printFigure({ digits: amount, place: isPeople ? 0 : -plan.organization.currency.digits }, print);
  };
}
