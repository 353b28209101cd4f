import type { Reference } from '@plenary/api/contract/said';
import { Link } from '@tanstack/react-router';
import { Said } from './said.tsx';
import { useShown } from './use-shown.ts';

/** A link to the page of something of the plan, or only its name where it has no page of its own. */
export function PlanLink({ to }: { readonly to: Reference }) {
  const { plan } = useShown();
  const name = <Said words={to.name} />;
  switch (to.kind) {
    case 'plan':
      return (
        <Link to="/plans/$plan" params={{ plan }}>
          {name}
        </Link>
      );
    case 'result':
      return (
        <Link to="/plans/$plan/results/$code" params={{ plan, code: to.id }}>
          {name}
        </Link>
      );
    case 'pillar':
      return (
        <Link to="/plans/$plan/results" params={{ plan }}>
          {name}
        </Link>
      );
    case 'sector':
      return (
        <Link to="/plans/$plan/sectors/$sector" params={{ plan, sector: to.id }}>
          {name}
        </Link>
      );
    case 'indicator':
      return (
        <Link to="/plans/$plan/performance" params={{ plan }} search={(old) => ({ ...old, at: to.id })}>
          {name}
        </Link>
      );
    case 'unit':
    case 'risk':
    case 'priority':
    case 'section':
    case 'block':
    case 'footnote':
    case 'proposal':
    case 'delegation':
    case 'annex':
    case 'figure':
    case 'finding':
    case 'revision':
    default:
      return name;
  }
}
