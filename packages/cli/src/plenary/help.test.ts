import { languages } from '@plenary/core/basics/words';
import { catalogueProblems } from '@plenary/core/wording/catalogue-problems';
import { describe, expect, test } from 'vitest';
import { checkHelp, checkOptions } from '../check.ts';
import { compareHelp, compareOptions } from '../compare.ts';
import { exportHelp, exportOptions } from '../export.ts';
import { importHelp, importOptions } from '../import.ts';
import { pivotHelp, pivotOptions } from '../pivot.ts';
import { scenarioHelp, scenarioOptions } from '../scenario.ts';
import { versionsHelp, versionsOptions } from '../versions.ts';
import { commandWords } from './command-words.ts';

describe('help', () => {
  test('is whole in six languages', () => {
    expect(catalogueProblems(commandWords, ['format', 'port', 'cube', 'dimensions'])).toEqual([]);
  });

  test.each(languages)('in %s names every option', (language) => {
    for (const option of Object.keys(checkOptions)) expect(checkHelp(language)).toContain(`--${option} `);
    for (const option of Object.keys(exportOptions)) expect(exportHelp(language)).toContain(`--${option} `);
    for (const option of Object.keys(importOptions)) expect(importHelp(language)).toContain(`--${option} `);
    for (const option of Object.keys(pivotOptions)) expect(pivotHelp(language)).toContain(`--${option} `);
    for (const option of Object.keys(compareOptions)) expect(compareHelp(language)).toContain(`--${option} `);
    for (const option of Object.keys(versionsOptions))
      expect(versionsHelp(language)).toContain(`--${option} `);
    for (const option of Object.keys(scenarioOptions))
      expect(scenarioHelp(language)).toContain(`--${option} `);
  });
});
