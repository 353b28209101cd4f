import type { Address } from '../../../basics/address.ts';
import { figureAt, formulaText } from '../../../basics/formula.ts';
import { type ExcessMemo, excessMemos } from '../../../budget/of-which.ts';
import type { StatedFigure } from '../../../document/stated-figure.ts';
import { quotedFigures } from '../../figures/figure-evidence.ts';
import type { Finding } from '../../finding.ts';
import type { CheckContext, Rule } from '../../rule.ts';

/** A development share above the total budget, an "of which" line above the amount it is in. */
export const figuresPartAndWhole: Rule = { id: 'figures-part-and-whole', check };

function check({ interpretation }: CheckContext): readonly Finding[] {
  const { stated, plan } = interpretation;
  const printed = Map.groupBy(stated, ({ formula }) => formulaText(formula));
  const unprinted = excessMemos(plan.budget);
  const told = new Set<string>();
  return stated.flatMap((part) => {
    const own = addressOf(part);
    const whole = own && wholeOf(own);
    const key = formulaText(part.formula);
    if (!own || !whole || told.has(key)) return [];
    const wholes = printed.get(formulaText(figureAt(whole.at))) ?? [];
    const less = wholes.find((one) => together(part, one) && exceeds(part, one));
    const beyondSum = wholes.length === 0 && unprinted.some((memo) => isOf(memo, own));
    if (!less && !beyondSum) return [];
    told.add(key);
    return [finding(part, less, whole.code)];
  });
}

interface Whole {
  readonly code: 'share-above-total' | 'item-above-amount';
  readonly at: Address;
}

/** What a figure is a part of without being one of its summands; `null` for any other figure. */
function wholeOf({ cube, at }: Address): Whole | null {
  const { sector, version } = at;
  if (version === undefined) return null;
  if (cube === 'development-share')
    return { code: 'share-above-total', at: { cube: 'total', at: { version } } };
  if (cube === 'of-which' && sector !== undefined)
    return { code: 'item-above-amount', at: { cube: 'by-object', at: { sector, version } } };
  return null;
}

function addressOf({ formula }: StatedFigure): Address | null {
  if (formula.kind !== 'linear' || formula.terms.length !== 1) return null;
  const [term] = formula.terms;
  return term?.coefficient === 1 ? term.at : null;
}

/** Rounding keeps the order: of two figures rounded alike, the one that is printed smaller is no larger. */
function exceeds(part: StatedFigure, whole: StatedFigure): boolean {
  if (part.value === null || whole.value === null || whole.value < 0) return false;
  const room = part.halfWidth === whole.halfWidth ? 0 : part.halfWidth + whole.halfWidth;
  return part.value - whole.value > room;
}

/** Says whether two figures can stand in one text: no proposal puts one there and takes the other away. */
function together(a: StatedFigure, b: StatedFigure): boolean {
  const apart = (one: StatedFigure, other: StatedFigure): boolean =>
    one.insertedBy.some((proposal) => other.deletedBy.includes(proposal));
  return !apart(a, b) && !apart(b, a);
}

function isOf(memo: ExcessMemo, { cube, at }: Address): boolean {
  const same = memo.sector === at['sector'] && memo.item === at['item'] && memo.version === at['version'];
  return cube === 'of-which' && same;
}

function finding(part: StatedFigure, whole: StatedFigure | undefined, code: Whole['code']): Finding {
  return {
    rule: figuresPartAndWhole.id,
    severity: 'error',
    place: part.place,
    message: {
      code: whole ? code : 'item-above-sum',
      facts: { item: part.row, part: part.printed, ...(whole ? { whole: whole.printed } : {}) },
    },
    evidence: quotedFigures(whole ? [part, whole] : [part]),
    repairs: [],
  };
}
