import type { Currency } from '../../basics/amount.ts';
import { unknownCurrency } from '../../basics/currency.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { LineMapping } from '../../budget/lines/line-mapping.ts';

/**
 * Says whether it is known which money and which years lines are of. Refuses `lines-currency-unknown`, `lines-years-unknown`, and
 * `lines-other-currency` where a plan is in another one, and `lines-other-digits`
 * where it counts other minor units: an amount of one would be a hundred times, or a hundredth, of the other.
 */
export function statedLines(mapping: LineMapping, planned: Currency | null): Result<null> {
  const { code, digits } = mapping.currency;
  const isMoney = (mapping.unit ?? 'money') === 'money';
  if (isMoney && code === unknownCurrency) return refuse('lines-currency-unknown');
  if (isMoney && planned !== null && code !== planned.code) {
    return refuse('lines-other-currency', { currency: code, planned: planned.code });
  }
  if (isMoney && planned !== null && digits !== planned.digits) {
    return refuse('lines-other-digits', { currency: code, digits, planned: planned.digits });
  }
  if (mapping.assumed !== undefined && 'from' in mapping.period) {
    return refuse('lines-years-unknown', { year: String(mapping.period.from) });
  }
  return ok(null);
}
