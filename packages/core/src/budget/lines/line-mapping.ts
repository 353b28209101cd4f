import * as z from 'zod';
import { language, list, period, words } from '../../basics/basics-schema.ts';

/** A column, by what its header says or by its number from 1. */
const column = z.union([z.string().min(1), z.int().min(1)]);

const level = z.strictObject({
  column,
  /** The column with the member's name. */
  name: column.exactOptional(),
  /** What stands between code and name where one cell has both: ` - `. */
  split: z.string().min(1).exactOptional(),
  /** Set where the cell is empty as long as it says the same as the line above. */
  carried: z.literal(true).exactOptional(),
});

const dimension = z.strictObject({
  id: z.string().min(1),
  /** The columns of its levels, outermost first. */
  levels: list(level).exactOptional(),
  /** How long the code of each level is, where the code of a member begins with that of its parent: [2, 4, 6]. */
  prefixes: list(z.int().min(1)).exactOptional(),
  /** What fills up codes of upper levels to the length of the others: 51000 is above 51100. */
  filler: z.string().length(1).exactOptional(),
  /** What parts the levels within a code: `1.2.3` is below `1.2`. */
  separator: z.string().min(1).exactOptional(),
  /** Set where names are indented by their level. */
  indented: z.literal(true).exactOptional(),
  /** The one member that every line is at. */
  member: z.string().min(1).exactOptional(),
  /** Set where the name of its sheet says the member of a line: a sheet a month. */
  sheet: z.literal(true).exactOptional(),
  /** What ids are of members in several levels: the code, or the codes from the outermost on. */
  ids: z.enum(['code', 'path']).exactOptional(),
  /** The members of codes that the plan knows by another id. */
  members: z.record(z.string(), z.string()).exactOptional(),
  /** Names of members that no column names. */
  names: z.record(z.string(), words).exactOptional(),
  /** The member of lines that name none; without it they are refused. */
  empty: z.string().min(1).exactOptional(),
  /** Set where lines of members above others state the total of those below: they are compared and not added. */
  parents: z.literal('totals').exactOptional(),
});

const amountColumn = z.strictObject({
  column,
  stage: z.enum(['proposed', 'approved', 'after-transfers', 'revised', 'final', 'expenditure']),
  /** The years of this column, where they are not those of the line: columns that are years. */
  period: period.exactOptional(),
  /** Members that this column stands for, where columns are members. */
  at: z.record(z.string(), z.string()).exactOptional(),
  sign: z.union([z.literal(1), z.literal(-1)]).exactOptional(),
  /** The power of ten of the major unit that the figures are in: 3 for thousands. */
  power: z.int().min(-6).max(12).exactOptional(),
});

const check = z.strictObject({
  /** Columns that are added (or subtracted), and the one they come to. */
  sum: list(z.strictObject({ column, sign: z.union([z.literal(1), z.literal(-1)]).exactOptional() })),
  equals: column,
  /** Whether lines that fail are told (the usual) or not taken. */
  otherwise: z.enum(['tell', 'refuse']).exactOptional(),
});

/** The schema of a mapping. */
export const lineMappingSchema = z.strictObject({
  format: z.literal('plenary-mapping-1'),
  /** The language of the names. */
  language,
  currency: z.strictObject({ code: z.string().regex(/^[A-Z]{3}$/), digits: z.int().min(0).max(6) }),
  /** Whose lines they are, where they become a plan of their own. */
  organization: z.strictObject({ id: z.string().min(1), name: words }).exactOptional(),
  cube: z.string().min(1),
  unit: z.enum(['money', 'people']).exactOptional(),
  /** How the file is written, where it is not to be found out. `header` is the line of the names of columns; 0: there is none. */
  file: z
    .strictObject({
      encoding: z.string().exactOptional(),
      separator: z.string().length(1).exactOptional(),
      decimal: z.enum(['.', ',']).exactOptional(),
      header: z.int().min(0).max(10_000).exactOptional(),
      /** How many lines the header has, of which `header` is the last; one is the usual. */
      headerLines: z.int().min(1).max(5).exactOptional(),
      sheet: z.string().exactOptional(),
      /** Several sheets with the same columns: those of these names, or all that are like the one that is read. */
      sheets: z.union([list(z.string().min(1)), z.literal('alike')]).exactOptional(),
    })
    .exactOptional(),
  /** The years of all lines, or the column that says them. */
  period: z.union([period, z.strictObject({ column })]),
  /** Set where nothing in the file says the years: whoever takes the lines states them and leaves this out. */
  assumed: z.literal('period').exactOptional(),
  dimensions: z.array(dimension).min(1).readonly(),
  /** None is a draft: lines are understood once there is one. */
  amounts: z.array(amountColumn).readonly(),
  /** What an empty amount is: nothing (the usual) or zero. */
  empty: z.enum(['nothing', 'zero']).exactOptional(),
  /** What becomes of amounts with more decimals than the currency: refused (the usual), or rounded half away from zero. */
  rounding: z.enum(['refuse', 'half-away']).exactOptional(),
  /** Lines that count: those whose cell is one of `in`, and none of `notIn`. */
  filter: list(
    z.strictObject({ column, in: list(z.string()).exactOptional(), notIn: list(z.string()).exactOptional() }),
  ).exactOptional(),
  checks: list(check).exactOptional(),
  /** Lines that state the total of others: the cell begins or ends with one of the words. They are compared and not added. */
  totals: list(z.strictObject({ column, words: list(z.string().min(1)) })).exactOptional(),
  /** Words in cells of amounts that say there is none: `n/a`. */
  nothing: list(z.string().min(1)).exactOptional(),
  /** What becomes of a line that says again what an earlier one says: it is added and told (the usual), or refused. */
  doubled: z.enum(['add', 'refuse']).exactOptional(),
});

/** How lines of a file become facts: which column is what. It is data, so it can be kept and used again next year. */
export type LineMapping = z.infer<typeof lineMappingSchema>;

/** A dimension of a mapping. */
export type MappedDimension = LineMapping['dimensions'][number];

/** A column of a mapping: a name or a number from 1. */
export type MappedColumn = z.infer<typeof column>;
