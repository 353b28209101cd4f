import type { PrintStyle } from './number-printing.ts';

/**
 * A text that tells figures printed in one style, with them printed in another: those whose groups the style shows, and percentages.
 * What may be a code (`3.1`), and a figure that words follow, stay as they are.
 */
export function reprinted(text: string, from: PrintStyle, to: PrintStyle): string {
  if (from.group === to.group && from.decimal === to.decimal) return text;
  return text.replace(figuresOf(from), (printed) =>
    printed.replace(/\D/gu, (sign) =>
      sign === from.group ? to.group : sign === from.decimal ? to.decimal : sign,
    ),
  );
}

function figuresOf({ group, decimal }: PrintStyle): RegExp {
  const [groups, decimals] = [`[${group}]`, `[${decimal}]`];
  const alone = String.raw`(?<![\p{L}\p{N}.,/])`;
  const end = String.raw`(?!\d|[.,]\d|\s?\p{L})`;
  return new RegExp(
    String.raw`${alone}(?:\d{1,3}(?:${groups}\d{3})+(?:${decimals}\d+)?${end}|\d+${decimals}\d+(?=\s?%))`,
    'gu',
  );
}
