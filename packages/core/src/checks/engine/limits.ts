/** A total that right rounding would miss by as much in fewer than one case of a thousand is told as improbable. */
export const improbableBelow = 0.001;

/**
 * Among many sums a few miss by chance: in a table of more than twenty the threshold falls in proportion, so that at
 * most one right table of fifty has a sum that is told.
 */
export const improbableInTable = 0.02;

/**
 * How far the search for repairs goes before it says "not proven". Counts, never clocks: the same document gives the
 * same answer on every machine.
 */
export interface SearchLimits {
  /** Nodes of the search for smallest hitting sets, for each set of conflicts. */
  readonly nodes: number;
  /** Sets of figures examined in one component. */
  readonly examinations: number;
  /** Rows of all the linear programs solved for one component: a big table affords fewer programs than a small one. */
  readonly programRows: number;
  /** Equally small repairs kept. */
  readonly repairs: number;
}

/** The limits where nobody sets others. */
export const searchLimits: SearchLimits = {
  nodes: 50_000,
  examinations: 2500,
  programRows: 200_000,
  repairs: 1000,
};

/** Two sums of minor units that differ by less are the same: linear rows are exact, ratios carry a rounding error. */
export const tolerance = 1e-3;
