import type { Language, Words } from '../../basics/words.ts';
import { withoutLiteralSigns } from '../../document/literal.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { applyAll } from '../../plan/apply.ts';
import type { Change, PutEntity } from '../../plan/change.ts';
import type { Plan } from '../../plan/plan.ts';
import { type ExpectedResult, type Pillar, sameTitle } from '../../results/strategy.ts';
import type { RepairCell } from '../finding.ts';

/** A cell with the title of a result or an indicator, by its reference (`result:3.2`, `indicator:ID`). */
export interface TitleCell extends RepairCell {
  readonly reference: string;
}

/**
 * The changes that word titles as cells need them, in the language the plan is checked in. `null` where one is not found in the plan, or in more
 * places than there are cells of it: then nobody knows which of them is meant.
 */
export function retitled(cells: readonly TitleCell[], plan: Plan): readonly Change[] | null {
  const alike = Map.groupBy(cells, ({ reference, printed, needed }) =>
    JSON.stringify([reference, printed, needed]),
  );
  const changes: Change[] = [];
  let current = plan;
  for (const [cell, ...others] of alike.values()) {
    if (!cell) continue;
    const made = titleChange(cell, others.length + 1, current);
    const next = made && applyAll([made], current);
    if (!made || !next?.ok) return null;
    changes.push(made);
    current = next.value;
  }
  return changes;
}

function titleChange(cell: TitleCell, count: number, plan: Plan): PutEntity | null {
  const colon = cell.reference.indexOf(':');
  const [kind, id] = [cell.reference.slice(0, colon), cell.reference.slice(colon + 1)];
  const wording = new Rewording(cell, plan.publication.original);
  const put =
    kind === 'indicator'
      ? indicatorPut(id, wording, plan)
      : kind === 'result'
        ? resultPut(id, wording, plan)
        : null;
  return wording.count === count ? put : null;
}

/** Words a title anew wherever it stands as it was printed, and counts where. */
class Rewording {
  readonly #printed: string;
  readonly #needed: string;
  readonly #language: Language;
  count = 0;

  constructor({ printed, needed }: RepairCell, language: Language) {
    this.#printed = withoutLiteralSigns(printed);
    this.#needed = withoutLiteralSigns(needed);
    this.#language = language;
  }

  of(title: Words): Words {
    if (title[this.#language] !== this.#printed) return title;
    this.count += 1;
    return { ...title, [this.#language]: this.#needed };
  }
}

function indicatorPut(id: string, wording: Rewording, { indicators }: Plan): PutEntity | null {
  const index = indicators.findIndex((one) => one.id === id);
  const before = indicators[index];
  if (!before) return null;
  const after: Indicator = {
    ...before,
    title: before.inFramework ? wording.of(before.title) : before.title,
    contributions: before.contributions.map((one) => ({ ...one, title: wording.of(one.title) })),
  };
  return { kind: 'put', what: 'indicator', id, index, before, after };
}

function resultPut(code: string, wording: Rewording, { strategy }: Plan): PutEntity | null {
  const index = strategy.pillars.findIndex((one) => one.results.some((result) => result.code === code));
  const before = strategy.pillars[index];
  if (!before) return null;
  const results = before.results.map((one) => (one.code === code ? resultAs(one, wording) : one));
  const after: Pillar = { ...before, results };
  return { kind: 'put', what: 'pillar', id: before.id, index, before, after };
}

/** A chapter that words the title as the framework does deviates no more. */
function resultAs({ wordings = [], ...result }: ExpectedResult, wording: Rewording): ExpectedResult {
  const title = wording.of(result.title);
  const left = wordings
    .map((one) => ({ ...one, title: wording.of(one.title) }))
    .filter((one) => !isTitle(one.title, title));
  return left.length === 0 ? { ...result, title } : { ...result, title, wordings: left };
}

function isTitle(words: Words, title: Words): boolean {
  return Object.entries(words).every(([language, text]) =>
    Object.entries(title).some(([other, own]) => other === language && sameTitle(text, own)),
  );
}
