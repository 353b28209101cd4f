import { useId } from 'react';
import { useKept } from '../app/kept.ts';
import { useWords } from '../app/use-words.ts';
import { usePeople } from '../people/actor-menu.tsx';
import { chosenActor } from '../people/chosen-actor.ts';
import css from './editable.module.css';
import { sessionReason } from './session-reason.ts';

/** Who edits, and why: asked once for as long as the tab is open, and written into the log with every edit. */
export function WhoAndWhy() {
  const say = useWords();
  const id = useId();
  const reason = useKept(sessionReason);
  return (
    <span className={css['who']}>
      <Who />
      <label htmlFor={`${id}-why`}>{say('changes.why')}</label>
      <input
        id={`${id}-why`}
        type="text"
        dir="auto"
        maxLength={2000}
        value={reason}
        className={css['field']}
        onChange={(event) => sessionReason.set(event.target.value)}
      />
      <span className={css['note']}>{say('changes.asked-once')}</span>
    </span>
  );
}

/** Who acts, of those who may edit. */
export function Who() {
  const say = useWords();
  const id = useId();
  const people = usePeople();
  const actor = useKept(chosenActor);
  return (
    <>
      <label htmlFor={`${id}-who`}>{say('changes.who')}</label>
      <select
        id={`${id}-who`}
        value={actor}
        className={css['field']}
        onChange={(event) => chosenActor.set(event.target.value)}
      >
        <option value="">{say('changes.choose')}</option>
        {people
          .filter((one) => one.mayEdit)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
      </select>
    </>
  );
}
