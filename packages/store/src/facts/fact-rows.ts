import type { Fact } from '@plenary/core/budget/cube';
import { sql } from 'kysely';
import type { Queries } from '../database/tables.ts';
import type { PlanKey } from '../plan/plan-record.ts';
import { columnsOfFacts, factDimensions, factsOfColumns } from './fact-columns.ts';

/** How many rows a statement writes or reads at a time. */
const block = 50_000;

/** Writes facts of a cube at positions, over what stands there. */
export async function writeFactRows(
  queries: Queries,
  key: PlanKey,
  cube: string,
  rows: readonly { readonly position: number; readonly fact: Fact }[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += block) {
    const part = rows.slice(start, start + block);
    const { members, rest, amounts, halfWidths } = columnsOfFacts(part.map((row) => row.fact));
    const columns = [
      sql`${part.map((row) => row.position)}::integer[]`,
      ...members.map((column) => sql`${column}::text[]`),
      sql`${rest}::text[]`,
      sql`${amounts}::bigint[]`,
      sql`${halfWidths}::double precision[]`,
    ];
    await sql`
      insert into plenary.facts (organization, plan, cube, position, version, sector, unit, result, object,
        fund, donor, rest, amount, half_width)
      select ${key.organization}, ${key.plan}, ${cube}, row.position, row.version, row.sector, row.unit,
        row.result, row.object, row.fund, row.donor, row.rest::jsonb, row.amount, row.half_width
      from unnest(${sql.join(columns)})
        as row (position, version, sector, unit, result, object, fund, donor, rest, amount, half_width)
      on conflict (organization, plan, cube, position) do update set
        version = excluded.version, sector = excluded.sector, unit = excluded.unit,
        result = excluded.result, object = excluded.object, fund = excluded.fund, donor = excluded.donor,
        rest = excluded.rest, amount = excluded.amount, half_width = excluded.half_width`.execute(queries);
  }
}

/** Removes the facts of a cube from a position on, before another; all where none is named. */
export async function removeFactRows(
  queries: Queries,
  key: PlanKey,
  cube: string,
  from = 0,
  before: number | null = null,
): Promise<void> {
  let query = queries
    .deleteFrom('facts')
    .where('organization', '=', key.organization)
    .where('plan', '=', key.plan)
    .where('cube', '=', cube)
    .where('position', '>=', from);
  if (before !== null) query = query.where('position', '<', before);
  await query.execute();
}

/** Moves the facts of a cube from a position on by so many places; in two steps, because each place holds one fact. */
export async function moveFactRows(
  queries: Queries,
  key: PlanKey,
  cube: string,
  from: number,
  by: number,
): Promise<void> {
  const own = sql`organization = ${key.organization} and plan = ${key.plan} and cube = ${cube}`;
  await sql`update plenary.facts set position = -1 - (position + ${by}) where ${own} and position >= ${from}`.execute(
    queries,
  );
  await sql`update plenary.facts set position = -1 - position where ${own} and position < 0`.execute(queries);
}

/** The facts of a plan's cubes in their order. */
export async function readFactRows(
  queries: Queries,
  key: PlanKey,
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const own = sql`organization = ${key.organization} and plan = ${key.plan}`;
  const held = await sql<{ cube: string; last: number }>`
    select cube, max(position) as last from plenary.facts where ${own} group by cube order by cube`.execute(
    queries,
  );
  // No JSON value grows with the cube. The blocks are told, so that the planner need not guess a thousand of them.
  const parts = held.rows.flatMap(({ cube, last }) =>
    Array.from({ length: Math.floor(last / block) + 1 }, (_, number) => ({ cube, from: number * block })),
  );
  const columns = [...factDimensions, 'rest', 'amount', 'half_width'];
  // Columns are far less work than rows for both sides.
  const gathered = columns.map((column) => sql`json_agg(one.${sql.ref(column)})`);
  const { rows } = await sql<{ cube: string; columns: readonly unknown[] }>`
    select part.cube, read.columns
    from unnest(${parts.map((part) => part.cube)}::text[], ${parts.map((part) => part.from)}::integer[])
        with ordinality as part (cube, start, number),
      lateral (select json_build_array(${sql.join(gathered)}) as columns
        from (select * from plenary.facts where ${own} and cube = part.cube
          and position >= part.start and position < part.start + ${sql.lit(block)} order by position) as one
        having count(*) > 0) as read
    order by part.number`.execute(queries);
  const found = new Map<string, Fact[]>();
  for (const { cube, columns: lists } of rows) {
    const facts = found.get(cube) ?? [];
    found.set(cube, facts);
    for (const fact of factsOfColumns(lists)) facts.push(fact);
  }
  return found;
}
