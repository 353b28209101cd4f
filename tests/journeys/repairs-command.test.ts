import { readFileSync } from 'node:fs';
import { languages } from '@plenary/core/basics/words';
import { beforeAll, describe, expect, test } from 'vitest';
import { demonstration, done, ownFolder } from './command-in-folder.ts';
import { plenary } from './run-plenary.ts';

const slow = { timeout: 120_000 };
const at = ownFolder();

const repairs = (...args: readonly string[]): string => done(['repairs', ...args]);

/** Two cubes are apart: one amount is 900,000 more than the other cube has room for. */
let moved = '';
beforeAll(() => {
  moved = at('moved.json');
  const figure = ['--cube', 'by-result', '--at', 'sector=patents,result=2.1,version=proposed-2024/25'];
  done(['spread', demonstration, ...figure, '--amount', '6100k', '-o', moved]);
}, 120_000);

const listings = new Map<string, string>();

function findingsIn(plan: string): string {
  const listed = listings.get(plan) ?? done(['waivers', plan]);
  listings.set(plan, listed);
  return listed;
}

function markOf(rule: string, plan: string): string {
  const [mark] = new RegExp(`${rule}-[0-9a-f]{16}`).exec(findingsIn(plan)) ?? [];
  if (mark === undefined) throw new Error(`${rule} finds nothing in ${plan}`);
  return mark;
}

/** What is listed of the finding of a rule: its line and those that are further in. */
function entryOf(rule: string, listed: string): string {
  return new RegExp(`^  ${rule}-.*\\n(?: {3,}.*\\n)*`, 'm').exec(listed)?.[0] ?? '';
}

describe('plenary repairs', () => {
  test('lists what would change to the last unit, and carries one of several repairs out', slow, () => {
    const entry = entryOf('figures-cubes-agree', repairs(moved));
    expect(entry).toContain(markOf('figures-cubes-agree', moved));
    expect(entry).toMatch(/:\d+ table \d+, row \d+, column \d+\n/);
    expect(entry).toContain('Any one of these 6 repairs would do:');
    const put =
      /(\d)\. (Patents and Technology, expected result 2\.1, .*: 6,100,000 Swiss francs → 5,200,000 Swiss francs)/;
    const [, number = '', change = ''] = put.exec(entry) ?? [];

    const mark = markOf('figures-cubes-agree', moved);
    const said = repairs(moved, '--apply', mark, '--repair', number, '-o', at('put-back.json'));
    expect(said).toBe(`${change}\nThe plan was written to ${at('put-back.json')}.\n`);
    expect(plenary(['compare', demonstration, at('put-back.json')])).toMatchObject({ code: 0, err: '' });
    expect(findingsIn(at('put-back.json'))).not.toContain('figures-cubes-agree');
  });

  test('needs no number for the only repair, and leaves everything else as it was', slow, () => {
    const mark = markOf('results-worded-differently', demonstration);
    const said = repairs(demonstration, '--apply', mark, '-o', at('worded.json'));
    expect(said).toContain('- Creators who use “WIPO for Creators”\n+ Creators who use WIPO for Creators\n');
    expect(findingsIn(at('worded.json'))).not.toContain('results-worded-differently');
    const budgets = [demonstration, at('worded.json')].map(
      (file) => JSON.parse(readFileSync(file, 'utf8')).plan.budget,
    );
    expect(budgets[1]).toEqual(budgets[0]);
  });

  test('refuses a number that is missing or out of range, and writes nothing', slow, () => {
    const apply = ['repairs', moved, '--apply', markOf('figures-cubes-agree', moved), '-o', at('no.json')];
    expect(plenary(apply)).toMatchObject({
      code: 2,
      err: expect.stringContaining('can be repaired in several ways. Say which with --repair: 1, 2, 3'),
    });
    for (const number of ['0', '7', '1.5']) {
      const { code, err } = plenary([...apply, `--repair=${number}`]);
      expect([number, code]).toEqual([number, 2]);
      expect(err).toContain(`has no repair ${number}. The plan can carry out: 1, 2, 3`);
    }
    expect(() => readFileSync(at('no.json'))).toThrow('ENOENT');
  });

  test('refuses what the plan cannot carry out, what is waived, and what is locked', slow, () => {
    const total = markOf('figures-total-and-parts', demonstration);
    const apply = ['--apply', total, '-o', at('no.json')];
    expect(plenary(['repairs', demonstration, ...apply]).err).toContain('cannot carry this repair out');
    done(['waivers', demonstration, '--waive', total, '--reason', 'r', '--by', 'A', '-o', at('waived.json')]);
    expect(plenary(['repairs', at('waived.json'), ...apply]).err).toContain(
      `plenary waivers FILE --take-back ${total}`,
    );
    done(['versions', moved, '--freeze', 'proposed-2024/25', '-o', at('frozen.json')]);
    const apart = markOf('figures-cubes-agree', moved);
    const frozen = ['repairs', at('frozen.json'), '--apply', apart, '--repair', '1', '-o', at('no.json')];
    expect(plenary(frozen)).toMatchObject({ code: 2, err: expect.stringContaining('frozen') });
  });

  test('says of an imported file that it is corrected there', slow, () => {
    const file = at('book.txt');
    done(['export', demonstration, '--format', 'text', '-o', file]);
    expect(repairs(demonstration, '--document', file)).toMatch(
      /no finding with a repair that the plan can carry out\.\n\d+ findings have repairs in the imported file: correct it there/,
    );
  });

  test.each([
    [['--apply', 'sums-0', '-o', 'x.json'], 'do not find this any more'],
    [['--repair', '1'], '--repair says nothing by itself. It goes with --apply'],
    [['-o', 'x.json'], '--output says nothing by itself. It goes with --apply'],
    [['--document', 'no-such.txt'], 'There is no such file'],
    [['--reason', 'r'], '--reason'],
  ])('refuses %j', slow, (args, why) => {
    const { code, err } = plenary(['repairs', demonstration, ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });

  test('is refused without a file for the plan', slow, () => {
    const mark = markOf('results-worded-differently', demonstration);
    expect(plenary(['repairs', demonstration, '--apply', mark]).err).toContain('--output FILE');
  });

  test.each(languages)('speaks %s', slow, (language) => {
    const { code, err, out } = plenary(['repairs', moved, '--language', language]);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').filter((line) => /^ +[1-6]\. .*[→←]/u.test(line))).toHaveLength(6);
    // Marks of direction that were put around a text twice.
    expect(out).not.toContain('\ufffd');
  });
});
