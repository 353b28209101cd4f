import { expect, test } from 'vitest';
import { drawnProposals } from './proposal-marks.ts';

/** Brackets drawn as `{` and `}`, who proposes as `<…>`. */
function drawn(text: string): string {
  return drawnProposals(text)
    .replace(/<span class="bracket">([[【])<\/span>/g, '{')
    .replace(/<span class="bracket">([\]】])<\/span>/g, '}')
    .replace(/<span class="by">(.*?)<\/span>/g, '<$1>');
}

test.each([
  ['a [b] c', 'a {b} c'],
  ['[more words] [Proposal by Chad and Fiji]', '{more words} {<Proposal by Chad and Fiji>}'],
  ['[words [尼日利亚的提案]]', '{words {<尼日利亚的提案>}}'],
  ['[اقتراح (تشاد)]', '{<اقتراح (تشاد)>}'],
  ['[GRULAC: words]', '{<GRULAC:> words}'],
  ['Proposal by Chad', 'Proposal by Chad'],
  ['[\u2060sic]\u2060', '[\u2060sic]\u2060'],
])('%s', (text, expected) => {
  expect(drawn(text)).toBe(expected);
});
