import { getHouse, type House } from '@plenary/api/house';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { aboutPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { ViewSwitch } from '../app/view-switch.tsx';
import { EditableWords } from '../changes/editable-words.tsx';
import { KeyFigure, KeyFigures } from '../figures/key-figures.tsx';
import { usePlanHeader } from '../plans/plan-header.ts';
import { Attention } from './attention.tsx';
import { HouseDrawing } from './house-drawing.tsx';
import css from './house-page.module.css';
import { HouseTable } from './house-table.tsx';
import { WhyNotAvailable } from './why-not-available.tsx';

function theHouse({ plan, language, scenario }: Shown) {
  return aboutPlan(plan, getHouse, { params: { plan }, query: { language, scenario } });
}

function HousePage() {
  const say = useWords();
  const house: House = useSuspenseQuery(theHouse(useShown())).data;
  const header = usePlanHeader();
  const view = useSearch({
    strict: false,
    select: (search) => (search.view === 'table' ? 'table' : 'drawing'),
  });
  return (
    <>
      <PageHead
        name={`${say('app.house')} · ${header.title.text}`}
        above={
          <EditableWords
            id="plan-title"
            label={say('changes.title-of', { name: header.id })}
            words={header.title}
            edit={(words) => ({ kind: 'plan-title', ...words })}
          />
        }
        title={say('app.house')}
        below={house.unit}
        actions={
          <ViewSwitch
            label={say('app.shown-as')}
            chosen={view}
            views={[
              { id: 'drawing', label: say('app.as-drawing') },
              { id: 'table', label: say('app.as-table') },
            ]}
          />
        }
      />
      <div className={css['top']}>
        <FourFigures house={house} />
        <Attention house={house} />
      </div>
      <WhyNotAvailable house={house} />
      {view === 'table' ? <HouseTable house={house} /> : <HouseDrawing house={house} />}
    </>
  );
}

function FourFigures({ house }: { readonly house: House }) {
  const say = useWords();
  const { total, developmentShare, developmentPercent, change, changePercent, unallocated } = house;
  return (
    <KeyFigures>
      <KeyFigure label={say('house.total')} figure={total} />
      <KeyFigure
        label={say('house.development-share')}
        figure={developmentShare}
        beside={developmentPercent}
      />
      <KeyFigure label={say('house.change')} figure={change} beside={changePercent} />
      <KeyFigure label={say('house.unallocated')} figure={unallocated} />
    </KeyFigures>
  );
}

/** The start page of a plan: its strategy house. */
export const housePage: Page = {
  load: (asked) => asked.queries.ensureQueryData(theHouse(asked)),
  Page: HousePage,
};
