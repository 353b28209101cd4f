import { languages } from '@plenary/core/basics/words';
import { describe, expect, test } from 'vitest';
import { demonstration, done, ownFolder } from './command-in-folder.ts';
import { plenary } from './run-plenary.ts';

const versions = ['--versions', 'approved-2022/23,proposed-2024/25'];
const unexplained = 'Not explained between approved-2022/23 and proposed-2024/25:';
const at = ownFolder();

/** The ids of the steps of a plan as they are listed. */
function ids(file: string): readonly string[] {
  return [...done(['bridge', file]).matchAll(/^ {2}([a-z-]+): /gm)].map(([, id = '']) => id);
}

describe('plenary bridge', () => {
  test('lists the steps of each bridge with their amounts and places, and what none explains', () => {
    const out = done(['bridge', demonstration]);
    expect(out).toContain('approved-2022/23 → proposed-2024/25 (by-object)\n');
    expect(out).toContain('  salary-scales: 18,063,000. Statutory costs: Salary scales, pensions');
    expect(out).toMatch(/^ {6}163,000 {2}Other staff costs {2}object=other-staff-costs$/m);
    expect(out).toContain(`${unexplained} 1,511,000`);
    const shown = plenary(['compare', demonstration, '--bridge', ...versions]).out;
    expect(shown).toContain('1,511');
  });

  test('adds a step, changes, moves and removes it, and tells each time what none explains', () => {
    const step = ['--amount', '-1.5m', '--at', 'object=third-party-travel', '--explanation', 'Fares fall'];
    const made = done([
      'bridge',
      demonstration,
      '--add',
      'inflation',
      ...versions,
      ...step,
      '-o',
      at('1.json'),
    ]);
    expect(made).toContain(`The step inflation was added.\n${unexplained} 3,011,000\n`);
    expect(done(['bridge', at('1.json')])).toContain('  inflation: -1,500,000. Inflation: Fares fall\n');
    const change = ['--amount', '2m', '--reason', 'one-off'];
    expect(done(['bridge', at('1.json'), '--change', 'inflation', ...change, '-o', at('2.json')])).toContain(
      `${unexplained} -489,000`,
    );
    const words = ['--explanation', 'Les prix baissent', '--language', 'fr'];
    done(['bridge', at('2.json'), '--change', 'inflation', ...words, '-o', at('3.json')]);
    const line = '  inflation: 2,000,000. One-off items: Fares fall\n';
    expect(done(['bridge', at('3.json')])).toContain(line);
    expect(done(['bridge', at('3.json'), '--language', 'fr'])).toContain('Les prix baissent');
    const [first = '', ...others] = ids(at('3.json'));
    expect(others.at(-1)).toBe('inflation');
    done(['bridge', at('3.json'), '--move', 'inflation', '--ahead', first, '-o', at('4.json')]);
    expect(ids(at('4.json')).slice(0, 2)).toEqual(['inflation', first]);
    done(['bridge', at('4.json'), '--move', 'inflation', '-o', at('5.json')]);
    expect(ids(at('5.json'))).toEqual([first, ...others]);
    done(['bridge', at('5.json'), '--remove', 'inflation', '-o', at('6.json')]);
    expect(plenary(['compare', demonstration, at('6.json')]).code).toBe(0);
  });

  test.each([
    [
      ['--add', 'moon', ...versions, '--amount', '5'],
      'no reason moon for a step of a bridge. There are: volume',
    ],
    [
      ['--add', 'volume', '--amount', '5'],
      `--add needs --versions. Write it like this: ${versions.join(' ')}`,
    ],
    [['--add', 'volume', ...versions], '--add needs --amount'],
    [['--add', 'volume', '--versions', 'moon,sun', '--amount', '5'], 'no version moon. There are: '],
    [['--add', 'volume', ...versions, '--amount', '12,5m'], 'with a point before decimals'],
    [['--add', 'volume', ...versions, '--amount', '5', '--cube', 'moon'], 'There are: total, '],
    [['--add', 'volume', ...versions, '--amount', '5', '--cube', 'funds-in-trust'], 'There are: total, '],
    [['--add', 'volume', ...versions, '--amount', '5', '--at', 'object=moon'], 'object has no member moon'],
    [['--add', 'volume', ...versions, '--amount', '5', '--at', 'version=proposed-2024/25'], 'sector, object'],
    [['--add', 'volume', ...versions, '--amount', '5', '--at', 'object'], 'is no filter'],
    [
      ['--change', 'moon', '--amount', '5'],
      'no step moon of a bridge in this plan. There are: salary-scales, ',
    ],
    [['--change', 'prices'], '--change needs --amount | --reason | --explanation'],
    [['--change', 'prices', '--reason', 'moon'], 'no reason moon'],
    [
      ['--change', 'prices', '--explanation', 'Fares '.repeat(400)],
      '“Fares Fares Fares Fares Fares Fares…” has 2,399 characters; at most 2,000 are taken',
    ],
    [['--add', 'volume', ...versions, '--amount', '5', '--explanation', 'x'.repeat(2_001)], 'at most 2,000'],
    [['--remove', 'moon'], 'no step moon'],
    [['--remove', 'prices', '--amount', '5'], 'It goes with --add, --change'],
    [['--move', 'prices', '--ahead', 'prices'], 'stands there already'],
    [['--move', 'stronger-franc'], 'stands there already'],
    [['--move', 'prices', '--ahead', 'moon'], 'no step moon'],
    [['--add', 'volume', '--remove', 'prices'], 'Only one of --add, --remove'],
  ])('refuses %j', (args, why) => {
    const { code, err, out } = plenary(['bridge', demonstration, ...args, '-o', at('x.json')]);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(why)]);
  });

  test('takes an explanation of 2,000 characters', () => {
    const words = ['--explanation', 'x'.repeat(2_000)];
    done(['bridge', demonstration, '--change', 'prices', ...words, '-o', at('long.json')]);
    expect(done(['bridge', at('long.json')])).toContain('x'.repeat(2_000));
  });

  test('writes nothing where nobody says where to', () => {
    expect(plenary(['bridge', demonstration, '--remove', 'prices']).err).toContain('--output FILE');
  });

  test.each(languages)('speaks %s', (language) => {
    const { code, err, out } = plenary(['bridge', demonstration, '--language', language]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('salary-scales');
    expect(plenary(['bridge', '--help', '--language', language]).out).toContain('--ahead');
  });
});
