import { CatchBoundary, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../app/use-words.ts';
import { useFigureCards } from '../../figures/open-figure.ts';
import { Panel } from '../../ui/panel.tsx';
import { WithinNote } from '../branches/within-note.tsx';
import { dimensionName } from '../dimension-name.ts';
import { columnKey, rowKey } from '../grid/followed.ts';
import type { GridCell } from '../grid/grid-cell.ts';
import { PivotGrid } from '../grid/pivot-grid.tsx';
import { rangeOf, type Spot, sizeOf } from '../grid/selection.ts';
import { CeilingList } from '../holds/ceiling-list.tsx';
import { type Held, HoldTools, OpenToolForm, useHeldFigure, useOpenTool } from '../holds/hold-tools.tsx';
import { marginsOf } from '../holds/margins.ts';
import { type MadeVersion, VersionMenu } from '../holds/version-menu.tsx';
import { LinesButton, LinesPanel, TakenNote } from '../lines/lines-panel.tsx';
import { useLines } from '../lines/use-lines.ts';
import { PivotShelf } from '../shelf/pivot-shelf.tsx';
import { RoundingNote } from '../shelf/rounding-choice.tsx';
import { UnallocatedNote } from '../unallocated-note.tsx';
import { WorkbookTools } from '../workbook/workbook-tools.tsx';
import { CellBar } from './cell-bar.tsx';
import { CellEditor } from './cell-editor.tsx';
import { CopyButton } from './copy-button.tsx';
import { EditNotes, UndoAndRedo } from './edit-notes.tsx';
import { rowWords } from './fact-address.ts';
import { type TableAddress, tableIn } from './pivot-address.ts';
import { TableTrouble } from './table-trouble.tsx';
import { useCanEdit } from './use-can-edit.ts';
import { type CellActions, useCellActions } from './use-cell-actions.ts';
import { type Editing, useEditing } from './use-editing.ts';
import { type TableCells, useTableCells } from './use-table-cells.ts';
import { type TableModel, useTableModel } from './use-table-model.ts';

/** A table of the budget to arrange, read, edit, copy from and paste into. Everything that was chosen stands in the address. */
export function PivotPanel() {
  const say = useWords();
  const address = useSearch({ strict: false, structuralSharing: true, select: tableIn });
  return (
    <Panel id="pivot" title={say('budget.pivot')}>
      <CatchBoundary getResetKey={() => JSON.stringify(address)} errorComponent={TableTrouble}>
        <Table address={address} />
      </CatchBoundary>
    </Panel>
  );
}

function Table({ address }: { readonly address: TableAddress }) {
  const model = useTableModel(address);
  const { showing, show } = model;
  return (
    <>
      <PivotShelf
        table={model.table}
        arrangement={model.arrangement}
        onArrange={model.arrange}
        money={showing.money}
        onMoney={(money) => show({ ...showing, money })}
        heat={showing.heat}
        onHeat={(heat) => show({ ...showing, heat })}
      />
      <WithinNote />
      <Cells key={JSON.stringify(address)} model={model} />
      <RoundingNote rounding={model.rounding} />
      <BesideSectors model={model} />
    </>
  );
}

/** What is unallocated beside a table of all that sectors have. */
function BesideSectors({ model }: { readonly model: TableModel }) {
  const { cube, where, compare } = model.arrangement;
  if (cube !== 'by-result' && cube !== 'by-object') return null;
  const { version = [], ...others } = where;
  if (Object.values(others).some((members) => members.length > 0)) return null;
  if (compare) return <UnallocatedNote versions={[compare.from, compare.to, ...(compare.also ?? [])]} />;
  return version.length > 0 ? <UnallocatedNote versions={version} /> : <UnallocatedNote />;
}

function Cells({ model }: { readonly model: TableModel }) {
  const say = useWords();
  const { cells, cell, held, heldWords, tool, actions, editing, mayEdit, onCard } = useWorkOnCells(model);
  const lines = useLines(editing.perform);
  const { at } = cells.selection;
  const many = sizeOf(rangeOf(cells.selection));
  const goTo = (spot: { readonly row: number; readonly column: number }): void => {
    const row = model.visible.indexOf(spot.row);
    if (row >= 0) cells.setChosen({ at: { row, column: spot.column }, from: { row, column: spot.column } });
  };
  return (
    <WorkbookTools model={model} editing={editing} mayEdit={mayEdit}>
      {(workbookTools, preview) => (
        <>
          <CellBar
            cell={cells.here}
            head={at.column < 0 ? rowWords(model.table, model.visible[at.row] ?? -1) : null}
            chosen={many > 1 ? say('budget.cells-chosen', { count: many }) : null}
            findings={cell?.findings ?? []}
            held={heldWords}
            canEdit={cell?.editable === true && many === 1}
            onCard={onCard}
            onEdit={actions.edit}
            tools={
              <TableTools model={model} editing={editing} lines={lines} mayEdit={mayEdit}>
                {workbookTools}
              </TableTools>
            }
          >
            {mayEdit ? <HoldTools held={held} editing={editing} onOpen={tool.openTool} /> : null}
            <CopyButton onCopy={actions.copyWithHeads} copied={actions.copied !== null} />
          </CellBar>
          <OpenToolForm
            key={`${at.row} ${at.column} ${tool.open?.tool}`}
            open={tool.open}
            held={held}
            model={model}
            editing={editing}
            onLeave={() => tool.openTool(null)}
          />
          <EditNotes editing={editing} />
          {preview}
          <LinesOf lines={lines} model={model} />
          <Grid model={model} cells={cells} actions={actions} />
          <CeilingList ceilings={cells.notes.ceilings} style={model.style} onGo={goTo} />
        </>
      )}
    </WorkbookTools>
  );
}

/** Why a cell must stay, how it stands under its ceiling, and to whoever may set such why nothing can be set there, in words. */
function useHeldWords(cell: GridCell | undefined, held: Held | null): readonly string[] {
  const say = useWords();
  const whyNot = held?.whyNot ? say(`budget.no-hold-${held.whyNot}`) : null;
  return [cell?.held, cell?.partlyHeld, cell?.ceiling?.words, whyNot].flatMap((words) => words ?? []);
}

/** Lines of a file that are looked at, and the way to the figures of those that were taken. */
function LinesOf({
  lines,
  model,
}: {
  readonly lines: ReturnType<typeof useLines>;
  readonly model: TableModel;
}) {
  const onShow = (cube: string): void =>
    model.arrange({ cube, rows: [], columns: [], where: {}, compare: null });
  return (
    <>
      <TakenNote lines={lines} cube={model.table.shown.cube} onShow={onShow} />
      <LinesPanel lines={lines} style={model.style} dimensions={dimensionsIn(model)} />
    </>
  );
}

/** The dimensions that lines may be in: those of all cubes of the plan but the versions, which the amounts of lines say. */
function dimensionsIn({ table }: TableModel): readonly string[] {
  const all = table.cubes.flatMap(({ dimensions }) => dimensions.map(({ id }) => id));
  return [...new Set(all)].filter((id) => id !== 'version');
}

interface TableToolsProps {
  readonly model: TableModel;
  readonly editing: Editing;
  readonly lines: ReturnType<typeof useLines>;
  readonly mayEdit: boolean;
  readonly children: ReactNode;
}

/** What can be done with the whole table: less for whoever may not edit. */
function TableTools({ model, editing, lines, mayEdit, children }: TableToolsProps) {
  const { versions } = model.table;
  // A version that was made is shown beside the one it was made of, or nothing would tell that it is there.
  const onMade = (compare: MadeVersion): void => model.arrange({ ...model.arrangement, compare });
  if (!mayEdit) return children;
  return (
    <>
      <UndoAndRedo editing={editing} />
      {versions.length > 0 ? (
        <VersionMenu versions={versions} onMake={editing.perform} onMade={onMade} />
      ) : null}
      {children}
      <LinesButton lines={lines} />
    </>
  );
}

/** The cells of a table, the one at hand, and what can be done with them. */
function useWorkOnCells(model: TableModel) {
  const mayEdit = useCanEdit();
  const editing = useEditing();
  const cells = useTableCells(model, editing, mayEdit);
  const onCard = useCardOfCell(cells);
  const held = useHeldFigure(model, cells);
  const tool = useOpenTool(cells);
  const { selection } = cells;
  const onSpread = (begin: number): boolean => {
    if (!held.figure || held.isFrozen || held.lock) return false;
    tool.openTool({ tool: 'spread', begin });
    return true;
  };
  const actions = useCellActions({ model, cells, editing, mayEdit, onCard, onSpread });
  const number = model.visible[selection.at.row] ?? 0;
  const cell = cells.cells.at(selection.at.row, number, selection.at.column);
  const heldWords = useHeldWords(cell, mayEdit ? held : null);
  return { cells, cell, held, heldWords, tool, actions, editing, mayEdit, onCard };
}

/** Opens the card of the cell at hand; where it is not known yet what that is, as soon as it is and the cell still at hand. */
function useCardOfCell({ here, selection: { at } }: TableCells): () => void {
  const { open } = useFigureCards();
  const wanted = useRef<Spot | null>(null);
  const show = (): void => {
    if (here?.formula) open(here.formula);
    wanted.current = here ? null : at;
  };
  useEffect(() => {
    if (wanted.current === null) return;
    if (wanted.current.row === at.row && wanted.current.column === at.column) show();
    // Whoever goes on to another cell does not want the card any more.
    else wanted.current = null;
  });
  return show;
}

/** What a cell is of: the field of one that moves on goes with it. */
function keyAt({ table, visible }: TableModel, { row, column }: Spot): string {
  const [left, top] = [table.rows[visible[row] ?? -1], table.columns[column]];
  return left && top ? `${rowKey(left)} ${columnKey(top)}` : '';
}

interface GridProps {
  readonly model: TableModel;
  readonly cells: TableCells;
  readonly actions: CellActions;
}

function Grid({ model, cells, actions }: GridProps) {
  const say = useWords();
  const { typing } = actions;
  const { notes } = cells;
  const margins = useMemo(
    () => marginsOf(notes, model.table.columns, model.style, say),
    [notes, model.table.columns, model.style, say],
  );
  const editor = typing ? (
    <CellEditor
      key={keyAt(model, typing.spot)}
      label={cells.here?.words ?? say('budget.edit-cell')}
      text={typing.text}
      fresh={typing.fresh}
      begins={typing.stood === undefined ? null : actions.ask(typing.text)}
      ask={actions.ask}
      onAsked={actions.asked}
      onDone={actions.done}
      onLeave={actions.leave}
    />
  ) : null;
  return (
    <PivotGrid
      label={say('budget.pivot')}
      corner={model.arrangement.rows.map(({ dimension }) => dimensionName(dimension, say)).join(' › ')}
      rows={model.table.rows}
      visible={model.visible}
      columns={model.table.columns}
      openAt={model.openAt}
      onToggle={model.toggle}
      cells={cells.cells}
      margins={margins}
      selection={cells.selection}
      onSelect={(selection) => {
        actions.forget();
        cells.setChosen(selection);
      }}
      onSeen={cells.onSeen}
      onKey={actions.onKey}
      onEdit={actions.edit}
      onCopy={actions.onCopy}
      onPaste={actions.onPaste}
      editor={typing && { spot: typing.spot, field: editor }}
    />
  );
}
