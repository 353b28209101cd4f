import { addressText } from '../../../basics/address.ts';
import { formulaText } from '../../../basics/formula.ts';
import type { Proposal } from '../../../negotiation/proposal.ts';
import type { Unit } from '../../../organization/organization.ts';
import type { Change, FactValue } from '../../../plan/change.ts';
import type { StatedFigure } from '../../stated-figure.ts';
import type { Context, Found, FoundFact } from '../context.ts';
import { attributionIn } from '../narrative/attribution.ts';
import { idOf } from './names.ts';

/** A table that is itself a proposal. */
export interface AlternativeTable {
  /** The id of the proposal. */
  readonly proposal: string;
  /** Turns what the table holds into the changes of the proposal: no fact and no new unit of it is part of the base. */
  readonly resolve: (
    held: Pick<Found, 'facts' | 'units'>,
    inside: readonly Proposal[],
  ) => Pick<Found, 'facts' | 'units' | 'proposals' | 'delegations'>;
}

/**
 * The proposal that a table is, where the lines before it name delegations; `null` where they do not. In a bracket the
 * name follows the words, because the bracket says where they begin; an attribution on a line of its own precedes them
 * (docs/decisions/0005), and the caption after it is worded for more than the table before it shows.
 */
export function alternativeOf(context: Context): AlternativeTable | null {
  const attribution = context.captions
    .map(attributionIn)
    .find((one) => one !== null && one.delegations.length > 0);
  if (!attribution) return null;
  const { delegations } = attribution;
  const wanted = `table-of-${delegations.map((delegation) => idOf(delegation.id)).join('-and-')}`;
  const taken = new Set(context.known.proposals.map((proposal) => proposal.id));
  let proposal = wanted;
  for (let count = 2; taken.has(proposal); count += 1) proposal = `${wanted}-${count}`;
  return {
    proposal,
    resolve: ({ facts, units }, inside) => ({
      facts: [],
      units: [],
      delegations,
      proposals: [
        {
          id: proposal,
          by: delegations.map((delegation) => delegation.id),
          changes: [...unitsAdded(units, context.known.units), ...changesTo(facts, context.known.facts)],
          excludes: [],
        },
        ...inside,
      ],
    }),
  };
}

/**
 * The figures of a document in which a whole table is a proposal, with the table it stands for marked as deleted by that
 * proposal: the last one before it that states at least half as many of the same facts.
 */
export function withAlternatives(stated: readonly StatedFigure[]): readonly StatedFigure[] {
  const tables = Map.groupBy(
    stated.filter((figure) => figure.place.table !== undefined),
    (figure) => `${figure.place.file}\t${figure.place.table}`,
  );
  const deletions = new Map<StatedFigure, string>();
  const earlier: (readonly StatedFigure[])[] = [];
  for (const figures of tables.values()) {
    const [proposal] = figures[0]?.insertedBy ?? [];
    if (proposal !== undefined && figures.every((figure) => figure.insertedBy[0] === proposal)) {
      const replaced = earlier.findLast((table) => sharedFacts(table, figures) * 2 >= factsOf(table).size);
      for (const figure of replaced ?? []) deletions.set(figure, proposal);
    }
    if (factsOf(figures).size > 0) earlier.push(figures);
  }
  return stated.map((figure) => {
    const proposal = deletions.get(figure);
    return proposal === undefined ? figure : { ...figure, deletedBy: [...figure.deletedBy, proposal] };
  });
}

function unitsAdded(units: readonly Unit[], known: readonly Unit[]): readonly Change[] {
  return units
    .filter((unit) => !known.some((one) => one.id === unit.id))
    .map((unit, count) => ({
      kind: 'put',
      what: 'unit',
      id: unit.id,
      index: known.length + count,
      before: null,
      after: unit,
    }));
}

function changesTo(facts: readonly FoundFact[], known: readonly FoundFact[]): readonly Change[] {
  const before = new Map<string, FactValue>();
  for (const { cube, at, value } of known) {
    const key = addressText({ cube, at });
    const first = before.get(key);
    if (first === undefined || first.amount === null) before.set(key, value);
  }
  return facts.flatMap(({ cube, at, value }): readonly Change[] => {
    const old = before.get(addressText({ cube, at })) ?? null;
    const same = old !== null && old.amount === value.amount && old.halfWidth === value.halfWidth;
    return same || value.amount === null ? [] : [{ kind: 'set-fact', cube, at, before: old, after: value }];
  });
}

function factsOf(figures: readonly StatedFigure[]): ReadonlySet<string> {
  return new Set(
    figures.filter((figure) => figure.role === 'fact').map((figure) => formulaText(figure.formula)),
  );
}

function sharedFacts(a: readonly StatedFigure[], b: readonly StatedFigure[]): number {
  const own = factsOf(a);
  return [...factsOf(b)].filter((fact) => own.has(fact)).length;
}
