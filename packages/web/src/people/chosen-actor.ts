import { kept } from '../app/kept.ts';

/** The id of the person who acts, kept in this browser; empty where nobody was chosen. */
export const chosenActor = kept<string>('plenary-actor', '', (text) => text);
