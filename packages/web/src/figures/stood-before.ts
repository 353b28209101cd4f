import type { ShownFigure } from '@plenary/api/contract/figure';

/** What a figure was before the scenario, where it was printed otherwise: a percentage that only moves behind its rounding stays as it is. */
export function stoodBefore({ before, printed }: ShownFigure): ShownFigure['before'] {
  return before === null || before.printed === printed ? null : before;
}
