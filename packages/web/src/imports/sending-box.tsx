import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import css from './imports.module.css';
import type { Sending } from './use-import.ts';

interface SendingBoxProps {
  readonly sending: Sending;
  readonly onCancel: () => void;
}

/** A file on its way to the server, or why it was not taken. */
export function SendingBox({ sending, onCancel }: SendingBoxProps) {
  const say = useWords();
  if (sending.kind === 'idle') return null;
  if (sending.kind === 'sending') {
    return (
      <div role="status" className={css['box']}>
        <span>{say('imports.sending', { file: sending.file })}</span>
        <progress aria-label={say('imports.progress')} />
        <Button look="small" onClick={onCancel}>
          {say('imports.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <div role="alert" className={css['box']} data-refused="true">
      <strong>{say('imports.refused')}</strong>
      <span>
        <bdi>{sending.file}</bdi>:{' '}
        {sending.problem.status === 0 ? say('app.unreachable') : sending.problem.title}
      </span>
      <Button look="small" onClick={onCancel}>
        {say('app.close')}
      </Button>
    </div>
  );
}
