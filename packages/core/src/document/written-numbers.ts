import type { NumberStyle } from '../basics/numbers/number-token.ts';
import { groupingOf } from '../basics/numbers/printed.ts';
import type { Document } from './document.ts';
import type { StatedFigure } from './stated-figure.ts';

/** How a document writes the numbers it states, so that what is worked out of them can be written alike; `null` where it shows no groups or no language. */
export function writtenNumbers(
  { language }: Pick<Document, 'language'>,
  stated: readonly Pick<StatedFigure, 'printed'>[],
): NumberStyle | null {
  const group = groupingOf(stated.map(({ printed }) => printed));
  return group === undefined || language === null ? null : { language, group };
}
