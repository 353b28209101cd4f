import { describe, expect, test } from 'vitest';
import { givenReport } from './given-report.ts';
import { hostileReport } from './hostile.ts';
import { sarifReport } from './sarif.ts';

describe('the report as SARIF', () => {
  test('shows everything', async () => {
    await expect(sarifReport(givenReport('en'), '0.0.0')).toMatchFileSnapshot('golden/report.en.sarif.txt');
  });

  test.each([
    ['a/b c.txt', 'a/b%20c.txt'],
    ['/tmp/预算.txt', 'file:///tmp/%E9%A2%84%E7%AE%97.txt'],
    ['C:\\plans\\p.txt', 'file:///C:/plans/p.txt'],
    ['..\\p.txt', '../p.txt'],
  ])('names the file %s as a URI', (file, uri) => {
    const report = givenReport('en', { files: [{ file, refusal: null, lines: [] }], findings: [] });
    expect(JSON.parse(sarifReport(report, '0.0.0'))).toMatchObject({
      runs: [{ artifacts: [{ location: { uri } }] }],
    });
  });

  test('offers no fix where a figure is not found in the text', () => {
    const report = givenReport('en', { files: [{ file: 'plan.txt', refusal: null, lines: [] }] });
    expect(sarifReport(report, '0.0.0')).not.toContain('"fixes"');
  });

  test('cannot be steered by a document', () => {
    const text = sarifReport(hostileReport(), '0.0.0');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });
});
