import { getLogChanges } from '@plenary/api/log';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, keyOfPlan } from '../app/server.ts';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Changes, type ChangesProps } from './changes.tsx';
import css from './log-page.module.css';

interface AllChangesProps extends ChangesProps {
  readonly revision: number;
  readonly count: number;
}

/** The first changes of a revision, and the way to all of them, a page at a time. */
export function AllChanges({ revision, count, changes }: AllChangesProps) {
  const say = useWords();
  const { plan, language } = useShown();
  const [opened, setOpened] = useState(false);
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    ...infiniteQueryOptions({
      queryKey: [...keyOfPlan(plan), getLogChanges.path, revision, language],
      queryFn: ({ pageParam, signal }) =>
        ask(getLogChanges, { params: { plan, revision }, query: { language, after: pageParam }, signal }),
      initialPageParam: 0,
      getNextPageParam: (last) => last.next,
    }),
    enabled: opened,
  });
  const shown = data?.pages.flatMap((page) => page.changes) ?? changes;
  const more = count - shown.length;
  const hasMore = data ? hasNextPage : changes.length > 0;
  const words = more > 0 ? say('log.changes', { count: more, shown: shown.length }) : '';
  return (
    <>
      <Changes changes={shown} />
      {words === '' ? null : hasMore ? (
        <Button
          look="small"
          disabled={isFetching}
          onClick={() => (opened ? void fetchNextPage() : setOpened(true))}
        >
          {words}
        </Button>
      ) : (
        <p className={css['more']}>{words}</p>
      )}
      <span role="alert">{error?.message}</span>
    </>
  );
}
