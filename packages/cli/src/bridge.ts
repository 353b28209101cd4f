import { ok } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { changesOfEdits } from '@plenary/core/document/edits/changes-of-edits';
import type { Plan } from '@plenary/core/plan/plan';
import { bridgeEdit, bridgeWays } from './bridge/bridge-edit.ts';
import { stepsText, unexplainedText } from './bridge/written-steps.ts';
import { type Arguments, commonOptions, lastValue, type Options } from './plenary/arguments.ts';
import { commandWord } from './plenary/command-words.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { planChanged, workExits, workOnPlan } from './plenary/work-on-plan.ts';

/** The options of `bridge`. */
export const bridgeOptions = {
  ...commonOptions,
  add: 'text',
  change: 'text',
  remove: 'text',
  move: 'text',
  versions: 'text',
  cube: 'text',
  at: 'text',
  amount: 'text',
  reason: 'text',
  explanation: 'text',
  ahead: 'text',
  output: 'text',
  force: 'switch',
} as const satisfies Options;

const help: VerbHelp = {
  verb: 'bridge',
  about: 'verb-bridge',
  files: 'file',
  options: [
    ['add', 'a-reason', 'option-add-step'],
    ['change', 'a-step', 'option-change-step'],
    ['remove', 'a-step', 'option-remove-step'],
    ['move', 'a-step', 'option-move-step'],
    ['versions', 'two-versions', 'option-step-versions'],
    ['cube', 'cube', 'option-step-cube'],
    ['at', 'members', 'option-step-at'],
    ['amount', 'amount', 'option-step-amount'],
    ['reason', 'a-reason', 'option-step-reason'],
    ['explanation', 'a-text', 'option-step-explanation'],
    ['ahead', 'a-step', 'option-step-ahead'],
    ['output', 'file', 'option-output-plan'],
    ['force', null, 'option-force'],
  ],
  exits: workExits,
};

/** The help of `bridge`. */
export function bridgeHelp(language: Language): string {
  return verbHelp(help, language);
}

/** Lists the steps that lead from one version to another, adds, changes, removes or moves one; answers with the exit code. */
export async function workOnBridge(given: Arguments, language: Language): Promise<number> {
  return await workOnPlan(given, language, {
    ways: bridgeWays,
    together: {
      goesWith: {
        versions: ['add'],
        cube: ['add'],
        at: ['add', 'change'],
        amount: ['add', 'change'],
        reason: ['change'],
        explanation: ['add', 'change'],
        ahead: ['move'],
      },
    },
    work: (way, read) => {
      if (way === null) return ok({ told: stepsText(read.plan, language) });
      const edit = bridgeEdit(way, read.plan, given, language);
      if (!edit.ok) return edit;
      const changes = changesOfEdits([edit.value], read.plan);
      if (!changes.ok) return changes;
      const done = planChanged(read, changes.value);
      if (!done.ok || 'told' in done.value) return done;
      const { changed } = done.value;
      const id = lastValue(given, way) ?? '';
      const made = way === 'add' ? madeStep(read.plan, changed.plan) : id;
      const said = way === 'add' ? `${commandWord(language, 'step-made', { id: made })}\n` : '';
      const after = way === 'remove' ? read.plan : changed.plan;
      return ok({ changed, said: `${said}${unexplainedText(after, changed.plan, made, language)}` });
    },
  });
}

/** The id of the step that a plan has now and had not before. */
function madeStep(before: Plan, after: Plan): string {
  const known = new Set((before.budget.bridge ?? []).map(({ id }) => id));
  return (after.budget.bridge ?? []).find(({ id }) => !known.has(id))?.id ?? '';
}
