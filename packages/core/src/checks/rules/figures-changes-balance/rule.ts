import { addressesOf, formulaText } from '../../../basics/formula.ts';
import { placeText } from '../../../basics/place.ts';
import { shortened } from '../../../basics/shortened.ts';
import type { StatedFigure } from '../../../document/stated-figure.ts';
import { inLastPlaces, lastPlace, printedLike } from '../../engine/printed-figure.ts';
import { figureLabel } from '../../figures/figure-evidence.ts';
import type { Evidence, Finding, Repair, SumLine } from '../../finding.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { type BalancedReading, balancedReadings } from './balanced-readings.ts';

/** Tracked changes of priorities' amounts that do not add up to zero: a presumption, with readings that would. */
export const figuresChangesBalance: Rule = { id: 'figures-changes-balance', check };

/** A changed cell: what stood there and what shall stand there. */
interface ChangedCell {
  readonly old: StatedFigure | undefined;
  readonly now: StatedFigure | undefined;
}

function check({ interpretation }: CheckContext): readonly Finding[] {
  const amounts = interpretation.stated.filter(
    (figure) =>
      figure.role === 'fact' && addressesOf(figure.formula).some(({ cube }) => cube === 'priorities'),
  );
  const cells = changedCells(amounts);
  const figures = cells.flatMap(({ old, now }) => [...(now ? [now] : []), ...(old ? [old] : [])]);
  const [first] = figures;
  const net = cells.reduce((sum, { old, now }) => sum + (now?.value ?? 0) - (old?.value ?? 0), 0);
  if (!first || cells.length < 2 || net === 0) return [];
  const total = (side: 'old' | 'now') => cells.reduce((sum, cell) => sum + (cell[side]?.value ?? 0), 0);
  const shown = (value: number) => printedLike(first, value, figures);
  const unchanged = amounts.filter((one) => one.insertedBy.length + one.deletedBy.length === 0);
  const unit = lastPlace(first);
  const readings = balancedReadings(
    cells.map(({ old, now }) => ({ before: places(old, unit), after: places(now, unit) })),
    unchanged.map((figure) => places(figure, unit)),
  ).map((reading) => ({ reading, cells: repairCells(reading, cells, figures, unit) }));
  const facts = {
    count: cells.length,
    net: net / unit,
    before: shown(total('old')),
    after: shown(total('now')),
  };
  return [
    {
      rule: figuresChangesBalance.id,
      severity: 'warning',
      place: first.place,
      message: { code: 'unbalanced', facts },
      evidence: [
        sumOfChanges(cells, shown(net)),
        ...readings.map((one, index) => readingNote(one.reading, one.cells, unchanged, index + 1)),
      ],
      repairs: readings.filter((one) => one.cells.length > 0).map((one) => ({ cells: one.cells })),
    },
  ];
}

function changedCells(amounts: readonly StatedFigure[]): readonly ChangedCell[] {
  const groups = Map.groupBy(
    amounts.filter(
      (figure) => figure.value !== null && figure.insertedBy.length + figure.deletedBy.length > 0,
    ),
    (figure) => `${placeText(figure.place)} ${formulaText(figure.formula)}`,
  );
  return [...groups.values()].map((figures) => {
    const old = figures.find((figure) => figure.insertedBy.length === 0);
    const now = figures.find((figure) => figure.insertedBy.length > 0 && figure.deletedBy.length === 0);
    return { old, now };
  });
}

function places(figure: StatedFigure | undefined, unit: number): number {
  return figure ? inLastPlaces({ ...figure, halfWidth: unit / 2 }, figure.value ?? 0) : 0;
}

function sumOfChanges(cells: readonly ChangedCell[], computed: string): Evidence {
  const lines = cells.flatMap(({ old, now }) => [
    ...(now ? [sumLine(now, '+')] : []),
    ...(old ? [sumLine(old, '-')] : []),
  ]);
  return { kind: 'sum', lines, result: null, computed };
}

function sumLine(figure: StatedFigure, sign: '+' | '-'): SumLine {
  const { printed, place } = figure;
  return { sign, label: figureLabel(figure), printed, place, changed: figure.insertedBy.length > 0 };
}

function repairCells(
  { edits }: BalancedReading,
  cells: readonly ChangedCell[],
  around: readonly StatedFigure[],
  unit: number,
): Repair['cells'] {
  return edits.flatMap(({ change, side, value }) => {
    const figure = side === 'before' ? cells[change]?.old : cells[change]?.now;
    if (!figure) return [];
    const { place, printed } = figure;
    const needed = printedLike(figure, value * unit, around);
    return [{ place, label: figureLabel(figure), printed, needed, changed: side === 'after' }];
  });
}

function readingNote(
  reading: BalancedReading,
  cells: Repair['cells'],
  unchanged: readonly StatedFigure[],
  number: number,
): Evidence {
  const changes = cells.map(({ printed, needed }) => `${printed} → ${needed}`).join('; ');
  const rows = reading.newRows
    .flatMap((row) => unchanged[row] ?? [])
    .map((figure) => `${shortened(figure.row, mostOfRow)} ${figure.printed}`.trim())
    .join('; ');
  if (rows === '') return { kind: 'note', message: { code: 'reading', facts: { number, changes } } };
  return {
    kind: 'note',
    message:
      cells.length > 0
        ? { code: 'reading-with-new-row', facts: { number, changes, rows } }
        : { code: 'new-row', facts: { number, rows } },
  };
}

/** A priority's row is a paragraph; its beginning tells which one it is. */
const mostOfRow = 48;
