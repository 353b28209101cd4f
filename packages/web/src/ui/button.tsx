import type { ButtonHTMLAttributes } from 'react';
import css from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The one thing to do here, something beside it, or something small in a row of others. */
  readonly look?: 'main' | 'plain' | 'small';
}

/** A button with words on it. */
export function Button({ look = 'plain', ...given }: ButtonProps) {
  return <button type="button" {...given} className={css['button']} data-look={look} />;
}
