import { type Annex, getAnnexes } from '@plenary/api/annexes';
import { ok } from '@plenary/core/basics/result';
import { annexTables, annexTitle } from '@plenary/core/document/compose/shown/annex-titles';
import type { UnitTable } from '@plenary/core/document/compose/shown/unit-grids';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import type { Plan } from '@plenary/core/plan/plan';
import { offices } from '@plenary/core/views/offices';
import type { View } from '@plenary/core/views/view';
import { handled } from '../app/handler.ts';
import { withAlone, withNothing } from '../app/reading/alone.ts';
import { once } from '../app/reading/once.ts';
import { delegationReference } from '../app/reading/references.ts';
import { saidAs } from '../app/reading/said.ts';
import { type ShownPlan, shownPlanOf } from '../app/reading/shown-plan.ts';
import { shownTable } from '../app/reading/shown-table.ts';
import { proposalReference } from '../proposals/proposal-title.ts';

/** Answers the annexes: tables by unit, the base text first, then what each proposal makes of it. */
export const handleAnnexes = handled(getAnnexes, async ({ params, query }, context) => {
  const shownPlan = await shownPlanOf(context, params.plan, query);
  return shownPlan.ok ? ok(annexesOf(shownPlan.value)) : shownPlan;
});

type Alternative = Annex['alternatives'][number];

const annexesOf = once((shownPlan: ShownPlan) => {
  const base = withNothing(shownPlan);
  const { language } = shownPlan;
  const annexes = annexTables(base.plan).map((table, index): Annex => {
    const number = index + 1;
    return {
      id: `annex-${number}`,
      title: saidAs(annexTitle(inOneLanguage(base.plan, language), table, number, language), language),
      alternatives: [
        { proposals: [], by: [], tables: [shownUnits(base, table, number)] },
        ...shownPlan.opened.proposals.flatMap((proposal) => alternative(proposal, table, number, base)),
      ],
    };
  });
  return { annexes };
});

/** The table of the units as it stands with a proposal; none where the proposal leaves it as it is. */
function alternative(
  proposal: Proposal,
  table: UnitTable,
  number: number,
  base: ShownPlan,
): readonly Alternative[] {
  const touched = unitsOf(proposal);
  if (touched.size === 0) return [];
  const alone = withAlone(proposal, base);
  if (!alone) return [];
  const instead = annexTables(alone.plan).find(({ units }) =>
    units.some((unit) => table.units.includes(unit)),
  );
  if (!instead?.units.some((unit) => touched.has(unit))) return [];
  return [
    {
      proposals: [proposalReference(proposal.id, base)],
      by: proposal.by.map((id) => delegationReference(base.base, id, base.language)),
      tables: [shownUnits(alone, instead, number)],
    },
  ];
}

/** The units whose money or posts a proposal assigns. */
function unitsOf(proposal: Proposal): ReadonlySet<string> {
  return new Set(
    proposal.changes.flatMap((change) => (change.kind === 'set-fact' ? (change.at['unit'] ?? []) : [])),
  );
}

function shownUnits(shownPlan: ShownPlan, table: UnitTable, number: number): Alternative['tables'][number] {
  const view = offices(shownPlan.plan, table.units);
  const shown = view.columns.map((column) => table.hasPosts || column.unit === 'money');
  const only = <Value>(values: readonly Value[]): readonly Value[] =>
    values.filter((_, index) => shown[index]);
  const narrowed: View = {
    ...view,
    id: `offices:${number}`,
    columns: only(view.columns),
    rows: view.rows.map((row) => ({ ...row, cells: only(row.cells) })),
  };
  return shownTable(narrowed, shownPlan);
}

/** Titles name a unit in the language that is asked for, or else in the first it has a name in. */
function inOneLanguage(plan: Plan, language: ShownPlan['language']): Plan {
  const units = plan.organization.units.map((unit) => ({
    ...unit,
    name: { ...unit.name, [language]: unit.name[language] ?? Object.values(unit.name)[0] ?? unit.id },
  }));
  return { ...plan, organization: { ...plan.organization, units } };
}
