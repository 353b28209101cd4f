import { languages } from '@plenary/core/basics/words';
import { describe, expect, test } from 'vitest';
import { demonstration, done, ownFolder } from './command-in-folder.ts';
import { plenary } from './run-plenary.ts';

const at = ownFolder();

describe('plenary definitions', () => {
  test('lists them, writes one like another, sets a share, and takes both away', () => {
    expect(done(['definitions', demonstration])).toContain(
      'from-2024: Definition in force since 2024, in force',
    );
    const add = ['--add', 'Revised', '--since', '2026-01-01', '--source', 'A/55/4', '--like', 'from-2024'];
    expect(done(['definitions', demonstration, ...add, '-o', at('one.json')])).toContain(
      'The definition from-2026-01-01 was made.',
    );
    // Its name does as well as its id.
    const set = ['--share', 'Revised', '--at', 'sector=patents,result=2.1'];
    done(['definitions', at('one.json'), ...set, '--percent', '12.5', '-o', at('two.json')]);
    const [, own = ''] = done(['definitions', at('two.json')]).split('from-2026-01-01: Revised, in force');
    expect(own).toContain('A/55/4');
    expect(own).toMatch(
      /12\.5 % {2}Patents and Technology, expected result 2\.1 {2}result=2\.1;sector=patents/,
    );
    expect(own).toMatch(/100 % {2}Regional and National Development/);
    // Behind the sector's own share the fact's counts no more.
    const sector = ['--share', 'Revised', '--at', 'sector=patents', '--percent', '5'];
    done(['definitions', at('two.json'), ...sector, '-o', at('sector.json')]);
    done(['definitions', at('sector.json'), ...set, '--ahead', 'last', '-o', at('order.json')]);
    const [, ordered = ''] = done(['definitions', at('order.json')]).split('Revised, in force');
    expect(ordered.trimEnd()).toMatch(/12\.5 % {2}Patents and Technology, expected result 2\.1 .*$/);
    expect(plenary(['compare', at('sector.json'), at('order.json')]).code).toBe(1);
    done(['definitions', at('order.json'), ...set, '--ahead', 'sector=patents', '-o', at('back.json')]);
    const [, back = ''] = done(['definitions', at('back.json')]).split('Revised, in force');
    expect(back.indexOf('12.5 %')).toBeLessThan(back.indexOf('5 %  Patents and Technology  '));
    done(['definitions', at('two.json'), ...set, '--percent', 'none', '-o', at('three.json')]);
    done(['definitions', at('three.json'), '--remove', 'from-2026-01-01', '-o', at('four.json')]);
    expect(plenary(['compare', demonstration, at('four.json')]).code).toBe(0);
  });

  test.each([
    [['--add', 'A', '--since', 'soon', '-o', 'x.json'], 'no day'],
    [['--add', 'A', '--since', '2024-01-01', '-o', 'x.json'], 'Choose another day'],
    [['--change', 'moon', '--name', 'B', '-o', 'x.json'], 'moon'],
    [['--share', 'from-2024', '--at', 'sector=patents', '--percent', '200', '-o', 'x.json'], 'from 0 to 100'],
    [['--share', 'from-2024', '--at', 'sector=moon', '--percent', '2', '-o', 'x.json'], 'moon'],
    [['--share', 'from-2024', '--at', 'x', '--percent', '2', '-o', 'x.json'], 'x'],
    [['--share', 'from-2024', '--at', 'sector=patents', '--percent', 'much'], 'no percentage'],
    [['--share', 'from-2024', '--at', 'sector=moon', '--ahead', 'last', '-o', 'x.json'], 'has no share'],
    [['--share', 'from-2024', '--at', 'sector=patents', '--percent', '2', '--ahead', 'last'], 'Only one of'],
    [['--add', 'A', '--remove', 'from-2024'], 'Only one of'],
    [['--percent', '5', '--at', 'sector=patents'], '--at says nothing by itself. It goes with --share'],
    [['--change', 'from-2024', '--like', 'from-2024', '-o', 'x.json'], 'It goes with --add'],
  ])('refuses %j', (args, why) => {
    const { code, err } = plenary(['definitions', demonstration, ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });

  test.each(languages)('speaks %s', (language) => {
    const { code, err, out } = plenary(['definitions', demonstration, '--language', language]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('from-2024');
    // Marks of direction that were put around a text twice.
    expect(out).not.toContain('\ufffd');
  });
});
