import { unknownCurrency } from '../../basics/currency.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { LineMapping } from '../../budget/lines/line-mapping.ts';

/**
 * Says whether it is known which money and which years lines are of. Refuses `lines-currency-unknown`, `lines-years-unknown`, and
 * `lines-other-currency` where a plan is in another one.
 */
export function statedLines(mapping: LineMapping, planned: string | null): Result<null> {
  const { code } = mapping.currency;
  const isMoney = (mapping.unit ?? 'money') === 'money';
  if (isMoney && code === unknownCurrency) return refuse('lines-currency-unknown');
  if (isMoney && planned !== null && code !== planned) {
    return refuse('lines-other-currency', { currency: code, planned });
  }
  if (mapping.assumed !== undefined && 'from' in mapping.period) {
    return refuse('lines-years-unknown', { year: String(mapping.period.from) });
  }
  return ok(null);
}
