import { type Period, periodText, readPeriod } from '../../basics/period.ts';
import { same } from '../../basics/same.ts';
import type { Language } from '../../basics/words.ts';
import type { Block, Section } from '../../narrative/narrative.ts';
import type { Bullet, ExpectedResult } from '../../results/strategy.ts';
import type { Entities } from '../change.ts';
import type { NotationContext } from './line-reader.ts';
import { namesText, nameText } from './names.ts';
import { waiverLines } from './waiver-text.ts';
import { indicatorLines } from './write-indicator.ts';
import { bridgeStepLines, ceilingLines, definitionLines, lockLines } from './write-planning.ts';
import { riskLines } from './write-risk.ts';
import { indented, lineOf, listOption, option, textText, wordsText } from './written.ts';

/** One writer a kind of entity. */
export type Writers = {
  readonly [What in keyof Entities]: (entity: Entities[What], context: NotationContext) => readonly string[];
};

/** The lines that say an entity of each kind. A cube's line says no facts. */
export const entityLines: Writers = {
  sector: (sector, { language }) => {
    const short = wordsText(sector.short, language);
    return [
      lineOf('sector', nameText(sector.id), wordsText(sector.name, language), short && `short ${short}`),
    ];
  },
  unit: (unit, { language }) => [
    lineOf(
      'unit',
      nameText(unit.id),
      unit.kind,
      option('sector', unit.sector),
      wordsText(unit.name, language),
    ),
  ],
  delegation: (delegation, { language }) => [
    lineOf('delegation', nameText(delegation.id), delegation.kind, wordsText(delegation.name, language)),
  ],
  pillar: (pillar, { language }) => [
    lineOf(pillar.kind, nameText(pillar.id), wordsText(pillar.title, language)),
    ...indented(pillar.results.flatMap((result) => resultLines(result, language))),
  ],
  priority: (priority, context) => [
    lineOf(
      'priority',
      nameText(priority.id),
      option('pillar', priority.pillar),
      listOption('sectors', priority.sectors),
    ),
    ...indented(priority.bullets.flatMap((bullet) => bulletLines(bullet, context))),
  ],
  indicator: indicatorLines,
  risk: riskLines,
  section: sectionLines,
  footnote: (footnote, { language }) => [
    lineOf(
      'footnote',
      nameText(footnote.id),
      option('mark', footnote.mark),
      wordsText(footnote.text, language),
    ),
  ],
  version: (version, { language }) => {
    const plain = `${version.stage}-${periodText(version.period)}`;
    const id = version.id === plain ? null : option('id', version.id);
    const frozen = version.frozen ? 'frozen' : null;
    const name = version.name && wordsText(version.name, language);
    return [lineOf('version', version.stage, writePeriod(version.period), frozen, id, name ?? null)];
  },
  dimension: (dimension, { language }) => [
    lineOf('dimension', nameText(dimension.id)),
    ...dimension.members.map(
      (member) =>
        `  ${lineOf('member', nameText(member.id), option('parent', member.parent), wordsText(member.name, language))}`,
    ),
  ],
  cube: (cube) => [lineOf('cube', nameText(cube.id), cube.unit, namesText(cube.dimensions))],
  ceiling: ceilingLines,
  lock: lockLines,
  definition: definitionLines,
  'bridge-step': bridgeStepLines,
  waiver: waiverLines,
};

/** `2024/25`, or `2024..2040` where two digits would not do. */
export function writePeriod(period: Period): string {
  const text = periodText(period);
  return same(readPeriod(text), period) ? text : `${period.from}..${period.to}`;
}

function resultLines({ code, title, wordings = [] }: ExpectedResult, language: Language): readonly string[] {
  return [
    lineOf('result', nameText(code), wordsText(title, language)),
    ...indented(
      wordings.map((one) =>
        lineOf('wording', nameText(one.sector), one.part, wordsText(one.title, language)),
      ),
    ),
  ];
}

function bulletLines(bullet: Bullet, context: NotationContext): readonly string[] {
  const inner = bullet.bullets.flatMap((one) => bulletLines(one, context));
  return [lineOf('bullet', textText(bullet.text, context.language)), ...indented(inner)];
}

function sectionLines(section: Section, context: NotationContext): readonly string[] {
  const title = wordsText(section.title, context.language);
  return [
    lineOf('section', nameText(section.id), option('sector', section.sector), title),
    ...section.blocks.map((block) => `  ${blockLine(block, context)}`),
    ...indented(section.sections.flatMap((one) => sectionLines(one, context))),
  ];
}

function blockLine(block: Block, context: NotationContext): string {
  const words = textText(block.text, context.language);
  return lineOf(block.kind, nameText(block.id), option('view', block.view), words);
}
