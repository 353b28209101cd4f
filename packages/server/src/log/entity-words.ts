import { plain, type Text } from '@plenary/core/basics/text';
import { languages, type Words } from '@plenary/core/basics/words';
import type { PutEntity } from '@plenary/core/plan/change';

/** What an entity is called, or else what it says; none where it has no words at all. */
export function wordsOf(entity: NonNullable<PutEntity['after']>): Words {
  if ('title' in entity) return entity.title;
  if ('name' in entity && typeof entity.name === 'object') return entity.name;
  if ('note' in entity) return entity.note;
  if ('explanation' in entity) return entity.explanation;
  if ('facts' in entity && 'code' in entity) return entity.reason;
  if ('bullets' in entity) return joined(entity.bullets.map(({ text }) => text));
  return 'mark' in entity || 'response' in entity ? entity.text : {};
}

function joined(texts: readonly Text[]): Words {
  const entries = languages.flatMap((language) => {
    const words = texts
      .map((text) => plain((text[language] ?? []).map(({ value }) => value)))
      .filter((one) => one !== '');
    return words.length === 0 ? [] : [[language, words.join(' · ')] as const];
  });
  return Object.fromEntries(entries);
}
