import type { Address } from '../../../basics/address.ts';
import { addressesOf } from '../../../basics/formula.ts';
import {
  type Disagreement,
  disagreements,
  type FiguresApart,
} from '../../../budget/agreements/agreements.ts';
import { isUnder } from '../../../budget/cube.ts';
import type { StatedFigure } from '../../../document/stated-figure.ts';
import type { CheckContext } from '../../rule.ts';

/** Two cubes that do not agree in a sector's version, and where: the widest apart first. There is one place at least. */
export interface CubesApart {
  readonly widest: FiguresApart;
  readonly others: readonly FiguresApart[];
}

/**
 * Where the cubes of the plan do not agree and the document does not show it: cubes that are not printed, and differences that
 * rounding hides in print. One cause (a table imported once, beside lines that went on) is one for each sector and version.
 */
export function cubesApart(context: CheckContext): readonly CubesApart[] {
  const { budget } = context.plan;
  const isTold = toldByDocument(context);
  return byCause(disagreements(budget).filter((one) => !isTold(one)));
}

/** Disagreements of one cause together. */
export function byCause(all: readonly FiguresApart[]): readonly CubesApart[] {
  return [...Map.groupBy(all, causeOf).values()].flatMap((group): readonly CubesApart[] => {
    const [widest, ...others] = group.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
    return widest ? [{ widest, others }] : [];
  });
}

/** What two cubes do not agree in: those of one sector and version have one cause. */
export function causeOf({ plus, minus }: Disagreement): string {
  return JSON.stringify([plus.cube, minus.cube, plus.at['sector'], plus.at['version']]);
}

/**
 * Says of a disagreement whether a contradiction among printed figures tells it: figures of both cubes are printed there, and some of
 * them cannot stand. One that changes only bring is another matter.
 */
function toldByDocument(context: CheckContext): (one: Disagreement) => boolean {
  const { figures, interpretation, plan } = context;
  const wrong = addressesIn(
    figures.flatMap((one) => (one.kind === 'conflict' && !one.soundBefore ? one.figures : [])),
  );
  const printed = addressesIn(interpretation.stated);
  const stands = (among: readonly Address[], at: Address): boolean =>
    among.some((one) => isUnder(plan.budget, at, one));
  return ({ plus, minus }) =>
    (stands(wrong, plus) || stands(wrong, minus)) && stands(printed, plus) && stands(printed, minus);
}

function addressesIn(figures: readonly StatedFigure[]): readonly Address[] {
  return figures.flatMap(({ formula }) => addressesOf(formula));
}
