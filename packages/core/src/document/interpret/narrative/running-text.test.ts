import { describe, expect, test } from 'vitest';
import { standing } from '../../../basics/sequence.ts';
import { plain } from '../../../basics/text.ts';
import { allSections, type Section } from '../../../narrative/narrative.ts';
import type { Document, Node } from '../../document.ts';
import { languageOf } from '../../language.ts';
import { outlineOf } from '../outline/outline.ts';
import { isAnnexHeading, sectorNamed } from '../outline/sector-names.ts';
import { statedScale } from '../outline/stated-scale.ts';
import { profiles, unknownOrganization } from '../profiles/choose-profile.ts';
import type { Profile } from '../profiles/profile.ts';
import { interpretNarrative } from './narrative.ts';

const kinds = { '#': 'heading', '-': 'item', '>': 'paragraph' } as const;

/** A document of lines: `# heading`, `> paragraph`, `- item`, `44: footnote`, and tables as `a|b / c|d`. */
function documentOf(...lines: readonly string[]): Document {
  let table = 0;
  const nodes = lines.map((text, index): Node => {
    const place = { file: 'plan', line: index + 1 };
    const kind = Object.entries(kinds).find(([sign]) => text.startsWith(`${sign} `))?.[1];
    if (kind) return { kind, place, level: kind === 'item' ? 1 : 0, runs: [{ text: text.slice(2) }] };
    const note = /^(\d+): (.*)$/.exec(text);
    if (note)
      return { kind: 'footnote', place, level: 0, mark: note[1] ?? '', runs: [{ text: note[2] ?? '' }] };
    table += 1;
    const rows = text.split(' / ').map((row, order) => ({
      place: { ...place, table, row: order + 1 },
      cells: row.split('|').map((cell, column) => ({
        place: { ...place, table, row: order + 1, column: column + 1 },
        parts: cell === '' ? [] : [{ depth: 0, runs: [{ text: cell }] }],
      })),
    }));
    return { kind: 'table', place: { ...place, table }, rows };
  });
  return { file: 'plan', format: 'text', language: 'en', nodes };
}

const wipo: Profile = profiles[0] ?? unknownOrganization;
const risks = 'Expected result|Risk|Risk response / 3.1 One|It fails|We act';
const indicators = 'Expected result|Indicator|Baseline|Target / 3.1 One|Share of users|80%|90%';
const money = 'Expected result|2024/25|2022/23 / 3.1 One|1,000|900 / Total|1,000|900';
const long =
  'This part of the secretariat goes on with work that members have asked for in the last two years.';

function sectorsOf(...lines: readonly string[]): readonly (string | null)[] {
  return outlineOf(documentOf(...lines), wipo).map((one) => one.sector);
}

describe('sectors', () => {
  test('a chapter reaches to the next one, an annex ends it', () => {
    expect(
      sectorsOf(
        '# Overview',
        '# Patents and Technology',
        `> ${long}`,
        '# Brands and Designs Sector',
        '# Annex XII Offices',
      ),
    ).toEqual([null, 'patents', 'patents', 'brands', null]);
  });

  test('a chapter without opening, by a later caption', () => {
    expect(
      sectorsOf(
        '# Patents and Technology',
        indicators,
        indicators,
        '# Resources',
        '# Brands and Designs: Resources by Result',
        money,
      ),
    ).toEqual(['patents', 'patents', 'brands', 'brands', 'brands', 'brands']);
  });

  test('text after the resources of a chapter, by what it speaks of', () => {
    const about = `> ${long} The Regional and National Development staff helps.`;
    expect(sectorsOf('# Patents and Technology', money, `> ${long}`, about, about, risks)).toEqual([
      'patents',
      'patents',
      'development',
      'development',
      'development',
      'development',
    ]);
  });

  test('a chapter nothing tells the sector of', () => {
    expect(sectorsOf('# Patents and Technology', money, `> ${long}`, risks)).toEqual([
      'patents',
      'patents',
      null,
      null,
    ]);
  });

  test('a second strategy in a chapter is of another one', () => {
    const lines = [
      '# Patents and Technology',
      '# Implementation Strategies',
      `> ${long}`,
      '# Implementation Strategies',
    ];
    expect(sectorsOf(...lines, '# Brands and Designs: Resources by Result', money)).toEqual([
      'patents',
      'patents',
      'patents',
      'brands',
      'brands',
      'brands',
    ]);
  });

  test('a note below a table of resources', () => {
    expect(sectorsOf('# Patents and Technology', money, '> Rounded.', `> ${long}`)).toEqual(
      Array.from({ length: 4 }, () => 'patents'),
    );
  });

  test('an organization without sectors', () => {
    expect(outlineOf(documentOf('# Patents', money), unknownOrganization).map((one) => one.sector)).toEqual([
      null,
      null,
    ]);
  });

  test.each([
    ['专利和技术', 'patents heading'],
    ['PATENTS AND TECHNOLOGY SECTOR', 'patents heading'],
    ['品牌和外观设计：按成果开列的资源', 'brands caption'],
    ['区域和国家发展部门——驻外办事处', 'development caption'],
    ['附件十三 区域和国家发展部门：协调司', 'development caption'],
    ['Secteur Brevets et technologie', 'patents heading'],
    ['Brands and Designs in the world', undefined],
    ['全球挑战', undefined],
  ])('%s', (text, expected) => {
    const named = sectorNamed(text, wipo);
    expect(named ? `${named.sector} ${named.kind}` : undefined).toBe(expected);
  });

  test.each([
    ['附件十二 按办事处', true],
    ['Annex XII Budget of offices', true],
    ['Annexe III. Barème', true],
    ['Приложение 4', true],
    ['Annexes', false],
    ['附件和文件', false],
  ])('annex: %s', (text, expected) => {
    expect(isAnnexHeading(text)).toBe(expected);
  });
});

describe('pillars, captions, scales, attributions', () => {
  test('a pillar from its heading, or from the results that follow', () => {
    const overview = 'Expected result|Indicator|Sector / 2.1 One|Progress|Brands';
    const outline = outlineOf(
      documentOf(
        'Priorities|Budget|Sector / One|5|Brands',
        overview,
        '# Strategic pillar 3: Services',
        overview,
        '# Foundation: People',
        overview,
      ),
      wipo,
    );
    expect(outline.map((one) => one.pillar)).toEqual(['2', '2', '3', '3', 'foundation', 'foundation']);
  });

  test('captions come nearest first; a scale stated once holds for tables without one', () => {
    const outline = outlineOf(
      documentOf('# Resources', '# (in millions of US dollars)', money, '> Some text.', money),
      wipo,
    );
    expect(outline.map((one) => one.captions)[2]).toEqual(['(in millions of US dollars)', 'Resources']);
    expect(outline.map((one) => one.powerOfTen)).toEqual([6, 6, 6, 6, 6]);
  });

  test('a scale in the header of a table', () => {
    expect(
      outlineOf(documentOf('Priorities|Budget (in thousands of CHF)|Sector / a|1|b'), wipo)[0]?.powerOfTen,
    ).toBe(3);
  });

  test.each([
    ['(单位：千瑞郎)', 3],
    ['（单位：百万美元）', 6],
    ['(单位：万元)', 4],
    ['(单位：瑞郎)', 0],
    ['(in thousands of Swiss francs)', 3],
    ['(in millions of euros)', 6],
    ['(en milliers de francs suisses)', 3],
    ['(en miles de francos suizos)', 3],
    ['(в тыс. шв. франков)', 3],
    ['(в млн долл. США)', 6],
    ['(بآلاف الفرنكات السويسرية)', 3],
    ['(United States dollars)', 0],
    ['Millions of users', null],
    ['(see annex)', null],
  ])('scale of %s', (text, expected) => {
    expect(statedScale(text)).toBe(expected);
  });

  test('an attribution holds to the heading after what it stands over', () => {
    const outline = outlineOf(
      documentOf('# Optional proposal by China', '# Annex XII Offices', money, '# Annex XIII More', money),
      wipo,
    );
    expect(outline.map((one) => one.attribution?.delegations[0]?.id)).toEqual([
      'CN',
      'CN',
      'CN',
      undefined,
      undefined,
    ]);
  });
});

function narrativeOf(...lines: readonly string[]): ReturnType<typeof interpretNarrative> {
  const document = documentOf(...lines);
  return interpretNarrative(document, outlineOf(document, wipo), wipo, 'en');
}

function tree(sections: readonly Section[]): readonly string[] {
  return sections.map((one) => {
    const blocks = one.blocks.map((block) => block.kind[0]).join('');
    const below = tree(one.sections);
    return `${one.title.en ?? '-'}:${blocks}${below.length > 0 ? `(${below.join(' ')})` : ''}`;
  });
}

describe('narrative', () => {
  test('chapters, parts, and what stands in a strategy', () => {
    const { narrative, found } = narrativeOf(
      '# Patents and Technology',
      '# Implementation strategies',
      `> ${long}`,
      '# Patent law',
      '- one;',
      '- two.',
      '# Risks',
      risks,
      '# Resources',
      '# (in thousands of Swiss francs)',
      money,
      '14: a note',
      '14: another',
      '15: ',
    );
    expect(tree(narrative.sections)).toEqual([
      'Patents and Technology:(Implementation strategies:p(Patent law:ii) Risks:v Resources:v)',
    ]);
    expect(narrative.sections[0]?.sector).toBe('patents');
    expect(allSections(narrative).map((one) => one.id)).toEqual([
      'patents',
      'patents-strategy',
      expect.stringMatching(/^patents-\w+$/),
      'patents-risks',
      'patents-resources',
    ]);
    expect(narrative.footnotes).toEqual([
      { id: 'footnote-14', mark: '14', text: { en: 'a note' } },
      { id: 'footnote-14-2', mark: '14', text: { en: 'another' } },
      { id: 'footnote-15', mark: '15', text: {} },
    ]);
    expect(found.parts).toEqual([{ sector: 'patents', part: 'strategy' }]);
    expect(found.places['block:patents-resources-1']?.line).toBe(11);
    expect(found.places['footnote:footnote-15']?.line).toBe(14);
  });

  test('ids are unique and every one has its place', () => {
    const { narrative, found } = narrativeOf(
      '> a b',
      '# Risks',
      '> c',
      '# Risks',
      '> d',
      '# Words',
      '# Words again',
      '> e',
    );
    const ids = allSections(narrative).flatMap((one) =>
      [`section:${one.id}`].concat(one.blocks.map(({ id }) => `block:${id}`)),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => found.places[id] === undefined)).toEqual([]);
  });

  test('a proposal and the optional text that answers it', () => {
    const { narrative, found } = narrativeOf(
      '# Traditional knowledge',
      '- help the committee;',
      '- Proposal by GRULAC: experts shall be paid for by the fund.',
      '- Members also ask the secretariat to pay for two speakers of local communities.',
      '- Optional proposal by APG/Singapore: experts may be paid for.',
      '- Members also ask the secretariat to pay for speakers of local communities where it can.',
      '- write reports;',
    );
    const [first, second] = found.proposals;
    expect(found.proposals.map((one) => one.by)).toEqual([['GRULAC'], ['APG', 'SG']]);
    expect([first?.excludes, second?.excludes]).toEqual([[second?.id], [first?.id]]);
    const words = (adopted: readonly string[]): readonly number[] =>
      allSections(narrative)
        .flatMap((one) => one.blocks)
        .map((block) => plain(standing(block.text.en ?? [], new Set(adopted))).length)
        .flatMap((length, index) => (length > 0 ? [index] : []));
    expect(words([])).toEqual([0, 5]);
    expect(words([first?.id ?? ''])).toEqual([0, 1, 2, 5]);
    expect(words([second?.id ?? ''])).toEqual([0, 3, 4, 5]);
  });

  test('an attribution that introduces items', () => {
    const { narrative } = narrativeOf('# Words', '> Proposal by Chile:', '- one', '- two', '> then');
    const blocks = allSections(narrative).flatMap((one) => one.blocks);
    expect(blocks.map((block) => block.text.en?.[0]?.insertedBy.length ?? 0)).toEqual([0, 1, 1, 0]);
  });

  test('text below an attribution of its own', () => {
    const { narrative, found } = narrativeOf('# Proposal by Chile', '> one', '# Words', '> two');
    const blocks = allSections(narrative).flatMap((one) => one.blocks);
    expect(blocks.map((block) => block.text.en?.[0]?.insertedBy.length)).toEqual([1, 0]);
    expect(found.proposals.map((one) => one.by)).toEqual([['CL']]);
  });
});

describe('languageOf', () => {
  test.each([
    ['The budget of the sector is shown by result and by object of expenditure.', 'en'],
    ['Le budget du secteur est présenté par résultat et par objet de dépense dans le tableau.', 'fr'],
    ['El presupuesto del sector se presenta por resultado y por objeto de gasto en el cuadro.', 'es'],
    ['Бюджет сектора представлен по результатам и статьям расходов.', 'ru'],
    ['本部门的 WIPO CASE 和 PCT 预算按成果开列。', 'zh'],
    ['ترد ميزانية القطاع بحسب النتائج وأوجه الإنفاق.', 'ar'],
    ['Der Haushalt der Abteilung wird nach Ergebnissen und nach Kostenarten gezeigt.', null],
    ['この部門の予算は成果ごとに示されている。', null],
    ['123 456', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(languageOf(text)).toBe(expected);
  });
});
