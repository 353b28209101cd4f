import { type DevelopmentPage, getDevelopment } from '@plenary/api/budget/development';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Said } from '../../app/said.tsx';
import { aboutPlan } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { FigureTable } from '../../figures/figure-table.tsx';
import { LabelledSelect } from '../../ui/labelled-select.tsx';
import { Panel } from '../../ui/panel.tsx';
import { dimensionName } from '../dimension-name.ts';
import { UnallocatedNote } from '../unallocated-note.tsx';
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
  if (!data?.table) return null;
  const show = (change: Partial<ShownShare>): void => {
    const share = writeShare({ ...data.shown, ...change });
    void navigate({ to: '.', search: (old) => ({ ...old, share }), resetScroll: false, replace: true });
  };
  return (
    <Panel
      id="development"
      title={say('budget.development')}
      note={`${say('budget.development-about')} ${data.table.unit ?? ''}`}
    >
      <Choices page={data} onShow={show} />
      <FigureTable
        table={data.table}
        corner={dimensionName(data.shown.over, say)}
        columnLabel={(column) => <Said words={column.label} />}
        hideCaption
        whole
      />
      <UnallocatedNote versions={[data.shown.version]} />
      <Definitions page={data} />
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

/** From when each definition is in force, and where it is said. */
function Definitions({ page }: { readonly page: DevelopmentPage }) {
  const say = useWords();
  const language = useLanguage();
  const date = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <dl className={css['definitions']}>
      {page.definitions
        .filter(({ id }) => page.shown.definitions.includes(id))
        .map(({ id, name, since, source, inForce }) => (
          <div key={id}>
            <dt>
              <Said words={name} />
            </dt>
            <dd>
              {say('budget.definition-since', { date: date.format(new Date(`${since}T00:00:00Z`)) })}
              {inForce ? ` ${say('budget.definition-in-force')}` : null}
              {source ? (
                <span className={css['source']}>
                  <Said words={source} />
                </span>
              ) : null}
            </dd>
          </div>
        ))}
    </dl>
  );
}
