import { getWorkbook, workbookMedia } from '@plenary/api/budget/workbook';
import { ok } from '@plenary/core/basics/result';
import { madeTable } from '@plenary/formats/excel/figures/pivot-table';
import { writeFigures } from '@plenary/formats/excel/figures/write-figures';
import { handled } from '../../app/handler.ts';
import { askedPivot } from '../pivot/asked-pivot.ts';

/** Answers a table of the budget as a workbook. With nothing adopted its facts can be edited, and it can be read back. */
export const handleWorkbook = handled(
  getWorkbook,
  async ({ params, query }, context) => {
    const asked = await askedPivot(context, params.plan, query);
    if (!asked.ok) return asked;
    const { plan, language, opened, made, query: shown } = asked.value;
    const powerOfTen = Number(query.power);
    const written = await writeFigures({
      source: { plan: plan.id, revision: opened.revision, scenario: query.scenario },
      plan,
      tables: [madeTable(made, plan, shown, 3)],
      language,
      powerOfTen,
      editable: query.scenario === 'none',
      // A revision's workbook is the same whenever it is asked for.
      at: opened.changedAt,
    });
    return written.ok ? ok(new Uint8Array(written.value)) : written;
  },
  () => workbookMedia,
);
