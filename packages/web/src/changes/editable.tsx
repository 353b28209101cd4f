import { type ReactNode, useRef, useState } from 'react';
import { useKept } from '../app/kept.ts';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { usePeople } from '../people/actor-menu.tsx';
import { chosenActor } from '../people/chosen-actor.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { Icon } from '../ui/icon.tsx';
import { keepDraft, useDrafts } from './drafts.ts';
import css from './editable.module.css';
import type { Editing } from './editing.ts';
import { Editor } from './editor.tsx';

interface EditableProps extends Editing {
  readonly children: ReactNode;
}

/**
 * Something that can be edited where it stands, by those who may: Enter on its pencil or a double click opens it. What was
 * begun and not sent is kept in this browser and opens again.
 */
export function Editable(given: EditableProps) {
  const people = usePeople();
  const chosen = useKept(chosenActor);
  const { scenario } = useShown();
  const actor = people.find((one) => one.id === chosen);
  const may = actor ? actor.mayEdit : people.some((one) => one.mayEdit);
  // In a scenario other words and figures may stand than the plan has; it is the plan that is edited.
  if (!may || scenario !== 'none') return given.children;
  return <Open {...given} known={actor !== undefined} />;
}

function Open(given: EditableProps & { readonly known: boolean }) {
  const { id, label, value, known, children } = given;
  const say = useWords();
  const { plan } = useShown();
  const { revision } = usePlanHeader();
  const draft = useDrafts(plan)[id];
  const [opened, setOpened] = useState(false);
  const { saved, keepSaved } = useSaved();
  const pencil = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    keepDraft(plan, id, null);
    setOpened(false);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  if (draft || opened) {
    // Whoever goes on from what was saved just now has seen that, whatever the page has been answered by then.
    const stands = saved ?? value;
    const begun = draft ?? { before: stands, after: stands, revision, label, where: '' };
    return (
      <Editor
        given={given}
        draft={begun}
        fresh={opened}
        onChange={(after) =>
          keepDraft(plan, id, { ...begun, after, where: location.pathname + location.search })
        }
        onClose={close}
        onSaved={(after, fresh) => {
          keepSaved(after, fresh);
          close();
        }}
      />
    );
  }
  return (
    // oxlint-disable-next-line -- the keyboard has the pencil
    <span className={css['editable']} onDoubleClick={() => setOpened(true)}>
      {saved === null || saved === value ? children : <bdi>{shownAs(saved, given.choices)}</bdi>}
      {known ? (
        <button
          ref={pencil}
          type="button"
          className={css['pencil']}
          aria-label={say('changes.edit', { label })}
          onClick={() => setOpened(true)}
        >
          <Icon name="edit" />
        </button>
      ) : null}
    </span>
  );
}

/** What was saved last, until the page shows it by itself. */
function useSaved() {
  const [saved, setSaved] = useState<string | null>(null);
  const keepSaved = (after: string, fresh: Promise<void>): void => {
    setSaved(after);
    void fresh.finally(() => setSaved((last) => (last === after ? null : last)));
  };
  return { saved, keepSaved };
}

/** What was saved, as it is shown. */
function shownAs(saved: string, choices: Editing['choices']): string {
  return choices?.find((choice) => choice.value === saved)?.label ?? saved;
}
