import * as z from 'zod';
import { said } from './said.ts';

/** What a figure counts: money in minor units, people, percent, or the plain count of an indicator. */
export const unit = z.enum(['money', 'people', 'percentage', 'count']);

/** A figure as it stands in a scenario: printed in the style of tables, exact beside it. */
export const standing = z.strictObject({
  /** As tables print it in the language that was asked for; "n/a" where nothing can be said. */
  printed: z.string(),
  /** Minor units, people or percent; `null` where it is not known or has no value. */
  value: z.number().nullable(),
});

/** A figure of the plan, in the scenario that was asked for. */
export const figure = z.strictObject({
  /** The canonical text of its formula: by it `figures` tells where it comes from. */
  formula: z.string(),
  unit,
  ...standing.shape,
  /** What it is with nothing adopted, where the scenario makes another of it, and by which proposals. */
  before: z
    .strictObject({
      ...standing.shape,
      proposals: z.array(z.string()),
      /** Set where no proposal names the figure itself: it follows from others. */
      derived: z.boolean(),
    })
    .nullable(),
  /** How many findings speak of it. */
  findings: z.int(),
});

/** A figure of the plan. */
export type ShownFigure = z.output<typeof figure>;

/** A table of the plan: a view with its figures. */
export const table = z.strictObject({
  id: z.string(),
  title: said,
  /** What its money is printed in ("thousands of Swiss francs"); `null` for a table without money. */
  unit: z.string().nullable(),
  columns: z.array(z.strictObject({ id: z.string(), label: said, unit })),
  rows: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['heading', 'line', 'subtotal', 'total', 'of-which']),
      level: z.int(),
      label: said,
      /** The sectors that carry the row, where the table tells. */
      sectors: z.array(z.string()),
      cells: z.array(figure.nullable()),
    }),
  ),
});

/** A table of the plan. */
export type ShownTable = z.output<typeof table>;
