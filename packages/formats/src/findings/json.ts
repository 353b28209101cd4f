import type { Place } from '@plenary/core/basics/place';
import { placeText } from '@plenary/core/basics/place';
import type { Facts } from '@plenary/core/basics/result';
import type { Evidence, Finding, Message, Repair, SumLine } from '@plenary/core/checks/finding';
import { neutralText } from '@plenary/core/wording/neutral-text';
import {
  countWord,
  type Report,
  type ReportedFinding,
  refusalSentence,
  rulePage,
  sentenceOf,
  severities,
  titleOf,
} from './report.ts';

/** The version of the form that `docs/schemas/findings-1.json` describes. */
const formVersion = 1;

/** The report for programs, as `docs/schemas/findings-1.json` describes it. Texts of the document are as they stand there. */
export function jsonReport(report: Report): string {
  const list = (waived: boolean): readonly object[] =>
    report.findings.filter((one) => (one.waived !== null) === waived).map((one) => findingValue(report, one));
  return safeJson({
    version: formVersion,
    language: report.language,
    files: report.files.map((file) => ({
      file: file.file,
      ...(file.refusal === null
        ? { counts: countsOf(report, file.file) }
        : { refusal: { text: refusalSentence(report, file.refusal), ...said(file.refusal) } }),
    })),
    ...(report.compared === undefined ? {} : { compared: report.compared }),
    findings: list(false),
    waived: list(true),
  });
}

/** JSON in which no character can steer a terminal or turn the direction of writing: those are escaped. */
export function safeJson(value: unknown): string {
  const escaped = JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}

function countsOf(report: Report, file: string): Readonly<Record<string, number>> {
  const own = report.findings.filter((one) => one.finding.place.file === file);
  const live = own.filter((one) => one.waived === null);
  const bySeverity = severities.map((severity) => [
    countWord[severity],
    live.filter((one) => one.finding.severity === severity).length,
  ]);
  return { ...Object.fromEntries(bySeverity), waived: own.length - live.length };
}

function findingValue(report: Report, { finding, waived }: ReportedFinding): object {
  return {
    rule: finding.rule,
    title: titleOf(report, finding.rule),
    page: rulePage(finding.rule),
    severity: finding.severity,
    file: finding.place.file,
    place: placeValue(finding.place),
    message: messageValue(report, finding, finding.message),
    evidence: finding.evidence.map((evidence) => evidenceValue(report, finding, evidence)),
    repairs: finding.repairs.map(repairValue),
    ...(waived === null ? {} : { reason: waived }),
  };
}

function messageValue(report: Report, finding: Finding, message: Message): object {
  return { text: sentenceOf(report, finding, message), ...said(message) };
}

function said(message: { readonly code: string; readonly facts: Facts }): object {
  return { code: message.code, facts: message.facts };
}

function placeValue(place: Place): object {
  const { line, table, row, column, path } = place;
  return { line, table, row, column, path, text: neutralText(placeText(place)) };
}

function evidenceValue(report: Report, finding: Finding, evidence: Evidence): object {
  if (evidence.kind === 'sum') {
    const line = ({ place, ...rest }: SumLine): object => ({ ...rest, place: placeValue(place) });
    const { kind, lines, computed, result } = evidence;
    return { kind, lines: lines.map(line), computed, result: result === null ? null : line(result) };
  }
  if (evidence.kind === 'quote') {
    return { kind: evidence.kind, place: placeValue(evidence.place), text: evidence.text };
  }
  return { kind: evidence.kind, message: messageValue(report, finding, evidence.message) };
}

function repairValue(repair: Repair): object {
  return { cells: repair.cells.map(({ place, ...rest }) => ({ ...rest, place: placeValue(place) })) };
}
