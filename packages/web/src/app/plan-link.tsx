import type { Reference } from '@plenary/api/contract/said';
import { Link } from '@tanstack/react-router';
import type { Address } from './address.ts';
import { Said } from './said.tsx';
import { useShown } from './use-shown.ts';

/** The pages of things that stand in a list: where the list is, and what of its address points at one of them. */
const lists = {
  indicator: { to: '/plans/$plan/performance', by: 'at' },
  proposal: { to: '/plans/$plan/proposals', by: 'at' },
  delegation: { to: '/plans/$plan/proposals', by: 'only' },
  finding: { to: '/plans/$plan/findings', by: 'at' },
  risk: { to: '/plans/$plan/risks', by: 'at' },
  annex: { to: '/plans/$plan/annexes', by: 'at' },
  revision: { to: '/plans/$plan/log', by: 'at' },
} as const;

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
    case 'proposal':
    case 'delegation':
    case 'finding':
    case 'risk':
    case 'annex':
    case 'revision':
      return <ListLink kind={to.kind} to={to} />;
    case 'unit':
    case 'priority':
    case 'section':
    case 'block':
    case 'footnote':
    case 'figure':
    default:
      return name;
  }
}

interface ListLinkProps {
  readonly kind: keyof typeof lists;
  readonly to: Reference;
}

function ListLink({ kind, to: { id, name } }: ListLinkProps) {
  const { plan } = useShown();
  const { to, by } = lists[kind];
  return (
    <Link to={to} params={{ plan }} search={(old) => ({ ...onlyShown(old), [by]: id })}>
      <Said words={name} />
    </Link>
  );
}

/** What stays of an address on the way to another page. */
export function onlyShown({ lang, scenario }: Address): Address {
  return { ...(lang === undefined ? {} : { lang }), ...(scenario === undefined ? {} : { scenario }) };
}
