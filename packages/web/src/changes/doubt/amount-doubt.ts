/** What makes it doubtful that a new amount is meant: there is none any more, the sign is another, or it is far from the old one. */
export type AmountDoubt = 'removed' | 'sign' | 'far';

/** A hundred times as much, or a hundredth, is rather a slip of the unit than a decision. */
const farthest = 100;

/** What to ask about before an amount takes the place of another; `null` where nothing is doubtful. */
export function amountDoubt(before: number | null, after: number | null): AmountDoubt | null {
  if (before === null || before === after) return null;
  if (after === null) return 'removed';
  if (before === 0) return null;
  if (after !== 0 && after < 0 !== before < 0) return 'sign';
  const [old, now] = [Math.abs(before), Math.abs(after)];
  return now * farthest < old || now > old * farthest ? 'far' : null;
}
