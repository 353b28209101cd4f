import type { Place } from '@plenary/core/basics/place';
import type { Finding, Repair, Severity } from '@plenary/core/checks/finding';
import { neutralText } from '@plenary/core/wording/neutral-text';
import { safeJson } from './json.ts';
import { cellRegion, regionOf } from './region.ts';
import {
  cellText,
  type Report,
  type ReportedFinding,
  refusalSentence,
  refused,
  rulePage,
  sentenceOf,
  titleOf,
  word,
} from './report.ts';

const levels = { error: 'error', warning: 'warning', question: 'note' } as const satisfies Readonly<
  Record<Severity, string>
>;

/** The report as SARIF 2.1.0 (OASIS), for code-review tools. `version` is that of Plenary. */
export function sarifReport(report: Report, version: string): string {
  const rules = [
    ...new Set([...Object.keys(report.catalogues), ...report.findings.map((one) => one.finding.rule)]),
  ];
  return safeJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Plenary',
            version,
            language: report.language,
            rules: rules.map((rule) => ruleValue(report, rule)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(report)],
        artifacts: [...new Set(report.files.map(({ file }) => file))].map((file) => ({
          location: artifact(file),
        })),
        ...(report.compared === undefined ? {} : { properties: { compared: report.compared } }),
        results: report.findings.map((one) => resultValue(report, one, rules.indexOf(one.finding.rule))),
      },
    ],
  });
}

function invocation(report: Report): object {
  const unusable = refused(report);
  return {
    executionSuccessful: unusable.length === 0,
    toolExecutionNotifications: unusable.map(({ file, refusal }) => ({
      level: 'error',
      descriptor: { id: refusal.code },
      message: { text: refusalSentence(report, refusal) },
      locations: [{ physicalLocation: { artifactLocation: artifact(file) } }],
    })),
  };
}

function ruleValue(report: Report, rule: string): object {
  const title = titleOf(report, rule);
  const page = rulePage(rule);
  const about = word(report, 'about-rule');
  return {
    id: rule,
    shortDescription: { text: title },
    help: { text: `${title}. ${about}: ${page}`, markdown: `${title}. [${about}](${page})` },
  };
}

function resultValue(report: Report, { finding, waived }: ReportedFinding, ruleIndex: number): object {
  const fixes = finding.repairs.flatMap((repair, index) => fixOf(report, repair, index));
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: messageText(report, finding) },
    locations: [location(report, finding.place, '')],
    relatedLocations: distinct(
      finding.evidence.flatMap((evidence) =>
        evidence.kind === 'sum'
          ? [...evidence.lines, ...(evidence.result === null ? [] : [evidence.result])].map((line) =>
              related(report, line),
            )
          : evidence.kind === 'quote'
            ? [location(report, evidence.place, neutralText(evidence.text))]
            : [],
      ),
    ),
    ...(fixes.length > 0 ? { fixes } : {}),
    ...(waived === null
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: waived }] }),
    properties: { code: finding.message.code, facts: finding.message.facts },
  };
}

function messageText(report: Report, finding: Finding): string {
  const notes = finding.evidence.flatMap((one) => (one.kind === 'note' ? [one.message] : []));
  return [finding.message, ...notes].map((message) => sentenceOf(report, finding, message)).join(' ');
}

function related(
  report: Report,
  line: { readonly sign: string; readonly label: string; readonly printed: string; readonly place: Place },
): object {
  return location(
    report,
    line.place,
    neutralText(`${line.sign} ${line.printed} ${line.label}`),
    line.printed,
  );
}

function location(report: Report, place: Place, message: string, printed = ''): object {
  const lines = linesOf(report, place.file);
  const region = regionOf(lines, place, printed) ?? cellRegion(lines, place);
  const cell = cellText(report, place);
  return {
    physicalLocation: {
      artifactLocation: artifact(place.file),
      region:
        region === null
          ? { startLine: Math.max(1, place.line) }
          : { startLine: region.line, startColumn: region.from, endColumn: region.to },
    },
    ...(cell === '' ? {} : { logicalLocations: [{ fullyQualifiedName: cell }] }),
    ...(message === '' ? {} : { message: { text: message } }),
  };
}

// A fix replaces characters, so it is offered only where every cell of the repair is found in the file's text.
function fixOf(report: Report, repair: Repair, index: number): readonly object[] {
  const byFile = new Map<string, object[]>();
  for (const cell of repair.cells) {
    const region = regionOf(linesOf(report, cell.place.file), cell.place, cell.printed);
    if (region === null) return [];
    const replacements = byFile.get(cell.place.file) ?? [];
    replacements.push({
      deletedRegion: { startLine: region.line, startColumn: region.from, endColumn: region.to },
      insertedContent: { text: cell.needed },
    });
    byFile.set(cell.place.file, replacements);
  }
  const described = repair.cells.map((cell) => `${cell.printed} → ${cell.needed}`).join(', ');
  return [
    {
      description: { text: neutralText(`${word(report, 'repair', { number: index + 1 })}: ${described}`) },
      artifactChanges: [...byFile].map(([file, replacements]) => ({
        artifactLocation: artifact(file),
        replacements,
      })),
    },
  ];
}

// The standard wants each location once.
function distinct(locations: readonly object[]): readonly object[] {
  return [...new Map(locations.map((one) => [JSON.stringify(one), one])).values()];
}

function linesOf(report: Report, file: string): readonly string[] {
  return report.files.find((one) => one.file === file)?.lines ?? [];
}

/** A file as a URI reference: separators of Windows turned, everything but letters and separators escaped. */
function artifact(file: string): { readonly uri: string } {
  const path = file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
  const drive = /^[A-Za-z]%3A\//.test(path);
  if (drive) return { uri: `file:///${path.replace('%3A', ':')}` };
  return { uri: path.startsWith('/') ? `file://${path}` : path };
}
