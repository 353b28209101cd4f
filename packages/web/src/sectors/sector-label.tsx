import { Go } from '../app/go.tsx';
import { Said } from '../app/said.tsx';
import type { TableRow } from '../figures/figure-table.tsx';
import { usePlanHeader } from '../plans/plan-header.ts';

/** The label of a row about a sector, as a link to its chapter where the plan has it. */
export function SectorLabel({ row }: { readonly row: TableRow }) {
  const { sectors } = usePlanHeader();
  const sector = sectors.find(({ id }) => row.id === id || row.id === `sector-${id}`);
  if (!sector) return <Said words={row.label} />;
  return (
    <Go path={`/sectors/${encodeURIComponent(sector.id)}`}>
      <Said words={row.label} />
    </Go>
  );
}
