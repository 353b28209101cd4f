import { useLanguage } from '../app/use-words.ts';
import { directionOf } from '../app/words.ts';
import { usePlanHeader } from '../plans/plan-header.ts';

/** Words as the checked document has them: in the plan's own language, whatever the page is in. */
export function InDocumentWords({ children }: { readonly children: string }) {
  const language = useLanguage();
  const [original] = usePlanHeader().languages;
  if (original === undefined || original === language) return children;
  return (
    <span lang={original} dir={directionOf(original)}>
      {children}
    </span>
  );
}

/** What a figure of the checked document is: said in the language of the page where the document is the book of the plan. */
export function LabelOfFigure({ children }: { readonly children: string }) {
  const isBook = usePlanHeader().source === null;
  return isBook ? <bdi>{children}</bdi> : <InDocumentWords>{children}</InDocumentWords>;
}
