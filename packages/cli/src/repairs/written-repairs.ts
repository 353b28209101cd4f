import type { ShownFinding } from '@plenary/api/findings';
import type { Language } from '@plenary/core/basics/words';
import { catalogues } from '@plenary/core/checks/catalogues';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { withoutLiteralSigns } from '@plenary/core/document/literal';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import {
  cellText,
  headingWord,
  lineText,
  type Report,
  severities,
  word,
} from '@plenary/formats/findings/report';
import type { FindingsOfPlan } from '@plenary/server/app/reading/findings-of-plan';
import type { WordedIn } from '@plenary/server/findings/worded-finding';
import { commandWord } from '../plenary/command-words.ts';
import { type Repairable, repairable } from './applicable.ts';

type Asked = Pick<WordedIn, 'findings' | 'language' | 'opened'>;

/** The repairs that the plan can carry out, by severity, each with the mark and the place of its finding; and how many there are that it cannot. */
export async function repairsText(
  findings: FindingsOfPlan,
  { plan, proposals }: Pick<Interpretation, 'plan' | 'proposals'>,
  language: Language,
): Promise<string> {
  const asked = { findings, language, opened: { plan, proposals } };
  const all = await repairable(findings, plan);
  const listed = all.filter(({ applicable }) => applicable.length > 0);
  const report = reportIn(language);
  const worded = await wordingIn(asked);
  const entries = severities.flatMap((severity) => {
    const own = listed.filter(({ found }) => found.finding.severity === severity);
    return own.length === 0
      ? []
      : [word(report, headingWord[severity]), ...own.map((one) => entryText(one, worded(one), language))];
  });
  const count = all.length - listed.length;
  const which = findings.checked?.which ?? 'book';
  const left = count === 0 ? [] : [commandWord(language, `repairs-left-${which}`, { count })];
  const none = listed.length === 0 ? [commandWord(language, 'repairs-nothing')] : [];
  return [...entries, ...none, ...left].join('\n').concat('\n');
}

/** What a repair changed, a line for each thing. */
export async function changedText(entry: Repairable, place: number, asked: Asked): Promise<string> {
  const worded = await wordingIn(asked);
  const changed = changeLines(worded(entry).repairs[place], asked.language);
  return changed.map((line) => `${line}\n`).join('');
}

function entryText(
  { mark, applicable }: Repairable,
  { sentence, place, repairs }: ShownFinding,
  language: Language,
): string {
  const report = reportIn(language);
  const where = [lineText(report, place), cellText(report, place)].filter((part) => part !== '').join(' ');
  const count = applicable.length;
  const lines = applicable.flatMap((at) => {
    const number = count === 1 ? '' : `${at + 1}. `;
    return changeLines(repairs[at], language).map(
      (line, index) => `${index === 0 ? number : ' '.repeat(number.length)}${line}`,
    );
  });
  return [
    `  ${mark}  ${where}`,
    `      ${sentence}`,
    ...(count === 1 ? [] : [`      ${commandWord(language, 'repairs-several', { count })}`]),
    ...lines.map((line) => `        ${line}`),
  ].join('\n');
}

/** Says findings as the page says them. */
async function wordingIn(asked: Asked): Promise<(one: Repairable) => ShownFinding> {
  const { wordedFinding } = await import('@plenary/server/findings/worded-finding');
  return ({ found }) => wordedFinding(found, { ...asked, plan: asked.opened.plan });
}

/** Amounts to the last unit, and words as they stand in the cells, one above the other: they are long. */
function changeLines(
  repair: ShownFinding['repairs'][number] | undefined,
  language: Language,
): readonly string[] {
  if (repair?.applies.kind !== 'plan') return [];
  const amounts = repair.applies.amounts.map(({ label, before, after }) =>
    commandWord(language, 'repair-change', { label, before: before ?? '–', after: after ?? '–' }),
  );
  const words = repair.cells.filter(({ needed }) => /\p{L}/u.test(needed));
  return [...amounts, ...words.flatMap((cell) => wordLines(cell, language))];
}

function wordLines(
  { label, printed, needed }: Record<'label' | 'printed' | 'needed', string>,
  language: Language,
): readonly string[] {
  const said = [label, printed, needed].map((text) => embeddedText(withoutLiteralSigns(text), language));
  const [what = '', before = '', after = ''] = said;
  return [...(what === after ? [] : [what]), `- ${before}`, `+ ${after}`];
}

function reportIn(language: Language): Report {
  return { language, files: [], findings: [], catalogues };
}
