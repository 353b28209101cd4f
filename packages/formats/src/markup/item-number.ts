import type { MarkupElement } from './markup-element.ts';

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The number an item of an ordered list shows, with its full stop; `count` is its place in the list. */
export function itemNumber(list: MarkupElement, item: MarkupElement, state: { count: number }): string {
  const start = whole(list.attributes.get('start'));
  if (state.count === 1 && start !== null) state.count = start;
  state.count = whole(item.attributes.get('value')) ?? state.count;
  return `${numeral(state.count, list.attributes.get('type') ?? '1')}.`;
}

function whole(written: string | undefined): number | null {
  return written !== undefined && /^\s*-?\d{1,6}\s*$/.test(written) ? Number(written) : null;
}

function numeral(number: number, type: string): string {
  if (number < 1) return String(number);
  if (/^a$/i.test(type) && number <= 26) {
    return String.fromCharCode((type === 'a' ? 96 : 64) + number);
  }
  if (!/^i$/i.test(type) || number >= 4000) return String(number);
  let left = number;
  let written = '';
  for (const [value, sign] of romanSigns) {
    while (left >= value) {
      written += sign;
      left -= value;
    }
  }
  return type === 'i' ? written : written.toUpperCase();
}
