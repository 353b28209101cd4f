import type { Address } from '../basics/address.ts';
import { addressesOf, type Formula, type Linear } from '../basics/formula.ts';
import { standing } from '../basics/sequence.ts';
import { shortened } from '../basics/shortened.ts';
import { plain } from '../basics/text.ts';
import { inLanguage, type Language, languages, type Words } from '../basics/words.ts';
import { unallocated } from '../budget/unallocated.ts';
import type { Plan } from '../plan/plan.ts';
import { isLabel, type LabelCode, label, versionLabel } from './labels.ts';

/** What the figure at an address is, in words: "Copyright and Creative Industries, expected result 1.1, 2024/25 proposed budget". */
export function addressWords(address: Address, plan: Plan, language: Language): string {
  const own = subjectWords[address.cube];
  const names = order
    .filter((dimension) => address.at[dimension] !== undefined)
    .concat(Object.keys(address.at).filter((dimension) => !order.includes(dimension)))
    .filter((dimension) => !(dimension === 'bullet' && address.at['bullet'] === 'all'))
    .map((dimension) => memberWords(dimension, address.at[dimension] ?? '', plan, language));
  const named = own === undefined ? [] : own(address.at).map((code) => inLanguage(label(code), language));
  return [...named, ...names].filter((words) => words !== '').join(separator(language));
}

/** What a formula is, in words: a figure; a difference, a sum, or a part in percent of a whole. */
export function formulaWords(formula: Formula, plan: Plan, language: Language): string {
  if (formula.kind === 'linear') return linearWords(formula, plan, language);
  return filled('words-percentage', language, {
    part: linearWords(formula.numerator, plan, language),
    whole: linearWords(formula.denominator, plan, language),
  });
}

function linearWords({ terms }: Linear, plan: Plan, language: Language): string {
  const [first, second, ...more] = terms;
  if (!first) return inLanguage(label('total'), language);
  if (!second && first.coefficient === 1) return addressWords(first.at, plan, language);
  if (second && more.length === 0 && first.coefficient === 1 && second.coefficient === -1) {
    return filled('words-difference', language, {
      first: addressWords(first.at, plan, language),
      second: addressWords(second.at, plan, language),
    });
  }
  return filled('words-sum', language, {
    first: addressWords(first.at, plan, language),
    count: String(addressesOf({ kind: 'linear', terms }).length),
  });
}

/** The order in which an address is told. */
const order = [
  'sector',
  'unit',
  'donor',
  'priority',
  'bullet',
  'result',
  'object',
  'category',
  'contract',
  'item',
  'movement',
  'version',
];

/** What of a figure its coordinates do not tell. */
const subjectWords: Readonly<Record<string, (at: Address['at']) => readonly LabelCode[]>> = {
  total: () => ['words-total'],
  'development-share': () => ['development-share'],
  unallocated: () => ['unallocated'],
  'by-result': (at) =>
    at['result'] === undefined ? ['resources-by-result'] : at['sector'] === undefined ? ['all-sectors'] : [],
  'by-object': (at) =>
    at['object'] === undefined ? ['resources-by-object'] : at['sector'] === undefined ? ['all-sectors'] : [],
  'of-which': () => ['of-which'],
  'by-unit': (at) => (at['unit'] === undefined ? ['offices'] : []),
  posts: (at) => (at['contract'] === undefined ? ['head-count'] : []),
  priorities: (at) => (at['priority'] === undefined ? ['priorities'] : []),
  'funds-in-trust': (at) => (at['movement'] === undefined ? ['funds-in-trust'] : []),
};

/** The words of a member of a dimension in a language; its id where nothing names it. */
export function memberWords(dimension: string, member: string, plan: Plan, language: Language): string {
  const { organization, budget } = plan;
  const named = (words: Words | undefined): string => (words && inLanguage(words, language)) || member;
  if (member === unallocated) return inLanguage(label('unallocated'), language);
  if (dimension === 'sector') return named(organization.sectors.find((one) => one.id === member)?.name);
  if (dimension === 'unit') return named(organization.units.find((one) => one.id === member)?.name);
  if (dimension === 'result') return filled('words-result', language, { code: member });
  if (dimension === 'bullet') return filled('words-bullet', language, { number: member });
  if (dimension === 'priority') return priorityWords(member, plan, language);
  if (dimension === 'version') {
    const version = budget.versions.find((one) => one.id === member);
    return version ? named(versionLabel(version)) : member;
  }
  const listed = budget.dimensions
    .find((one) => one.id === dimension)
    ?.members.find((one) => one.id === member);
  if (listed) return named(listed.name);
  return isLabel(member) ? inLanguage(label(member), language) : member;
}

function priorityWords(id: string, plan: Plan, language: Language): string {
  const text = plan.priorities.find((one) => one.id === id)?.bullets[0]?.text ?? {};
  const sequence = [language, ...languages].map((one) => text[one] ?? []).find((one) => one.length > 0) ?? [];
  const words = plain(standing(sequence, new Set())).trim() || id;
  return filled('words-priority', language, { words: shortened(words) });
}

function separator(language: Language): string {
  return language === 'zh' ? '，' : language === 'ar' ? '، ' : ', ';
}

function filled(code: LabelCode, language: Language, facts: Readonly<Record<string, string>>): string {
  return inLanguage(label(code), language).replace(/\{(\w+)\}/g, (_, key: string) => facts[key] ?? '');
}
