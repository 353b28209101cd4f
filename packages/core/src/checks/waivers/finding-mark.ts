import type { Facts } from '../../basics/result.ts';
import type { Evidence, Finding, SumLine } from '../finding.ts';
import { textMark } from './text-mark.ts';

/** What a finding says, wherever it stands: rows that are added move what stands below them. */
export function saying({ rule, severity, message }: Finding): string {
  return JSON.stringify([rule, severity, message.code, placeless(message.facts)]);
}

/**
 * The name of a finding by what it says, of what and with which figures, and not by where it stands: it stays as long as those do, and is
 * another where one of the figures or words it rests on is.
 */
export function findingMark(finding: Finding): string {
  return `${finding.rule}-${textMark(JSON.stringify([saying(finding), finding.evidence.map(restsOn)]))}`;
}

function restsOn(evidence: Evidence): unknown {
  if (evidence.kind === 'quote') return evidence.text;
  if (evidence.kind === 'note') return [evidence.message.code, placeless(evidence.message.facts)];
  return [evidence.lines.map(lineOf), evidence.result && lineOf(evidence.result), evidence.computed];
}

function lineOf({ sign, label, printed }: SumLine): readonly string[] {
  return [sign, label, printed];
}

/** Facts in the order of their names, without those that only say where something stands. */
function placeless(facts: Facts): readonly (readonly [string, string | number])[] {
  return Object.entries(facts)
    .filter(([name]) => !places.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const places: ReadonlySet<string> = new Set(['line', 'column']);
