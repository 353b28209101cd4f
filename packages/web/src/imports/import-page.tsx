import { urlOf } from '@plenary/api/client';
import { eventsPath } from '@plenary/api/events';
import { deleteImport, getImport, type ImportState } from '@plenary/api/imports';
import type { Language } from '@plenary/core/basics/words';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import frame from '../app/frame/frame.module.css';
import { TopBar } from '../app/frame/top-bar.tsx';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { ask } from '../app/server.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { everyPlan } from '../plans/every-plan.ts';
import { Button } from '../ui/button.tsx';
import { AcceptForm } from './accept-form.tsx';
import css from './imports.module.css';
import { UnderstoodParts } from './understood-parts.tsx';

const running: ReadonlySet<ImportState['state']> = new Set(['reading', 'interpreting', 'checking']);

function theImport(id: string, language: Language) {
  return queryOptions({
    queryKey: ['import', id, language],
    queryFn: ({ signal }) => ask(getImport, { params: { id }, query: { language }, signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && running.has(state.data.state) ? 1_000 : false),
  });
}

function ImportPage() {
  const say = useWords();
  const id = useParams({ strict: false, select: (params) => params.import ?? '' });
  const state = useSuspenseQuery(theImport(id, useLanguage())).data;
  useNews(id);
  return (
    <>
      <TopBar plan={null} />
      <main id="content" tabIndex={-1} className={frame['bare']}>
        <PageHead name={say('imports.of', { file: state.file })} below={say(`imports.${state.state}`)} />
        {running.has(state.state) ? <Running state={state} /> : null}
        {state.state === 'refused' ? <Refused state={state} /> : null}
        {state.understood ? <UnderstoodParts understood={state.understood} /> : null}
        {state.state === 'ready' && state.understood ? (
          <AcceptForm id={id} understood={state.understood} />
        ) : null}
        {running.has(state.state) ? null : (
          <p className={css['after']}>
            <Link to="/imports">{say('imports.another')}</Link> <Link to="/">{say('app.all-plans')}</Link>
          </p>
        )}
      </main>
    </>
  );
}

function Running({ state }: { readonly state: ImportState }) {
  const say = useWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const cancel = async (): Promise<void> => {
    await ask(deleteImport, { params: { id: state.id }, query: { language } });
    await queries.invalidateQueries({ queryKey: ['import', state.id] });
  };
  return (
    <div className={css['running']}>
      <progress value={state.progress} aria-label={say('imports.progress')} />
      <span role="status">
        {say(`imports.${state.state}`)} <bdi>{Math.round(state.progress * 100)}%</bdi>
      </span>
      <Button onClick={() => void cancel()}>{say('imports.cancel')}</Button>
    </div>
  );
}

function Refused({ state }: { readonly state: ImportState }) {
  const say = useWords();
  return (
    <div role="alert" className={css['box']} data-refused="true">
      <strong>{state.problem?.title}</strong>
      <span>{say('imports.nothing-kept')}</span>
    </div>
  );
}

/** Looks again as soon as the server says that the import moved on. */
function useNews(id: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(urlOf('', eventsPath, {}, {}));
    source.addEventListener('import', () => void queries.invalidateQueries({ queryKey: ['import', id] }));
    return () => source.close();
  }, [id, queries]);
}

/** An import on its way: how far it is, what was understood, and whether it shall be a plan. */
export const importPage: Page = {
  load: ({ queries, params, language }) =>
    Promise.all([
      queries.ensureQueryData(theImport(params['import'] ?? '', language)),
      queries.ensureQueryData(everyPlan(language)),
    ]),
  Page: ImportPage,
};
