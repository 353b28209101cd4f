import type { Words } from '../../../basics/words.ts';
import type { Member } from '../../../budget/cube.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Profile } from '../../interpret/profiles/profile.ts';

/**
 * What is known of an organization from its own plan: its sectors, units, pillars and the tree of its objects of
 * expenditure. With it a book of the plan is read as a document of that organization.
 */
export function profileOf(plan: Plan): Profile {
  const { organization, strategy, budget } = plan;
  const objects = budget.dimensions.find((dimension) => dimension.id === 'object')?.members ?? [];
  return {
    id: organization.id,
    name: named(organization.name, organization.id),
    recognizedBy: Object.values(named(organization.name, organization.id)),
    currency: organization.currency,
    sectors: organization.sectors.map((sector) => ({
      id: sector.id,
      name: named(sector.name, sector.id),
      short: named(sector.short, shortest(sector.name, sector.id)),
    })),
    units: organization.units.map((unit) => ({ ...unit, name: named(unit.name, unit.id) })),
    pillars: strategy.pillars.map(({ id, kind, title }) => ({ id, kind, title: filledOnly(title) })),
    objects: parentsFirst(objects).map((member) => ({ ...member, name: named(member.name, member.id) })),
  };
}

function filledOnly(words: Words): Words {
  const entries = Object.entries(words).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(entries);
}

function named(words: Words, id: string): Words {
  const filled = filledOnly(words);
  return Object.keys(filled).length === 0 ? { en: id } : filled;
}

function shortest(name: Words, id: string): string {
  return Object.values(filledOnly(name))[0] ?? id;
}

function parentsFirst(members: readonly Member[]): readonly Member[] {
  const under = (parent: string | undefined): readonly Member[] =>
    members.flatMap((member) => (member.parent === parent ? [member, ...under(member.id)] : []));
  return under(undefined);
}
