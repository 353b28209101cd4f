import { check } from '@plenary/core/checks/check';
import { interpret } from '@plenary/core/document/interpret/interpret';
import { unknownOrganization } from '@plenary/core/document/interpret/profiles/choose-profile';
import type { Profile } from '@plenary/core/document/interpret/profiles/profile';
import { readDocument } from '@plenary/formats/read-document';
import { highsSolver } from '@plenary/solver/highs';
import { medianProcessorTime } from '../measure.ts';
import { parsedBare } from './bare-parsers.ts';
import { chapterName } from './given-chapters.ts';
import { type MeasuredFormat, measuredFormats, writtenInput } from './written-inputs.ts';

/** The organization whose chapters these are. */
const agency: Profile = {
  ...unknownOrganization,
  id: 'water-agency',
  recognizedBy: ['Water Agency'],
  sectors: Array.from({ length: 100 }, (_, chapter) => {
    const name = { en: chapterName(chapter) };
    return { id: `sector-${chapter + 1}`, name, short: name };
  }),
};

async function measured(of: MeasuredFormat, count: number): Promise<object> {
  const bytes = writtenInput(of, count);
  const runs = count >= 100 ? 3 : 9;
  const solver = highsSolver();
  const document = await readDocument(bytes, 'given');
  if (!document.ok) throw new Error(JSON.stringify(document.refusal));
  const interpretation = interpret(document.value, [agency]);
  if (!interpretation.ok) throw new Error(interpretation.refusal.code);
  const findings = await check(document.value, interpretation.value, solver);
  const peak = process.resourceUsage().maxRSS;
  const times = {
    bare: await medianProcessorTime(runs, () => Promise.resolve(parsedBare(of, bytes))),
    read: await medianProcessorTime(runs, () => readDocument(bytes, 'given')),
    interpret: await medianProcessorTime(runs, () => Promise.resolve(interpret(document.value, [agency]))),
    check: await medianProcessorTime(runs, () => check(document.value, interpretation.value, solver)),
  };
  await solver.end();
  const { stated } = interpretation.value;
  return { ...times, bytes: bytes.length, figures: stated.length, findings: findings.length, peak };
}

// Measures one format at one size in a process of its own, so that its memory is its own: FORMAT SIZE.
const [name = '', chapters = '1'] = process.argv.slice(2);
const format = measuredFormats.find((one) => one === name);
if (!format) throw new Error(`no format ${name}`);
console.log(JSON.stringify(await measured(format, Number(chapters))));
