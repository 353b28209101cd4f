import { type ReactNode, useId, useRef } from 'react';
import css from './menu-button.module.css';
import { placeUnder } from './placed-under.ts';

interface MenuButtonProps {
  /** What the button is called where its text is not enough. */
  readonly label?: string;
  readonly text: ReactNode;
  readonly children: ReactNode;
  readonly quiet?: boolean;
  readonly onOpen?: () => void;
}

/** A button that opens a small panel under itself. The panel closes on Escape, outside, and when a link in it is taken. */
export function MenuButton({ label, text, children, quiet = false, onOpen }: MenuButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={label}
        className={css['button']}
        data-quiet={quiet}
      >
        {text}
      </button>
      {/* oxlint-disable-next-line -- clicks come from the links and buttons inside */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={css['panel']}
        onToggle={(event) => {
          if (event.newState !== 'open') return;
          if (button.current && panel.current) placeUnder(button.current, panel.current);
          onOpen?.();
        }}
        onClick={(event) => {
          const target = event.target instanceof Element ? event.target : null;
          if (target?.closest('a, [data-closes]')) panel.current?.hidePopover();
        }}
      >
        {children}
      </div>
    </>
  );
}
