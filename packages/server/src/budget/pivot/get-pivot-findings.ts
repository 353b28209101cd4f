import { getPivotFindings } from '@plenary/api/budget/pivot';
import { formulaText } from '@plenary/core/basics/formula';
import { ok } from '@plenary/core/basics/result';
import { factsUnder } from '@plenary/core/budget/cube';
import { cellFormula } from '@plenary/core/budget/pivot/cell-formula';
import type * as z from 'zod';
import { handled } from '../../app/handler.ts';
import { findingsOfPlan } from '../../app/reading/findings-of-plan.ts';
import { saidAs } from '../../app/reading/said.ts';
import { findingSentence } from '../../findings/worded-finding.ts';
import { type AskedPivot, askedPivot } from './asked-pivot.ts';

type Answered = z.output<typeof getPivotFindings.answer>['cells'];

/** In how large a table findings of the document are looked for cell by cell. */
const mostCells = 10_000;

/** Answers what stands in the way of the cells of a table: what the checks say of the document, and ceilings. */
export const handlePivotFindings = handled(getPivotFindings, async ({ params, query }, context) => {
  const asked = await askedPivot(context, params.plan, query);
  return asked.ok ? ok({ cells: await ofDocument(asked.value) }) : asked;
});

async function ofDocument(asked: AskedPivot): Promise<Answered> {
  const { made, plan, language, opened } = asked;
  const { rows, columns } = made.pivot;
  if (rows.length * columns.length > mostCells) return [];
  const findings = await findingsOfPlan(opened);
  const hasFacts: Parameters<typeof cellFormula>[0]['hasFacts'] = (address) =>
    factsUnder(plan.budget, address).length > 0;
  return rows.flatMap((_, row) =>
    columns.flatMap((__, column): Answered => {
      const formula = cellFormula({ ...made, hasFacts }, row, column);
      const found = formula ? findings.ofFormula(formulaText(formula)) : [];
      if (found.length === 0) return [];
      const told = found.map(({ id, finding }) => {
        const sentence = findingSentence(finding, language);
        const name = saidAs(sentence, language);
        return { severity: finding.severity, sentence, finding: { kind: 'finding' as const, id, name } };
      });
      return [{ row, column, findings: told }];
    }),
  );
}
