import { existsSync, readFileSync } from 'node:fs';
import { addressText, readAddress } from '@plenary/core/basics/address';
import { difference, evaluate, type Formula, type Linear, percentage } from '@plenary/core/basics/formula';
import { languages, type Words } from '@plenary/core/basics/words';
import { figure } from '@plenary/core/budget/cube';
import { definitionFor, developmentFigure } from '@plenary/core/budget/definitions/counted';
import { bridgeAt } from '@plenary/core/budget/versions/bridge';
import { planIn, type Scenario } from '@plenary/core/negotiation/scenario';
import type { Plan } from '@plenary/core/plan/plan';
import { readPlanJson, writePlanJson } from '@plenary/formats/json/plan-json';
import { describe, expect, test } from 'vitest';
import type { IndicatorData } from './build/content.ts';
import { demonstration } from './build/demonstration.ts';
import { cubesOfPlan, figureRows, thousand } from './build/figures.ts';
import { wordFiles } from './build/words.ts';
import indicatorList from './structure/indicators.json' with { type: 'json' };

const { plan, proposals } = demonstration();
const stored = readFileSync(new URL('plan.json', import.meta.url), 'utf8');
const versions = plan.budget.versions.map((version) => version.id);
const sectors = plan.organization.sectors.map((sector) => sector.id);

test('plan.json is what words, structure and figures give', () => {
  expect(stored === writePlanJson(demonstration())).toBe(true);
  expect(readPlanJson(stored).ok).toBe(true);
});

describe('every figure that the source prints comes out as printed', () => {
  const printedBySource = lines('source-figures.tsv').map(
    ([unit = '', adopted = '', text = '', formula = '']) => ({ unit, adopted, text, formula }),
  );

  test.each(['', ...new Set(printedBySource.map((row) => row.adopted).filter((id) => id !== ''))])(
    'adopted: %s',
    (adopted) => {
      const shown = planWith(adopted);
      const wanted = printedBySource.filter((row) => row.adopted === adopted);
      expect(wanted.length).toBeGreaterThan(0);
      const differing = wanted.flatMap((row) => {
        const value = valueOf(formulaOf(row.formula), shown);
        const ours = printed(value, row.unit);
        return ours === row.text ? [] : [`${row.formula}: ${ours}, in the source ${row.text}`];
      });
      expect(differing).toEqual([]);
    },
  );

  test('the change to copyright does not balance: its parts sum to 37,664 and the source still prints 37,764', () => {
    const total = { cube: 'by-result', at: { sector: 'copyright', version: 'proposed-2024/25' } };
    expect(printed(amountAt(plan, total), 'thousands')).toBe('37,764');
    expect(printed(amountAt(planWith('copyright-resources'), total), 'thousands')).toBe('37,664');
  });
});

describe('what is planned', () => {
  test.each([
    ['proposed-2024/25', 'from-2024', '183,449'],
    ['approved-2022/23', 'until-2023', '150,312'],
  ])('%s has the printed development share under the definition in force then', (version, id, text) => {
    const period = plan.budget.versions.find((one) => one.id === version)?.period;
    const definition = period && definitionFor(plan.budget, period);
    expect(definition?.id).toBe(id);
    const address = { cube: 'by-result', at: { version } };
    const share = definition ? developmentFigure(plan.budget, definition, address) : null;
    expect(printed(share?.amount ?? 0, 'thousands')).toBe(text);
  });

  test('the bridge leads from the approved to the proposed budget and leaves little unexplained', () => {
    const asked = { cube: 'by-object', from: 'approved-2022/23', to: 'proposed-2024/25' };
    const bridge = bridgeAt(plan.budget, asked);
    const value = bridge.ok ? bridge.value : null;
    const steps = value?.steps.reduce((sum, step) => sum + step.amount, 0) ?? 0;
    expect((value?.from ?? 0) + steps + (value?.unexplained ?? 0)).toBe(value?.to);
    expect(Math.abs(value?.unexplained ?? Infinity)).toBeLessThan(2_000 * thousand);
  });
});

describe('figures add up to the centime', () => {
  test.each(versions)('%s by result is the total without what is unallocated', (version) => {
    const unallocated = figure(plan.budget, { cube: 'unallocated', at: { version } })?.amount ?? 0;
    expect(amountAt(plan, { cube: 'by-result', at: { version } })).toBe(
      amountAt(plan, { cube: 'total', at: { version } }) - unallocated,
    );
  });

  test.each(sectors)('%s has the same total by object and by result', (sector) => {
    for (const version of versions) {
      expect(amountAt(plan, { cube: 'by-object', at: { sector, version } })).toBe(
        amountAt(plan, { cube: 'by-result', at: { sector, version } }),
      );
    }
  });

  test('offices fit into the resources of their sector', () => {
    for (const category of ['personnel', 'non-personnel']) {
      const version = 'proposed-2024/25';
      const units = plan.organization.units.filter(({ id, sector }) => {
        const at = { unit: id, category, version };
        return sector === 'development' && figure(plan.budget, { cube: 'by-unit', at }) !== null;
      });
      const parts = units.map(({ id }) =>
        amountAt(plan, { cube: 'by-unit', at: { unit: id, category, version } }),
      );
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeLessThan(
        amountAt(plan, { cube: 'by-object', at: { sector: 'development', object: category, version } }),
      );
    }
  });
});

describe('figures say whose they are', () => {
  const inSource = new Set(
    lines('source-figures.tsv').flatMap(([, , , formula = '']) =>
      formula.split(' ').length > 1 ? [] : [formula],
    ),
  );

  test('those of the source are in it, and only those', () => {
    const wrong = cubesOfPlan.flatMap((cube) =>
      figureRows(cube).flatMap(({ at, origin }) => {
        const address = addressText({ cube, at });
        return inSource.has(`+${address}`) === (origin === 'source') ? [] : [`${address} ${origin}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('so do the baselines and targets that complete a chapter', () => {
    const indicators: readonly IndicatorData[] = indicatorList;
    const contributions = indicators.flatMap((indicator) => indicator.contributions);
    const completed = contributions.filter((one) => one.origin === 'completed');
    expect([contributions.length - completed.length, completed.length]).toEqual([54, 22]);
  });

  test.each(cubesOfPlan)('each of %s prints as it is written down', (cube) => {
    const rows = figureRows(cube).map(({ at, printed: written }) => {
      const exact = amountAt(plan, { cube, at });
      return [addressText({ cube, at }), cube === 'posts' ? exact : Math.round(exact / thousand), written];
    });
    expect(rows.filter(([, shown, written]) => shown !== written)).toEqual([]);
  });
});

describe('words', () => {
  const entries = wordFiles.flatMap((file) => Object.entries<Words>(file));

  test('exist in six languages', () => {
    const missing = entries.flatMap(([key, words]) =>
      languages
        .filter((language) => (words[language] ?? '').trim() === '')
        .map((language) => [key, language]),
    );
    expect(missing).toEqual([]);
  });

  test('have one key each, and stand in the plan', () => {
    expect(new Set(entries.map(([key]) => key)).size).toBe(entries.length);
    const shown = JSON.stringify({ plan, proposals });
    const unused = entries.filter(
      ([, words]) => !shown.includes(JSON.stringify(words.en ?? '').slice(1, -1)),
    );
    expect(unused.map(([key]) => key)).toEqual([]);
  });

  test('name every result, indicator, priority and risk of the source', () => {
    expect({
      results: plan.strategy.pillars.flatMap((pillar) => pillar.results).length,
      indicators: plan.indicators.length,
      inFramework: plan.indicators.filter((indicator) => indicator.inFramework).length,
      priorities: plan.priorities.length,
      risks: plan.risks.length,
      proposals: proposals.length,
    }).toEqual({ results: 16, indicators: 83, inFramework: 74, priorities: 21, risks: 18, proposals: 16 });
  });

  const source = new URL('../../../shared/seeds/000_5bb984d9797e0fe9.txt', import.meta.url);
  test.skipIf(!existsSync(source))(
    'no sentence is one of the source document (skipped where it is absent)',
    () => {
      const squeezed = (text: string) => text.replaceAll(/[\s\p{P}]/gu, '');
      const text = squeezed(readFileSync(source, 'utf8'));
      const copied = entries.filter(([, words]) => {
        const own = squeezed(words.zh ?? '');
        return own.length >= 16 && text.includes(own);
      });
      expect(copied.map(([key]) => key)).toEqual([]);
    },
  );
});

describe('proposals', () => {
  test.each(proposals.map((proposal) => proposal.id))('%s can be adopted', (id) => {
    expect(() => planWith(id)).not.toThrow();
  });

  test('the two on taking part in the intergovernmental committee exclude each other', () => {
    const adopted = ['igc-participation-grulac', 'igc-participation-apg-sg'];
    const both = planIn(plan, proposals, { name: 'both', adopted });
    expect(both.ok ? null : both.refusal.code).toBe('proposals-exclude');
  });

  test('every proposal that a text names exists', () => {
    const named = [...stored.matchAll(/"(?:insertedBy|deletedBy)": \[([^\]]*)\]/g)].flatMap(([, ids = '']) =>
      [...ids.matchAll(/"([^"]+)"/g)].map(([, id = '']) => id),
    );
    expect([...new Set(named)].filter((id) => !proposals.some((proposal) => proposal.id === id))).toEqual([]);
  });
});

function lines(file: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

function planWith(proposal: string): Plan {
  const amended = proposals.find((one) => one.id === proposal)?.amends;
  const adopted = [amended ?? '', proposal].filter((id) => id !== '');
  const scenario: Scenario = { name: proposal, adopted };
  const shown = planIn(plan, proposals, scenario);
  if (!shown.ok) throw new Error(JSON.stringify(shown.refusal));
  return shown.value;
}

/** Reads `+address -address`, and a ratio of two of them as `… / …`. */
function formulaOf(text: string): Formula {
  const [upper = '', lower] = text.split(' / ');
  return lower === undefined ? linearOf(upper) : percentage(linearOf(upper), linearOf(lower));
}

function linearOf(text: string): Linear {
  return text.split(' ').reduce<Linear>(
    (sum, term) => {
      const at = readAddress(term.slice(1));
      if (!at) throw new Error(term);
      const one: Linear = { kind: 'linear', terms: [{ coefficient: 1, at }] };
      return term.startsWith('-')
        ? difference(sum, one)
        : { kind: 'linear', terms: [...sum.terms, ...one.terms] };
    },
    { kind: 'linear', terms: [] },
  );
}

function valueOf(formula: Formula, shown: Plan): number | null {
  return evaluate(formula, (address) => amountAt(shown, address));
}

function amountAt(shown: Plan, address: Parameters<typeof figure>[1]): number {
  const found = figure(shown.budget, address);
  if (!found) throw new Error(`no figure at ${addressText(address)}`);
  return found.amount;
}

/** Prints as the source does: thousands, people, percent or millions; negative amounts in parentheses, zero as a dash. */
function printed(value: number | null, unit: string): string {
  if (value === null) return 'n/a';
  if (unit === 'percent') return `${Math.round(value) + 0}%`;
  if (unit === 'millions') return (value / (thousand * 1000)).toFixed(1);
  const rounded = Math.round(Math.abs(unit === 'people' ? value : value / thousand));
  if (rounded === 0) return '-';
  const digits = rounded.toLocaleString('en');
  return value < 0 ? `(${digits})` : digits;
}
