import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { applyAll } from '@plenary/core/plan/apply';
import type { Plan } from '@plenary/core/plan/plan';
import { formulaWords } from '@plenary/core/views/address-words';
import { refusalWords } from '@plenary/core/wording/catalogue';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import { printNumber } from '@plenary/core/wording/number-style';
import { sentence } from '@plenary/core/wording/sentence';
import type { CellChange, EditedCell } from '@plenary/formats/excel/figures/edited-workbook';
import { readFigures } from '@plenary/formats/excel/figures/read-figures';
import { writePlanJson } from '@plenary/formats/json/plan-json';
import { type Arguments, lastValue } from '../plenary/arguments.ts';
import { commandWord } from '../plenary/command-words.ts';
import { readInput } from '../plenary/read-input.ts';
import { readPlanFile } from '../plenary/read-plan.ts';
import { write } from '../plenary/speak.ts';
import { writeWhole } from '../plenary/write-file.ts';

/**
 * Takes what was changed in a workbook of figures into the plan it was written from, and writes that. Tells every change; where a
 * cell cannot be taken, nothing is written.
 */
export async function importWorkbook(
  given: Arguments,
  file: string,
  output: string,
  language: Language,
): Promise<Result<null>> {
  const read = await readPlanFile(lastValue(given, 'plan') ?? '');
  if (!read.ok) return read;
  const { plan } = read.value;
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const back = readFigures(bytes.value, file, { plan, id: plan.id, scenario: 'none' });
  if (!back.ok) return back;
  const { changes, collisions, refused, compared } = back.value;
  const unit = plan.organization.currency.digits;
  const line = (change: CellChange): string =>
    `  ${named(change.cell, plan, language)}: ${amount(change.before, unit, language)} → ${amount(change.after, unit, language)}`;
  write(
    `${[
      commandWord(language, 'cells-compared', { count: compared, changed: changes.length }),
      ...changes.map(line),
      ...collisions.map((one) => `${line(one)} (${commandWord(language, 'cell-collides')})`),
      ...refused.map(
        (one) => `  ${named(one.cell, plan, language)}: ${sentence(refusalWords, one.refusal, language)}`,
      ),
    ].join('\n')}\n`,
  );
  if (collisions.length + refused.length > 0) {
    return refuse('workbook-not-taken', { refused: refused.length, collisions: collisions.length });
  }
  const after = applyAll(
    changes.map((one) => one.change),
    plan,
  );
  if (!after.ok) return after;
  const text = writePlanJson({ ...read.value, plan: after.value });
  const done = await writeWhole(output, text, given.values['force'] !== undefined);
  if (done.ok) write(`\n${commandWord(language, 'plan-written', { file: output })}\n`);
  return done.ok ? ok(null) : done;
}

function named({ place, row, column, figure }: EditedCell, plan: Plan, language: Language): string {
  if (figure) return `${place.path ?? place.line} · ${formulaWords(figure, plan, language)}`;
  const words = [row, column].filter((word) => word !== '').map((word) => embeddedText(word, language));
  return [place.path ?? String(place.line), ...words].join(' · ');
}

function amount(value: number | null, digits: number, language: Language): string {
  return value === null ? '…' : printNumber(value / 10 ** digits, language);
}
