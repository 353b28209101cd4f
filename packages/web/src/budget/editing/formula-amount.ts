import { amountOf } from '../../changes/amount-text.ts';

/**
 * What a small sum comes to that somebody types after `=`: numbers with + - * / and brackets, exactly, rounded to the minor unit half away
 * from zero. `undefined` for anything else, as for names of cells.
 */
export function formulaAmount(text: string, places: number): number | undefined {
  const plain = text.replaceAll(/\s/g, '').replaceAll('×', '*').replaceAll('÷', '/').replaceAll(/[−–]/g, '-');
  const tokens = plain.match(token) ?? [];
  if (tokens.length === 0 || tokens.join('') !== plain) return undefined;
  const reading = { tokens, at: 0 };
  const value = sum(reading);
  if (!value || reading.at < tokens.length) return undefined;
  const scaled = { top: value.top * 10n ** BigInt(places), bottom: value.bottom };
  const amount = Number(rounded(scaled));
  return Number.isSafeInteger(amount) ? amount : undefined;
}

const token = /[\d.,'’]+|[-+*/()]/g;

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

interface Reading {
  readonly tokens: readonly string[];
  at: number;
}

function sum(reading: Reading): Fraction | null {
  let left = product(reading);
  for (;;) {
    const sign = reading.tokens[reading.at];
    if (!left || (sign !== '+' && sign !== '-')) return left;
    reading.at += 1;
    const right = product(reading);
    left = right && {
      top: left.top * right.bottom + (sign === '+' ? 1n : -1n) * right.top * left.bottom,
      bottom: left.bottom * right.bottom,
    };
  }
}

function product(reading: Reading): Fraction | null {
  let left = factor(reading);
  for (;;) {
    const sign = reading.tokens[reading.at];
    if (!left || (sign !== '*' && sign !== '/')) return left;
    reading.at += 1;
    const right = factor(reading);
    if (!right || (sign === '/' && right.top === 0n)) return null;
    left =
      sign === '*'
        ? { top: left.top * right.top, bottom: left.bottom * right.bottom }
        : { top: left.top * right.bottom, bottom: left.bottom * right.top };
  }
}

function factor(reading: Reading): Fraction | null {
  const next = reading.tokens[reading.at];
  if (next === undefined) return null;
  reading.at += 1;
  if (next === '-') {
    const below = factor(reading);
    return below && { top: -below.top, bottom: below.bottom };
  }
  if (next === '(') {
    const inside = sum(reading);
    if (reading.tokens[reading.at] !== ')') return null;
    reading.at += 1;
    return inside;
  }
  const millionths = amountOf(next, 6);
  return millionths === null || millionths === undefined
    ? null
    : { top: BigInt(millionths), bottom: 1_000_000n };
}

function rounded({ top, bottom }: Fraction): bigint {
  const [size, whole] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const amount = (2n * size + whole) / (2n * whole);
  return top < 0n === bottom < 0n ? amount : -amount;
}
