import type { Dimension, Fact } from '@plenary/core/budget/cube';
import { emptyPlan } from '@plenary/core/plan/empty-plan';
import type { Plan } from '@plenary/core/plan/plan';

/** How many activities each group has, and how many objects of expenditure each of four categories. */
const sizes = { activities: 14, categories: 4, objects: 9 } as const;

const version = 'proposed-2026/27';

/**
 * A plan with one fine cube: 2,520 activities in 180 groups by 36 objects of expenditure, 90,720 facts. Its table of activities by objects
 * has, with subtotals, more than 100,000 cells. It may have more groups, or fewer.
 */
export function largePlan(groups = 180): Plan {
  const facts: Fact[] = [];
  const activity = treeOf('activity', groups, sizes.activities);
  const object = treeOf('object', sizes.categories, sizes.objects);
  for (const one of leaves(activity)) {
    for (const other of leaves(object)) {
      facts.push({
        at: { activity: one, object: other, version },
        amount: amountAt(facts.length),
        halfWidth: 0,
      });
    }
  }
  const period = { from: 2026, to: 2027 };
  const plan = emptyPlan({
    id: 'large',
    period,
    publication: { title: { en: 'A large plan' }, original: 'en', scope: { kind: 'whole' } },
    organization: {
      id: 'large',
      name: { en: 'A large organization' },
      currency: { code: 'CHF', digits: 2 },
    },
  });
  return {
    ...plan,
    budget: {
      versions: [{ id: version, stage: 'proposed', period }],
      dimensions: [activity, object],
      cubes: [{ id: 'fine', dimensions: ['activity', 'object', 'version'], unit: 'money', facts }],
    },
  };
}

function treeOf(id: string, groups: number, members: number): Dimension {
  const all: Dimension['members'][number][] = [];
  for (let group = 1; group <= groups; group += 1) {
    const parent = `${id}-${group}`;
    all.push({ id: parent, name: { en: `${id} group ${group}` } });
    for (let member = 1; member <= members; member += 1) {
      all.push({ id: `${parent}.${member}`, name: { en: `${id} ${group}.${member}` }, parent });
    }
  }
  return { id, members: all };
}

function leaves({ members }: Dimension): readonly string[] {
  return members.filter((member) => member.parent !== undefined).map((member) => member.id);
}

/** Whole thousands of francs, each as large as any other is likely to be. */
function amountAt(index: number): number {
  return (1 + ((index * 7919) % 997)) * 100_000;
}
