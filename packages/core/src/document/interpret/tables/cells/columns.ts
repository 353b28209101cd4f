import type { Grid } from './grid.ts';
import { cellKinds, kindAt, numberAt, textAt } from './grid.ts';
import type { HeaderRows } from './header-rows.ts';
import { names } from './named.ts';

/** What a column holds. */
export type ColumnRole = 'label' | 'code' | 'number' | 'percent' | 'empty';

/** A column of a table and its numbers. */
export interface Column {
  readonly index: number;
  readonly words: string;
  readonly role: ColumnRole;
  /** Says whether the words over it say that it holds money or another amount. */
  readonly namesAmount: boolean;
  /** Decimals of the figure with most of them. */
  readonly decimals: number;
  /** Says whether its numbers are of such different sizes as amounts are, and scores and phone numbers are not. */
  readonly spreads: boolean;
}

interface Tally {
  numbers: number;
  words: number;
  blanks: number;
  percents: number;
  decimals: number;
  measured: number;
  coded: number;
  years: number;
  steps: number;
  /** Numbers in parts (1.2.3), and those of them of which the number above them (1.2) has come before. */
  parted: number;
  outlined: number;
  readonly seen: Set<string>;
  /** How many numbers other than zero have one digit before decimals, two, three … */
  readonly lengths: number[];
  readonly distinct: Set<number>;
}

/** At most this many different numbers are told apart; a column of codes in a long list repeats a few. */
const mostDistinct = 4096;
const amountConcepts = [
  'amount',
  'currency',
  'total',
  'subtotal',
  'whole',
  'balance',
  'difference',
  'stage-proposed',
  'stage-approved',
  'stage-revised',
  'stage-final',
  'stage-expenditure',
  'stage-after-transfers',
  'modification',
  'final-amount',
  'contribution',
  'spending',
  'available',
  'money',
] as const;

/** Tells what each column of a table holds, by the words over it and by what its cells look like. */
export function columnsOf(grid: Grid, header: HeaderRows): readonly Column[] {
  const tallies = Array.from({ length: grid.width }, (_, column) => tallyOf(grid, header, column));
  return tallies.map((tally, index) => {
    const words = header.words[index] ?? '';
    const isAmount = names(words, amountConcepts);
    const leads = tallies.slice(0, index).every((before) => before.numbers === 0);
    const isCode = isOutline(tally) || (leads && !isAmount && names(words, ['identifier']));
    const role = isCode ? 'code' : roleOf(tally, words, isAmount);
    const describes = role === 'number' && !isAmount && isDescribed(grid, header, tallies, index);
    return {
      index,
      words,
      role: describes ? 'code' : role,
      namesAmount: isAmount,
      decimals: tally.decimals,
      spreads: role === 'number' && !describes && spreads(tally),
    };
  });
}

function roleOf(tally: Tally, words: string, isAmount: boolean): ColumnRole {
  const { numbers } = tally;
  if (numbers === 0) return tally.words > 0 ? 'label' : 'empty';
  if (tally.words * 3 > numbers) return 'label';
  if (tally.percents * 2 > numbers || (names(words, ['percent']) && tally.measured * 2 >= numbers))
    return 'percent';
  const codes = tally.coded * 20 >= numbers && tally.coded > 0;
  if (!isAmount && !codes && tally.measured * 5 < numbers && names(words, ['identifier'])) return 'code';
  if (tally.measured > 0 && tally.coded === 0) return 'number';
  if (codes) return 'code';
  if (tally.years === numbers && numbers > 1) return 'code';
  if (numbers > 2 && tally.steps >= numbers - 1) return 'code';
  // A few whole numbers over and over classify rows.
  const repeats = numbers >= 50 && tally.distinct.size * tally.distinct.size <= numbers;
  return repeats && tally.measured === 0 && !isAmount ? 'code' : 'number';
}

function tallyOf(grid: Grid, header: HeaderRows, column: number): Tally {
  const tally: Tally = {
    numbers: 0,
    words: 0,
    blanks: 0,
    percents: 0,
    decimals: 0,
    measured: 0,
    coded: 0,
    years: 0,
    steps: 0,
    lengths: [],
    parted: 0,
    outlined: 0,
    seen: new Set(),
    distinct: new Set(),
  };
  let before = Number.NaN;
  for (let row = header.body; row < grid.height; row += 1) {
    if (header.rows.has(row)) continue;
    const kind = kindAt(grid, row, column);
    if (kind === cellKinds.blank || kind === cellKinds.notApplicable) tally.blanks += 1;
    else if (kind === cellKinds.words) tally.words += 1;
    else {
      const number = numberAt(grid, row, column);
      countNumber(tally, grid, row * grid.width + column, number);
      if (number === before + 1) tally.steps += 1;
      before = number;
    }
  }
  return tally;
}

function countNumber(tally: Tally, grid: Grid, at: number, number: number): void {
  const text = grid.texts[at] ?? '';
  tally.numbers += 1;
  if (grid.percents[at] === 1) tally.percents += 1;
  tally.decimals = Math.max(tally.decimals, -(grid.places[at] ?? 0));
  if (/^0\d/.test(text)) tally.coded += 1;
  else if (/\d[.,'\s\u00a0\u202f]\d|[-–—\u2212(%]/u.test(text)) tally.measured += 1;
  if (/^(?:19|20)\d\d$/.test(text)) tally.years += 1;
  if (number !== 0) {
    const length = Math.max(0, Math.floor(Math.log10(Math.abs(number))));
    tally.lengths[length] = (tally.lengths[length] ?? 0) + 1;
  }
  countOutline(tally, text);
  if (tally.distinct.size < mostDistinct) tally.distinct.add(number);
}

function countOutline(tally: Tally, text: string): void {
  const at = text.lastIndexOf('.');
  if (at > 0) {
    tally.parted += 1;
    if (tally.seen.has(text.slice(0, at))) tally.outlined += 1;
  }
  if (tally.seen.size < mostDistinct) tally.seen.add(text);
}

/** Numbers such as 1, 1.1, 1.2, 2, 2.1 outline a table. */
function isOutline({ parted, outlined, seen, numbers, lengths }: Tally): boolean {
  return parted > 1 && outlined * 10 >= parted * 9 && seen.size === numbers && lengths.length <= 3;
}

/** At least so many lengths of numbers, each in so large a share, in so many rows. */
const spread = { lengths: 4, share: 0.02, rows: 20 } as const;

function spreads({ numbers, lengths }: Tally): boolean {
  const common = lengths.filter((count) => count >= spread.share * numbers);
  return numbers >= spread.rows && common.length >= spread.lengths;
}

/** A whole number right before words that are the same for the same number is a code with its name. */
function isDescribed(grid: Grid, header: HeaderRows, tallies: readonly Tally[], column: number): boolean {
  const [own, next] = [tallies[column], tallies[column + 1]];
  if (!own || !next || own.measured > 0 || next.words < own.numbers * 0.9 || own.numbers < 5) return false;
  const described = new Map<string, string>();
  let unlike = 0;
  let again = 0;
  for (let row = header.body; row < grid.height; row += 1) {
    const [code, name] = [textAt(grid, row, column), textAt(grid, row, column + 1)];
    if (code === '' || header.rows.has(row)) continue;
    const known = described.get(code);
    if (known === undefined) described.set(code, name);
    else if (known === name) again += 1;
    else unlike += 1;
  }
  // Where no number comes again, only its place before the first words tells.
  return again + unlike === 0 ? own.numbers >= 5 && column === 0 : unlike * 10 <= again;
}
