// Answers one task of the benchmark of the budget engine with DuckDB: `node duckdb.mjs '<task as JSON>'`, an answer as JSON.
import { DuckDBInstance } from '@duckdb/node-api';

const task = JSON.parse(process.argv[2]);
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const db = await instance.connect();

for (const { id, members } of task.dimensions) {
  const names = members.map((member) => `'${member}'`).join(', ');
  await db.run(`create type ${id} as enum (${names})`);
  await db.run(`create table "${id} names" as select row_number() over () - 1 as code, name::${id} as name
    from (select unnest([${names}]) as name)`);
}
const codes = task.dimensions.map(({ id, code }) => `${code} as ${id}`).join(', ');
const names = task.dimensions.map(({ id }) => `"${id} names".name as ${id}`).join(', ');
const joins = task.dimensions.map(({ id }) => `join "${id} names" on "${id} names".code = f.${id}`).join(' ');
await db.run(`create table facts as select f.i as i, ${names}, f.amount
  from (select i, ${codes}, ${task.amount} as amount from range(${task.count}) as t(i)) f ${joins}`);

const answer = { queries: {}, edit: null };
for (const [name, query] of Object.entries(task.queries)) {
  const times = [];
  let rows = null;
  for (let run = 0; run <= task.runs; run += 1) {
    const from = performance.now();
    rows = await db.runAndReadAll(query);
    // The first one warms up.
    if (run > 0) times.push(performance.now() - from);
  }
  const sum = await db.runAndReadAll(`select count(*), sum(amount)::double from (${query})`);
  const [[groups, total]] = sum.getRows();
  answer.queries[name] = { times, rows: rows.currentRowCount, groups: Number(groups), total };
}
if (task.tables.length > 0) {
  const times = [];
  for (let run = 0; run <= task.edits; run += 1) {
    const fact = (run * 7919) % task.count;
    const from = performance.now();
    await db.run(`update facts set amount = amount + ${run + 1} where i = ${fact}`);
    for (const query of task.tables) await db.runAndReadAll(query);
    if (run > 0) times.push(performance.now() - from);
  }
  answer.edit = times;
}
const [[bytes]] = (
  await db.runAndReadAll(
    `select sum(memory_usage_bytes)::double from duckdb_memory() where tag in ('BASE_TABLE', 'IN_MEMORY_TABLE')`,
  )
).getRows();
answer.memory = bytes;
console.log(JSON.stringify(answer));
process.exit(0);
