import { type Address, addressText } from '../basics/address.ts';
import type { Attributed, Sequence } from '../basics/sequence.ts';
import type { Run, Text } from '../basics/text.ts';
import { type Language, languages } from '../basics/words.ts';
import { allSections } from '../narrative/narrative.ts';
import type { Change, Entities } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import type { Bullet } from '../results/strategy.ts';
import type { Proposal } from './proposal.ts';

/** Something that several proposals touch; `proposals` in the order they are listed or first named. */
export type Collision = FigureCollision | WordCollision | EntityCollision;

/** Several proposals assign the same figure. */
export interface FigureCollision {
  readonly kind: 'figure';
  readonly at: Address;
  readonly proposals: readonly string[];
}

/**
 * Several proposals insert, delete or replace the same words. `of` is `block:ID` or `priority:ID/1.2` (second bullet of the
 * first); `from` and `to` are the first and the last element of the sequence, or `null` where whole wordings are replaced.
 */
export interface WordCollision {
  readonly kind: 'words';
  readonly of: string;
  readonly language: Language;
  readonly elements: { readonly from: number; readonly to: number } | null;
  readonly proposals: readonly string[];
}

/** Several proposals add, replace or remove the same entity of the plan. */
export interface EntityCollision {
  readonly kind: 'entity';
  readonly what: keyof Entities;
  readonly id: string;
  readonly proposals: readonly string[];
}

/**
 * Where proposals meet, in what they change and in the plan's words. An amendment meets what it amends, and alternatives
 * meet each other: that is told as well.
 */
export function collisions(plan: Plan, proposals: readonly Proposal[]): readonly Collision[] {
  return [...changesThatMeet(proposals), ...textsOf(plan).flatMap(wordsThatMeet)];
}

function changesThatMeet(proposals: readonly Proposal[]): readonly Collision[] {
  const touched = new Map<string, { readonly change: Change; readonly by: Set<string> }>();
  for (const proposal of proposals) {
    for (const change of proposal.changes) {
      const key = subject(change);
      const known = touched.get(key);
      if (known) known.by.add(proposal.id);
      else touched.set(key, { change, by: new Set([proposal.id]) });
    }
  }
  return [...touched.values()]
    .filter(({ by }) => by.size > 1)
    .flatMap(({ change, by }) => collisionAt(change, [...by]) ?? []);
}

function subject(change: Change): string {
  if (change.kind === 'set-fact') return `figure ${addressText(change)}`;
  if (change.kind === 'reword') return `words ${change.language} ${change.block}`;
  if (change.kind === 'put') return `${change.what} ${change.id}`;
  return 'identity';
}

function collisionAt(change: Change, proposals: readonly string[]): Collision | null {
  if (change.kind === 'set-fact') {
    return { kind: 'figure', at: { cube: change.cube, at: change.at }, proposals };
  }
  if (change.kind === 'reword') {
    const of = `block:${change.block}`;
    return { kind: 'words', of, language: change.language, elements: null, proposals };
  }
  return change.kind === 'put' ? { kind: 'entity', what: change.what, id: change.id, proposals } : null;
}

interface NamedText {
  readonly of: string;
  readonly text: Text;
}

function textsOf(plan: Plan): readonly NamedText[] {
  const blocks = allSections(plan.narrative).flatMap((section) =>
    section.blocks.map((block) => ({ of: `block:${block.id}`, text: block.text })),
  );
  const bullets = plan.priorities.flatMap((priority) =>
    bulletTexts(priority.bullets, `priority:${priority.id}/`),
  );
  return [...blocks, ...bullets];
}

function bulletTexts(bullets: readonly Bullet[], prefix: string): readonly NamedText[] {
  return bullets.flatMap((bullet, index) => {
    const of = `${prefix}${index + 1}`;
    return [{ of, text: bullet.text }, ...bulletTexts(bullet.bullets, `${of}.`)];
  });
}

function wordsThatMeet({ of, text }: NamedText): readonly WordCollision[] {
  return languages.flatMap((language) =>
    contested(text[language] ?? []).map((elements) => ({
      kind: 'words',
      of,
      language,
      elements: { from: elements.from, to: elements.to },
      proposals: elements.proposals,
    })),
  );
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly proposals: readonly string[];
}

// Elements meet where one names several proposals, or where an insertion stands directly beside what another proposal
// touches: both contend for the same place. Deletions of different words side by side do not meet.
function contested(sequence: Sequence<Run>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, element] of sequence.entries()) {
    const names = namesOf(element);
    if (names.length === 0) continue;
    const last = stretches.at(-1);
    const before = sequence[index - 1];
    if (last?.to === index - 1 && before && (inserts(before) || inserts(element))) {
      stretches[stretches.length - 1] = {
        from: last.from,
        to: index,
        proposals: [...new Set([...last.proposals, ...names])],
      };
    } else stretches.push({ from: index, to: index, proposals: [...new Set(names)] });
  }
  return stretches.filter((stretch) => stretch.proposals.length > 1);
}

function inserts(element: Attributed<unknown>): boolean {
  return element.insertedBy.length > 0;
}

function namesOf(element: Attributed<unknown>): readonly string[] {
  return [...element.insertedBy, ...element.deletedBy];
}
