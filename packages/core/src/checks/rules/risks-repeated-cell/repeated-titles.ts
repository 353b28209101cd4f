import type { Place } from '../../../basics/place.ts';
import type { Wording } from '../../../document/interpretation.ts';
import { type Passage, passagesOf } from '../../../document/passages.ts';
import type { Finding } from '../../finding.ts';
import { bare, likeness, tooUnlike } from '../../likeness.ts';
import { resultTitle } from '../../naming.ts';
import type { CheckContext } from '../../rule.ts';
import { wordingForm } from '../../wording-form.ts';

/** Shorter texts repeat by chance. */
const shortest = 12;
/** How alike two cells must be for one to repeat the other. */
const repeats = 0.85;

/** Cells of results that hold what another column of their table says. */
export function repeatedTitles(context: CheckContext): readonly Finding[] {
  const cells = Map.groupBy(
    passagesOf(context.document).filter((passage) => passage.kind === 'cell'),
    (passage) => passage.place.table,
  );
  // Each cell of a table is compared with each result of it.
  const forms = new Map<Passage, string>();
  const formOf = (cell: Passage): string => {
    const form = forms.get(cell) ?? bare(wordingForm(cell.text));
    forms.set(cell, form);
    return form;
  };
  return context.interpretation.wordings
    .filter((wording) => wording.reference.startsWith('result:') && wording.place.column !== undefined)
    .flatMap((wording) => {
      const form = wordingForm(wording.text);
      const own = bare(form);
      if (own.length < shortest || isOwnTitle(context, wording, form)) return [];
      const source = (cells.get(wording.place.table) ?? []).find(
        (cell) => cell.place.column !== wording.place.column && sameWords(own, formOf(cell)),
      );
      return source ? [finding(context, wording, source)] : [];
    });
}

/** A cell that has its result's title as most places word it is right, whatever else repeats it. */
function isOwnTitle(context: CheckContext, wording: Wording, form: string): boolean {
  return context.interpretation.wordings.some(
    (other) =>
      other.reference === wording.reference &&
      !isSamePlace(other.place, wording.place) &&
      wordingForm(other.text) === form,
  );
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.line === b.line && a.table === b.table && a.row === b.row && a.column === b.column;
}

function sameWords(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortest || tooUnlike(one, other, repeats)) return false;
  return one.includes(other) || other.includes(one) || likeness(one, other) >= repeats;
}

function finding(context: CheckContext, wording: Wording, source: Passage): Finding {
  const code = wording.reference.slice('result:'.length);
  const usual = usualTitle(context, wording) || resultTitle(context, code);
  const conforming = usual !== '' && wordingForm(usual) !== wordingForm(wording.text);
  return {
    rule: 'risks-repeated-cell',
    severity: 'warning',
    place: wording.place,
    message: {
      code: 'result',
      facts: { result: code, line: source.place.line, column: source.place.column ?? 0 },
    },
    evidence: [
      { kind: 'quote', place: wording.place, text: wording.text },
      { kind: 'quote', place: source.place, text: source.text },
    ],
    repairs: conforming
      ? [
          {
            cells: [
              { place: wording.place, label: code, printed: wording.text, needed: usual, changed: false },
            ],
          },
        ]
      : [],
  };
}

/** The title of a result in the words that most other places use. */
function usualTitle(context: CheckContext, wording: Wording): string {
  const others = context.interpretation.wordings.filter(
    (other) => other.reference === wording.reference && !isSamePlace(other.place, wording.place),
  );
  const groups = [...Map.groupBy(others, (other) => wordingForm(other.text)).values()];
  const [most] = groups.toSorted((a, b) => b.length - a.length);
  return most?.[0]?.text ?? '';
}
