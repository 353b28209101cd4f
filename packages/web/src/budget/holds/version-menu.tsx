import type { PivotTable } from '@plenary/api/budget/pivot';
import { postVersion } from '@plenary/api/budget/versions';
import { call } from '@plenary/api/client';
import type { Language } from '@plenary/core/basics/words';
import { type FormEvent, useId, useState } from 'react';
import { periodText } from '../../app/period-text.ts';
import { server } from '../../app/server.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { sendChange, type Task } from '../../changes/send.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import css from './holds.module.css';

interface VersionMenuProps {
  readonly versions: PivotTable['versions'];
  readonly onMake: (task: Task) => void;
  /** What is done once a version was made and is there to be shown. */
  readonly onMade: (made: MadeVersion) => void;
}

/** A version that was made, and of which. */
export interface MadeVersion {
  readonly from: string;
  readonly to: string;
}

type Make = Parameters<typeof making>[0];

/** Makes a version of another: a copy that can be worked on, or the same carried forward into the next period. */
export function VersionMenu({ versions, onMake, onMade }: VersionMenuProps) {
  const say = useWords();
  const id = useId();
  const { period } = usePlanHeader();
  const language = useLanguage();
  const [from, setFrom] = useState(versions[0]?.id ?? '');
  const [name, setName] = useState('');
  const length = period.to - period.from + 1;
  const next = { from: period.from + length, to: period.to + length };
  const taken = new Set(versions.map((version) => version.id));
  const copyOf = (): Make => {
    const base = `revised-${periodText(period)}`;
    let own = base;
    for (let count = 2; taken.has(own); count += 1) own = `${base} ${count}`;
    const called = name.trim() === '' ? {} : { name: { text: name.trim(), language } };
    return { kind: 'copy', from, id: own, stage: 'revised', period: { ...period }, ...called };
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onMake(making(copyOf(), onMade));
  };
  return (
    <MenuButton text={say('budget.versions')}>
      <form className={css['versions']} onSubmit={onSubmit}>
        <label htmlFor={id}>{say('budget.version-of')}</label>
        <select id={id} value={from} onChange={(event) => setFrom(event.target.value)}>
          {versions.map((version) => (
            <option key={version.id} value={version.id} lang={version.label.language}>
              {version.label.text}
            </option>
          ))}
        </select>
        <NameField name={name} onType={setName} />
        <Button type="submit" data-closes>
          {say('budget.copy-version')}
        </Button>
        <Button
          data-closes
          onClick={() => onMake(making({ kind: 'carry-forward', from, period: next }, onMade))}
        >
          {say('budget.carry-forward', { period: periodText(next) })}
        </Button>
      </form>
    </MenuButton>
  );
}

function NameField({ name, onType }: { readonly name: string; readonly onType: (name: string) => void }) {
  const say = useWords();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{say('budget.version-name')}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        maxLength={200}
        value={name}
        onChange={(event) => onType(event.target.value)}
      />
    </>
  );
}

function making(
  make:
    | {
        readonly kind: 'copy';
        readonly from: string;
        readonly id: string;
        readonly stage: 'revised';
        readonly name?: { readonly text: string; readonly language: Language };
        readonly period: { readonly from: number; readonly to: number };
      }
    | {
        readonly kind: 'carry-forward';
        readonly from: string;
        readonly period: { readonly from: number; readonly to: number };
      },
  onMade: VersionMenuProps['onMade'],
): Task {
  return async (given) => {
    let made = '';
    const sent = await sendChange(async ({ plan, revision, reason }) => {
      const answer = await call(server(), postVersion, {
        params: { plan },
        query: {},
        body: { basedOn: revision, reason, make: { ...make, period: { ...make.period } } },
      });
      if (answer.ok) made = answer.value.version;
      return answer;
    }, given);
    if (sent.kind === 'saved') void sent.fresh.finally(() => onMade({ from: make.from, to: made }));
    return sent;
  };
}
