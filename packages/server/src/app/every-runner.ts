import type { Database } from '@plenary/store/database/database';
import { handleHouse } from '../house/get-house.ts';
import { handlePeople } from '../people/get-people.ts';
import { handleDownloadBook } from '../plans/download-book.ts';
import { handleListPlans } from '../plans/list-plans.ts';
import { handleOpenPlan } from '../plans/open-plan.ts';
import { handleFramework } from '../results/get-framework.ts';
import { handleResult } from '../results/get-result.ts';
import { handleRisks } from '../risks/get-risks.ts';
import { handleSector } from '../sectors/get-sector.ts';
import { handleSectors } from '../sectors/get-sectors.ts';
import { type Runner, runner } from './runner.ts';

/** Every route of the contract, ready to run on a database. */
export function everyRunner(db: Database): readonly Runner[] {
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
    runner(handlePeople),
  ];
}
