import type { ResultPage } from '@plenary/api/results';
import { textNames } from '@plenary/core/negotiation/concerned';
import { blocksOf } from '@plenary/core/negotiation/touched';
import { referenceTo } from '../app/reading/references.ts';
import { shownText } from '../app/reading/said.ts';
import type { ShownPlan } from '../app/reading/shown-plan.ts';

/** The blocks of the narrative that name an expected result by its code, in whatever language they do. */
export function mentionsOf(code: string, { plan, language }: ShownPlan): ResultPage['mentions'] {
  return blocksOf(plan)
    .filter(({ block }) => textNames(block.text, code))
    .map(({ block, sections }) => {
      const section = sections.at(-1);
      return {
        section: referenceTo('section', section?.id ?? '', section?.title, language),
        block: block.id,
        text: shownText(block.text, language),
      };
    });
}
