import type { FigureOutcome } from '../engine/outcome.ts';

/** Outcomes as lines of a test: `conflict total 37,764 | …` and `  1.1 9,155 -> 9,255` for each repair. */
export function outcomeLines(outcomes: readonly FigureOutcome[], unit = 100_000): readonly string[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind === 'improbable')
      return [
        `improbable ${outcome.figure.row} ${outcome.figure.printed} ${outcome.likelihood.toPrecision(2)}`,
      ];
    const [derived] = outcome.figures;
    const head = `conflict ${derived?.row} ${derived?.column} ${derived?.printed} of ${outcome.figures.length}`;
    const repairs = outcome.repairs.map(
      ({ cells }) =>
        `  ${cells
          .map(({ figure, needed }) => {
            const shown = figure.formula.kind === 'ratio' ? needed : needed / unit;
            return `${figure.row} ${figure.column} ${figure.printed} -> ${shown}`.replace(/ +/g, ' ');
          })
          .join(', ')}`,
    );
    return [head.replace(/ +/g, ' '), ...repairs];
  });
}
