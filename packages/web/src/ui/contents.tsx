import { useEffect, useState } from 'react';
import css from './contents.module.css';

interface ContentsProps {
  readonly label: string;
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

/** The contents of a long page; the part that is being read is marked. */
export function Contents({ label, parts }: ContentsProps) {
  const reading = useReading(parts.map(({ id }) => id).join(' '));
  return (
    <nav aria-label={label} className={css['contents']}>
      <ol role="list">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === reading ? 'true' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The part that is read now: the last whose head has passed the upper third of the window. */
function useReading(ids: string): string | null {
  const [reading, setReading] = useState<string | null>(null);
  useEffect(() => {
    const look = (): void => {
      const passed = ids
        .split(' ')
        .filter(
          (id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < innerHeight / 3,
        );
      setReading(passed.at(-1) ?? ids.split(' ')[0] ?? null);
    };
    look();
    document.addEventListener('scroll', look, { passive: true });
    return () => document.removeEventListener('scroll', look);
  }, [ids]);
  return reading;
}
