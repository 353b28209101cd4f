import type { Hit } from '@plenary/api/search';
import { type Address, writeQuery } from '../app/address.ts';
import { placeOf } from '../app/plan-link.tsx';

/** Where a hit is shown: its page, the list that holds it, or the words in the document. */
export function hitAddress(plan: string, { to, within, snippet }: Hit, address: Address): string {
  const at = (path: string, more: Address = {}): string =>
    `/plans/${encodeURIComponent(plan)}${path}${writeQuery({ ...address, ...more })}`;
  const place = placeOf(to);
  if (place) return at(place.path, place.also);
  if (to.kind === 'figure') return at('/budget', { figure: to.id });
  if (to.kind === 'unit') {
    const sector = within?.kind === 'sector' ? placeOf(within) : null;
    return at(sector?.path ?? '/annexes');
  }
  return at('/document', { at: `words:${snippet.text.slice(0, 120)}` });
}
