import type { Address } from '../../../basics/address.ts';
import { addressesOf } from '../../../basics/formula.ts';
import {
  type Disagreement,
  disagreements,
  type FiguresApart,
} from '../../../budget/agreements/agreements.ts';
import { isUnder } from '../../../budget/cube.ts';
import type { StatedFigure } from '../../../document/stated-figure.ts';
import type { CheckContext } from '../../rule.ts';

/** Two cubes that do not agree in a sector's version, and where: the widest apart first. There is one place at least. */
export interface CubesApart {
  readonly widest: FiguresApart;
  readonly others: readonly FiguresApart[];
  /** Other pairs that one of the two is in and that differ by the very same amounts: one wrong line in it explains them all. */
  readonly alike: readonly FiguresApart[];
}

/**
 * Where the cubes of the plan do not agree and the document does not show it: cubes that are not printed, and differences that
 * rounding hides in print. One cause (a table imported once, beside lines that went on) is one for each sector and version.
 */
export function cubesApart(context: CheckContext): readonly CubesApart[] {
  const { budget } = context.plan;
  const isTold = toldByDocument(context);
  return byCause(disagreements(budget).filter((one) => !isTold(one)));
}

/** Disagreements of one cause together: of two cubes in a sector's version, and of others where one wrong line explains them all. */
export function byCause(all: readonly FiguresApart[]): readonly CubesApart[] {
  return [...Map.groupBy(all, settingOf).values()].flatMap((setting) => {
    const told: (CubesApart & { readonly group: Group; readonly with: string[]; alike: FiguresApart[] })[] =
      [];
    // What says most closely where it is comes first.
    const groups = [...Map.groupBy(setting, causeOf).values()].toSorted(
      (a, b) => closeness(b) - closeness(a),
    );
    for (const group of groups) {
      const [widest, ...others] = group.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
      if (!widest) continue;
      const known = told.find((one) => sharedCube(one, group) !== null);
      if (known) {
        known.with.splice(0, known.with.length, sharedCube(known, group) ?? '');
        known.alike = [...known.alike, widest];
      } else told.push({ widest, others, alike: [], group, with: [widest.plus.cube, widest.minus.cube] });
    }
    return told.map(({ widest, others, alike }): CubesApart => ({ widest, others, alike }));
  });
}

type Group = readonly FiguresApart[];

/** How many dimensions tell the places of a group. */
function closeness([one]: Group): number {
  return Object.keys(one?.plus.at ?? {}).length;
}

/** The cube that a group has in common with another, where they differ from it by the same amounts; `null` where there is none. */
function sharedCube(
  one: { readonly group: Group; readonly with: readonly string[] },
  other: Group,
): string | null {
  return (
    one.with.find((cube) => {
      const [own, others] = [one.group, other].map((group) => group.map((apart) => fromCube(apart, cube)));
      const isIn = own?.every((by) => by !== null) === true && others?.every((by) => by !== null) === true;
      const texts = [own, others].map((list) =>
        JSON.stringify(list?.toSorted((a, b) => (a ?? 0) - (b ?? 0))),
      );
      return isIn && texts[0] === texts[1];
    }) ?? null
  );
}

/** By how much the other figure is more than that of a cube; `null` where the cube is neither. */
function fromCube({ plus, minus, first, second }: FiguresApart, cube: string): number | null {
  if (plus.cube === cube) return second.amount - first.amount;
  return minus.cube === cube ? first.amount - second.amount : null;
}

/** What two cubes do not agree in: those of one sector and version have one cause. */
export function causeOf({ plus, minus }: Disagreement): string {
  return JSON.stringify([plus.cube, minus.cube, plus.at['sector'], plus.at['version']]);
}

/** In which sector and version cubes do not agree: only there may one wrong line explain several disagreements. */
export function settingOf({ plus }: Disagreement): string {
  return JSON.stringify([plus.at['sector'], plus.at['version']]);
}

/**
 * Says of a disagreement whether a contradiction among printed figures tells it: figures of both cubes are printed there, and some of
 * them cannot stand. One that changes only bring is another matter.
 */
function toldByDocument(context: CheckContext): (one: Disagreement) => boolean {
  const { figures, interpretation, plan } = context;
  const wrong = addressesIn(
    figures.flatMap((one) => (one.kind === 'conflict' && !one.soundBefore ? one.figures : [])),
  );
  const printed = addressesIn(interpretation.stated);
  const stands = (among: readonly Address[], at: Address): boolean =>
    among.some((one) => isUnder(plan.budget, at, one));
  return ({ plus, minus }) =>
    (stands(wrong, plus) || stands(wrong, minus)) && stands(printed, plus) && stands(printed, minus);
}

function addressesIn(figures: readonly StatedFigure[]): readonly Address[] {
  return figures.flatMap(({ formula }) => addressesOf(formula));
}
