import { Link } from '@tanstack/react-router';
import { Said } from '../app/said.tsx';
import { useShown } from '../app/use-shown.ts';
import type { TableRow } from '../figures/figure-table.tsx';
import { usePlanHeader } from '../plans/plan-header.ts';

/** The label of a row about a sector, as a link to its chapter where the plan has it. */
export function SectorLabel({ row }: { readonly row: TableRow }) {
  const { plan } = useShown();
  const { sectors } = usePlanHeader();
  const sector = sectors.find(({ id }) => row.id === id || row.id === `sector-${id}`);
  if (!sector) return <Said words={row.label} />;
  return (
    <Link to="/plans/$plan/sectors/$sector" params={{ plan, sector: sector.id }}>
      <Said words={row.label} />
    </Link>
  );
}
