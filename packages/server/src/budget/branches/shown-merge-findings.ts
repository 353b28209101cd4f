import type { MergedFinding, ShownMergeFindings } from '@plenary/api/budget/branches';
import type { Language } from '@plenary/core/basics/words';
import { findingsBetween } from '@plenary/core/checks/findings-between';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import type { Plan } from '@plenary/core/plan/plan';
import type { CheckedDocument } from '../../app/handler.ts';
import { headingOver } from '../../app/reading/document-anchors.ts';
import { findingsOfCheck, type PlacedFinding } from '../../app/reading/findings-of-plan.ts';
import { labelsIn } from '../../findings/labels-in.ts';
import { ruleTitle, type WordedIn, wordedFinding } from '../../findings/worded-finding.ts';

/** A plan as it stands or would stand, and what the checks find in its document then. */
export interface CheckedState {
  readonly plan: Plan;
  readonly checked: CheckedDocument;
}

/** What the checks find otherwise, without the revision that would be merged into. */
export type FindingsShown = Omit<ShownMergeFindings, 'revision'>;

/** Which findings come, go and change from one state of a plan to another, in the sentences of the page of findings. */
export function shownMergeFindings(
  before: CheckedState,
  after: CheckedState,
  proposals: readonly Proposal[],
  language: Language,
): FindingsShown {
  const worded = ({ plan, checked }: CheckedState): WordedIn => {
    return { plan, opened: { plan, proposals }, language, findings: findingsOfCheck(checked, plan.waivers) };
  };
  const stands = worded(before);
  const tried = worded(after);
  const { come, go, changed, stay } = findingsBetween(stands.findings.all, tried.findings.all);
  return {
    which: after.checked.which,
    come: come.map((one) => shown(one, tried)),
    go: go.map((one) => shown(one, stands)),
    changed: changed.map((one) => ({ before: shown(one.before, stands), after: shown(one.after, tried) })),
    stay,
  };
}

function shown(found: PlacedFinding, within: WordedIn): MergedFinding {
  const { rule, severity, sentence, place, node, about } = wordedFinding(found, within);
  const { checked } = within.findings;
  const heading = checked && headingOver(checked.document, place);
  const under = heading === null ? null : labelsIn(within).label(heading);
  return { rule, title: ruleTitle(rule, within.language), severity, sentence, place, node, about, under };
}
