import { type Period, readPeriod } from '../../basics/period.ts';
import type { Cube, Dimension, Member, Version } from '../../budget/cube.ts';
import type { Block, Footnote, Section } from '../../narrative/narrative.ts';
import type { Delegation, Sector, Unit } from '../../organization/organization.ts';
import type { Bullet, ExpectedResult, Pillar, Priority, ResultWording } from '../../results/strategy.ts';
import type { Entities } from '../change.ts';
import { LineReader, type NotationContext } from './line-reader.ts';
import type { Line, Problems } from './lines.ts';
import { readIndicator } from './read-indicator.ts';
import { readBridgeStep, readCeiling, readDefinition, readLock } from './read-planning.ts';
import { readRisk } from './read-risk.ts';
import { readWaiver } from './waiver-text.ts';

type Reader<Entity> = (line: Line, problems: Problems, context: NotationContext) => Entity;
/** One reader a kind of entity. */
export type Readers = { readonly [What in keyof Entities]: Reader<Entities[What]> };

/** Reads the lines of an entity of each kind. */
export const readEntity: Readers = {
  sector: whole((reader, context): Sector => {
    const id = reader.name('id');
    const name = reader.words(context);
    return { id, name, short: reader.take('short') ? reader.words(context) : {} };
  }),
  unit: whole((reader, context): Unit => {
    const id = reader.name('id');
    const kind = reader.oneOf(['division', 'external-office', 'coordination-office'], 'kind');
    const sector = reader.optionName('sector');
    if (sector === null) reader.problem('notation-missing', { what: 'sector=' });
    return { id, sector: sector ?? '', name: reader.words(context), kind };
  }),
  delegation: whole((reader, context): Delegation => {
    const id = reader.name('id');
    const kind = reader.oneOf(['member-state', 'group', 'chair', 'secretariat'], 'kind');
    return { id, name: reader.words(context), kind };
  }),
  pillar: (line, problems, context): Pillar => {
    const reader = new LineReader(line, problems);
    const kind = reader.oneOf(['pillar', 'foundation'], 'kind');
    const id = reader.name('id');
    const title = reader.words(context);
    reader.done();
    return { id, kind, title, results: line.children.map((child) => readResult(child, problems, context)) };
  },
  priority: (line, problems, context): Priority => {
    const reader = new LineReader(line, problems);
    reader.expect('priority');
    const id = reader.name('id');
    const pillar = reader.optionName('pillar');
    if (pillar === null) reader.problem('notation-missing', { what: 'pillar=' });
    const sectors = reader.optionNames('sectors');
    reader.done();
    const bullets = line.children.map((child) => readBullet(child, problems, context));
    return { id, pillar: pillar ?? '', bullets, sectors };
  },
  indicator: readIndicator,
  risk: readRisk,
  section: readSection,
  footnote: whole((reader, context): Footnote => {
    const id = reader.name('id');
    return { id, mark: reader.optionName('mark') ?? '', text: reader.words(context) };
  }),
  version: whole((reader, context): Version => {
    const stage = reader.oneOf(
      ['proposed', 'approved', 'after-transfers', 'revised', 'final', 'expenditure'],
      'stage',
    );
    const text = reader.peek() ?? '';
    const period = takePeriod(reader);
    const id = reader.optionName('id') ?? `${stage}-${text}`;
    const frozen = reader.take('frozen') ? { frozen: true as const } : {};
    const name = reader.words(context);
    return { id, stage, period, ...(Object.keys(name).length > 0 ? { name } : {}), ...frozen };
  }),
  dimension: (line, problems, context): Dimension => {
    const reader = new LineReader(line, problems);
    reader.expect('dimension');
    const id = reader.name('id');
    reader.done();
    return { id, members: line.children.map((child) => readMember(child, problems, context)) };
  },
  cube: whole((reader): Cube => {
    const id = reader.name('id');
    const unit = reader.oneOf(['money', 'people'], 'unit');
    return { id, dimensions: reader.names('dimensions'), unit, facts: [] };
  }),
  ceiling: readCeiling,
  lock: readLock,
  definition: readDefinition,
  'bridge-step': readBridgeStep,
  waiver: readWaiver,
};

/** Takes a period: `2024/25`, `2024`, `2024..2040`. */
export function takePeriod(reader: LineReader): Period {
  const text = reader.word('period');
  const years = /^(\d+)\.\.(\d+)$/.exec(text);
  if (years) return { from: Number(years[1]), to: Number(years[2]) };
  const period = /^\d{4}([/–-]\d{2,4})?$/.test(text) ? readPeriod(text) : null;
  if (!period && text !== '') reader.problem('notation-bad-value', { word: text, what: 'period' });
  return period ?? { from: 0, to: 0 };
}

/** A reader of an entity that is one line: its first word is the kind, nothing may be left over. */
function whole<Entity>(read: (reader: LineReader, context: NotationContext) => Entity): Reader<Entity> {
  return (line, problems, context) => {
    const reader = new LineReader(line, problems);
    reader.word('kind');
    const entity = read(reader, context);
    reader.done();
    for (const child of line.children) problems.add('notation-indented', child.number);
    return entity;
  };
}

function readResult(line: Line, problems: Problems, context: NotationContext): ExpectedResult {
  const reader = new LineReader(line, problems);
  reader.expect('result');
  const code = reader.name('code');
  const title = reader.words(context);
  reader.done();
  const wordings = line.children.map((child) => readWording(child, problems, context));
  return wordings.length === 0 ? { code, title } : { code, title, wordings };
}

const readWording = whole((reader, context): ResultWording => {
  const sector = reader.name('sector');
  const part = reader.oneOf(['risks', 'indicators'], 'part');
  return { sector, part, title: reader.words(context) };
});

const readMember = whole((reader, context): Member => {
  const id = reader.name('id');
  const parent = reader.optionName('parent');
  const name = reader.words(context);
  return parent === null ? { id, name } : { id, name, parent };
});

function readBullet(line: Line, problems: Problems, context: NotationContext): Bullet {
  const reader = new LineReader(line, problems);
  reader.expect('bullet');
  const text = reader.text(context);
  reader.done();
  return { text, bullets: line.children.map((child) => readBullet(child, problems, context)) };
}

function readSection(line: Line, problems: Problems, context: NotationContext): Section {
  const reader = new LineReader(line, problems);
  reader.expect('section');
  const id = reader.name('id');
  const sector = reader.optionName('sector');
  const title = reader.words(context);
  reader.done();
  const isInner = (child: Line): boolean =>
    child.tokens[0]?.kind === 'word' && child.tokens[0].text === 'section';
  const blocks = line.children
    .filter((child) => !isInner(child))
    .map((child) => readBlock(child, problems, context));
  const inner = line.children.filter(isInner).map((child) => readSection(child, problems, context));
  const section = { id, title, blocks, sections: inner };
  return sector === null ? section : { ...section, sector };
}

const readBlock = (line: Line, problems: Problems, context: NotationContext): Block => {
  const reader = new LineReader(line, problems);
  const kind = reader.oneOf(['paragraph', 'item', 'view'], 'kind');
  const id = reader.name('id');
  const view = reader.optionName('view');
  const text = reader.text(context);
  reader.done();
  for (const child of line.children) problems.add('notation-indented', child.number);
  return view === null ? { id, kind, text } : { id, kind, text, view };
};
