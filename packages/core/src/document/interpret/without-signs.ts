import type { Sequence } from '../../basics/sequence.ts';
import type { Run, Text } from '../../basics/text.ts';
import { languages, type Words } from '../../basics/words.ts';
import type { Component, Indicator, Measure } from '../../indicators/indicator.ts';
import type { Block, Section } from '../../narrative/narrative.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Bullet, ExpectedResult } from '../../results/strategy.ts';
import { withoutLiteralSigns } from '../literal.ts';

/** The plan with its words as they were before they were declared to be nothing but words. */
export function withoutSigns(plan: Plan): Plan {
  const { organization, budget, narrative } = plan;
  return {
    ...plan,
    publication: { ...plan.publication, title: words(plan.publication.title) },
    organization: {
      ...organization,
      sectors: organization.sectors.map((one) => ({
        ...one,
        name: words(one.name),
        short: words(one.short),
      })),
      units: organization.units.map((one) => ({ ...one, name: words(one.name) })),
    },
    strategy: {
      pillars: plan.strategy.pillars.map((pillar) => ({
        ...pillar,
        results: pillar.results.map(result),
      })),
    },
    priorities: plan.priorities.map((one) => ({ ...one, bullets: one.bullets.map(bullet) })),
    indicators: plan.indicators.map(indicator),
    risks: plan.risks.map((one) => ({ ...one, text: words(one.text), response: words(one.response) })),
    budget: {
      ...budget,
      dimensions: budget.dimensions.map((dimension) => ({
        ...dimension,
        members: dimension.members.map((member) => ({ ...member, name: words(member.name) })),
      })),
    },
    narrative: {
      sections: narrative.sections.map(section),
      footnotes: narrative.footnotes.map((one) => ({ ...one, text: words(one.text) })),
    },
  };
}

function result({ wordings, ...one }: ExpectedResult): ExpectedResult {
  const plain = { ...one, title: words(one.title) };
  return wordings
    ? { ...plain, wordings: wordings.map((wording) => ({ ...wording, title: words(wording.title) })) }
    : plain;
}

function words(all: Words): Words {
  const entries = Object.entries(all).map(([language, one]) => [language, withoutLiteralSigns(one)]);
  return Object.fromEntries(entries);
}

function text(all: Text): Text {
  const entries = languages.flatMap((language) => {
    const sequence = all[language];
    return sequence ? [[language, runs(sequence)]] : [];
  });
  return Object.fromEntries(entries);
}

/** A run that was nothing but a sign is gone with it. */
function runs(sequence: Sequence<Run>): Sequence<Run> {
  return sequence.flatMap((one) => {
    const plain = withoutLiteralSigns(one.value.text);
    if (plain === one.value.text) return [one];
    return plain === '' ? [] : [{ ...one, value: { ...one.value, text: plain } }];
  });
}

function bullet(one: Bullet): Bullet {
  return { text: text(one.text), bullets: one.bullets.map(bullet) };
}

function section(one: Section): Section {
  const blocks = one.blocks.map((block): Block => ({ ...block, text: text(block.text) }));
  return { ...one, title: words(one.title), blocks, sections: one.sections.map(section) };
}

function indicator(one: Indicator): Indicator {
  return {
    ...one,
    title: words(one.title),
    contributions: one.contributions.map((contribution) => ({
      ...contribution,
      title: words(contribution.title),
      components: contribution.components.map(component),
    })),
  };
}

function component(one: Component): Component {
  return {
    label: words(one.label),
    baseline: one.baseline && measure(one.baseline),
    target: one.target && measure(one.target),
  };
}

function measure(one: Measure): Measure {
  return { ...one, text: withoutLiteralSigns(one.text) };
}
