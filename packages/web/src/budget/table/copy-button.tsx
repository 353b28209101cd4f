import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

interface CopyButtonProps {
  readonly onCopy: () => void;
  /** Whether what is chosen was just copied. */
  readonly copied: boolean;
}

/** Copies what is chosen with the heads of its rows and columns, as its keys do; without them it is copied by the keys of every program. */
export function CopyButton({ onCopy, copied }: CopyButtonProps) {
  const say = useWords();
  return (
    <>
      <Button look="small" aria-keyshortcuts="Control+Shift+C" title="Ctrl+Shift+C" onClick={onCopy}>
        <Icon name={copied ? 'check' : 'copy'} />
        {say('budget.copy-with-heads')}
      </Button>
      <span role="status" className="unseen">
        {copied ? say('figures.copied') : ''}
      </span>
    </>
  );
}
