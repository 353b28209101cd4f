import type { getFindings, ShownFinding } from '@plenary/api/findings';
import type * as z from 'zod';

/** A rule and what it is called. */
export type ShownRule = z.output<typeof getFindings.answer>['rules'][number];

/** Errors first. */
export const severities = ['error', 'warning', 'question'] as const;

/** The findings of one severity, by rule. */
export interface SeverityGroup {
  readonly severity: ShownFinding['severity'];
  readonly count: number;
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly findings: readonly ShownFinding[];
  }[];
}

/** Findings by severity, then by rule, in the order of the rules. */
export function severityGroups(
  findings: readonly ShownFinding[],
  rules: readonly ShownRule[],
): readonly SeverityGroup[] {
  return severities.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const byRule = Map.groupBy(own, ({ rule }) => rule);
    const order = rules.map(({ id }) => id).filter((id) => byRule.has(id));
    const others = [...byRule.keys()].filter((id) => !order.includes(id));
    const titleOf = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;
    const grouped = [...order, ...others].map((id) => ({
      id,
      title: titleOf(id),
      findings: byRule.get(id) ?? [],
    }));
    return [{ severity, count: own.length, rules: grouped }];
  });
}

/** Findings of chosen severities and rules; of none chosen, all. The one that a link points at is always among them. */
export function narrowed(
  findings: readonly ShownFinding[],
  only: readonly string[],
  at: string,
): readonly ShownFinding[] {
  const wanted = severities.filter((severity) => only.includes(severity));
  const rules = only.filter((one) => !severities.some((severity) => severity === one));
  return findings.filter(
    ({ id, severity, rule }) =>
      id === at ||
      ((wanted.length === 0 || wanted.includes(severity)) && (rules.length === 0 || rules.includes(rule))),
  );
}
