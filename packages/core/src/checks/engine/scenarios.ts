import { addressText } from '../../basics/address.ts';
import { stands } from '../../basics/sequence.ts';
import type { Budget, Cube, Fact } from '../../budget/cube.ts';
import type { Interpretation } from '../../document/interpretation.ts';
import type { StatedFigure } from '../../document/stated-figure.ts';
import type { Proposal } from '../../negotiation/proposal.ts';

/** The figures and facts that stand when exactly `adopted` is adopted. */
export interface FigureScenario {
  readonly adopted: readonly string[];
  readonly stated: readonly StatedFigure[];
  readonly budget: Budget;
}

/** Alternatives beyond this many are not checked one by one. */
const mostScenarios = 8;

/**
 * The text with no proposal adopted, then the text with all of them; where some exclude each other, one scenario for
 * each that would otherwise never be adopted. A document without proposals has one scenario.
 */
export function figureScenarios(interpretation: Interpretation): readonly FigureScenario[] {
  return adoptedSets(interpretation).map((adopted) => figureScenario(interpretation, adopted));
}

function figureScenario(interpretation: Interpretation, adopted: readonly string[]): FigureScenario {
  const adoptedSet = new Set(adopted);
  const stated = interpretation.stated.filter((figure) => stands(figure, adoptedSet));
  const gone = addressesOfFacts(interpretation.stated);
  for (const address of addressesOfFacts(stated)) gone.delete(address);
  const changed = budgetWith(interpretation.plan.budget, interpretation.proposals, adoptedSet);
  const cubes = changed.cubes.map(({ id, dimensions, unit, facts }) => ({
    id,
    dimensions,
    unit,
    facts: facts.filter((fact) => fact.amount === null || !gone.has(addressText({ cube: id, at: fact.at }))),
  }));
  return { adopted, stated, budget: { ...changed, cubes } };
}

/**
 * Addresses printed as facts. A fact with an amount that is printed, but in no cell that stands, is not there in the
 * scenario; one without an amount is a blank cell, which is there and never printed.
 */
function addressesOfFacts(stated: readonly StatedFigure[]): Set<string> {
  const addresses = new Set<string>();
  for (const { role, formula } of stated) {
    const only = formula.kind === 'linear' && formula.terms.length === 1 ? formula.terms[0] : undefined;
    if (role === 'fact' && only) addresses.add(addressText(only.at));
  }
  return addresses;
}

function budgetWith(budget: Budget, proposals: readonly Proposal[], adopted: ReadonlySet<string>): Budget {
  const facts = new Map<string, { readonly cube: string; readonly fact: Fact }>();
  for (const cube of budget.cubes) {
    for (const fact of cube.facts)
      facts.set(addressText({ cube: cube.id, at: fact.at }), { cube: cube.id, fact });
  }
  const cubes = new Map(budget.cubes.map((cube): [string, Cube] => [cube.id, cube]));
  for (const change of proposals.filter((one) => adopted.has(one.id)).flatMap((one) => one.changes)) {
    if (change.kind !== 'set-fact') continue;
    const key = addressText({ cube: change.cube, at: change.at });
    if (change.after) facts.set(key, { cube: change.cube, fact: { at: change.at, ...change.after } });
    else facts.delete(key);
    if (!cubes.has(change.cube)) {
      const dimensions = Object.keys(change.at);
      cubes.set(change.cube, { id: change.cube, dimensions, unit: 'money', facts: [] });
    }
  }
  const byCube = Map.groupBy(facts.values(), (one) => one.cube);
  const standing = [...cubes.values()].map(({ id, dimensions, unit }) => ({
    id,
    dimensions,
    unit,
    facts: (byCube.get(id) ?? []).map((one) => one.fact),
  }));
  return { ...budget, cubes: standing };
}

function adoptedSets(interpretation: Interpretation): readonly (readonly string[])[] {
  const ids = new Set(interpretation.proposals.map((proposal) => proposal.id));
  for (const figure of interpretation.stated) {
    for (const id of [...figure.insertedBy, ...figure.deletedBy]) ids.add(id);
  }
  const all = [...ids];
  if (all.length === 0) return [[]];
  const excluded = new Set(
    interpretation.proposals.flatMap(({ id, excludes }) =>
      excludes.flatMap((other) => [`${id}\n${other}`, `${other}\n${id}`]),
    ),
  );
  const main = compatible(all, excluded);
  const others = all.filter((id) => !main.includes(id)).map((id) => compatible([id, ...all], excluded));
  const sets = [[], main, ...others.map((set) => all.filter((id) => set.includes(id)))];
  const distinct = new Map(sets.map((set) => [set.join('\n'), set]));
  return [...distinct.values()].slice(0, mostScenarios);
}

function compatible(ids: readonly string[], excluded: ReadonlySet<string>): readonly string[] {
  const chosen: string[] = [];
  for (const id of ids) {
    if (!chosen.includes(id) && !chosen.some((other) => excluded.has(`${id}\n${other}`))) chosen.push(id);
  }
  return chosen;
}
