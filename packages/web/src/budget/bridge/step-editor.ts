import type { ShownBridge } from '@plenary/api/budget/versions';
import type { Edit } from '@plenary/api/changes';
import type { Language } from '@plenary/core/basics/words';
import type { ShownEnds } from './shown-bridge.ts';
import type { StepSaid } from './step-fields.tsx';

type Step = ShownBridge['steps'][number];

/** How the steps of the bridge that is shown are edited, each edit a revision of its own. */
export interface StepEditor {
  /** Decimals of what is typed, which is in thousands. */
  readonly places: number;
  readonly add: (after: StepSaid) => void;
  readonly change: (step: Step, after: StepSaid) => void;
  readonly remove: (step: Step) => void;
  /** Puts a step one place up or down among those that are shown. */
  readonly move: (step: Step, way: 'up' | 'down') => void;
}

/** Edits the steps of a bridge: what is said counts where the bridge is shown, of the whole budget or of a sector. */
export function stepEditor(
  { cube, steps, minorDigits }: ShownBridge,
  { from, to, sector }: ShownEnds,
  language: Language,
  save: (edits: readonly Edit[]) => void,
): StepEditor {
  const place = { kind: 'bridge-step', from, to, cube, language } as const;
  const at = (): Record<string, string> => (sector === '' ? {} : { sector });
  const seen = ({ reason, explanation, value }: Step): StepSaid => {
    return { reason, explanation: explanation.text, amount: value };
  };
  return {
    places: minorDigits + 3,
    add: (after) => save([{ ...place, at: at(), step: null, after }]),
    change: (step, after) => save([{ ...place, at: at(), step: step.id, before: seen(step), after }]),
    remove: (step) => save([{ ...place, at: at(), step: step.id, before: seen(step), after: null }]),
    move: (step, way) => {
      const ahead = aheadOf(steps, step.id, way);
      if (ahead !== undefined) save([{ kind: 'bridge-order', step: step.id, ahead }]);
    },
  };
}

/** The step that one comes to stand before when it moves by one place; `null`: it comes last; `undefined`: there is no way. */
export function aheadOf(
  steps: readonly { readonly id: string }[],
  id: string,
  way: 'up' | 'down',
): string | null | undefined {
  const place = steps.findIndex((one) => one.id === id);
  if (place < 0) return undefined;
  if (way === 'up') return steps[place - 1]?.id;
  return place === steps.length - 1 ? undefined : (steps[place + 2]?.id ?? null);
}
