import { coordinates, language } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { unit } from '../contract/figure.ts';
import { noBody, ofPlan, route, shownAs } from '../contract/route.ts';
import { said } from '../contract/said.ts';

const sideGrammar =
  'the outermost first: DIMENSION or DIMENSION:LEVELS, joined by commas. Example: sector,object:2. More levels than the tree has are all of them. A dimension that the cube lacks is left out; one that no cube of the plan has is refused.';

/** An arrangement as a query: see `readArrangement`. */
export const arranged = z.strictObject({
  ...shownAs.shape,
  cube: z
    .string()
    .max(200)
    .optional()
    .describe(
      'Which figures: the id of a cube, such as by-result. Without it, those that the plan would show first.',
    ),
  rows: z.string().max(1_000).optional().describe(`The dimensions of the rows, ${sideGrammar}`),
  columns: z.string().max(1_000).optional().describe(`The dimensions of the columns, ${sideGrammar}`),
  where: z
    .string()
    .max(10_000)
    .optional()
    .describe(
      'Only these members, each with all below it: DIMENSION:MEMBER,MEMBER;DIMENSION:MEMBER. Example: sector:patents,brands;version:proposed-2024/25. Signs that have a meaning here are percent-encoded in names.',
    ),
  compare: z
    .string()
    .max(500)
    .optional()
    .describe(
      'Versions side by side: FROM..TO, more of them after commas. Example: approved-2022/23..proposed-2024/25. The dimension version then stands on neither side.',
    ),
});

const kind = z.enum(['line', 'rest', 'subtotal', 'total']);

/** Whether facts stand at the very members it names, and not below them. */
const leaf = z.boolean();

/** Whether an address can name it: none of its members is only a group of others, and it is more than what stands at a member itself. */
const named = z.boolean();

/** The head of a row. A row stands before those it is the sum of; the total is last. */
export const pivotRow = z.strictObject({
  /** How it is called beside its siblings. */
  label: said,
  /** Its code, where it has one that people know. */
  code: z.string().nullable(),
  level: z.int(),
  kind,
  /** The members on the way to it. */
  at: coordinates,
  leaf,
  named,
});

/** The head of a row. */
export type PivotRow = z.output<typeof pivotRow>;

/** The head of a column. */
export const pivotColumn = z.strictObject({
  /** What stands over it, the outermost first; columns beside each other with the same key share a head. */
  heads: z.array(z.strictObject({ key: z.string(), label: said, code: z.string().nullable() })),
  kind,
  at: coordinates,
  leaf,
  named,
  /** Of two versions that are compared there are also the difference and the percentage. */
  shows: z.enum(['amount', 'difference', 'percentage']),
  /** The largest of its lines, whatever their signs: what a wash is measured by. */
  largest: z.number(),
  /** Whether its version is frozen, so that no figure of it may change. */
  frozen: z.boolean(),
});

/** The head of a column. */
export type PivotColumn = z.output<typeof pivotColumn>;

/** A dimension of a cube, for the shelf. */
export const shelfDimension = z.strictObject({
  id: z.string(),
  /** How many members it has, and on how many levels. */
  members: z.int(),
  depth: z.int(),
});

/** How many cells a table has at most that is rounded so that it adds up; a larger one is rounded plainly. */
export const mostRoundedCells = 10_000;

/** A table of the budget without its cells, and what else it could show. */
export const pivotTable = z.strictObject({
  /** The arrangement that is shown, with what was not said filled in. */
  shown: z.strictObject({
    cube: z.string(),
    rows: z.string(),
    columns: z.string(),
    where: z.string(),
    compare: z.string(),
  }),
  unit,
  /** What its money is printed in ("thousands of Swiss francs"); `null` without money. */
  money: z.string().nullable(),
  /** Digits of the minor unit of the currency. */
  minorDigits: z.int(),
  rounding: z.strictObject({
    /** What the plan wants of its tables. */
    chosen: z.enum(['plain', 'controlled']),
    /**
     * What thousands print here: each figure to the nearest; so that all sums add up; so that they do down the rows, and across them as far
     * as sums in so many directions can; each to the nearest because there are more than 10,000 cells.
     */
    printed: z.enum(['plain', 'wholly', 'in-part', 'too-large']),
    /** Whether, where that is in part, a whole one can be asked for: see `getPivotRounding`. */
    solvable: z.boolean(),
  }),
  rows: z.array(pivotRow),
  columns: z.array(pivotColumn),
  /** What of the filter names one member with none below it: with those of a row and a column they may name one fact. */
  fixed: coordinates,
  cubes: z.array(
    z.strictObject({ id: z.string(), unit, facts: z.int(), dimensions: z.array(shelfDimension) }),
  ),
  versions: z.array(z.strictObject({ id: z.string(), label: said })),
});

/** A table of the budget without its cells. */
export type PivotTable = z.output<typeof pivotTable>;

/** A table of the budget: its heads, and what else it could show. Refuses `pivot-too-large`. */
export const getPivot = route({
  method: 'GET',
  path: '/api/plans/{plan}/pivot',
  summary: 'A table of the budget: rows, columns, filters and versions as they are chosen',
  params: ofPlan,
  query: arranged,
  body: noBody,
  answer: pivotTable,
});

/** Numbers of rows or columns: `0-59,80`. */
export const ranges = z
  .string()
  .max(10_000)
  .regex(/^\d{1,7}(?:-\d{1,7})?(?:,\d{1,7}(?:-\d{1,7})?)*$/);

/** Cells of a table, row by row, in the order they were asked for. */
export const pivotCells = z.strictObject({
  /** Minor units, people or percent; `null` where there is nothing to say. */
  values: z.array(z.number().nullable()),
  /** For each cell: 0 no facts, 1 known, 2 not known, 3 a percentage of nothing. */
  states: z.string(),
  /** What they are with nothing adopted; `null` where the scenario changes none of them. */
  before: z.array(z.number().nullable()).nullable(),
  /**
   * What money prints in thousands so that the table adds up, and what it did with nothing adopted: thousands beside each value that
   * prints otherwise than the nearest, `null` beside others; `null` for all where figures are rounded plainly.
   */
  printed: z.array(z.int().nullable()).nullable(),
  printedBefore: z.array(z.int().nullable()).nullable(),
});

/** Cells of a table. */
export type PivotCells = z.output<typeof pivotCells>;

/** Cells of a table: some rows, some columns. */
export const getPivotCells = route({
  method: 'GET',
  path: '/api/plans/{plan}/pivot/cells',
  summary: 'Cells of a table of the budget, by row and column',
  params: ofPlan,
  query: z.strictObject({ ...arranged.shape, inRows: ranges, inColumns: ranges }),
  body: noBody,
  answer: pivotCells,
});

/** What a table prints in thousands so that all its sums add up. */
export const pivotRounding = z.strictObject({
  /** Row by row, thousands beside each cell that prints otherwise than the nearest; `null` beside others. */
  printed: z.array(z.int().nullable()),
  /** How many thousands some cells print beyond the neighbours of their amounts, because nothing nearer adds up; mostly 0. */
  reach: z.int(),
});

/** What a table prints in thousands so that all its sums add up. */
export type PivotRounding = z.output<typeof pivotRounding>;

/**
 * What a table prints whose sums run in too many directions for a network: found by a solver, in seconds. Refuses `rounding-too-large`,
 * `rounding-impossible` and `solver-gave-up`.
 */
export const getPivotRounding = route({
  method: 'GET',
  path: '/api/plans/{plan}/pivot/rounding',
  summary: 'What a table of the budget prints so that it adds up in every direction',
  params: ofPlan,
  query: arranged,
  body: noBody,
  answer: pivotRounding,
});

/** What a cell is, whether it can be edited, and who changed it last. */
export const pivotCell = z.strictObject({
  /** The canonical text of its formula; `null` where there are no facts. */
  formula: z.string().nullable(),
  /** What it is in words: "Copyright, expected result 1.1, proposed 2024/25". */
  words: z.string(),
  /** The exact amount, in the major unit with all its digits. */
  exact: z.string().nullable(),
  /** The revision that set a fact of it last. */
  changed: z
    .strictObject({ revision: z.int(), at: z.iso.datetime(), actor: z.string(), reason: z.string() })
    .nullable(),
});

/** What a cell is. */
export type PivotCell = z.output<typeof pivotCell>;

/** A cell of a table: what it is, in words and as a formula, and who changed it last. */
export const getPivotCell = route({
  method: 'GET',
  path: '/api/plans/{plan}/pivot/cell',
  summary: 'What a cell of a table of the budget is, and who changed it last',
  params: ofPlan,
  query: z.strictObject({
    ...arranged.shape,
    row: z.coerce.number().int().min(0),
    column: z.coerce.number().int().min(0),
  }),
  body: noBody,
  answer: pivotCell,
});

/** The members of a dimension, in the order of their tree. */
export const getMembers = route({
  method: 'GET',
  path: '/api/plans/{plan}/pivot/members',
  summary: 'The members of a dimension of a cube',
  params: ofPlan,
  query: z.strictObject({
    cube: z.string().max(200),
    dimension: z.string().max(200),
    language: language.default('en'),
  }),
  body: noBody,
  answer: z.strictObject({
    members: z.array(
      z.strictObject({
        id: z.string(),
        label: said,
        code: z.string().nullable(),
        level: z.int(),
        /** Whether it only groups those below it (the pillar of results): no address names it. */
        group: z.boolean(),
      }),
    ),
  }),
});

const ofCell = { row: z.int(), column: z.int() };

/** What holds figures: what it holds in words, why, and who set it when, where that is known. */
const held = {
  id: z.string(),
  cube: z.string(),
  at: coordinates,
  words: z.string(),
  note: said,
  by: z.strictObject({ actor: z.string(), at: z.iso.datetime(), revision: z.int() }).nullable(),
  /** The rows and the columns of the table of which every crossing is a part of the figure, or the figure itself: `0-59,80`. */
  rows: z.string(),
  columns: z.string(),
  /** The rows and the columns of which every crossing holds something of the figure: its parts, and the sums over them. */
  partRows: z.string(),
  partColumns: z.string(),
};

/** What stands beside the cells of a table: what checks say, ceilings with what is left under them, locks. */
export const pivotNotes = z.strictObject({
  findings: z.array(
    z.strictObject({
      ...ofCell,
      severity: z.enum(['error', 'warning', 'question']),
      sentence: z.string(),
      id: z.string(),
    }),
  ),
  /** Every ceiling of figures of the table's cube, wherever its figure is. */
  ceilings: z.array(
    z.strictObject({
      ...held,
      /** The cell that is its figure; `null` where the table shows none, as where it is arranged otherwise. */
      cell: z.strictObject(ofCell).nullable(),
      amount: z.number(),
      /** What stands under it, and what is left: below zero where it is passed. `null` where it is not known. */
      stands: z.number().nullable(),
      left: z.number().nullable(),
      /** By how much it is passed for sure, whatever figures were rounded from. */
      excess: z.number(),
    }),
  ),
  locks: z.array(z.strictObject(held)),
  /** Whether the checks have been through the plan as it stands. */
  checked: z.boolean(),
});

/** What stands beside the cells of a table. */
export type PivotNotes = z.output<typeof pivotNotes>;

/** What stands beside the cells of a table. */
export const getPivotNotes = route({
  method: 'GET',
  path: '/api/plans/{plan}/pivot/notes',
  summary: 'What checks, ceilings and locks say of the cells of a table of the budget',
  params: ofPlan,
  query: arranged,
  body: noBody,
  answer: pivotNotes,
});
