import type { ShownFinding } from '@plenary/api/findings';
import type { NumberStyle } from '@plenary/core/basics/numbers/number-token';
import type { Place } from '@plenary/core/basics/place';
import type { Language } from '@plenary/core/basics/words';
import { catalogues } from '@plenary/core/checks/catalogues';
import type { Evidence, Finding, Message, Repair, SumLine } from '@plenary/core/checks/finding';
import { writtenNumbers } from '@plenary/core/document/written-numbers';
import { type Report, sentenceOf, titleOf } from '@plenary/formats/findings/report';
import { anchorsIn } from '../app/reading/document-anchors.ts';
import type { PlacedFinding } from '../app/reading/findings-of-plan.ts';
import { passagesIn } from '../app/reading/passages.ts';
import { subjectReference } from '../app/reading/references.ts';
import type { ShownPlan } from '../app/reading/shown-plan.ts';
import { type AskedLabels, type Labels, labelsIn } from './labels-in.ts';
import { repairsOfPlan, shownApplied } from './repairs-of-plan.ts';

/** The sentence of a finding in the language that was asked for, and the labels of figures in it. */
export function findingSentence(
  finding: Pick<Finding, 'rule' | 'place' | 'message'>,
  asked: AskedLabels,
): string {
  return worded(finding, finding.message, asked);
}

function worded(finding: Pick<Finding, 'rule' | 'place'>, message: Message, asked: AskedLabels): string {
  return sentenceOf(reportOn(finding, asked), finding, relabelled(message, labelsIn(asked)));
}

function relabelled({ code, facts }: Message, labelled: Labels): Message {
  const said = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === 'string' ? labelled.fact(fact) : fact,
  ]);
  return { code, facts: Object.fromEntries(said) };
}

/** The name of a rule in a language. */
export function ruleTitle(rule: string, language: Language): string {
  return titleOf({ language, files: [], findings: [], catalogues }, rule);
}

/** The plan whose findings are said, and in which language. */
export type WordedIn = AskedLabels & Pick<ShownPlan, 'plan'>;

/** A finding in the language that was asked for, each place of it with the anchor of its node. */
export function wordedFinding({ id, finding, about }: PlacedFinding, shownPlan: WordedIn): ShownFinding {
  const { language, plan, findings } = shownPlan;
  const labelled = labelsIn(shownPlan);
  const { figure } = labelled;
  const anchors = findings.checked === null ? () => null : anchorsIn(findings.checked.document);
  const at = (place: Place): { place: Place; node: string | null } => ({ place, node: anchors(place) });
  const node = anchors(finding.place);
  return {
    id,
    rule: finding.rule,
    severity: finding.severity,
    sentence: findingSentence(finding, shownPlan),
    ...at(finding.place),
    evidence: finding.evidence.map((one) => wordedEvidence(one, finding, shownPlan, anchors)),
    repairs: finding.repairs.map((repair) => ({
      applies: appliesOf(finding, repair, shownPlan),
      cells: repair.cells.map(({ place, label, printed, needed, changed }) => ({
        ...at(place),
        label: labelled.label(label),
        printed: figure(printed),
        needed: figure(needed),
        changed,
      })),
    })),
    passage: passageAt(node, shownPlan),
    about: about.subjects.flatMap((subject) => subjectReference(plan, subject, language) ?? []),
  };
}

/** Where the words of a node of the checked document can be edited. */
function passageAt(
  node: string | null,
  { findings: { checked }, opened: { plan } }: AskedLabels,
): ShownFinding['passage'] {
  return checked === null || node === null ? null : (passagesIn(checked.document, plan).get(node) ?? null);
}

function appliesOf(
  finding: Finding,
  repair: Repair,
  { findings: { checked }, opened: { plan }, language }: AskedLabels,
): ShownFinding['repairs'][number]['applies'] {
  if (checked === null) return { kind: 'printed' };
  return shownApplied(repairsOfPlan(checked, plan)(finding, repair), plan, language);
}

function wordedEvidence(
  evidence: Evidence,
  finding: Finding,
  shownPlan: WordedIn,
  anchors: (place: Place) => string | null,
): ShownFinding['evidence'][number] {
  const labelled = labelsIn(shownPlan);
  if (evidence.kind === 'quote') {
    const { place, text } = evidence;
    const figure = labelled.labelledFigure(text);
    return { kind: 'quote', place, node: anchors(place), text: figure ?? text, isFigure: figure !== null };
  }
  if (evidence.kind === 'note') {
    return { kind: 'note', text: worded(finding, evidence.message, shownPlan) };
  }
  const { lines, result, computed } = evidence;
  const line = ({ sign, label, printed, place, changed }: SumLine): SumLine => ({
    sign,
    label: labelled.label(label),
    printed: labelled.figure(printed),
    place,
    changed,
  });
  return {
    kind: 'sum',
    lines: lines.map(line),
    result: result && line(result),
    computed: labelled.figure(computed),
  };
}

// The pages print figures of a plan as tables of their language do; a document that was imported has its own way.
function reportOn(
  { place }: Pick<Finding, 'place'>,
  { language, findings: { checked } }: AskedLabels,
): Report {
  const group = language === 'en' ? ',' : ' ';
  const numbers =
    checked?.which === 'source'
      ? writtenNumbers(checked.document, checked.interpretation.stated)
      : ({ language, group } satisfies NumberStyle);
  const file = { file: place.file, refusal: null, lines: [], ...(numbers === null ? {} : { numbers }) };
  return { language, files: [file], findings: [], catalogues };
}
