import { same } from '@plenary/core/basics/same';
import type { Language } from '@plenary/core/basics/words';
import { bookWord } from '@plenary/core/document/compose/book-words';
import type { ExpectedResult, Pillar } from '@plenary/core/results/strategy';
import { said } from '../app/reading/said.ts';
import { inChanged } from './changed-words.ts';
import type { Leaf } from './leaf.ts';

/** Of a pillar the first of its results that came, went or is worded otherwise; `null` where none is. */
export function resultsLeaf(before: Pillar, after: Pillar, language: Language): Leaf | null {
  const codes = [...after.results, ...before.results].map(({ code }) => code);
  for (const code of codes) {
    const [was, is] = [before, after].map(({ results }) => results.find((one) => one.code === code));
    const leaf = resultLeaf(was, is, language);
    if (leaf) return { ...leaf, label: `${bookWord('expected-result', language)} ${code}` };
  }
  return null;
}

function resultLeaf(
  was: ExpectedResult | undefined,
  is: ExpectedResult | undefined,
  language: Language,
): Pick<Leaf, 'before' | 'after'> | null {
  const title = (one: ExpectedResult | undefined): string | null =>
    one ? said(one.title, language).text : null;
  if (!was || !is) return { before: title(was), after: title(is) };
  if (!same(was.title, is.title)) {
    return {
      before: inChanged(was.title, was.title, is.title, language),
      after: inChanged(is.title, was.title, is.title, language),
    };
  }
  const only = (one: ExpectedResult, other: ExpectedResult): string | null =>
    (one.wordings ?? [])
      .filter((wording) => !(other.wordings ?? []).some((known) => same(known, wording)))
      .map((wording) => said(wording.title, language).text)
      .join(' · ') || null;
  return same(was.wordings ?? [], is.wordings ?? []) ? null : { before: only(was, is), after: only(is, was) };
}
