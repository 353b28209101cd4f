import type { LineCells } from './line-cells.ts';

/** More lines than a sheet has. */
const perSheet = 2 ** 21;

/** Lines of several sheets by one number each, in the order of the sheets; where there is one sheet or none it is the number of the line. */
export class LineSpots {
  readonly #sheets: string[] = [];

  /** The number of a line; lines come sheet by sheet. */
  of({ line, sheet }: LineCells): number {
    if (sheet === undefined) return line;
    if (this.#sheets.at(-1) !== sheet) this.#sheets.push(sheet);
    return (this.#sheets.length - 1) * perSheet + line;
  }

  /** Where a number stands: with the sheet where lines of several came. */
  where(spot: number): { readonly line: number; readonly sheet?: string } {
    if (this.#sheets.length === 0) return { line: spot };
    const sheet = this.#sheets.length > 1 ? this.#sheets[Math.floor(spot / perSheet)] : undefined;
    return { line: spot % perSheet, ...(sheet === undefined ? {} : { sheet }) };
  }
}
