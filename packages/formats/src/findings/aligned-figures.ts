/** Figures padded to one width, so that digits of one value stand under one another: `(54)`, `-40%` and `1,234.5` alike. */
export function alignedFigures(figures: readonly string[]): readonly string[] {
  const parts = figures.map(splitAtUnits);
  const head = Math.max(0, ...parts.map((part) => part.head.length));
  const tail = Math.max(0, ...parts.map((part) => part.tail.length));
  return parts.map((part) => `${part.head.padStart(head)}${part.tail.padEnd(tail)}`);
}

// What ends with the units digit, and what follows it: decimals, a closing bracket, a percent sign.
function splitAtUnits(figure: string): { readonly head: string; readonly tail: string } {
  const decimals = /[.,](?:\d{1,2}|\d{4,})(?!\d)(?!.*\d)/.exec(figure);
  const end = decimals?.index ?? lastDigit(figure) + 1;
  return end === 0 ? { head: figure, tail: '' } : { head: figure.slice(0, end), tail: figure.slice(end) };
}

function lastDigit(figure: string): number {
  return figure.search(/\d(?!.*\d)/);
}
