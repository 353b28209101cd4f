import type { SaidWords } from '@plenary/api/contract/said';
import type { Language, Words } from '@plenary/core/basics/words';
import type { Plan } from '@plenary/core/plan/plan';
import { expectedResults } from '@plenary/core/results/strategy';
import { pivotMemberWords } from '@plenary/core/views/pivot-view';
import { once } from '../../app/reading/once.ts';
import { said, saidAs } from '../../app/reading/said.ts';

/** What a member is called beside its siblings, and the code that people know it by. */
export interface MemberLabel {
  readonly label: SaidWords;
  readonly code: string | null;
}

/** What a member of a dimension is called in a language. Its id where nobody gave it a name. */
export function memberLabel(dimension: string, member: string, plan: Plan, language: Language): MemberLabel {
  const named = namesOf(plan).get(dimension)?.get(member);
  const words = named?.words ?? pivotMemberWords(dimension, member, plan);
  const label = said(words, language);
  return { label: label.text === '' ? saidAs(member, language) : label, code: named?.code ?? null };
}

interface Named {
  readonly words: Words;
  readonly code: string | null;
}

type Names = ReadonlyMap<string, Named>;

const namesOf = once((plan: Plan): ReadonlyMap<string, Names> => {
  const listed = plan.budget.dimensions.map(({ id, members }): readonly [string, Names] => [
    id,
    new Map(members.map((member) => [member.id, { words: member.name, code: null }])),
  ]);
  const results = expectedResults(plan.strategy).map(({ code, title }): readonly [string, Named] => [
    code,
    { words: title, code },
  ]);
  return new Map([['result', new Map(results)], ...listed]);
});
