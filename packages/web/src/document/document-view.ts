/** How the document is shown: with what is proposed in brackets, as it stands in the scenario, or as it was imported. */
export type DocumentView = 'brackets' | 'clean' | 'source';

/** The view that an address names; brackets where it names none. */
export function viewOf(text: string | undefined): DocumentView {
  return text === 'clean' || text === 'source' ? text : 'brackets';
}

/** What is asked for a view. Where proposals are adopted, the book shows what then stands, and no brackets. */
export function documentAsked(view: DocumentView, scenario: string) {
  if (view === 'source') return { which: 'source', scenario: 'none' } as const;
  return {
    which: 'book',
    scenario: view === 'brackets' && scenario === 'none' ? 'shown' : scenario,
  } as const;
}
