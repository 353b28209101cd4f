import type { DevelopmentPage } from '@plenary/api/budget/development';
import { type FormEvent, useState } from 'react';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { NotedField } from '../../ui/noted-field.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { shownPercentage } from '../grid/shown-number.ts';
import css from './development.module.css';
import { percentTyped, sharePlaces } from './percent-typed.ts';

type Share = DevelopmentPage['definitions'][number]['shares'][number];

interface ShareListProps {
  readonly name: string;
  readonly shares: readonly Share[];
  /** Sets a share, or takes it away (`null`); `null` for those who may not. */
  readonly onSet: ((share: Share, percent: number | null) => void) | null;
  /** Called when something else is typed than was sent. */
  readonly onType?: (() => void) | undefined;
}

/** What counts under a definition: the members and facts that have a share, the first that covers a figure ruling. */
export function ShareList({ name, shares, onSet, onType }: ShareListProps) {
  const say = useWords();
  const label = say('budget.shares-of', { name });
  if (shares.length === 0) return <p>{say('budget.shares-none')}</p>;
  return (
    <>
      <p className={css['source']}>{say('budget.shares-about')}</p>
      <ScrollRegion label={label}>
        <table className={css['shares']}>
          <caption className="unseen">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{say('budget.what')}</th>
              <th scope="col">{say('budget.share-percent')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={`${share.at} ${share.percent}`}>
                <th scope="row">{share.words}</th>
                <td>
                  {onSet ? (
                    <ShareField share={share} onSet={onSet} onType={onType} />
                  ) : (
                    <Percent percent={share.percent} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function Percent({ percent }: { readonly percent: number }) {
  return <bdi>{shownPercentage(percent, useLanguage())}</bdi>;
}

interface ShareFieldProps {
  readonly share: Share;
  readonly onSet: NonNullable<ShareListProps['onSet']>;
  readonly onType: (() => void) | undefined;
}

function ShareField({ share, onSet, onType }: ShareFieldProps) {
  const say = useWords();
  const [text, setText] = useState(String(share.percent));
  const percent = percentTyped(text);
  const named = <span className="unseen"> {share.words}</span>;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (percent !== null && percent !== share.percent) onSet(share, percent);
  };
  return (
    <form className={css['share']} onSubmit={onSubmit}>
      <NotedField note={percent === null ? say('budget.share-wrong', { decimals: sharePlaces }) : null}>
        {(described) => (
          <input
            type="text"
            inputMode="decimal"
            dir="ltr"
            autoComplete="off"
            aria-label={say('budget.share-of', { words: share.words })}
            value={text}
            {...described}
            onChange={(event) => {
              setText(event.target.value);
              onType?.();
            }}
          />
        )}
      </NotedField>
      <Button look="small" type="submit" disabled={percent === null || percent === share.percent}>
        {say('budget.set-share')}
        {named}
      </Button>
      <Button look="small" onClick={() => onSet(share, null)}>
        {say('budget.remove-step')}
        {named}
      </Button>
    </form>
  );
}
