import { interpret } from '@plenary/core/document/interpret/interpret';
import type { Plan } from '@plenary/core/plan/plan';
import { describe, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';

const english = `# Programme of the Water Agency 2026/27

## Overview

The agency looks after rivers and lakes.

## Rivers and Basins

Rivers are measured every day.

### Risks

| Expected result | Risk | Response to risk | Target residual risk |
| --- | --- | --- | --- |
| 1.1 Springs are clean | Gauges freeze in winter | Gauges are heated | Low - within risk appetite |

### Resources by expected result

(in thousands of Swiss francs)

| Expected result | 2024/25 Approved Budget | 2026/27 Proposed Budget |
| --- | --- | --- |
| 1.1 Springs are clean | 1,200 | 1,300 |
| 1.2 Wells give water | 700 | 800 |
| Total | 1,900 | 2,100 |

## Lakes

Lakes are measured every month.

### Resources by expected result

(in thousands of Swiss francs)

| Expected result | 2024/25 Approved Budget | 2026/27 Proposed Budget |
| --- | --- | --- |
| 1.1 Springs are clean | 300 | 400 |
| 2.1 Fish come back | 500 | 500 |
| Total | 800 | 900 |
`;

const table = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

const money = (one: number, two: number): string =>
  `<p>(en milliers de francs suisses)</p>${table([
    ['Résultat escompté', 'Budget approuvé 2024/25', 'Budget proposé 2026/27'],
    ['1.1 Les sources sont propres', String(one), String(one + 10)],
    ['1.2 Les puits donnent de l’eau', String(two), String(two + 20)],
    ['Total', String(one + two), String(one + two + 30)],
  ])}`;

const french = `<!doctype html><html lang="fr"><body>
<h1>Programme de l’Agence de l’eau 2026/27</h1>
<h2>Première partie : les eaux courantes</h2>
<h3>Fleuves</h3><p>Les fleuves sont mesurés chaque jour.</p>
<h4>Risques</h4>${table([
  ['Résultat escompté', 'Risque', 'Réponse au risque', 'Risque résiduel cible'],
  ['1.1 Les sources sont propres', 'Le gel arrête les jauges', 'Les jauges sont chauffées', 'Faible'],
])}
<h4>Ressources par résultat escompté</h4>${money(120, 80)}
<h3>Canaux</h3><h4>Ressources par résultat escompté</h4>${money(30, 50)}
<h2>Seconde partie : les eaux calmes</h2>
<h3>Lacs</h3><h4>Ressources par résultat escompté</h4>${money(70, 10)}
<h2>Annexe I. Ressources par résultat escompté</h2>${money(220, 140)}
</body></html>`;

async function planOf(text: string, file: string): Promise<Plan> {
  const document = await readDocument(new TextEncoder().encode(text), file);
  const read = document.ok ? interpret(document.value, []) : document;
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.plan;
}

function sectorsIn(plan: Plan): readonly string[] {
  return plan.organization.sectors.map(({ name }) => Object.values(name)[0] ?? '');
}

/** How many facts by result each sector has. */
function factsBySector(plan: Plan): Readonly<Record<string, number>> {
  const facts = plan.budget.cubes.find(({ id }) => id === 'by-result')?.facts ?? [];
  const groups = Map.groupBy(facts, ({ at }) => at['sector'] ?? '');
  return Object.fromEntries([...groups].map(([sector, own]) => [sector, own.length]));
}

describe('chapters of an organization nobody described', () => {
  test('headings of Markdown in English over risks and resources are sectors, their parts and an overview are not', async () => {
    const plan = await planOf(english, 'plan.md');
    expect(sectorsIn(plan)).toEqual(['Rivers and Basins', 'Lakes']);
    expect(factsBySector(plan)).toEqual({ 'rivers-and-basins': 4, lakes: 4 });
    expect(plan.risks.map(({ sector }) => sector)).toEqual(['rivers-and-basins']);
  });

  test('headings of HTML in French below the parts of a book are, and an annex is not', async () => {
    const plan = await planOf(french, 'plan.html');
    expect(sectorsIn(plan).slice(0, 3)).toEqual(['Fleuves', 'Canaux', 'Lacs']);
    expect(factsBySector(plan)).toMatchObject({ fleuves: 4, canaux: 4, lacs: 4 });
    expect(plan.risks.map(({ sector }) => sector)).toEqual(['fleuves']);
  });

  test.each([
    ['a title over tables alone', english.replaceAll(/^## (?!Overview).*$/gm, '')],
    [
      'tables of something else',
      '# Rainfall\n\n## North\n\n| Year | mm |\n| --- | --- |\n| 2024 | 800 |\n| 2025 | 910 |\n',
    ],
  ])('%s names none', async (_name, text) => {
    const plan = await planOf(text, 'plan.md').catch(() => null);
    expect(plan === null ? [] : sectorsIn(plan).filter((name) => name !== '')).toEqual([]);
  });
});
