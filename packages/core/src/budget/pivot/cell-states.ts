import type { Added } from './compared.ts';

/** What a cell is: without facts, known, over a fact that is not known, or a percentage of nothing. */
export const cellStates = { empty: 0, known: 1, unknown: 2, notApplicable: 3 } as const;

/** Numbers as cells show them, and what each is. */
export interface Stated {
  readonly cells: Float64Array;
  readonly states: Uint8Array;
  readonly halfWidths: Float64Array | null;
}

/** Cells of numbers in which -0 says that there is no fact and NaN that there is no value. */
export function stated({ amounts, widths, undefinedRatios }: Added): Stated {
  const states = new Uint8Array(amounts.length);
  const cells = new Float64Array(amounts.length);
  for (let index = 0; index < amounts.length; index += 1) {
    const amount = amounts[index] ?? 0;
    if (Object.is(amount, -0)) continue;
    cells[index] = amount;
    const undefinedRatio = undefinedRatios !== undefined && undefinedRatios[index] === 1;
    states[index] = undefinedRatio ? cellStates.notApplicable : stateOf(amount);
  }
  return { cells, states, halfWidths: widths?.map((width) => (width === 0 ? 0 : width)) ?? null };
}

/** What a number of a table is as a cell. */
export function stateOf(amount: number): number {
  if (Object.is(amount, -0)) return cellStates.empty;
  return amount === amount ? cellStates.known : cellStates.unknown;
}
