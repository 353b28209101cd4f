import type { DevelopmentPage } from '@plenary/api/budget/development';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
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
  /** Puts a share before another one, or last (`null`), for those who may. */
  readonly onOrder?: (share: Share, ahead: Share | null) => void;
  /** Called when something else is typed than was sent. */
  readonly onType?: (() => void) | undefined;
}

/** What counts under a definition: the members and facts that have a share, the first that covers a figure ruling. */
export function ShareList({ name, shares, onSet, onOrder, onType }: ShareListProps) {
  const say = useWords();
  const { table, order } = useOrdering(shares, onOrder);
  const label = say('budget.shares-of', { name });
  if (shares.length === 0) return <p>{say('budget.shares-none')}</p>;
  return (
    <>
      <p className={css['source']}>{say('budget.shares-about')}</p>
      <ScrollRegion label={label}>
        <table className={css['shares']} ref={table}>
          <caption className="unseen">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{say('budget.what')}</th>
              <th scope="col">{say('budget.share-percent')}</th>
              {onSet && shares.length > 1 ? <th scope="col">{say('budget.share-order')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={`${share.at} ${share.percent}`} data-share={share.at}>
                <th scope="row">{share.words}</th>
                <td>
                  {onSet ? (
                    <ShareField share={share} onSet={onSet} onType={onType} />
                  ) : (
                    <Percent percent={share.percent} />
                  )}
                </td>
                {onSet && shares.length > 1 ? (
                  <td>
                    <Order share={share} shares={shares} onOrder={order} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

type Way = 'up' | 'down';

/** Moves shares; when one has moved, the keyboard is at it still: at the same way, or at the other one where it can go no further. */
function useOrdering(shares: readonly Share[], onOrder: ShareListProps['onOrder']) {
  const table = useRef<HTMLTableElement>(null);
  const moved = useRef<{ readonly at: string; readonly way: Way; readonly from: number } | null>(null);
  useEffect(() => {
    const was = moved.current;
    if (!was || shares.findIndex(({ at }) => at === was.at) === was.from) return;
    moved.current = null;
    const row = [...(table.current?.rows ?? [])].find((one) => one.dataset['share'] === was.at);
    const ways = [...(row?.querySelectorAll<HTMLButtonElement>('button[data-way]:enabled') ?? [])];
    (ways.find((one) => one.dataset['way'] === was.way) ?? ways[0])?.focus();
  }, [shares]);
  const order = (share: Share, way: Way): void => {
    const from = shares.indexOf(share);
    const ahead = way === 'up' ? shares[from - 1] : shares[from + 2];
    moved.current = { at: share.at, way, from };
    onOrder?.(share, ahead ?? null);
  };
  return { table, order };
}

interface OrderProps {
  readonly share: Share;
  readonly shares: readonly Share[];
  readonly onOrder: (share: Share, way: Way) => void;
}

function Order({ share, shares, onOrder }: OrderProps) {
  const say = useWords();
  const place = shares.indexOf(share);
  const ends = { up: 0, down: shares.length - 1 };
  return (
    <span className={css['order']}>
      {(['up', 'down'] as const).map((way) => (
        <Button
          key={way}
          look="small"
          data-way={way}
          title={say(`budget.step-${way}`)}
          disabled={place === ends[way]}
          onClick={() => onOrder(share, way)}
        >
          <Icon name={way} />
          <span className="unseen">
            {say(`budget.step-${way}`)} {share.words}
          </span>
        </Button>
      ))}
    </span>
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
