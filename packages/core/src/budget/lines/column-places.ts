import { ok, type Result, refuse } from '../../basics/result.ts';
import type { LineMapping, MappedColumn } from './line-mapping.ts';

/** A column that a mapping uses, and where it says so: `dimensions[0].levels[1].column`. */
export interface ColumnPlace {
  readonly column: MappedColumn;
  readonly place: string;
}

/** Every column that a mapping uses, in the order in which it says them. */
export function columnPlaces(mapping: LineMapping): readonly ColumnPlace[] {
  const { period, dimensions, amounts, filter = [], totals = [], checks = [] } = mapping;
  const each = (all: readonly { readonly column: MappedColumn }[], of: string): readonly ColumnPlace[] =>
    all.map(({ column }, index) => ({ column, place: `${of}[${index}].column` }));
  return [
    ...('column' in period ? [{ column: period.column, place: 'period.column' }] : []),
    ...dimensions.flatMap(({ levels = [] }, index) =>
      levels.flatMap(({ column, name }, level): readonly ColumnPlace[] => {
        const at = `dimensions[${index}].levels[${level}]`;
        return [
          { column, place: `${at}.column` },
          ...(name === undefined ? [] : [{ column: name, place: `${at}.name` }]),
        ];
      }),
    ),
    ...each(amounts, 'amounts'),
    ...each(filter, 'filter'),
    ...each(totals, 'totals'),
    ...checks.flatMap(({ sum, equals }, index) => [
      ...each(sum, `checks[${index}].sum`),
      { column: equals, place: `checks[${index}].equals` },
    ]),
  ];
}

/** Refuses a mapping (`column-beyond`) with the first column whose number no line of a file of this width has. */
export function withinWidth(mapping: LineMapping, width: number): Result<LineMapping> {
  const beyond = columnPlaces(mapping).find(({ column }) => typeof column === 'number' && column > width);
  return beyond
    ? refuse('column-beyond', { column: Number(beyond.column), place: beyond.place, width })
    : ok(mapping);
}
