import { hanCharacters, letters } from '../basics/patterns/letters.ts';
import type { Component, Measure, Polarity } from '../indicators/indicator.ts';

/** How a target stands to its baseline. `promise` is set where the target only promises not to fall behind a value. */
export interface Ambition {
  readonly direction: 'better' | 'same' | 'worse';
  readonly promise: boolean;
  /** The compared values in the unit they are printed in; absent where the target is a change and needs no baseline. */
  readonly values?: { readonly baseline: number; readonly target: number; readonly unit: string };
}

/**
 * Compares a target with its baseline by polarity and flow. `null` where they cannot be compared: one is missing or in
 * words, the units or flows differ, or a band is aimed at.
 */
export function ambitionOf(component: Component, polarity: Polarity): Ambition | null {
  const { baseline, target } = component;
  if (target === null || polarity === 'band') return null;
  const sign = polarity === 'less-is-better' ? -1 : 1;
  if (target.kind === 'growth')
    return { direction: directionOf(sign * target.percent), promise: polarity === 'floor' };
  if (baseline === null) return null;
  const from = levelOf(baseline);
  const to = levelOf(target);
  if (!from || !to) return null;
  if (addsTo(from, to)) return { direction: directionOf(sign * to.value), promise: false };
  if (from.unit !== to.unit || differentThings(baseline.text, target.text)) return null;
  const bound = polarity === 'less-is-better' ? 'at-most' : 'at-least';
  return {
    direction: directionOf(sign * (to.value - from.value)),
    promise: polarity === 'floor' || to.comparison === bound,
    values: { baseline: from.value, target: to.value, unit: to.unit },
  };
}

interface Level {
  readonly value: number;
  readonly unit: string;
  readonly comparison: string;
}

function levelOf(measure: Measure): Level | null {
  switch (measure.kind) {
    case 'percentage':
      return { value: measure.value, unit: 'percent', comparison: measure.comparison };
    case 'count': {
      const unit = measure.flow === 'stock' || measure.flow === 'cumulative' ? 'level' : measure.flow;
      return { value: measure.value, unit, comparison: measure.comparison };
    }
    case 'money':
      return { value: measure.value, unit: measure.currency, comparison: 'exactly' };
    case 'per-year': {
      const last = Object.keys(measure.years).sort().at(-1);
      const value = last === undefined ? undefined : measure.years[last];
      return value === undefined ? null : { value, unit: 'level', comparison: 'exactly' };
    }
    case 'growth':
    case 'milestone':
    case 'to-be-determined':
    case 'not-available':
      break;
  }
  return null;
}

/** A target that the period adds to a level says nothing less than the level itself. */
function addsTo(from: Level, to: Level): boolean {
  return from.unit === 'level' && to.unit === 'new-in-period';
}

function directionOf(change: number): Ambition['direction'] {
  return change > 0 ? 'better' : change < 0 ? 'worse' : 'same';
}

/** Says whether both texts name what they count and have no word of it in common. */
function differentThings(a: string, b: string): boolean {
  const [one, other] = [thingsIn(a), thingsIn(b)];
  return one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word));
}

const things = new RegExp(`[${hanCharacters}]|[${letters}]{3,}`, 'g');

/** The words of a measure: characters of Chinese, beginnings of words elsewhere; years and notes in brackets left out. */
function thingsIn(text: string): ReadonlySet<string> {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ');
  const found = words.match(things) ?? [];
  return new Set(found.map((word) => word.slice(0, 4)));
}
