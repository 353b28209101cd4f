import { addressText } from '@plenary/core/basics/address';
import { printFigure, printStyle } from '@plenary/core/basics/numbers/number-printing';
import type { Language } from '@plenary/core/basics/words';
import type { Branch } from '@plenary/core/negotiation/branch';
import { mergePreview } from '@plenary/core/negotiation/merge';
import type { Plan } from '@plenary/core/plan/plan';
import { reportWords } from '@plenary/core/wording/catalogue';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import { alignedFigures } from '@plenary/formats/findings/aligned-figures';
import { commandWord } from '../plenary/command-words.ts';
import { type Merge, summedMerge } from './merge-sums.ts';
import type { PreviewedMerge } from './previewed-merge.ts';

type Findings = NonNullable<PreviewedMerge['findings']>;
type Found = Findings['come'][number];

/**
 * What merging a branch would do: each figure with what stands against it, what is left under ceilings, what would not agree, and which
 * findings would come and go.
 */
export function mergeText({ merge, findings }: PreviewedMerge, plan: Plan, language: Language): string {
  if (merge.figures.length === 0) return `${commandWord(language, 'merge-nothing')}\n`;
  const parts = [figuresText, sumsText, heldToText].map((text) => text(merge, plan, language));
  return [...parts, findings ? findingsText(findings, language) : '']
    .filter((text) => text !== '')
    .join('\n');
}

/** The same as data: amounts in minor units or people. */
export function mergeJson(branch: Branch, plan: Plan, { merge, findings }: PreviewedMerge): string {
  const held = new Map(
    [...mergePreview(plan, branch).held].map(([{ at }, { code }]) => [addressText(at), code]),
  );
  const figures = merge.figures.map((one) => ({
    address: one.address,
    made: one.made,
    plan: one.now,
    scenario: one.branch,
    collides: one.collides,
    held: held.get(one.address) ?? null,
  }));
  const { ceilings, disagreements } = merge;
  const sums = toldSums(merge);
  const told = {
    format: 'plenary-merge-1',
    scenario: branch.id,
    figures,
    sums,
    ceilings,
    disagreements,
    findings,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function toldSums(merge: Merge): Readonly<Record<string, readonly object[]>> {
  const sums = summedMerge(merge).map(({ by, rows }) => [
    by,
    rows.map(({ member, sum: { cut, count, now, branch } }) => ({
      ...(by === 'all' ? {} : { [by]: member }),
      cut,
      figures: count,
      plan: now,
      scenario: branch,
    })),
  ]);
  return Object.fromEntries(sums);
}

/** What the figures come to: all of them, and those of each sector and of each result. */
function sumsText(merge: Merge, plan: Plan, language: Language): string {
  const print = printed(plan, language);
  const titles = { all: 'merge-sums', sector: 'merge-by-sector', result: 'merge-by-result' } as const;
  const parts = summedMerge(merge).map(({ by, rows }) => {
    const columns = [
      rows.map(({ sum, unit }) => print(sum.now, unit)),
      rows.map(({ sum, unit }) => print(sum.branch, unit)),
      rows.map(({ sum, unit }) => print(sum.branch - sum.now, unit)),
    ].map(alignedFigures);
    const lines = rows.map(({ words, sum }, index) => {
      const facts = { words, count: sum.count };
      const figures = columns.map((column) => column[index] ?? '').join('  ');
      return `${figures}  ${commandWord(language, 'merge-sum-of', facts)}`;
    });
    return listed(commandWord(language, titles[by]), lines);
  });
  return parts.join('');
}

function figuresText({ figures }: Merge, plan: Plan, language: Language): string {
  const print = printed(plan, language);
  const columns = [
    figures.map((one) => print(one.now, one.unit)),
    figures.map((one) => print(one.branch, one.unit)),
    figures.map((one) => print((one.branch ?? 0) - (one.now ?? 0), one.unit)),
  ].map(alignedFigures);
  const lines = figures.map((one, index) =>
    [
      `  ${columns.map((column) => column[index] ?? '').join('  ')}  ${embeddedText(one.words, language)}`,
      `      ${one.address}`,
      ...(one.collides
        ? [`      ${commandWord(language, 'merge-collides', { made: print(one.made, one.unit) })}`]
        : []),
      ...(one.held === null ? [] : [`      ${one.held}`]),
    ].join('\n'),
  );
  return `${commandWord(language, 'merge-changes', { count: figures.length })}\n${lines.join('\n')}\n`;
}

/** Ceilings and figures that should be one, where merging changes what is said of them; a passed ceiling in any case. */
function heldToText({ ceilings, disagreements }: Merge, plan: Plan, language: Language): string {
  const print = (amount: number | null): string =>
    amount === null ? commandWord(language, 'not-available') : printed(plan, language)(amount, 'money');
  const under = ceilings
    .filter(({ before, after }) => before !== after || (after ?? 0) < 0)
    .map(({ words, amount, before, after }) => {
      const facts = { words, ceiling: print(amount) };
      return commandWord(language, 'merge-ceiling', { ...facts, before: print(before), after: print(after) });
    });
  const apart = disagreements
    .filter(({ before, after }) => before !== after)
    .map(({ words, other, before, after }) => {
      const facts = { words, other, before: print(before), after: print(after) };
      return commandWord(language, 'merge-apart-by', facts);
    });
  return [
    listed(commandWord(language, 'merge-ceilings'), under),
    listed(commandWord(language, 'merge-apart'), apart),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

function findingsText({ come, go, changed, stay }: Findings, language: Language): string {
  const title = `${commandWord(language, 'merge-findings')}\n`;
  const one = (found: Found): string =>
    [
      `${reportWords[language][found.severity]}: ${found.sentence}`,
      `      ${[found.title, found.under ?? ''].filter((text) => text !== '').join(' · ')}`,
    ].join('\n');
  const groups = [
    listed(commandWord(language, 'merge-come', { count: come.length }), come.map(one)),
    listed(
      commandWord(language, 'merge-changed', { count: changed.length }),
      changed.map(
        ({ before, after }) =>
          `${one(after)}\n      ${commandWord(language, 'merge-was')} ${before.sentence}`,
      ),
    ),
    listed(commandWord(language, 'merge-go', { count: go.length }), go.map(one)),
  ].filter((text) => text !== '');
  const same = groups.length === 0 ? `${commandWord(language, 'merge-findings-none')}\n` : groups.join('');
  const stays = stay > 0 ? `${commandWord(language, 'merge-stay', { count: stay })}\n` : '';
  return `${title}${same}${stays}`;
}

function listed(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function printed(
  plan: Plan,
  language: Language,
): (amount: number | null, unit: 'money' | 'people') => string {
  const print = printStyle(language, 'table');
  return (amount, unit) => {
    if (amount === null) return '';
    if (amount === 0) return print.zero;
    return printFigure(
      { digits: amount, place: unit === 'people' ? 0 : -plan.organization.currency.digits },
      print,
    );
  };
}
