import type { Place } from '@plenary/core/basics/place';
import type { Language } from '@plenary/core/basics/words';
import type { Finding } from '@plenary/core/checks/finding';
import type { Catalogue } from '@plenary/core/wording/catalogue';
import type { Report } from './report.ts';

/** A small report for tests: a total that misses, words that repeat, a question, a waiver, and a file nobody can read. */
export function givenReport(language: Language, changes: Partial<Report> = {}): Report {
  return {
    language,
    files: [
      { file: 'plan.txt', refusal: null, lines: givenLines },
      { file: 'old.doc', refusal: { code: 'file-missing', facts: {} }, lines: [] },
    ],
    findings: [
      { finding: missedTotal, waived: null },
      { finding: { ...saidTwice, severity: 'warning' }, waived: null },
      { finding: { ...saidTwice, severity: 'question' }, waived: null },
      { finding: saidTwice, waived: 'the title repeats on purpose' },
    ],
    catalogues: {
      'figures-total': wordsOf('{label} misses {gap}.'),
      'text-repeated': wordsOf('“{words}” again.'),
    },
    ...changes,
  };
}

/** A place in the lines of the report's file. */
export function at(line: number, column?: number): Place {
  return { file: 'plan.txt', line, ...(column === undefined ? {} : { table: 1, row: line - 1, column }) };
}

/** A catalogue that says the same in every language, with the language before it. */
export function wordsOf(pattern: string): Catalogue {
  const of = (language: Language): Readonly<Record<string, string>> => ({
    title: `${language} title`,
    said: `${language}: ${pattern}`,
    note: `${language} note`,
  });
  return { ar: of('ar'), zh: of('zh'), en: of('en'), fr: of('fr'), ru: of('ru'), es: of('es') };
}

const givenLines = ['Result\tBudget', '1.1 Wide reach\t9,155', '2.1 成果\t(54)', 'Total\t9,200'];

/** A total that its parts do not come to, with two repairs. */
export const missedTotal: Finding = {
  rule: 'figures-total',
  severity: 'error',
  place: at(4, 2),
  message: { code: 'said', facts: { label: 'Total', gap: 1099 } },
  evidence: [
    {
      kind: 'sum',
      lines: [
        { sign: '+', label: '1.1 Wide reach', printed: '9,155', place: at(2, 2), changed: true },
        { sign: '+', label: '2.1 成果', printed: '(54)', place: at(3, 2), changed: false },
      ],
      computed: '9,101',
      result: { sign: '=', label: 'Total', printed: '9,200', place: at(4, 2), changed: false },
    },
    { kind: 'note', message: { code: 'note', facts: {} } },
  ],
  repairs: [
    {
      cells: [{ place: at(2, 2), label: '1.1 Wide reach', printed: '9,155', needed: '9,254', changed: true }],
    },
    {
      cells: [
        { place: at(3, 2), label: '2.1 成果', printed: '(54)', needed: '45', changed: false },
        { place: at(4, 2), label: 'Total', printed: '9,200', needed: '10,200', changed: false },
      ],
    },
  ],
};

/** Words that stand twice. */
export const saidTwice: Finding = {
  rule: 'text-repeated',
  severity: 'error',
  place: at(3),
  message: { code: 'said', facts: { words: 'the same' } },
  evidence: [{ kind: 'quote', place: at(2), text: 'the\nsame' }],
  repairs: [],
};
