import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import css from './waivers.module.css';

interface FormEndProps {
  /** Why it was not done; empty where nothing stands in the way. */
  readonly trouble: string;
  readonly waits: boolean;
  /** What is done, on the button that does it. */
  readonly label: string;
  readonly onClose: () => void;
}

/** The end of a form in a finding: what stands in the way, and the buttons that do it or leave it. */
export function FormEnd({ trouble, waits, label, onClose }: FormEndProps) {
  const say = useWords();
  return (
    <>
      <span role="alert">{trouble === '' ? null : <span className={css['trouble']}>{trouble}</span>}</span>
      <span className={css['actions']}>
        <Button look="small" type="submit" disabled={waits}>
          {label}
        </Button>
        <Button look="small" disabled={waits} onClick={onClose}>
          {say('findings.leave')}
        </Button>
      </span>
    </>
  );
}
