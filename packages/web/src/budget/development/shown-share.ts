import type { DevelopmentPage } from '@plenary/api/budget/development';

/** What is shown of development expenditure. */
export type ShownShare = Pick<DevelopmentPage['shown'], 'version' | 'over' | 'definitions'>;

/** What an address asks for, as a query: nothing where it says nothing that can be meant. */
export function readShare(text: string): {
  readonly version?: string;
  readonly over?: string;
  readonly definitions?: string;
} {
  const [version, over, ...definitions] = text.split(',');
  if (!version || !over || definitions.length === 0 || definitions.includes('')) return {};
  return { version, over, definitions: definitions.join(',') };
}

/** Writes what `readShare` reads. */
export function writeShare({ version, over, definitions }: ShownShare): string {
  return [version, over, ...definitions].join(',');
}

/** The definitions with another one at a place; the two change places where it stands at the other. */
export function withDefinition(definitions: readonly string[], place: number, id: string): readonly string[] {
  const taken = definitions.indexOf(id);
  return definitions.map((one, index) =>
    index === place ? id : index === taken ? (definitions[place] ?? one) : one,
  );
}
