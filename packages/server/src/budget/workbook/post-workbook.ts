import { acceptWorkbook, postWorkbook, type WorkbookChanges } from '@plenary/api/budget/workbook';
import type { Address } from '@plenary/core/basics/address';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { cubeOf } from '@plenary/core/budget/cube';
import { bookWord } from '@plenary/core/document/compose/book-words';
import { formulaWords } from '@plenary/core/views/address-words';
import { refusalWords } from '@plenary/core/wording/catalogue';
import { sentence } from '@plenary/core/wording/sentence';
import type { EditedCell, EditedWorkbook } from '@plenary/formats/excel/figures/edited-workbook';
import { readFigures } from '@plenary/formats/excel/figures/read-figures';
import { type HandledRoute, handled, type OpenedPlan } from '../../app/handler.ts';
import type { Writing } from '../../changes/writing.ts';
import { exactText } from '../../figures/exact-text.ts';
import { fileNameOf } from '../../imports/file-name.ts';

/** What a workbook is called that says no name. */
const unnamed = 'workbook.xlsx';

/** Answers what was changed in a workbook, cell by cell. */
export const handlePostWorkbook = handled(postWorkbook, async ({ params, query, body }, context) => {
  const opened = await context.open(params.plan);
  if (!opened.ok) return opened;
  const edited = editedIn(body, context.fileName, opened.value);
  return edited.ok ? ok(toldOf(edited.value, opened.value, query.language)) : edited;
});

/** Takes the changes of a workbook as one revision. */
export function handleAcceptWorkbook(writing: Writing): HandledRoute<typeof acceptWorkbook> {
  return handled(acceptWorkbook, async ({ params, query, body }, { open, actor, fileName }) => {
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const { revision } = opened.value;
    const { basedOn, reason, collisions } = query;
    if (revision !== basedOn) return refuse('revision-conflict', { basedOn, current: revision });
    const edited = editedIn(body, fileName, opened.value);
    if (!edited.ok) return edited;
    const taken = [...edited.value.changes, ...(collisions === 'take' ? edited.value.collisions : [])];
    const file = { kind: 'workbook', name: fileNameOf(fileName ?? unnamed) } as const;
    const edit = { kind: 'change', changes: taken.map(({ change }) => change), file } as const;
    const written = await writing.commit({ plan: params.plan, actor, reason, basedOn, edit });
    if (!written.ok) return written;
    return ok({ revision: written.value.revision, hash: written.value.hash, cells: taken.length });
  });
}

// What is edited outside is the plan itself: a workbook of a scenario is refused.
function editedIn(bytes: Uint8Array, file: string | null, { plan }: OpenedPlan): Result<EditedWorkbook> {
  return readFigures(bytes, file ?? unnamed, { plan, id: plan.id, scenario: 'none' });
}

function toldOf(edited: EditedWorkbook, { plan }: OpenedPlan, language: Language): WorkbookChanges {
  const printed = (amount: number | null, { cube }: Address): string => {
    if (amount === null) return bookWord('not-applicable', language);
    const unit = cubeOf(plan.budget, cube)?.unit ?? 'money';
    return exactText({ kind: 'amount', value: amount, halfWidth: 0 }, unit, { plan, language });
  };
  const placed = ({ place, row, column, figure }: EditedCell) => ({
    sheet: place.path ?? '',
    row,
    column,
    words: figure
      ? formulaWords(figure, plan, language)
      : [row, column].filter((one) => one !== '').join(' · '),
  });
  const { source, compared, changes, collisions, refused } = edited;
  return {
    revision: source.revision,
    compared,
    changes: changes.map(({ cell, at, before, after }) => ({
      ...placed(cell),
      before: printed(before, at),
      after: printed(after, at),
    })),
    collisions: collisions.map(({ cell, at, before, after, written }) => ({
      ...placed(cell),
      before: printed(before, at),
      after: printed(after, at),
      written: printed(written, at),
    })),
    refused: refused.map(({ cell, refusal }) => ({
      ...placed(cell),
      why: sentence(refusalWords, refusal, language),
    })),
  };
}
