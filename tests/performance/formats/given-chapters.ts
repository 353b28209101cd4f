import { fixedNumbers } from '../measure.ts';

/** A part of a made-up programme and budget. */
export type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const first = ['River', 'Lake', 'Coast', 'Harbour', 'Spring', 'Basin', 'Canal', 'Delta', 'Glacier', 'Marsh'];
const second = [
  'Survey',
  'Protection',
  'Engineering',
  'Training',
  'Statistics',
  'Outreach',
  'Law',
  'Finance',
];
const third = ['Directorate', 'Service', 'Bureau'];
const verbs = ['will measure', 'will repair', 'supports', 'has mapped', 'trains', 'reviews', 'prepares'];
const things = [
  'gauges',
  'wells',
  'pumps',
  'dams',
  'maps',
  'treaties',
  'households',
  'fish ladders',
  'archives',
];
const ends = ['in every basin', 'with its partners', 'before the rains', 'on request', 'at lower cost'];

/** A programme and budget of so many chapters, in words of our own, the same in every run. Every table adds up. */
export function givenChapters(count: number): readonly Part[] {
  const next = fixedNumbers(7);
  const parts: Part[] = [
    { kind: 'heading', level: 1, text: 'Programme of Work and Budget of the Water Agency 2026/27' },
  ];
  for (let chapter = 0; chapter < count; chapter += 1) parts.push(...chapterParts(chapter, next));
  return parts;
}

/** The name of a chapter's sector, which no other has. */
export function chapterName(chapter: number): string {
  return `${pick(first, chapter)} ${pick(second, Math.floor(chapter / 10))} ${pick(third, Math.floor(chapter / 80))}`;
}

function chapterParts(chapter: number, next: () => number): readonly Part[] {
  const name = chapterName(chapter);
  const paragraphs = Array.from({ length: 40 }, (_, index): Part => {
    const sentences = Array.from({ length: 3 }, () => sentence(name, next));
    return { kind: 'paragraph', text: `${chapter + 1}.${index + 1} ${sentences.join(' ')}` };
  });
  return [
    { kind: 'heading', level: 2, text: name },
    ...paragraphs.slice(0, 20),
    { kind: 'heading', level: 3, text: 'Risks' },
    { kind: 'table', rows: riskRows(name, next) },
    ...paragraphs.slice(20),
    { kind: 'heading', level: 3, text: 'Resources by expected result' },
    { kind: 'paragraph', text: '(in thousands of Swiss francs)' },
    { kind: 'table', rows: moneyRows(next) },
  ];
}

/** The rows of a table by result with a total, printed in thousands. */
export function moneyRows(next: () => number, results = 8): readonly (readonly string[])[] {
  const columns = 3;
  const amounts = Array.from({ length: results }, () =>
    Array.from({ length: columns }, () => Math.round(next() * 9000)),
  );
  const totals = Array.from({ length: columns }, (_, column) =>
    amounts.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  return [
    [
      'Expected Result',
      '2024/25 Approved Budget',
      '2024/25 Budget after Transfers',
      '2026/27 Proposed Budget',
    ],
    ...amounts.map((row, index) => [
      `${Math.floor(index / 3) + 1}.${(index % 3) + 1} ${pick(things, index)} ${pick(ends, index)}`,
      ...row.map(printed),
    ]),
    ['Total', ...totals.map(printed)],
  ];
}

function riskRows(name: string, next: () => number): readonly (readonly string[])[] {
  return [
    ['Risk', 'Response to risk', 'Target residual risk'],
    ...Array.from({ length: 4 }, () => [
      `${sentence(name, next)}\nRisk appetite: low`,
      sentence(name, next),
      'Low - within risk appetite',
    ]),
  ];
}

function sentence(name: string, next: () => number): string {
  const one = (words: readonly string[]): string => pick(words, Math.floor(next() * words.length));
  return `The ${name} ${one(verbs)} ${Math.floor(next() * 90) + 2} ${one(things)} and ${one(things)} ${one(ends)}, and ${one(verbs)} the ${one(things)} of ${one(first)} ${Math.floor(next() * 400)} ${one(ends)}.`;
}

function printed(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}

function pick(words: readonly string[], index: number): string {
  return words[index % words.length] ?? '';
}
