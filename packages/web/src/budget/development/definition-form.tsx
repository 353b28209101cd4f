import type { DevelopmentPage } from '@plenary/api/budget/development';
import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import css from './development.module.css';

/** What a definition says of itself: its name, first day and source. */
export interface DefinitionSaid {
  readonly name: string;
  readonly since: string;
  readonly source: string;
}

interface DefinitionFormProps {
  readonly label: string;
  readonly action: string;
  readonly begun: DefinitionSaid;
  /** Whose shares a new one can begin with; `null` where it has its own. */
  readonly others: readonly DevelopmentPage['definitions'][number][] | null;
  readonly onSave: (said: DefinitionSaid, like: string) => void;
}

/** Says what a definition of development expenditure is called, from when it is in force, and where it is said. */
export function DefinitionForm({ label, action, begun, others, onSave }: DefinitionFormProps) {
  const say = useWords();
  const id = useId();
  const [said, setSaid] = useState(begun);
  const [like, setLike] = useState(others?.at(-1)?.id ?? '');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onSave(said, like);
  };
  const field = (key: keyof DefinitionSaid, type: 'text' | 'date'): object => ({
    id: `${id}-${key}`,
    type,
    value: said[key],
    onChange: (event: { readonly target: HTMLInputElement }) =>
      setSaid((old) => ({ ...old, [key]: event.target.value })),
  });
  return (
    <form className={css['form']} aria-label={label} onSubmit={onSubmit}>
      <label htmlFor={`${id}-name`}>{say('budget.definition-name')}</label>
      <input {...field('name', 'text')} dir="auto" maxLength={200} />
      <label htmlFor={`${id}-since`}>{say('budget.definition-day')}</label>
      <input {...field('since', 'date')} />
      <label htmlFor={`${id}-source`}>{say('budget.definition-source')}</label>
      <input {...field('source', 'text')} dir="auto" maxLength={2000} />
      {others && others.length > 0 ? (
        <>
          <label htmlFor={`${id}-like`}>{say('budget.definition-like')}</label>
          <select id={`${id}-like`} value={like} onChange={(event) => setLike(event.target.value)}>
            <option value="">{say('budget.definition-like-none')}</option>
            {others.map(({ id: other, name }) => (
              <option key={other} value={other} lang={name.language}>
                {name.text}
              </option>
            ))}
          </select>
        </>
      ) : null}
      <Button look="main" type="submit" disabled={said.name.trim() === '' || said.since === ''}>
        {action}
      </Button>
    </form>
  );
}
