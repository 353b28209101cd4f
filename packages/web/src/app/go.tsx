import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { type Address, writeQuery } from './address.ts';
import { useShown } from './use-shown.ts';

interface GoProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** Under the address of the plan: `/results/3.2`. */
  readonly path: string;
  readonly also?: Address;
  /** The anchor on that page. */
  readonly hash?: string;
}

/**
 * A link to another page of the plan, light enough for a page with hundreds of them: it follows nothing but a click.
 * Language and scenario go along.
 */
export function Go({ path, also, hash, children, ...given }: GoProps) {
  const router = useRouter();
  const { plan, along } = useShown();
  const href = `/plans/${encodeURIComponent(plan)}${path}${writeQuery({ ...along, ...also })}${hash === undefined ? '' : `#${hash}`}`;
  const onClick = (event: MouseEvent): void => {
    if (isForTheBrowser(event)) return;
    event.preventDefault();
    router.history.push(href);
  };
  return (
    <a {...given} href={href} onClick={onClick}>
      {children}
    </a>
  );
}

/** Whether a click asks for a new tab, a new window or a download, which are the browser's. */
export function isForTheBrowser(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
}
