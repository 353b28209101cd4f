import { writeSync } from 'node:fs';
import type { Actor } from '@plenary/core/access/actor';
import { emptyPlan } from '@plenary/core/plan/empty-plan';
import type { Plan } from '@plenary/core/plan/plan';
import { openDatabase } from '@plenary/store/database/open-database';
import { verifyChain } from '@plenary/store/log/verify-chain';
import { commit } from '@plenary/store/plan/commit';
import { loadPlan } from '@plenary/store/plan/load';

/**
 * A process for tests that opens a data folder and commits to a plan, says each acknowledged revision in a line, and ends
 * after as many as it was told; without a number it writes until it is killed.
 */
const [folder = '', kind = '', count = ''] = process.argv.slice(2);
const key = { organization: 'house', plan: 'plan' };
const actor: Actor = { id: 'writer', name: 'Writer', kind: 'secretary' };
const at = '2026-03-01T09:00:00.000Z';

// Written at once, so that what was said before a kill is said.
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const from = performance.now();
const opened = await openDatabase({ dataFolder: folder, kind: kind === 'pglite' ? 'pglite' : 'embedded' });
if (!opened.ok) {
  say({ refused: opened.refusal.code, line: opened.refusal.facts['line'] });
  process.exit(3);
}
const db = opened.value;
const found = await loadPlan(db, key);
if (!found.ok) {
  await commit(db, {
    ...key,
    actor,
    reason: 'made',
    at,
    basedOn: 0,
    edit: { kind: 'create', plan: smallPlan(), proposals: [] },
  });
}
const sound = await verifyChain(db, key);
say({ opened: performance.now() - from, sound: sound.ok });
const enough = count === '' ? Number.POSITIVE_INFINITY : Number(count);
for (let written = 0; written < enough; ) {
  const now = await loadPlan(db, key);
  if (!now.ok) throw new Error(now.refusal.code);
  const [fact] = now.value.plan.budget.cubes[0]?.facts ?? [];
  if (!fact) throw new Error('no fact');
  const before = { amount: fact.amount, halfWidth: fact.halfWidth };
  const after = { ...before, amount: (fact.amount ?? 0) + 1 };
  const result = await commit(db, {
    ...key,
    actor,
    reason: `by ${process.pid}`,
    at,
    basedOn: now.value.revision,
    edit: { kind: 'change', changes: [{ kind: 'set-fact', cube: 'c', at: fact.at, before, after }] },
  });
  if (!result.ok) continue;
  written += 1;
  say({ revision: result.value.record.revision, hash: result.value.record.hash });
}
await db.close();
say({ closed: true });

function smallPlan(): Plan {
  const plan = emptyPlan({
    id: 'plan',
    period: { from: 2026, to: 2027 },
    publication: { title: { en: 'Small' }, original: 'en', scope: { kind: 'whole' } },
    organization: { id: 'house', name: { en: 'House' }, currency: { code: 'CHF', digits: 2 } },
  });
  const facts = Array.from({ length: 20 }, (_, index) => ({
    at: { sector: `s${index}` },
    amount: index,
    halfWidth: 0,
  }));
  const cubes: Plan['budget']['cubes'] = [{ id: 'c', dimensions: ['sector'], unit: 'money', facts }];
  return { ...plan, budget: { ...plan.budget, cubes } };
}
