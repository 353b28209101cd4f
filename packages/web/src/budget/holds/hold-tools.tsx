import { useState } from 'react';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { sessionReason } from '../../changes/session-reason.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { placeIn } from '../branches/branch-target.ts';
import { figureAt, whyNoFigure } from '../table/fact-address.ts';
import type { Editing } from '../table/use-editing.ts';
import type { LockNote } from '../table/use-notes.ts';
import type { TableCells } from '../table/use-table-cells.ts';
import type { TableModel } from '../table/use-table-model.ts';
import { CeilingForm, type HeldFigure } from './ceiling-form.tsx';
import { SpreadForm } from './spread-form.tsx';

/** What is open for the figure at hand. */
export type OpenTool =
  | { readonly tool: 'ceiling' }
  | { readonly tool: 'spread'; readonly begin: number | null };

/** The figure that the keyboard is at, where it can have a ceiling, a lock, and money spread under it. */
export function useHeldFigure(model: TableModel, cells: TableCells) {
  const { table, visible } = model;
  const { at } = cells.selection;
  const row = visible[at.row] ?? 0;
  const found = at.column < 0 ? null : figureAt(table, row, at.column);
  const arrived = cells.arrived.at(at.row, at.column);
  const figure: HeldFigure | null = found && {
    cube: table.shown.cube,
    at: found,
    words: cells.here?.words ?? '',
    value: arrived?.value ?? null,
  };
  return {
    figure,
    /** Why nothing can be set here, where it is not known from what the cell is. */
    whyNot: found ? null : whyNoFigure(table, row, at.column),
    ceiling: cells.notes.ceilingAt(row, at.column)?.amount ?? null,
    /** The lock that it is under, wherever it was set. */
    lock: cells.notes.lockAt(row, at.column),
    isFrozen: table.columns[at.column]?.frozen === true,
  };
}

/** What a figure is held to. */
export type Held = ReturnType<typeof useHeldFigure>;

interface HoldToolsProps {
  readonly held: Held;
  readonly editing: Editing;
  readonly onOpen: (open: OpenTool) => void;
}

/** The tools of planning for the figure at hand: ceiling, spread, lock, freeze. */
export function HoldTools({ held, editing, onOpen }: HoldToolsProps) {
  const say = useWords();
  const language = useLanguage();
  const { figure, lock, isFrozen, ceiling } = held;
  if (!figure) return lock ? <Unlock lock={lock} editing={editing} /> : null;
  const { cube, at } = figure;
  const note = sessionReason.get();
  const version = at['version'];
  const spread = <SpreadButton onSpread={(begin) => onOpen({ tool: 'spread', begin })} ceiling={ceiling} />;
  // What figures are held to is said in the plan; in a branch they are tried.
  if (placeIn(at, editing.within).branch !== null) return spread;
  return (
    <>
      <Button look="small" onClick={() => onOpen({ tool: 'ceiling' })}>
        <Icon name="ceiling" />
        {say('budget.ceiling')}
      </Button>
      {isFrozen ? null : spread}
      {lock ? (
        <Unlock lock={lock} editing={editing} />
      ) : isFrozen ? null : (
        <Button
          look="small"
          onClick={() =>
            editing.save([{ kind: 'lock', cube, at: { ...at }, before: false, after: true, note, language }])
          }
        >
          <Icon name="lock" />
          {say('budget.lock')}
        </Button>
      )}
      {version === undefined ? null : (
        <Button
          look="small"
          onClick={() => editing.save([{ kind: 'freeze', version, before: isFrozen, after: !isFrozen }])}
        >
          {say(isFrozen ? 'budget.unfreeze' : 'budget.freeze')}
        </Button>
      )}
    </>
  );
}

/** Takes away the lock that a cell is under: where it was set over more, all of that is free then, and the button says so. */
function Unlock({ lock, editing }: { readonly lock: LockNote; readonly editing: Editing }) {
  const say = useWords();
  const language = useLanguage();
  const { cube, at, words } = lock;
  return (
    <Button
      look="small"
      title={words}
      onClick={() =>
        editing.save([{ kind: 'lock', cube, at: { ...at }, before: true, after: false, note: '', language }])
      }
    >
      <Icon name="lock" />
      {say('budget.unlock')} <span className="unseen">{words}</span>
    </Button>
  );
}

interface SpreadButtonProps {
  readonly ceiling: number | null;
  readonly onSpread: (begin: number | null) => void;
}

function SpreadButton({ ceiling, onSpread }: SpreadButtonProps) {
  const say = useWords();
  return (
    <Button look="small" onClick={() => onSpread(ceiling)}>
      <Icon name="spread" />
      {say('budget.spread')}
    </Button>
  );
}

/** Which tool is open: none after another cell was chosen. */
export function useOpenTool(cells: TableCells) {
  const { row, column } = cells.selection.at;
  const spot = `${row} ${column}`;
  const [open, setOpen] = useState<{ readonly spot: string; readonly what: OpenTool } | null>(null);
  return {
    open: open?.spot === spot ? open.what : null,
    openTool: (what: OpenTool | null): void => setOpen(what && { spot, what }),
  };
}

interface OpenToolFormProps {
  readonly open: OpenTool | null;
  readonly held: Held;
  readonly model: TableModel;
  readonly editing: Editing;
  readonly onLeave: () => void;
}

/** The form of the tool that is open. */
export function OpenToolForm({ open, held, model, editing, onLeave }: OpenToolFormProps) {
  const { figure, ceiling } = held;
  if (!open || !figure) return null;
  if (open.tool === 'ceiling') {
    return (
      <CeilingForm
        figure={figure}
        ceiling={ceiling}
        places={model.places}
        onSave={(edit) => {
          onLeave();
          editing.save([edit]);
        }}
        onLeave={onLeave}
      />
    );
  }
  return (
    <SpreadForm
      figure={figure}
      within={editing.within}
      begin={open.begin}
      style={model.style}
      table={model.table}
      onSpread={(task) => {
        onLeave();
        editing.perform(task);
      }}
      onLeave={onLeave}
    />
  );
}
