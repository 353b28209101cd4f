import type { Reference } from '@plenary/api/contract/said';
import { openPlan } from '@plenary/api/plans';
import { ok } from '@plenary/core/basics/result';
import { type Language, languages, type Words } from '@plenary/core/basics/words';
import { allSections } from '@plenary/core/narrative/narrative';
import { chosenScenario } from '@plenary/core/negotiation/chosen-scenario';
import type { Plan } from '@plenary/core/plan/plan';
import { expectedResults } from '@plenary/core/results/strategy';
import { handled } from '../app/handler.ts';
import { said } from '../app/reading/said.ts';

/** Answers what stands at the top of every page of a plan. */
export const handleOpenPlan = handled(openPlan, async ({ params, query }, context) => {
  const opened = await context.open(params.plan);
  if (!opened.ok) return opened;
  const { plan, proposals, branches, revision, changedAt, source } = opened.value;
  const chosen = chosenScenario(query.scenario, [...proposals, ...branches]);
  if (!chosen.ok) return chosen;
  const { language } = query;
  const named = (kind: Reference['kind'], id: string, words: Words): Reference => {
    return { kind, id, name: said(words, language) };
  };
  return ok({
    id: plan.id,
    title: said(plan.publication.title, language),
    organization: said(plan.organization.name, language),
    period: { ...plan.period },
    revision,
    changedAt,
    currency: plan.organization.currency.code,
    languages: languagesOf(plan),
    pillars: plan.strategy.pillars.map((one) => named('pillar', one.id, one.title)),
    results: expectedResults(plan.strategy).map((one) => named('result', one.code, one.title)),
    sectors: plan.organization.sectors.map((one) => named('sector', one.id, one.name)),
    delegations: plan.organization.delegations.map((one) => named('delegation', one.id, one.name)),
    proposals: proposals.map((one) => one.id),
    branches: branches.map((one) => ({ id: one.id, name: said(one.branch, language) })),
    adopted: [...chosen.value.scenario.adopted],
    findingsKnown: opened.value.checkedSoFar() !== null,
    source: source && { ...source },
  });
});

/** The languages a plan has words in, its original first. */
function languagesOf({ publication, strategy, narrative }: Plan): Language[] {
  const { original } = publication;
  const words: readonly object[] = [
    publication.title,
    ...strategy.pillars.map((one) => one.title),
    ...allSections(narrative).flatMap((section) => [section.title, ...section.blocks.map((one) => one.text)]),
  ];
  const others = languages.filter(
    (one) => one !== original && words.some((text) => Object.hasOwn(text, one)),
  );
  return [original, ...others];
}
