import { useQuery } from '@tanstack/react-query';
import css from '../app/frame/menus.module.css';
import { useKept } from '../app/kept.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { Choices } from '../ui/choices.tsx';
import { Icon } from '../ui/icon.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { chosenActor } from './chosen-actor.ts';
import { thePeople } from './the-people.ts';

/** Somebody who can act here, and what they may do. */
export function usePeople() {
  const language = useLanguage();
  return useQuery(thePeople(language)).data?.people ?? [];
}

/** Who acts: kept in this browser, sent with every change. */
export function ActorMenu() {
  const say = useWords();
  const people = usePeople();
  const chosen = useKept(chosenActor);
  const name = people.find(({ id }) => id === chosen)?.name ?? say('people.nobody');
  const text = (
    <>
      <Icon name="person" />
      <span className={css['wide']}>
        <bdi>{name}</bdi>
      </span>
    </>
  );
  return (
    <MenuButton label={`${say('people.acting')}: ${name}`} text={text} quiet>
      <Choices
        legend={say('people.acting')}
        chosen={chosen}
        choices={[
          { value: '', label: say('people.nobody') },
          ...people.map((person) => ({
            value: person.id,
            label: `${person.name} · ${say(`people.${person.kind}`)}`,
          })),
        ]}
        onChoose={chosenActor.set}
      />
    </MenuButton>
  );
}
