import type { Place } from '@plenary/core/basics/place';
import type { Evidence, Finding, Repair, RepairCell, SumLine } from '@plenary/core/checks/finding';
import { neutralLines, neutralText } from '@plenary/core/wording/neutral-text';
import { changedDigits } from './changed-digits.ts';
import { escaped, style } from './html-page.ts';
import {
  cellText,
  comparisons,
  counts,
  headingWord,
  type Report,
  refusalSentence,
  refused,
  rulePage,
  sentenceOf,
  severities,
  standing,
  titleOf,
  verdict,
  waived,
  word,
} from './report.ts';

/** The report as one page that needs no other file: in the report's language and direction, for screen and print. */
export function htmlReport(report: Report): string {
  const title = escaped(word(report, 'report-title'));
  const files = report.files.map((one) => `<li>${own(one.file)}</li>`).join('');
  const compared = comparisons(report)
    .map((one) => `\n<p class="compared">${escaped(one)}</p>`)
    .join('');
  const sections = severities.flatMap((severity) => {
    const findings = standing(report, severity).map((finding) => findingHtml(report, finding, null));
    return findings.length === 0 ? [] : [section(severity, word(report, headingWord[severity]), findings)];
  });
  const direction = report.language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${report.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<ul class="files">${files}</ul>${compared}
<p class="verdict">${escaped(verdict(report))}</p>
<p class="counts">${counts(report).map(escaped).join(' · ')}</p>
</header>
<main>
${[...sections, ...waivedHtml(report), ...refusedHtml(report)].join('\n')}
</main>
</body>
</html>
`;
}

function section(id: string, heading: string, items: readonly string[]): string {
  return `<section class="${id}" aria-labelledby="${id}">
<h2 id="${id}">${escaped(heading)} <span class="count">(${items.length})</span></h2>
${items.join('\n')}
</section>`;
}

function waivedHtml(report: Report): readonly string[] {
  const items = waived(report).map((one) => findingHtml(report, one.finding, one.waived));
  return items.length === 0 ? [] : [section('waived', word(report, 'heading-waived'), items)];
}

function refusedHtml(report: Report): readonly string[] {
  const items = refused(report).map(
    ({ file, refusal }) =>
      `<article><h3>${own(file)}</h3><p>${escaped(refusalSentence(report, refusal))}</p></article>`,
  );
  return items.length === 0 ? [] : [section('refused', word(report, 'heading-not-checked'), items)];
}

function findingHtml(report: Report, finding: Finding, reason: string | null): string {
  const page = escaped(encodeURI(rulePage(finding.rule)));
  const why = reason === null ? '' : `\n<p class="reason">${escaped(word(report, 'reason', { reason }))}</p>`;
  return `<article>
<h3>${escaped(titleOf(report, finding.rule))}</h3>
<p class="place">${placeHtml(report, finding.place)}</p>
<p class="message">${escaped(sentenceOf(report, finding, finding.message))}</p>${why}
${[
  ...finding.evidence.map((evidence) => evidenceHtml(report, finding, evidence)),
  ...repairsHtml(report, finding.repairs),
  `<p class="rule">${escaped(word(report, 'about-rule'))}: <a href="${page}"><code dir="ltr">${escaped(finding.rule)}</code></a></p>`,
].join('\n')}
</article>`;
}

function placeHtml(report: Report, place: Place): string {
  const cell = cellText(report, place);
  return `<span dir="ltr">${own(`${place.file}:${place.line}`)}</span>${cell === '' ? '' : ` ${escaped(cell)}`}`;
}

function evidenceHtml(report: Report, finding: Finding, evidence: Evidence): string {
  if (evidence.kind === 'sum') return sumHtml(report, evidence);
  if (evidence.kind === 'note') {
    return `<p>${escaped(sentenceOf(report, finding, evidence.message))}</p>`;
  }
  const lines = neutralLines(evidence.text).map((line) => escaped(line));
  return `<figure><blockquote dir="auto">${lines.join('<br>')}</blockquote><figcaption>${placeHtml(report, evidence.place)}</figcaption></figure>`;
}

function sumHtml(report: Report, sum: Evidence & { readonly kind: 'sum' }): string {
  const row = (line: SumLine): string =>
    `<tr><td class="sign">${line.sign}</td><td class="figure">${figure(line.printed)}</td><th scope="row">${own(line.label)}${changedHtml(report, line.changed)}</th><td>${placeHtml(report, line.place)}</td></tr>`;
  const heads = ['printed', 'figure', 'where'] as const;
  const head = heads.map((one) => `<th scope="col">${escaped(word(report, one))}</th>`).join('');
  const computed = escaped(word(report, 'computed'));
  const printed = escaped(word(report, 'as-printed'));
  const stated =
    sum.result === null
      ? ''
      : `<tr class="stated"><td></td><td class="figure">${figure(sum.result.printed)}</td><th scope="row">${printed}: ${own(sum.result.label)}${changedHtml(report, sum.result.changed)}</th><td>${placeHtml(report, sum.result.place)}</td></tr>`;
  return `<table>
<thead><tr><td></td>${head}</tr></thead>
<tbody>${sum.lines.map(row).join('\n')}</tbody>
<tfoot>
<tr class="computed"><td class="sign">=</td><td class="figure">${figure(sum.computed)}</td><th scope="row">${computed}</th><td></td></tr>
${stated}
</tfoot>
</table>`;
}

function repairsHtml(report: Report, repairs: readonly Repair[]): readonly string[] {
  if (repairs.length === 0) return [];
  const items = repairs.map((repair) => {
    const cells = repair.cells.map((cell) => repairCellHtml(report, cell));
    return `<li>${cells.join('<br>')}</li>`;
  });
  const heading = escaped(word(report, 'repairs', { count: repairs.length }));
  return [`<p class="repairs">${heading}</p>\n<ol>\n${items.join('\n')}\n</ol>`];
}

function repairCellHtml(report: Report, cell: RepairCell): string {
  const needed = changedDigits(neutralText(cell.printed), neutralText(cell.needed))
    .map((one) => (one.changed ? `<mark>${escaped(one.text)}</mark>` : escaped(one.text)))
    .join('');
  const figures = `<span class="figure" dir="ltr"><del>${escaped(neutralText(cell.printed))}</del> → <ins>${needed}</ins></span>`;
  return `${figures} ${own(cell.label)}${changedHtml(report, cell.changed)} <span class="place">${placeHtml(report, cell.place)}</span>`;
}

function changedHtml(report: Report, changed: boolean): string {
  return changed ? ` <span class="changed">${escaped(word(report, 'changed'))}</span>` : '';
}

function figure(printed: string): string {
  return `<span dir="ltr">${escaped(neutralText(printed))}</span>`;
}

/** Words of the document: they keep their own direction. */
function own(text: string): string {
  return `<bdi>${escaped(neutralText(text))}</bdi>`;
}
