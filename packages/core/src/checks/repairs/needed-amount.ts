import { isAmount } from '../../basics/amount.ts';
import { cubeOf } from '../../budget/cube.ts';
import { positionsOf } from '../../budget/cube-index.ts';
import type { AmountEdit } from '../../document/edits/edit.ts';
import type { StatedFigure } from '../../document/stated-figure.ts';
import type { Plan } from '../../plan/plan.ts';
import { printedLike } from '../engine/printed-figure.ts';

/**
 * The edit of the fact behind a printed figure, so that it prints as needed: by as much as the two differ. `null` where there is no one fact
 * behind it, where the fact is not what was printed, or where what is needed is no figure printed the same way.
 */
export function neededAmount(figure: StatedFigure, needed: string, { budget }: Plan): AmountEdit | null {
  const { formula, value, halfWidth } = figure;
  const [term, ...others] = formula.kind === 'linear' ? formula.terms : [];
  if (!term || others.length > 0 || term.coefficient !== 1 || value === null) return null;
  const { cube: id, at } = term.at;
  const cube = cubeOf(budget, id);
  if (!cube || Object.keys(at).length !== cube.dimensions.length) return null;
  const [position] = positionsOf(cube, at);
  const before = position === undefined ? null : (cube.facts[position]?.amount ?? null);
  // A controlled figure is one of the two neighbours of its amount.
  if (before === null || Math.abs(before - value) > 2 * halfWidth) return null;
  const wanted = valueOf(needed, figure);
  if (wanted === null) return null;
  const after = before + (wanted - value);
  return isAmount(after) ? { kind: 'amount', cube: id, at, before, after } : null;
}

/** What a figure that is printed like another one comes to; `null` where it is printed otherwise. */
export function valueOf(text: string, { value, printed, ...figure }: StatedFigure): number | null {
  const [own, digits] = [digitsOf(printed), digitsOf(text)];
  if (own === null || digits === null || own === 0 || value === null) return null;
  const size = digits * (Math.abs(value) / own);
  const isNegative = /[-−–(]/.test(text);
  const wanted = isNegative ? -size : size;
  return printedLike({ value, printed, ...figure }, wanted) === text ? wanted : null;
}

function digitsOf(text: string): number | null {
  const digits = text.replace(/\D/g, '');
  return digits === '' ? null : Number(digits);
}
