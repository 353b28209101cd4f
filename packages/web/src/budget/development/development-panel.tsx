import { type DevelopmentPage, getDevelopment } from '@plenary/api/budget/development';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Address } from '../../app/address.ts';
import { Said } from '../../app/said.tsx';
import { aboutPlan } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { FigureTable } from '../../figures/figure-table.tsx';
import { LabelledSelect } from '../../ui/labelled-select.tsx';
import { Panel } from '../../ui/panel.tsx';
import { dimensionName } from '../dimension-name.ts';
import { EditNotes } from '../table/edit-notes.tsx';
import { useCanEdit } from '../table/use-can-edit.ts';
import { useEditing } from '../table/use-editing.ts';
import { UnallocatedNote } from '../unallocated-note.tsx';
import { Definitions } from './definitions.tsx';
import css from './development.module.css';
import { readShare, type ShownShare, withDefinition, writeShare } from './shown-share.ts';

/** What counts as development expenditure under two dated definitions, over the same facts; nothing where the plan has none. */
export function DevelopmentPanel() {
  const say = useWords();
  const { plan, language, scenario } = useShown();
  const asked = useSearch({ strict: false, select: (search) => search.share ?? '' });
  const query = { language, scenario, ...readShare(asked) };
  const { data } = useQuery({
    ...aboutPlan(plan, getDevelopment, { params: { plan }, query }),
    placeholderData: keepPreviousData,
  });
  const navigate = useNavigate();
  const editing = useEditing();
  const mayEdit = useCanEdit() && editing.within === null;
  if (!data || (!data.table && !mayEdit)) return null;
  const show = (change: Partial<ShownShare>): void => {
    const share = writeShare({ ...data.shown, ...change });
    void navigate({ to: '.', search: (old) => ({ ...old, share }), resetScroll: false, replace: true });
  };
  const gone = (): void => {
    const others = ({ share: _, ...rest }: Address): Address => rest;
    void navigate({ to: '.', search: others, resetScroll: false, replace: true });
  };
  // What is to be sent again is still to be told.
  const typed = (): void => {
    if (!editing.again) editing.setTrouble(null);
  };
  return (
    <Panel
      id="development"
      title={say('budget.development')}
      note={`${say('budget.development-about')} ${data.table?.unit ?? ''}`}
    >
      {data.table ? (
        <>
          <Choices page={data} onShow={show} />
          <FigureTable
            table={data.table}
            corner={dimensionName(data.shown.over, say)}
            columnLabel={(column) => <Said words={column.label} />}
            hideCaption
            whole
          />
          <UnallocatedNote versions={[data.shown.version]} />
        </>
      ) : (
        <p>{say('budget.definitions-none')}</p>
      )}
      <Definitions page={data} save={mayEdit ? editing.save : null} onGone={gone} onType={typed} />
      {mayEdit ? <EditNotes editing={editing} /> : null}
    </Panel>
  );
}

interface ChoicesProps {
  readonly page: DevelopmentPage;
  readonly onShow: (change: Partial<ShownShare>) => void;
}

function Choices({ page, onShow }: ChoicesProps) {
  const say = useWords();
  const { shown, definitions, versions, dimensions } = page;
  const named = definitions.map(({ id, name }) => ({ id, label: name }));
  return (
    <div className={css['choices']}>
      <LabelledSelect
        label={say('budget.dimension-version')}
        chosen={shown.version}
        choices={versions}
        onChoose={(version) => onShow({ version })}
      />
      <LabelledSelect
        label={say('budget.zone-rows')}
        chosen={shown.over}
        choices={dimensions.map((id) => ({ id, label: { text: dimensionName(id, say), language: null } }))}
        onChoose={(over) => onShow({ over })}
      />
      {shown.definitions.map((id, place) => (
        <LabelledSelect
          key={id}
          label={say(place === 0 ? 'budget.definition-first' : 'budget.definition-other')}
          chosen={id}
          choices={named}
          onChoose={(other) => onShow({ definitions: [...withDefinition(shown.definitions, place, other)] })}
        />
      ))}
    </div>
  );
}
