import { describe, expect, test } from 'vitest';
import type { Document, DocumentIdentity } from '../../document/document.ts';
import { givenDocument } from '../given-document.ts';
import { languageFreeName } from './language-free-name.ts';
import { versionsAmong } from './same-document.ts';

const figures = 'Of 75,100 and 81,200 and 93,400 and 12,500 and 66,600 and 48,700 and 31,800.';
const chiffres = figures.replaceAll(',', '\u00a0').replace('Of', 'De').replaceAll('and', 'et');

function named(file: string, language: 'en' | 'fr', text = 'Words.', identity?: DocumentIdentity): Document {
  const document = givenDocument([text], language, file);
  return identity ? { ...document, identity } : document;
}

describe('documents are one document', () => {
  test.each<[string, readonly Document[], readonly string[]]>([
    [
      'by the work they name',
      [named('a.xml', 'en', 'x', { work: '/w' }), named('b.xml', 'fr', 'x', { work: '/w' })],
      ['0,1 identity'],
    ],
    [
      'by their symbol',
      [named('a.xml', 'en', 'x', { symbol: 'A/1' }), named('b.xml', 'fr', 'x', { symbol: 'A/1' })],
      ['0,1 identity'],
    ],
    ['by name', [named('plan.en.txt', 'en'), named('plan.fr.txt', 'fr')], ['0,1 name']],
    ['by figures', [named('one.txt', 'en', figures), named('two.txt', 'fr', chiffres)], ['0,1 figures']],
  ])('%s', (_, documents, groups) => {
    expect(told(documents)).toEqual(groups);
  });
});

describe('documents are not', () => {
  test.each<[string, readonly Document[]]>([
    [
      'of other names and few figures',
      [named('one.txt', 'en', 'Of 75,100.'), named('two.txt', 'fr', 'De 75 100.')],
    ],
    ['of one language', [named('plan.en.txt', 'en', figures), named('plan.en.xml', 'en', figures)]],
    [
      'of works that differ',
      [
        named('plan.en.xml', 'en', figures, { work: '/a' }),
        named('plan.fr.xml', 'fr', chiffres, { work: '/b' }),
      ],
    ],
  ])('%s', (_, documents) => {
    expect(told(documents)).toEqual(['0 null', '1 null']);
  });
});

test.each([
  ['plan.ar.xml', 'plan.*.xml'],
  ['fr/plan.xml', '*/plan.xml'],
  ['ar__A_RES_76_247-2119714A.xml', '*__a_res_76_247-2119714*.xml'],
  ['Plan-EN.docx', 'plan-*.docx'],
  ['plan.xml', null],
  ['arena.xml', null],
])('%s is %s in any language', (file, name) => {
  expect(languageFreeName(file)).toBe(name);
});

function told(documents: readonly Document[]): readonly string[] {
  return versionsAmong(documents).map((group) => `${group.documents.join()} ${group.kinship}`);
}
