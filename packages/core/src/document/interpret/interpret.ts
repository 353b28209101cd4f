import { type Period, readPeriod } from '../../basics/period.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import { type Language, wordsIn } from '../../basics/words.ts';
import { cellText, nodeText } from '../content.ts';
import { documentInDigitOrder } from '../digit-order.ts';
import type { Document, Table } from '../document.ts';
import type { Interpretation } from '../interpretation.ts';
import { assemblePlan } from './assemble-plan.ts';
import { withAlternatives } from './budget/alternative-table.ts';
import { readFundsInTrust } from './budget/read-funds-in-trust.ts';
import { readResourcesByObject } from './budget/read-resources-by-object.ts';
import { readResourcesByResult } from './budget/read-resources-by-result.ts';
import { readUnits } from './budget/read-units.ts';
import type { Context, Found, TableReader } from './context.ts';
import { Gathering, nothing } from './found.ts';
import { mergeIndicators } from './merge-indicators.ts';
import { interpretNarrative } from './narrative/narrative.ts';
import { withChapterSectors } from './outline/chapter-headings.ts';
import { outlineOf } from './outline/outline.ts';
import { saysAddingUp } from './outline/stated-scale.ts';
import { chooseProfile, profiles } from './profiles/choose-profile.ts';
import type { Profile } from './profiles/profile.ts';
import { readingsOf } from './readings.ts';
import { readFrameworkTable } from './results/read-framework-table.ts';
import { readIndicatorsTable } from './results/read-indicators-table.ts';
import { readPrioritiesTable } from './results/read-priorities-table.ts';
import { readRisksTable } from './results/read-risks-table.ts';
import { readStatedTotals } from './stated-totals.ts';
import { withContinuations } from './tables/cells/continued-table.ts';
import { readAnyTable } from './tables/read-table.ts';
import { workbookCells } from './tables/workbook-cells.ts';
import { conceptIn } from './vocabulary.ts';
import { withoutSigns } from './without-signs.ts';

/** The readers of tables, those that ask for most first. */
const tableReaders: readonly TableReader[] = [
  readPrioritiesTable,
  readIndicatorsTable,
  readFrameworkTable,
  readRisksTable,
  readFundsInTrust,
  readResourcesByObject,
  readResourcesByResult,
  readUnits,
  readAnyTable,
];

/** Tables of a book are shorter than this; longer ones are lists of data, whatever the words over them. */
const longestBookTable = 1000;

/**
 * What a document says: the plan as it stands with no proposal adopted, the proposals, every figure it states, and what
 * became of each numeric cell. Arabic numbers whose groups of digits are stored in reverse are read as they are meant. Refuses `nothing-understood` where not one table, section or figure was recognized
 * and no metadata say which work it is: a resolution without tables has words to check.
 */
export function interpret(given: Document, known: readonly Profile[] = profiles): Result<Interpretation> {
  const { document } = documentInDigitOrder(given);
  const profile = withChapterSectors(document, chooseProfile(document, known));
  const language = document.language ?? 'en';
  const period = periodOf(document);
  const surroundings = outlineOf(document, profile);
  const decimalSign = document.syntax?.decimalSign ?? null;
  const workbook = workbookCells(document);
  const contextAt = (index: number, found: Found): Context => {
    const { sector = null, pillar = null, captions = [], powerOfTen = 0 } = surroundings[index] ?? {};
    const place = { sector, pillar, captions, powerOfTen };
    return { profile, language, period, ...place, decimalSign, workbook, known: found };
  };
  const gathering = new Gathering();
  gathering.add(readStatedTotals(document.nodes, contextAt(0, nothing)));
  const { nodes } = document;
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node?.kind !== 'table') continue;
    const { table, last } = workbook ? { table: node, last: index } : withContinuations(nodes, index);
    gathering.add(readTable(table, contextAt(index, gathering.found)));
    index = last;
  }
  const narrative = interpretNarrative(document, surroundings, profile, language);
  gathering.add(narrative.found);
  const gathered = gathering.found;
  const found = { ...gathered, ...mergeIndicators(gathered), stated: withAlternatives(gathered.stated) };
  const recognized =
    found.stated.length + found.indicators.length + found.risks.length + found.results.length;
  if (recognized === 0 && document.identity?.work === undefined) return refuse('nothing-understood');
  const rounding = isRoundedToAddUp(document) ? { rounding: 'controlled' as const } : {};
  const identified = { title: titleOf(document, language), language, period, ...rounding };
  const { proposals, stated, readings, wordings } = found;
  const plan = withoutSigns(assemblePlan(found, narrative.narrative, profile, identified));
  return ok({ profile: profile.id, plan, proposals, stated, readings, wordings, places: found.places });
}

function readTable(table: Table, context: Context): Partial<Found> {
  const isBook = table.rows.length <= longestBookTable && !context.workbook;
  const readers = isBook ? tableReaders : [readAnyTable];
  for (const read of readers) {
    const found = read(table, context);
    if (found) return found;
  }
  const area = { headerRows: new Set<number>(), columns: new Set<number>() };
  return { readings: readingsOf(table, area, { language: context.language }, new Map()) };
}

/** The period beside the first word for a proposed budget, or else the one the document names most often. */
function periodOf(document: Document): Period {
  const texts = document.nodes.flatMap((node) =>
    node.kind === 'table' ? node.rows.flatMap((row) => row.cells.map(cellText)) : [nodeText(node)],
  );
  const periods = texts.map((text) => ({ text, period: readPeriod(text) }));
  const proposed = periods.find(
    ({ text, period }) => period !== null && conceptIn(text, ['stage-proposed']) !== null,
  );
  const spans = periods.flatMap(({ period }) => (period !== null && period.to > period.from ? [period] : []));
  const counted = [...Map.groupBy(spans, (one) => `${one.from}-${one.to}`).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  return (
    proposed?.period ??
    counted[0]?.[0] ??
    periods.find(({ period }) => period !== null)?.period ?? { from: 0, to: 0 }
  );
}

function isRoundedToAddUp({ nodes }: Document): boolean {
  return nodes.some((node) => node.kind !== 'table' && saysAddingUp(nodeText(node)));
}

function titleOf(document: Document, language: Language): ReturnType<typeof wordsIn> {
  const title = document.nodes.find((node) => node.kind === 'heading' || node.kind === 'paragraph');
  return title === undefined || title.kind === 'table' ? {} : wordsIn(language, nodeText(title));
}
