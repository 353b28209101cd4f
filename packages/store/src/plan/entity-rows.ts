import type { Proposal } from '@plenary/core/negotiation/proposal';
import { proposal } from '@plenary/core/negotiation/proposal-schema';
import { identityOf } from '@plenary/core/plan/apply';
import { collections } from '@plenary/core/plan/collections';
import type { Plan } from '@plenary/core/plan/plan';
import { identity as identitySchema, plan as planSchema } from '@plenary/core/plan/schema/plan-schema';
import { sql } from 'kysely';
import * as z from 'zod';
import type { Queries } from '../database/tables.ts';
import type { PlanKey } from './plan-record.ts';

/** A plan without the facts of its cubes, and its proposals. */
export interface BarePlan {
  readonly plan: Plan;
  readonly proposals: readonly Proposal[];
}

interface EntityRow {
  readonly kind: string;
  readonly position: number;
  readonly id: string;
  readonly body: string;
}

interface EntityBody {
  readonly body: unknown;
}

/** Brings the rows of entities from one state to another; what is the same object is not written. */
export async function projectEntities(
  queries: Queries,
  key: PlanKey,
  before: BarePlan | null,
  after: BarePlan,
): Promise<void> {
  const old = new Map(before ? listsOf(before) : []);
  const rows: EntityRow[] = [];
  for (const [kind, entities] of listsOf(after)) {
    const previous = old.get(kind) ?? [];
    if (previous.length > entities.length) await removeFrom(queries, key, kind, entities.length);
    for (const [position, entity] of entities.entries()) {
      if (previous[position] === entity) continue;
      rows.push({ kind, position, id: entity.id, body: JSON.stringify(bare(kind, entity)) });
    }
  }
  if (rows.length === 0) return;
  await sql`
    insert into plenary.entities (organization, plan, kind, position, id, body)
    select ${key.organization}, ${key.plan}, row.kind, row.position, row.id, row.body::jsonb
    from unnest(${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.position)}::integer[],
      ${rows.map((row) => row.id)}::text[], ${rows.map((row) => row.body)}::text[]) as row (kind, position, id, body)
    on conflict (organization, plan, kind, position) do update set id = excluded.id, body = excluded.body`.execute(
    queries,
  );
}

/** Reads the entities of a plan; `identity` is what its head says of it. Throws where rows are no plan. */
export async function readEntities(queries: Queries, key: PlanKey, identity: unknown): Promise<BarePlan> {
  const rows = await queries
    .selectFrom('entities')
    .select(['kind', 'body'])
    .where('organization', '=', key.organization)
    .where('plan', '=', key.plan)
    .orderBy('kind')
    .orderBy('position')
    .execute();
  const lists = Map.groupBy(rows, (row) => row.kind);
  const of = (kind: string): unknown[] => (lists.get(kind) ?? []).map((row) => row.body);
  const own = identitySchema.parse(identity);
  const plan = planSchema.parse({
    ...own,
    organization: {
      ...own.organization,
      sectors: of('sector'),
      units: of('unit'),
      delegations: of('delegation'),
    },
    strategy: { pillars: of('pillar') },
    priorities: of('priority'),
    indicators: of('indicator'),
    budget: {
      versions: of('version'),
      dimensions: of('dimension'),
      cubes: of('cube'),
      ...heldTo(lists),
    },
    risks: of('risk'),
    narrative: { sections: of('section'), footnotes: of('footnote') },
    ...(lists.has('waiver') ? { waivers: of('waiver') } : {}),
  });
  return { plan, proposals: z.array(proposal).parse(of('proposal')) };
}

/** What the head of a plan says of it. */
export function identityText(plan: Plan): string {
  return JSON.stringify(identityOf(plan));
}

function listsOf({ plan, proposals }: BarePlan): readonly (readonly [string, readonly { id: string }[]])[] {
  const lists = Object.entries(collections).map(
    ([kind, collection]): readonly [string, readonly { id: string }[]] => [kind, collection.of(plan)],
  );
  return [...lists, ['proposal', proposals]];
}

// What a budget has only while something is in it.
function heldTo(
  lists: ReadonlyMap<string, readonly EntityBody[]>,
): Readonly<Record<string, readonly unknown[]>> {
  const named = [
    ['ceilings', 'ceiling'],
    ['locks', 'lock'],
    ['definitions', 'definition'],
    ['bridge', 'bridge-step'],
  ] as const;
  return Object.fromEntries(
    named.flatMap(([list, kind]) => {
      const rows = lists.get(kind);
      return rows ? [[list, rows.map((row) => row.body)]] : [];
    }),
  );
}

function bare(kind: string, entity: { readonly id: string }): unknown {
  return kind === 'cube' ? { ...entity, facts: [] } : entity;
}

async function removeFrom(queries: Queries, key: PlanKey, kind: string, position: number): Promise<void> {
  await queries
    .deleteFrom('entities')
    .where('organization', '=', key.organization)
    .where('plan', '=', key.plan)
    .where('kind', '=', kind)
    .where('position', '>=', position)
    .execute();
}
