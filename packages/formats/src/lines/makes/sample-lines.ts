/** A line of a small invented budget; amounts in hundredths. */
export interface SampleLine {
  readonly department: string;
  readonly departmentName: string;
  readonly unit: string;
  readonly unitName: string;
  readonly account: string;
  readonly accountName: string;
  readonly initial: number;
  readonly modification: number;
  readonly final: number;
  readonly spent: number;
}

const departments = [
  ['10', 'Water', ['Pipes', 'Pumps']],
  ['20', 'Roads', ['Bridges', 'Signs']],
  ['30', 'Schools', ['Buildings', 'Teachers']],
] as const;
const accounts = [
  ['511', 'Salaries'],
  ['512', 'Allowances'],
  ['621', 'Travel'],
  ['630', 'Contracts'],
] as const;

/** Three departments of two units with four accounts each. */
export const sampleLines: readonly SampleLine[] = departments.flatMap(
  ([department, departmentName, units], d) =>
    units.flatMap((unitName, u) =>
      accounts.map(([account, accountName], a) => {
        const seed = (d + 1) * 7 + u * 13 + a * 29;
        const initial = (((seed * 7_919) % 9_000) + 1_234) * 1_000 + ((seed * 37) % 1_000);
        const modification = a === 3 ? 0 : (((seed * 131) % 400) - 200) * 100 + 5;
        const final = initial + modification;
        const spent = final - ((seed * 17) % 5_000);
        const unit = `${department}${u + 1}`;
        return {
          department,
          departmentName,
          unit,
          unitName,
          account,
          accountName,
          initial,
          modification,
          final,
          spent,
        };
      }),
    ),
);

/** What the lines come to. */
export function totalOf(
  what: 'initial' | 'modification' | 'final' | 'spent',
  of: (line: SampleLine) => boolean = () => true,
): number {
  return sampleLines.filter(of).reduce((sum, line) => sum + line[what], 0);
}

/** How amounts are printed. */
export interface PrintedAs {
  readonly group?: string;
  readonly decimal?: string;
  readonly negative?: (text: string) => string;
  readonly around?: (text: string) => string;
}

/** An amount of hundredths as a file may print it. */
export function printed(amount: number, style: PrintedAs = {}): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/(?<=\d)(?=(?:\d{3})+$)/g, style.group ?? '');
  const text = (style.around ?? String)(`${whole}${style.decimal ?? '.'}${digits.slice(-2)}`);
  return amount < 0 ? (style.negative ?? ((one) => `-${one}`))(text) : text;
}

/** A delimited text; cells that hold its signs are quoted. */
export function delimited(
  rows: readonly (readonly (string | number)[])[],
  separator = ',',
  end = '\n',
): string {
  const cell = (value: string | number): string => {
    const text = String(value);
    return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${rows.map((row) => row.map(cell).join(separator)).join(end)}${end}`;
}

/** A budget as somebody may make it, and what has to come of it. */
export interface Make {
  readonly make: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What each version comes to, in minor units; or else the refusal. */
  readonly totals?: Readonly<Record<string, number>>;
  readonly refused?: string;
  /** Lines whose columns or whose totals do not come to what they state. */
  readonly unequal?: readonly number[];
  /** How many sums have to have been compared at least. */
  readonly checked?: number;
  /** Lines that cannot be taken. */
  readonly lines?: readonly number[];
  /** Lines that say again what an earlier line says. */
  readonly doubled?: readonly number[];
  readonly currency?: string;
  /** How deep the members of one dimension stand. */
  readonly depth?: number;
}
