import { type ResultPage as Answer, getResult } from '@plenary/api/results';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { PlanLink } from '../app/plan-link.tsx';
import { aboutPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { EditableWords } from '../changes/editable-words.tsx';
import { KeyFigure, KeyFigures } from '../figures/key-figures.tsx';
import { usePlanHeader } from '../plans/plan-header.ts';
import { Text } from '../proposals/runs.tsx';
import { RiskList } from '../risks/risk-list.tsx';
import { Empty } from '../ui/empty.tsx';
import { Panel } from '../ui/panel.tsx';
import { IndicatorList } from './indicator-list.tsx';
import { ResultMoney } from './result-money.tsx';
import css from './result-page.module.css';

function theResult({ plan, language, scenario }: Shown, code: string) {
  return aboutPlan(plan, getResult, { params: { plan, code }, query: { language, scenario } });
}

function ResultPage() {
  const say = useWords();
  const code = useParams({ strict: false, select: (params) => params.code ?? '' });
  const answer = useSuspenseQuery(theResult(useShown(), code)).data;
  const { floor, pillar } = answer;
  return (
    <>
      <PageHead
        name={`${floor.code} ${floor.title.text}`}
        above={
          <EditableWords
            id={`pillar-title ${pillar.id}`}
            label={say('changes.title-of', { name: pillar.id })}
            words={pillar.name}
            edit={(words) => ({ kind: 'pillar-title', pillar: pillar.id, ...words })}
          >
            <PlanLink to={pillar} />
          </EditableWords>
        }
        title={
          <>
            <bdi className={css['code']}>{floor.code}</bdi>{' '}
            <EditableWords
              id={`result-title ${floor.code}`}
              label={say('changes.title-of', { name: floor.code })}
              words={floor.title}
              edit={(words) => ({ kind: 'result-title', code: floor.code, ...words })}
            />
          </>
        }
        actions={<Neighbours code={code} />}
      />
      <Figures answer={answer} />
      <ResultMoney table={answer.bySector} />
      <Panel title={say('results.indicators', { count: answer.indicators.length })} id="indicators">
        {answer.indicators.length === 0 ? (
          <Empty title={say('results.no-indicators')} />
        ) : (
          <IndicatorList indicators={answer.indicators} />
        )}
      </Panel>
      <Beside answer={answer} />
    </>
  );
}

function Figures({ answer }: { readonly answer: Answer }) {
  const say = useWords();
  const { floor } = answer;
  return (
    <KeyFigures>
      <KeyFigure label={say('results.total')} figure={answer.total} beside={floor.share} />
      <KeyFigure label={say('results.previous')} figure={floor.previous} />
      <KeyFigure label={say('results.change')} figure={floor.change} />
      {floor.developmentShare ? (
        <KeyFigure label={say('results.development-share')} figure={floor.developmentShare} />
      ) : null}
    </KeyFigures>
  );
}

function Beside({ answer }: { readonly answer: Answer }) {
  const say = useWords();
  return (
    <>
      {answer.risks.length > 0 ? (
        <Panel title={say('results.risks')} id="risks">
          <RiskList risks={answer.risks} />
        </Panel>
      ) : null}
      {answer.proposals.length > 0 ? (
        <Panel title={say('results.proposals')} id="proposals">
          <ul className={css['list']}>
            {answer.proposals.map((proposal) => (
              <li key={proposal.id}>
                <PlanLink to={proposal} />
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {answer.mentions.length > 0 ? (
        <Panel title={say('results.mentions')} id="mentions">
          <ul role="list" className={css['mentions']}>
            {answer.mentions.map(({ block, section, text }) => (
              <li key={block}>
                <p className={css['where']}>
                  <PlanLink to={section} />
                </p>
                <p className={css['text']}>
                  <Text text={text} />
                </p>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}

function Neighbours({ code }: { readonly code: string }) {
  const say = useWords();
  const { plan } = useShown();
  const { results } = usePlanHeader();
  const at = results.findIndex(({ id }) => id === code);
  const around = [
    { word: say('results.before'), result: results[at - 1] },
    { word: say('results.after'), result: results[at + 1] },
  ];
  return (
    <nav aria-label={say('results.neighbours')} className={css['neighbours']}>
      {around.map(({ word, result }) =>
        result ? (
          <Link key={word} to="/plans/$plan/results/$code" params={{ plan, code: result.id }}>
            {word}: <bdi>{result.id}</bdi>
          </Link>
        ) : null,
      )}
    </nav>
  );
}

/** An expected result: its money by sector, indicators, risks, and the text that speaks of it. */
export const resultPage: Page = {
  load: (asked) => asked.queries.ensureQueryData(theResult(asked, asked.params['code'] ?? '')),
  Page: ResultPage,
};
