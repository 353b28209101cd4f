import { compareLanguages } from '@plenary/core/checks/compare-languages';
import { versionsAmong } from '@plenary/core/checks/concordance/same-document';
import type { Finding } from '@plenary/core/checks/finding';
import type { ComparedFiles } from '@plenary/formats/findings/report';
import type { CheckedFile } from './checked-file.ts';

/** What came of comparing files that are one document in several languages. */
export interface Compared {
  readonly compared: readonly ComparedFiles[];
  readonly findings: readonly Finding[];
}

/** Finds which of the files that could be read are one document in several languages, and compares those. */
export function comparedFiles(checked: readonly CheckedFile[]): Compared {
  const documents = checked.flatMap(({ document }) => document ?? []);
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
