import { languages } from '@plenary/core/basics/words';
import { describe, expect, test } from 'vitest';
import { demonstration, done, ownFolder } from './command-in-folder.ts';
import { plenary } from './run-plenary.ts';

const version = 'proposed-2024/25';
const at = ownFolder();

describe('plenary versions', () => {
  test('copies a version, carries it forward into the next period, and freezes it', () => {
    expect(done(['versions', demonstration])).toMatch(
      /^proposed-2024\/25: 2024\/25 proposed budget \(\d+ figures\)$/m,
    );
    const copy = ['--copy', version, '--as', 'draft-2', '--name', 'Second draft'];
    done(['versions', demonstration, ...copy, '-o', at('copy.json')]);
    expect(done(['versions', at('copy.json')])).toMatch(/^draft-2: Second draft \(\d+ figures\)$/m);
    expect(plenary(['compare', at('copy.json'), '--versions', `${version},draft-2`]).code).toBe(0);
    done(['versions', at('copy.json'), '--carry-forward', version, '-o', at('next.json')]);
    const listed = done(['versions', at('next.json')]);
    expect(listed).toMatch(/^proposed-2026\/27: 2026\/27 proposed budget/m);
    expect(listed).toMatch(/^proposed-2024\/25: .*; frozen$/m);
    expect(plenary(['compare', at('next.json'), '--versions', `${version},proposed-2026/27`]).code).toBe(0);
  });

  test.each(languages)('lists them in %s', (language) => {
    const { code, err, out } = plenary(['versions', demonstration, '--language', language]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(version);
    // Marks of direction that were put around a text twice.
    expect(out).not.toContain('\ufffd');
  });

  test('whose figures then change no more, until the freeze is lifted', () => {
    done(['versions', demonstration, '--freeze', version, '-o', at('frozen.json')]);
    const spread = [
      '--cube',
      'by-result',
      '--at',
      `sector=patents,version=${version}`,
      '--amount',
      '230,000,000',
    ];
    const held = plenary(['spread', at('frozen.json'), ...spread, '-o', at('x.json')]);
    expect([held.code, held.err]).toEqual([2, expect.stringContaining('is frozen')]);
    const grow = ['--grow', `${version},approved-2022/23`];
    done(['scenario', at('frozen.json'), '--make', 'Try', ...grow, '-o', at('try.json')]);
    const merge = plenary(['scenario', at('try.json'), '--merge', 'try', '-o', at('x.json')]);
    expect([merge.code, merge.err]).toEqual([2, expect.stringContaining('is frozen')]);
    done(['versions', at('try.json'), '--thaw', version, '-o', at('open.json')]);
    done(['scenario', at('open.json'), '--merge', 'try', '-o', at('merged.json')]);
  });

  test.each([
    [['--copy', 'moon', '-o', 'x.json'], 'moon'],
    [['--copy', version, '--as', 'approved-2022/23', '-o', 'x.json'], 'stands for something already'],
    [['--copy', version, '--stage', 'moon', '-o', 'x.json'], 'There is no stage moon'],
    [['--copy', version, '--period', 'moon', '-o', 'x.json'], 'no year'],
    [['--carry-forward', version, '--period', '2022/23', '-o', 'x.json'], '2022/23'],
    [['--freeze', version], 'output'],
    [['--freeze', 'moon', '-o', 'x.json'], 'no version moon. There are: proposed-2024/25, '],
    [['--force'], 'It goes with --output'],
    [['-o', 'x.json'], 'It goes with --copy, --carry-forward, --freeze, --thaw'],
    [['--freeze', version, '--thaw', version], 'Only one of'],
  ])('refuses %j', (args, why) => {
    const { code, err } = plenary(['versions', demonstration, ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });
});

describe('the bridge', () => {
  const bridge = ['compare', demonstration, '--bridge', '--versions', `approved-2022/23,${version}`];

  test('leads from one version to another, each step with its reason, and adds up', () => {
    const { code, out } = plenary([...bridge, '--format', 'json']);
    expect(code).toBe(1);
    const told: {
      from: { amount: number };
      to: { amount: number };
      steps: { amount: number }[];
      unexplained: number;
    } = JSON.parse(out);
    expect(told.steps.length).toBeGreaterThan(2);
    const sum = told.steps.reduce((all, { amount }) => all + amount, told.from.amount + told.unexplained);
    expect(sum).toBe(told.to.amount);
    const text = plenary(bridge).out;
    expect(text).toContain(
      'Statutory costs: Salary scales, pensions and health insurance of the posts there are',
    );
    expect(text).toContain('Not explained');
    expect(plenary([...bridge, '--at', 'sector=patents']).out).toContain('226,400');
    expect(plenary([...bridge, '--format', 'csv']).out).toContain('salary-scales,statutory-cost,');
  });

  test.each(languages)('speaks %s', (language) => {
    const { code, err } = plenary([...bridge, '--language', language]);
    expect([code, err]).toEqual([1, '']);
  });

  test.each([
    [['moon,sun'], 'no version moon'],
    [['moon'], 'names no two versions'],
    [[`approved-2022/23,${version}`, '--at', '=='], '=='],
  ])('refuses %j', (versions, why) => {
    const { code, err } = plenary(['compare', demonstration, '--bridge', '--versions', ...versions]);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });
});
