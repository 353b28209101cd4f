import { describe, expect, test } from 'vitest';
import { foldedText } from './folded-text.ts';
import { SearchIndex } from './search-index.ts';
import { searchTerms, searchWords } from './search-words.ts';

function wordsOf(text: string): readonly string[] {
  return searchWords(text).map(({ word }) => word);
}

describe('a text is folded', () => {
  test.each([
    ['Propriété ŒUVRE', 'propriete oeuvre'],
    ['Ёлка Йод', 'елка иод'],
    ['مُؤَلِّف', 'مولف'],
    ['أإآٱ', 'اااا'],
    ['المؤلـــف', 'المولف'],
    ['قيمة على', 'قيمه علي'],
    ['ＷＩＰＯ ２．１', 'wipo 2.1'],
    ['٢٠٢٤', '2024'],
    ['Ñandú', 'nandu'],
  ])('%j', (text, folded) => expect(foldedText(text).text).toBe(folded));
});

describe('a text is found by its words', () => {
  test.each([
    ["l'Organisation mondiale", ['l', 'organisation', 'mondiale']],
    ['857,300', ['857300', '857', '300']],
    ['857 300', ['857300', '857', '300']],
    ['857\u00a0300 тыс.', ['857300', '857', '300', 'тыс']],
    ['857.300 mil', ['857300', '857', '300', 'mil']],
    ['Result 2.1: 8,2 %', ['result', '2.1', '8.2']],
    ['2024/25', ['2024', '25']],
    ['حق المؤلف والبراءات', ['حق', 'مولف', 'براءات']],
    ['الى الف', ['الي', 'الف']],
    ['авторское право', ['авторское', 'право']],
    ['版权', ['版权', '版权', '版', '权']],
  ])('%j', (text, words) => expect(wordsOf(text)).toEqual(words));

  test('each where it stands in the text as it was', () => {
    const text = 'Le crédit مُؤَلِّف ２．１ 版权法';
    for (const { start, end, word } of searchWords(text)) {
      expect(foldedText(text.slice(start, end)).text).toContain(word);
    }
    expect(searchWords('Œuvre (créée)').map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [7, 12],
    ]);
  });
});

describe('a query finds', () => {
  const texts = [
    'Copyright and Creative Industries',
    'Droit d’auteur et industries de la création',
    '版权和创意产业的知识产权制度',
    'حق المؤلِّف والصناعات الإبداعية',
    'Авторское право и творческие отрасли',
    'Derecho de Autor e Industrias Creativas',
    'Total budget: 857,300',
    'Общий бюджет: 857\u00a0300',
    'Expected result 2.10',
    'Expected result 2.1',
  ];
  const index = new SearchIndex(texts.map((text) => [{ language: 'en', text, weight: 1 }]));

  test.each([
    ['copy', [0]],
    ['COPYRIGHT', [0]],
    ['creative copyright', [0]],
    ['copy creative', []],
    ['creation', [1]],
    ['d’auteur', [1]],
    ['版权', [2]],
    ['创意产业', [2]],
    ['知识产权制', [2]],
    ['版权制度', [2]],
    ['专利', []],
    ['مؤلف', [3]],
    ['المُؤَلِّف', [3]],
    ['الابداعيه', [3]],
    ['صناعات', [3]],
    ['авторское ПРАВО', [4]],
    ['творч', [4]],
    ['industrias', [5]],
    ['857300', [6, 7]],
    ['857 300', [6, 7]],
    ['857,300', [6, 7]],
    ['2.1', [9, 8]],
    ['2.10', [8]],
    ['?!', []],
  ])('%j', (query, found) => {
    expect(index.find(searchTerms(query), 'en').map(({ thing }) => thing)).toEqual(found);
  });
});
