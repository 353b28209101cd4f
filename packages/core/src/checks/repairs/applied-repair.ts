import { covers } from '../../basics/address.ts';
import { evaluate, type Formula } from '../../basics/formula.ts';
import { type Place, placeText } from '../../basics/place.ts';
import { changesOfEdits } from '../../document/edits/changes-of-edits.ts';
import type { AmountEdit } from '../../document/edits/edit.ts';
import type { Interpretation } from '../../document/interpretation.ts';
import type { StatedFigure } from '../../document/stated-figure.ts';
import type { Change } from '../../plan/change.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Finding, Repair, RepairCell } from '../finding.ts';
import { neededAmount, valueOf } from './needed-amount.ts';
import { retitled, type TitleCell } from './retitled.ts';

/**
 * What becomes of a repair where the plan shall carry it out: the changes that it comes to, or why there are none. What a proposal says is not the
 * plan's to change (`proposal`); where another figure of the finding is worked out from one of these, it would move too, and nothing be repaired
 * (`follows`); and some things are only printed (`printed`).
 */
export type AppliedRepair =
  | { readonly kind: 'plan'; readonly changes: readonly Change[] }
  | { readonly kind: 'proposal' | 'follows' | 'printed' };

/** What was understood of the document that a repair is of. */
export type Understood = Pick<Interpretation, 'stated' | 'wordings'>;

/**
 * Tells of the repairs of the book of a plan what the plan can carry out: all cells of a repair, or nothing. A fact is moved by as much as its
 * printed figure would, so that what is behind it stays; totals among the cells must come out as needed, and figures that are not among
 * them must stay as they are.
 */
export function repairsApplied(
  understood: Understood,
  plan: Plan,
): (finding: Finding, repair: Repair) => AppliedRepair {
  const figures = Map.groupBy(understood.stated, ({ place }) => placeText(place));
  const titles = Map.groupBy(understood.wordings, ({ place }) => placeText(place));
  const figuresAt = (place: Place) => figures.get(placeText(place)) ?? [];
  return (finding, { cells }) => {
    const sorted = sortedCells(cells, figuresAt, (place) => titles.get(placeText(place))?.[0]?.reference);
    if (typeof sorted === 'string') return { kind: sorted };
    const { numbers, titled } = sorted;
    const edits = editsOf(numbers, plan);
    if (edits === null || !totalsCome(numbers, edits)) return { kind: 'printed' };
    const changes = changesOfEdits(edits, plan);
    if (!changes.ok) return { kind: 'printed' };
    const own = new Set(cells.map(({ place }) => placeText(place)));
    const others = placesOf(finding).filter((place) => !own.has(placeText(place)));
    if (others.flatMap(figuresAt).some((one) => movedBy(one.formula, edits) !== 0))
      return { kind: 'follows' };
    const words = retitled(titled, plan);
    if (words === null || changes.value.length + words.length === 0) return { kind: 'printed' };
    return { kind: 'plan', changes: [...changes.value, ...words] };
  };
}

/** A cell with the figure that is printed in it. */
interface NumberCell {
  readonly cell: RepairCell;
  readonly figure: StatedFigure;
}

interface SortedCells {
  readonly numbers: readonly NumberCell[];
  readonly titled: readonly TitleCell[];
}

function sortedCells(
  cells: readonly RepairCell[],
  figuresAt: (place: Place) => readonly StatedFigure[],
  titleAt: (place: Place) => string | undefined,
): SortedCells | 'proposal' | 'printed' {
  const numbers: NumberCell[] = [];
  const titled: TitleCell[] = [];
  for (const cell of cells) {
    const [figure, ...others] = figuresAt(cell.place).filter((one) => one.printed === cell.printed);
    const reference = titleAt(cell.place);
    if (figure) {
      if (figure.insertedBy.length + figure.deletedBy.length > 0) return 'proposal';
      if (others.length > 0) return 'printed';
      numbers.push({ cell, figure });
    } else if (reference === undefined) return 'printed';
    else titled.push({ ...cell, reference });
  }
  return { numbers, titled };
}

function editsOf(numbers: readonly NumberCell[], plan: Plan): readonly AmountEdit[] | null {
  const edits = numbers
    .filter(({ figure }) => figure.role === 'fact')
    .map(({ cell, figure }) => neededAmount(figure, cell.needed, plan));
  const known = edits.filter((edit) => edit !== null);
  return known.length === edits.length ? known : null;
}

/** Whether what follows from the changed facts comes out as it is needed. */
function totalsCome(numbers: readonly NumberCell[], edits: readonly AmountEdit[]): boolean {
  return numbers
    .filter(({ figure }) => figure.role !== 'fact')
    .every(({ cell, figure }) => {
      const [wanted, made] = [valueOf(cell.needed, figure), movedBy(figure.formula, edits)];
      return wanted !== null && Math.abs((figure.value ?? 0) + made - wanted) <= 2 * figure.halfWidth;
    });
}

/** By how much a figure moves when facts are edited; a ratio of what moves is not followed. */
function movedBy(formula: Formula, edits: readonly AmountEdit[]): number {
  if (formula.kind === 'ratio') {
    const still = [formula.numerator, formula.denominator].every((one) => movedBy(one, edits) === 0);
    return still ? 0 : Number.NaN;
  }
  const moved = evaluate(formula, (address) =>
    edits
      .filter(({ cube, at }) => cube === address.cube && covers(address.at, at))
      .reduce((sum, { before, after }) => sum + (after ?? 0) - (before ?? 0), 0),
  );
  return moved ?? 0;
}

function placesOf(finding: Finding): readonly Place[] {
  const sums = finding.evidence.flatMap((one) => (one.kind === 'sum' ? [one] : []));
  const lines = sums.flatMap(({ lines: parts, result }) => (result ? [...parts, result] : parts));
  return [finding.place, ...lines.map(({ place }) => place)];
}
