/** Terms of the Fourier series; the last left out is below 1e-6 wherever two widths or more are alike. */
const most = 20_000;
const smallest = 1e-13;

/**
 * The probability that the sum of independent errors, uniform over intervals of the given widths around zero, is at
 * least `distance` from zero. For one width and two exactly (uniform, trapezoid); for more from the characteristic
 * function (Gil-Pelaez 1951), which is exact here as a Fourier series because the sum cannot leave [-W, W] (for equal
 * widths this is the Irwin-Hall distribution).
 */
export function likelihoodOfDistance(widths: readonly number[], distance: number): number {
  const used = widths.filter((width) => width > 0);
  const reach = used.reduce((sum, width) => sum + width / 2, 0);
  if (distance <= 0) return 1;
  if (distance >= reach) return 0;
  const [first, second] = used;
  if (first !== undefined && used.length === 1) return 1 - (2 * distance) / first;
  if (first !== undefined && second !== undefined && used.length === 2) return ofTwo(first, second, distance);
  const share = distance / reach;
  const halves = used.map((width) => width / 2 / reach);
  let sum = 0;
  for (let k = 1; k <= most; k += 1) {
    const envelope = halves.reduce((product, half) => product * Math.min(1, 1 / (k * Math.PI * half)), 1);
    if (envelope / k < smallest) break;
    const characteristic = halves.reduce(
      (product, half) => (product * Math.sin(k * Math.PI * half)) / (k * Math.PI * half),
      1,
    );
    sum += (characteristic * Math.sin(k * Math.PI * share)) / (k * Math.PI);
  }
  return Math.min(1, Math.max(0, 1 - share - 2 * sum));
}

/** The spread (standard deviation) of such a sum. */
export function spreadOf(widths: readonly number[]): number {
  return Math.sqrt(widths.reduce((sum, width) => sum + (width * width) / 12, 0));
}

function ofTwo(a: number, b: number, distance: number): number {
  const [wide, narrow] = [Math.max(a, b), Math.min(a, b)];
  const beyond = (wide + narrow) / 2 - distance;
  if (distance >= (wide - narrow) / 2) return (beyond * beyond) / (wide * narrow);
  return (wide - 2 * distance) / wide;
}
