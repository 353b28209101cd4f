/**
 * The member that stands for what nobody has been given yet. Every dimension but the version has it, listed or not: facts at
 * `sector=unallocated` count into every total above them, as any other, until they are spread.
 */
export const unallocated = 'unallocated';

/** Says whether a dimension knows a member: one of those listed (`null`: any), or the one for what is not allocated. */
export function isMember(listed: ReadonlySet<string> | null, dimension: string, member: string): boolean {
  return listed === null || listed.has(member) || (member === unallocated && dimension !== 'version');
}
