import { conflictFindings } from '../../figures/conflict-finding.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { cubesApart } from './cubes-apart.ts';
import { findingOfCubesApart } from './finding-of-cubes-apart.ts';

/**
 * One budget cut in two ways (by result, by object; in coarse lines and in fine ones) that cannot be one amount: as a document prints
 * it, and as the plan knows it where nothing printed tells.
 */
export const figuresCubesAgree: Rule = { id: 'figures-cubes-agree', check };

function check(context: CheckContext): ReturnType<Rule['check']> {
  return [
    ...conflictFindings(context, figuresCubesAgree.id, 'cubes'),
    ...cubesApart(context).map((apart) => findingOfCubesApart(apart, context, figuresCubesAgree.id)),
  ];
}
