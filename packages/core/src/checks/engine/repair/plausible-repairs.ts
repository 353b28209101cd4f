import { addressesOf } from '../../../basics/formula.ts';
import { bookCubes } from '../../../budget/figures.ts';
import type { StatedFigure } from '../../../document/stated-figure.ts';
import type { FigureRepair } from '../outcome.ts';

/**
 * Repairs without those that need an amount below zero where every printed amount is zero or more, as long as another
 * repair needs none. Balances and differences may well be negative.
 */
export function plausibleRepairs<Rated extends { readonly repair: FigureRepair }>(
  repairs: readonly Rated[],
  stated: readonly StatedFigure[],
): readonly Rated[] {
  const negative = new Set(
    stated.flatMap((figure) => (isAmount(figure) && (figure.value ?? 0) < 0 ? cubesOf(figure) : [])),
  );
  const plausible = repairs.filter(({ repair }) =>
    repair.cells.every(
      ({ figure, needed }) =>
        needed >= 0 || !isAmount(figure) || cubesOf(figure).some((cube) => negative.has(cube)),
    ),
  );
  return plausible.length > 0 ? plausible : repairs;
}

function isAmount({ formula, role }: StatedFigure): boolean {
  return (
    (role === 'fact' || role === 'total') &&
    formula.kind === 'linear' &&
    formula.terms.every(({ coefficient, at }) => coefficient > 0 && Object.hasOwn(bookCubes, at.cube))
  );
}

function cubesOf({ formula }: StatedFigure): readonly string[] {
  return addressesOf(formula).map(({ cube }) => cube);
}
