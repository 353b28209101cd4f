import { languages } from '@plenary/core/basics/words';
import { beforeAll, describe, expect, test } from 'vitest';
import { demonstration, done, ownFolder } from './command-in-folder.ts';
import { plenary } from './run-plenary.ts';

const version = 'proposed-2024/25';
const [zero, real] = ['zero-nominal-growth', 'zero-real-growth'];
const at = ownFolder();
beforeAll(() => {
  const grow = ['--grow', `${version},approved-2022/23`];
  done(['scenario', demonstration, '--make', 'Zero nominal growth', ...grow, '-o', at('one.json')]);
  const more = ['--percent', '4.5', '--note', 'As asked for'];
  done(['scenario', at('one.json'), '--make', 'Zero real growth', ...grow, ...more, '-o', at('two.json')]);
});

/** What a preview tells as data. */
interface Previewed {
  readonly figures: readonly { readonly address: string; readonly collides: boolean }[];
  readonly disagreements: readonly {
    readonly words: string;
    readonly other: string;
    readonly before: number;
    readonly after: number;
  }[];
  readonly findings: object | null;
}

/** What a preview tells that its figures come to. */
interface Summed {
  readonly figures: readonly object[];
  readonly sums: Readonly<Record<'all' | 'sector' | 'result', readonly Sum[]>>;
}

interface Sum {
  readonly cut: string;
  readonly figures: number;
  readonly plan: number;
  readonly scenario: number;
}

/** The cells of a line of a table. */
function line(out: string, name: string): readonly string[] {
  const found = out.split('\n').find((one) => one.trim().startsWith(name)) ?? '';
  return found.trim().split(/ {2,}/).slice(1);
}

describe('plenary scenario', () => {
  test('makes scenarios beside the plan and lists them', () => {
    const out = done(['scenario', at('two.json')]);
    expect(out).toMatch(/^zero-nominal-growth: Zero nominal growth\. Changes \d+ figures;/);
    expect(out).toContain('zero-real-growth: Zero real growth. Changes');
    expect(out).toContain('As asked for');
    const json: unknown = JSON.parse(done(['scenario', at('two.json'), '--format', 'json']));
    expect(json).toMatchObject({ format: 'plenary-scenarios-1', scenarios: [{ id: zero }, { id: real }] });
    expect(done(['scenario', demonstration])).toBe('The plan has no scenarios.\n');
  });

  test('puts them side by side with the plan, with differences and percentages', () => {
    const compare = `${version},${version}@${zero},${version}@${real}`;
    const out = done([
      'pivot',
      at('two.json'),
      '--cube',
      'by-result',
      '--rows',
      'sector',
      '--compare',
      compare,
    ]);
    expect(line(out, 'Total')).toEqual([
      '849,100',
      '793,792',
      '(55,308)',
      '-7%',
      '829,513',
      '(19,587)',
      '-2%',
    ]);
    expect(
      done([
        'pivot',
        at('two.json'),
        '--rows',
        'sector',
        '--scenario',
        zero,
        '--filter',
        `version=${version}`,
      ]),
    ).toContain('793,792');
  });

  test('says what differs between them, and between one and the plan', () => {
    const both = plenary([
      'compare',
      at('two.json'),
      '--scenarios',
      `${zero},${real}`,
      '--cube',
      'by-result',
    ]);
    expect(both.code).toBe(1);
    expect(both.out).toContain(`${zero} → ${real}`);
    const versions = plenary([
      'compare',
      at('two.json'),
      '--versions',
      `${version},${version}@${zero}`,
      '--cube',
      'by-result',
    ]);
    expect(versions.code).toBe(1);
    expect(versions.out).toContain('(55,308,000.00)');
    expect(plenary(['compare', at('two.json'), '--scenarios', `none,${zero}`, '--cube', 'posts']).code).toBe(
      0,
    );
  });

  test('shows what a merge would change, merges a part, then the rest, and not twice', () => {
    const preview = done(['scenario', at('two.json'), '--preview', zero, '--format', 'json']);
    const { figures }: { figures: { address: string }[] } = JSON.parse(preview);
    expect(done(['scenario', at('two.json'), '--preview', zero])).toContain(figures[0]?.address);
    const part = ['--merge', zero, '--only', figures[0]?.address ?? ''];
    expect(done(['scenario', at('two.json'), ...part, '-o', at('part.json')])).toContain(
      '1 figure of the plan changed',
    );
    expect(done(['scenario', at('part.json')])).toContain(`Changes ${figures.length - 1} figures`);
    done(['scenario', at('part.json'), '--merge', zero, '-o', at('all.json')]);
    expect(done(['scenario', at('all.json')])).toContain('Zero nominal growth. Merged into the plan.');
    expect(plenary(['compare', at('two.json'), at('all.json'), '--cube', 'by-result']).out).toContain(
      '(55,308',
    );
    const again = plenary(['scenario', at('all.json'), '--merge', zero, '-o', at('again.json')]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('was merged into the plan already')]);
    // What was merged first is otherwise in the other scenario now: somebody has to say which stands.
    const other = plenary(['scenario', at('all.json'), '--merge', real, '-o', at('again.json')]);
    expect([other.code, other.err]).toEqual([
      2,
      expect.stringContaining('both in the scenario and in the plan'),
    ]);
    done(['scenario', at('all.json'), '--merge', real, '--keep', 'plan', '-o', at('kept.json')]);
    expect(plenary(['compare', at('all.json'), at('kept.json')]).code).toBe(0);
  });

  test('says what merging would leave apart, and which findings come and go, as the page does', () => {
    const preview = done(['scenario', at('two.json'), '--preview', real, '--format', 'json']);
    const told: {
      findings: Record<'come' | 'go' | 'changed', { sentence?: string }[]>;
      disagreements: object[];
    } = JSON.parse(preview);
    const { come, go, changed } = told.findings;
    expect(come.length + go.length + changed.length).toBeGreaterThan(0);
    const out = done(['scenario', at('two.json'), '--preview', real, '--language', 'en']);
    for (const { sentence } of [...come, ...go]) expect(out).toContain(sentence);
    expect(out).toContain('What the checks find in the document, if this is merged:');
  }, 60_000);

  test('tells what the figures come to, of all and of each sector and result, without adding one money twice', () => {
    const { figures, sums }: Summed = JSON.parse(
      done(['scenario', at('two.json'), '--preview', real, '--format', 'json']),
    );
    const cut = `by-result[version=${version}]`;
    const all = sums.all.find((one) => one.cut === cut);
    expect(all).toMatchObject({ plan: 84_910_000_000, scenario: 82_951_264_000 });
    expect(sums.all.reduce((count, one) => count + one.figures, 0)).toBe(figures.length);
    for (const by of ['sector', 'result'] as const) {
      const own = sums[by].filter((one) => one.cut === cut);
      expect(own.length).toBeGreaterThan(5);
      for (const key of ['figures', 'plan', 'scenario'] as const) {
        expect(own.reduce((total, one) => total + one[key], 0)).toBe(all?.[key]);
      }
    }
    const out = done(['scenario', at('two.json'), '--preview', real, '--language', 'en']);
    expect(out).toMatch(
      /By sector:\n +226,400,000\.00 .*Patents and Technology · Resources by object of expenditure, .*: 14 figures\n/,
    );
    // Words of the plan are told once in their own direction, and not as signs that nobody can read.
    expect(done(['scenario', at('two.json'), '--preview', real, '--language', 'ar'])).not.toContain(
      '\u{fffd}',
    );
  }, 90_000);

  test('previews a part as its merge leaves it: its figures, ceilings, disagreements and findings', () => {
    const previewed = (...more: string[]): Previewed =>
      JSON.parse(done(['scenario', at('two.json'), '--preview', real, '--format', 'json', ...more]));
    const whole = previewed();
    const first = whole.figures.find(({ address }) => address.startsWith('by-result['));
    if (!first) throw new Error('no figure by result');
    const part = previewed('--only', first.address);
    expect(part.figures).toEqual([first]);
    expect(part.findings).not.toEqual(whole.findings);
    const apart = part.disagreements.filter(({ before, after }) => before !== after);
    expect(apart).not.toEqual(whole.disagreements.filter(({ before, after }) => before !== after));
    // What is apart in the plan as merged so is what the preview said.
    done(['scenario', at('two.json'), '--merge', real, '--only', first.address, '-o', at('first.json')]);
    const then: Previewed = JSON.parse(
      done(['scenario', at('first.json'), '--preview', real, '--format', 'json']),
    );
    for (const { words, other, after } of apart.filter((one) => one.after !== 0)) {
      expect(then.disagreements).toContainEqual(expect.objectContaining({ words, other, before: after }));
    }
  }, 90_000);

  test('leaves out of the preview what the plan keeps', () => {
    done(['scenario', at('two.json'), '--merge', zero, '-o', at('merged.json'), '--force']);
    const previewed = (...more: string[]): Previewed =>
      JSON.parse(done(['scenario', at('merged.json'), '--preview', real, '--format', 'json', ...more]));
    const whole = previewed('--keep', 'scenario').figures;
    expect(whole.some(({ collides }) => collides)).toBe(true);
    expect(previewed('--keep', 'plan').figures).toEqual(whole.filter(({ collides }) => !collides));
  }, 90_000);

  test('says which version it brought to which, and of what is not written nothing but why', () => {
    const grow = ['--grow', `${version},approved-2022/23`];
    const made = done([
      'scenario',
      demonstration,
      '--make',
      'C',
      ...grow,
      '--percent',
      '3',
      '-o',
      at('c.json'),
    ]);
    expect(made).toContain(`In it ${version} is brought to approved-2022/23 and 3 percent.`);
    for (const way of [
      ['--merge', zero],
      ['--make', 'D'],
      ['--merge', zero, '-o', at('two.json')],
    ]) {
      const { code, out, err } = plenary(['scenario', at('two.json'), ...way]);
      expect([code, out]).toEqual([2, '']);
      expect(err).not.toBe('');
    }
  });

  test('takes one away', () => {
    done(['scenario', at('two.json'), '--discard', 'zero nominal growth', '-o', at('less.json')]);
    expect(done(['scenario', at('less.json')])).not.toContain(zero);
  });

  test.each([
    [
      ['--preview', 'moon'],
      'There is no scenario moon in this plan. There are: zero-nominal-growth, zero-real-growth.',
    ],
    [['--merge', zero, '--keep', 'moon', '-o', 'x.json'], 'Use one of: scenario, plan'],
    [['--merge', zero, '--only', 'moon', '-o', 'x.json'], 'does not change moon'],
    [
      ['--make', 'A', '--percent', '3', '-o', 'x.json'],
      '--percent says nothing by itself. It goes with --grow',
    ],
    [['--discard', zero, '--only', 'moon', '-o', 'x.json'], 'It goes with --preview, --merge'],
    [
      ['--make', 'A', '--copy', zero, '--grow', `${version},approved-2022/23`, '-o', 'x.json'],
      'Only one of --copy, --grow',
    ],
    [['--force'], '--force says nothing by itself. It goes with --output'],
    [['-o', 'x.json'], 'It goes with --make, --merge, --discard'],
    [['--preview', zero, '-o', 'x.json'], 'It goes with --make, --merge, --discard'],
    [['--make', 'A', '--format', 'json', '-o', 'x.json'], 'Only one of --make, --format'],
    [['--make', 'A', '--make', 'B', '-o', 'x.json'], '--make was given twice'],
    [['--preview', zero, '--only', 'moon'], 'does not change moon'],
    [['--preview', zero, '--keep', 'moon'], 'Use one of: scenario, plan'],
    [['--merge', zero, '--discard', zero], 'Only one of'],
    [['--make', ' '], 'needs a name'],
    [['--make', 'A', '--note', 'x'.repeat(2_001)], 'at most 2,000 are taken'],
    [['--make', 'A', '--grow', 'moon,sun', '-o', 'x.json'], 'no version moon. There are: proposed-2024/25, '],
    [['--make', 'A', '--grow', `${version},approved-2022/23`, '--percent', 'x'], 'no percentage'],
  ])('refuses %j', (args, why) => {
    const { code, err } = plenary(['scenario', at('two.json'), ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });

  test.each(languages)('speaks %s', (language) => {
    const { code, err, out } = plenary(['scenario', at('two.json'), '--language', language]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(zero);
  });
});
