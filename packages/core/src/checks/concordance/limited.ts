import type { Finding } from '../finding.ts';

/** Beyond this many findings of one rule documents are not the same. */
const mostFindings = 300;

/** The first findings of a rule, and where there are more one that tells how many were left out, with code `more`. */
export function limited(findings: readonly Finding[]): readonly Finding[] {
  const last = findings[mostFindings];
  if (!last) return findings;
  const message = { code: 'more', facts: { count: findings.length - mostFindings } };
  return [...findings.slice(0, mostFindings), { ...last, message, evidence: [], repairs: [] }];
}
