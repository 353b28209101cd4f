import { addressText } from '../../../basics/address.ts';
import type { Disagreement, FiguresApart } from '../../../budget/agreements/agreements.ts';
import type { Finding } from '../../finding.ts';
import type { CheckContext } from '../../rule.ts';
import { byCause, causeOf, settingOf } from './cubes-apart.ts';
import { findingOfCubesApart } from './finding-of-cubes-apart.ts';
import { figuresCubesAgree } from './rule.ts';

/** Where the cubes of a plan did not agree when it was checked, and where they do not now. */
export interface Since {
  readonly before: readonly FiguresApart[];
  readonly now: readonly FiguresApart[];
}

/**
 * The findings of an earlier check with what became of the cubes since: what agrees now is told no more, what came to
 * disagree is, and what stayed as it was stays told, or left to the document that shows it. `context` is that of the check
 * with the plan of now.
 */
export function apartSince(
  findings: readonly Finding[],
  { before, now }: Since,
  context: CheckContext,
): readonly Finding[] {
  const [past, present] = [new Set(before.map(stateOf)), new Set(now.map(stateOf))];
  const come = now.filter((one) => !past.has(stateOf(one)));
  const gone = before.filter((one) => !present.has(stateOf(one)));
  const moved = new Set([...come, ...gone].map(settingOf));
  const known = new Map(before.map((one) => [pairOf(one), one]));
  const toldIn = ({ rule, message, evidence }: Finding): readonly FiguresApart[] => {
    if (rule !== figuresCubesAgree.id) return [];
    const notes = evidence.flatMap((one) => (one.kind === 'note' ? [one.message.facts] : []));
    return [message.facts, ...notes].flatMap(
      (facts) => known.get(`${facts['address']} ${facts['otherAddress']}`) ?? [],
    );
  };
  const told = new Set(findings.flatMap((finding) => toldIn(finding).map(causeOf)));
  const anew = byCause(
    now.filter((one) => moved.has(settingOf(one)) && (told.has(causeOf(one)) || !past.has(stateOf(one)))),
  );
  return [
    ...findings.filter((finding) => !toldIn(finding).some((one) => moved.has(settingOf(one)))),
    ...anew.map((apart) => findingOfCubesApart(apart, context, figuresCubesAgree.id)),
  ];
}

function pairOf({ plus, minus }: Disagreement): string {
  return `${addressText(plus)} ${addressText(minus)}`;
}

function stateOf(one: FiguresApart): string {
  const { first, second } = one;
  return [pairOf(one), first.amount, first.halfWidth, second.amount, second.halfWidth].join(' ');
}
