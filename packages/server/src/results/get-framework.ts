import { getFramework } from '@plenary/api/results';
import { ok } from '@plenary/core/basics/result';
import { framework } from '@plenary/core/views/framework';
import { priorities } from '@plenary/core/views/priorities';
import { handled } from '../app/handler.ts';
import { once, type Reading, readingOf } from '../app/reading/reading.ts';
import { shownTable } from '../app/reading/shown-table.ts';
import { shownIndicator } from './shown-indicator.ts';

/** Answers the results framework, the priorities and every indicator. */
export const handleFramework = handled(getFramework, async ({ params, query }, context) => {
  const reading = await readingOf(context, params.plan, query);
  return reading.ok ? ok(pageOf(reading.value)) : reading;
});

const pageOf = once((reading: Reading) => {
  const { plan, adopted } = reading;
  return {
    framework: shownTable(framework(plan), reading),
    priorities: shownTable(priorities(plan, new Set(adopted.map(({ id }) => id))), reading),
    indicators: plan.indicators.map((indicator) => shownIndicator(indicator, reading)),
  };
});
