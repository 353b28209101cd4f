/** What somebody is to a plan. */
export const actorKinds = ['planner', 'delegation', 'chair', 'secretary', 'controller', 'reader'] as const;

/** A kind of actor. */
export type ActorKind = (typeof actorKinds)[number];

/**
 * Who does something. `delegation` is the id of the delegation that someone speaks for; `sectors` are those that a planner
 * answers for, all of them where there is no list.
 */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly delegation?: string;
  readonly sectors?: readonly string[];
}
