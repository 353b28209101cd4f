import type { LinePreview } from '@plenary/api/budget/lines';
import type { Language } from '@plenary/core/basics/words';
import type { LineReport } from '@plenary/core/budget/lines/understood-lines';
import type { LineChanges } from '@plenary/core/plan/lines/imported-lines';
import { refusalWords } from '@plenary/core/wording/catalogue';
import { sentence } from '@plenary/core/wording/sentence';
import { writeMappingJson } from '@plenary/formats/lines/mapping-json';
import type { ReadLines } from '@plenary/formats/lines/understand-lines';

/** How many remarks of each kind are told. */
const mostTold = 50;

/** What lines would change in a plan, in words of a language. */
export function toldLines(
  { understood, file }: ReadLines,
  changes: LineChanges,
  language: Language,
): LinePreview {
  const told = ({ count, first }: LineReport): LinePreview['refused'] => ({
    count,
    first: first.slice(0, mostTold).map(({ line, sheet = null, refusal }) => ({
      line,
      sheet,
      why: sentence(refusalWords, refusal, language),
    })),
  });
  const { mapping, lines, taken, filtered, blank, totalLines, refused, unequal, doubled, totals } =
    understood;
  return {
    mapping: writeMappingJson(mapping),
    cube: mapping.cube,
    sheets: [...file.sheets],
    otherSheets: [...file.otherSheets],
    lines,
    taken,
    filtered,
    blank,
    totalLines,
    refused: told(refused),
    unequal: told(unequal),
    doubled: told(doubled),
    totals: totals.map((total) => ({ ...total })),
    members: changes.members.map((one) => ({ ...one })),
    facts: { ...changes.facts },
  };
}
