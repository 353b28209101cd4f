import { placeText } from '../../basics/place.ts';
import type { Facts } from '../../basics/result.ts';
import type { StatedFigure } from '../../document/stated-figure.ts';
import { changedAmong } from '../engine/changed-figures.ts';
import type { Conflict } from '../engine/outcome.ts';
import { printedLike, wholeUnit } from '../engine/printed-figure.ts';
import type { Evidence, Finding, Repair } from '../finding.ts';
import type { CheckContext } from '../rule.ts';
import { type ConflictKind, conflictKind } from './conflict-kind.ts';
import { computedOf, figureLabel, quotedFigures, sumEvidence, workedRatio } from './figure-evidence.ts';

/**
 * The conflicts of one kind as findings of a rule. Its catalogue has the codes `misses` (facts `label`, `printed`,
 * `computed`, `difference`, `rounding`), `contradicts` (`label`, `printed`, `others`, `count`), for a conflict that is no
 * plain sum, each also with `-since-change`, and the notes `worked` (`worked`) and `not-proven` (`count`).
 */
export function conflictFindings(
  context: CheckContext,
  rule: string,
  kind: ConflictKind,
): readonly Finding[] {
  const { plan, stated } = context.interpretation;
  const isChanged = changedAmong(stated);
  return context.figures
    .filter((outcome) => outcome.kind === 'conflict')
    .filter((conflict) => conflictKind(conflict, plan.budget) === kind)
    .flatMap((conflict) => {
      const [derived] = conflict.figures;
      return derived ? [findingOf(conflict, derived, rule, isChanged)] : [];
    });
}

type IsChanged = (figure: StatedFigure) => boolean;

function findingOf(conflict: Conflict, derived: StatedFigure, rule: string, isChanged: IsChanged): Finding {
  const told = plainSum(conflict, derived, isChanged) ?? otherwise(conflict, derived);
  const since = conflict.soundBefore ? '-since-change' : '';
  const unproven: readonly Evidence[] = conflict.proven
    ? []
    : [{ kind: 'note', message: { code: 'not-proven', facts: { count: conflict.repairs.length } } }];
  return {
    rule,
    severity: 'error',
    place: derived.place,
    message: { code: `${told.code}${since}`, facts: told.facts },
    evidence: [...told.evidence, ...unproven],
    repairs: repairsOf(conflict, isChanged),
  };
}

interface Told {
  readonly code: string;
  readonly facts: Facts;
  readonly evidence: readonly Evidence[];
}

/** A derived figure that is a sum and difference of the others, each counted once. */
function plainSum(conflict: Conflict, derived: StatedFigure, isChanged: IsChanged): Told | null {
  const [own, ...others] = conflict.coefficients;
  const parts = conflict.figures.slice(1).map((figure, index) => ({
    figure,
    coefficient: others[index] ?? 0,
  }));
  if (own !== -1 || parts.some(({ coefficient }) => Math.abs(coefficient) !== 1)) return null;
  const computed = computedOf(parts);
  const unit = wholeUnit(derived, conflict.figures);
  const room = conflict.figures.reduce((sum, { halfWidth }) => sum + halfWidth, 0);
  return {
    code: 'misses',
    facts: {
      label: figureLabel(derived),
      printed: derived.printed,
      computed: printedLike(derived, computed, conflict.figures),
      difference: (computed - (derived.value ?? 0)) / unit,
      rounding: room / unit,
    },
    evidence: [sumEvidence(derived, parts, isChanged)],
  };
}

function otherwise(conflict: Conflict, derived: StatedFigure): Told {
  const worked = workedRatio(derived, conflict.figures.slice(1));
  const note: readonly Evidence[] = worked
    ? [{ kind: 'note', message: { code: 'worked', facts: { worked: worked.text } } }]
    : [];
  const others = conflict.figures.slice(1, 6).map((figure) => `${figureLabel(figure)} ${figure.printed}`);
  return {
    code: 'contradicts',
    facts: {
      label: figureLabel(derived),
      printed: derived.printed,
      others: `${others.join('; ')}${conflict.figures.length > 6 ? '; …' : ''}`,
      count: conflict.figures.length,
    },
    evidence: [...note, ...quotedFigures(conflict.figures)],
  };
}

function repairsOf(conflict: Conflict, isChanged: IsChanged): readonly Repair[] {
  const repairs = conflict.repairs.map(({ cells }) => ({
    cells: cells.map(({ figure, needed }) => ({
      place: figure.place,
      label: figureLabel(figure),
      printed: figure.printed,
      needed: printedLike(figure, needed, conflict.figures),
      changed: isChanged(figure),
    })),
  }));
  const told = new Map(
    repairs.map((repair) => [
      repair.cells.map(({ place, printed, needed }) => `${placeText(place)} ${printed} ${needed}`).join('\n'),
      repair,
    ]),
  );
  return [...told.values()];
}
