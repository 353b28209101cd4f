import type { ShownFinding } from '@plenary/api/findings';
import type { Place } from '@plenary/core/basics/place';
import type { Language } from '@plenary/core/basics/words';
import { catalogues } from '@plenary/core/checks/catalogues';
import type { Evidence, Finding, Message, SumLine } from '@plenary/core/checks/finding';
import { type Report, sentenceOf, titleOf } from '@plenary/formats/findings/report';
import { anchorsIn } from '../app/reading/document-anchors.ts';
import type { PlacedFinding } from '../app/reading/findings-of-plan.ts';
import { subjectReference } from '../app/reading/references.ts';
import type { ShownPlan } from '../app/reading/shown-plan.ts';
import { type AskedLabels, type Labels, labelsIn } from './labels-in.ts';

/** The sentence of a finding in the language that was asked for, and the labels of figures in it. */
export function findingSentence({ rule, message }: Finding, asked: AskedLabels): string {
  return sentenceOf(reportIn(asked.language), rule, relabelled(message, labelsIn(asked)));
}

function relabelled({ code, facts }: Message, label: Labels): Message {
  const said = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === 'string' ? label(fact) : fact,
  ]);
  return { code, facts: Object.fromEntries(said) };
}

/** The name of a rule in a language. */
export function ruleTitle(rule: string, language: Language): string {
  return titleOf(reportIn(language), rule);
}

/** The plan whose findings are said, and in which language. */
export type WordedIn = AskedLabels & Pick<ShownPlan, 'plan'>;

/** A finding in the language that was asked for, each place of it with the anchor of its node. */
export function wordedFinding({ id, finding, about }: PlacedFinding, shownPlan: WordedIn): ShownFinding {
  const { language, plan, findings } = shownPlan;
  const labelled = labelsIn(shownPlan);
  const anchors = findings.checked === null ? () => null : anchorsIn(findings.checked.document);
  const at = (place: Place): { place: Place; node: string | null } => ({ place, node: anchors(place) });
  return {
    id,
    rule: finding.rule,
    severity: finding.severity,
    sentence: findingSentence(finding, shownPlan),
    ...at(finding.place),
    evidence: finding.evidence.map((one) => wordedEvidence(one, finding.rule, shownPlan, anchors)),
    repairs: finding.repairs.map(({ cells }) => ({
      cells: cells.map(({ place, label, printed, needed, changed }) => ({
        ...at(place),
        label: labelled(label),
        printed,
        needed,
        changed,
      })),
    })),
    about: about.subjects.flatMap((subject) => subjectReference(plan, subject, language) ?? []),
  };
}

function wordedEvidence(
  evidence: Evidence,
  rule: string,
  shownPlan: WordedIn,
  anchors: (place: Place) => string | null,
): ShownFinding['evidence'][number] {
  const labelled = labelsIn(shownPlan);
  if (evidence.kind === 'quote') {
    return { kind: 'quote', place: evidence.place, node: anchors(evidence.place), text: evidence.text };
  }
  if (evidence.kind === 'note') {
    return {
      kind: 'note',
      text: sentenceOf(reportIn(shownPlan.language), rule, relabelled(evidence.message, labelled)),
    };
  }
  const { lines, result, computed } = evidence;
  const line = ({ sign, label, printed, place, changed }: SumLine): SumLine => ({
    sign,
    label: labelled(label),
    printed,
    place,
    changed,
  });
  return { kind: 'sum', lines: lines.map(line), result: result && line(result), computed };
}

function reportIn(language: Language): Report {
  return { language, files: [], findings: [], catalogues };
}
