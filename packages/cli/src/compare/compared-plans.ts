import { addressText, type Coordinates, coordinatesText } from '@plenary/core/basics/address';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { type Cube, cubeOf } from '@plenary/core/budget/cube';
import { versionDimension } from '@plenary/core/budget/pivot/pivot-query';
import type { Change, Entities } from '@plenary/core/plan/change';
import { difference } from '@plenary/core/plan/difference';
import type { Plan } from '@plenary/core/plan/plan';
import { addressWords } from '@plenary/core/views/address-words';

/** What differs between two plans or two versions. */
export interface Difference {
  /** What was compared, by the words of the two sides. */
  readonly from: string;
  readonly to: string;
  /** Decimals of money. */
  readonly digits: number;
  readonly entities: readonly {
    readonly what: keyof Entities | 'plan' | 'text';
    readonly change: Side;
    readonly count: number;
  }[];
  readonly figures: readonly FigureDifference[];
  readonly totals: readonly {
    readonly cube: string;
    readonly unit: Cube['unit'];
    readonly from: number;
    readonly to: number;
  }[];
}

/** Whether something is only in the second, only in the first, or in both and different. */
export type Side = 'added' | 'removed' | 'changed';

/** A figure of which the two sides say different amounts; `null` where one has none or does not know it. */
export interface FigureDifference {
  readonly at: string;
  readonly words: string;
  readonly unit: Cube['unit'];
  readonly change: Side;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * What the second plan has otherwise than the first: figures one by one, all else counted by what it is. Refuses `cube-not-there` for a cube
 * that neither has.
 */
export function plansCompared(a: Plan, b: Plan, cube: string | null, language: Language): Result<Difference> {
  const cubes = [...new Set([...a.budget.cubes, ...b.budget.cubes].map((one) => one.id))];
  if (cube !== null && !cubes.includes(cube)) {
    return refuse('cube-not-there', { cube, known: cubes.join(', ') });
  }
  return ok(plansDiffering(a, b, cube, cubes, language));
}

function plansDiffering(
  a: Plan,
  b: Plan,
  cube: string | null,
  cubes: readonly string[],
  language: Language,
): Difference {
  const changes = difference(a, b);
  const counts = new Map<
    string,
    { what: Difference['entities'][number]['what']; change: Side; count: number }
  >();
  const figures = new Map<string, FigureDifference>();
  for (const change of changes) {
    if (change.kind === 'set-fact') {
      if (cube === null || change.cube === cube) addFigure(figures, change, a, b, language);
      continue;
    }
    if (cube !== null) continue;
    const told = entityOf(change);
    const key = `${told.what} ${told.change}`;
    const known = counts.get(key);
    counts.set(key, { ...told, count: (known?.count ?? 0) + 1 });
  }
  const differing = [...figures.values()].filter(
    (figure) => figure.from !== figure.to || figure.change !== 'changed',
  );
  return {
    from: a.id,
    to: b.id,
    digits: b.organization.currency.digits,
    entities: [...counts.values()],
    figures: differing,
    totals: cubes
      .filter((id) => cube === null || id === cube)
      .flatMap((id) => {
        const [from, to] = [cubeOf(a.budget, id), cubeOf(b.budget, id)];
        const versions = new Set(
          [...(from?.facts ?? []), ...(to?.facts ?? [])].map((fact) => fact.at[versionDimension] ?? ''),
        );
        return [...versions].map((version) => ({
          cube: version === '' ? id : `${id} ${version}`,
          unit: to?.unit ?? from?.unit ?? 'money',
          from: sumOf(from, version),
          to: sumOf(to, version),
        }));
      })
      .filter((total) => total.from !== total.to),
  };
}

/** What one version of a plan has otherwise than another. Refuses `version-not-there` and `cube-not-there`. */
export function versionsCompared(
  plan: Plan,
  { from, to }: { readonly from: string; readonly to: string },
  asked: string | null,
  language: Language,
): Result<Difference> {
  const known = plan.budget.versions.map(({ id }) => id);
  const lost = [from, to].find((version) => !known.includes(version));
  if (lost !== undefined) return refuse('version-not-there', { version: lost, known: known.join(', ') });
  const cubes = plan.budget.cubes.filter(
    (cube) => cube.dimensions.includes(versionDimension) && (asked === null || cube.id === asked),
  );
  if (cubes.length === 0) {
    return refuse('cube-not-there', {
      cube: asked ?? 'none',
      known: plan.budget.cubes.map(({ id }) => id).join(', '),
    });
  }
  return ok({
    from,
    to,
    digits: plan.organization.currency.digits,
    entities: [],
    figures: cubes.flatMap((cube) => versionDifferences(plan, cube, from, to, language)),
    totals: cubes
      .map((cube) => ({ cube: cube.id, unit: cube.unit, from: sumOf(cube, from), to: sumOf(cube, to) }))
      .filter((total) => total.from !== total.to),
  });
}

function versionDifferences(
  plan: Plan,
  cube: Cube,
  from: string,
  to: string,
  language: Language,
): readonly FigureDifference[] {
  const pairs = new Map<string, { at: Coordinates; from?: number | null; to?: number | null }>();
  for (const { at, amount } of cube.facts) {
    const { [versionDimension]: version, ...rest } = at;
    if (version !== from && version !== to) continue;
    const key = coordinatesText(rest);
    const pair = pairs.get(key) ?? { at: rest };
    pairs.set(key, version === from ? { ...pair, from: amount } : { ...pair, to: amount });
  }
  return [...pairs.values()].flatMap((pair): readonly FigureDifference[] => {
    if (pair.from === pair.to) return [];
    const change = pair.from === undefined ? 'added' : pair.to === undefined ? 'removed' : 'changed';
    const address = { cube: cube.id, at: pair.at };
    return [
      {
        at: addressText(address),
        words: addressWords(address, plan, language),
        unit: cube.unit,
        change,
        from: pair.from ?? null,
        to: pair.to ?? null,
      },
    ];
  });
}

function addFigure(
  figures: Map<string, FigureDifference>,
  change: Change & { readonly kind: 'set-fact' },
  a: Plan,
  b: Plan,
  language: Language,
): void {
  // A fact that moved in its cube is removed and added again.
  const at = addressText(change);
  const known = figures.get(at);
  const before = known ? known.from : (change.before?.amount ?? null);
  const wasThere = known ? known.change !== 'added' : change.before !== null;
  const side = !wasThere ? 'added' : change.after === null ? 'removed' : 'changed';
  const plan = side === 'removed' ? a : b;
  figures.set(at, {
    at,
    words: addressWords(change, plan, language),
    unit: cubeOf(plan.budget, change.cube)?.unit ?? 'money',
    change: side,
    from: before,
    to: change.after?.amount ?? null,
  });
}

function entityOf(
  change: Exclude<Change, { readonly kind: 'set-fact' }>,
): Omit<Difference['entities'][number], 'count'> {
  if (change.kind === 'set-identity') return { what: 'plan', change: 'changed' };
  if (change.kind === 'reword') return { what: 'text', change: 'changed' };
  const side = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed';
  return { what: change.what, change: side };
}

function sumOf(cube: Cube | undefined, version: string): number {
  return (cube?.facts ?? []).reduce(
    (sum, fact) => ((fact.at[versionDimension] ?? '') === version ? sum + (fact.amount ?? 0) : sum),
    0,
  );
}
