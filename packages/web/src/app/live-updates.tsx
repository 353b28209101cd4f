import { urlOf } from '@plenary/api/client';
import { eventsPath, revisionEvent } from '@plenary/api/events';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Notice } from '../ui/notice.tsx';
import { keyOfPlan } from './server.ts';
import { useWords } from './use-words.ts';

/** Listens for new revisions of a plan: what it shows is asked again, and a quiet line says who changed it. */
export function LiveUpdates({ plan }: { readonly plan: string }) {
  const say = useWords();
  const queries = useQueryClient();
  const [last, setLast] = useState<{ readonly revision: number; readonly actor: string } | null>(null);
  useEffect(() => {
    const source = new EventSource(urlOf('', eventsPath, {}, { plan }));
    source.addEventListener('revision', (event: MessageEvent<unknown>) => {
      const read = revisionEvent.safeParse(parsed(event.data));
      if (!read.success || read.data.plan !== plan) return;
      void queries.invalidateQueries({ queryKey: keyOfPlan(plan) });
      setLast(read.data);
    });
    return () => source.close();
  }, [plan, queries]);
  return (
    <Notice onGone={() => setLast(null)} key={last?.revision}>
      {last ? say('app.changed', { revision: last.revision, actor: last.actor }) : null}
    </Notice>
  );
}

function parsed(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : null;
  } catch {
    return null;
  }
}
