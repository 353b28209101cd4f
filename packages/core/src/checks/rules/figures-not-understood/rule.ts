import { comparePlaces } from '../../../basics/place.ts';
import type { Reading } from '../../../document/interpretation.ts';
import type { Finding } from '../../finding.ts';
import type { CheckContext, Rule } from '../../rule.ts';

/** Cells of a table that look like figures and could not be read as one, beside others that could: one question a table. */
export const figuresNotUnderstood: Rule = { id: 'figures-not-understood', check };

/** Formats in which a table is data of any kind, so that a cell with digits need not be a figure. */
const dataFormats: ReadonlySet<string> = new Set(['csv', 'excel']);

/** Most cells of one table that are quoted. */
const mostQuotes = 12;

function check({ document, interpretation }: CheckContext): readonly Finding[] {
  if (dataFormats.has(document.format)) return [];
  const tables = Map.groupBy(interpretation.readings, ({ place }) => `${place.file}#${place.table ?? ''}`);
  return [...tables.values()].flatMap((readings) => {
    const unread = readings
      .filter(({ outcome }) => outcome === 'not-understood')
      .toSorted((a, b) => comparePlaces(a.place, b.place));
    return unread.length < readings.length ? finding(unread) : [];
  });
}

function finding(unread: readonly Reading[]): readonly Finding[] {
  const [first] = unread;
  if (!first) return [];
  return [
    {
      rule: figuresNotUnderstood.id,
      severity: 'question',
      place: first.place,
      message: { code: 'unread', facts: { count: unread.length, text: first.text } },
      evidence: unread.slice(0, mostQuotes).map(({ place, text }) => ({ kind: 'quote', place, text })),
      repairs: [],
    },
  ];
}
