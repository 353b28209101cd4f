import { useState } from 'react';

/** What was asked of what: to save the same a second time is the answer. */
interface Asked {
  readonly after: string;
  readonly question: string;
}

/**
 * The question that stands over what is typed, until something else is typed there or the same is saved once more; `begins` is one that
 * was asked before there was a field.
 */
export function useQuestion(after: string, begins: string | null = null) {
  const [asked, setAsked] = useState<Asked | null>(() =>
    begins === null ? null : { after, question: begins },
  );
  return {
    /** What is asked of what stands there now. */
    question: asked?.after === after ? asked.question : null,
    /** Whether what is typed can be saved: nothing is doubtful, or it was asked and is answered by this. Else it is asked now. */
    isAnswered: (question: string | null): boolean => {
      setAsked(question === null ? null : { after, question });
      return question === null || (asked?.after === after && asked.question === question);
    },
    /** Goes back to what is typed: to save it is asked about again. */
    forget: (): void => setAsked(null),
  };
}
