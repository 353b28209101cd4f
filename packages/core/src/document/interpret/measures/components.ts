import { rememberingBy } from '../../../basics/remembering.ts';
import { wordsIn } from '../../../basics/words.ts';
import type { Component, Measure } from '../../../indicators/indicator.ts';
import { literalSign } from '../../literal.ts';
import { endsWithPhrase, startsWithPhrase } from '../phrases.ts';
import { fold } from '../vocabulary.ts';
import { type MeasureContext, readMeasure } from './measure.ts';
import { quantityComponents } from './quantities.ts';
import { hasValue, piecesOf, splitInto } from './split-cell.ts';
import { valueNumbers } from './value-numbers.ts';

/**
 * The components of an indicator: what its baseline and its target say of each thing that is measured. They are told
 * apart by labels before a colon or by as many values on both sides; what cannot be split stays one component with the
 * whole text. `[]` never comes back: an indicator without baseline and target has one component without either.
 */
export const readComponents = rememberingBy(
  4096,
  (baseline: string, target: string, { language, title }: MeasureContext) =>
    JSON.stringify([baseline, target, language, title]),
  componentsIn,
);

function componentsIn(baseline: string, target: string, context: MeasureContext): readonly Component[] {
  const left = sideOf(baseline, context);
  const right = sideOf(target, context);
  if (left.length === 1 && right.length === 1) return single(left, right, context);
  const alone = left.length === 0 ? right : right.length === 0 ? left : [];
  if (alone.length > 0 && alone.every((piece) => piece.label !== '')) {
    return alone.map((piece) =>
      component(piece.label, left.length > 0 ? piece : null, left.length > 0 ? null : piece, context),
    );
  }
  return (
    paired(left, right, context) ??
    paired(left, resplit(target, left.length, context), context) ??
    paired(resplit(baseline, right.length, context), right, context) ??
    labelled(left, right, context) ?? [
      { label: {}, baseline: measured(baseline, context), target: measured(target, context) },
    ]
  );
}

/** A piece of a cell: its label, if it has one, and what is said of it. */
interface Piece {
  readonly label: string;
  readonly text: string;
  /** Label and text as they stand in the cell. */
  readonly whole: string;
}

function sideOf(text: string, context: MeasureContext): readonly Piece[] {
  return text.trim() === '' ? [] : piecesOf(text, context.language).map((piece) => readPiece(piece, context));
}

function resplit(text: string, count: number, context: MeasureContext): readonly Piece[] {
  return (splitInto(text, count, context.language) ?? []).map((piece) => readPiece(piece, context));
}

/**
 * `Label: value` or `Label - 5`; a year before a colon and a label before mere words are no labels, unless the sign of
 * literal words stands twice between label and colon.
 */
function readPiece(piece: string, context: MeasureContext): Piece {
  const declared = declaredLabel.exec(piece);
  if (declared?.[1] !== undefined && declared[2] !== undefined)
    return { label: declared[1].trim(), text: declared[2], whole: piece };
  const match =
    /^([^:：]{0,80}\p{L}[^:：]{0,40})[:：](?!\/)\s*(\S[\s\S]*)$/u.exec(piece) ??
    /^([^:：]{0,40}[\p{L}\d])\s+[-–—]\s*(\d[\s\S]*)$/u.exec(piece);
  const label = match?.[1]?.trim() ?? '';
  const text = match?.[2] ?? '';
  const year = /^(?:19|20)\d\d\s*(?:年|г\.?|год[уа]?)?$/.test(label);
  if (label === '' || year || !hasValue(text, context.language))
    return { label: '', text: piece, whole: piece };
  return { label, text, whole: piece };
}

const declaredLabel = new RegExp(`^([^\\n]+?)${literalSign}{2,}\\s?[:：]\\s*(\\S[\\s\\S]*)$`, 'u');

function single(
  left: readonly Piece[],
  right: readonly Piece[],
  context: MeasureContext,
): readonly Component[] {
  const [base, aim] = [left[0], right[0]];
  if (!base || !aim) return [];
  const labels = [base.label, aim.label].filter((label) => label !== '');
  if (labels.length === 2 && fold(base.label) !== fold(aim.label)) {
    return [component(base.label, base, null, context), component(aim.label, null, aim, context)];
  }
  const whole = component(labels[0] ?? '', base, aim, context);
  if (labels.length > 0 || base.text.length + aim.text.length > longestSentences) return [whole];
  return (
    quantityComponents(base.text, aim.text, context) ?? parallel(base.text, aim.text, context) ?? [whole]
  );
}

/** Longer sentences are not compared number by number. */
const longestSentences = 2000;

/** As many numbers in both of two sentences that are otherwise no values, where it is clear how they part. */
function parallel(left: string, right: string, context: MeasureContext): readonly Component[] | null {
  const count = valueNumbers(left, context.language).length;
  if (count < 2 || valueNumbers(right, context.language).length !== count) return null;
  if ([left, right].some((text) => readMeasure(text, context).kind !== 'milestone')) return null;
  const sides = [left, right].map((text) => resplit(text, count, context));
  const one = sides.every((side) =>
    side.every((piece) => valueNumbers(piece.whole, context.language).length === 1),
  );
  return one ? paired(sides[0] ?? [], sides[1] ?? [], context) : null;
}

/** As many pieces on both sides: by label where both have them, otherwise in order. */
function paired(
  left: readonly Piece[],
  right: readonly Piece[],
  context: MeasureContext,
): readonly Component[] | null {
  if (left.length !== right.length || left.length < 2) return null;
  const valued = (side: readonly Piece[]): boolean =>
    side.every((piece) => piece.label !== '' || hasValue(piece.text, context.language));
  if (!valued(left) && !valued(right)) return null;
  if (left.every((piece) => right.some((other) => sameLabel(piece, other)))) {
    return left.map((piece) =>
      component(piece.label, piece, right.find((other) => sameLabel(piece, other)) ?? null, context),
    );
  }
  return left.map((piece, index) => {
    const other = right[index] ?? null;
    return component(piece.label || (other?.label ?? ''), piece, other, context);
  });
}

/** One side at least has labels: equal labels belong together, and a single value without label to all or the total. */
function labelled(
  left: readonly Piece[],
  right: readonly Piece[],
  context: MeasureContext,
): readonly Component[] | null {
  const isLabelled = (side: readonly Piece[]): boolean =>
    side.filter((piece) => piece.label !== '').length >= 2;
  if (isLabelled(left) && right.length <= 1) return shared(left, right[0] ?? null, 'target', context);
  if (isLabelled(right) && left.length <= 1) return shared(right, left[0] ?? null, 'baseline', context);
  if (!isLabelled(left) || !isLabelled(right)) return null;
  const unmatched = right.filter((piece) => !left.some((other) => sameLabel(other, piece)));
  return [
    ...left.map((piece) =>
      component(piece.label, piece, right.find((other) => sameLabel(piece, other)) ?? null, context),
    ),
    ...unmatched.map((piece) => component(piece.label, null, piece, context)),
  ];
}

/**
 * Several labelled pieces against one text. A growth, a percentage, words or "to be determined" hold for each of them;
 * a count belongs to the piece without label or the one that is called a total, and stands alone where there is none.
 */
function shared(
  pieces: readonly Piece[],
  one: Piece | null,
  side: 'baseline' | 'target',
  context: MeasureContext,
): readonly Component[] {
  const make = (piece: Piece | null, other: Piece | null): Component =>
    side === 'target'
      ? component(piece?.label ?? other?.label ?? '', piece, other, context)
      : component(piece?.label ?? other?.label ?? '', other, piece, context);
  const kind = one === null ? null : readMeasure(one.text, context).kind;
  if (one === null || kind === null) return pieces.map((piece) => make(piece, null));
  const bare = pieces.filter((piece) => piece.label === '');
  const own =
    pieces.find((piece) => sameLabel(piece, one)) ??
    (one.label === '' && bare.length === 1 ? bare[0] : undefined) ??
    pieces.find((piece) => isTotal(piece.label));
  if (own === undefined && !['count', 'money', 'per-year'].includes(kind))
    return pieces.map((piece) => make(piece, one));
  const rest = pieces.map((piece) => make(piece, piece === own ? one : null));
  return own === undefined ? [...rest, make(null, one)] : rest;
}

function isTotal(label: string): boolean {
  return startsWithPhrase(label, 'total-of-parts') || endsWithPhrase(label, 'total-of-parts');
}

function sameLabel(a: Piece, b: Piece): boolean {
  return a.label !== '' && fold(a.label) === fold(b.label);
}

function component(label: string, base: Piece | null, aim: Piece | null, context: MeasureContext): Component {
  return {
    label: label === '' ? {} : wordsIn(context.language, label),
    baseline: base && measured(textUnder(label, base), context),
    target: aim && measured(textUnder(label, aim), context),
  };
}

/** A piece whose own label is another one keeps it in its text. */
function textUnder(label: string, piece: Piece): string {
  return piece.label === '' || fold(piece.label) === fold(label) ? piece.text : piece.whole;
}

function measured(text: string, context: MeasureContext): Measure | null {
  return text.trim() === '' ? null : readMeasure(text, context);
}
