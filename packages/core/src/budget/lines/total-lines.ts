import type { LineMapping } from './line-mapping.ts';

/** A line that states the total of others. */
export interface TotalLine {
  readonly line: number;
  /** What it says beside the word. */
  readonly what: string;
  /** The amount of each column, in minor units; `null` where it states none. */
  readonly stated: readonly (number | null)[];
}

/** A stated total of one column, and what the lines it may sum up come to. */
export interface ComparedTotal {
  readonly line: number;
  readonly what: string;
  readonly stated: number;
  readonly total: number;
}

type Sums = readonly number[];

/**
 * Compares lines that state totals with the lines around them. Totals stand below what they sum up, or above it where the first line of all is one. A total sums
 * up the lines since the last one, and as many of the groups before as make it right.
 */
export class TotalLines {
  readonly #width: number;
  readonly #events: (TotalLine | Sums)[] = [];
  #run: number[] | null = null;

  constructor(width: number) {
    this.#width = width;
  }

  /** The lines that state totals. */
  get lines(): readonly TotalLine[] {
    return this.#events.filter(isTotal);
  }

  /** Adds the amounts of a line that is none of a total. */
  add(amounts: readonly (number | null)[]): void {
    this.#run ??= Array.from({ length: this.#width }, () => 0);
    for (const [index, amount] of amounts.entries())
      this.#run[index] = (this.#run[index] ?? 0) + (amount ?? 0);
  }

  /** Takes a line that states a total. */
  total(line: TotalLine): void {
    this.#endRun();
    this.#events.push(line);
  }

  /** Every stated total beside what it sums up. */
  compared(): readonly ComparedTotal[] {
    this.#endRun();
    const [first] = this.#events;
    const isAbove = first !== undefined && isTotal(first);
    const groups: Sums[] = [];
    const compared: ComparedTotal[] = [];
    let run: Sums | null = null;
    for (const event of isAbove ? this.#events.toReversed() : this.#events) {
      if (!isTotal(event)) {
        run = event;
        continue;
      }
      const { sums, groups: taken } = summedUp(event, run, groups, this.#width);
      groups.splice(groups.length - taken, taken, sums);
      run = null;
      for (const [index, stated] of event.stated.entries()) {
        if (stated !== null)
          compared.push({ line: event.line, what: event.what, stated, total: sums[index] ?? 0 });
      }
    }
    return compared;
  }

  #endRun(): void {
    if (this.#run) this.#events.push(this.#run);
    this.#run = null;
  }
}

function isTotal(event: TotalLine | Sums): event is TotalLine {
  return 'stated' in event;
}

/** What a total sums up: the lines since the last total, and the last groups of those before. */
function summedUp(
  { stated }: TotalLine,
  run: Sums | null,
  groups: readonly Sums[],
  width: number,
): { readonly sums: Sums; readonly groups: number } {
  let sums = run ?? Array.from({ length: width }, () => 0);
  const tried = run ? [{ sums, groups: 0 }] : [];
  for (const [index, group] of groups.toReversed().entries()) {
    sums = sums.map((sum, column) => sum + (group[column] ?? 0));
    tried.push({ sums, groups: index + 1 });
  }
  const right = tried.map((one) => stated.filter((amount, column) => amount === one.sums[column]).length);
  const most = Math.max(0, ...right);
  // Where nothing fits, a total of lines is that of its own lines, and a total of totals that of all of them.
  if (most === 0) return (run ? tried[0] : tried.at(-1)) ?? { sums, groups: 0 };
  return tried[right.indexOf(most)] ?? { sums, groups: 0 };
}

/** Says whether a cell begins or ends with one of the words of totals. */
export function saysTotal(cell: string, words: NonNullable<LineMapping['totals']>[number]['words']): boolean {
  const text = cell.trim().toLowerCase();
  if (text === '') return false;
  return words.some((given) => {
    const word = given.toLowerCase();
    if (text === word) return true;
    const apart = /\p{Script=Han}/u.test(word) ? () => true : (sign: string) => !/[\p{L}\p{N}]/u.test(sign);
    if (text.startsWith(word)) return apart(text.charAt(word.length));
    return text.endsWith(word) && apart(text.charAt(text.length - word.length - 1));
  });
}
