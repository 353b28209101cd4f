import type { Finding } from '@plenary/core/checks/finding';
import { givenReport } from './given-report.ts';
import type { Report } from './report.ts';

/** Text that would do harm where it is shown as it is: markup, an escape of a terminal, a turned direction, a bell. */
export const hostile = '<img src=x onerror=alert(1)>"\'&\u001b[2J\u202egnp.exe\u0007\u009b31m\u2067x';

/** The report for tests with that text in every place a document or a user can fill. */
export function hostileReport(): Report {
  const place = { file: hostile, line: 1, table: 1, row: 1, column: 1, path: hostile };
  const line = { label: hostile, printed: hostile, place, changed: true };
  const finding: Finding = {
    rule: 'text-repeated',
    severity: 'error',
    place,
    message: { code: 'said', facts: { words: hostile } },
    evidence: [
      { kind: 'quote', place, text: hostile },
      { kind: 'sum', lines: [{ ...line, sign: '+' }], computed: hostile, result: { ...line, sign: '=' } },
      { kind: 'note', message: { code: 'said', facts: { words: hostile } } },
    ],
    repairs: [{ cells: [{ ...line, needed: `${hostile}1` }] }],
  };
  return givenReport('en', {
    files: [
      { file: hostile, refusal: null, lines: [hostile] },
      { file: hostile, refusal: { code: 'file-not-readable', facts: { reason: hostile } }, lines: [] },
    ],
    findings: [
      { finding, waived: null },
      { finding, waived: hostile },
    ],
  });
}
