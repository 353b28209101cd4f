import * as fc from 'fast-check';

/**
 * Property tests look at the same cases on every machine, so that what fails in one place fails in all; `PLENARY_SEED=random`
 * has them look at new ones, and `PLENARY_SEED=<number>` at those of a report.
 */
const asked = process.env['PLENARY_SEED'];
if (asked !== 'random')
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked ?? 20_242_025) });
