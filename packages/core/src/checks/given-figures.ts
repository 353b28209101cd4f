import type { Address, Coordinates } from '../basics/address.ts';
import type { Formula, Linear, Term } from '../basics/formula.ts';
import { matchesOf } from '../basics/patterns/matches.ts';
import type { Place } from '../basics/place.ts';
import type { Cube, Fact } from '../budget/cube.ts';
import { bookCubes } from '../budget/figures.ts';
import type { FigureRole, StatedFigure } from '../document/stated-figure.ts';

/** A printed figure for a test, told by what it is said to equal: `by-result[sector=a] + by-result[sector=b]`. */
export interface GivenFigure {
  readonly printed: string;
  /** The canonical text of a formula; a ratio reads `100 * (…) / (…)`. */
  readonly equals: string;
  readonly role?: FigureRole;
  readonly line?: number;
  readonly row?: string;
  readonly column?: string;
  readonly insertedBy?: readonly string[];
  readonly deletedBy?: readonly string[];
}

/** Builds a stated figure. Money is printed in thousands (currency with two digits), people and percentages as they are. */
export function givenFigure(figure: GivenFigure, place: Place): StatedFigure {
  const formula = givenFormula(figure.equals);
  return {
    place,
    printed: figure.printed,
    ...givenValue(figure.printed, unitOf(formula)),
    formula,
    role: figure.role ?? (formula.kind === 'ratio' ? 'percentage' : 'fact'),
    row: figure.row ?? '',
    column: figure.column ?? '',
    insertedBy: figure.insertedBy ?? [],
    deletedBy: figure.deletedBy ?? [],
  };
}

/** Builds cubes from canonical addresses and what is printed there; a blank is a fact whose amount is not known. */
export function givenCubes(facts: Readonly<Record<string, string>>): readonly Cube[] {
  const cubes = new Map<string, Fact[]>();
  for (const [text, printed] of Object.entries(facts)) {
    const { cube, at } = givenAddress(text);
    const { value, halfWidth } = givenValue(printed, unitOfCube(cube));
    cubes.set(cube, [...(cubes.get(cube) ?? []), { at, amount: value, halfWidth }]);
  }
  return [...cubes].map(([id, of]) => ({
    id,
    dimensions: dimensionsOf(id, of),
    unit: id === 'posts' ? 'people' : 'money',
    facts: of,
  }));
}

/** Reads the canonical text of a formula. */
export function givenFormula(text: string): Formula {
  const ratio = /^(\d+) \* \((.*)\) \/ \((.*)\)$/.exec(text);
  if (!ratio) return givenLinear(text);
  return {
    kind: 'ratio',
    scale: Number(ratio[1]),
    numerator: givenLinear(ratio[2] ?? ''),
    denominator: givenLinear(ratio[3] ?? ''),
  };
}

/** Reads the canonical text of an address. */
export function givenAddress(text: string): Address {
  const match = /^([^[]+)\[(.*)\]$/.exec(text.trim());
  if (!match?.[1]) throw new Error(`no address: ${text}`);
  const at: Record<string, string> = {};
  for (const pair of (match[2] ?? '').split(';').filter((one) => one !== '')) {
    const [dimension = '', ...member] = pair.split('=');
    at[dimension] = member.join('=');
  }
  return { cube: match[1], at };
}

function givenLinear(text: string): Linear {
  const terms: Term[] = [];
  for (const match of matchesOf(text, /([+-]?)\s*(?:(\d+) \* )?([^\s[+-][^[]*\[[^\]]*\])/g)) {
    const size = match[2] === undefined ? 1 : Number(match[2]);
    terms.push({ coefficient: match[1] === '-' ? -size : size, at: givenAddress(match[3] ?? '') });
  }
  return { kind: 'linear', terms };
}

type Unit = 'thousands' | 'people' | 'percent';

function unitOf(formula: Formula): Unit {
  return formula.kind === 'ratio' ? 'percent' : unitOfCube(formula.terms[0]?.at.cube ?? '');
}

function unitOfCube(cube: string): Unit {
  return cube === 'posts' ? 'people' : 'thousands';
}

function givenValue(
  printed: string,
  unit: Unit,
): { readonly value: number | null; readonly halfWidth: number } {
  const scale = unit === 'thousands' ? 100_000 : 1;
  const halfWidth = unit === 'thousands' ? 50_000 : unit === 'percent' ? 0.5 : 0;
  if (printed === '-') return { value: 0, halfWidth };
  const digits = printed.replace(/[^\d.]/g, '');
  if (digits === '') return { value: null, halfWidth: 0 };
  const size = Number(digits) * scale;
  return { value: size !== 0 && /^[(-]/.test(printed) ? -size : size, halfWidth };
}

function dimensionsOf(cube: string, facts: readonly Fact[]): readonly string[] {
  const known = Object.entries(bookCubes).find(([id]) => id === cube)?.[1];
  return known ?? [...new Set(facts.flatMap((fact: { readonly at: Coordinates }) => Object.keys(fact.at)))];
}
