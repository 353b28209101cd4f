import { periodText } from '../../../basics/period.ts';
import type { Language } from '../../../basics/words.ts';
import { figure } from '../../../budget/cube.ts';
import { figureOf } from '../../../budget/figures.ts';
import type { Plan } from '../../../plan/plan.ts';
import { label, versionLabel } from '../../../views/labels.ts';
import { type BookWord, bookWord } from '../book-words.ts';
import { currencyName } from '../currency-name.ts';
import { amountText, statedAmount } from './amount-text.ts';

/** The line under the title: whose program and budget it is, proposed for which period. */
export function coverLine(plan: Plan, language: Language): string {
  const organization = plan.organization.name[language] ?? plan.organization.id;
  return bookWord('cover', language, { organization, period: periodText(plan.period) });
}

/** The heading of the overview. */
export function overviewTitle(plan: Plan, language: Language): string {
  const title = label('framework')[language] ?? '';
  return bookWord('overview', language, { title, period: periodText(plan.period) });
}

/** The lines that state the totals of each version, their development share, and what is not allocated yet. */
export function totalLines(plan: Plan, language: Language): readonly string[] {
  const { versions } = plan.budget;
  const line = (code: BookWord & ('total-budget' | 'development-share' | 'unallocated'), version: string) => {
    const cube = code === 'total-budget' ? 'total' : code;
    const [term] = figureOf(cube, { version }).terms;
    const known = term && figure(plan.budget, term.at);
    const there = known && statedAmount(known, plan.organization.currency).amount > 0 ? known : null;
    const named = versions.find((one) => one.id === version);
    return there && named
      ? [
          bookWord(code, language, {
            version: versionLabel(named)[language] ?? '',
            amount: amountText(there, plan.organization.currency, language),
          }),
        ]
      : [];
  };
  return [
    ...versions.flatMap(({ id }) => {
      const total = line('total-budget', id);
      return total.length > 0 ? [...total, ...line('development-share', id)] : [];
    }),
    ...versions.flatMap(({ id }) => line('unallocated', id)),
  ];
}

/** The line that says in what unit a table's money is printed, and whether it is rounded so that the table adds up. */
export function unitsLine(plan: Plan, language: Language): string {
  const isControlled = plan.publication.rounding === 'controlled';
  return bookWord(isControlled ? 'units-adding-up' : 'units', language, {
    currency: currencyName(plan.organization.currency, language, 'of'),
  });
}

/** A pillar as headings name it: by its number, as the foundation, or by its title alone. */
export function pillarTitle(plan: Plan, id: string, language: Language): string {
  const pillar = plan.strategy.pillars.find((one) => one.id === id);
  const title = pillar?.title[language] ?? '';
  const name = pillarName(id, pillar?.kind ?? 'pillar', language);
  if (name === null) return title === '' ? id : title;
  return title === '' ? name : bookWord('named', language, { name, title });
}

/** What a pillar is called without its title; `null` where it has no number and is not the foundation. */
export function pillarName(id: string, kind: 'pillar' | 'foundation', language: Language): string | null {
  if (kind === 'foundation') return bookWord('foundation', language);
  return /^\d{1,2}$/.test(id) ? bookWord('pillar', language, { number: id }) : null;
}

/** The caption of something of a sector. */
export function sectorCaption(sector: string, title: string, language: Language): string {
  return bookWord('sector-caption', language, { sector, title });
}
