import type { Amount } from '../../basics/amount.ts';
import { type BridgeAmount, type BridgeStep, bridgeReasons } from '../../budget/bridge-step.ts';
import type { Ceiling } from '../../budget/ceiling.ts';
import type { CountedShare, DevelopmentDefinition } from '../../budget/development-definition.ts';
import type { Lock } from '../../budget/lock.ts';
import { takeAmount } from './fact-text.ts';
import { LineReader, type NotationContext } from './line-reader.ts';
import type { Line, Problems } from './lines.ts';

/** Reads what `ceilingLines` writes. */
export function readCeiling(line: Line, problems: Problems, context: NotationContext): Ceiling {
  const reader = readerOf(line, problems, 'ceiling');
  const id = reader.name('id');
  const at = { cube: reader.name('cube'), at: reader.options() };
  reader.expect(':');
  const amount = takeExact(reader, context);
  const note = reader.words(context);
  return closed(reader, { id, at, amount, note });
}

/** Reads what `lockLines` writes. */
export function readLock(line: Line, problems: Problems, context: NotationContext): Lock {
  const reader = readerOf(line, problems, 'lock');
  const id = reader.name('id');
  const at = { cube: reader.name('cube'), at: reader.options() };
  const note = reader.words(context);
  return closed(reader, { id, at, note });
}

/** Reads what `definitionLines` writes. */
export function readDefinition(
  line: Line,
  problems: Problems,
  context: NotationContext,
): DevelopmentDefinition {
  const reader = readerOf(line, problems, 'definition');
  const id = reader.name('id');
  const since = reader.optionName('since') ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(since)) reader.problem('notation-missing', { what: 'since=' });
  const name = reader.words(context);
  reader.done();
  const isSource = (child: Line): boolean => child.tokens[0]?.text === 'source';
  const [source] = line.children.filter(isSource).map((child) => {
    const own = readerOf(child, problems, 'source');
    return closed(own, own.words(context));
  });
  const shares = line.children.filter((child) => !isSource(child)).map((child) => readShare(child, problems));
  return { id, name, since, ...(source ? { source } : {}), shares };
}

/** Reads what `bridgeStepLines` writes. */
export function readBridgeStep(line: Line, problems: Problems, context: NotationContext): BridgeStep {
  const reader = readerOf(line, problems, 'bridge-step');
  const id = reader.name('id');
  const reason = reader.oneOf(bridgeReasons, 'reason');
  const cube = reader.name('cube');
  const from = versionIn(reader, 'from');
  const to = versionIn(reader, 'to');
  const explanation = reader.words(context);
  reader.done();
  const amounts = line.children.map((child) => readBridgeAmount(child, problems, context));
  return { id, from, to, cube, reason, explanation, amounts };
}

function readShare(line: Line, problems: Problems): CountedShare {
  const reader = readerOf(line, problems, 'share');
  const at = reader.options();
  reader.expect(':');
  const word = reader.word('percent');
  const percent = Number(/^(\d+(?:\.\d+)?(?:e-\d+)?)%$/.exec(word)?.[1] ?? Number.NaN);
  const fits = percent >= 0 && percent <= 100;
  if (!fits && word !== '') reader.problem('notation-bad-value', { word, what: 'percent' });
  return closed(reader, { at, percent: fits ? percent : 0 });
}

function readBridgeAmount(line: Line, problems: Problems, context: NotationContext): BridgeAmount {
  const reader = readerOf(line, problems, 'amount');
  const at = reader.options();
  reader.expect(':');
  return closed(reader, { at, amount: takeExact(reader, context) });
}

function versionIn(reader: LineReader, key: string): string {
  const id = reader.optionName(key);
  if (id === null) reader.problem('notation-missing', { what: `${key}=` });
  return id ?? '';
}

function takeExact(reader: LineReader, { digits }: NotationContext): Amount {
  return takeAmount(reader, 'money', digits)?.amount ?? 0;
}

function readerOf(line: Line, problems: Problems, word: string): LineReader {
  const reader = new LineReader(line, problems);
  reader.expect(word);
  return reader;
}

function closed<Read>(reader: LineReader, read: Read): Read {
  reader.done();
  for (const child of reader.line.children) reader.problems.add('notation-indented', child.number);
  return read;
}
