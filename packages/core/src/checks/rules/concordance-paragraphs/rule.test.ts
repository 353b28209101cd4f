import { describe, expect, test } from 'vitest';
import { type GivenVersions, givenComparison } from '../../concordance/given-versions.ts';
import { concordanceParagraphs } from './rule.ts';

function told(versions: GivenVersions): readonly string[] {
  return concordanceParagraphs
    .compare(givenComparison(versions))
    .map(({ place, message: { code, facts } }) => {
      return `${code} ${facts['language']} ${place.file}:${place.line} ${facts['text'] ?? facts['number']} ${facts['count'] ?? ''}`.trim();
    });
}

const text: Readonly<Record<'en' | 'fr' | 'es', readonly string[]>> = {
  en: [
    '# Plan',
    '1. It approves 75,000 dollars.',
    '2. It asks for a report on offices in 2024.',
    '3. It closes the matter.',
    'Done in Rome.',
  ],
  fr: [
    '# Plan',
    '1. Elle approuve 75 000 dollars.',
    '2. Elle demande un rapport sur les bureaux en 2024.',
    '3. Elle clôt la question.',
    'Fait à Rome.',
  ],
  es: [
    '# Plan',
    '1. Aprueba 75.000 dólares.',
    '2. Pide un informe sobre las oficinas en 2024.',
    '3. Cierra la cuestión.',
    'Hecho en Roma.',
  ],
};

test('accepts the same paragraphs', () => {
  expect(told(text)).toEqual([]);
});

test('accepts paragraphs that one language joins', () => {
  const joined = text.fr.toSpliced(1, 2, '1. Elle approuve 75 000 dollars. Elle demande un rapport en 2024.');
  expect(told({ ...text, fr: joined }).filter((one) => !one.startsWith('number'))).toEqual([]);
});

describe('rejects', () => {
  test.each<[string, GivenVersions, readonly string[]]>([
    [
      'a missing paragraph',
      { ...text, fr: text.fr.toSpliced(2, 1) },
      ['lacks fr plan.fr.txt:2 2. It asks for a report on offices in 2024. 1'],
    ],
    [
      'missing paragraphs, told once',
      { ...text, fr: text.fr.toSpliced(2, 2) },
      ['lacks fr plan.fr.txt:2 2. It asks for a report on offices in 2024. 2'],
    ],
    [
      'an extra paragraph',
      { ...text, es: text.es.toSpliced(4, 0, 'Agradece al país anfitrión sus 120 aulas.') },
      ['extra es plan.es.txt:5 Agradece al país anfitrión sus 120 aulas. 1'],
    ],
    [
      'a missing paragraph of two',
      { en: text.en, es: text.es.toSpliced(4, 1) },
      ['two es plan.es.txt:4 Done in Rome. 1'],
    ],
    [
      'numbers that jump, told where they do',
      {
        ...text,
        fr: text.fr.map((one) => one.replace(/^[23]\./, (number) => `${Number.parseInt(number, 10) + 1}.`)),
      },
      ['number fr plan.fr.txt:3 3'],
    ],
  ])('%s', (_, versions, found) => {
    expect(told(versions)).toEqual(found);
  });
});
