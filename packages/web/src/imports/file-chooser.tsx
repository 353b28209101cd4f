import { useId } from 'react';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icon.tsx';
import css from './imports.module.css';
import { SendingBox } from './sending-box.tsx';
import { useImport } from './use-import.ts';

/** Chooses a file to import, for those who do not drag. */
export function FileChooser() {
  const say = useWords();
  const id = useId();
  const { sending, begin, cancel } = useImport();
  return (
    <div className={css['chooser']}>
      <p id={`${id}-about`}>{say('imports.about')}</p>
      <label className={css['choose']}>
        <Icon name="download" />
        {say('imports.choose')}
        <input
          type="file"
          className="unseen"
          aria-describedby={`${id}-about`}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void begin(file);
          }}
        />
      </label>
      <SendingBox sending={sending} onCancel={cancel} onAgain={(file) => void begin(file)} />
    </div>
  );
}
