import { ok, type Result } from '../../../basics/result.ts';
import { type Language, wordsIn } from '../../../basics/words.ts';
import { withoutBranches } from '../../../negotiation/branch.ts';
import type { Proposal } from '../../../negotiation/proposal.ts';
import { nothingAdopted, planIn, type Scenario } from '../../../negotiation/scenario.ts';
import { apply } from '../../../plan/apply.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Bullet, Priority } from '../../../results/strategy.ts';
import type { Profile } from '../../interpret/profiles/profile.ts';
import { coverLine, totalLines } from '../words/fixed-lines.ts';
import { annexTitles } from './annex-titles.ts';
import { shownWords, titleLine } from './one-line.ts';
import { profileOf } from './profile-of.ts';
import { withWordings } from './result-wordings.ts';
import { inOrder, shownBudget } from './shown-budget.ts';
import { shownNarrative } from './shown-narrative.ts';
import { shownIndicators, shownOrganization, shownPillars, shownRisks } from './shown-results.ts';
import { type Shown, shownText } from './shown-text.ts';

/** What a book is made of: a plan, its proposals, and which of them are adopted or whether all are shown. */
export interface BookInput {
  readonly plan: Plan;
  readonly proposals: readonly Proposal[];
  /** What is adopted; nothing where there is none. */
  readonly scenario?: Scenario;
  /** Shows every proposal in brackets and beside the figures it changes; then nothing is adopted. */
  readonly shown?: boolean;
  /** Also shows how shown figures move totals; without it these stand as in the plan, as delegations leave them. */
  readonly movedTotals?: boolean;
}

/** A table that delegations propose instead of an annex: who, and the plan as it would stand. */
export interface Alternative {
  readonly by: readonly string[];
  readonly optional: boolean;
  readonly plan: Plan;
}

/** A plan as a book in one language shows it, with what the book says beside it of proposals. */
export interface ShownBook {
  readonly plan: Plan;
  readonly language: Language;
  readonly profile: Profile;
  readonly shown: Shown;
  readonly proposals: readonly Proposal[];
  readonly delegations: Plan['organization']['delegations'];
  /** The plan with every proposed figure but those of alternatives; `null` where none is shown. */
  readonly after: Plan | null;
  readonly movedTotals: boolean;
  /** Indicators that proposals add to chapters. */
  readonly insertedIndicators: Plan['indicators'];
  readonly alternatives: readonly Alternative[];
}

/**
 * A plan as a book shows it: in one language, in a scenario, in the order and with the ids that a reader of the book would
 * give. Amounts are still exact. Refuses what the scenario refuses.
 */
export function shownBook(input: BookInput, language: Language): Result<ShownBook> {
  const { plan } = input;
  const proposals = withoutBranches(input.proposals);
  const scenario = input.scenario ?? nothingAdopted;
  const inScenario = input.shown ? ok(plan) : planIn(plan, input.proposals, scenario);
  if (!inScenario.ok) return inScenario;
  const shown: Shown = input.shown
    ? { kind: 'proposals' }
    : { kind: 'scenario', adopted: new Set(input.scenario?.adopted) };
  const profile = profileOf(inScenario.value);
  const reduce = (one: Plan): Plan => shownPlan(one, language, profile, shown);
  const figures = input.shown ? proposals.filter(hasFigures) : [];
  const others = figures.filter((proposal) => !isTable(proposal));
  return ok({
    plan: reduce(inScenario.value),
    language,
    profile,
    shown,
    proposals,
    delegations: plan.organization.delegations,
    after: others.length > 0 ? reduce(withFigures(plan, others)) : null,
    movedTotals: input.movedTotals === true,
    insertedIndicators: input.shown ? insertedIndicators(plan, proposals, language) : [],
    alternatives: figures.filter(isTable).map((proposal) => ({
      by: proposal.by,
      optional: true,
      plan: reduce(withFigures(plan, [proposal])),
    })),
  });
}

function insertedIndicators(
  plan: Plan,
  proposals: readonly Proposal[],
  language: Language,
): Plan['indicators'] {
  const added = proposals.flatMap((proposal) =>
    proposal.changes.flatMap((change) =>
      change.kind === 'put' && change.what === 'indicator' && !change.before && change.after
        ? [change.after]
        : [],
    ),
  );
  return shownIndicators({ ...plan, indicators: added }, language);
}

function hasFigures(proposal: Proposal): boolean {
  return proposal.changes.some((change) => change.kind === 'set-fact');
}

/** Figures of offices under the name of delegations are an annex of their own. */
function isTable(proposal: Proposal): boolean {
  const facts = proposal.changes.filter((change) => change.kind === 'set-fact');
  return proposal.by.length > 0 && facts.every(({ cube }) => cube === 'by-unit' || cube === 'posts');
}

/** The plan with figures as proposed; what stands on another state than the plan's is left out. */
function withFigures(plan: Plan, proposals: readonly Proposal[]): Plan {
  let current = plan;
  for (const change of proposals.flatMap((proposal) => proposal.changes)) {
    if (change.kind !== 'set-fact' && !(change.kind === 'put' && change.what === 'unit')) continue;
    const next = apply(change, current);
    if (next.ok) current = next.value;
  }
  return current;
}

function shownPlan(plan: Plan, language: Language, profile: Profile, shown: Shown): Plan {
  const organization = shownOrganization(plan.organization, language);
  const pillars = shownPillars(plan.strategy.pillars, language);
  const priorities = shownPriorities(plan, language, shown);
  const named: Plan = { ...plan, organization, strategy: { pillars } };
  const budget = shownBudget({ ...named, priorities }, language);
  const units = new Set(budget.cubes.flatMap((cube) => cube.facts.map((fact) => fact.at['unit'] ?? '')));
  const title =
    titleLine(shownWords(plan.publication.title, language)) || (organization.name[language] ?? '');
  const { from, to } = plan.period;
  const plain: Plan = {
    ...named,
    id: `${organization.id}-${from}-${to}`,
    publication: {
      title: wordsIn(language, title),
      original: language,
      scope: { kind: 'whole' },
      // What is rounded knows how; the book itself does not tell.
      ...(plan.publication.rounding ? { rounding: plan.publication.rounding } : {}),
    },
    organization: { ...organization, units: organization.units.filter((unit) => units.has(unit.id)) },
    priorities: priorities.map((priority) => ({ ...priority, id: priorityId(priority, priorities) })),
    indicators: shownIndicators(named, language),
    risks: shownRisks(named, language),
    budget: { ...budget, cubes: budget.cubes.map((cube) => withPriorityIds(cube, priorities)) },
  };
  const strategy = { pillars: withWordings(plain, plan.strategy.pillars, language) };
  const reduced: Plan = { ...plain, strategy };
  const fixedLines = new Set([coverLine(reduced, language), ...totalLines(reduced, language)]);
  const annexes = annexTitles(reduced, language);
  const frame = { plan: reduced, language, profile, shown, title, fixedLines, annexes };
  return { ...reduced, narrative: shownNarrative(frame) };
}

/** Priorities by pillar, those with bullets in the language. */
function shownPriorities(plan: Plan, language: Language, shown: Shown): readonly Priority[] {
  const bullet = (one: Bullet): readonly Bullet[] => {
    const text = shownText(one.text, language, shown, 'table');
    const below = one.bullets.flatMap(bullet);
    return text.length === 0 ? below : [{ text: { [language]: text }, bullets: below }];
  };
  return plan.strategy.pillars.flatMap((pillar) =>
    plan.priorities
      .filter((priority) => priority.pillar === pillar.id)
      .map((priority) => ({ ...priority, bullets: priority.bullets.flatMap(bullet) }))
      .filter((priority) => priority.bullets.length > 0),
  );
}

function priorityId(priority: Priority, all: readonly Priority[]): string {
  const own = all.filter((one) => one.pillar === priority.pillar);
  return `${priority.pillar}/${own.indexOf(priority) + 1}`;
}

function withPriorityIds(
  cube: Plan['budget']['cubes'][number],
  priorities: readonly Priority[],
): Plan['budget']['cubes'][number] {
  if (cube.id !== 'priorities') return cube;
  const ids = new Map(priorities.map((priority) => [priority.id, priorityId(priority, priorities)]));
  const facts = cube.facts.map((fact) => ({
    ...fact,
    at: { ...fact.at, priority: ids.get(fact.at['priority'] ?? '') ?? '' },
  }));
  return { ...cube, facts: inOrder(facts, cube.id) };
}
