import type { Language, Words } from '@plenary/core/basics/words';
import type { Dimension, Version } from '@plenary/core/budget/cube';
import type { PutEntity } from '@plenary/core/plan/change';
import { label, versionLabel } from '@plenary/core/views/labels';
import { said } from '../app/reading/said.ts';
import type { Leaf } from './leaf.ts';

/** What a version, a dimension or a cube is called, or else what is in it; `null` where there is none, or of anything else. */
export function budgetName(change: PutEntity, when: 'before' | 'after', language: Language): string | null {
  if (change.what === 'version') {
    const version = change[when];
    return version && wordsIn(versionLabel(version), language);
  }
  if (change.what === 'dimension') {
    const dimension = change[when];
    return dimension && listed(memberNames(dimension, language));
  }
  return change.what === 'cube' ? (change[when]?.dimensions.join(' × ') ?? null) : null;
}

/** Of a version whether it is frozen, where that changed, or what it is called. */
export function versionLeaf(before: Version, after: Version, language: Language): Leaf {
  const words = (version: Version): Words => {
    if (before.frozen === after.frozen) return versionLabel(version);
    return label(version.frozen ? 'version-frozen' : 'version-open');
  };
  return { label: null, before: wordsIn(words(before), language), after: wordsIn(words(after), language) };
}

/** Of a dimension the members that it lost and gained. */
export function dimensionLeaf(before: Dimension, after: Dimension, language: Language): Leaf {
  const [was, is] = [memberNames(before, language), memberNames(after, language)];
  const only = (names: readonly string[], others: readonly string[]): string | null =>
    listed(names.filter((name) => !others.includes(name))) || null;
  return { label: null, before: only(was, is), after: only(is, was) };
}

function memberNames({ members }: Dimension, language: Language): readonly string[] {
  return members.map(({ id, name }) => wordsIn(name, language) || id);
}

function listed(names: readonly string[]): string {
  return names.join(' · ');
}

function wordsIn(words: Words, language: Language): string {
  return said(words, language).text;
}
