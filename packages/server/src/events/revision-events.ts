import type { RevisionEvent } from '@plenary/api/events';
import type { Language } from '@plenary/core/basics/words';
import type { Database } from '@plenary/store/database/database';
import { onRevision } from '@plenary/store/log/listen';
import { revisionsOf } from '@plenary/store/log/revisions';
import type { PlanKey } from '@plenary/store/plan/plan-record';
import { nameOf } from '../people/people.ts';
import type { Library } from '../plans/library.ts';
import type { Events } from './events.ts';

/** Lets the library and whoever listens hear of new revisions, until the answer is called. */
export function tellRevisions(
  db: Database,
  library: Library,
  events: Events,
  failed: (error: unknown) => void,
): () => void {
  return onRevision(db, (news) => {
    if (news.kind === 'reconnected') {
      library.news(null);
      events.tell({ event: 'reconnected', plan: null, data: () => ({}) });
      return;
    }
    library.news(news.plan);
    void told(db, events, news).catch(failed);
  });
}

async function told(
  db: Database,
  events: Events,
  { organization, plan, revision }: PlanKey & { readonly revision: number },
): Promise<void> {
  const [one] = await revisionsOf(db, { organization, plan, before: revision + 1, limit: 1 });
  const data = (language: Language): RevisionEvent => ({
    plan,
    revision,
    actor: one ? nameOf(one.actor.id, one.actor.name, language) : '',
  });
  events.tell({ event: 'revision', plan, data });
}
