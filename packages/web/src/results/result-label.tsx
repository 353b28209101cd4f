import { Link } from '@tanstack/react-router';
import { Said } from '../app/said.tsx';
import { useShown } from '../app/use-shown.ts';
import type { TableRow } from '../figures/figure-table.tsx';
import { usePlanHeader } from '../plans/plan-header.ts';

/** The label of a row about an expected result, with its code and as a link to it where the plan has it. */
export function ResultLabel({ row }: { readonly row: TableRow }) {
  const { plan } = useShown();
  const { results } = usePlanHeader();
  const result = results.find(({ id }) => row.id === id);
  if (!result || row.kind === 'heading') return <Said words={row.label} />;
  return (
    <Link to="/plans/$plan/results/$code" params={{ plan, code: result.id }}>
      {row.label.text.startsWith(result.id) ? null : <bdi>{result.id} </bdi>}
      <Said words={row.label} />
    </Link>
  );
}
