/** A version as a branch has it: what it is called among versions, `version@branch`. */
export function branchVersion(version: string, branch: string): string {
  return `${version}@${branch}`;
}

/** The version and the branch that such an id names; `null` for another. */
export function versionAndBranch(id: string): { readonly version: string; readonly branch: string } | null {
  const at = id.lastIndexOf('@');
  return at > 0 && at < id.length - 1 ? { version: id.slice(0, at), branch: id.slice(at + 1) } : null;
}
