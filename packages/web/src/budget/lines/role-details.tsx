import { periodText, readPeriod } from '@plenary/core/basics/period';
import { refuse } from '@plenary/core/basics/result';
import { versionStages } from '@plenary/core/budget/cube';
import { type ColumnRole, columnRole } from '@plenary/core/budget/lines/edited/column-role';
import { useWords } from '../../app/use-words.ts';
import { LabelledSelect } from '../../ui/labelled-select.tsx';
import { LabelledText } from '../../ui/labelled-text.tsx';
import { LevelDetails } from './level-details.tsx';
import type { MappingEdits } from './mapping-edits.ts';

/** A role of a kind. */
export type RoleOf<Kind extends ColumnRole['kind']> = ColumnRole & { readonly kind: Kind };

interface RoleDetailsProps {
  readonly edits: MappingEdits;
  /** The number of the column, from 1, and what it is called. */
  readonly column: number;
  readonly name: string;
  readonly role: ColumnRole;
  readonly dimensions: readonly string[];
  readonly onTake: (role: ColumnRole) => void;
}

/** What is to be said of a column besides its kind: which amount, which dimension, the names of what, which lines. */
export function RoleDetails({ role, ...given }: RoleDetailsProps) {
  switch (role.kind) {
    case 'amount':
      return <AmountDetails {...given} role={role} />;
    case 'level':
      return <LevelDetails {...given} role={role} />;
    case 'name':
      return <NameDetails {...given} role={role} />;
    case 'filter':
      return <FilterDetails {...given} role={role} />;
    case 'totals':
      return <TotalsDetails {...given} role={role} />;
    case 'left-out':
    case 'period':
    case 'modification':
    case 'compared':
      break;
  }
  return null;
}

type DetailsProps<Kind extends ColumnRole['kind']> = Omit<RoleDetailsProps, 'role'> & {
  readonly role: RoleOf<Kind>;
};

const powers = [0, 3, 6, 9] as const;

function AmountDetails({ edits, column, name, role, onTake }: DetailsProps<'amount'>) {
  const say = useWords();
  const others = powers.some((one) => one === role.power) ? [] : [role.power];
  const years = (text: string): void => {
    const period = text === '' ? null : readPeriod(text);
    if (text !== '' && !period) edits.edit(`column-${column}`, refuse('years-not-readable'));
    else onTake({ ...role, period });
  };
  return (
    <>
      <LabelledSelect
        label={say('budget.column-stage', { column: name })}
        isLabelUnseen
        chosen={role.stage}
        choices={versionStages.map((id) => ({
          id,
          label: { text: say(`budget.stage-${id}`), language: null },
        }))}
        onChoose={(id) => onTake({ ...role, stage: versionStages.find((one) => one === id) ?? role.stage })}
      />
      <LabelledText
        label={say('budget.column-years')}
        value={role.period ? periodText(role.period) : ''}
        size={8}
        onSay={years}
      />
      <LabelledSelect
        label={say('budget.column-power')}
        chosen={String(role.power)}
        choices={[...powers, ...others].map((power) => ({
          id: String(power),
          label: { text: (10 ** power).toLocaleString('en').replaceAll(',', '\u202f'), language: null },
        }))}
        onChoose={(id) => onTake({ ...role, power: Number(id) })}
      />
      <LabelledSelect
        label={say('budget.column-sign')}
        chosen={role.sign === -1 ? 'turned' : 'kept'}
        choices={(['kept', 'turned'] as const).map((id) => ({
          id,
          label: { text: say(`budget.column-sign-${id}`), language: null },
        }))}
        onChoose={(id) => onTake({ ...role, sign: id === 'turned' ? -1 : 1 })}
      />
    </>
  );
}

function NameDetails({ edits, column, name, role, onTake }: DetailsProps<'name'>) {
  const say = useWords();
  const { mapping, names } = edits;
  const codes = names
    .map((text, place) => ({ id: String(place + 1), text: text === '' ? String(place + 1) : text }))
    .filter(({ id }) => Number(id) !== column && columnRole(mapping, names, Number(id)).kind === 'level');
  return (
    <LabelledSelect
      label={say('budget.column-names', { column: name })}
      isLabelUnseen
      chosen={String(role.of)}
      choices={codes.map(({ id, text }) => ({
        id,
        label: { text: say('budget.column-names-of', { column: text }), language: null },
      }))}
      onChoose={(of) => onTake({ kind: 'name', of: Number(of) })}
    />
  );
}

function FilterDetails({ role, onTake }: DetailsProps<'filter'>) {
  const say = useWords();
  return (
    <>
      <LabelledText
        label={say('budget.filter-only')}
        value={role.in.join('; ')}
        size={16}
        onSay={(text) => onTake({ ...role, in: partsOf(text) })}
      />
      <LabelledText
        label={say('budget.filter-not')}
        value={role.notIn.join('; ')}
        size={16}
        onSay={(text) => onTake({ ...role, notIn: partsOf(text) })}
      />
    </>
  );
}

function TotalsDetails({ role, onTake }: DetailsProps<'totals'>) {
  const say = useWords();
  return (
    <LabelledText
      label={say('budget.totals-words')}
      value={role.words.join('; ')}
      size={16}
      onSay={(text) => onTake({ kind: 'totals', words: partsOf(text) })}
    />
  );
}

function partsOf(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
