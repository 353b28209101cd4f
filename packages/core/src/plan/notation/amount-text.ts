import { isAmount } from '../../basics/amount.ts';
import type { Cube } from '../../budget/cube.ts';
import type { FactValue } from '../../plan/change.ts';

/**
 * A fact's value as people write it: `4,627k` for thousands and `8.2m` for millions (known to half the last printed
 * place), `1,234.50` for an exact amount, `22` for people, `?` for what is not known. Another precision is told:
 * `1,200±0.50`, in the major unit. `digits` are those of the currency's minor unit; people have none.
 */
export function amountText(value: FactValue, unit: Cube['unit'], digits: number): string {
  const places = unit === 'people' ? 0 : digits;
  const { amount, halfWidth } = value;
  const rounded = amount === null || unit === 'people' ? null : roundedText(amount, halfWidth, digits);
  if (rounded !== null) return rounded;
  const width = halfWidth === 0 ? '' : `±${shifted(String(halfWidth), -places)}`;
  return `${amount === null ? '?' : grouped(shifted(String(amount), -places))}${width}`;
}

/** Reads what `amountText` writes; `null` for anything else. */
export function readAmount(text: string, unit: Cube['unit'], digits: number): FactValue | null {
  const match = /^(?:(\?)|(-?[\d,]+(?:\.\d+)?)([km]?))(?:±([\d.]+))?$/.exec(text);
  if (!match) return null;
  const [, unknown, figures = '', scale = '', width] = match;
  if (unit === 'people' && scale !== '') return null;
  const places = (unit === 'people' ? 0 : digits) + (scale === 'm' ? 6 : scale === 'k' ? 3 : 0);
  const plain = figures.replaceAll(',', '');
  const amount = unknown ? null : Number(shifted(plain, places));
  const decimals = plain.split('.')[1]?.length ?? 0;
  const printed = scale === '' ? 0 : 10 ** (places - decimals) / 2;
  const halfWidth = width === undefined ? printed : Number(shifted(width, unit === 'people' ? 0 : digits));
  const fits = (amount === null || isAmount(amount)) && isAmount(2 * halfWidth);
  return fits ? { amount, halfWidth } : null;
}

const roundings = [
  { sign: 'k', power: 3, decimals: 0 },
  { sign: 'm', power: 6, decimals: 0 },
  { sign: 'm', power: 6, decimals: 1 },
  { sign: 'm', power: 6, decimals: 2 },
] as const;

function roundedText(amount: number, halfWidth: number, digits: number): string | null {
  for (const { sign, power, decimals } of roundings) {
    const unit = 10 ** (digits + power - decimals);
    if (2 * halfWidth === unit && amount % unit === 0) {
      const figures = shifted(String(amount / unit), -decimals);
      return `${grouped(figures)}${sign}`;
    }
  }
  return null;
}

/** Decimal digits with the point moved by places: exact, as text. */
function shifted(text: string, places: number): string {
  const negative = text.startsWith('-');
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const point = whole.length + places;
  const padded = (whole + decimals)
    .padEnd(point, '0')
    .padStart((whole + decimals).length - Math.min(0, point), '0');
  const at = Math.max(0, point);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '') || '0';
  const right = padded.slice(at);
  const trimmed = /[1-9]/.test(right) || places < 0 ? right : '';
  const number = trimmed === '' ? left : `${left}.${trimmed}`;
  return negative && /[1-9]/.test(number) ? `-${number}` : number;
}

function grouped(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? groups : `${groups}.${decimals}`;
}
