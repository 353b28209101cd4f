import { getRisks } from '@plenary/api/risks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { aboutPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { ViewSwitch } from '../app/view-switch.tsx';
import { usePlanHeader } from '../plans/plan-header.ts';
import { useBroughtIntoView } from '../ui/brought-into-view.ts';
import { Empty } from '../ui/empty.tsx';
import { Panel } from '../ui/panel.tsx';
import { RiskList } from './risk-list.tsx';
import { RiskMap } from './risk-map.tsx';

function theRisks({ plan, language, scenario }: Shown) {
  return aboutPlan(plan, getRisks, { params: { plan }, query: { language, scenario } });
}

function RisksPage() {
  const say = useWords();
  const header = usePlanHeader();
  const { risks } = useSuspenseQuery(theRisks(useShown())).data;
  const view = useSearch({ strict: false, select: (search) => (search.view === 'map' ? 'map' : 'register') });
  const at = useSearch({ strict: false, select: (search) => search.at ?? '' });
  useBroughtIntoView(at === '' ? null : `risk-${at}`);
  return (
    <>
      <PageHead
        name={`${say('app.risks')} · ${header.title.text}`}
        title={say('app.risks')}
        below={say('risks.about')}
        actions={
          <ViewSwitch
            label={say('app.shown-as')}
            chosen={view}
            views={[
              { id: 'register', label: say('risks.register') },
              { id: 'map', label: say('risks.map') },
            ]}
          />
        }
      />
      {risks.length === 0 ? <Empty title={say('risks.none')} /> : null}
      {risks.length > 0 && view === 'map' ? <RiskMap risks={risks} /> : null}
      {risks.length > 0 && view === 'register' ? (
        <Panel title={say('risks.register')}>
          <RiskList risks={risks} />
        </Panel>
      ) : null}
    </>
  );
}

/** The register of risks, and the map of how much is accepted and how much should remain. */
export const risksPage: Page = {
  load: (asked) => asked.queries.ensureQueryData(theRisks(asked)),
  Page: RisksPage,
};
