import type { PivotTable } from '@plenary/api/budget/pivot';
import { useId } from 'react';
import { useWords } from '../../app/use-words.ts';
import { cubeName } from '../cube-name.ts';
import { dimensionName } from '../dimension-name.ts';
import { AmountField } from './amount-field.tsx';
import type { HeldFigure } from './ceiling-form.tsx';
import css from './holds.module.css';
import { ProfileFields } from './profile-fields.tsx';
import { type SpreadChoices, type SpreadDraft, typedPercent } from './spread-draft.ts';

interface SpreadFieldsProps {
  readonly figure: HeldFigure;
  readonly draft: SpreadDraft;
  readonly choices: SpreadChoices;
  readonly versions: PivotTable['versions'];
  /** Whether an order comes of what is typed and chosen. */
  readonly isMeant: boolean;
  readonly onChange: (change: Partial<SpreadDraft>) => void;
}

/** What says how amounts come to the cells under a figure: the way, and what that way needs. */
export function SpreadFields(given: SpreadFieldsProps) {
  const { draft, choices, onChange, figure } = given;
  const { way } = draft;
  const say = useWords();
  const hasAmount = way === 'spread' || way === 'allocate' || way === 'set-aside';
  return (
    <>
      <label className={css['key']}>
        <span>{say('budget.way')}</span>
        <select
          value={way}
          onChange={(event) => {
            const chosen = choices.ways.find((one) => one === event.target.value);
            if (chosen) onChange({ way: chosen, ...(chosen === 'allocate' ? { amount: '' } : {}) });
          }}
        >
          {choices.ways.map((one) => (
            <option key={one} value={one}>
              {say(`budget.way-${one}`)}
            </option>
          ))}
        </select>
      </label>
      {hasAmount ? <Amount {...given} /> : null}
      {way === 'grow' ? <Growth {...given} /> : null}
      {way === 'gather' ? <Source {...given} /> : null}
      {way === 'spread' || way === 'allocate' ? <Key {...given} /> : null}
      {way === 'spread' && choices.profiles.length > 0 ? <Profile {...given} /> : null}
      {way === 'gather' || way === 'set-aside' ? null : (
        <label className={css['check']}>
          <input
            type="checkbox"
            checked={draft.whole}
            onChange={(event) => onChange({ whole: event.target.checked })}
          />
          {say('budget.whole-thousands')}
        </label>
      )}
      {way === 'spread' && draft.profile !== '' ? (
        <ProfileFields
          cube={figure.cube}
          dimension={draft.profile}
          weights={draft.weights}
          onChange={(weights) => onChange({ weights })}
        />
      ) : null}
    </>
  );
}

function Amount({ draft, isMeant, onChange }: SpreadFieldsProps) {
  const say = useWords();
  const id = useId();
  return (
    <span className={css['key']}>
      <label htmlFor={id}>{say(draft.way === 'allocate' ? 'budget.amount-or-all' : 'budget.amount')}</label>
      <AmountField
        id={id}
        text={draft.amount}
        isWrong={!isMeant}
        made={focused}
        onType={(amount) => onChange({ amount })}
      />
    </span>
  );
}

function Growth({ draft, versions, figure, onChange }: SpreadFieldsProps) {
  const say = useWords();
  const id = useId();
  return (
    <>
      <label className={css['key']}>
        <span>{say('budget.grow-from')}</span>
        <select value={draft.base} onChange={(event) => onChange({ base: event.target.value })}>
          {versions
            .filter((version) => version.id !== figure.at['version'])
            .map((version) => (
              <option key={version.id} value={version.id} lang={version.label.language}>
                {version.label.text}
              </option>
            ))}
        </select>
      </label>
      <span className={css['key']}>
        <label htmlFor={id}>{say('budget.grow-by')}</label>
        <AmountField
          id={id}
          text={draft.percent}
          isWrong={typedPercent(draft.percent) === null}
          onType={(percent) => onChange({ percent })}
        />
      </span>
    </>
  );
}

function Source({ draft, choices, onChange }: SpreadFieldsProps) {
  const say = useWords();
  return (
    <label className={css['key']}>
      <span>{say('budget.gather-from')}</span>
      <select value={draft.from} onChange={(event) => onChange({ from: event.target.value })}>
        {choices.finer.map((cube) => (
          <option key={cube} value={cube}>
            {cubeName(cube, [], say)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Key({ draft, choices, versions, figure, onChange }: SpreadFieldsProps) {
  const say = useWords();
  const own = figure.at['version'] ?? '';
  return (
    <label className={css['key']}>
      <span>{say('budget.spread-key')}</span>
      <select value={draft.key} onChange={(event) => onChange({ key: event.target.value })}>
        <option value={`version ${own}`}>{say('budget.key-present')}</option>
        <option value="equal">{say('budget.key-equal')}</option>
        <option value="weights">{say('budget.key-weights')}</option>
        {versions
          .filter((version) => version.id !== own)
          .map(({ id, label }) => (
            <option key={id} value={`version ${id}`} lang={label.language}>
              {say('budget.key-version', { version: label.text })}
            </option>
          ))}
        {choices.drivers.map((cube) => (
          <option key={cube} value={`cube ${cube}`}>
            {say('budget.key-driver', { cube: cubeName(cube, [], say) })}
          </option>
        ))}
      </select>
    </label>
  );
}

function Profile({ draft, choices, onChange }: SpreadFieldsProps) {
  const say = useWords();
  return (
    <label className={css['key']}>
      <span>{say('budget.profile')}</span>
      <select
        value={draft.profile}
        onChange={(event) => onChange({ profile: event.target.value, weights: {} })}
      >
        <option value="">{say('budget.profile-none')}</option>
        {choices.profiles.map((dimension) => (
          <option key={dimension} value={dimension}>
            {dimensionName(dimension, say)}
          </option>
        ))}
      </select>
    </label>
  );
}

// The same function at every drawing, so that the field is focused once.
const focused = (field: HTMLInputElement | null): void => field?.focus();
