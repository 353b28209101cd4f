import { formulaText } from '../../basics/formula.ts';
import { placeText } from '../../basics/place.ts';
import type { Solver } from '../../basics/solver.ts';
import type { Interpretation } from '../../document/interpretation.ts';
import type { StatedFigure } from '../../document/stated-figure.ts';
import { changedAmong } from './changed-figures.ts';
import { examine, subjectOf } from './examine.ts';
import { improbableFigures } from './improbable.ts';
import { type SearchLimits, searchLimits } from './limits.ts';
import type { Conflict, FigureOutcome, Improbable } from './outcome.ts';
import { brokenRelations } from './printed-relations.ts';
import { conflictOf, type FoundConflict } from './repair/conflict.ts';
import { searchRepairs } from './repair/repair-search.ts';
import { figureScenarios } from './scenarios.ts';
import { components, type System, systemOf } from './system.ts';

/**
 * What does not hold, or hardly can, among a document's stated figures, with no proposal adopted and with all of them.
 * The same contradiction in both is told once; one that only the changes bring says so. The answer depends on nothing
 * but the figures: searches end by counts, and then it says that it is not proven.
 */
export async function figureOutcomes(
  interpretation: Interpretation,
  solver: Solver,
  limits: SearchLimits = searchLimits,
): Promise<readonly FigureOutcome[]> {
  const found: ScenarioOutcomes[] = [];
  const known = new Map<string, ComponentOutcomes>();
  for (const scenario of figureScenarios(interpretation)) {
    const conflicts: FoundConflict[] = [];
    const improbable: Improbable[] = [];
    for (const component of components(systemOf(scenario))) {
      const key = componentText(component);
      const outcomes = known.get(key) ?? (await componentOutcomes(component, solver, limits));
      known.set(key, outcomes);
      conflicts.push(...outcomes.conflicts);
      for (const outcome of outcomes.improbable) improbable.push({ ...outcome, adopted: scenario.adopted });
    }
    found.push({ adopted: scenario.adopted, conflicts, improbable });
  }
  return [...mergedConflicts(found, changedAmong(interpretation.stated)), ...mergedImprobable(found)];
}

interface ScenarioOutcomes extends ComponentOutcomes {
  readonly adopted: readonly string[];
}

interface ComponentOutcomes {
  readonly conflicts: readonly FoundConflict[];
  readonly improbable: readonly Improbable[];
}

async function componentOutcomes(
  component: System,
  solver: Solver,
  limits: SearchLimits,
): Promise<ComponentOutcomes> {
  const subject = subjectOf(component, solver, limits);
  const verdict = await examine(subject, new Set());
  if (verdict.kind === 'sound')
    return { conflicts: [], improbable: improbableFigures(component, subject.equations, new Set(), []) };
  if (verdict.kind === 'unknown' || verdict.figures.size === 0) return { conflicts: [], improbable: [] };
  const groups = await searchRepairs(subject, verdict.figures);
  const conflicts: FoundConflict[] = [];
  const broken = brokenRelations(component);
  for (const group of groups) conflicts.push(await conflictOf(subject, group, broken));
  const involved = new Set(groups.flatMap((group) => group.conflicts.flatMap((conflict) => [...conflict])));
  return { conflicts, improbable: improbableFigures(component, subject.equations, involved, []) };
}

/**
 * One telling for each sum: identical in several scenarios, the first; otherwise (a changed cell, and wrong before and
 * after) the text with the changes. An error within what a proposal only adds is not one that a change brought.
 */
function mergedConflicts(
  scenarios: readonly ScenarioOutcomes[],
  isChanged: (figure: StatedFigure) => boolean,
): readonly Conflict[] {
  const [before, ...after] = scenarios;
  const soundFormulas = new Set(
    (before?.conflicts ?? []).flatMap((conflict) =>
      conflict.figures.map((figure) => formulaText(figure.formula)),
    ),
  );
  const told = new Map<string, Conflict>();
  const firstOf = new Map<string, string>();
  for (const { adopted, conflicts } of [...after, ...(before ? [before] : [])]) {
    for (const conflict of conflicts) {
      const sum = formulasText(conflict.figures);
      const brokeIt =
        adopted.length > 0 &&
        conflict.figures.some((figure) => figure.insertedBy.length === 0 || isChanged(figure)) &&
        !conflict.figures.some(({ formula }) => soundFormulas.has(formulaText(formula)));
      const same = figuresText(conflict.figures);
      if (firstOf.has(sum) && firstOf.get(sum) !== same) continue;
      firstOf.set(sum, same);
      told.set(`${sum}\n${same}`, { ...conflict, adopted, soundBefore: brokeIt });
    }
  }
  return [...told.values()];
}

function mergedImprobable(scenarios: readonly ScenarioOutcomes[]): readonly Improbable[] {
  const told = new Map<string, Improbable>();
  for (const { improbable } of scenarios) {
    for (const outcome of improbable) {
      const key = figuresText([outcome.figure, ...outcome.parts]);
      if (!told.has(key)) told.set(key, outcome);
    }
  }
  return [...told.values()];
}

function formulasText(figures: readonly StatedFigure[]): string {
  return figures
    .map(({ formula }) => formulaText(formula))
    .sort()
    .join('\n');
}

function figuresText(figures: readonly StatedFigure[]): string {
  return figures
    .map((figure) => `${placeText(figure.place)} ${figure.printed} ${formulaText(figure.formula)}`)
    .sort()
    .join('\n');
}

/** Components that changes leave alone are the same in every scenario and examined once. */
function componentText(component: System): string {
  const rows = component.rows.map(
    (row) => `${row.figure} ${row.terms.map((term) => `${term.column}*${term.coefficient}`).join('+')}`,
  );
  return [figuresText(component.figures), ...rows].join('\n');
}
