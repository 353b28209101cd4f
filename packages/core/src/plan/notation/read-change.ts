import type { Sequence } from '../../basics/sequence.ts';
import type { Run } from '../../basics/text.ts';
import { isLanguage, type Language } from '../../basics/words.ts';
import type { Cube } from '../../budget/cube.ts';
import type { Change, Entities, Put, Reword, SetFact, SetIdentity } from '../change.ts';
import { takeAmount } from './fact-text.ts';
import { readIdentity, startsWith } from './identity-text.ts';
import { LineReader, type NotationContext } from './line-reader.ts';
import type { Line, Problems } from './lines.ts';
import { readEntity } from './read-entity.ts';

/** Reads one change with the lines under it; `null`, and a problem noted, where it is none. */
export function readChange(
  line: Line,
  problems: Problems,
  context: NotationContext,
  unitOf: (cube: string) => Cube['unit'],
): Change | null {
  const reader = new LineReader(line, problems);
  const word = reader.word('change');
  if (word === 'set') return readSet(reader, context, unitOf);
  if (word === 'reword') return readReword(reader, context);
  if (word === 'identity') return readSetIdentity(reader, problems);
  if (word === 'put') return readPut(reader, problems, context);
  reader.problem('notation-unknown-word', { word });
  return null;
}

function readSet(
  reader: LineReader,
  { digits }: NotationContext,
  unitOf: (cube: string) => Cube['unit'],
): SetFact {
  const cube = reader.name('cube');
  const at = reader.options();
  reader.expect(':');
  const before = takeAmount(reader, unitOf(cube), digits);
  reader.expect('->');
  const after = takeAmount(reader, unitOf(cube), digits);
  const place = reader.peek() === null ? null : takePlace(reader);
  reader.done();
  const change = { kind: 'set-fact', cube, at, before, after } as const;
  return place ? { ...change, index: place.index } : change;
}

function readReword(reader: LineReader, context: NotationContext): Reword {
  const block = reader.name('block');
  const word = reader.word('language');
  if (!isLanguage(word)) reader.problem('notation-bad-value', { word, what: 'language' });
  const language = isLanguage(word) ? word : context.language;
  reader.expect(':');
  const before = takeSequence(reader, language);
  reader.expect('->');
  const after = takeSequence(reader, language);
  reader.done();
  return { kind: 'reword', block, language, before, after };
}

function takeSequence(reader: LineReader, language: Language): Sequence<Run> | null {
  if (reader.take('none')) return null;
  const text = reader.text({ language, digits: 0 });
  const sequence = text[language];
  if (!sequence || Object.keys(text).length > 1) reader.problem('notation-missing', { what: 'words' });
  return sequence ?? [];
}

function readSetIdentity(reader: LineReader, problems: Problems): SetIdentity {
  reader.done();
  const [before, after] = ['before', 'after'].map((word) =>
    readIdentity(part(reader.line, word)?.children ?? [], reader.line.number, problems),
  );
  if (!before || !after) throw new Error('two words give two identities');
  return { kind: 'set-identity', before, after };
}

function readPut(reader: LineReader, problems: Problems, context: NotationContext): Change | null {
  const what = reader.word('kind');
  const id = reader.name('id');
  const place = takePlace(reader);
  reader.done();
  const from = { line: reader.line, problems, context, id, place };
  switch (what) {
    case 'sector':
      return putOf('sector', from);
    case 'unit':
      return putOf('unit', from);
    case 'delegation':
      return putOf('delegation', from);
    case 'pillar':
      return putOf('pillar', from);
    case 'priority':
      return putOf('priority', from);
    case 'indicator':
      return putOf('indicator', from);
    case 'risk':
      return putOf('risk', from);
    case 'section':
      return putOf('section', from);
    case 'footnote':
      return putOf('footnote', from);
    case 'version':
      return putOf('version', from);
    case 'dimension':
      return putOf('dimension', from);
    case 'cube':
      return putOf('cube', from);
    case 'ceiling':
      return putOf('ceiling', from);
    case 'lock':
      return putOf('lock', from);
    case 'definition':
      return putOf('definition', from);
    case 'bridge-step':
      return putOf('bridge-step', from);
    case 'waiver':
      return putOf('waiver', from);
    default:
      reader.problem('notation-unknown-word', { word: what });
      return null;
  }
}

interface PutLines {
  readonly line: Line;
  readonly problems: Problems;
  readonly context: NotationContext;
  readonly id: string;
  readonly place: Place;
}

interface Place {
  readonly index: number;
  readonly from?: number;
}

function putOf<What extends keyof Entities>(what: What, from: PutLines): Put<What> {
  const { line, problems, context, id, place } = from;
  const read: (one: Line, found: Problems, shared: NotationContext) => Entities[What] = readEntity[what];
  const entityIn = (word: string): Entities[What] | null => {
    const [entity, ...others] = part(line, word)?.children ?? [];
    for (const other of others) problems.add('notation-indented', other.number);
    return entity ? read(entity, problems, context) : null;
  };
  return { kind: 'put', what, id, ...place, before: entityIn('before'), after: entityIn('after') };
}

function takePlace(reader: LineReader): Place {
  const word = reader.word('@index');
  const match = /^@(?:(\d+)>)?(\d+)$/.exec(word);
  if (!match && word !== '') reader.problem('notation-bad-value', { word, what: '@index' });
  const index = Number(match?.[2] ?? 0);
  return match?.[1] === undefined ? { index } : { index, from: Number(match[1]) };
}

function part(line: Line, word: string): Line | undefined {
  return line.children.find((child) => startsWith(child, word));
}
