import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { houseRules, mayImport } from './dependency-rules.ts';
import { root, type Source, sources } from './sources.ts';

const all = sources();
const core = 'packages/core/src';

/** Sources that break a rule each, to see that the rule would tell. */
const planted: Readonly<Record<string, readonly Source[]>> = {
  'packages import only the packages they may know': [
    file('packages/formats/src/text/a.ts', ['packages/solver/src/highs.ts']),
  ],
  'inside core, imports go down and never to a sibling': [
    file(`${core}/risks/risk.ts`, [`${core}/budget/cube.ts`]),
  ],
  'no rule imports a rule': [
    file(`${core}/checks/rules/text-a/rule.ts`, [`${core}/checks/rules/text-b/rule.ts`]),
  ],
  'the command loads what serves only when it is asked to': [
    { ...file('packages/cli/src/pivot/a.ts', []), loads: ['packages/server/src/app/start.ts'] },
  ],
  'there are no circles, type imports included': [
    file(`${core}/plan/a.ts`, [`${core}/plan/b.ts`]),
    file(`${core}/plan/b.ts`, [`${core}/plan/c.ts`]),
    file(`${core}/plan/c.ts`, [`${core}/plan/a.ts`]),
  ],
  'core uses neither Node nor libraries that are not pure': [
    { ...file(`${core}/plan/a.ts`, []), foreign: ['node:fs'] },
  ],
  'files have at most 400 lines': [{ ...file(`${core}/plan/a.ts`, []), lines: 401 }],
  'there are no barrels': [{ ...file(`${core}/plan/a.ts`, []), barrel: true }],
  'names say what a file holds': [file(`${core}/plan/utils.ts`, [])],
  'the first level holds known words': [file(`${core}/things/a.ts`, [])],
  'a folder has at most twenty files': Array.from({ length: 21 }, (_, n) =>
    file(`${core}/plan/a${n}.ts`, []),
  ),
};

describe.each(Object.entries(houseRules))('%s', (name, rule) => {
  test('holds', () => expect(rule(all)).toEqual([]));

  test('would tell', () => expect(rule(planted[name] ?? [])).toHaveLength(1));
});

describe('the sources', () => {
  test('are there, and every import leads to a file', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.flatMap((source) => source.imports).filter((path) => !existsSync(join(root, path)))).toEqual(
      [],
    );
  });

  test('are in known packages', () => {
    expect(readdirSync(join(root, 'packages')).sort()).toEqual(Object.keys(mayImport).sort());
  });
});

describe('a rule folder', () => {
  const folder = join(root, core, 'checks/rules');

  test.each(readdirSync(folder))('%s holds the rule, its test, its page and its sentences', (name) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(readdirSync(join(folder, name))).toEqual(
      expect.arrayContaining(['README.md', 'messages.json', 'rule.test.ts', 'rule.ts']),
    );
  });
});

function file(path: string, imports: readonly string[]): Source {
  return { path, imports, loads: [], lines: 1, foreign: [], barrel: false };
}
