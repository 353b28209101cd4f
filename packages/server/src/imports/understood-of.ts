import type { Understood } from '@plenary/api/imports';
import { placeText } from '@plenary/core/basics/place';
import type { Language } from '@plenary/core/basics/words';
import type { Finding } from '@plenary/core/checks/finding';
import { cellsThatBecame, thingWord, understoodThings } from '@plenary/core/document/understood';
import type { CheckedDocument } from '../app/handler.ts';
import { said } from '../app/reading/said.ts';

/** How many cells that were not understood are listed. */
const most = 50;

/** What was understood of a document, before it is accepted. */
export function understoodOf(checked: CheckedDocument, replaces: boolean, language: Language): Understood {
  const { document, interpretation, findings } = checked;
  const { plan, readings } = interpretation;
  const of = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    title: said(plan.publication.title, language),
    language: document.language,
    organization: said(plan.organization.name, language),
    counts: understoodThings(interpretation).map(([what, count]) => ({
      what,
      label: thingWord(what, language),
      count,
    })),
    figures: {
      facts: cellsThatBecame(interpretation, 'fact'),
      stated: cellsThatBecame(interpretation, 'stated'),
      notUnderstood: cellsThatBecame(interpretation, 'not-understood'),
    },
    notUnderstood: readings
      .filter((reading) => reading.outcome === 'not-understood')
      .slice(0, most)
      .map(({ text, place }) => ({ text, place: placeText(place) })),
    findings: { error: of('error'), warning: of('warning'), question: of('question') },
    plan: plan.id,
    replaces,
  };
}
