import { type Address, addressText, type Coordinates } from '../../../basics/address.ts';
import { type Formula, figureAt } from '../../../basics/formula.ts';
import type { BookCube } from '../../../budget/figures.ts';
import type { Proposal } from '../../../negotiation/proposal.ts';
import type { Change } from '../../../plan/change.ts';
import type { Cell, Table } from '../../document.ts';
import type { Reading } from '../../interpretation.ts';
import type { FigureRole, StatedFigure } from '../../stated-figure.ts';
import type { Context, Found, FoundFact } from '../context.ts';
import { type CellFigure, type FigureScale, readFigureCell } from '../figure-cell.ts';
import { readingsOf, type ValueArea } from '../readings.ts';

/** Row and column of a cell in words. */
export interface CellWords {
  readonly row: string;
  readonly column: string;
}

/** What a cell says of the plan: the fact at an address, or what follows from others. */
export type Meaning =
  | { readonly kind: 'fact'; readonly cube: BookCube; readonly at: Coordinates; readonly role: FigureRole }
  | { readonly kind: 'follows'; readonly formula: Formula; readonly role: FigureRole };

/**
 * Collects what the cells of one table say. A cell with two figures states an old and a new value: the fact is the old
 * one, and a proposal of nobody named changes it.
 */
export class FigureLedger {
  readonly facts: FoundFact[] = [];
  readonly stated: StatedFigure[] = [];
  readonly proposals: Proposal[] = [];
  readonly #outcomes = new Map<Cell, Reading['outcome']>();
  readonly #proposalIds: Set<string>;
  readonly #insertedBy: readonly string[];

  /** `insertedBy`: the proposals without which the whole table would not stand. */
  constructor(context: Context, insertedBy: readonly string[] = []) {
    this.#proposalIds = new Set(context.known.proposals.map((proposal) => proposal.id));
    this.#insertedBy = insertedBy;
  }

  /** Reads a leaf: a blank one is a fact nobody knows the amount of. */
  fact(cell: Cell | undefined, scale: FigureScale, cube: BookCube, at: Coordinates, words: CellWords): void {
    if (readFigureCell(cell, scale).kind === 'blank') this.unknown(cube, at);
    else this.read(cell, scale, { kind: 'fact', cube, at, role: 'fact' }, words);
  }

  /** There is a fact, and nobody can tell its amount: what it counts into is unknown, too. */
  unknown(cube: BookCube, at: Coordinates): void {
    this.#addFact(cube, at, null);
  }

  /** Reads a cell that follows from others; a blank one states nothing. */
  follows(
    cell: Cell | undefined,
    scale: FigureScale,
    formula: Formula,
    role: FigureRole,
    words: CellWords,
  ): void {
    this.read(cell, scale, { kind: 'follows', formula, role }, words);
  }

  /** Reads a cell with a meaning; a blank one states nothing. */
  read(cell: Cell | undefined, scale: FigureScale, meaning: Meaning, words: CellWords): void {
    const read = readFigureCell(cell, scale);
    if (cell === undefined || read.kind === 'blank') return;
    const figures = read.kind === 'figures' ? read.figures : [];
    const [first, second] = figures;
    if (read.kind === 'not-understood' || figures.length > 2) {
      this.#outcomes.set(cell, 'not-understood');
      if (meaning.role === 'fact' && meaning.kind === 'fact') this.unknown(meaning.cube, meaning.at);
      return;
    }
    this.#outcomes.set(cell, meaning.kind === 'fact' ? 'fact' : 'stated');
    const printed = read.kind === 'not-applicable' ? read.printed : '';
    const old = first ?? { printed, value: null, halfWidth: 0 };
    if (meaning.kind === 'fact') this.#addFact(meaning.cube, meaning.at, first ?? null);
    const change = second ? this.#change(meaning, old, second, cell) : null;
    this.#state(cell, old, meaning, words, [], change ? [change] : []);
    if (second && change) this.#state(cell, second, meaning, words, [change], []);
  }

  /** What was collected, with one reading for each numeric cell of the table. */
  found(
    table: Table,
    area: ValueArea,
    scale: FigureScale,
  ): Partial<Found> & { readonly facts: readonly FoundFact[] } {
    return {
      facts: this.facts,
      stated: this.stated,
      proposals: this.proposals,
      readings: readingsOf(table, area, scale.style, this.#outcomes),
    };
  }

  #addFact(cube: BookCube, at: Coordinates, figure: CellFigure | null): void {
    this.facts.push({
      cube,
      at,
      value: { amount: figure?.value ?? null, halfWidth: figure?.halfWidth ?? 0 },
    });
  }

  #state(
    cell: Cell,
    figure: Omit<CellFigure, 'value'> & { readonly value: number | null },
    meaning: Meaning,
    words: CellWords,
    insertedBy: readonly string[],
    deletedBy: readonly string[],
  ): void {
    this.stated.push({
      place: cell.place,
      printed: figure.printed,
      value: figure.value,
      halfWidth: figure.halfWidth,
      formula: formulaOf(meaning),
      role: meaning.role,
      ...words,
      insertedBy: [...this.#insertedBy, ...insertedBy],
      deletedBy,
    });
  }

  /** The proposal that the second figure of a cell stands for. */
  #change(
    meaning: Meaning,
    before: { readonly value: number | null; readonly halfWidth: number },
    after: CellFigure,
    cell: Cell,
  ): string {
    const changes: readonly Change[] =
      meaning.kind === 'fact'
        ? [
            {
              kind: 'set-fact',
              cube: meaning.cube,
              at: meaning.at,
              before: { amount: before.value, halfWidth: before.halfWidth },
              after: { amount: after.value, halfWidth: after.halfWidth },
            },
          ]
        : [];
    const id = this.#uniqueId(`change-of-${subject(meaning, cell)}`);
    this.proposals.push({ id, by: [], changes, excludes: [] });
    return id;
  }

  #uniqueId(wanted: string): string {
    let id = wanted;
    for (let count = 2; this.#proposalIds.has(id); count += 1) id = `${wanted}-${count}`;
    this.#proposalIds.add(id);
    return id;
  }
}

function formulaOf(meaning: Meaning): Formula {
  return meaning.kind === 'fact' ? figureAt({ cube: meaning.cube, at: meaning.at }) : meaning.formula;
}

/** What a change is of: a fact by its address, another figure by where it stands. */
function subject(meaning: Meaning, cell: Cell): string {
  if (meaning.kind === 'follows') return `figure-${cell.place.line}-${cell.place.column ?? 1}`;
  const address: Address = { cube: meaning.cube, at: meaning.at };
  return addressText(address);
}
