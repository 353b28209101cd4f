import type { Currency } from '../../../basics/amount.ts';
import type { Words } from '../../../basics/words.ts';
import type { Member } from '../../../budget/cube.ts';
import type { Sector, Unit } from '../../../organization/organization.ts';
import type { Pillar } from '../../../results/strategy.ts';

/**
 * What is known of an organization before its document is read: data, one JSON file an organization. A document of an
 * organization without a profile is interpreted by header words and figures alone.
 */
export interface Profile {
  readonly id: string;
  readonly name: Words;
  /** Words of which a document of this organization contains at least one. */
  readonly recognizedBy: readonly string[];
  readonly currency: Currency;
  readonly sectors: readonly Sector[];
  readonly units: readonly Unit[];
  /** Codes, kinds and titles of pillars; expected results are read from the document. */
  readonly pillars: readonly Pick<Pillar, 'id' | 'kind' | 'title'>[];
  /** The tree of objects of expenditure, parents before children; `alternatives` are other names met for a member. */
  readonly objects: readonly (Member & { readonly alternatives?: readonly string[] })[];
}
