import { urlOf } from '@plenary/api/client';
import { checkedEvent, eventsPath, type RevisionEvent, revisionEvent } from '@plenary/api/events';
import { openPlan, planHeader } from '@plenary/api/plans';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useHistory } from '../changes/session-history.ts';
import { Notice } from '../ui/notice.tsx';
import { keyOfPlan } from './server.ts';
import { useLanguage, useWords } from './use-words.ts';

/** Listens for new revisions of a plan: what it shows is asked again, and a quiet line says who changed it. */
export function LiveUpdates({ plan }: { readonly plan: string }) {
  const say = useWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const [last, setLast] = useState<{ readonly revision: number; readonly actor: string } | null>(null);
  useEffect(
    () => listening(urlOf('', eventsPath, {}, { plan, language }), plan, queries, setLast),
    [plan, language, queries],
  );
  // One's own edit is told where it can be taken back.
  const { undo } = useHistory(plan);
  const news = last && !undo.includes(last.revision) ? last : null;
  return (
    <Notice onGone={() => setLast(null)} key={last?.revision}>
      {news ? say('app.changed', { revision: news.revision, actor: news.actor }) : null}
    </Notice>
  );
}

/** Listens until the answer is called. */
function listening(
  url: string,
  plan: string,
  queries: QueryClient,
  changed: (revision: RevisionEvent) => void,
): () => void {
  const source = new EventSource(url);
  const askAgain = (): void => void queries.invalidateQueries({ queryKey: keyOfPlan(plan) });
  let opened = false;
  source.addEventListener('open', () => {
    // While nobody listened there may have been news; at first, only the end of checks that were at work.
    if (opened || isChecking(queries, plan)) askAgain();
    opened = true;
  });
  source.addEventListener('revision', (event: MessageEvent<unknown>) => {
    const read = revisionEvent.safeParse(parsed(event.data));
    if (!read.success || read.data.plan !== plan) return;
    askAgain();
    changed(read.data);
  });
  source.addEventListener('checked', (event: MessageEvent<unknown>) => {
    const read = checkedEvent.safeParse(parsed(event.data));
    if (read.success && read.data.plan === plan) askAgain();
  });
  source.addEventListener('reconnected', askAgain);
  return () => source.close();
}

/** Whether what is shown of a plan was answered before its checks had said what they find. */
function isChecking(queries: QueryClient, plan: string): boolean {
  return queries
    .getQueriesData({ queryKey: [...keyOfPlan(plan), openPlan.path] })
    .some(([, data]) => planHeader.safeParse(data).data?.findingsKnown === false);
}

function parsed(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : null;
  } catch {
    return null;
  }
}
