/** What of an entity was changed, under its name where `label` says nothing more. */
export interface Leaf {
  readonly label: string | null;
  readonly before: string | null;
  readonly after: string | null;
}
