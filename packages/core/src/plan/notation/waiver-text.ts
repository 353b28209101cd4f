import type { Facts } from '../../basics/result.ts';
import type { Waiver } from '../waiver.ts';
import { LineReader, type NotationContext } from './line-reader.ts';
import type { Line, Problems } from './lines.ts';
import { nameText } from './names.ts';
import { indented, lineOf, option, wordsText } from './written.ts';

/** `waiver MARK rule=… code=… by=… author=… at=… "reason"`, with a line `fact label "…"` or `fact count: 3` for each fact of the sentence. */
export function waiverLines(waiver: Waiver, { language }: NotationContext): readonly string[] {
  const { id, rule, code, facts, reason, by, at } = waiver;
  const options = [
    option('rule', rule),
    option('code', code),
    option('by', by.id),
    option('author', by.name),
    option('at', at),
  ];
  return [
    lineOf('waiver', nameText(id), ...options, wordsText(reason, language)),
    ...indented(
      Object.entries(facts).map(([name, fact]) =>
        typeof fact === 'number'
          ? `fact ${nameText(name)}: ${fact}`
          : lineOf('fact', nameText(name), JSON.stringify(fact)),
      ),
    ),
  ];
}

/** Reads what `waiverLines` writes. */
export function readWaiver(line: Line, problems: Problems, context: NotationContext): Waiver {
  const reader = new LineReader(line, problems);
  reader.expect('waiver');
  const id = reader.name('id');
  const named = (key: string): string => {
    const value = reader.optionName(key);
    if (value === null) reader.problem('notation-missing', { what: `${key}=` });
    return value ?? '';
  };
  const [rule, code] = [named('rule'), named('code')];
  const by = { id: named('by'), name: named('author') };
  const at = named('at');
  const reason = reader.words(context);
  reader.done();
  const facts: Facts = Object.fromEntries(line.children.map((child) => readFact(child, problems)));
  return { id, rule, code, facts, reason, by, at };
}

function readFact(line: Line, problems: Problems): readonly [string, string | number] {
  const reader = new LineReader(line, problems);
  reader.expect('fact');
  const name = reader.name('fact');
  const fact = reader.quoted() ?? takeNumber(reader);
  reader.done();
  for (const child of line.children) problems.add('notation-indented', child.number);
  return [name, fact];
}

function takeNumber(reader: LineReader): number {
  reader.expect(':');
  const word = reader.word('number');
  const value = /^-?\d/.test(word) ? Number(word) : Number.NaN;
  if (word !== '' && !Number.isFinite(value)) reader.problem('notation-bad-value', { word, what: 'number' });
  return Number.isFinite(value) ? value : 0;
}
