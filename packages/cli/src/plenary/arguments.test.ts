import { describe, expect, test } from 'vitest';
import { commonOptions, lastValue, oneOf, readArguments } from './arguments.ts';

const options = { ...commonOptions, format: 'text', ignore: 'texts', force: 'switch' } as const;

describe('arguments', () => {
  test('are files, values and switches in any order', () => {
    const given = readArguments(
      ['a.txt', '--format', 'json', '--ignore=x=1', '--force', '-', '--ignore', 'y=2', '--', '--b.txt'],
      'check',
      options,
    );
    expect(given).toEqual({
      ok: true,
      value: {
        files: ['a.txt', '-', '--b.txt'],
        values: { format: ['json'], ignore: ['x=1', 'y=2'], force: [''] },
      },
    });
  });

  test('-o is --output', () => {
    const given = readArguments(['-o', 'a.txt'], 'import', { ...options, output: 'text' });
    expect(given.ok && given.value).toEqual({ files: [], values: { output: ['a.txt'] } });
  });

  test('an option that takes one value has one', () => {
    const twice = readArguments(['--format', 'json', '--format', 'html'], 'check', options);
    expect(twice).toEqual({ ok: false, refusal: { code: 'option-twice', facts: { option: '--format' } } });
    const same = readArguments(['--format', 'json', '--format=json'], 'check', options);
    expect(same.ok && lastValue(same.value, 'format')).toBe('json');
  });

  test.each([
    [['--formt', 'json'], 'option-unknown', '--formt'],
    [['-f', 'json'], 'option-unknown', '-f'],
    [['--toString'], 'option-unknown', '--toString'],
    [['--no-force'], 'option-unknown', '--no-force'],
    [['a.txt', '--format'], 'option-without-value', '--format'],
    [['--format='], 'option-without-value', '--format'],
    [['--format', '--force'], 'option-without-value', '--format'],
    [['--force=yes'], 'option-with-value', '--force'],
  ])('%j is refused: %s', (args, code, option) => {
    expect(readArguments(args, 'check', options)).toEqual({
      ok: false,
      refusal: { code, facts: { option, verb: 'check' } },
    });
  });

  test('a value that is none of the known ones is refused with those', () => {
    expect(oneOf('pdf', ['text', 'json'], 'format')).toEqual({
      ok: false,
      refusal: { code: 'format-unknown', facts: { format: 'pdf', known: 'text, json' } },
    });
  });
});
