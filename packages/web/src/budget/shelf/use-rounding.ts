import type { PivotTable } from '@plenary/api/budget/pivot';
import { useQuery } from '@tanstack/react-query';
import { ProblemError } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import type { MoneyUnit } from '../grid/shown-number.ts';
import type { TableAddress } from '../table/pivot-address.ts';
import { theRounding } from '../table/pivot-questions.ts';

/** How a table in thousands adds up as printed, and what its cells print where a solver found that. */
export type TableRounding =
  | { readonly how: 'plain' | 'wholly' | 'too-large' | 'seeking' }
  | { readonly how: 'unsolved'; readonly why: string }
  | {
      readonly how: 'solved' | 'further';
      readonly reach: number;
      readonly printed: readonly (number | null)[];
    };

/**
 * How a table adds up as printed. Where its sums run in too many directions, a solver is asked for a table in which all do; that takes a
 * while, in which the table is shown as it adds up in part.
 */
export function useRounding(
  address: TableAddress,
  { rounding }: PivotTable,
  money: MoneyUnit,
): TableRounding {
  const isAsked = money === 'thousands' && rounding.solvable;
  const { data, error } = useQuery({
    ...theRounding(useShown(), address),
    enabled: isAsked,
    retry: false,
  });
  const { printed } = rounding;
  if (money !== 'thousands' || printed === 'plain') return { how: 'plain' };
  if (printed !== 'in-part') return { how: printed };
  if (!isAsked) return { how: 'unsolved', why: '' };
  if (data) return { how: data.reach === 0 ? 'solved' : 'further', ...data };
  if (!error) return { how: 'seeking' };
  return { how: 'unsolved', why: error instanceof ProblemError ? error.problem.title : error.message };
}
