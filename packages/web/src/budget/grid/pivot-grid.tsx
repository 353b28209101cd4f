import type { PivotColumn, PivotRow } from '@plenary/api/budget/pivot';
import {
  type ClipboardEvent,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { useLanguage } from '../../app/use-words.ts';
import sign from '../../ui/more-columns-sign.module.css';
import { headLines } from './column-bands.ts';
import { rowKey } from './followed.ts';
import type { GridCells, Margin } from './grid-cell.ts';
import { GridHead } from './grid-head.tsx';
import { type GridMeasures, useGridMeasures } from './grid-measures.ts';
import { GridRow } from './grid-row.tsx';
import { HeadEdge } from './head-edge.tsx';
import { MoreColumns } from './more-columns.tsx';
import css from './pivot-grid.module.css';
import { moved, type Range, rangeOf, type Selection, type Spot } from './selection.ts';
import { usePointing } from './use-pointing.ts';
import { useVirtualGrid } from './use-virtual-grid.ts';

interface PivotGridProps {
  readonly label: string;
  readonly corner: ReactNode;
  readonly rows: readonly PivotRow[];
  /** The numbers of the rows that are shown. */
  readonly visible: readonly number[];
  readonly columns: readonly PivotColumn[];
  /** Whether the parts of a row are shown; `null` for a row without. */
  readonly openAt: (row: number) => boolean | null;
  readonly onToggle: (row: number) => void;
  readonly cells: GridCells;
  readonly margins: readonly Margin[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Told what is seen, by shown rows and columns, so that it is fetched. */
  readonly onSeen: (seen: Range) => void;
  /** Told a key that does not move; says whether it was taken. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onEdit: () => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** The field in place of the cell that is edited, and which that is: it may be another than the chosen one until the field has gone. */
  readonly editor: { readonly spot: Spot; readonly field: ReactNode } | null;
}

/**
 * A table of the budget as a tree of rows under columns, of which only what is seen is on the page. The keyboard is at one
 * cell; with Shift it draws a range. What cells are and what becomes of them is not known here.
 */
export function PivotGrid(given: PivotGridProps) {
  const { visible, columns, margins } = given;
  const { scroll, measures, edge, lines, virtual, pointing, focusing, onKeyDown } = useGrid(given);
  const { seenColumns } = virtual;
  const width = measures.head + columns.length * measures.column + margins.length * measures.margin;
  return (
    <div className={`${sign['frame']} ${css['frame']}`} style={onPaper(width)}>
      <MoreColumns scroll={scroll} measures={measures} columns={columns.length} margins={margins.length} />
      {/* oxlint-disable-next-line -- keys and pointer of the cells inside */}
      <div
        ref={scroll}
        className={css['grid']}
        role="treegrid"
        aria-label={given.label}
        aria-rowcount={visible.length + lines}
        aria-colcount={columns.length + 1 + margins.length}
        aria-multiselectable="true"
        onKeyDown={onKeyDown}
        onCopy={given.onCopy}
        onPaste={given.onPaste}
        tabIndex={-1}
        {...pointing}
        {...focusing}
      >
        <div className={css['all']} role="presentation" style={{ inlineSize: width }}>
          <GridHead
            corner={given.corner}
            columns={columns}
            lines={lines}
            measures={measures}
            edge={edge}
            margins={margins}
            first={seenColumns[0] ?? 0}
            last={seenColumns.at(-1) ?? 0}
          />
          <GridBody given={given} virtual={virtual} measures={measures} lines={lines} />
        </div>
      </div>
    </div>
  );
}

/** So many pixels of a table fit on paper, upright, between its margins. */
const paper = 690;

/** How much smaller a table of this width is on paper. */
function onPaper(width: number): CSSProperties & Record<'--on-paper', number> {
  return { '--on-paper': Math.min(1, paper / width) };
}

type VirtualGrid = ReturnType<typeof useVirtualGrid>;

function useGrid(given: PivotGridProps) {
  const { visible, columns, selection, margins } = given;
  const scroll = useRef<HTMLDivElement>(null);
  const rightToLeft = useLanguage() === 'ar';
  const lines = headLines(columns);
  const of = { rows: given.rows, columns: columns.length, margins: margins.length };
  const { measures, headWidth } = useGridMeasures({ scroll, lines, ...of });
  const headHeight = lines * measures.line;
  const { at } = selection;
  const size = { rows: visible.length, columns: columns.length };
  const virtual = useVirtualGrid({
    scroll,
    visible,
    columns: columns.length,
    measures,
    headHeight,
    at,
    rightToLeft,
  });
  useSeen(virtual, given.onSeen);
  const focusing = useFocusAt(scroll, at, given.editor !== null);
  const choose = (to: Spot, extend: boolean): void => {
    given.onSelect({ at: to, from: extend ? selection.from : to });
    virtual.scrollTo(to);
  };
  const pointing = usePointing({ choose, onEdit: given.onEdit, onToggle: (index) => toggle(given, index) });
  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys in the field that edits a cell are its own.
    if (event.target instanceof HTMLInputElement || event.defaultPrevented) return;
    if (openedOrClosed(event, given, rightToLeft)) return event.preventDefault();
    const room = (scroll.current?.clientHeight ?? 0) - headHeight;
    const usual = virtual.down.getTotalSize() / Math.max(1, visible.length);
    const page = Math.max(1, Math.floor(room / usual) - 1);
    const jump = event.ctrlKey || event.metaKey;
    const key = { key: event.key, jump, onward: rightToLeft ? 'ArrowLeft' : 'ArrowRight' } as const;
    const to = event.altKey ? null : moved(at, key, { ...size, page });
    if (to) choose(to, event.shiftKey);
    if (to || given.onKey(event)) event.preventDefault();
  };
  const edge = <HeadEdge {...headWidth} />;
  return { scroll, measures, edge, lines, virtual, pointing, focusing, onKeyDown };
}

interface GridBodyProps {
  readonly given: PivotGridProps;
  readonly virtual: VirtualGrid;
  readonly measures: GridMeasures;
  readonly lines: number;
}

function GridBody({ given, virtual, measures, lines }: GridBodyProps) {
  const { rows, visible, columns, selection, margins, cells } = given;
  const { at } = selection;
  const range = rangeOf(selection);
  return (
    <div role="rowgroup" className={css['body']} style={{ blockSize: virtual.down.getTotalSize() }}>
      {virtual.seenRows.map(({ index, start }) => {
        const number = visible[index];
        const row = number === undefined ? undefined : rows[number];
        if (!row || number === undefined) return null;
        const inRange = index >= range.top && index <= range.bottom;
        return (
          <GridRow
            key={rowKey(row)}
            row={row}
            number={number}
            index={index}
            lines={lines}
            start={start}
            measures={measures}
            seen={virtual.seenColumns}
            columns={columns.length}
            cells={cells}
            margins={margins}
            open={given.openAt(number)}
            at={index === at.row ? at.column : null}
            first={inRange ? range.start : -1}
            last={inRange ? range.end : -1}
            edited={index === given.editor?.spot.row ? given.editor.spot.column : null}
            editor={index === given.editor?.spot.row ? given.editor.field : null}
          />
        );
      })}
    </div>
  );
}

function toggle({ visible, onToggle }: PivotGridProps, index: number): void {
  const number = visible[index];
  if (number !== undefined) onToggle(number);
}

/** On the head of a row the arrow that reads on opens it, the other closes it, and Enter turns it over. */
function openedOrClosed(event: KeyboardEvent, given: PivotGridProps, rightToLeft: boolean): boolean {
  const { at } = given.selection;
  const number = given.visible[at.row];
  if (at.column !== -1 || number === undefined || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  const open = given.openAt(number);
  if (open === null) return false;
  const onward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const turns = event.key === 'Enter' || event.key === ' ' || event.key === (open ? back : onward);
  if (turns) given.onToggle(number);
  return turns;
}

function useSeen({ seenRows, seenColumns }: VirtualGrid, onSeen: (seen: Range) => void): void {
  const top = seenRows[0]?.index ?? 0;
  const bottom = seenRows.at(-1)?.index ?? -1;
  const start = seenColumns[0] ?? 0;
  const end = seenColumns.at(-1) ?? -1;
  useEffect(() => onSeen({ top, bottom, start, end }), [top, bottom, start, end, onSeen]);
}

/**
 * The focus follows the chosen cell where it is in the grid at all. Where what had it is gone from the page (a field that
 * edited, a row that was scrolled away), the chosen cell gets it at once, so that no key is lost.
 */
function useFocusAt(scroll: RefObject<HTMLElement | null>, { row, column }: Spot, isEdited: boolean) {
  const isHere = useRef(false);
  const last = useRef('');
  useLayoutEffect(() => {
    const grid = scroll.current;
    const active = document.activeElement;
    const spot = `[data-row="${row}"][data-column="${column}"]`;
    const hasMoved = last.current !== spot;
    last.current = spot;
    if (!grid || isEdited || !isHere.current) return;
    const isLost = active === null || active === document.body || active === grid;
    if (!(isLost || (hasMoved && grid.contains(active)))) return;
    const to = grid.querySelector<HTMLElement>(spot) ?? grid;
    if (to !== active) to.focus({ preventScroll: true });
  });
  return {
    onFocus: (): void => {
      isHere.current = true;
    },
    onBlur: (event: FocusEvent): void => {
      isHere.current =
        event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    },
  };
}
