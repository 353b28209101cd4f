/** What a pivot shows. Words are those of the cube's dimensions. */
export interface PivotQuery {
  readonly cube: string;
  /** Outermost first. */
  readonly rows: readonly PivotAxis[];
  readonly columns: readonly PivotAxis[];
  /** Dimension → members; each counts with everything below it. A dimension that is not named is not filtered. */
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly compare?: Comparison;
}

/** A dimension whose members are shown in their tree. */
export interface PivotAxis {
  readonly dimension: string;
  /** How many levels of the tree are shown, at least 1; all if absent. What lies deeper counts into the last one shown. */
  readonly depth?: number;
}

/**
 * Members of a dimension side by side, as a rule two versions; each column becomes four: from, to, the difference and what it is in percent
 * of `from`. Each of `also` adds three: itself, its difference from `from` and that in percent.
 */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly also?: readonly string[];
}

/** The members that are compared, the one that others are measured by first. */
export function comparedMembers({ from, to, also = [] }: Comparison): readonly string[] {
  return [from, to, ...also];
}

/** How many columns a comparison makes of one. */
export function comparedWidth(compare: Comparison | undefined): number {
  return compare ? 3 * comparedMembers(compare).length - 2 : 1;
}

/** The dimension whose members are states of the same money: nothing is added up over them. */
export const versionDimension = 'version';
