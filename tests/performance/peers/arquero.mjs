// Answers one task of the benchmark of the budget engine with Arquero: `node arquero.mjs '<task as JSON>'`, an answer as JSON.
import * as aq from 'arquero';
import { givenColumns } from '../engine/given-facts.ts';

const task = JSON.parse(process.argv[2]);
const { codes, amounts } = givenColumns(task.count);
const columns = Object.fromEntries(task.dimensions.map(({ id }, index) => [id, codes[index]]));
const facts = aq.table({ ...columns, amount: amounts });

const answer = { queries: {} };
for (const [name, { groupings, filter }] of Object.entries(task.queries)) {
  const times = [];
  let results = [];
  for (let run = 0; run <= task.runs; run += 1) {
    const from = performance.now();
    results = groupings.map((shown) => {
      const passed = filter
        ? facts.filter(aq.escape((fact) => filter.every(([id, wanted]) => wanted.includes(fact[id]))))
        : facts;
      const sum = { amount: aq.op.sum('amount') };
      return (shown.length === 0 ? passed : passed.groupby(...shown)).rollup(sum);
    });
    if (run > 0) times.push(performance.now() - from);
  }
  const groups = results.reduce((count, result) => count + result.numRows(), 0);
  const total = results.reduce((sum, result) => sum + result.array('amount').reduce((a, b) => a + b, 0), 0);
  answer.queries[name] = { times, groups, total };
}
console.log(JSON.stringify(answer));
