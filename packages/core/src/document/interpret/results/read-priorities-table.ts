import { shortened } from '../../../basics/shortened.ts';
import type { Bullet, Priority } from '../../../results/strategy.ts';
import type { Cell, CellPart, Row } from '../../document.ts';
import type { Reading } from '../../interpretation.ts';
import { FigureLedger } from '../budget/ledger.ts';
import { moneyScale } from '../budget/table-scale.ts';
import { proposedVersion } from '../budget/versions.ts';
import type { Context, Found, TableReader } from '../context.ts';
import { type FigureScale, readFigureCell } from '../figure-cell.ts';
import { Gathering } from '../found.ts';
import { readBrackets } from '../narrative/brackets.ts';
import { bodyRows, columnsWith, textOf } from './columns.ts';
import { readSectors } from './sector-names.ts';

/**
 * Reads groups of priorities, their amounts in the proposed budget and the sectors that carry them. As many amounts as
 * bullets are one for each; two amounts of anything else are an old and a new value.
 */
export const readPrioritiesTable: TableReader = (table, context) => {
  const columns = columnsWith(table, ['priority', 'priority-budget']);
  const [bullets, amount] = [columns?.at.get('priority'), columns?.at.get('priority-budget')];
  if (!columns || bullets === undefined || amount === undefined) return null;
  const scale = moneyScale(table, context);
  const group = new PriorityGroups(
    context,
    scale,
    textOf(table.rows[Math.min(...columns.headerRows)]?.cells[amount]),
  );
  const sectors = columns.at.get('responsible-sectors') ?? -1;
  for (const row of bodyRows(table, columns)) {
    group.take(row, { bullets: row.cells[bullets], amount: row.cells[amount], sectors: row.cells[sectors] });
  }
  const area = { headerRows: columns.headerRows, columns: new Set([amount]) };
  const figures = group.ledger.found(table, area, scale);
  return {
    ...group.found(),
    ...figures,
    versions: [proposedVersion(context.period)],
    proposals: [...group.found().proposals, ...(figures.proposals ?? [])],
    readings: (figures.readings ?? []).map((reading) => group.corrected(reading)),
  };
};

interface PriorityCells {
  readonly bullets: Cell | undefined;
  readonly amount: Cell | undefined;
  readonly sectors: Cell | undefined;
}

/** Collects the priorities of a table row by row. */
class PriorityGroups {
  readonly ledger: FigureLedger;
  readonly #context: Context;
  readonly #scale: FigureScale;
  readonly #column: string;
  readonly #pillar: string;
  readonly #priorities: Priority[] = [];
  readonly #itemized = new Set<Cell>();
  readonly #gathered = new Gathering();

  constructor(context: Context, scale: FigureScale, column: string) {
    this.ledger = new FigureLedger(context);
    this.#context = context;
    this.#scale = scale;
    this.#column = column;
    this.#pillar = pillarOf(context);
  }

  take(row: Row, cells: PriorityCells): void {
    const words = textOf(cells.bullets);
    if (words === '' && textOf(cells.amount) === '') return;
    const known = [...this.#context.known.priorities, ...this.#priorities];
    const id = `${this.#pillar}/${known.filter((one) => one.pillar === this.#pillar).length + 1}`;
    const bullets = this.#bullets(cells.bullets?.parts ?? [], `priority-${id.replace('/', '-')}`);
    const sectors = readSectors(textOf(cells.sectors), this.#context);
    this.#priorities.push({ id, pillar: this.#pillar, bullets, sectors: sectors.ids });
    this.#gathered.add({
      sectors: sectors.unknown,
      places: { [`priority:${id}`]: (cells.bullets ?? row).place },
    });
    this.#amounts(id, bullets.length, cells.amount, words);
  }

  found(): Found {
    return { ...this.#gathered.found, priorities: this.#priorities };
  }

  /** A cell that was read amount by amount became facts. */
  corrected(reading: Reading): Reading {
    const itemized = [...this.#itemized].some((cell) => cell.place === reading.place);
    return itemized ? { ...reading, outcome: 'fact' } : reading;
  }

  #amounts(priority: string, bullets: number, cell: Cell | undefined, words: string): void {
    const version = proposedVersion(this.#context.period).id;
    const row = shortened(words.replace(/\s+/g, ' '));
    const read = readFigureCell(cell, this.#scale);
    const figures = read.kind === 'figures' ? read.figures : [];
    const each = cell !== undefined && bullets >= 2 && figures.length === bullets && !isStruck(cell);
    if (!each) {
      const at = { priority, bullet: 'all', version };
      this.ledger.fact(cell, this.#scale, 'priorities', at, { row, column: this.#column });
      return;
    }
    this.#itemized.add(cell);
    for (const [index, figure] of figures.entries()) {
      const own: Cell = { place: cell.place, parts: [{ depth: 0, runs: [{ text: figure.printed }] }] };
      const at = { priority, bullet: String(index + 1), version };
      this.ledger.fact(own, this.#scale, 'priorities', at, { row, column: this.#column });
    }
  }

  /** Bullets with those below them; the least depth of the cell is the first level. */
  #bullets(parts: readonly CellPart[], name: string): readonly Bullet[] {
    const [first, ...rest] = parts;
    if (!first) return [];
    const top = Math.min(...parts.map((part) => part.depth));
    const ends = rest.flatMap((part, index) => (part.depth <= top ? [index + 1] : []));
    const starts = [0, ...ends];
    return starts.map((start, index): Bullet => {
      const own = parts.slice(start, starts[index + 1] ?? parts.length);
      const id = `${name}-${index + 1}`;
      return { text: this.#text(own[0], id), bullets: this.#bullets(own.slice(1), id) };
    });
  }

  #text(part: CellPart | undefined, name: string): Bullet['text'] {
    const read = readBrackets(part?.runs ?? [], name);
    this.#gathered.add({ proposals: read.proposals, delegations: read.delegations });
    return { [this.#context.language]: read.text };
  }
}

/** The pillar of the heading before, or else of the last result, or else the first there is. */
function pillarOf(context: Context): string {
  const last = context.known.results.at(-1)?.pillar;
  return context.pillar ?? last ?? context.profile.pillars[0]?.id ?? '1';
}

function isStruck(cell: Cell): boolean {
  return cell.parts.some((part) => part.runs.some((run) => run.style === 'struck'));
}
