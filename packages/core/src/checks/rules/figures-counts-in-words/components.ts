import { type FigureInText, figuresIn, printedNumber } from '../../../basics/numbers/printed.ts';
import { hanCharacters, letters } from '../../../basics/patterns/letters.ts';
import type { Language } from '../../../basics/words.ts';
import type { Passage } from '../../../document/passages.ts';
import type { SumLine } from '../../finding.ts';
import { quoteStart } from '../../quote.ts';
import type { Contradiction } from './contradiction.ts';
import { anyOf } from './number-words.ts';
import words from './words.json' with { type: 'json' };

/** A figure of a cell with the label before its colon (empty where it has none) and the unit behind it. */
interface Labelled extends FigureInText {
  readonly label: string;
  readonly unit: string;
}

const total = new RegExp(anyOf(Object.values(words.total).flat()), 'i');
const ofWhich = new RegExp(anyOf(words.ofWhich), 'i');

const severalColons = /[:：][^:：]*[:：]/;

/** A cell whose components do not come to the total it states. A total that is not called so makes a question. */
export function contradictedComponents(passage: Passage, language: Language): readonly Contradiction[] {
  // Two parts at least, each behind a colon of its own; most cells have none, which is quick to see.
  if (passage.kind !== 'cell' || !severalColons.test(passage.text)) return [];
  const figures = labelledFigures(passage.text, language);
  const withLabel = figures.filter(({ label, percent }) => label !== '' && !percent);
  const called = withLabel.find(({ label }) => total.test(label));
  const first = figures[0];
  const bare = first && first.label === '' && !first.percent && !isInName(first, passage.text);
  const whole = called ?? (bare ? first : undefined);
  if (!whole) return [];
  const parts = withLabel.filter(
    (figure) =>
      figure !== whole && figure.unit === whole.unit && (called !== undefined || figure.index > whole.index),
  );
  if (
    parts.length < 2 ||
    parts.length !== withLabel.length - (called ? 1 : 0) ||
    new Set(parts.map(({ label }) => label)).size < parts.length
  )
    return [];
  const sum = parts.reduce((all, part) => all + printedNumber(part).value, 0);
  const slack = [...parts, whole].reduce((all, { place }) => all + (place === 0 ? 0 : 10 ** place / 2), 0);
  const stated = printedNumber(whole).value;
  if (Math.abs(sum - stated) <= slack || (ofWhich.test(passage.text) && sum < stated)) return [];
  return [contradiction(passage, whole, parts, sum, called !== undefined)];
}

/** Says whether a figure belongs to a name: the grade P-4, the database DB2. */
function isInName({ index }: FigureInText, text: string): boolean {
  return /\p{L}[-‐‑]?$/u.test(text.slice(Math.max(0, index - 2), index));
}

const unitBehind = new RegExp(`^\\s?([${hanCharacters}]|[${letters}]+)`);

/** The figures of a text; a label begins behind the labelled figure before it and its unit. */
function labelledFigures(text: string, language: Language): readonly Labelled[] {
  let from = 0;
  return figuresIn(text, { language }).map((figure): Labelled => {
    const end = figure.index + figure.text.length;
    const unit = unitBehind.exec(text.slice(end, end + 20));
    const before = text.slice(Math.max(from, figure.index - 60), figure.index);
    const label = /([^:：\n;；]*)[:：]\s*(?:共计|共|约)?\s*$/u.exec(before)?.[1] ?? '';
    if (label !== '') from = end + (unit?.[0].length ?? 0);
    return Object.assign(figure, { label: lastPart(label), unit: (unit?.[1] ?? '').toLowerCase() });
  });
}

/** The part of a label behind dashes and brackets that belong to what came before it. */
function lastPart(label: string): string {
  const part = label.split(/\s[-–•·]\s|[)）]/).at(-1) ?? '';
  return part.replace(/^[\s\-–•·]+/, '').trim();
}

function contradiction(
  passage: Passage,
  whole: Labelled,
  parts: readonly Labelled[],
  sum: number,
  sure: boolean,
): Contradiction {
  const line = (sign: SumLine['sign'], { label, text }: Labelled): SumLine => ({
    sign,
    label,
    printed: text,
    place: passage.place,
    changed: false,
  });
  return {
    code: 'components',
    severity: sure ? 'warning' : 'question',
    passage,
    facts: { stated: whole.text, sum, count: parts.length },
    evidence: [
      {
        kind: 'sum',
        lines: parts.map((part) => line('+', part)),
        result: line('=', whole),
        computed: String(sum),
      },
      quoteStart(passage),
    ],
  };
}
