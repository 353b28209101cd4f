import type { Document } from '../document/document.ts';
import { comparisonOf } from './concordance/comparison.ts';
import { concordanceRules } from './concordance-rules.ts';
import { byGravity, type Finding } from './finding.ts';

/**
 * Everything the rules of concordance have to say of one document in several languages, ordered as by `check`. Of a single
 * document only its groups of digits are looked at.
 */
export function compareLanguages(documents: readonly Document[]): readonly Finding[] {
  const comparison = comparisonOf(documents);
  return concordanceRules.flatMap((rule) => rule.compare(comparison)).toSorted(byGravity);
}
