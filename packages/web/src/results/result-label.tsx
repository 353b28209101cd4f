import { Go } from '../app/go.tsx';
import { Said } from '../app/said.tsx';
import type { TableRow } from '../figures/figure-table.tsx';
import { usePlanHeader } from '../plans/plan-header.ts';

/** The label of a row about an expected result, with its code and as a link to it where the plan has it. */
export function ResultLabel({ row }: { readonly row: TableRow }) {
  const { results } = usePlanHeader();
  const result = results.find(({ id }) => row.id === id);
  if (!result || row.kind === 'heading') return <Said words={row.label} />;
  return (
    <Go path={`/results/${encodeURIComponent(result.id)}`}>
      {row.label.text.startsWith(result.id) ? null : (
        <>
          <bdi>{result.id}</bdi>{' '}
        </>
      )}
      <Said words={row.label} />
    </Go>
  );
}
