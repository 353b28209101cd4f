import { describe, expect, test } from 'vitest';
import { givenReport, saidTwice } from './given-report.ts';
import { hostileReport } from './hostile.ts';
import { textReport } from './text.ts';

describe('the report as text', () => {
  test('shows sums and repairs as on paper', async () => {
    const text = textReport(givenReport('en'), { colour: false, refusals: true });
    await expect(text).toMatchFileSnapshot('golden/report.en.txt');
  });

  test('is in the language of the reader', async () => {
    const text = textReport(givenReport('ar'), { colour: false, refusals: true });
    await expect(text).toMatchFileSnapshot('golden/report.ar.txt');
  });

  test('marks digits by colour on a terminal, by carets elsewhere', () => {
    const coloured = textReport(givenReport('en'), { colour: true, refusals: false });
    expect(coloured).toContain('9,155 → 9,\u001b[7m2\u001b[27m5\u001b[7m4\u001b[27m');
    expect(coloured).not.toContain('^');
    expect(coloured).not.toContain('Not checked');
  });

  test('says what holds when nothing was found', () => {
    const files = [{ file: 'plan.txt', refusal: null, lines: [] }];
    expect(textReport(givenReport('en', { files, findings: [] }), { colour: false, refusals: true })).toBe(
      '1 file checked · 0 errors · 0 warnings · 0 questions\nNothing to report: everything that was checked holds together.\n',
    );
  });

  test.each([
    [
      'no finding',
      0,
      [],
      'Nothing to report, but no figure could be checked: none of them follows from others.',
    ],
    [
      'questions alone',
      0,
      [{ finding: { ...saidTwice, severity: 'question' as const }, waived: null }],
      'There are no errors. No figure could be checked: none of them follows from others.',
    ],
    ['figures that follow', 3, [], 'Nothing to report: everything that was checked holds together.'],
  ])('says where no figure could be checked: %s', (_name, followed, findings, expected) => {
    const files = [{ file: 'plan.txt', refusal: null, lines: [], figures: { facts: 8, followed } }];
    const text = textReport(givenReport('en', { files, findings }), { colour: false, refusals: true });
    expect(text.trimEnd().split('\n').at(-1)).toBe(expected);
  });

  test('writes out ten repairs and counts the others', () => {
    const [first] = givenReport('en').findings;
    if (!first) throw new Error('the given report has findings');
    const repair = first.finding.repairs.slice(0, 1);
    const finding = { ...first.finding, repairs: Array.from({ length: 12 }, () => repair).flat() };
    const text = textReport(givenReport('en', { findings: [{ finding, waived: null }] }), {
      colour: false,
      refusals: true,
    });
    expect(text).toContain('any one of these 12 repairs');
    expect(text.match(/9,155 → 9,254/g)).toHaveLength(10);
    expect(text).toContain('… and 2 more');
  });

  test('cannot be steered by a document', () => {
    const text = textReport(hostileReport(), { colour: false, refusals: true });
    expect(text).toContain('␛[2J');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066\u2067]/u);
  });
});
