import { resolve } from 'node:path';
import type { Finding } from '@plenary/core/checks/finding';
import { describe, expect, test } from 'vitest';
import { knownRule, namedRules } from './known-rule.ts';
import { readWaiver, readWaiverList, waiverFor } from './waivers.ts';

function found(rule: string, line: number, file = 'plan.txt'): Finding {
  const message = { code: 'said', facts: {} };
  return { rule, severity: 'error', place: { file, line }, message, evidence: [], repairs: [] };
}

describe('a waiver', () => {
  test.each([
    ['text-brackets=meant', { rule: 'text-brackets', reason: 'meant' }],
    ['text-brackets@12= as agreed = yes ', { rule: 'text-brackets', line: 12, reason: 'as agreed = yes' }],
  ])('is read from %s', (text, waiver) => {
    expect(readWaiver(text)).toEqual({ ok: true, value: waiver });
  });

  test.each([
    ['text-brackets', 'waiver-without-reason'],
    ['text-brackets= ', 'waiver-without-reason'],
    ['text-brackets@12', 'waiver-without-reason'],
    ['text-brackets@x=meant', 'waiver-malformed'],
    ['text-brackets@0=meant', 'waiver-malformed'],
    ['=meant', 'waiver-malformed'],
    ['Text Brackets=meant', 'waiver-malformed'],
  ])('%j is refused: %s', (text, code) => {
    expect(readWaiver(text)).toEqual({ ok: false, refusal: { code, facts: { waiver: text } } });
  });

  test.each([
    ['for every line', { rule: 'a', reason: 'r' }, true],
    ['for this line', { rule: 'a', line: 3, reason: 'r' }, true],
    ['for another line', { rule: 'a', line: 4, reason: 'r' }, false],
    ['for another rule', { rule: 'b', reason: 'r' }, false],
    ['for this file', { rule: 'a', files: [resolve('plan.txt')], reason: 'r' }, true],
    ['for another file', { rule: 'a', files: [resolve('x.txt')], reason: 'r' }, false],
  ])('%s', (_, waiver, falls) => {
    expect(waiverFor(found('a', 3), [waiver]) !== undefined).toBe(falls);
  });
});

describe('a list of waivers', () => {
  test('is read, with files seen from the working folder and from the list', () => {
    const list = '\ufeff[{"rule":"a","line":2,"file":"plan.txt","reason":" r "},{"rule":"b","reason":"s"}]';
    expect(readWaiverList(list, 'lists/ignore.json')).toEqual({
      ok: true,
      value: [
        { rule: 'a', line: 2, files: [resolve('plan.txt'), resolve('lists/plan.txt')], reason: 'r' },
        { rule: 'b', reason: 's' },
      ],
    });
  });

  test.each([
    ['[', 'waivers-not-json', {}],
    ['{}', 'waivers-not-a-list', {}],
    ['[{"rule":"a","reason":"r"},null]', 'waivers-entry-wrong', { entry: 2, field: 'rule' }],
    ['[{"reason":"r"}]', 'waivers-entry-wrong', { entry: 1, field: 'rule' }],
    ['[{"rule":"a"}]', 'waivers-entry-wrong', { entry: 1, field: 'reason' }],
    ['[{"rule":"a","reason":"  "}]', 'waivers-entry-wrong', { entry: 1, field: 'reason' }],
    ['[{"rule":"a","reason":"r","line":"3"}]', 'waivers-entry-wrong', { entry: 1, field: 'line' }],
    ['[{"rule":"a","reason":"r","file":1}]', 'waivers-entry-wrong', { entry: 1, field: 'file' }],
    ['[{"rule":"a","reason":"r","lines":1}]', 'waivers-entry-wrong', { entry: 1, field: 'lines' }],
  ])('%s is refused: %s', (text, code, facts) => {
    expect(readWaiverList(text, 'l')).toMatchObject({ ok: false, refusal: { code, facts } });
  });
});

describe('rules by name', () => {
  const known = ['figures-total', 'text-brackets'];
  test.each([
    [['figures-total'], ['figures-total']],
    [['figures-total, text-brackets', 'figures-total'], known],
  ])('%j are %j', (values, rules) => {
    expect(namedRules(values, known)).toEqual({ ok: true, value: rules });
  });

  test('an unknown one is refused with those that are near', () => {
    expect(knownRule('figure-total', known)).toEqual({
      ok: false,
      refusal: { code: 'rule-unknown', facts: { rule: 'figure-total', near: 'figures-total' } },
    });
    expect(knownRule('zzz', known)).toMatchObject({ refusal: { facts: { near: 'none' } } });
    expect(namedRules([' , '], known)).toMatchObject({ refusal: { code: 'rules-missing' } });
  });
});
