import type { ShownBranch } from '@plenary/api/budget/branches';
import type { PivotTable } from '@plenary/api/budget/pivot';
import { type FormEvent, useId, useState } from 'react';
import { useLanguage, useWords } from '../../app/use-words.ts';
import type { Say } from '../../app/words.ts';
import { Button } from '../../ui/button.tsx';
import type { Editing } from '../table/use-editing.ts';
import css from './branches.module.css';
import { making } from './send-branches.ts';

interface NewBranchProps {
  readonly branches: readonly ShownBranch[];
  readonly versions: PivotTable['versions'];
  /** Digits of the minor unit of the currency. */
  readonly minorDigits: number;
  readonly editing: Editing;
}

/** With what a new branch can begin, other than with another branch. */
const beginnings = ['plan', 'nominal', 'real'] as const;

/** Makes a branch: what it is called and is for, and with what it begins. */
export function NewBranch({ branches, versions, minorDigits, editing }: NewBranchProps) {
  const say = useWords();
  const id = useId();
  const growth = useGrowth(versions, minorDigits);
  const draft = useDraft(growth);
  const { begins } = draft;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!draft.ready) return;
    editing.perform(making(draft.ready));
    draft.clear();
  };
  return (
    <details className={css['new']}>
      <summary>{say('budget.new-scenario')}</summary>
      <form className={css['form']} aria-label={say('budget.new-scenario')} onSubmit={onSubmit}>
        <label htmlFor={`${id}-begins`}>{say('budget.scenario-begins')}</label>
        <select id={`${id}-begins`} value={begins} onChange={(event) => draft.setBegins(event.target.value)}>
          <Beginnings branches={branches} />
        </select>
        {draft.grows ? (
          <GrowthFields growth={growth} versions={versions} hasPercent={begins === 'real'} />
        ) : null}
        <TextField
          label={say('budget.scenario-name')}
          usual={draft.usual}
          text={draft.name}
          onType={draft.setName}
        />
        <TextField
          label={say('budget.scenario-note')}
          usual={null}
          text={draft.note}
          onType={draft.setNote}
        />
        <Button look="main" type="submit" disabled={!draft.ready}>
          {say('budget.make-scenario')}
        </Button>
      </form>
    </details>
  );
}

function Beginnings({ branches }: Pick<NewBranchProps, 'branches'>) {
  const say = useWords();
  return (
    <>
      {beginnings.map((one) => (
        <option key={one} value={one}>
          {say(`budget.begins-${one}`)}
        </option>
      ))}
      {branches.map((branch) => (
        <option key={branch.id} value={branch.id} lang={branch.name.language}>
          {say('budget.begins-copy', { name: branch.name.text })}
        </option>
      ))}
    </>
  );
}

interface TextFieldProps {
  readonly label: string;
  /** What is meant where nothing is typed; `null` where nothing need be. */
  readonly usual: string | null;
  readonly text: string;
  readonly onType: (text: string) => void;
}

function TextField({ label, usual, text, onType }: TextFieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        maxLength={usual === null ? 2000 : 200}
        required={usual === ''}
        placeholder={usual ?? ''}
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
    </>
  );
}

/** What was said of a new branch so far, and what is sent of it once that is enough. */
function useDraft({ version, base, percent, unit }: ReturnType<typeof useGrowth>) {
  const say = useWords();
  const language = useLanguage();
  const [begins, setBegins] = useState('plan');
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const grows = begins === 'nominal' || begins === 'real';
  const rise = begins === 'nominal' ? 0 : percent;
  const usual = nameOf(begins, say);
  const own = name.trim() === '' ? usual : name.trim();
  const isReady = own !== '' && (!grows || (rise !== null && version !== base));
  const begin = grows
    ? ({ kind: 'growth', version, base, percent: rise ?? 0, unit } as const)
    : begins === 'plan'
      ? ({ kind: 'plan' } as const)
      : ({ kind: 'branch', branch: begins } as const);
  return {
    begins,
    setBegins,
    grows,
    usual,
    name,
    setName,
    note,
    setNote,
    ready: isReady ? { language, name: own, note, begins: begin } : null,
    clear: (): void => {
      setName('');
      setNote('');
    },
  };
}

function nameOf(begins: string, say: Say): string {
  if (begins === 'nominal') return say('budget.name-nominal');
  return begins === 'real' ? say('budget.name-real') : '';
}

/** Which version grows over which, and by how many percent; `null` for what is no number. */
function useGrowth(versions: PivotTable['versions'], minorDigits: number) {
  const [version, setVersion] = useState(versions[0]?.id ?? '');
  const approved = versions.find(({ id }) => id.startsWith('approved')) ?? versions[1];
  const [base, setBase] = useState(approved?.id ?? '');
  const [text, setText] = useState('');
  const trimmed = text.trim().replace(',', '.');
  const percent = /^-?\d{1,3}(?:\.\d{1,4})?$/.test(trimmed) ? Number(trimmed) : null;
  const [isWhole, setWhole] = useState(true);
  const unit = isWhole ? 10 ** (minorDigits + 3) : 1;
  return { version, setVersion, base, setBase, text, setText, percent, isWhole, setWhole, unit };
}

interface GrowthFieldsProps {
  readonly growth: ReturnType<typeof useGrowth>;
  readonly versions: PivotTable['versions'];
  readonly hasPercent: boolean;
}

function GrowthFields({ growth, versions, hasPercent }: GrowthFieldsProps) {
  const say = useWords();
  const id = useId();
  const choices = versions.map(({ id: version, label }) => (
    <option key={version} value={version} lang={label.language}>
      {label.text}
    </option>
  ));
  return (
    <>
      <label htmlFor={`${id}-version`}>{say('budget.growth-of')}</label>
      <select
        id={`${id}-version`}
        value={growth.version}
        onChange={(event) => growth.setVersion(event.target.value)}
      >
        {choices}
      </select>
      <label htmlFor={`${id}-base`}>{say('budget.growth-over')}</label>
      <select id={`${id}-base`} value={growth.base} onChange={(event) => growth.setBase(event.target.value)}>
        {choices}
      </select>
      {hasPercent ? (
        <>
          <label htmlFor={`${id}-percent`}>{say('budget.growth-percent')}</label>
          <input
            id={`${id}-percent`}
            type="text"
            inputMode="decimal"
            dir="ltr"
            value={growth.text}
            aria-invalid={growth.percent === null}
            onChange={(event) => growth.setText(event.target.value)}
          />
        </>
      ) : null}
      <span />
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={growth.isWhole}
          onChange={(event) => growth.setWhole(event.target.checked)}
        />
        {say('budget.whole-thousands')}
      </label>
    </>
  );
}
