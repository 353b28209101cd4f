import { addressText } from '../../../basics/address.ts';
import { figureAt, formulaText } from '../../../basics/formula.ts';
import { cubeOf } from '../../../budget/cube.ts';
import { type Room, roomsOf } from '../../../budget/spread/room.ts';
import { addressWords } from '../../../views/address-words.ts';
import type { Finding } from '../../finding.ts';
import { languageOf, placeOf } from '../../naming.ts';
import type { CheckContext, Rule } from '../../rule.ts';

/** A figure above the ceiling that the plan sets for it. */
export const figuresCeilingExceeded: Rule = { id: 'figures-ceiling-exceeded', check };

function check(context: CheckContext): readonly Finding[] {
  return roomsOf(context.plan.budget).flatMap((room) => (room.excess > 0 ? [finding(room, context)] : []));
}

function finding({ ceiling, stands, excess }: Room, context: CheckContext): Finding {
  const { plan, interpretation } = context;
  const { sector = '' } = ceiling.at.at;
  const printed = formulaText(figureAt(ceiling.at));
  const stated = interpretation.stated.find(({ formula }) => formulaText(formula) === printed);
  const money = cubeOf(plan.budget, ceiling.at.cube)?.unit !== 'people';
  const { code, digits } = plan.organization.currency;
  const shown = (amount: number): number => (money ? amount / 10 ** digits : amount);
  return {
    rule: figuresCeilingExceeded.id,
    severity: 'error',
    place: stated?.place ?? placeOf(context, `${ceiling.at.cube}:${sector}`, `sector:${sector}`),
    message: {
      code: money ? 'money' : 'people',
      facts: {
        what: addressWords(ceiling.at, plan, languageOf(context)),
        address: addressText(ceiling.at),
        ceiling: ceiling.id,
        limit: shown(ceiling.amount),
        stands: shown(stands?.amount ?? 0),
        excess: shown(excess),
        currency: code,
      },
    },
    evidence: stated ? [{ kind: 'quote', place: stated.place, text: stated.printed }] : [],
    repairs: [],
  };
}
