import type { PivotColumn } from '@plenary/api/budget/pivot';
import { memo, type ReactNode, useMemo } from 'react';
import { Said } from '../../app/said.tsx';
import { type Band, bandsOf } from './column-bands.ts';
import type { Margin } from './grid-cell.ts';
import type { GridMeasures } from './grid-measures.ts';
import css from './pivot-grid.module.css';

interface GridHeadProps {
  readonly corner: ReactNode;
  readonly columns: readonly PivotColumn[];
  readonly lines: number;
  readonly measures: GridMeasures;
  readonly edge: ReactNode;
  readonly margins: readonly Margin[];
  /** The first and the last column that is seen. */
  readonly first: number;
  readonly last: number;
}

/** The heads of the columns: a line for each level, groups over what they are the sum of. They stay in sight. */
export const GridHead = memo(function GridHead(given: GridHeadProps) {
  const { columns, measures, lines, first, last } = given;
  const bands = useMemo(() => bandsOf(columns), [columns]);
  const shown = bands.filter((band) => band.column <= last && band.column + band.columns > first);
  const height = lines * measures.line;
  return (
    <div role="rowgroup" className={css['heads']} style={{ blockSize: height }}>
      {Array.from({ length: lines }, (_, line) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={line} role="row" aria-rowindex={line + 1} className={css['lines']}>
          {line === 0 ? (
            <div
              role="columnheader"
              aria-colindex={1}
              aria-rowspan={lines > 1 ? lines : undefined}
              className={css['corner']}
              style={{ blockSize: height, inlineSize: measures.head }}
            >
              {given.corner}
              {given.edge}
            </div>
          ) : null}
          {shown
            .filter((band) => band.line === line)
            .map((band) => (
              <ColumnHead
                key={`${band.column}`}
                band={band}
                column={columns[band.column]}
                measures={measures}
              />
            ))}
          {line === 0 ? <MarginHeads given={given} height={height} /> : null}
        </div>
      ))}
    </div>
  );
});

function MarginHeads({ given, height }: { readonly given: GridHeadProps; readonly height: number }) {
  const { columns, measures, margins } = given;
  const after = measures.head + columns.length * measures.column;
  return margins.map((margin, which) => (
    <div
      key={margin.id}
      role="columnheader"
      aria-colindex={columns.length + 2 + which}
      className={css['columnHead']}
      data-beside="true"
      style={{
        insetInlineStart: after + which * measures.margin,
        inlineSize: measures.margin,
        blockSize: height,
      }}
    >
      <span>{margin.label}</span>
    </div>
  ));
}

interface ColumnHeadProps {
  readonly band: Band;
  readonly column: PivotColumn | undefined;
  readonly measures: GridMeasures;
}

function ColumnHead({ band, column, measures }: ColumnHeadProps) {
  const head = column?.heads[band.line];
  if (!column || !head) return null;
  const isGroup = band.columns > 1;
  return (
    <div
      role="columnheader"
      aria-colindex={band.column + 2}
      aria-colspan={band.columns > 1 ? band.columns : undefined}
      className={css['columnHead']}
      data-kind={column.kind}
      data-group={isGroup}
      title={head.label.text}
      style={{
        insetInlineStart: measures.head + band.column * measures.column,
        inlineSize: band.columns * measures.column,
        insetBlockStart: band.line * measures.line,
        blockSize: band.lines * measures.line,
      }}
    >
      <span style={isGroup ? { insetInlineStart: measures.head + 8 } : undefined}>
        {head.code === null ? null : <bdi className={css['code']}>{head.code}</bdi>}
        {head.code === null ? null : ' '}
        <Said words={head.label} />
      </span>
    </div>
  );
}
