import type { BudgetPage } from '@plenary/api/budget';
import { currencyName } from '@plenary/core/document/compose/currency-name';
import { useQuery } from '@tanstack/react-query';
import { isForTheBrowser } from '../app/go.tsx';
import { useShown } from '../app/use-shown.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useFigureCards } from '../figures/open-figure.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import css from './shelf/pivot-shelf.module.css';
import { theBudget } from './the-budget.ts';

interface UnallocatedNoteProps {
  /** The versions that are shown; all of them if absent. */
  readonly versions?: readonly string[];
  /** Whether the figures above have what is unallocated as a row, and the total: only what does not come out is said then. */
  readonly inRows?: boolean;
}

/**
 * Says under figures of all sectors what of a version is unallocated beside them: the total of the plan is more than they come to, and
 * other places of the page show that total. Where the total is not what its parts come to, it says that, and leads to the total.
 */
export function UnallocatedNote({ versions, inRows = false }: UnallocatedNoteProps) {
  const { data } = useQuery(theBudget(useShown()));
  if (!data) return null;
  return data.footings
    .filter(({ version }) => !versions || versions.includes(version))
    .filter(({ state }) => !inRows || state !== 'equal')
    .map((footing) => <Note key={footing.version} footing={footing} budget={data} />);
}

type Footing = BudgetPage['footings'][number];

function Note({ footing, budget }: { readonly footing: Footing; readonly budget: BudgetPage }) {
  const say = useWords();
  const language = useLanguage();
  const { currency: code } = usePlanHeader();
  const currency = currencyName({ code }, language, 'after');
  const { columns, rows, unit } = budget.bySector;
  const { version, total, parts, apart, state } = footing;
  const place = columns.findIndex(({ id }) => id === version);
  const cellOf = (id: string) => rows.find((row) => row.id === id)?.cells[place] ?? null;
  const [all, left, sum] = [cellOf('all-sectors'), cellOf('unallocated'), cellOf('total')];
  const rest = left === null || left.value === null || left.value === 0 ? null : left;
  if (!all || !sum || (rest === null && state !== 'apart')) return null;
  const facts = {
    version: columns[place]?.label.text ?? version,
    sectors: all.printed,
    rest: rest?.printed ?? 'none',
    total: sum.printed,
    unit: unit ?? '',
  };
  if (state !== 'apart') {
    const sentence = state === 'equal' ? 'budget.unallocated-beside' : 'budget.parts-rounded';
    return (
      <p className={css['note']} data-unallocated={version}>
        {say(sentence, facts)}
      </p>
    );
  }
  const by = Math.abs(apart.value ?? 0) / 10 ** budget.minorDigits;
  return (
    <p className={css['note']} data-unallocated={version} data-apart="true">
      {say('budget.parts-apart', { ...facts, parts: parts.printed, by, currency })}{' '}
      <TotalCard formula={total.formula} />
    </p>
  );
}

function TotalCard({ formula }: { readonly formula: string }) {
  const say = useWords();
  const { open, addressOf } = useFigureCards();
  return (
    <a
      href={addressOf(formula)}
      data-formula={formula}
      aria-haspopup="dialog"
      onClick={(event) => {
        if (isForTheBrowser(event)) return;
        event.preventDefault();
        open(formula);
      }}
    >
      {say('budget.total-card')}
    </a>
  );
}
