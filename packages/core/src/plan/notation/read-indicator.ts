import type { Component, Contribution, Indicator, Polarity } from '../../indicators/indicator.ts';
import { LineReader, type NotationContext } from './line-reader.ts';
import type { Line, Problems } from './lines.ts';
import { readMeasure } from './measure-text.ts';
import { resultIn } from './write-indicator.ts';

const polarities: readonly [Polarity, ...Polarity[]] = ['more-is-better', 'less-is-better', 'band', 'floor'];

/** Reads the lines of an indicator. */
export function readIndicator(line: Line, problems: Problems, context: NotationContext): Indicator {
  const reader = new LineReader(line, problems);
  reader.expect('indicator');
  const id = reader.name('id');
  const result = reader.optionName('result') ?? resultIn(id);
  if (result === undefined) reader.problem('notation-missing', { what: 'result=' });
  const responsible = reader.optionNames('responsible');
  const polarity = reader.choice(reader.option('polarity') ?? '', polarities, 'polarity');
  const inFramework = reader.option('framework') !== 'no';
  const title = reader.words(context);
  const contributions: Contribution[] = [];
  if (reader.peek() !== null) {
    const sector = reader.name('sector');
    reader.expect(':');
    contributions.push({ sector, title, components: [values(reader, {})] });
  }
  reader.done();
  contributions.push(...line.children.map((child) => readContribution(child, problems, context)));
  return { id, result: result ?? '', title, responsible, inFramework, polarity, contributions };
}

function readContribution(line: Line, problems: Problems, context: NotationContext): Contribution {
  const reader = new LineReader(line, problems);
  reader.expect('contribution');
  const sector = reader.name('sector');
  const result = reader.optionName('result');
  const title = reader.words(context);
  reader.done();
  const components = line.children.map((child) => readComponent(child, problems, context));
  return result === null ? { sector, title, components } : { sector, result, title, components };
}

function readComponent(line: Line, problems: Problems, context: NotationContext): Component {
  const reader = new LineReader(line, problems);
  reader.expect('component');
  const label = reader.words(context);
  reader.expect(':');
  const component = values(reader, label);
  reader.done();
  return component;
}

function values(reader: LineReader, label: Component['label']): Component {
  const baseline = readMeasure(reader);
  reader.expect('->');
  return { label, baseline, target: readMeasure(reader) };
}
