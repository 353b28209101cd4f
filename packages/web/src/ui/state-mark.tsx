import css from './state-mark.module.css';

/** Agreed, in work, open: told apart by colour and by line. */
export type State = 'agreed' | 'working' | 'open';

/** The mark of a state beside words that name it. */
export function StateMark({ state }: { readonly state: State }) {
  return <span className={css['mark']} data-state={state} aria-hidden="true" />;
}
