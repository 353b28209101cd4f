import { ok, type Result, refuse } from '../basics/result.ts';
import type { Change, Reword } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import type { Actor, ActorKind } from './actor.ts';
import { belongsToSectors } from './belonging.ts';
import { onlyMarksOf } from './proposed-words.ts';

/** What of a proposal decides who may put it: its id, and who makes it. */
export interface Proposing {
  readonly id: string;
  readonly by: readonly string[];
}

/** What somebody would do. An undo is the changes that it makes. */
export type Action =
  | { readonly kind: 'create' }
  | { readonly kind: 'import' }
  | { readonly kind: 'change'; readonly changes: readonly Change[]; readonly plan: Plan }
  | {
      readonly kind: 'put-proposal';
      readonly before: Proposing | null;
      readonly after: Proposing | null;
      readonly words: readonly Reword[];
    }
  /** `changes` are all that the branch changes, before and after. */
  | { readonly kind: 'put-branch'; readonly changes: readonly Change[]; readonly plan: Plan };

/** How far somebody may go: `own` is what belongs to the sectors or the delegation of the actor. */
type Extent = 'all' | 'own' | 'words' | 'accounts' | 'none';

/** Who may do what. `words` are texts without figures; `accounts` are facts of versions that say what was spent or transferred. */
export const permissions: Readonly<Record<ActorKind, Readonly<Record<Action['kind'], Extent>>>> = {
  secretary: { create: 'all', import: 'all', change: 'all', 'put-proposal': 'all', 'put-branch': 'all' },
  planner: { create: 'all', import: 'all', change: 'own', 'put-proposal': 'all', 'put-branch': 'own' },
  chair: { create: 'none', import: 'none', change: 'words', 'put-proposal': 'all', 'put-branch': 'none' },
  delegation: { create: 'none', import: 'none', change: 'none', 'put-proposal': 'own', 'put-branch': 'none' },
  controller: {
    create: 'none',
    import: 'none',
    change: 'accounts',
    'put-proposal': 'none',
    'put-branch': 'none',
  },
  reader: { create: 'none', import: 'none', change: 'none', 'put-proposal': 'none', 'put-branch': 'none' },
};

/** Refuses `not-allowed`, with the role of the actor, where the actor may not do this. */
export function may(actor: Actor, action: Action): Result<null> {
  return permitted(actor, action) ? ok(null) : refuse('not-allowed', { role: roleOf(actor) });
}

function permitted(actor: Actor, action: Action): boolean {
  const extent = permissions[actor.kind][action.kind];
  if (extent === 'none') return false;
  // Whoever answers for some sectors neither makes plans nor replaces them, and proposes nothing in the name of others.
  if (actor.sectors && action.kind !== 'change' && action.kind !== 'put-branch') return false;
  if (action.kind === 'put-proposal') {
    return onlyMarksOf(idOf(action), action.words) && (extent === 'all' || ownProposal(actor, action));
  }
  if ((action.kind !== 'change' && action.kind !== 'put-branch') || extent === 'all') return true;
  return action.changes.every((change) => withinExtent(actor, extent, change, action.plan));
}

function withinExtent(actor: Actor, extent: Extent, change: Change, plan: Plan): boolean {
  if (extent === 'words') return isOfWords(change);
  if (extent === 'accounts') return isOfAccounts(change, plan);
  return extent === 'own' && (!actor.sectors || belongsToSectors(change, plan, new Set(actor.sectors)));
}

function ownProposal(
  actor: Actor,
  { before, after }: { readonly before: Proposing | null; readonly after: Proposing | null },
): boolean {
  const own = actor.delegation;
  if (own === undefined || (before && !before.by.includes(own))) return false;
  if (!after) return true;
  // Nobody signs for another delegation: a new proposal has one name, and names stay as they are.
  const names = before ? before.by : [own];
  return after.by.length === names.length && after.by.every((name) => names.includes(name));
}

function isOfWords(change: Change): boolean {
  if (change.kind === 'reword') return true;
  return change.kind === 'put' && (change.what === 'section' || change.what === 'footnote');
}

function isOfAccounts(change: Change, plan: Plan): boolean {
  if (change.kind !== 'set-fact') return false;
  const version = plan.budget.versions.find((one) => one.id === change.at['version']);
  return version?.stage === 'expenditure' || version?.stage === 'after-transfers';
}

function idOf(action: { readonly before: Proposing | null; readonly after: Proposing | null }): string {
  return action.after?.id ?? action.before?.id ?? '';
}

function roleOf(actor: Actor): string {
  return actor.kind === 'planner' && actor.sectors ? 'sectors' : actor.kind;
}
