import type { Problem } from '@plenary/api/contract/problem';
import type { Say, WordCode } from '../../app/words.ts';

/** What the page says where the server's sentence speaks of a mapping as a text: here it is fields to fill in. */
const ofFields: Readonly<Partial<Record<string, WordCode>>> = {
  'lines-currency-unknown': 'budget.says-no-currency',
  'lines-years-unknown': 'budget.says-no-years',
  'lines-other-digits': 'budget.says-other-digits',
  'lines-without-amounts': 'budget.says-no-amounts',
  'member-not-in-plan': 'budget.says-not-in-plan',
};

/** Why lines cannot be taken as they stand, in words of the form of their mapping. */
export function problemWords({ code, facts, title }: Problem, say: Say): string {
  const own = ofFields[code];
  return own ? say(own, facts) : title;
}
