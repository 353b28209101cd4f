import type { Reference } from '@plenary/api/contract/said';
import { plain, type Text } from '@plenary/core/basics/text';
import { type Language, languages, type Words } from '@plenary/core/basics/words';
import { withoutLiteralSigns } from '@plenary/core/document/literal';
import { blocksOf } from '@plenary/core/negotiation/touched';
import type { Plan } from '@plenary/core/plan/plan';
import type { Bullet } from '@plenary/core/results/strategy';
import type { OpenedPlan } from '../app/handler.ts';
import type { SearchField } from './search-index.ts';

/** Something of a plan that can be found: what it is, what it stands in, and its words. */
export interface Thing {
  readonly kind: Reference['kind'];
  readonly id: string;
  readonly name: Words;
  readonly within: { readonly kind: 'pillar' | 'result' | 'sector' | 'section'; readonly id: string } | null;
  readonly fields: readonly SearchField<Language>[];
}

/** How much it counts where words are found: in a code, in a name, in what is said. */
export const weights = { code: 100, title: 12, label: 6, body: 3, figure: 1.5 } as const;

/** Everything of a plan that has words of its own. */
export function thingsOf({ plan }: OpenedPlan): readonly Thing[] {
  return [
    thing('plan', plan.id, plan.publication.title, null, [fields(plan.organization.name, 'label')]),
    ...strategyThings(plan),
    ...organizationThings(plan),
    ...indicatorThings(plan),
    ...plan.risks.map((risk) =>
      thing(
        'risk',
        risk.id,
        risk.text,
        within('sector', risk.sector),
        [fields(risk.response, 'body')],
        'label',
      ),
    ),
    ...priorityThings(plan),
    ...narrativeThings(plan),
  ];
}

/** Words as fields, one a language. */
export function fields(words: Words, weight: keyof typeof weights): readonly SearchField<Language>[] {
  return languages.flatMap((language) => {
    const text = withoutLiteralSigns(words[language] ?? '');
    return text === '' ? [] : [{ language, text, weight: weights[weight] }];
  });
}

/** A thing by its names and whatever else is said of it. */
export function thing(
  kind: Thing['kind'],
  id: string,
  name: Words,
  where: Thing['within'],
  more: readonly (readonly SearchField<Language>[])[] = [],
  weight: keyof typeof weights = 'title',
): Thing {
  return { kind, id, name, within: where, fields: [...fields(name, weight), ...more.flat()] };
}

function within(kind: 'pillar' | 'result' | 'sector' | 'section', id: string | undefined): Thing['within'] {
  return id === undefined ? null : { kind, id };
}

/** A code is the same in every language. */
function code(text: string): readonly SearchField<Language>[] {
  return [{ language: 'en', text, weight: weights.code }];
}

function strategyThings(plan: Plan): readonly Thing[] {
  return plan.strategy.pillars.flatMap((pillar) => [
    thing('pillar', pillar.id, pillar.title, null),
    ...pillar.results.map((result) =>
      thing('result', result.code, result.title, within('pillar', pillar.id), [code(result.code)]),
    ),
  ]);
}

function organizationThings({ organization }: Plan): readonly Thing[] {
  return [
    ...organization.sectors.map((sector) =>
      thing('sector', sector.id, sector.name, null, [fields(sector.short, 'title'), code(sector.id)]),
    ),
    ...organization.units.map((unit) => thing('unit', unit.id, unit.name, within('sector', unit.sector))),
    ...organization.delegations.map(({ id, name }) => thing('delegation', id, name, null, [code(id)])),
  ];
}

function indicatorThings(plan: Plan): readonly Thing[] {
  return plan.indicators.map((indicator) =>
    thing(
      'indicator',
      indicator.id,
      indicator.title,
      within('result', indicator.result),
      indicator.contributions.flatMap(({ title, components }) => [
        fields(title, 'label'),
        ...components.map(({ label }) => fields(label, 'body')),
      ]),
    ),
  );
}

function priorityThings(plan: Plan): readonly Thing[] {
  return plan.priorities.map((priority) => {
    const [first, ...others] = priority.bullets.flatMap(textsOf);
    const name = wordsOf(first ?? {});
    const more = others.map((text) => fields(wordsOf(text), 'body'));
    return thing('priority', priority.id, name, within('pillar', priority.pillar), more, 'label');
  });
}

function textsOf(bullet: Bullet): readonly Text[] {
  return [bullet.text, ...bullet.bullets.flatMap(textsOf)];
}

function narrativeThings(plan: Plan): readonly Thing[] {
  const blocks = blocksOf(plan);
  const sections = new Map(
    blocks.flatMap((one) => one.sections.map((section) => [section.id, one.sections])),
  );
  return [
    ...[...sections].flatMap(([id, path]) => {
      const at = path.findIndex((section) => section.id === id);
      const section = path[at];
      return section ? [thing('section', id, section.title, within('section', path[at - 1]?.id))] : [];
    }),
    ...blocks.map(({ block, sections: path }): Thing => {
      const section = path.at(-1);
      const name = section?.title ?? {};
      const said = fields(wordsOf(block.text), 'body');
      return { kind: 'block', id: block.id, name, within: within('section', section?.id), fields: said };
    }),
    ...plan.narrative.footnotes.map((note) => thing('footnote', note.id, note.text, null, [], 'body')),
  ];
}

/** All words of a text, proposed ones and those that proposals delete. */
function wordsOf(text: Text): Words {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const sequence = text[language];
      return sequence ? [[language, plain(sequence.map((element) => element.value))]] : [];
    }),
  );
}
