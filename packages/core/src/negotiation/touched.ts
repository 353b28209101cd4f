import { type Address, addressText } from '../basics/address.ts';
import { proposalsIn } from '../basics/sequence.ts';
import type { Text } from '../basics/text.ts';
import { languages } from '../basics/words.ts';
import type { Block, Section } from '../narrative/narrative.ts';
import type { Entities, FactValue, PutEntity } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import type { Bullet, Priority } from '../results/strategy.ts';
import type { Proposal } from './proposal.ts';

/** Something of a plan that a proposal changes. */
export type Touch =
  | { readonly kind: 'block'; readonly block: Block; readonly sections: readonly Section[] }
  | { readonly kind: 'bullet'; readonly priority: Priority; readonly path: string; readonly bullet: Bullet }
  | {
      readonly kind: 'figure';
      readonly at: Address;
      readonly before: FactValue | null;
      readonly after: FactValue | null;
    }
  | { readonly kind: 'entity'; readonly what: keyof Entities; readonly change: PutEntity }
  | { readonly kind: 'identity' };

/** What each proposal changes: words where they stand in the plan's order, then figures and lists as it gives them. */
export function touchedBy(plan: Plan, proposals: readonly Proposal[]): ReadonlyMap<string, readonly Touch[]> {
  const touched = new Map<string, Touch[]>(proposals.map((proposal) => [proposal.id, []]));
  const blocks = blocksOf(plan);
  for (const one of blocks) {
    for (const id of proposalsOn(one.block.text)) touched.get(id)?.push({ kind: 'block', ...one });
  }
  for (const one of bulletsOf(plan)) {
    for (const id of proposalsOn(one.bullet.text)) touched.get(id)?.push({ kind: 'bullet', ...one });
  }
  for (const proposal of proposals) {
    for (const change of proposal.changes) {
      const own = touched.get(proposal.id);
      if (change.kind === 'set-fact') {
        const { cube, at, before, after } = change;
        own?.push({ kind: 'figure', at: { cube, at }, before, after });
      } else if (change.kind === 'put') own?.push({ kind: 'entity', what: change.what, change });
      else if (change.kind === 'set-identity') own?.push({ kind: 'identity' });
      else {
        const block = blocks.find((one) => one.block.id === change.block);
        if (block) own?.push({ kind: 'block', ...block });
      }
    }
  }
  return touched;
}

/** Says whether a change assigns the figure at an address itself. */
export function assigns(proposal: Proposal, at: Address): boolean {
  const text = addressText(at);
  return proposal.changes.some((change) => change.kind === 'set-fact' && addressText(change) === text);
}

/** A block of the narrative and the sections it stands in, from the outermost. */
export interface PlacedBlock {
  readonly block: Block;
  readonly sections: readonly Section[];
}

/** Every block of the narrative, in reading order. */
export function blocksOf(plan: Plan): readonly PlacedBlock[] {
  const below = (section: Section, above: readonly Section[]): readonly PlacedBlock[] => {
    const sections = [...above, section];
    return [
      ...section.blocks.map((block) => ({ block, sections })),
      ...section.sections.flatMap((inner) => below(inner, sections)),
    ];
  };
  return plan.narrative.sections.flatMap((section) => below(section, []));
}

/** A bullet of a priority and where it stands there: `1.2` is the second bullet of the first. */
export interface PlacedBullet {
  readonly priority: Priority;
  readonly path: string;
  readonly bullet: Bullet;
}

/** Every bullet of the priorities. */
export function bulletsOf(plan: Plan): readonly PlacedBullet[] {
  const below = (priority: Priority, bullets: readonly Bullet[], prefix: string): readonly PlacedBullet[] =>
    bullets.flatMap((bullet, index) => {
      const path = `${prefix}${index + 1}`;
      return [{ priority, path, bullet }, ...below(priority, bullet.bullets, `${path}.`)];
    });
  return plan.priorities.flatMap((priority) => below(priority, priority.bullets, ''));
}

function proposalsOn(text: Text): ReadonlySet<string> {
  return new Set(languages.flatMap((language) => proposalsIn(text[language] ?? [])));
}
