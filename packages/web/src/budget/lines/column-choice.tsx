import type { LineReadingState } from '@plenary/api/budget/lines';
import { type ColumnRole, columnRole, columnRoles } from '@plenary/core/budget/lines/edited/column-role';
import { withRole } from '@plenary/core/budget/lines/edited/with-role';
import { useWords } from '../../app/use-words.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';
import { type Described, LabelledSelect } from '../../ui/labelled-select.tsx';
import { dimensionName } from '../dimension-name.ts';
import type { MappingEdits } from './mapping-edits.ts';
import css from './mapping-fields.module.css';
import { RoleDetails } from './role-details.tsx';

type FileColumn = LineReadingState['columns'][number];

interface ColumnChoiceProps {
  readonly edits: MappingEdits;
  readonly column: FileColumn;
  readonly dimensions: readonly string[];
  readonly described: Described;
}

const kinds = [
  'amount',
  'modification',
  'compared',
  'level',
  'name',
  'period',
  'filter',
  'totals',
  'left-out',
] as const satisfies readonly ColumnRole['kind'][];

/** What one column is taken as, and what is to be said besides where it is that. */
export function ColumnChoice({ edits, column, dimensions, described }: ColumnChoiceProps) {
  const say = useWords();
  const { period } = usePlanHeader();
  const { mapping, names } = edits;
  const [role = leftOut, ...more] = columnRoles(mapping, names, column.column);
  const name = column.name === '' ? String(column.column) : column.name;
  const take = (next: ColumnRole): void =>
    edits.edit(
      `column-${column.column}`,
      withRole(mapping, { names, column: column.column, year: period.from }, next),
    );
  return (
    <span className={css['choice']}>
      <LabelledSelect
        label={say('budget.column-is', { column: name })}
        isLabelUnseen
        chosen={role.kind}
        choices={kinds.map((id) => ({ id, label: { text: say(`budget.column-${id}`), language: null } }))}
        described={described}
        onChoose={(id) => {
          const kind = kinds.find((one) => one === id);
          if (kind) take(beginning(kind, edits, column));
        }}
      />
      <RoleDetails
        edits={edits}
        column={column.column}
        name={name}
        role={role}
        dimensions={dimensions}
        onTake={take}
      />
      {more.length > 0 ? <Also roles={more} /> : null}
    </span>
  );
}

const leftOut: ColumnRole = { kind: 'left-out' };

/** What a column is taken as besides, and stays; it is none of that any more where it is left out. */
function Also({ roles }: { readonly roles: readonly ColumnRole[] }) {
  const say = useWords();
  const told = roles.map((role) => {
    const kind = say(`budget.column-${role.kind}`);
    return role.kind === 'level' ? `${kind} (${dimensionName(role.dimension, say)})` : kind;
  });
  return <span className={css['also']}>{say('budget.column-also', { roles: told.join(' · ') })}</span>;
}

/** What a column is at first where somebody chooses that it is of a kind; details can be said then. */
function beginning(kind: ColumnRole['kind'], edits: MappingEdits, { column, name }: FileColumn): ColumnRole {
  switch (kind) {
    case 'amount': {
      const [first] = edits.mapping.amounts;
      const power = first?.power ?? 0;
      return { kind, stage: first?.stage ?? 'approved', period: null, power };
    }
    case 'level':
      return { kind, dimension: newDimension(name, column), level: null };
    case 'name':
      return { kind, of: codeBefore(edits, column) };
    case 'filter':
      return { kind, in: [], notIn: [] };
    case 'totals':
      return { kind, words: [] };
    case 'left-out':
    case 'period':
    case 'modification':
    case 'compared':
      break;
  }
  return { kind };
}

/** The id of a dimension that is named after a column. */
export function newDimension(name: string, column: number): string {
  const id = name
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? `column-${column}` : id;
}

/** The column of codes that a column of names most likely names: the nearest before it, or else behind it; 0 for none. */
function codeBefore({ mapping, names }: MappingEdits, column: number): number {
  const codes = names
    .map((_, place) => place + 1)
    .filter((one) => one !== column && columnRole(mapping, names, one).kind === 'level');
  return codes.findLast((one) => one < column) ?? codes[0] ?? 0;
}
