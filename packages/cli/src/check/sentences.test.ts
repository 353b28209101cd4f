import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '@plenary/core/basics/words';
import { catalogues } from '@plenary/core/checks/catalogues';
import { missingFacts } from '@plenary/core/wording/sentence';
import { highsSolver } from '@plenary/solver/highs';
import { describe, expect, test } from 'vitest';
import { checkedFile } from './checked-file.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const seeds = join(root, '..', 'shared', 'seeds');
const source = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];

/** What sentences about a file lack, once each: a sentence for a code, a fact that a sentence names. */
async function lacking(file: string): Promise<readonly string[]> {
  const solver = highsSolver();
  const { findings } = await checkedFile(file, solver);
  await solver.end();
  expect(findings.length).toBeGreaterThan(0);
  const problems = findings.flatMap((finding) => {
    const catalogue = catalogues[finding.rule];
    if (!catalogue) return [`${finding.rule}: has no catalogue`];
    const notes = finding.evidence.flatMap((one) => (one.kind === 'note' ? [one.message] : []));
    return [finding.message, ...notes].flatMap((said) =>
      languages.flatMap((language) =>
        missingFacts(catalogue, said, language).map(
          (fact) => `${finding.rule} ${said.code} ${language}: ${fact}`,
        ),
      ),
    );
  });
  return [...new Set(problems)];
}

describe('no sentence lacks a fact', () => {
  test('about the example', async () => {
    expect(await lacking(join(root, 'samples', 'example.txt'))).toEqual([]);
  });

  test.skipIf(source.length === 0)('about the source document (skipped where it is not there)', async () => {
    for (const name of source) expect(await lacking(join(seeds, name))).toEqual([]);
  });
});
