import type { Actor } from '@plenary/core/access/actor';
import type { Address } from '@plenary/core/basics/address';
import { isUnder } from '@plenary/core/budget/cube';
import type { Change, FactValue } from '@plenary/core/plan/change';
import type { Database } from '@plenary/store/database/database';
import { changesOf, type Revision, revisionsOf } from '@plenary/store/log/revisions';
import type { OpenedPlan } from '../app/handler.ts';

/** A revision that set facts of a figure: who, when and why, and the facts before and after. */
export interface TouchingRevision {
  readonly number: number;
  /** An instant in ISO 8601. */
  readonly at: string;
  readonly actor: Pick<Actor, 'id' | 'name'>;
  readonly reason: string;
  /** The revision that it takes back; `null` where it takes back none. */
  readonly undoes: number | null;
  /** What the file is called that the facts came by. */
  readonly file: string | null;
  readonly facts: readonly {
    readonly at: Address;
    readonly before: FactValue | null;
    readonly after: FactValue | null;
  }[];
}

/** Tells the revisions, newest first, that set a fact which a figure at one of some addresses is the sum of. */
export type Touching = (
  opened: OpenedPlan,
  addresses: readonly Address[],
) => Promise<readonly TouchingRevision[]>;

/** How many revisions are told, and how many are looked through for them. */
const most = { told: 20, read: 500 };

/** Reads what touched a figure from the log. */
export function touchingIn(db: Database): Touching {
  return async ({ organization, plan }, addresses) => {
    const key = { organization, plan: plan.id };
    const found: TouchingRevision[] = [];
    const revisions = await revisionsOf(db, { ...key, limit: most.read });
    for (const revision of revisions) {
      if (found.length >= most.told) break;
      const changes = await allChanges(revision, (number) => changesOf(db, { ...key, revision: number }));
      const facts = changes.flatMap((change) => {
        if (change.kind !== 'set-fact') return [];
        const { cube, at, before, after } = change;
        const fact = { cube, at };
        return addresses.some((address) => isUnder(plan.budget, address, fact))
          ? [{ at: fact, before, after }]
          : [];
      });
      const { revision: number, at, actor, reason, undoes = null } = revision;
      const file = revision.file?.name ?? null;
      if (facts.length > 0) found.push({ number, at, actor, reason, undoes, file, facts });
    }
    return found;
  };
}

/** The changes of a revision; those that stand in chunks are read only where there are some. */
async function allChanges(
  { revision, count, changes }: Revision,
  read: (revision: number) => ReturnType<typeof changesOf>,
): Promise<readonly Change[]> {
  if (count === null || count <= changes.length) return changes;
  const all = await read(revision);
  return all.ok ? all.value : changes;
}
