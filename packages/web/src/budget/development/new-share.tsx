import { getMembers } from '@plenary/api/budget/pivot';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { aboutPlan } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { LabelledSelect } from '../../ui/labelled-select.tsx';
import { NotedField } from '../../ui/noted-field.tsx';
import { dimensionName } from '../dimension-name.ts';
import css from './development.module.css';
import { percentTyped, sharePlaces } from './percent-typed.ts';

interface NewShareProps {
  readonly cube: string;
  /** The dimensions whose members can be named, all of them for one fact. */
  readonly dimensions: readonly string[];
  readonly onSet: (at: Record<string, string>, percent: number) => void;
  /** Called when something else is typed than was sent. */
  readonly onType: () => void;
}

/** Sets the share of a member of one dimension, or of a fact, by a member of each. */
export function NewShare({ cube, dimensions, onSet, onType }: NewShareProps) {
  const say = useWords();
  const id = useId();
  const [at, setAt] = useState<Readonly<Record<string, string>>>({});
  const [text, setText] = useState('');
  const percent = percentTyped(text);
  const isWrong = text.trim() !== '' && percent === null;
  const named = Object.entries(at).filter(([, member]) => member !== '');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (percent === null || named.length === 0) return;
    onSet(Object.fromEntries(named), percent);
    setText('');
  };
  return (
    <form className={css['new-share']} aria-label={say('budget.new-share')} onSubmit={onSubmit}>
      {dimensions.map((dimension) => (
        <MemberChoice
          key={dimension}
          cube={cube}
          dimension={dimension}
          chosen={at[dimension] ?? ''}
          onChoose={(member) => setAt((old) => ({ ...old, [dimension]: member }))}
        />
      ))}
      <label htmlFor={id}>{say('budget.share-percent')}</label>
      <NotedField note={isWrong ? say('budget.share-wrong', { decimals: sharePlaces }) : null}>
        {(described) => (
          <input
            id={id}
            type="text"
            inputMode="decimal"
            dir="ltr"
            autoComplete="off"
            value={text}
            {...described}
            onChange={(event) => {
              setText(event.target.value);
              onType();
            }}
          />
        )}
      </NotedField>
      <Button look="small" type="submit" disabled={percent === null || named.length === 0}>
        {say('budget.new-share')}
      </Button>
    </form>
  );
}

interface MemberChoiceProps {
  readonly cube: string;
  readonly dimension: string;
  readonly chosen: string;
  readonly onChoose: (member: string) => void;
}

function MemberChoice({ cube, dimension, chosen, onChoose }: MemberChoiceProps) {
  const say = useWords();
  const { plan, language } = useShown();
  const asked = { params: { plan }, query: { cube, dimension, language } };
  const { data } = useQuery(aboutPlan(plan, getMembers, asked));
  // What only groups others has no address.
  const members = (data?.members ?? []).filter(({ group }) => !group);
  return (
    <LabelledSelect
      label={dimensionName(dimension, say)}
      chosen={chosen}
      choices={[
        { id: '', label: { text: say('budget.share-all'), language: null } },
        ...members.map(({ id, code, label }) => ({
          id,
          label: code === null ? label : { ...label, text: `${code} ${label.text}` },
        })),
      ]}
      onChoose={onChoose}
    />
  );
}
