import { type Address, readAddress, readCoordinates } from '../../basics/address.ts';
import type { Refusal } from '../../basics/result.ts';
import { inLanguage, type Language } from '../../basics/words.ts';
import type { Plan } from '../../plan/plan.ts';
import { addressWords, memberWords } from '../address-words.ts';

/**
 * A refusal in which figures are told as people call them, where its facts name them by address or by coordinates: by members' names in
 * place of ids. A lock is told by what it locks, with its reason; `by` says who locked it, where that is known.
 */
export function wordedRefusal(refusal: Refusal, plan: Plan, language: Language, by?: string): Refusal {
  const named = Object.entries(refusal.facts).map(([name, fact]): readonly [string, string | number] => {
    if (typeof fact !== 'string') return [name, fact];
    if (name === 'version') return [name, memberWords('version', fact, plan, language)];
    const address = figureFacts.has(name) ? addressIn(fact) : null;
    return [name, address ? addressWords(address, plan, language) : fact];
  });
  const facts = Object.fromEntries(named);
  const lock = plan.budget.locks?.find(({ id }) => id === refusal.facts['lock']);
  if (refusal.code !== 'cell-locked' || !lock) return { ...refusal, facts };
  const why = inLanguage(lock.note, language);
  return {
    ...refusal,
    facts: {
      ...facts,
      lock: addressWords(lock.at, plan, language),
      ...(why === '' ? {} : { why }),
      ...(by === undefined ? {} : { by }),
    },
  };
}

const figureFacts = new Set(['at', 'cell']);

function addressIn(text: string): Address | null {
  const at = text.includes('[') ? null : readCoordinates(text);
  if (at && Object.keys(at).length > 0) return { cube: '', at };
  return /^[^:[\]]+\[/.test(text) ? readAddress(text) : null;
}
