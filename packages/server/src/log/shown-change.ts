import type { Reference } from '@plenary/api/contract/said';
import type { ShownRevision } from '@plenary/api/log';
import { addressText } from '@plenary/core/basics/address';
import { minorUnits } from '@plenary/core/basics/amount';
import { printFigure, printStyle } from '@plenary/core/basics/numbers/number-printing';
import { type Sequence, standing } from '@plenary/core/basics/sequence';
import { shortened } from '@plenary/core/basics/shortened';
import { plain, type Run } from '@plenary/core/basics/text';
import type { Language } from '@plenary/core/basics/words';
import { cubeOf } from '@plenary/core/budget/cube';
import { currencyName } from '@plenary/core/document/compose/currency-name';
import { blocksOf } from '@plenary/core/negotiation/touched';
import type { Change, FactValue, PutEntity, Reword, SetFact } from '@plenary/core/plan/change';
import type { Plan } from '@plenary/core/plan/plan';
import { addressWords } from '@plenary/core/views/address-words';
import { blockReference, referenceTo } from '../app/reading/references.ts';
import { said } from '../app/reading/said.ts';
import { entityLeaf } from './entity-leaf.ts';

/** A change in words: what it touches, and what was and is there. */
export type ShownChange = ShownRevision['changes'][number];

/** Words longer than this are cut where they are shown. */
const longest = 400;

/** A change as the log tells it, in the words of a plan as it stands now. */
export function shownChange(change: Change, plan: Plan, language: Language): ShownChange {
  switch (change.kind) {
    case 'set-fact':
      return shownFact(change, plan, language);
    case 'reword':
      return shownReword(change, plan, language);
    case 'set-identity': {
      const before = said(change.before.publication.title, language).text;
      const after = said(change.after.publication.title, language).text;
      const at = referenceTo('plan', plan.id, change.after.publication.title, language);
      return { at, label: after, before: cut(before), after: cut(after) };
    }
    case 'put':
    default:
      return shownPut(change, plan, language);
  }
}

function shownFact(change: SetFact, plan: Plan, language: Language): ShownChange {
  const words = addressWords(change, plan, language);
  const printed = (value: FactValue | null): string | null => {
    if (!value || value.amount === null) return null;
    const style = { ...printStyle(language, 'text'), zero: '0' as const };
    if (cubeOf(plan.budget, change.cube)?.unit !== 'money') {
      return printFigure({ digits: value.amount, place: 0 }, style);
    }
    const { currency } = plan.organization;
    const whole = value.amount % minorUnits(currency, 0) === 0;
    const figure = whole
      ? { digits: value.amount / minorUnits(currency, 0), place: 0 }
      : { digits: value.amount, place: -currency.digits };
    return `${printFigure(figure, style)} ${currencyName(currency, language, 'after')}`;
  };
  return {
    at: { kind: 'figure', id: addressText(change), name: { text: words, language } },
    label: words,
    before: printed(change.before),
    after: printed(change.after),
  };
}

// Where only the marks of proposals change, the words they mark are shown.
function shownReword({ block, before, after }: Reword, plan: Plan, language: Language): ShownChange {
  const at = blockReference(plan, block, language);
  const sections = blocksOf(plan).find((one) => one.block.id === block)?.sections ?? [];
  const label = sections.map((section) => said(section.title, language).text).filter((title) => title !== '');
  const [was, is] = [baseText(before), baseText(after)];
  const shown = was === is ? [allText(before), allText(after)] : [was, is];
  const [from = null, to = null] = shown;
  return { at, label: label.join(' › ') || block, ...around(from, to) };
}

function shownPut(change: PutEntity, plan: Plan, language: Language): ShownChange {
  const { name, label, before, after } = entityLeaf(change, plan, language);
  const kind = kinds[change.what];
  const at: Reference | null = kind && { kind, id: change.id, name: { text: name, language } };
  return { at, label, ...around(before, after) };
}

const kinds: Readonly<Record<PutEntity['what'], Reference['kind'] | null>> = {
  sector: 'sector',
  unit: 'unit',
  delegation: 'delegation',
  pillar: 'pillar',
  priority: 'priority',
  indicator: 'indicator',
  risk: 'risk',
  section: 'section',
  footnote: 'footnote',
  version: null,
  dimension: null,
  cube: null,
  ceiling: null,
  lock: null,
  definition: null,
  'bridge-step': null,
  waiver: null,
};

function baseText(sequence: Sequence<Run> | null): string | null {
  return sequence && plain(standing(sequence, nothing));
}

function allText(sequence: Sequence<Run> | null): string | null {
  return sequence && plain(sequence.map((element) => element.value));
}

const nothing: ReadonlySet<string> = new Set();

/** Two texts from shortly before the place where they begin to differ. */
function around(
  before: string | null,
  after: string | null,
): { before: string | null; after: string | null } {
  if (before === null || after === null) return { before: cut(before), after: cut(after) };
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  const from = Math.max(0, start - longest / 4);
  const shown = (text: string): string | null => cut(from === 0 ? text : `…${text.slice(from)}`);
  return { before: shown(before), after: shown(after) };
}

function cut(text: string | null): string | null {
  return text === null ? null : shortened(text, longest);
}
