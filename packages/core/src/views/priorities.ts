import { standing } from '../basics/sequence.ts';
import { plain, type Text } from '../basics/text.ts';
import { languages, type Words } from '../basics/words.ts';
import { figureOf } from '../budget/figures.ts';
import type { Plan } from '../plan/plan.ts';
import type { Bullet, Priority } from '../results/strategy.ts';
import { hasFacts, versionColumns, versionsShown } from './budget-columns.ts';
import { label } from './labels.ts';
import type { View, ViewRow } from './view.ts';

/**
 * The priorities under their pillars with their amounts and the sectors that carry them: one amount for the group, or one
 * for each bullet. Words stand as they do when `adopted` proposals are taken.
 */
export function priorities(plan: Plan, adopted: ReadonlySet<string> = new Set()): View {
  const versions = versionsShown(plan, 'priorities', {});
  const cells = (at: Readonly<Record<string, string>>): ViewRow['cells'] =>
    versions.map(({ id: version }) =>
      hasFacts(plan, 'priorities', { ...at, version }) ? figureOf('priorities', { ...at, version }) : null,
    );
  const rows = plan.strategy.pillars.flatMap((pillar): readonly ViewRow[] => {
    const own = plan.priorities.filter((priority) => priority.pillar === pillar.id);
    if (own.length === 0) return [];
    const none = versions.map(() => null);
    return [
      { id: pillar.id, kind: 'heading', level: 0, label: pillar.title, cells: none },
      ...own.flatMap((priority) => priorityRows(priority, cells, (text) => wordsOf(text, adopted))),
    ];
  });
  const total: ViewRow = { id: 'total', kind: 'total', level: 0, label: label('total'), cells: cells({}) };
  return {
    id: 'priorities',
    title: 'priorities',
    powerOfTen: 3,
    columns: versionColumns(versions),
    rows: [...rows, total],
  };
}

function priorityRows(
  priority: Priority,
  cells: (at: Readonly<Record<string, string>>) => ViewRow['cells'],
  words: (text: Text) => Words,
): readonly ViewRow[] {
  const perBullet = priority.bullets.map((_, index) =>
    cells({ priority: priority.id, bullet: String(index + 1) }),
  );
  const each = perBullet.some((row) => row.some((cell) => cell !== null));
  return priority.bullets.flatMap((bullet, index): readonly ViewRow[] => {
    const first: ViewRow = {
      id: `${priority.id}/${index + 1}`,
      kind: 'line',
      level: 1,
      label: words(bullet.text),
      cells: each
        ? (perBullet[index] ?? [])
        : index === 0
          ? cells({ priority: priority.id })
          : blank(perBullet[index]),
      sectors: priority.sectors,
    };
    return [first, ...innerRows(bullet, first, words)];
  });
}

function innerRows(bullet: Bullet, above: ViewRow, words: (text: Text) => Words): readonly ViewRow[] {
  return bullet.bullets.flatMap((inner, index) => {
    const row: ViewRow = {
      id: `${above.id}.${index + 1}`,
      kind: 'line',
      level: above.level + 1,
      label: words(inner.text),
      cells: blank(above.cells),
    };
    return [row, ...innerRows(inner, row, words)];
  });
}

function blank(cells: ViewRow['cells'] = []): ViewRow['cells'] {
  return cells.map(() => null);
}

function wordsOf(text: Text, adopted: ReadonlySet<string>): Words {
  const entries = languages.flatMap((language) => {
    const sequence = text[language];
    return sequence ? [[language, plain(standing(sequence, adopted))]] : [];
  });
  return Object.fromEntries(entries);
}
