import { languages } from '@plenary/core/basics/words';
import { describe, expect, test } from 'vitest';
import { demonstration, done, ownFolder } from './command-in-folder.ts';
import { plenary } from './run-plenary.ts';

const slow = { timeout: 120_000 };
const at = ownFolder();

const waivers = (args: readonly string[]): string => done(['waivers', ...args]);

/** The error of the demonstration by the name it is waived by: a total that misses its parts. */
function theError(): string {
  return /figures-total-and-parts-[0-9a-f]{16}/.exec(waivers([demonstration]))?.[0] ?? '';
}

describe('plenary waivers', () => {
  test('lists what was found, keeps a waiver with its reason and author, and takes it back', slow, () => {
    const id = theError();
    const waive = ['--waive', id, '--reason', 'As the base document prints it.', '--by', 'A. Person'];
    waivers([demonstration, ...waive, '-o', at('waived.json')]);
    const listed = waivers([at('waived.json')]);
    const [counting = '', waived = ''] = listed.split('Waived with a reason');
    expect(counting).not.toMatch(/Errors|37,764/);
    expect(waived).toContain(id);
    expect(waived).toContain('37,764');
    expect(waived).toMatch(/because: As the base document prints it\. \(A\. Person, \d{4}-\d\d-\d\d\)/);
    expect(plenary(['compare', demonstration, at('waived.json')]).code).toBe(1);
    waivers([at('waived.json'), '--take-back', id, '-o', at('back.json')]);
    expect(plenary(['compare', demonstration, at('back.json')]).code).toBe(0);
  });

  test('covers a finding no more when a figure is another', slow, () => {
    const id = theError();
    const waive = ['--waive', id, '--reason', 'Known.', '--by', 'A. Person'];
    waivers([demonstration, ...waive, '-o', at('waived.json'), '--force']);
    const figure = ['--cube', 'by-result', '--at', 'sector=copyright,result=1.1,version=proposed-2024/25'];
    const spread = plenary([
      'spread',
      at('waived.json'),
      ...figure,
      '--amount',
      '1m',
      '-o',
      at('moved.json'),
    ]);
    expect(spread).toMatchObject({ code: 0, err: '' });
    const listed = waivers([at('moved.json')]);
    expect(listed).toContain('Errors: these cannot be right');
    expect(listed.split('Waivers that cover nothing any more')[1]).toContain(id);
  });

  test.each([
    [['--waive', 'sums-0', '--reason', 'r', '--by', 'A', '-o', 'x.json'], 'do not find this any more'],
    [['--take-back', 'sums-0', '-o', 'x.json'], 'Nothing is waived under sums-0'],
    [['--reason', 'r'], '--reason says nothing by itself. It goes with --waive'],
    [['--waive', 'a', '--take-back', 'a'], 'Only one of'],
    [['--document', 'no-such.txt'], 'There is no such file'],
  ])('refuses %j', slow, (args, why) => {
    const { code, err } = plenary(['waivers', demonstration, ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });

  test('refuses a waiver without a reason, or by nobody', slow, () => {
    const id = theError();
    const waive = ['waivers', demonstration, '--waive', id, '-o', at('x.json')];
    expect(plenary([...waive, '--by', 'A']).err).toContain('Say why this is no problem');
    expect(plenary([...waive, '--reason', 'r']).err).toContain('--waive needs --by');
  });

  test.each(languages)('speaks %s', slow, (language) => {
    const { code, err, out } = plenary(['waivers', demonstration, '--language', language]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('figures-total-and-parts-');
    // Marks of direction that were put around a text twice.
    expect(out).not.toContain('\ufffd');
  });
});
