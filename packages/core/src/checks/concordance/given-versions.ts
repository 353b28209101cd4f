import { isLanguage, type Language } from '../../basics/words.ts';
import type { Document } from '../../document/document.ts';
import { type GivenNode, givenDocument } from '../given-document.ts';
import { type Comparison, comparisonOf } from './comparison.ts';

/** The language versions a test compares, each as a list of parts. */
export type GivenVersions = Readonly<Partial<Record<Language, readonly GivenNode[]>>>;

/** Documents of language versions; the file of each is named after its language. */
export function givenVersions(versions: GivenVersions, original?: Language): readonly Document[] {
  return Object.entries(versions).flatMap(([language, nodes]) => {
    if (!isLanguage(language)) return [];
    const document = givenDocument(nodes, language, `plan.${language}.txt`);
    return [original === undefined ? document : { ...document, identity: { original } }];
  });
}

/** Language versions side by side. */
export function givenComparison(versions: GivenVersions, original?: Language): Comparison {
  return comparisonOf(givenVersions(versions, original));
}
