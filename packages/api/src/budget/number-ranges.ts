/** Ascending numbers as ranges: `0-59,80`. */
export function writeRanges(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < numbers.length; ) {
    const first = numbers[at] ?? 0;
    let last = first;
    while (numbers[at + 1] === last + 1) {
      last += 1;
      at += 1;
    }
    parts.push(first === last ? `${first}` : `${first}-${last}`);
    at += 1;
  }
  return parts.join(',');
}

/** The numbers that ranges name, below a count; none for an empty text. */
export function readRanges(text: string, count: number): readonly number[] {
  if (text === '') return [];
  return text.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    const length = Math.max(0, Math.min(last, count - 1) - first + 1);
    return Array.from({ length }, (_, index) => first + index);
  });
}
