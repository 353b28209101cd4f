import type { Place } from '../../basics/place.ts';
import type { Facts } from '../../basics/result.ts';
import type { Finding } from '../finding.ts';
import { verdictOn } from './agreement.ts';
import type { Comparison } from './comparison.ts';
import type { Quote } from './figure-differences.ts';

/** Something that some versions of a document have and others lack. */
export interface Presence {
  /** Where each version has it; `null` where it lacks it, `undefined` where nothing can be said. */
  readonly quotes: readonly (Quote | null | undefined)[];
  /** Where it would stand in a version that lacks it. */
  readonly places: readonly (Place | null)[];
  /** Words by which it is known; they become the fact `text`. */
  readonly text: string;
}

/** One version that stands alone with having or lacking something, as many times in a row as `count`. */
export interface Absence {
  readonly code: 'lacks' | 'extra' | 'two';
  readonly version: number;
  readonly presence: Presence;
  readonly count: number;
}

/** Who stands alone, thing by thing; the same of several things in a row is told once. */
export function absences(comparison: Comparison, presences: readonly Presence[]): readonly Absence[] {
  const found: Absence[] = [];
  let before = new Map<string, number>();
  for (const presence of presences) {
    const now = new Map<string, number>();
    for (const { code, version } of oddOnes(comparison, presence)) {
      const key = `${code} ${version}`;
      const at = before.get(key) ?? found.length;
      const known = found[at];
      found[at] = known ? { ...known, count: known.count + 1 } : { code, version, presence, count: 1 };
      now.set(key, at);
    }
    before = now;
  }
  return found;
}

function oddOnes(comparison: Comparison, { quotes }: Presence): readonly Pick<Absence, 'code' | 'version'>[] {
  const sayings = quotes.map((quote) => (quote === undefined ? null : quote === null ? 'no' : 'yes'));
  const verdict = verdictOn(sayings, comparison.original);
  if (!verdict) return [];
  if (verdict.right === null) {
    const lacking = sayings.findLastIndex((saying) => saying === 'no');
    return [{ code: 'two', version: lacking }];
  }
  return verdict.odd.map((version) => ({ code: verdict.right === 'yes' ? 'lacks' : 'extra', version }));
}

/** The finding of an absence, with the words of those that have the thing. `prefix` goes before the code. */
export function absenceFinding(
  rule: string,
  comparison: Comparison,
  absence: Absence,
  severity: Finding['severity'],
  prefix = '',
): Finding {
  const { code, version, presence, count } = absence;
  const { quotes, places, text } = presence;
  const having = quotes.flatMap((quote, at) => (quote ? [{ quote, at }] : []));
  const language = comparison.versions[version]?.language ?? '';
  const other = comparison.versions[having[0]?.at ?? 0]?.language ?? '';
  const own = comparison.versions[version]?.document.file ?? '';
  const place = quotes[version]?.place ?? places[version] ?? { file: own, line: 1 };
  const others = code === 'extra' ? quotes.filter((quote) => quote === null).length : having.length;
  const facts: Facts = { language, other, others, count, text };
  return {
    rule,
    severity,
    place,
    message: { code: `${prefix}${code}`, facts },
    evidence: having.map(({ quote }) => ({ kind: 'quote', place: quote.place, text: quote.text })),
    repairs: [],
  };
}
