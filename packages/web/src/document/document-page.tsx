import { getDocument, type ShownDocument } from '@plenary/api/document';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type MouseEvent, useCallback, useMemo } from 'react';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { aboutPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { ViewSwitch } from '../app/view-switch.tsx';
import { useFigureCards } from '../figures/open-figure.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { DocumentBody } from './document-body.tsx';
import { DocumentContents } from './document-contents.tsx';
import css from './document-page.module.css';
import { type DocumentView, documentAsked, viewOf } from './document-view.ts';
import { Trail } from './trail.tsx';

function theDocument({ plan, language, scenario }: Shown, view: DocumentView) {
  return aboutPlan(plan, getDocument, {
    params: { plan },
    query: { language, ...documentAsked(view, scenario) },
  });
}

function DocumentPage() {
  const say = useWords();
  const header = usePlanHeader();
  const shown = useShown();
  const view = useSearch({ strict: false, select: (search) => viewOf(search.view) });
  const document = useSuspenseQuery(theDocument(shown, view)).data;
  const base = useMemo(
    () => ({ lang: shown.language, scenario: shown.scenario, view }),
    [shown.language, shown.scenario, view],
  );
  const onClick = useOpenedFigures();
  return (
    <>
      <PageHead
        name={`${say('app.document')} · ${header.title.text}`}
        title={say('app.document')}
        below={<About document={document} />}
        actions={
          <Views view={view} hasProposals={header.proposals.length > 0} hasSource={header.source !== null} />
        }
      />
      <Trail />
      <div className={css['columns']}>
        <DocumentContents document={document} />
        {/* oxlint-disable-next-line -- clicks come from the links of figures inside */}
        <div className={css['paper']} onClick={onClick}>
          <DocumentBody document={document} base={base} />
        </div>
      </div>
    </>
  );
}

function About({ document }: { readonly document: ShownDocument }) {
  const say = useWords();
  return document.which === 'source'
    ? say('document.as-read', { file: document.file })
    : say('document.composed');
}

interface ViewsProps {
  readonly view: DocumentView;
  readonly hasProposals: boolean;
  readonly hasSource: boolean;
}

function Views({ view, hasProposals, hasSource }: ViewsProps) {
  const say = useWords();
  const views = [
    { id: 'brackets', label: say('document.with-brackets') },
    ...(hasProposals ? [{ id: 'clean', label: say('document.clean') }] : []),
    ...(hasSource ? [{ id: 'source', label: say('document.source') }] : []),
  ];
  return views.length < 2 ? null : <ViewSwitch label={say('app.shown-as')} chosen={view} views={views} />;
}

/** Opens the card of the figure that was clicked; the body itself knows nothing of cards, so they cost it nothing. */
function useOpenedFigures() {
  const { open } = useFigureCards();
  return useCallback(
    (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      const target = event.target instanceof Element ? event.target : null;
      const figure = target?.closest<HTMLElement>('a[data-formula]')?.dataset['formula'];
      if (figure === undefined) return;
      event.preventDefault();
      open(figure);
    },
    [open],
  );
}

/** The document, readable from end to end: the book of the plan, or the file it was imported from. */
export const documentPage: Page = {
  load: (asked) => asked.queries.ensureQueryData(theDocument(asked, viewOf(asked.search['view']))),
  Page: DocumentPage,
};
