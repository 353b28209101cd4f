import { getLog } from '@plenary/api/log';
import { infiniteQueryOptions, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { ask, keyOfPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { useBroughtIntoView } from '../ui/brought-into-view.ts';
import { Button } from '../ui/button.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import css from './log-page.module.css';
import { RevisionEntry } from './revision-entry.tsx';

function theLog({ plan, language }: Pick<Shown, 'plan' | 'language'>) {
  return infiniteQueryOptions({
    queryKey: [...keyOfPlan(plan), getLog.path, language],
    queryFn: ({ pageParam, signal }) =>
      ask(getLog, {
        params: { plan },
        query: { language, ...(pageParam === 0 ? {} : { before: pageParam }) },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
  });
}

function LogPage() {
  const say = useWords();
  const header = usePlanHeader();
  const { data, fetchNextPage, hasNextPage } = useSuspenseInfiniteQuery(theLog(useShown()));
  const at = useSearch({ strict: false, select: (search) => search.at ?? '' });
  useBroughtIntoView(at === '' ? null : `revision-${at}`);
  const holds = data.pages.every((page) => page.chainHolds);
  return (
    <>
      <PageHead
        name={`${say('app.log')} · ${header.title.text}`}
        title={say('app.log')}
        below={say('log.about')}
      />
      <p className={css['chain']} data-holds={holds}>
        <StateMark state={holds ? 'agreed' : 'open'} />
        {say(holds ? 'log.chain-holds' : 'log.chain-broken')}
      </p>
      <ol role="list" className={css['entries']}>
        {data.pages.flatMap(({ revisions }) =>
          revisions.map((revision) => (
            <li key={revision.number}>
              <RevisionEntry revision={revision} here={`${revision.number}` === at} />
            </li>
          )),
        )}
      </ol>
      {hasNextPage ? <Button onClick={() => void fetchNextPage()}>{say('log.older')}</Button> : null}
    </>
  );
}

/** Who changed what, when and why, the newest first. */
export const logPage: Page = {
  load: (asked) => asked.queries.ensureInfiniteQueryData(theLog(asked)),
  Page: LogPage,
};
