import type { Database } from '@plenary/store/database/database';
import { handleAnnexes } from '../annexes/get-annexes.ts';
import { handleBudget } from '../budget/get-budget.ts';
import { handleChanges } from '../changes/post-changes.ts';
import { handleUndo } from '../changes/post-undo.ts';
import { Writing } from '../changes/writing.ts';
import { handleDocument } from '../document/get-document.ts';
import { handleFigure } from '../figures/get-figure.ts';
import { touchingIn } from '../figures/touching.ts';
import { handleFindings } from '../findings/get-findings.ts';
import { handleHouse } from '../house/get-house.ts';
import { handleLog } from '../log/get-log.ts';
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

/** Every route of the contract, ready to run on a database. */
export function everyRunner(db: Database, library: Library): readonly Runner[] {
  const writing = new Writing(db, library);
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
    runner(handleRisks),
    runner(handleLog(db)),
    runner(handleChanges(writing)),
    runner(handleUndo(writing)),
    runner(handleAnnexes),
    runner(handleDocument),
    runner(handleProposals),
    runner(handleFindings),
    runner(handleFigure(touchingIn(db))),
    runner(handleSearch),
    runner(handlePeople),
  ];
}
