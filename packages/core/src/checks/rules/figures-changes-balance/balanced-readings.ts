/** A changed amount, in last printed places; 0 for a row that is new or goes. */
export interface ChangedAmount {
  readonly before: number;
  readonly after: number;
}

/** A way of reading the amounts under which the changes add up to zero. */
export interface BalancedReading {
  readonly edits: readonly DigitEdit[];
  /** Indices of unmarked rows that are new: each equals one change the other way round. */
  readonly newRows: readonly number[];
}

/** One amount of a change read with another digit, or with two neighbours swapped. */
export interface DigitEdit {
  readonly change: number;
  readonly side: 'before' | 'after';
  readonly value: number;
}

/** A struck digit is easily misread (a struck 1 looks like a 4); one that stands, less. */
const costOf = { before: 1, after: 1.5 } as const;
const costOfNewRow = 0.5;
/** Readings are ranked by what they cost and by how much money they still move, as a share of what is printed. */
const costOfMovement = 2;
const shownMost = 3;
/** More changes, or more rows that equal one, are not searched. */
const searchedMost = 12;

/**
 * Readings that balance, most plausible first: rows that equal a change taken as new (at most two), one digit read
 * otherwise in at most two amounts. Empty where there is none, or too much to search.
 */
export function balancedReadings(
  changes: readonly ChangedAmount[],
  rows: readonly number[],
): readonly BalancedReading[] {
  if (changes.length > searchedMost) return [];
  const matching = rows.flatMap((amount, row) =>
    amount > 0 && changes.some(({ before, after }) => before - after === amount) ? [row] : [],
  );
  const edits = changes.flatMap((change, index) => editsOf(change, index));
  const net = changes.reduce((sum, { before, after }) => sum + after - before, 0);
  return upToTwo(matching.slice(0, searchedMost))
    .flatMap((newRows) => {
      const missing = -newRows.reduce((sum, row) => sum + (rows[row] ?? 0), net);
      return editsGiving(missing, edits).map((chosen) => ({
        edits: chosen.map(({ change, side, value }) => ({ change, side, value })),
        newRows,
      }));
    })
    .filter(({ edits: chosen }) => leavesChanges(chosen, changes))
    .map((reading) => ({ reading, cost: cost(reading, changes) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, shownMost)
    .map(({ reading }) => reading);
}

interface Effective extends DigitEdit {
  readonly effect: number;
}

function editsOf({ before, after }: ChangedAmount, change: number): readonly Effective[] {
  return [
    ...otherReadings(before).map(
      (value): Effective => ({
        change,
        side: 'before',
        value,
        effect: before - value,
      }),
    ),
    ...otherReadings(after).map(
      (value): Effective => ({ change, side: 'after', value, effect: value - after }),
    ),
  ];
}

/** Readings under which something still changes: the same figure before and after is no reading of a change. */
function leavesChanges(edits: readonly DigitEdit[], changes: readonly ChangedAmount[]): boolean {
  return readAs(edits, changes).every(({ before, after }) => before !== after);
}

function readAs(edits: readonly DigitEdit[], changes: readonly ChangedAmount[]): readonly ChangedAmount[] {
  return changes.map(({ before, after }, index) => {
    const own = edits.filter(({ change }) => change === index);
    return {
      before: own.find(({ side }) => side === 'before')?.value ?? before,
      after: own.find(({ side }) => side === 'after')?.value ?? after,
    };
  });
}

/** The same number of digits with one other digit, or with two neighbours swapped. */
function otherReadings(amount: number): readonly number[] {
  if (amount <= 0) return [];
  const digits = String(amount).split('');
  const texts = digits.flatMap((_, at) =>
    '0123456789'.split('').map((other) => digits.with(at, other).join('')),
  );
  for (const [at, digit] of digits.entries()) {
    const next = digits[at + 1];
    if (next !== undefined)
      texts.push(
        digits
          .with(at, next)
          .with(at + 1, digit)
          .join(''),
      );
  }
  return [...new Set(texts)]
    .filter((text) => !text.startsWith('0'))
    .map(Number)
    .filter((one) => one !== amount);
}

/** One or two edits of different changes whose effects add up to what is missing; none where nothing is. */
function editsGiving(missing: number, edits: readonly Effective[]): readonly (readonly Effective[])[] {
  if (missing === 0) return [[]];
  const byEffect = Map.groupBy(edits, ({ effect }) => effect);
  const single = (byEffect.get(missing) ?? []).map((edit) => [edit]);
  const pairs = edits.flatMap((first) =>
    (byEffect.get(missing - first.effect) ?? [])
      .filter((second) => second.change > first.change)
      .map((second) => [first, second]),
  );
  return [...single, ...pairs];
}

function cost({ edits, newRows }: BalancedReading, changes: readonly ChangedAmount[]): number {
  const moved = (amounts: readonly ChangedAmount[]) =>
    amounts.reduce((sum, { before, after }) => sum + Math.abs(after - before), 0);
  return (
    edits.reduce((sum, { side }) => sum + costOf[side], 0) +
    costOfNewRow * newRows.length +
    (costOfMovement * moved(readAs(edits, changes))) / Math.max(1, moved(changes))
  );
}

function upToTwo(rows: readonly number[]): readonly (readonly number[])[] {
  const pairs = rows.flatMap((a, index) => rows.slice(index + 1).map((b) => [a, b]));
  return [[], ...rows.map((row) => [row]), ...pairs];
}
