import { wordsIn } from '../../../basics/words.ts';
import type { Risk, RiskLevel } from '../../../risks/risk.ts';
import type { Cell, Row, Table } from '../../document.ts';
import { sectorOf } from '../budget/where.ts';
import type { Context, Found, TableReader } from '../context.ts';
import { Gathering } from '../found.ts';
import { readingsOf } from '../readings.ts';
import { bodyRows, columnsWith, textOf } from './columns.ts';
import { PillarRows } from './pillar-rows.ts';
import { foundResult, readResultName } from './result-names.ts';
import { isResidualRisk, onlyAppetite, readResidualRisk, splitAppetite } from './risk-words.ts';

/**
 * Reads the risks of the organization (risk, response, target residual risk) or of a sector by result. A table without its
 * header is known by the residual risks in its last column.
 */
export const readRisksTable: TableReader = (table, context) => {
  const layout = layoutByHeader(table) ?? layoutByContent(table);
  if (!layout) return null;
  const sector = layout.result === null ? null : sectorOf(context);
  const pillars = new PillarRows(context);
  const risks = new RiskRows(context, sector?.id ?? null);
  for (const row of layout.rows) {
    if (isRuled(row) || pillars.take(row)) continue;
    const risk = row.cells[layout.risk];
    const cells = { risk, response: row.cells[layout.response], target: row.cells[layout.target] };
    risks.take(row, { ...cells, result: layout.result === null ? undefined : row.cells[layout.result] });
  }
  const found = risks.found();
  const area = { headerRows: layout.headerRows, columns: new Set<number>() };
  return {
    ...found,
    sectors: sector?.sectors ?? [],
    wordings: [...pillars.wordings, ...found.wordings],
    readings: readingsOf(table, area, { language: context.language }, new Map()),
    parts: sector ? [{ sector: sector.id, part: 'risks' }] : [],
  };
};

/** Which column holds what, from 0; `result` is null in a table of the organization's risks. */
interface Layout {
  readonly result: number | null;
  readonly risk: number;
  readonly response: number;
  readonly target: number;
  readonly headerRows: ReadonlySet<number>;
  readonly rows: readonly Row[];
}

function layoutByHeader(table: Table): Layout | null {
  const columns = columnsWith(table, ['risk']);
  const response = columns?.at.get('risk-response');
  const target = columns?.at.get('target-residual-risk');
  const risk = columns?.at.get('risk');
  if (!columns || risk === undefined || (response === undefined && target === undefined)) return null;
  return {
    result: columns.at.get('expected-result') ?? null,
    risk,
    response: response ?? -1,
    target: target ?? -1,
    headerRows: columns.headerRows,
    rows: bodyRows(table, columns),
  };
}

function layoutByContent(table: Table): Layout | null {
  const rows = table.rows.filter((row) => !isRuled(row));
  const row = rows.find((one) => one.cells.length >= 3 && isResidualRisk(textOf(one.cells.at(-1))));
  if (!row) return null;
  const target = row.cells.length - 1;
  const byResult = target >= 3;
  const layout = { risk: target - 2, response: target - 1, target, headerRows: new Set<number>(), rows };
  return { ...layout, result: byResult ? target - 3 : null };
}

interface RiskCells {
  readonly result: Cell | undefined;
  readonly risk: Cell | undefined;
  readonly response: Cell | undefined;
  readonly target: Cell | undefined;
}

/** Collects risks row by row; a result and its appetite hold for the rows below that name none. */
class RiskRows {
  readonly #context: Context;
  readonly #sector: string | null;
  readonly #risks: Risk[] = [];
  readonly #gathered = new Gathering();
  #result: string | null = null;
  #appetite: RiskLevel | null = null;

  constructor(context: Context, sector: string | null) {
    this.#context = context;
    this.#sector = sector;
    const last = context.known.risks.at(-1);
    if (sector !== null && last?.sector === sector) {
      this.#result = last.result ?? null;
      this.#appetite = last.appetite;
    }
  }

  take(row: Row, cells: RiskCells): void {
    if (this.#takeLostAppetite(row)) return;
    this.#takeResult(row, cells.result);
    const risk = splitAppetite(textOf(cells.risk));
    const response = textOf(cells.response);
    const target = splitAppetite(textOf(cells.target));
    if (risk.text === '' && response === '') return;
    const appetite = risk.appetite ?? this.#appetite ?? target.appetite;
    this.#add(row, cells, { text: risk.text, response, target: target.text, appetite });
  }

  found(): Found {
    return { ...this.#gathered.found, risks: this.#risks };
  }

  #takeResult(row: Row, cell: Cell | undefined): void {
    const { text, appetite } = splitAppetite(textOf(cell));
    const name = readResultName(text);
    if (text !== '' || appetite !== null) this.#appetite = appetite;
    if (!name) return;
    this.#result = name.code;
    const at = this.#sector === null ? null : ({ sector: this.#sector, part: 'risks' } as const);
    this.#gathered.add(foundResult(name, (cell ?? row).place, this.#context, at));
  }

  /** An appetite that slipped into a row of its own belongs to the risk above. */
  #takeLostAppetite(row: Row): boolean {
    const filled = row.cells.map(textOf).filter((text) => text !== '');
    const appetite = filled.length === 1 ? onlyAppetite(filled[0] ?? '') : null;
    const last = this.#risks.at(-1);
    if (!appetite || !last) return false;
    this.#appetite = appetite;
    if (last.appetite === null) this.#risks.splice(-1, 1, { ...last, appetite });
    return true;
  }

  #add(
    row: Row,
    cells: RiskCells,
    words: {
      readonly text: string;
      readonly response: string;
      readonly target: string;
      readonly appetite: RiskLevel | null;
    },
  ): void {
    const language = this.#context.language;
    const stem = this.#sector === null ? 'organization' : `${this.#sector}/${this.#result ?? 'none'}`;
    const id = `${stem}/${this.#taken(stem) + 1}`;
    this.#risks.push({
      id,
      ...(this.#sector === null ? {} : { sector: this.#sector }),
      ...(this.#sector === null || this.#result === null ? {} : { result: this.#result }),
      text: wordsIn(language, words.text),
      appetite: words.appetite,
      response: words.response === '' ? {} : wordsIn(language, words.response),
      target: readResidualRisk(words.target),
    });
    this.#gathered.add({ places: { [`risk:${id}`]: (cells.risk ?? row).place } });
  }

  #taken(stem: string): number {
    const risks = [...this.#context.known.risks, ...this.#risks];
    return risks.filter((risk) => risk.id.slice(0, risk.id.lastIndexOf('/')) === stem).length;
  }
}

/** A row of lines, as conversions draw them. */
function isRuled(row: Row): boolean {
  return row.cells.every((cell) => /^[-–—=_|:\s]*$/.test(textOf(cell)));
}
