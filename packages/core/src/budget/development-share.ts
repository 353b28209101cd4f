import { type Linear, percentage, type Ratio } from '../basics/formula.ts';
import { figureOf } from './figures.ts';

/** The development expenditure within a version's total, under the definition its document names. */
export function developmentShare(version: string): Linear {
  return figureOf('development-share', { version });
}

/** The development share in percent of the version's total. */
export function developmentPercentage(version: string): Ratio {
  return percentage(developmentShare(version), figureOf('total', { version }));
}
