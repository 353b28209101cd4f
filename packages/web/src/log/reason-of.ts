import type { ShownRevision } from '@plenary/api/log';
import type { Say } from '../app/words.ts';

/** Why a revision was made. Nobody gives a reason for taking something back: it is said in the reader's language what was. */
export function reasonOf({ reason, undoes }: Pick<ShownRevision, 'reason' | 'undoes'>, say: Say): string {
  return reason === '' && undoes !== null ? say('log.undo-reason', { number: undoes }) : reason;
}
