import type { Arrangement } from '@plenary/api/budget/arrangement';
import type { PivotTable } from '@plenary/api/budget/pivot';
import { useWords } from '../../app/use-words.ts';
import css from './pivot-shelf.module.css';

interface VersionChoiceProps {
  readonly versions: PivotTable['versions'];
  readonly compare: Arrangement['compare'];
  readonly onCompare: (compare: Arrangement['compare']) => void;
}

/** Two versions to compare, or all of them side by side. */
export function VersionChoice({ versions, compare, onCompare }: VersionChoiceProps) {
  const say = useWords();
  const [first, second] = versions;
  if (!first || !second) return null;
  const choices = versions.map(({ id, label }) => (
    <option key={id} value={id} lang={label.language}>
      {label.text}
    </option>
  ));
  const chosen = compare ?? { from: second.id, to: first.id };
  return (
    <div className={css['versions']}>
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={compare !== null}
          onChange={(event) => onCompare(event.target.checked ? chosen : null)}
        />
        {say('budget.compare')}
      </label>
      {compare === null ? null : (
        <>
          <label>
            <span className="unseen">{say('budget.compare-from')}</span>
            <select value={compare.from} onChange={(event) => choose({ from: event.target.value })}>
              {choices}
            </select>
          </label>
          <span className={css['turn']} aria-hidden="true" />
          <label>
            <span className="unseen">{say('budget.compare-to')}</span>
            <select value={compare.to} onChange={(event) => choose({ to: event.target.value })}>
              {choices}
            </select>
          </label>
        </>
      )}
    </div>
  );

  /** Two that are the same have no difference: the other one takes the place that was left. */
  function choose(part: { readonly from?: string; readonly to?: string }): void {
    const next = { ...chosen, ...part };
    if (next.from !== next.to) onCompare(next);
    else onCompare({ from: chosen.to, to: chosen.from });
  }
}
