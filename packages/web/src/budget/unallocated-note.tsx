import { useQuery } from '@tanstack/react-query';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import css from './shelf/pivot-shelf.module.css';
import { theBudget } from './the-budget.ts';

interface UnallocatedNoteProps {
  /** The versions that are shown; all of them if absent. */
  readonly versions?: readonly string[];
}

/**
 * Says under figures of all sectors what of a version is unallocated beside them: the total of the plan is more than they come to, and
 * other places of the page show that total.
 */
export function UnallocatedNote({ versions }: UnallocatedNoteProps) {
  const say = useWords();
  const { data } = useQuery(theBudget(useShown()));
  if (!data) return null;
  const { columns, rows, unit } = data.bySector;
  const cellsOf = (id: string) => rows.find((row) => row.id === id)?.cells ?? [];
  const [sectors, rest, total] = ['all-sectors', 'unallocated', 'total'].map(cellsOf);
  const lines = columns.flatMap(({ id, label }, place) => {
    if (versions && !versions.includes(id)) return [];
    const [all, left, sum] = [sectors?.[place], rest?.[place], total?.[place]];
    const isOfVersion = data.versions.some((version) => version.id === id);
    if (!isOfVersion || !all || !sum || !left || left.value === null || left.value === 0) return [];
    const facts = { version: label.text, sectors: all.printed, rest: left.printed, total: sum.printed };
    return [{ id, words: say('budget.unallocated-beside', { ...facts, unit: unit ?? '' }) }];
  });
  return lines.map(({ id, words }) => (
    <p key={id} className={css['note']} data-unallocated={id}>
      {words}
    </p>
  ));
}
