/**
 * The one interface to a linear solver. Rows are stated figures, columns exact amounts; deviations from the printed
 * integers, so that coefficients and bounds stay small.
 */
export interface Solver {
  /**
   * Minimizes the sum of `weight` times how far each row lies outside its bounds, over free columns. Answers with the
   * violation and the dual value of each row: rows with a dual other than zero are a conflict. Refuses by throwing only
   * for bugs; `null` where the solver gave up.
   */
  readonly minimizeViolation: (problem: Problem) => Promise<Solution | null>;
}

/**
 * Rows over free columns. Bounds may be infinite. Where columns must be `whole` numbers the answer is a true optimum too, and duals
 * are zero: they do not exist. `seconds` is how long the solver may look for it, if not a minute.
 */
export interface Problem {
  readonly columns: number;
  readonly rows: readonly ProblemRow[];
  readonly whole?: boolean;
  readonly seconds?: number;
}

/**
 * `low <= sum of coefficient * column <= high`; a weight of zero frees the row, an infinite one makes it hold whatever
 * the others cost.
 */
export interface ProblemRow {
  readonly terms: readonly { readonly column: number; readonly coefficient: number }[];
  readonly low: number;
  readonly high: number;
  readonly weight: number;
}

/** What the solver found. */
export interface Solution {
  readonly violation: number;
  readonly values: readonly number[];
  readonly duals: readonly number[];
}
