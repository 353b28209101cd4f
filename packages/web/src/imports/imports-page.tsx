import frame from '../app/frame/frame.module.css';
import { TopBar } from '../app/frame/top-bar.tsx';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { useWords } from '../app/use-words.ts';
import { FileChooser } from './file-chooser.tsx';

function ImportsPage() {
  const say = useWords();
  return (
    <>
      <TopBar plan={null} />
      <main id="content" tabIndex={-1} className={frame['bare']}>
        <PageHead name={say('imports.title')} />
        <FileChooser />
      </main>
    </>
  );
}

/** Where a document is chosen to be imported. */
export const importsPage: Page = { load: () => Promise.resolve(), Page: ImportsPage };
