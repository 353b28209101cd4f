/**
 * How far two printed whole numbers are from each other as slips of the pen go: a digit mistyped or two neighbours
 * swapped costs 1, a digit or a whole group of three lost or added 1.5, a lost sign 1. Zero for the same figure.
 */
export function slipBetween(a: number, b: number): number {
  const sign = a < 0 !== b < 0 && a !== 0 && b !== 0 ? 1 : 0;
  return sign + digitSlip(String(Math.abs(a)), String(Math.abs(b)));
}

/**
 * Says whether a printed whole number is a plain misprint of the one needed: one digit different, or one place counted
 * one off, two neighbouring digits swapped, a digit lost or doubled, a group of three lost, or the sign.
 */
export function isMisprint(printed: number, needed: number): boolean {
  if (printed === needed) return false;
  if (printed === -needed) return true;
  if (printed === 0 || needed === 0) return Math.abs(printed + needed) < 10;
  if (printed < 0 !== needed < 0) return false;
  const [shown, wanted] = [String(Math.abs(printed)), String(Math.abs(needed))];
  const lost = wanted.length - shown.length;
  if (lost === 0)
    return slipBetween(printed, needed) === 1 || /^10+$/.test(String(Math.abs(printed - needed)));
  if (lost === -1) return doublings(wanted).includes(shown);
  return (lost === 1 || lost === 3) && withoutRun(wanted, lost).includes(shown);
}

function doublings(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1) + text.slice(at));
}

/** A number without each run of so many neighbouring digits. */
function withoutRun(text: string, length: number): readonly string[] {
  return Array.from(
    { length: text.length - length + 1 },
    (_, at) => text.slice(0, at) + text.slice(at + length),
  );
}

/** Whole numbers that one slip turns a printed one into: a digit, a swap, a sign, a digit or group lost or added. */
export function slipsOf(printed: number): readonly number[] {
  const text = String(Math.abs(printed));
  const texts = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    for (let digit = 0; digit <= 9; digit += 1) texts.add(`${before}${digit}${after}`);
    texts.add(`${before}${after}`);
    const next = text[at + 1];
    if (next !== undefined) texts.add(`${before}${next}${text[at]}${text.slice(at + 2)}`);
  }
  for (let at = 0; at <= text.length; at += 1) {
    for (let digit = 0; digit <= 9; digit += 1) texts.add(`${text.slice(0, at)}${digit}${text.slice(at)}`);
  }
  if (text.length > 3) texts.add(text.slice(0, -3));
  const sign = printed < 0 ? -1 : 1;
  const numbers = [...texts].filter((one) => /^(?:0|[1-9]\d*)$/.test(one)).map((one) => sign * Number(one));
  return [...new Set([...numbers, -printed])].filter((one) => Number.isSafeInteger(one) && one !== printed);
}

const lostDigit = 1.5;
const lostGroup = 1.5;

/** Rows and columns before the first, so that what lies before the beginning of a number costs without end. */
const border = 3;

/** Optimal string alignment with the costs of slips. */
function digitSlip(a: string, b: string): number {
  const width = b.length + 1 + border;
  const costs = new Float64Array((a.length + 1 + border) * width).fill(Infinity);
  const start = border * width + border;
  costs[start] = 0;
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = i === 0 ? 1 : 0; j <= b.length; j += 1) {
      const at = start + i * width + j;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      costs[at] = Math.min(
        (costs[at - width - 1] ?? Infinity) + (a[i - 1] === b[j - 1] ? 0 : 1),
        (costs[at - width] ?? Infinity) + lostDigit,
        (costs[at - 1] ?? Infinity) + lostDigit,
        (costs[at - 3 * width] ?? Infinity) + lostGroup,
        (costs[at - 3] ?? Infinity) + lostGroup,
        swapped ? (costs[at - 2 * width - 2] ?? Infinity) + 1 : Infinity,
      );
    }
  }
  return costs[start + a.length * width + b.length] ?? 0;
}
