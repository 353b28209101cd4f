import type { Reference } from '@plenary/api/contract/said';
import { getProposals, type ShownProposal } from '@plenary/api/proposals';
import { figureAt } from '@plenary/core/basics/formula';
import { ok } from '@plenary/core/basics/result';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import type { Touch } from '@plenary/core/negotiation/touched';
import { label } from '@plenary/core/views/labels';
import { handled } from '../app/handler.ts';
import { withAlone } from '../app/reading/alone.ts';
import { once } from '../app/reading/once.ts';
import { delegationReference, priorityReference, referenceTo } from '../app/reading/references.ts';
import { said, saidAs, shownText } from '../app/reading/said.ts';
import { type ShownPlan, shownPlanOf, touchesOf } from '../app/reading/shown-plan.ts';
import { effectOf, labelled } from './effect-figures.ts';
import { entityName, proposalTitle } from './proposal-title.ts';

/** Answers every proposal: its words where they stand, its figures old and new, and what it does to totals. */
export const handleProposals = handled(getProposals, async ({ params, query }, context) => {
  const shownPlan = await shownPlanOf(context, params.plan, query);
  return shownPlan.ok ? ok({ proposals: proposalsOf(shownPlan.value) }) : shownPlan;
});

const proposalsOf = once((shownPlan: ShownPlan): ShownProposal[] =>
  shownPlan.opened.proposals.map((proposal) => shownProposal(proposal, shownPlan)),
);

function shownProposal(proposal: Proposal, shownPlan: ShownPlan): ShownProposal {
  const { base, language, opened } = shownPlan;
  const touches = touchesOf(opened).get(proposal.id) ?? [];
  return {
    id: proposal.id,
    title: proposalTitle(proposal.id, shownPlan),
    by: proposal.by.map((id) => delegationReference(base, id, language)),
    amends: proposal.amends ?? null,
    excludes: [...proposal.excludes],
    words: touches.flatMap((touch) => wordsOf(touch, shownPlan)),
    figures: touches.flatMap((touch) => figuresOf(touch, proposal, shownPlan)),
    others: touches.flatMap((touch) => othersOf(touch, shownPlan)),
    effect: effectOf(proposal, shownPlan),
  };
}

function wordsOf(touch: Touch, { base, language }: ShownPlan): ShownProposal['words'] {
  if (touch.kind === 'block') {
    const title = touch.sections.at(-1)?.title;
    return [
      {
        at: referenceTo('block', touch.block.id, title, language),
        text: shownText(touch.block.text, language),
      },
    ];
  }
  if (touch.kind !== 'bullet') return [];
  const at = priorityReference(base, touch.priority.id, language);
  return [{ at, text: shownText(touch.bullet.text, language) }];
}

/** A figure that the proposal assigns, as it stands with the proposal alone and before. */
function figuresOf(touch: Touch, proposal: Proposal, shownPlan: ShownPlan): ShownProposal['figures'] {
  if (touch.kind !== 'figure') return [];
  return [labelled(figureAt(touch.at), touch.at, withAlone(proposal, shownPlan) ?? shownPlan)];
}

function othersOf(touch: Touch, shownPlan: ShownPlan): ShownProposal['others'] {
  const { base, language } = shownPlan;
  if (touch.kind === 'identity') {
    const plan = referenceTo('plan', base.id, base.publication.title, language);
    return [{ kind: 'replaced', what: plan.name.text, at: plan }];
  }
  if (touch.kind !== 'entity') return [];
  const { change, what } = touch;
  const kind = change.before === null ? 'added' : change.after === null ? 'removed' : 'replaced';
  const name = saidAs(entityName(touch, shownPlan), language);
  return [
    {
      kind,
      what: said(label(`entity-${what}`), language).text,
      at: { kind: referenceKind[what], id: change.id, name },
    },
  ];
}

// What only budgets have is part of the plan's page.
const referenceKind = {
  sector: 'sector',
  unit: 'unit',
  delegation: 'delegation',
  pillar: 'pillar',
  priority: 'priority',
  indicator: 'indicator',
  risk: 'risk',
  section: 'section',
  footnote: 'footnote',
  version: 'plan',
  dimension: 'plan',
  cube: 'plan',
  ceiling: 'plan',
  lock: 'plan',
  definition: 'plan',
  'bridge-step': 'plan',
  waiver: 'plan',
} as const satisfies Readonly<Record<(Touch & { kind: 'entity' })['what'], Reference['kind']>>;
