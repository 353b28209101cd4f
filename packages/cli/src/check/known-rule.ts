import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { nearestNames } from '@plenary/core/wording/nearest-names';

/** The rules named with commas between them. Refuses `rules-missing` and `rule-unknown`, with names that are near. */
export function namedRules(values: readonly string[], known: readonly string[]): Result<readonly string[]> {
  const names = values.flatMap((value) => value.split(',')).map((name) => name.trim());
  const given = [...new Set(names.filter((name) => name !== ''))];
  if (given.length === 0) return refuse('rules-missing');
  for (const name of given) {
    const rule = knownRule(name, known);
    if (!rule.ok) return rule;
  }
  return ok(given);
}

/** The rule of a name. Refuses `rule-unknown`. */
export function knownRule(name: string, known: readonly string[]): Result<string> {
  if (known.includes(name)) return ok(name);
  const near = nearestNames(name, known);
  return refuse('rule-unknown', { rule: name, near: near.length === 0 ? 'none' : near.join(', ') });
}
