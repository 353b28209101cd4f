import { unknownCurrency } from '../../../basics/currency.ts';
import { cellText, nodeText } from '../../content.ts';
import type { Document } from '../../document.ts';
import type { Profile } from './profile.ts';
import { readProfile } from './read-profile.ts';
import wipo from './wipo.json' with { type: 'json' };

/** The organizations that are known. */
export const profiles: readonly Profile[] = [readProfile(wipo)];

/** What is known of an organization nobody described: nothing. Its currency stands for "the currency of the document". */
export const unknownOrganization: Profile = {
  id: 'organization',
  name: {},
  recognizedBy: [],
  currency: { code: unknownCurrency, digits: 2 },
  sectors: [],
  units: [],
  pillars: [],
  objects: [],
};

/** The profile whose words a document contains most often, or the one of the unknown organization. */
export function chooseProfile(document: Document, known: readonly Profile[]): Profile {
  const text = document.nodes
    .map((node) =>
      node.kind === 'table' ? node.rows.flatMap((row) => row.cells.map(cellText)).join('\n') : nodeText(node),
    )
    .join('\n');
  const scored = known.map((profile) => ({
    profile,
    count: profile.recognizedBy.reduce((total, word) => total + text.split(word).length - 1, 0),
  }));
  const best = scored.toSorted((a, b) => b.count - a.count)[0];
  return best !== undefined && best.count > 0 ? best.profile : unknownOrganization;
}
