import { describe, expect, test } from 'vitest';
import { base } from '../../basics/sequence.ts';
import type { Run } from '../../basics/text.ts';
import { type Language, languages } from '../../basics/words.ts';
import type { Block } from '../../narrative/narrative.ts';
import type { Proposal } from '../../negotiation/proposal.ts';
import type { Delegation } from '../../organization/organization.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Document } from '../document.ts';
import { interpret } from '../interpret/interpret.ts';
import names from '../interpret/vocabulary/delegations.json' with { type: 'json' };
import { withoutLiteralSigns } from '../literal.ts';
import { compose } from './compose.ts';
import { waterAgency } from './given-plan.ts';
import { profileOf } from './shown/profile-of.ts';
import type { BookInput } from './shown/shown-book.ts';

const fact = { cube: 'by-result', at: { sector: 'rivers', result: '1.1', version: 'proposed-2026/27' } };
const office = { unit: 'lima', category: 'personnel', version: 'proposed-2026/27' };

const proposals: readonly Proposal[] = [
  {
    id: 'amount',
    by: [],
    changes: [{ kind: 'set-fact', ...fact, before: amount(4120), after: amount(3120) }],
    excludes: [],
  },
  {
    id: 'stations',
    by: ['CH', 'NG'],
    changes: [{ kind: 'set-fact', cube: 'by-unit', at: office, before: amount(932), after: amount(1932) }],
    excludes: [],
  },
  { id: 'lakes', by: ['CH'], changes: [], excludes: [] },
  { id: 'large', by: ['NG'], changes: [], excludes: [], amends: 'lakes' },
  { id: 'nobody', by: [], changes: [], excludes: [] },
  { id: 'whole', by: ['GRULAC'], changes: [], excludes: ['answer'] },
  { id: 'answer', by: ['APG'], changes: [], excludes: ['whole'] },
];

const plan: Plan = withBlocks(waterAgency(), [
  block('a', [
    base({ text: 'We keep wells [1] ' }),
    { value: { text: 'and ' }, insertedBy: ['lakes'], deletedBy: [] },
    { value: { text: 'large ' }, insertedBy: ['lakes', 'large'], deletedBy: [] },
    { value: { text: 'lakes' }, insertedBy: ['lakes'], deletedBy: [] },
    { value: { text: ' every day' }, insertedBy: [], deletedBy: ['nobody'] },
    { value: { text: ' and night' }, insertedBy: ['nobody'], deletedBy: [] },
  ]),
  block('b', [{ value: { text: 'Dig at once.' }, insertedBy: ['whole'], deletedBy: [] }]),
  block('c', [{ value: { text: 'Dig when it is dry.' }, insertedBy: ['answer'], deletedBy: [] }]),
]);

describe('with proposals shown', () => {
  const lines = linesOf(bookOf({ plan, proposals, shown: true }, 'en'));

  test.each([
    'We keep wells [1] [and [large ] [Proposal by Nigeria]lakes] [Proposal by Switzerland]~~ every day~~__ and night__',
    'Proposal by Group of Latin American and Caribbean Countries: Dig at once.',
    'Optional proposal by Asia and the Pacific Group: Dig when it is dry.',
    '1.1 More people drink clean water | ~~4,120~~ __3,120__ | 3,900 | 3,880',
    'Optional proposal by Switzerland and Nigeria',
    'Lima Station | 1,932 | 475 | 2,407 |  | - | ',
  ])('stands %j', (line) => {
    expect(lines).toContain(line);
  });

  test('totals stand as in the plan, unless what moves them is asked for', () => {
    expect(lines).toContain('Total | 16,430 | 15,060 | 14,925');
    const moved = linesOf(bookOf({ plan, proposals, shown: true, movedTotals: true }, 'en'));
    expect(moved).toContain('Total | ~~16,430~~ __15,430__ | 15,060 | 14,925');
  });

  test.each(languages)('in %s the proposals are read back', (language) => {
    const read = interpret(bookOf({ plan, proposals, shown: true }, language), [profileOf(plan)]);
    const found = read.ok ? read.value.proposals : [];
    expect(found.map(({ by, changes }) => `${by.join(',')}:${changes.length}`).toSorted()).toEqual([
      ':0',
      ':1',
      'APG:0',
      'CH,NG:1',
      'CH:0',
      'GRULAC:0',
      'NG:0',
    ]);
  });

  test.each(languages)('in %s the same book is composed of what was read', (language) => {
    const book = bookOf({ plan, proposals, shown: true }, language);
    const read = interpret(book, [profileOf(plan)]);
    if (!read.ok) throw new Error(read.refusal.code);
    const again = bookOf({ plan: read.value.plan, proposals: read.value.proposals, shown: true }, language);
    expect(linesOf(again)).toEqual(linesOf(book));
  });
});

describe('in a scenario', () => {
  const inScenario = (...adopted: readonly string[]): readonly string[] =>
    linesOf(bookOf({ plan, proposals, scenario: { name: 'chosen', adopted } }, 'en'));

  test('nothing adopted leaves the base text, clean', () => {
    expect(inScenario()).toContain('We keep wells [1]  every day');
    expect(inScenario().join('\n')).not.toMatch(/Dig at once|~~|__|Switzerland/);
    expect(inScenario()).toContain('1.1 More people drink clean water | 4,120 | 3,900 | 3,880');
  });

  test('what is adopted stands as if it always had', () => {
    const lines = inScenario('lakes', 'large', 'nobody', 'amount', 'whole');
    expect(lines).toContain('We keep wells [1] and large lakes and night');
    expect(lines).toContain('Dig at once.');
    expect(lines).toContain('1.1 More people drink clean water | 3,120 | 3,900 | 3,880');
    expect(lines).toContain('Total | 15,430 | 15,060 | 14,925');
  });

  test('what cannot stand together is refused', () => {
    const scenario = { name: 'both', adopted: ['whole', 'answer'] };
    expect(compose({ plan, proposals, scenario }, 'en')).toMatchObject({
      ok: false,
      refusal: { code: 'proposals-exclude' },
    });
  });
});

function amount(thousands: number): { readonly amount: number; readonly halfWidth: number } {
  return { amount: thousands * 100_000, halfWidth: 50_000 };
}

function block(id: string, sequence: Block['text']['en']): Block {
  return { id, kind: 'paragraph', text: sequence ? { en: sequence } : {} };
}

function withBlocks(given: Plan, blocks: readonly Block[]): Plan {
  return {
    ...given,
    organization: { ...given.organization, delegations: ['CH', 'NG', 'GRULAC', 'APG'].map(delegation) },
    narrative: {
      ...given.narrative,
      sections: [...given.narrative.sections, { id: 'more', title: { en: 'More' }, blocks, sections: [] }],
    },
  };
}

function delegation(id: string): Delegation {
  const group = names.others.find((one) => one.id === id);
  if (group) return { id, name: group.name, kind: 'group' };
  const region = (language: Language): string =>
    new Intl.DisplayNames([language], { type: 'region' }).of(id) ?? id;
  const name = Object.fromEntries(languages.map((language) => [language, region(language)]));
  return { id, name, kind: 'member-state' };
}

function bookOf(input: BookInput, language: Language): Document {
  const book = compose(input, language);
  if (!book.ok) throw new Error(JSON.stringify(book.refusal));
  return book.value;
}

/** The lines of a book, struck words between `~~` and underlined ones between `__`. */
function linesOf(document: Document): readonly string[] {
  const marked = (runs: readonly Run[]): string =>
    runs
      .map(({ text, style }) =>
        style === 'struck' ? `~~${text}~~` : style === 'underlined' ? `__${text}__` : text,
      )
      .join('');
  return document.nodes
    .flatMap((node) =>
      node.kind === 'table'
        ? node.rows.map((row) =>
            row.cells.map((cell) => cell.parts.map((part) => marked(part.runs)).join('\n')).join(' | '),
          )
        : [marked(node.runs)],
    )
    .map(withoutLiteralSigns);
}
