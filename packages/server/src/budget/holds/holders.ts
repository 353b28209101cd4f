import type { Database } from '@plenary/store/database/database';
import { revisionsOf } from '@plenary/store/log/revisions';
import type { OpenedPlan } from '../../app/handler.ts';

/** Who set a ceiling, a lock or a freeze, and when. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  /** An instant in ISO 8601. */
  readonly at: string;
  readonly revision: number;
}

/** What holds figures: a kind of it and its id. */
export type HoldKey = `${'lock' | 'ceiling' | 'version'} ${string}`;

/** Tells who set the ceilings, locks and versions of a plan as they stand; who set one long ago, or with a whole plan, is not told. */
export type Holders = (opened: OpenedPlan) => Promise<ReadonlyMap<HoldKey, Holder>>;

/** How many revisions are looked through. */
const most = 500;

/** Reads from the log who set what figures are held by, once for each revision of a plan. */
export function holdersIn(db: Database): Holders {
  const known = new WeakMap<OpenedPlan['plan'], ReturnType<Holders>>();
  return (opened) => {
    const found = known.get(opened.plan) ?? read(db, opened);
    known.set(opened.plan, found);
    return found;
  };
}

async function read(db: Database, { organization, plan }: OpenedPlan): ReturnType<Holders> {
  const { locks = [], ceilings = [], versions } = plan.budget;
  const wanted = new Set<HoldKey>([
    ...locks.map(({ id }): HoldKey => `lock ${id}`),
    ...ceilings.map(({ id }): HoldKey => `ceiling ${id}`),
    ...versions.flatMap(({ id, frozen }): readonly HoldKey[] => (frozen ? [`version ${id}`] : [])),
  ]);
  const found = new Map<HoldKey, Holder>();
  if (wanted.size === 0) return found;
  for (const { revision, at, actor, changes } of await revisionsOf(db, {
    organization,
    plan: plan.id,
    limit: most,
  })) {
    for (const change of changes.toReversed()) {
      if (change.kind !== 'put' || change.after === null) continue;
      const { what, id } = change;
      if (what !== 'lock' && what !== 'ceiling' && what !== 'version') continue;
      if (wanted.delete(`${what} ${id}`)) {
        found.set(`${what} ${id}`, { id: actor.id, name: actor.name, at, revision });
      }
    }
    if (wanted.size === 0) break;
  }
  return found;
}
