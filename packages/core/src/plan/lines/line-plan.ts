import type { Version } from '../../budget/cube.ts';
import type { LineMapping } from '../../budget/lines/line-mapping.ts';
import { emptyPlan } from '../empty-plan.ts';
import type { Plan } from '../plan.ts';

/** An empty plan for lines that belong to none yet: the organization, the currency and the years that their mapping tells. */
export function linePlan(mapping: LineMapping, versions: readonly Version[], id?: string): Plan {
  const years = versions.flatMap(({ period }) => [period.from, period.to]);
  const period = { from: Math.min(...years), to: Math.max(...years) };
  const organization = mapping.organization ?? {
    id: mapping.cube,
    name: { [mapping.language]: mapping.cube },
  };
  return emptyPlan({
    id: id ?? `${organization.id}-${period.from}${period.to === period.from ? '' : `-${period.to}`}`,
    period,
    publication: { title: organization.name, original: mapping.language, scope: { kind: 'whole' } },
    organization: { ...organization, currency: mapping.currency },
  });
}
