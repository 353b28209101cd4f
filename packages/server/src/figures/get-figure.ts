import { getFigure, type Origin } from '@plenary/api/figures';
import { addressesOf, type Formula, figureAt, formulaText, readFormula } from '@plenary/core/basics/formula';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { type Cube, cubeOf } from '@plenary/core/budget/cube';
import { developmentSource } from '@plenary/core/budget/definitions/development-cube';
import { versionDimension } from '@plenary/core/budget/pivot/pivot-query';
import type { Plan } from '@plenary/core/plan/plan';
import { planWithDevelopment } from '@plenary/core/plan/planning/development-plan';
import { addressWords, formulaWords } from '@plenary/core/views/address-words';
import { cellValue } from '@plenary/core/views/cell-value';
import type { CellScale } from '@plenary/core/views/rounded-cell';
import { type HandledRoute, handled } from '../app/handler.ts';
import { withAlone } from '../app/reading/alone.ts';
import { plansBeside } from '../app/reading/plans-beside.ts';
import { delegationReference } from '../app/reading/references.ts';
import { moves, percent, shownFigure } from '../app/reading/shown-figure.ts';
import { type ShownPlan, shownPlanOf } from '../app/reading/shown-plan.ts';
import { findingSentence } from '../findings/worded-finding.ts';
import { proposalReference } from '../proposals/proposal-title.ts';
import { exactText, withinText } from './exact-text.ts';
import { factsOf } from './facts-of.ts';
import { isOpenPlace } from './open-place.ts';
import { revisionsOf } from './revisions-of.ts';
import { shownInPages } from './shown-in-pages.ts';
import { statedOf } from './stated-of.ts';
import type { Touching, TouchingRevision } from './touching.ts';

/**
 * Answers where a figure comes from. Refuses `formula-malformed`, and `formula-cube-unknown` for figures the plan has none of, and as
 * `plansBeside`.
 */
export function handleFigure(touching: Touching): HandledRoute<typeof getFigure> {
  return handled(getFigure, async ({ params, query }, context) => {
    const asked = await shownPlanOf(context, params.plan, query);
    if (!asked.ok) return asked;
    const counted = plansCounting(query.formula, asked.value);
    if (!counted.ok) return counted;
    const formula = formulaIn(query.formula, counted.value.plan);
    if (!formula.ok) return formula;
    const { opened } = asked.value;
    const addresses = addressesOf(formula.value);
    const beside = plansBeside(
      opened,
      counted.value,
      addresses.map(({ at }) => at[versionDimension] ?? ''),
    );
    if (!beside.ok) return beside;
    const revisions = await touching(opened, addresses);
    return ok(originOf(formula.value, { ...asked.value, ...beside.value }, revisions));
  });
}

/** The plans with what counts as development expenditure, where a formula speaks of that. */
function plansCounting(
  text: string,
  { base, plan }: Pick<ShownPlan, 'base' | 'plan'>,
): Result<Pick<ShownPlan, 'base' | 'plan'>> {
  const formula = readFormula(text);
  const cubes = (formula ? addressesOf(formula) : []).flatMap(({ cube }) => developmentSource(cube) ?? []);
  const cube = cubes.find((one) => cubeOf(plan.budget, one) !== undefined);
  if (cube === undefined) return ok({ base, plan });
  const [without, within] = [planWithDevelopment(base, cube), planWithDevelopment(plan, cube)];
  if (!without.ok) return without;
  return within.ok ? ok({ base: without.value, plan: within.value }) : within;
}

function formulaIn(text: string, plan: Plan): Result<Formula> {
  const formula = readFormula(text);
  if (!formula) return refuse('formula-malformed', { formula: text.slice(0, 200) });
  const { cubes } = plan.budget;
  const missing = addressesOf(formula).find(({ cube }) => cubeOf(plan.budget, cube) === undefined);
  if (!missing) return ok(formula);
  const known = cubes.map((cube) => cube.id);
  return refuse('formula-cube-unknown', {
    cube: missing.cube,
    known: known.join(', '),
    count: known.length,
  });
}

function originOf(formula: Formula, shownPlan: ShownPlan, revisions: readonly TouchingRevision[]): Origin {
  const { plan, base, language, opened, findings } = shownPlan;
  const scale = scaleOf(formula, plan);
  const value = cellValue(formula, plan);
  const facts = factsOf(formula, shownPlan);
  return {
    figure: shownFigure(formula, scale, shownPlan),
    words: formulaWords(formula, plan, language),
    exact: value && exactText(value, scale.unit, shownPlan),
    within: value && withinText(value, scale.unit, shownPlan),
    terms: termsOf(formula, shownPlan),
    facts: facts.shown,
    factCount: facts.count,
    isOpenPlace: isOpenPlace(formula, plan),
    statedIn: findings.checked?.which ?? (opened.source ? 'source' : 'book'),
    stated: statedOf(formula, shownPlan),
    revisions: revisionsOf(revisions, scale, shownPlan),
    proposals: opened.proposals
      .filter((proposal) => moves(proposal, formula, base))
      .map((proposal) => ({
        proposal: proposalReference(proposal.id, shownPlan),
        by: proposal.by.map((one) => delegationReference(base, one, language)),
        figure: shownFigure(formula, scale, withAlone(proposal, shownPlan) ?? shownPlan),
      })),
    findingsKnown: findings.known,
    findings: findings.ofFormula(formulaText(formula)).map(({ id, finding }) => ({
      id,
      severity: finding.severity,
      sentence: findingSentence(finding, shownPlan),
    })),
    shownIn: shownInPages(formula, shownPlan),
  };
}

/** What a formula counts: percent, or what its cubes count. */
function scaleOf(formula: Formula, plan: Plan): CellScale {
  if (formula.kind === 'ratio') return percent;
  const units: readonly Cube['unit'][] = addressesOf(formula).map(
    ({ cube }) => cubeOf(plan.budget, cube)?.unit ?? 'money',
  );
  return { unit: units[0] ?? 'money', powerOfTen: 3 };
}

function termsOf(formula: Formula, shownPlan: ShownPlan): Origin['terms'] {
  const { plan, language } = shownPlan;
  const parts =
    formula.kind === 'linear'
      ? [{ part: 'sum' as const, terms: formula.terms }]
      : [
          { part: 'numerator' as const, terms: formula.numerator.terms },
          { part: 'denominator' as const, terms: formula.denominator.terms },
        ];
  return parts.flatMap(({ part, terms }) =>
    terms.map(({ coefficient, at }) => ({
      part,
      coefficient,
      words: addressWords(at, plan, language),
      figure: shownFigure(figureAt(at), scaleOf(figureAt(at), plan), shownPlan),
    })),
  );
}
