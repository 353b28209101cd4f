import type { Database } from '@plenary/store/database/database';
import { handleChanges } from '../changes/post-changes.ts';
import { handleUndo } from '../changes/post-undo.ts';
import { Writing } from '../changes/writing.ts';
import { handleHouse } from '../house/get-house.ts';
import { handleLog } from '../log/get-log.ts';
import { handlePeople } from '../people/get-people.ts';
import { handleDownloadBook } from '../plans/download-book.ts';
import type { Library } from '../plans/library.ts';
import { handleListPlans } from '../plans/list-plans.ts';
import { handleOpenPlan } from '../plans/open-plan.ts';
import { handleFramework } from '../results/get-framework.ts';
import { handleResult } from '../results/get-result.ts';
import { handleRisks } from '../risks/get-risks.ts';
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
    runner(handleRisks),
    runner(handleLog(db)),
    runner(handleChanges(writing)),
    runner(handleUndo(writing)),
    runner(handlePeople),
  ];
}
