import type { LineReadingState } from '@plenary/api/budget/lines';
import type { Problem } from '@plenary/api/contract/problem';
import type { Refusal, Result } from '@plenary/core/basics/result';
import { columnRole } from '@plenary/core/budget/lines/edited/column-role';
import { type LineMapping, lineMappingSchema } from '@plenary/core/budget/lines/line-mapping';
import { columnKey } from '@plenary/core/budget/lines/mapped-columns';

/** A choice of the form of a mapping: of the file, of all lines, or of one of its columns (from 1). */
export type MappingChoice =
  | 'sheet'
  | 'encoding'
  | 'separator'
  | 'decimal'
  | 'header'
  | 'language'
  | 'currency'
  | 'digits'
  | 'years'
  | 'cube'
  | `column-${number}`;

/** A mapping while it is changed choice by choice. */
export interface MappingEdits {
  readonly mapping: LineMapping;
  readonly reading: LineReadingState;
  /** The names of the columns of the file, in their places. */
  readonly names: readonly string[];
  /** Why what was chosen cannot be; `null` where it can. */
  readonly note: (choice: MappingChoice) => string | null;
  /** Takes what a choice makes of the mapping, and has the file read by it. */
  readonly edit: (choice: MappingChoice, changed: Result<LineMapping>) => void;
}

/** A choice that was refused before the file was read by it. */
export interface RefusedChoice {
  readonly choice: MappingChoice;
  readonly refusal: Refusal;
}

/** The mapping of a text; `null` where it is none. */
export function mappingIn(text: string): LineMapping | null {
  try {
    const read = lineMappingSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The names of the columns of a file by their places. */
export function namesOf(columns: LineReadingState['columns']): readonly string[] {
  const names: string[] = [];
  for (const { column, name } of columns) names[column - 1] = name;
  return Array.from(names, (name) => name ?? '');
}

const places: Readonly<Partial<Record<string, MappingChoice>>> = {
  'sheet-missing': 'sheet',
  'sheet-of-other-columns': 'sheet',
  'encoding-unknown': 'encoding',
  'encoding-not-known': 'encoding',
  'encoding-breaks': 'encoding',
  'quote-not-closed': 'separator',
  'line-too-long': 'separator',
  'too-many-columns': 'separator',
  'column-missing': 'header',
  'header-not-there': 'header',
  'lines-currency-unknown': 'currency',
  'lines-other-currency': 'currency',
  'lines-other-digits': 'digits',
  'lines-years-unknown': 'years',
  'cube-of-another-shape': 'cube',
};

/** The choice that a refusal is about; `null` for one about the file as a whole. */
export function choiceOf(
  { code, facts }: Pick<Problem, 'code' | 'facts'>,
  mapping: LineMapping,
  names: readonly string[],
): MappingChoice | null {
  if (code === 'column-doubled-name') {
    const key = columnKey(String(facts['column']));
    const column = names.findIndex((name) => columnKey(name) === key) + 1;
    return column > 0 ? `column-${column}` : 'header';
  }
  if (code !== 'member-not-in-plan') return places[code] ?? null;
  const column = names.findIndex((_, place) => {
    const role = columnRole(mapping, names, place + 1);
    return role.kind === 'level' && role.dimension === facts['dimension'];
  });
  return column < 0 ? null : `column-${column + 1}`;
}
