import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@plenary/core/checks/check';
import { rules } from '@plenary/core/checks/rules';
import type { Document } from '@plenary/core/document/document';
import { interpret } from '@plenary/core/document/interpret/interpret';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { allSections } from '@plenary/core/narrative/narrative';
import { expectedResults } from '@plenary/core/results/strategy';
import { readDocument } from '@plenary/formats/read-document';
import { highsSolver } from '@plenary/solver/highs';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../architecture/sources.ts';

const source = join(root, '../shared/seeds/000_5bb984d9797e0fe9.txt');
const there = existsSync(source);

/** Counted by hand in the source, table by table. */
const read = {
  nodes: { heading: 71, 'page-number': 1, paragraph: 72, table: 32, footnote: 10, item: 69 },
  results: [
    '1.1',
    '2.1',
    '2.2',
    '2.3',
    '2.4',
    '3.1',
    '3.2',
    '3.3',
    '4.1',
    '4.2',
    '4.3',
    '4.4',
    '4.5',
    '5.1',
    '5.2',
    '5.3',
  ],
  priorities: { groups: 21, bullets: 36, facts: 24, 'with two values': 5 },
  indicators: { 'in the overview': 74, 'only in chapters': 9, contributions: 54 },
  'contributions by sector': {
    patents: 7,
    brands: 2,
    copyright: 9,
    development: 9,
    ecosystems: 14,
    'director-general': 13,
  },
  risks: { organization: 7, patents: 2, copyright: 1, development: 2, ecosystems: 3, 'director-general': 3 },
  facts: {
    total: 2,
    'development-share': 2,
    unallocated: 1,
    priorities: 24,
    'by-result': 72,
    'by-object': 54,
    'of-which': 1,
    'by-unit': 16,
    posts: 14,
    'funds-in-trust': 16,
  },
  'numeric cells': { fact: 319, stated: 150 },
  delegations: ['APG', 'CH', 'CN', 'GRULAC', 'NG', 'RU', 'SG', 'US'],
};

/** Read one by one against the source. */
const findings = {
  'error figures-total-and-parts': 1,
  'warning figures-changes-balance': 1,
  'warning figures-counts-in-words': 1,
  'warning indicators-baseline-and-target': 4,
  'warning indicators-growth-over-unknown': 1,
  'warning indicators-overview-and-chapter': 1,
  'warning indicators-target-below-baseline': 2,
  'warning results-money-without-indicator': 6,
  'warning results-worded-differently': 1,
  'warning risks-appetite-and-residual': 1,
  'warning risks-repeated-cell': 1,
  'warning text-brackets': 1,
  'warning text-footnotes': 4,
  'warning text-instrument-names': 1,
  'warning text-numbering': 1,
  'warning text-placeholders': 2,
  'warning text-said-twice': 2,
  'question results-money-without-indicator': 1,
  'question indicators-baseline-and-target': 3,
  'question indicators-counting-activities': 3,
  'question indicators-target-below-baseline': 6,
  'question results-money-moves-strongly': 5,
  'question risks-appetite-and-residual': 1,
  'question text-alternatives-beside': 5,
  'question text-footnotes': 1,
  'question text-instrument-names': 2,
  'question text-numbering': 1,
  'question text-said-twice': 1,
};

describe.skipIf(!there)(
  `the source document${there ? '' : ' (skipped: ../shared/seeds is not here)'}`,
  () => {
    let document: Document;
    let understood: Interpretation;

    beforeAll(async () => {
      document = value(await readDocument(readFileSync(source), 'source.txt'));
      understood = value(interpret(document));
    });

    test('is read whole: every part, and how many of each', () => {
      const { plan } = understood;
      const contributions = plan.indicators.flatMap((indicator) => indicator.contributions);
      const bullets = plan.priorities.flatMap((priority) => priority.bullets);
      const doubled = understood.proposals.filter((one) => one.id.startsWith('change-of-priorities'));
      expect({
        nodes: counted(document.nodes.map((node) => node.kind)),
        results: expectedResults(plan.strategy).map((result) => result.code),
        priorities: {
          groups: plan.priorities.length,
          bullets: bullets.length,
          facts: plan.budget.cubes.find((cube) => cube.id === 'priorities')?.facts.length,
          'with two values': doubled.length,
        },
        indicators: {
          'in the overview': plan.indicators.filter((one) => one.inFramework).length,
          'only in chapters': plan.indicators.filter((one) => !one.inFramework).length,
          contributions: contributions.length,
        },
        'contributions by sector': counted(contributions.map((one) => one.sector)),
        risks: counted(plan.risks.map((risk) => risk.sector ?? 'organization')),
        facts: Object.fromEntries(plan.budget.cubes.map((cube) => [cube.id, cube.facts.length])),
        'numeric cells': counted(understood.readings.map((reading) => reading.outcome)),
        delegations: plan.organization.delegations.map((one) => one.id).toSorted(),
      }).toEqual(read);
    });

    test('is told to be an extract, and which parts of which chapters it shows', () => {
      const { scope } = understood.plan.publication;
      expect(scope.kind === 'extract' && scope.sectors['brands']).toEqual(['indicators', 'by-object']);
      expect(scope.kind === 'extract' && Object.keys(scope.sectors)).not.toContain('infrastructure');
      expect(understood.plan.period).toEqual({ from: 2024, to: 2025 });
      expect(allSections(understood.plan.narrative).length).toBeGreaterThan(40);
      expect(understood.plan.narrative.footnotes).toHaveLength(10);
    });

    test('gives each numeric cell one reading with its place', () => {
      const places = understood.readings.map(({ place }) => `${place.line}:${place.column}`);
      expect(new Set(places).size).toBe(places.length);
      expect(places).toHaveLength(469);
    });

    test('raises the findings that were read by eye, and no others', async () => {
      const solver = highsSolver();
      const found = await check(document, understood, solver);
      await solver.end();
      expect(counted(found.map((finding) => `${finding.severity} ${finding.rule}`))).toEqual(findings);
      expect(new Set(found.map((finding) => finding.rule)).size).toBeLessThanOrEqual(rules.length);
    });
  },
);

function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const groups = Map.groupBy(words, (word) => word);
  return Object.fromEntries([...groups].map(([word, all]) => [word, all.length]));
}

function value<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
