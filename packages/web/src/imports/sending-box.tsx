import { useWords } from '../app/use-words.ts';
import { Who } from '../changes/who-and-why.tsx';
import { Button } from '../ui/button.tsx';
import css from './imports.module.css';
import type { Sending } from './use-import.ts';

interface SendingBoxProps {
  readonly sending: Sending;
  readonly onCancel: () => void;
  readonly onAgain: (file: File) => void;
}

/** A file on its way to the server, or why it was not taken. */
export function SendingBox({ sending, onCancel, onAgain }: SendingBoxProps) {
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
  const { file, problem } = sending;
  return (
    <div role="alert" className={css['box']} data-refused="true">
      <strong>{say('imports.refused')}</strong>
      <span>
        <bdi>{file.name}</bdi>: {problem.title}
      </span>
      {problem.code === 'not-allowed' ? <Who /> : null}
      <span className={css['buttons']}>
        {problem.code === 'not-allowed' || problem.status === 0 ? (
          <Button look="small" onClick={() => onAgain(file)}>
            {say('app.again')}
          </Button>
        ) : null}
        <Button look="small" onClick={onCancel}>
          {say('app.close')}
        </Button>
      </span>
    </div>
  );
}
