import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useQuestion } from '../../changes/doubt/use-question.ts';
import { CellQuestion } from './cell-question.tsx';
import css from './table.module.css';

/** Where the keyboard goes on after an edit. */
export type Onward = 'below' | 'on' | 'back' | 'stay';

interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  /** Whether what is there is to be replaced, as when somebody just types. */
  readonly fresh: boolean;
  /** What is asked from the beginning of the text that is there, where that was typed already. */
  readonly begins: string | null;
  /** What is asked before a text is taken; `null` where nothing about it is doubtful. */
  readonly ask: (text: string) => string | null;
  /** Told that it was asked: the keyboard stays here. */
  readonly onAsked: () => void;
  /** Told what was typed, and where the keyboard goes on: below, on, back. */
  readonly onDone: (text: string, to: Onward) => void;
  readonly onLeave: () => void;
}

/**
 * The field in place of the cell that is edited. Enter and Tab take what is typed and go on; Escape leaves it. What is doubtful is taken by
 * the second of them only, and Escape takes the question back first.
 */
export function CellEditor(given: CellEditorProps) {
  const { field, typed, setTyped, question, take, leave, done, onKeyDown } = useTaking(given);
  return (
    <>
      <input
        ref={field}
        className={css['editor']}
        type="text"
        inputMode="decimal"
        dir="ltr"
        autoComplete="off"
        aria-label={given.label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => done('stay')}
      />
      {question === null ? null : (
        <CellQuestion question={question} onSave={() => take('stay')} onLeave={leave} />
      )}
    </>
  );
}

/** What is typed, until it is taken or left: either once only, whatever the keyboard does after. */
function useTaking({ text, fresh, begins, ask, onAsked, onDone, onLeave }: CellEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const over = useRef(false);
  const { question, isAnswered, forget } = useQuestion(typed, begins);
  useEffect(() => {
    field.current?.focus();
    if (!fresh) field.current?.select();
  }, [fresh]);
  const take = (to: Onward): void => {
    over.current = true;
    onDone(typed, to);
  };
  const leave = (): void => {
    over.current = true;
    onLeave();
  };
  const done = (to: Onward): void => {
    if (over.current) return;
    // Going elsewhere is no answer.
    const isAsked = to === 'stay' && question !== null;
    if (!isAsked && isAnswered(ask(typed))) return take(to);
    onAsked();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      if (question === null) leave();
      else forget();
    } else if (event.key === 'Enter') done('below');
    else if (event.key === 'Tab') done(event.shiftKey ? 'back' : 'on');
    else return;
    event.preventDefault();
  };
  return { field, typed, setTyped, question, take, leave, done, onKeyDown };
}
