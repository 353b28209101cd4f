import { plainForm } from '../../../basics/numbers/number-token.ts';
import { type Period, periodText, readPeriod, samePeriod } from '../../../basics/period.ts';
import type { Stage, Version } from '../../../budget/cube.ts';
import { type Concept, conceptIn } from '../vocabulary.ts';

/** Words that say which stage of a budget a column shows; the plan's own name comes after them. */
const stageWords: readonly (readonly [Stage, Concept])[] = [
  ['after-transfers', 'stage-after-transfers'],
  ['revised', 'stage-revised'],
  ['final', 'stage-final'],
  ['proposed', 'stage-proposed'],
  ['approved', 'stage-approved'],
  ['expenditure', 'stage-expenditure'],
];

/**
 * The version of a budget that words name by period and stage (`2022/23 … after transfers`); `null` where they name
 * neither. A plan's own name means what the document proposes where the period is the one it plans for, and what was
 * approved where it is another. A stage without a period is of the period planned for, if it is a proposal, and of the one
 * before, if it is not.
 */
export function versionIn(words: string, planned: Period): Version | null {
  const stage = stageIn(words);
  const period = readPeriod(plainForm(words));
  if (period) {
    const own = samePeriod(period, planned) || period.from === planned.from;
    return version(stage ?? (own ? 'proposed' : 'approved'), period);
  }
  if (stage === null) return null;
  const years = planned.to - planned.from + 1;
  const before = { from: planned.from - years, to: planned.to - years };
  return version(stage, stage === 'proposed' ? planned : before);
}

/** The version a document proposes. */
export function proposedVersion(planned: Period): Version {
  return version('proposed', planned);
}

/** Every period that words name, in their order. */
export function periodsIn(words: string): readonly Period[] {
  const found = plainForm(words).match(/(?<!\d)(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?(?!\d)/g) ?? [];
  return found.map(readPeriod).filter((period) => period !== null);
}

/** The stage that words name, other than by the plan's own name. */
export function stageIn(words: string): Stage | null {
  const named = conceptIn(
    words,
    stageWords.map(([, concept]) => concept),
  );
  const transferred = conceptIn(words, ['stage-after-transfers']) === null ? named : 'stage-after-transfers';
  return stageWords.find(([, concept]) => concept === transferred)?.[0] ?? null;
}

function version(stage: Stage, period: Period): Version {
  return { id: `${stage}-${periodText(period)}`, stage, period };
}
