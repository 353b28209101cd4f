import { getMembers } from '@plenary/api/budget/pivot';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type * as z from 'zod';
import { Said } from '../../app/said.tsx';
import { aboutPlan } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { AmountField } from './amount-field.tsx';
import css from './holds.module.css';
import { isNoWeight } from './spread-draft.ts';

interface ProfileFieldsProps {
  readonly cube: string;
  readonly dimension: string;
  readonly weights: Readonly<Record<string, string>>;
  readonly onChange: (weights: Readonly<Record<string, string>>) => void;
}

/** The weights of the members of a profile; whoever has none gets nothing. */
export function ProfileFields({ cube, dimension, weights, onChange }: ProfileFieldsProps) {
  const say = useWords();
  const id = useId();
  const { plan, language } = useShown();
  const { data } = useQuery(
    aboutPlan(plan, getMembers, { params: { plan }, query: { cube, dimension, language } }),
  );
  return (
    <fieldset className={css['profile']}>
      <legend>{say('budget.profile-weights')}</legend>
      {uppermost(data?.members ?? []).map((member) => (
        <span key={member.id} className={css['key']}>
          <label htmlFor={`${id} ${member.id}`}>
            {member.code === null ? null : <bdi>{member.code}</bdi>}
            {member.code === null ? null : ' '}
            <Said words={member.label} />
          </label>
          <AmountField
            id={`${id} ${member.id}`}
            text={weights[member.id] ?? ''}
            isWrong={isNoWeight(weights[member.id] ?? '')}
            onType={(text) => onChange({ ...weights, [member.id]: text })}
          />
        </span>
      ))}
    </fieldset>
  );
}

type Member = z.output<typeof getMembers.answer>['members'][number];

const mostShown = 60;

/** The members that an address can name and that stand under no other of them: together they are everything, and nothing twice. */
function uppermost(members: readonly Member[]): readonly Member[] {
  const found: Member[] = [];
  let within: number | null = null;
  for (const member of members) {
    if (within !== null && member.level > within) continue;
    within = member.group ? null : member.level;
    if (!member.group) found.push(member);
  }
  return found.slice(0, mostShown);
}
