import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Doubt } from '../../changes/doubt/doubt.tsx';
import { Button } from '../../ui/button.tsx';
import { placeUnder } from '../../ui/placed-under.ts';
import css from './cell-question.module.css';

interface CellQuestionProps {
  readonly question: string;
  readonly onSave: () => void;
  readonly onLeave: () => void;
}

/**
 * What is asked under a cell before what was typed there is saved. The keyboard stays in the field: Enter saves, Escape goes back to it;
 * the buttons are for those who point.
 */
export function CellQuestion({ question, onSave, onLeave }: CellQuestionProps) {
  const say = useWords();
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = (): void => {
      const cell = panel.current?.parentElement;
      if (cell && panel.current) placeUnder(cell, panel.current);
    };
    panel.current?.showPopover();
    place();
    // The table may be scrolled meanwhile, and the page.
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, []);
  return (
    // oxlint-disable-next-line -- a press on it leaves the keyboard in the field
    <div
      ref={panel}
      popover="manual"
      className={css['question']}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <p role="alert">
        <Doubt question={question} by="keys" />
      </p>
      <Button look="small" tabIndex={-1} onClick={onSave}>
        {say('changes.save')}
      </Button>
      <Button look="small" tabIndex={-1} onClick={onLeave}>
        {say('changes.leave')}
      </Button>
    </div>
  );
}
