import { addressText, type Coordinates } from '../../../basics/address.ts';
import { figureAt, formulaText } from '../../../basics/formula.ts';
import type { Facts } from '../../../basics/result.ts';
import type { FiguresApart } from '../../../budget/agreements/agreements.ts';
import { memberWords } from '../../../views/address-words.ts';
import type { Evidence, Finding } from '../../finding.ts';
import { languageOf, placeOf } from '../../naming.ts';
import type { CheckContext } from '../../rule.ts';
import type { CubesApart } from './cubes-apart.ts';

/** How many places are told one by one. */
const mostTold = 20;

/** Tells where two cubes of the plan do not agree, and by how much: in one sentence, or place by place where they are several. */
export function findingOfCubesApart(
  { widest, others, alike }: CubesApart,
  context: CheckContext,
  rule: string,
): Finding {
  const { stated } = context.interpretation;
  const { sector = '', version = '', ...inside } = widest.plus.at;
  const printed = [widest.plus, widest.minus].flatMap((at) => {
    const text = formulaText(figureAt(at));
    return stated.find(({ formula }) => formulaText(formula) === text) ?? [];
  });
  const facts = factsOf(widest, context);
  const message =
    others.length === 0
      ? { code: 'apart', facts }
      : {
          code: 'apart-at-places',
          facts: {
            ...facts,
            where: placeWords({ sector, version }, context),
            most: membersWords(Object.entries(inside), context),
            count: others.length + 1,
          },
        };
  const elsewhere = `${widest.plus.cube}:${sector}`;
  return {
    rule,
    severity: 'error',
    place:
      printed[0]?.place ?? placeOf(context, elsewhere, `${widest.minus.cube}:${sector}`, `sector:${sector}`),
    message,
    evidence: [
      ...printed.map((one): Evidence => ({ kind: 'quote', place: one.place, text: one.printed })),
      ...placeNotes(others, context),
      ...alike.map(
        (one): Evidence => ({
          kind: 'note',
          message: { code: 'alike', facts: factsOf(one, context) },
        }),
      ),
    ],
    repairs: [],
  };
}

function placeNotes(others: readonly FiguresApart[], context: CheckContext): readonly Evidence[] {
  const notes = others
    .slice(0, mostTold)
    .map((one): Evidence => ({ kind: 'note', message: { code: 'place', facts: factsOf(one, context) } }));
  const count = others.length - notes.length;
  return count === 0 ? notes : [...notes, { kind: 'note', message: { code: 'more', facts: { count } } }];
}

function factsOf({ plus, minus, first, second }: FiguresApart, context: CheckContext): Facts {
  const { code, digits } = context.plan.organization.currency;
  const shown = (amount: number): number => amount / 10 ** digits;
  return {
    where: placeWords(plus.at, context),
    first: cubeNames[plus.cube] ?? plus.cube,
    second: cubeNames[minus.cube] ?? minus.cube,
    currency: code,
    stands: shown(first.amount),
    against: shown(second.amount),
    difference: shown(Math.abs(first.amount - second.amount)),
    rounding: shown(first.halfWidth + second.halfWidth),
    address: addressText(plus),
    otherAddress: addressText(minus),
  };
}

/** What sentences call the cubes of a book; another cube is known by its id. */
const cubeNames: Readonly<Record<string, string>> = { 'by-result': 'byResult', 'by-object': 'byObject' };

/** The members of a place, the sector first and the version last. */
function placeWords({ sector = '', version = '', ...more }: Coordinates, context: CheckContext): string {
  return membersWords([['sector', sector], ...Object.entries(more), ['version', version]], context);
}

// Codes of results are the same in every language; the labels of members are found again in a book of another one.
function membersWords(members: readonly (readonly [string, string])[], context: CheckContext): string {
  return members
    .map(([dimension, member]) =>
      dimension === 'result' ? member : memberWords(dimension, member, context.plan, languageOf(context)),
    )
    .join(' · ');
}
