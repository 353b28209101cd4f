import type { Finding } from '@plenary/core/checks/finding';
import { documentInDigitOrder } from '@plenary/core/document/digit-order';
import type { ComparedFiles } from '@plenary/formats/findings/report';
import type { CheckedFile } from './checked-file.ts';

/** What came of comparing files that are one document in several languages. */
export interface Compared {
  readonly compared: readonly ComparedFiles[];
  readonly findings: readonly Finding[];
}

/**
 * Finds which of the files that could be read are one document in several languages, and compares those. Of a file
 * alone only digits that are stored out of order are told; most have none, and what compares is not loaded for them.
 */
export async function comparedFiles(checked: readonly CheckedFile[]): Promise<Compared> {
  const documents = checked.flatMap(({ document }) => document ?? []);
  const inOrder = documents.every((document) => documentInDigitOrder(document).mended.length === 0);
  if (documents.length < 2 && inOrder) return { compared: [], findings: [] };
  const { compareLanguages } = await import('@plenary/core/checks/compare-languages');
  const { versionsAmong } = await import('@plenary/core/checks/concordance/same-document');
  const groups = versionsAmong(documents).map(({ documents: members, kinship }) => ({
    kinship,
    documents: members.flatMap((member) => documents[member] ?? []),
  }));
  return {
    compared: groups.flatMap(({ kinship, documents: own }): readonly ComparedFiles[] =>
      kinship === null ? [] : [{ files: own.map(({ file }) => file), kinship }],
    ),
    findings: groups.flatMap(({ documents: own }) => compareLanguages(own)),
  };
}
