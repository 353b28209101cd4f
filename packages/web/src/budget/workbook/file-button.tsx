import { useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

interface FileButtonProps {
  readonly text: string;
  /** The kinds of files that are offered. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that lets a file be chosen. */
export function FileButton({ text, accept, onFile }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="small" onClick={() => field.current?.click()}>
        <Icon name="upload" />
        {text}
      </Button>
      <input
        ref={field}
        type="file"
        accept={accept}
        hidden
        aria-label={text}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
