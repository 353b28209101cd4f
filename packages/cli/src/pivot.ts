import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { inLanguage, type Language } from '@plenary/core/basics/words';
import type { Plan } from '@plenary/core/plan/plan';
import { pivotTable } from '@plenary/formats/excel/figures/pivot-table';
import { pivotOrder, versionsNamed } from './pivot/pivot-order.ts';
import { type AskedShares, definitionsText, sharesIn } from './pivot/share-order.ts';
import { csvTable, textTable, type WholeTable } from './pivot/written-table.ts';
import { type Arguments, commonOptions, lastValue, type Options, oneOf } from './plenary/arguments.ts';
import { commandWord } from './plenary/command-words.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { optionsTogether } from './plenary/options-together.ts';
import { readPlanIn } from './plenary/read-plan.ts';
import { exitCodes, tellRefusal, write } from './plenary/speak.ts';
import { writeWhole } from './plenary/write-file.ts';

/** The options of `pivot`. */
export const pivotOptions = {
  ...commonOptions,
  cube: 'text',
  rows: 'texts',
  columns: 'texts',
  filter: 'texts',
  compare: 'text',
  share: 'text',
  scenario: 'text',
  format: 'text',
  exact: 'switch',
  output: 'text',
  force: 'switch',
} as const satisfies Options;

const formats = ['text', 'csv', 'json', 'xlsx'] as const;

const help: VerbHelp = {
  verb: 'pivot',
  about: 'verb-pivot',
  files: 'file',
  options: [
    ['cube', 'cube', 'option-cube'],
    ['rows', 'dimensions', 'option-rows'],
    ['columns', 'dimensions', 'option-columns'],
    ['filter', 'members', 'option-filter'],
    ['compare', 'two-versions', 'option-compare'],
    ['share', 'definitions', 'option-share'],
    ['scenario', 'scenario', 'option-scenario-figures'],
    ['format', 'format', 'option-format-table'],
    ['exact', null, 'option-exact-table'],
    ['output', 'file', 'option-output-table'],
    ['force', null, 'option-force'],
  ],
  exits: [
    [exitCodes.sound, 'exit-table-written'],
    [exitCodes.unusable, 'exit-unusable'],
    [exitCodes.unexpected, 'exit-unexpected'],
  ],
};

/** The help of `pivot`. */
export function pivotHelp(language: Language): string {
  return verbHelp(help, language);
}

/** Writes a table of a plan's figures by any dimensions; answers with the exit code. */
export async function pivotPlan(given: Arguments, language: Language): Promise<number> {
  const outcome = await pivoted(given, language);
  if (outcome.ok) return exitCodes.sound;
  tellRefusal(outcome.refusal, language);
  return exitCodes.unusable;
}

async function pivoted(given: Arguments, language: Language): Promise<Result<null>> {
  const [file, ...others] = given.files;
  if (file === undefined) return refuse('files-missing');
  if (others.length > 0) return refuse('files-too-many');
  const sound = optionsTogether(given, {
    apart: [
      ['share', 'columns'],
      ['share', 'compare'],
    ],
  });
  if (!sound.ok) return sound;
  const format = oneOf(lastValue(given, 'format') ?? 'text', formats, 'format');
  if (!format.ok) return format;
  const output = lastValue(given, 'output');
  if (format.value === 'xlsx' && output === undefined) return refuse('output-missing-workbook');
  const scenario = lastValue(given, 'scenario') ?? 'none';
  const plan = await readPlanIn(file, scenario, versionsNamed(given));
  if (!plan.ok) return plan;
  const order =
    given.values['share'] === undefined ? pivotIn(plan.value, given) : sharesIn(plan.value, given);
  if (!order.ok) return order;
  const { table: whole, query } = order.value;
  const powerOfTen = given.values['exact'] === undefined ? 3 : 0;
  const text =
    format.value === 'xlsx'
      ? await workbookOf(whole, { plan: order.value.plan, language, powerOfTen, scenario })
      : ok(written(format.value, whole, { plan: order.value.plan, language, powerOfTen, query }));
  if (!text.ok) return text;
  if (output === undefined) {
    write(typeof text.value === 'string' ? text.value : '');
    return ok(null);
  }
  const done = await writeWhole(output, text.value, given.values['force'] !== undefined);
  if (done.ok) write(`${commandWord(language, 'table-written', { file: output })}\n`);
  return done;
}

/** The table that options ask for. */
function pivotIn(plan: Plan, given: Arguments): Result<AskedShares> {
  const query = pivotOrder(given, plan);
  if (!query.ok) return query;
  const table = pivotTable(plan, query.value);
  if (!table.ok) return table;
  return ok({ plan, query: query.value, table: { ...table.value, figures: table.value.figures ?? [] } });
}

interface Setting {
  readonly plan: Plan;
  readonly language: Language;
  readonly powerOfTen: number;
}

function written(
  format: 'text' | 'csv' | 'json',
  table: WholeTable,
  { plan, language, powerOfTen, query }: Setting & Pick<AskedShares, 'query'>,
): string {
  if (format === 'text') {
    return `${textTable(table, plan, { language, powerOfTen })}${definitionsText(query, plan, language)}`;
  }
  if (format === 'csv') return csvTable(table, plan, { language, powerOfTen });
  const { view, figures } = table;
  const json = {
    format: 'plenary-table-1',
    plan: plan.id,
    query,
    currency: plan.organization.currency,
    columns: view.columns.map((column) => ({
      id: column.id,
      name: inLanguage(column.label, language),
      unit: column.unit,
    })),
    rows: view.rows.map((row, index) => ({
      id: row.id,
      kind: row.kind,
      level: row.level,
      name: inLanguage(row.label, language),
      // Minor units, people, or a fraction for a percentage; null where there is no figure.
      cells: figures[index]?.map((figure) => figure.value) ?? [],
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

// Most tables are looked at; only some become workbooks.
async function workbookOf(
  table: WholeTable,
  { plan, language, powerOfTen, scenario }: Setting & { readonly scenario: string },
): Promise<Result<Uint8Array>> {
  const { writeFigures } = await import('@plenary/formats/excel/figures/write-figures');
  return await writeFigures({
    source: { plan: plan.id, revision: null, scenario },
    plan,
    tables: [table],
    language,
    powerOfTen,
    // What counts under definitions follows from facts, and is entered nowhere.
    editable: scenario === 'none' && table.algebra !== undefined,
    at: new Date().toISOString(),
  });
}
