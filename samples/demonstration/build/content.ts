import profile from '@plenary/core/document/interpret/profiles/wipo.json' with { type: 'json' };
import type { Footnote, Narrative, Section } from '@plenary/core/narrative/narrative';
import type { Bullet } from '@plenary/core/results/strategy';
import indicatorList from '../structure/indicators.json' with { type: 'json' };
import narrativeTree from '../structure/narrative.json' with { type: 'json' };
import priorityList from '../structure/priorities.json' with { type: 'json' };
import riskList from '../structure/risks.json' with { type: 'json' };
import { hasWords, type Segment, textOf, wordsOf } from './words.ts';

/** The priorities. */
export function priorities() {
  return priorityList.map(({ id, pillar, sectors, bullets }) => ({
    id,
    pillar,
    sectors,
    bullets: bullets.map(bulletOf),
  }));
}

interface BulletData {
  readonly text: readonly Segment[];
  readonly bullets?: readonly BulletData[] | undefined;
}

function bulletOf(bullet: BulletData): Bullet {
  return { text: textOf(bullet.text), bullets: (bullet.bullets ?? []).map(bulletOf) };
}

/** The indicators; what a chapter words otherwise has words of its own. */
export function indicators() {
  return indicatorList.map(indicatorOf);
}

/** An indicator as data: the values of its components, the keys of their words. */
export interface IndicatorData {
  readonly id: string;
  readonly contributions: readonly ContributionData[];
}

/** What a chapter says of an indicator; `completed` where the source lacks that part of the chapter and the values are ours. */
interface ContributionData {
  readonly sector: string;
  readonly origin?: string | undefined;
  readonly components: readonly ComponentData[];
}

interface ComponentData {
  readonly label?: string | undefined;
  readonly baseline: MeasureData | null;
  readonly target: MeasureData | null;
}

interface MeasureData {
  readonly kind: string;
  readonly words?: string | undefined;
}

/** An indicator with its words. */
export function indicatorOf(indicator: IndicatorData) {
  const title = wordsOf(indicator.id);
  const contributions = indicator.contributions.map(({ sector, components }) => {
    const own = `${indicator.id}@${sector}`;
    return {
      sector,
      title: hasWords(own) ? wordsOf(own) : title,
      components: components.map(({ label, baseline, target }) => ({
        label: label === undefined ? {} : wordsOf(label),
        baseline: measureOf(baseline),
        target: measureOf(target),
      })),
    };
  });
  return { ...indicator, title, contributions };
}

function measureOf(measure: MeasureData | null) {
  if (measure?.words === undefined) return measure && { ...measure, text: '' };
  const words = wordsOf(measure.words);
  return { kind: measure.kind, text: words.en ?? '', words };
}

/** The risks; one that the source states twice takes its words from the other. */
export function risks() {
  return riskList.map(({ id, sector, result, words, appetite, target }) => ({
    id,
    sector,
    result,
    text: wordsOf(`${words ?? id}:text`),
    appetite,
    response: wordsOf(`${words ?? id}:response`),
    target,
  }));
}

interface SectionData {
  readonly id: string;
  readonly title: string;
  readonly sector?: string | undefined;
  readonly blocks: readonly BlockData[];
  readonly sections: readonly SectionData[];
}

interface BlockData {
  readonly id: string;
  readonly kind: string;
  readonly text: readonly Segment[];
  readonly mark?: string | undefined;
}

/** The narrative. */
export function narrative(): Narrative {
  const footnotes = narrativeTree.footnotes.map(
    ({ id, mark, words }): Footnote => ({ id, mark, text: wordsOf(words) }),
  );
  return { sections: narrativeTree.sections.map(sectionOf), footnotes };
}

function sectionOf({ id, title, sector, blocks, sections }: SectionData): Section {
  return {
    id,
    title: titleOf(title),
    ...(sector === undefined ? {} : { sector }),
    blocks: blocks.map((block) => ({
      id: block.id,
      kind: block.kind === 'item' ? 'item' : 'paragraph',
      text: textOf(block.text, block.mark),
    })),
    sections: sections.map(sectionOf),
  };
}

function titleOf(key: string) {
  const sector = profile.sectors.find((one) => key === `sector:${one.id}`);
  return sector ? sector.name : wordsOf(key);
}
