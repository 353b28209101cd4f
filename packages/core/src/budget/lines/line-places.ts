import { ok, type Result, refuse } from '../../basics/result.ts';
import type { CodedName } from './code-levels.ts';
import type { LineCells } from './line-cells.ts';
import type { LineMapping } from './line-mapping.ts';
import { LineMembers } from './line-members.ts';
import type { MappedColumns } from './mapped-columns.ts';

type Level = MappedColumns['dimensions'][number]['levels'][number];

interface Place {
  readonly indent: number;
  readonly said: CodedName;
}

/** Finds the members that lines are at. It remembers what lines above said, where cells are empty as long as it is the same. */
export class LinePlaces {
  readonly members: readonly LineMembers[];
  readonly #columns: MappedColumns;
  /** For each dimension what stands at its levels, or by its indents, in the last line. */
  readonly #last: Place[][];
  /** The sheet of the last line: nothing goes on from one to the next. */
  #sheet: string | undefined;

  constructor(mapping: LineMapping, columns: MappedColumns) {
    this.#columns = columns;
    this.members = mapping.dimensions.map((mapped) => new LineMembers(mapped, mapping.language));
    this.#last = mapping.dimensions.map(() => []);
  }

  /** Sees a line, whether or not it has amounts: lines below may rest on what it says. Answers the path in each dimension. */
  paths({ cells, sheet }: LineCells): readonly (readonly CodedName[])[] {
    if (sheet !== this.#sheet) for (const last of this.#last) last.length = 0;
    this.#sheet = sheet;
    return this.#columns.dimensions.map(({ mapped, levels }, index) => {
      const last = this.#last[index] ?? [];
      if (mapped.sheet) return sheet === undefined ? [] : [{ code: sheet, name: '' }];
      if (mapped.member !== undefined) return [{ code: mapped.member, name: '' }];
      return mapped.indented ? indentedPath(levels[0], cells, last) : levelPath(levels, cells, last);
    });
  }

  /** The numbers of the members at these paths; `null` for a dimension that columns of amounts may say. */
  codes(paths: readonly (readonly CodedName[])[]): Result<readonly (number | null)[]> {
    const codes: (number | null)[] = [];
    for (const [index, { mapped, levels }] of this.#columns.dimensions.entries()) {
      const path = paths[index] ?? [];
      const empty = mapped.empty === undefined ? [] : [{ code: mapped.empty, name: '' }];
      const found = path.length > 0 ? path : empty;
      if (found.length === 0) {
        // Columns of amounts may say the member.
        if (levels.length > 0) return refuse('member-missing', { dimension: mapped.id });
        codes.push(null);
        continue;
      }
      const code = this.members[index]?.at(found) ?? null;
      if (code === null) {
        return refuse('member-two-parents', { dimension: mapped.id, member: found.at(-1)?.code ?? '' });
      }
      codes.push(code);
    }
    return ok(codes);
  }

  /** The same with the members that a column of amounts stands for. */
  codesWith(
    codes: readonly (number | null)[],
    at: Readonly<Record<string, string>>,
  ): Result<readonly number[]> {
    const whole: number[] = [];
    for (const [index, code] of codes.entries()) {
      const members = this.members[index];
      const given = members && at[members.id];
      const found = given === undefined ? code : (members?.at([{ code: given, name: '' }]) ?? null);
      if (found === null) return refuse('member-missing', { dimension: members?.id ?? '' });
      whole.push(found);
    }
    return ok(whole);
  }
}

/** The codes and names of a line from the outermost level to the last that says one, or that a line above said. */
function levelPath(levels: readonly Level[], cells: readonly string[], last: Place[]): readonly CodedName[] {
  const path: CodedName[] = [];
  const deepest = levels.findLastIndex(({ code }) => (cells[code] ?? '').trim() !== '');
  for (const [index, level] of levels.entries()) {
    const said = saidAt(level, cells);
    if (said.code !== '') {
      last.length = index;
      last[index] = { indent: index, said };
      path.push(said);
      continue;
    }
    const above = level.carried && (deepest > index || deepest < 0) ? last[index] : undefined;
    if (!above) break;
    path.push(above.said);
  }
  // A column with the names of several levels names the member that the line is at.
  return path.map((one, index) => {
    const name = levels[index]?.name ?? null;
    const isShared =
      name !== null && levels.slice(index + 1, path.length).some((level) => level.name === name);
    return isShared ? { code: one.code, name: '' } : one;
  });
}

function indentedPath(
  level: Level | undefined,
  cells: readonly string[],
  last: Place[],
): readonly CodedName[] {
  if (!level) return [];
  const said = saidAt(level, cells);
  if (said.code === '') return [];
  const indent = indentOf(cells[level.code] ?? '');
  while ((last.at(-1)?.indent ?? -1) >= indent) last.pop();
  last.push({ indent, said });
  return last.map((one) => one.said);
}

/** How many spaces a text begins with; a tab counts for four. */
export function indentOf(text: string): number {
  const spaces = /^[\s\u00a0]*/.exec(text)?.[0] ?? '';
  return spaces.replaceAll('\t', '    ').length;
}

function saidAt({ code: column, name, split }: Level, cells: readonly string[]): CodedName {
  const cell = (cells[column] ?? '').trim();
  const cut = split === null ? -1 : cell.indexOf(split);
  const code = cut < 0 ? cell : cell.slice(0, cut).trim();
  const inCell = cut < 0 || split === null ? '' : cell.slice(cut + split.length).trim();
  return { code, name: name === null ? inCell : (cells[name] ?? '').trim() };
}
