import { passagesOf, worded } from '../../../document/passages.ts';
import type { Evidence, Finding } from '../../finding.ts';
import { quoteFrom } from '../../quote.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { type Clash, clashesAmong, type Form } from './compare-names.ts';
import { conjunctionClashes, type Spelling } from './conjunctions.ts';
import { namesOf } from './find-names.ts';

/** Names and years of what is probably one instrument that differ from place to place. */
export const textInstrumentNames: Rule = { id: 'text-instrument-names', check };

function check({ document }: CheckContext): readonly Finding[] {
  const passages = worded(passagesOf(document));
  const conjunctions = conjunctionClashes(passages).map((group) => ({
    kind: 'conjunction-differs' as const,
    forms: [...Map.groupBy(group, ({ text }) => text)].map(([text, names]) => ({ text, names })),
  }));
  return [...clashesAmong(namesOf(passages)), ...conjunctions].map(finding);
}

const severities: Readonly<Record<Clash['kind'] | 'conjunction-differs', Finding['severity']>> = {
  'names-differ': 'warning',
  'spelling-differs': 'warning',
  'years-differ': 'warning',
  'like-period': 'question',
  'conjunction-differs': 'question',
};

/** A form of a name with its places, the fewest first: what is rare is most likely the slip. */
function finding(clash: {
  readonly kind: keyof typeof severities;
  readonly forms: readonly (Form | { readonly text: string; readonly names: readonly Spelling[] })[];
}): Finding {
  const forms = [...clash.forms].sort((a, b) => a.names.length - b.names.length);
  const place = forms[0]?.names[0]?.passage.place ?? { file: '', line: 0 };
  const told = forms.map(({ text, names }) => `“${text}” (${names.length})`).join(', ');
  return {
    rule: textInstrumentNames.id,
    severity: severities[clash.kind],
    place,
    message: { code: clash.kind, facts: { forms: told, count: forms.length } },
    evidence: forms.flatMap(({ names }) => names.slice(0, quotesPerForm).map(quote)),
    repairs: [],
  };
}

/** Places that are quoted for each form. */
const quotesPerForm = 6;

function quote({ passage, start, text }: Spelling): Evidence {
  return quoteFrom(passage, start, start + text.length, 16);
}
