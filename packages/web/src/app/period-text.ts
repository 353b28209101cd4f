/** A period as people write it: 2024, 2024/25, 2024–2029. */
export function periodText({ from, to }: { readonly from: number; readonly to: number }): string {
  if (from === to) return `${from}`;
  const sameCentury = Math.floor(from / 100) === Math.floor(to / 100);
  return to === from + 1 && sameCentury ? `${from}/${`${to}`.slice(2)}` : `${from}–${to}`;
}
