import type { Sector } from '../../../organization/organization.ts';
import type { Context } from '../context.ts';
import { namedIn } from './names.ts';

/** The sector a table is of: the one its nearest captions name, or else the one of the chapter. */
export function sectorOf(context: Context): { readonly id: string; readonly sectors: readonly Sector[] } {
  const named = namedInCaptions(context);
  if (named !== null) return { id: named, sectors: [] };
  if (context.sector !== null) return { id: context.sector, sectors: [] };
  const { id, name } = context.profile;
  return { id, sectors: [{ id, name, short: name }] };
}

function namedInCaptions(context: Context): string | null {
  const sectors = [...context.profile.sectors, ...context.known.sectors];
  for (const caption of context.captions) {
    const sector = namedIn(caption, sectors);
    if (sector) return sector.id;
  }
  return null;
}
