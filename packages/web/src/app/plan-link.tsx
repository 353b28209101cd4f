import type { Reference } from '@plenary/api/contract/said';
import type { Address } from './address.ts';
import { Go } from './go.tsx';
import { Said } from './said.tsx';

/** A link to the page of something of the plan, or only its name where it has no page of its own. */
export function PlanLink({ to }: { readonly to: Reference }) {
  const place = placeOf(to);
  const name = <Said words={to.name} />;
  if (place === null) return name;
  return (
    <Go path={place.path} {...(place.also ? { also: place.also } : {})}>
      {name}
    </Go>
  );
}

/** A page under the address of its plan, and what of the address points at one thing there. */
export interface Place {
  readonly path: string;
  readonly also?: Address;
}

/** Where something of a plan is shown, under the address of the plan; `null` where it has no page. */
export function placeOf({ kind, id }: Reference): Place | null {
  const own = encodeURIComponent(id);
  switch (kind) {
    case 'plan':
      return { path: '' };
    case 'result':
      return { path: `/results/${own}` };
    case 'pillar':
      return { path: '/results' };
    case 'sector':
      return { path: `/sectors/${own}` };
    case 'indicator':
      return { path: '/performance', also: { at: id } };
    case 'proposal':
      return { path: '/proposals', also: { at: id } };
    case 'delegation':
      return { path: '/proposals', also: { only: id } };
    case 'finding':
      return { path: '/findings', also: { at: id } };
    case 'risk':
      return { path: '/risks', also: { at: id } };
    case 'annex':
      return { path: '/annexes', also: { at: id } };
    case 'revision':
      return { path: '/log', also: { at: id } };
    case 'object':
    case 'unit':
    case 'priority':
    case 'section':
    case 'block':
    case 'footnote':
    case 'figure':
    default:
      return null;
  }
}

/** What stays of an address on the way to another page. */
export function onlyShown({ lang, scenario }: Address): Address {
  return { ...(lang === undefined ? {} : { lang }), ...(scenario === undefined ? {} : { scenario }) };
}
