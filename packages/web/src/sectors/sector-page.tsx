import { type Chapter, getSector } from '@plenary/api/sectors';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Later } from '../app/later/later.tsx';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { PlanLink } from '../app/plan-link.tsx';
import { aboutPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { EditableWords } from '../changes/editable-words.tsx';
import { KeyFigure, KeyFigures } from '../figures/key-figures.tsx';
import { useBroughtIntoView } from '../ui/brought-into-view.ts';
import { Contents } from '../ui/contents.tsx';
import { chapterParts } from './chapter-parts.tsx';
import css from './sector-page.module.css';

function theChapter({ plan, language, scenario }: Shown, sector: string) {
  return aboutPlan(plan, getSector, { params: { plan, sector }, query: { language, scenario } });
}

function SectorPage() {
  const say = useWords();
  const sector = useParams({ strict: false, select: (params) => params.sector ?? '' });
  const chapter = useSuspenseQuery(theChapter(useShown(), sector)).data;
  const at = useSearch({ strict: false, select: (search) => search.at ?? '' });
  useBroughtIntoView(at === '' ? null : at);
  const { name } = chapter.summary.sector;
  const parts = chapterParts(chapter, say);
  return (
    <>
      <PageHead
        name={name.text}
        title={
          <EditableWords
            id={`sector-name ${sector}`}
            label={say('changes.title-of', { name: sector })}
            words={name}
            edit={(words) => ({ kind: 'sector-name', sector, ...words })}
          />
        }
        below={<Results chapter={chapter} />}
      />
      <Figures chapter={chapter} />
      <div className={css['chapter']}>
        <Contents label={say('sectors.contents')} parts={parts} />
        <div className={css['parts']}>
          {parts.map((part, index) => (
            <Later key={part.id} index={index} first={2}>
              {part.shown}
            </Later>
          ))}
        </div>
      </div>
    </>
  );
}

function Figures({ chapter }: { readonly chapter: Chapter }) {
  const say = useWords();
  const { amount, previous, change } = chapter.summary;
  return (
    <KeyFigures>
      <KeyFigure label={say('sectors.budget')} figure={amount} />
      <KeyFigure label={say('sectors.previous')} figure={previous} />
      <KeyFigure label={say('sectors.change')} figure={change} />
    </KeyFigures>
  );
}

function Results({ chapter }: { readonly chapter: Chapter }) {
  const say = useWords();
  return (
    <>
      {say('sectors.contributes')}{' '}
      {chapter.summary.results.map((id, index) => (
        <span key={id}>
          {index > 0 ? ' · ' : ''}
          <PlanLink to={{ kind: 'result', id, name: { text: id, language: 'en' } }} />
        </span>
      ))}
    </>
  );
}

/** A sector's chapter, in the order the book has it. */
export const sectorPage: Page = {
  load: (asked) => asked.queries.ensureQueryData(theChapter(asked, asked.params['sector'] ?? '')),
  Page: SectorPage,
};
