import type { Note } from '../../../document/footnote-marks.ts';
import { type Notes, notesOf, type Reference } from '../../../document/footnote-references.ts';
import { passagesOf } from '../../../document/passages.ts';
import type { Evidence, Finding } from '../../finding.ts';
import { quoteFrom, quoteStart } from '../../quote.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { isUnfinished, notesByText, onlyRepeats, restarts } from './notes.ts';

/** Footnotes without words, marks without a note, and marks and notes that do not belong to one another one to one. */
export const textFootnotes: Rule = { id: 'text-footnotes', check };

function check({ document }: CheckContext): readonly Finding[] {
  const found = notesOf(passagesOf(document));
  return [
    ...withoutText(found),
    ...severalMarks(found),
    ...severalNotes(found),
    ...marksWithoutNote(found),
    ...strayMarks(found),
    ...notReferredTo(found),
  ];
}

/** Notes that are empty, break off, or repeat the words they should explain: one finding for notes with the same words. */
function withoutText({ notes, references }: Notes): readonly Finding[] {
  return [...notesByText(notes)].flatMap(([, same]): readonly Finding[] => {
    const first = same[0];
    if (!first) return [];
    const code = first.text === '' ? 'empty' : isUnfinished(first.text) ? 'unfinished' : 'repeats';
    if (code === 'repeats' && !same.some((note) => onlyRepeats(note, references))) return [];
    return [finding('warning', code, first, factsOf(same), same.map(noteQuote))];
  });
}

/** One note under several marks. */
function severalMarks({ notes }: Notes): readonly Finding[] {
  return [...notesByText(notes)].flatMap(([key, same]): readonly Finding[] => {
    const first = same[0];
    if (!first || key === '' || signsOf(same).length < 2) return [];
    const long = key.length >= shortNote;
    return [
      finding(long ? 'question' : 'warning', 'several-marks', first, factsOf(same), same.map(noteQuote)),
    ];
  });
}

/** Longer notes may repeat on purpose (a source that is cited again). */
const shortNote = 60;

/** One mark for different notes: a question, since numbers may begin anew where pages were left out. */
function severalNotes({ notes }: Notes): readonly Finding[] {
  if (restarts(notes)) return [];
  const bySign = Map.groupBy(
    notes.filter(({ sign }) => /^\d+$/.test(sign)),
    ({ sign }) => sign,
  );
  return [...bySign.values()].flatMap((same): readonly Finding[] => {
    const different = notesByText(same).size;
    const first = same[0];
    if (!first || different < 2) return [];
    return [finding('question', 'several-notes', first, factsOf(same, different), same.map(noteQuote))];
  });
}

function marksWithoutNote({ references }: Notes): readonly Finding[] {
  const missing = Map.groupBy(
    references.filter(({ note, sign }) => note === null && !sign.startsWith('*')),
    ({ sign }) => sign,
  );
  return [...missing].flatMap(([sign, marks]) => markFinding('warning', 'mark-without-note', sign, marks));
}

function strayMarks({ references }: Notes): readonly Finding[] {
  const stray = Map.groupBy(
    references.filter(({ strays, note }) => strays && note !== null && !note.sign.startsWith('*')),
    ({ sign }) => sign,
  );
  return [...stray].flatMap(([sign, marks]) => markFinding('question', 'note-elsewhere', sign, marks));
}

/** Notes no mark points at; in a document whose reader gives no marks at all, nothing is said. */
function notReferredTo({ notes, references }: Notes): readonly Finding[] {
  if (references.length === 0) return [];
  const pointedAt = new Set(references.map(({ note }) => note));
  const left = notes.filter((note) => !pointedAt.has(note));
  const first = left[0];
  return first ? [finding('warning', 'not-referred-to', first, factsOf(left), left.map(noteQuote))] : [];
}

function factsOf(notes: readonly Note[], different = 1): Finding['message']['facts'] {
  const signs = signsOf(notes);
  return {
    text: notes[0]?.text ?? '',
    mark: notes[0]?.sign ?? '',
    marks: signs.join(', '),
    count: notes.length,
    signs: signs.length,
    different,
  };
}

function signsOf(notes: readonly Note[]): readonly string[] {
  return [...new Set(notes.map(({ sign }) => sign))];
}

function noteQuote({ passage, sign }: Note): Evidence {
  const quote = quoteStart(passage);
  return quote.kind === 'quote' && !passage.text.startsWith(passage.mark ?? sign)
    ? { ...quote, text: `${passage.mark ?? sign} ${quote.text}`.trim() }
    : quote;
}

function markFinding(
  severity: Finding['severity'],
  code: string,
  sign: string,
  marks: readonly Reference[],
): readonly Finding[] {
  const first = marks[0];
  if (!first) return [];
  const evidence = marks.map(({ passage, start }) => quoteFrom(passage, start, start + sign.length));
  const facts = { mark: sign, count: marks.length };
  return [
    {
      rule: textFootnotes.id,
      severity,
      place: first.passage.place,
      message: { code, facts },
      evidence,
      repairs: [],
    },
  ];
}

function finding(
  severity: Finding['severity'],
  code: string,
  { passage }: Note,
  facts: Finding['message']['facts'],
  evidence: readonly Evidence[],
): Finding {
  return {
    rule: textFootnotes.id,
    severity,
    place: passage.place,
    message: { code, facts },
    evidence,
    repairs: [],
  };
}
