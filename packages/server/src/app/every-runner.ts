import type { Solver } from '@plenary/core/basics/solver';
import type { Database } from '@plenary/store/database/database';
import { handleAnnexes } from '../annexes/get-annexes.ts';
import {
  handleBranches,
  handleMerge,
  handlePreviewMerge,
  handlePreviewMergeFindings,
} from '../budget/branches/get-branches.ts';
import {
  handleDiscardBranch,
  handlePostBranch,
  handlePostBranchFigures,
  handlePostMerge,
} from '../budget/branches/post-branches.ts';
import { handleDevelopment } from '../budget/development/get-development.ts';
import { handleBudget } from '../budget/get-budget.ts';
import type { Holders } from '../budget/holds/holders.ts';
import type { LineReadings } from '../budget/lines/line-readings.ts';
import {
  handleDeleteMapping,
  handleGetMappings,
  handlePostMapping,
  handleRenameMapping,
} from '../budget/lines/mappings.ts';
import {
  handleAcceptLines,
  handleDeleteLines,
  handleGetLines,
  handlePostLines,
  handleReadLinesAgain,
} from '../budget/lines/post-lines.ts';
import { handleMembers } from '../budget/pivot/get-members.ts';
import { handlePivot } from '../budget/pivot/get-pivot.ts';
import { handlePivotCell } from '../budget/pivot/get-pivot-cell.ts';
import { handlePivotCells } from '../budget/pivot/get-pivot-cells.ts';
import { handlePivotNotes } from '../budget/pivot/get-pivot-notes.ts';
import { handlePivotRounding } from '../budget/pivot/get-pivot-rounding.ts';
import { handlePreviewSpread, handleSpread } from '../budget/spread/post-spread.ts';
import { handleBridge } from '../budget/versions/get-bridge.ts';
import { handleVersion } from '../budget/versions/post-version.ts';
import { handleWorkbook } from '../budget/workbook/get-workbook.ts';
import { handleAcceptWorkbook, handlePostWorkbook } from '../budget/workbook/post-workbook.ts';
import { handleChanges } from '../changes/post-changes.ts';
import { handleUndo } from '../changes/post-undo.ts';
import type { Writing } from '../changes/writing.ts';
import { handleDocument } from '../document/get-document.ts';
import { handleFigure } from '../figures/get-figure.ts';
import { touchingIn } from '../figures/touching.ts';
import { handleFindings } from '../findings/get-findings.ts';
import { handlePostRepair } from '../findings/post-repair.ts';
import { handlePostWaiver, handleTakeBack } from '../findings/post-waiver.ts';
import { handleHouse } from '../house/get-house.ts';
import { handleAcceptImport } from '../imports/accept-import.ts';
import type { Imports } from '../imports/imports.ts';
import { handleDeleteImport, handleGetImport, handlePostImport } from '../imports/post-import.ts';
import { handleLog } from '../log/get-log.ts';
import { handleLogChanges } from '../log/get-log-changes.ts';
import { handlePeople } from '../people/get-people.ts';
import { handleDownloadBook } from '../plans/download-book.ts';
import type { Library } from '../plans/library.ts';
import { handleListPlans } from '../plans/list-plans.ts';
import { handleOpenPlan } from '../plans/open-plan.ts';
import { handleProposals } from '../proposals/get-proposals.ts';
import { handleFramework } from '../results/get-framework.ts';
import { handleResult } from '../results/get-result.ts';
import { handleRisks } from '../risks/get-risks.ts';
import { handleSearch } from '../search/get-search.ts';
import { handleSector } from '../sectors/get-sector.ts';
import { handleSectors } from '../sectors/get-sectors.ts';
import { type Runner, runner } from './runner.ts';

/** What the routes that write need. */
export interface Workings {
  readonly db: Database;
  readonly library: Library;
  readonly writing: Writing;
  readonly imports: Imports;
  readonly lines: LineReadings;
  readonly holders: Holders;
  /** Seeks tables that add up: beside the one that checks documents, so that neither waits for the other. */
  readonly solver: Solver;
}

/** Every route of the contract, ready to run. */
export function everyRunner(workings: Workings): readonly Runner[] {
  const { db, writing, imports, holders, solver } = workings;
  return [
    runner(handleListPlans(db)),
    runner(handleOpenPlan),
    runner(handleDownloadBook),
    runner(handleHouse),
    runner(handleFramework),
    runner(handleResult),
    runner(handleSectors),
    runner(handleSector),
    runner(handleBudget),
    runner(handlePivot),
    runner(handlePivotCells),
    runner(handlePivotRounding(solver)),
    runner(handlePivotCell(touchingIn(db))),
    runner(handlePivotNotes(holders)),
    runner(handleWorkbook),
    runner(handlePostWorkbook),
    runner(handleAcceptWorkbook(writing)),
    runner(handlePreviewSpread(holders)),
    runner(handleSpread(writing)),
    runner(handleVersion(writing)),
    runner(handleBridge),
    runner(handleDevelopment),
    ...branchRunners(workings),
    ...lineRunners(workings),
    runner(handleMembers),
    runner(handleRisks),
    runner(handleLog(db)),
    runner(handleLogChanges(db)),
    runner(handleChanges(writing)),
    runner(handleUndo(writing)),
    runner(handleAnnexes),
    runner(handleDocument),
    runner(handleProposals),
    runner(handleFindings),
    runner(handlePostWaiver(writing)),
    runner(handleTakeBack(writing)),
    runner(handlePostRepair(writing)),
    runner(handleFigure(touchingIn(db))),
    runner(handleSearch),
    runner(handlePeople),
    runner(handlePostImport(imports)),
    runner(handleGetImport(imports)),
    runner(handleDeleteImport(imports)),
    runner(handleAcceptImport(workings)),
  ];
}

function lineRunners({ db, writing, lines }: Workings): readonly Runner[] {
  return [
    runner(handlePostLines(db, lines)),
    runner(handleGetLines(lines)),
    runner(handleReadLinesAgain(lines)),
    runner(handleDeleteLines(lines)),
    runner(handleAcceptLines(writing, lines)),
    runner(handleGetMappings(db)),
    runner(handlePostMapping(db)),
    runner(handleRenameMapping(db)),
    runner(handleDeleteMapping(db)),
  ];
}

function branchRunners({ writing }: Workings): readonly Runner[] {
  return [
    runner(handleBranches),
    runner(handlePostBranch(writing)),
    runner(handlePostBranchFigures(writing)),
    runner(handleMerge),
    runner(handlePreviewMerge),
    runner(handlePreviewMergeFindings),
    runner(handlePostMerge(writing)),
    runner(handleDiscardBranch(writing)),
  ];
}
