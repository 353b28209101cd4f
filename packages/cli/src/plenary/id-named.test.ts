import { expect, test } from 'vitest';
import { idNamed } from './id-named.ts';

const all = [
  { id: 'zng', name: { en: 'Zero nominal growth', fr: 'Croissance nominale nulle' } },
  { id: 'a', name: { en: 'Draft' } },
  { id: 'b', name: { en: 'Draft' } },
  { id: 'c', name: { en: 'a' } },
];

test.each([
  ['zng', 'zng'],
  ['Zero nominal growth', 'zng'],
  ['  zero  Nominal growth', 'zng'],
  ['Croissance nominale nulle', 'zng'],
  // An id is meant before a name.
  ['a', 'a'],
  // Of two of one name nobody knows which is meant.
  ['Draft', 'Draft'],
  ['moon', 'moon'],
])('“%s” is meant to be %s', (text, id) => expect(idNamed(text, all, ({ name }) => name)).toBe(id));
