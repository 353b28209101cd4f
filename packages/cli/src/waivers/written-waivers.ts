import type { ShownWaiver } from '@plenary/api/findings';
import type { Language } from '@plenary/core/basics/words';
import { findingMark } from '@plenary/core/checks/waivers/finding-mark';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { reportWords } from '@plenary/core/wording/catalogue';
import { sentence } from '@plenary/core/wording/sentence';
import { headingWord, severities } from '@plenary/formats/findings/report';
import type { FindingsOfPlan } from '@plenary/server/app/reading/findings-of-plan';
import { commandWord } from '../plenary/command-words.ts';

/** The findings of a plan with the names they are waived by: those that count by severity, those that are waived, and waivers that cover nothing. */
export async function waiversText(
  findings: FindingsOfPlan,
  { plan, proposals }: Pick<Interpretation, 'plan' | 'proposals'>,
  language: Language,
): Promise<string> {
  const { findingSentence } = await import('@plenary/server/findings/worded-finding');
  const { wordedWaiver } = await import('@plenary/server/findings/worded-waiver');
  const asked = { language, findings, opened: { plan, proposals } };
  const { all, waived, idle } = findings;
  if (all.length + waived.length + idle.length === 0) return `${commandWord(language, 'waivers-nothing')}\n`;
  const counting = severities.flatMap((severity) => {
    const own = all.filter(({ finding }) => finding.severity === severity);
    const entries = own.map(({ finding }) => entry(findingMark(finding), [findingSentence(finding, asked)]));
    return entries.length === 0 ? [] : [heading(headingWord[severity], language), ...entries];
  });
  const waivedEntries = waived.map(({ waiver }) => waiverEntry(wordedWaiver(waiver, asked), language));
  const idleEntries = idle.map((waiver) => waiverEntry(wordedWaiver(waiver, asked), language));
  return [
    ...counting,
    ...(waived.length === 0 ? [] : [heading('heading-waived', language), ...waivedEntries]),
    ...(idle.length === 0 ? [] : [commandWord(language, 'waivers-idle'), ...idleEntries]),
  ]
    .join('\n')
    .concat('\n');
}

function waiverEntry({ id, sentence: said, reason, by, at }: ShownWaiver, language: Language): string {
  const [day = ''] = at.split('T');
  const facts = { reason: reason.text, by, day };
  return entry(id, [said, commandWord(language, 'waiver-because', facts)]);
}

function entry(id: string, lines: readonly string[]): string {
  return [`  ${id}`, ...lines.map((line) => `      ${line}`)].join('\n');
}

function heading(
  code: (typeof headingWord)[keyof typeof headingWord] | 'heading-waived',
  language: Language,
): string {
  return sentence(reportWords, { code, facts: {} }, language);
}
