import { useEffect, useState } from 'react';
import { useWords } from '../app/use-words.ts';
import css from './imports.module.css';
import { SendingBox } from './sending-box.tsx';
import { useImport } from './use-import.ts';

/** A file that is dropped anywhere on a page is imported; while one hangs over the page, it says so. */
export function DropAnywhere() {
  const say = useWords();
  const { sending, begin, cancel } = useImport();
  const [hovers, setHovers] = useState(false);
  useEffect(() => {
    let depth = 0;
    const isFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const show = (by: number): void => {
      depth = Math.max(0, depth + by);
      setHovers(depth > 0);
    };
    const onEnter = (event: DragEvent): void => (isFile(event) ? show(1) : undefined);
    const onLeave = (event: DragEvent): void => (isFile(event) ? show(-1) : undefined);
    const onOver = (event: DragEvent): void => (isFile(event) ? event.preventDefault() : undefined);
    const onDrop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      show(-depth);
      if (!file) return;
      event.preventDefault();
      void begin(file);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [begin]);
  return (
    <>
      {hovers ? (
        <div className={css['over']} aria-hidden="true">
          {say('imports.drop')}
        </div>
      ) : null}
      {sending.kind === 'idle' ? null : (
        <div className={css['corner']}>
          <SendingBox sending={sending} onCancel={cancel} onAgain={(file) => void begin(file)} />
        </div>
      )}
    </>
  );
}
