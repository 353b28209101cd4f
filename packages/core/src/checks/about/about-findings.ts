import { type Address, readAddress } from '../../basics/address.ts';
import { addressesOf, figureAt, formulaText } from '../../basics/formula.ts';
import { type Place, placeText } from '../../basics/place.ts';
import { languages } from '../../basics/words.ts';
import type { Interpretation } from '../../document/interpretation.ts';
import type { StatedFigure } from '../../document/stated-figure.ts';
import type { Section } from '../../narrative/narrative.ts';
import type { Plan } from '../../plan/plan.ts';
import { expectedResults } from '../../results/strategy.ts';
import type { Finding } from '../finding.ts';

/** Something of a plan that a finding speaks of. */
export interface Subject {
  readonly kind: 'result' | 'sector' | 'indicator' | 'risk' | 'priority' | 'unit' | 'block' | 'footnote';
  readonly id: string;
}

/** What a finding speaks of: things of the plan, and figures by the text of their formulas. */
export interface About {
  readonly subjects: readonly Subject[];
  readonly formulas: readonly string[];
}

/**
 * Tells of the findings of one document what each speaks of: what the facts of its sentences name (figures by `address` and
 * `otherAddress`), what stands where it points, and what the figures there are of. Of a sum these are its result and the parts that changed or
 * that a repair would change: the others only take part.
 */
export function aboutFindings(interpretation: Interpretation): (finding: Finding) => About {
  const index = new PlaceIndex(interpretation);
  const { plan } = interpretation;
  return (finding) => {
    const places = placesOf(finding);
    const figures = places.flatMap((place) => index.figuresAt(place));
    const facts = factsOf(finding);
    const named = facts.flatMap((one) => namedIn(one, plan));
    const addressed = facts
      .flatMap((one) => [one['address'], one['otherAddress']])
      .flatMap((text) => readAddress(String(text ?? '')) ?? []);
    const standing = places.flatMap((place) => index.referencesAt(place));
    const stated = figures.flatMap((figure) => addressesOf(figure.formula));
    const counted = [...addressed, ...stated].flatMap((address) => subjectsAt(address, plan));
    const subjects = [...named, ...standing.flatMap((one) => subjectsOf(one, plan)), ...counted];
    return {
      subjects: [...new Map(subjects.map((one) => [`${one.kind}:${one.id}`, one])).values()],
      formulas: [
        ...new Set([...addressed.map(figureAt), ...figures.map((one) => one.formula)].map(formulaText)),
      ],
    };
  };
}

function placesOf(finding: Finding): readonly Place[] {
  const repaired = finding.repairs.flatMap((repair) => repair.cells.map((cell) => cell.place));
  const evidence = finding.evidence.flatMap((one): readonly Place[] => {
    if (one.kind === 'quote') return [one.place];
    if (one.kind === 'note') return [];
    const lines = one.lines.filter((line) => line.changed).map((line) => line.place);
    return one.result ? [...lines, one.result.place] : lines;
  });
  return [finding.place, ...evidence, ...repaired];
}

function factsOf(finding: Finding): readonly Finding['message']['facts'][] {
  const notes = finding.evidence.flatMap((one) => (one.kind === 'note' ? [one.message.facts] : []));
  return [finding.message.facts, ...notes];
}

function namedIn(facts: Finding['message']['facts'], plan: Plan): readonly Subject[] {
  const { result, sector } = facts;
  const codes = expectedResults(plan.strategy).filter((one) => one.code === result);
  const sectors = plan.organization.sectors.filter(
    ({ id, name }) =>
      sector !== undefined && (id === sector || languages.some((language) => name[language] === sector)),
  );
  return [
    ...codes.map(({ code }): Subject => ({ kind: 'result', id: code })),
    ...sectors.map(({ id }): Subject => ({ kind: 'sector', id })),
  ];
}

class PlaceIndex {
  readonly #figures: ReadonlyMap<string, readonly StatedFigure[]>;
  readonly #rows: ReadonlyMap<string, readonly string[]>;
  readonly #cells: ReadonlyMap<string, readonly string[]>;

  constructor({ stated, places, wordings }: Interpretation) {
    this.#figures = Map.groupBy(stated, (figure) => placeText(figure.place));
    this.#rows = grouped(Object.entries(places).map(([reference, place]) => [rowText(place), reference]));
    this.#cells = grouped(wordings.map(({ place, reference }) => [placeText(place), reference]));
  }

  figuresAt(place: Place): readonly StatedFigure[] {
    return this.#figures.get(placeText(place)) ?? [];
  }

  // What has a row of its own is meant by every cell of the row.
  referencesAt(place: Place): readonly string[] {
    return [...(this.#rows.get(rowText(place)) ?? []), ...(this.#cells.get(placeText(place)) ?? [])];
  }
}

function rowText({ file, line, table, row }: Place): string {
  return placeText({
    file,
    line,
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
  });
}

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(pairs, ([key]) => key);
  return new Map([...groups].map(([key, list]) => [key, list.map(([, value]) => value)]));
}

/** What a reference names, and what that is of: an indicator is of its result, a risk of its sector and result. */
function subjectsOf(reference: string, plan: Plan): readonly Subject[] {
  const colon = reference.indexOf(':');
  const [kind, id] = [reference.slice(0, colon), reference.slice(colon + 1)];
  if (kind === 'contribution') {
    const slash = id.lastIndexOf('/');
    return [...ofKind('sector', id.slice(slash + 1)), ...indicatorSubjects(id.slice(0, slash), plan)];
  }
  if (kind === 'indicator') return indicatorSubjects(id, plan);
  if (kind === 'risk') {
    const risk = plan.risks.find((one) => one.id === id);
    return [...ofKind('risk', id), ...ofKind('sector', risk?.sector), ...ofKind('result', risk?.result)];
  }
  if (kind === 'unit') {
    const unit = plan.organization.units.find((one) => one.id === id);
    return [...ofKind('unit', id), ...ofKind('sector', unit?.sector)];
  }
  if (kind === 'block') return [...ofKind('block', id), ...ofKind('sector', sectorOfBlock(plan, id))];
  if (kind === 'by-result' || kind === 'by-object' || kind === 'funds-in-trust') return ofKind('sector', id);
  if (kind === 'result' || kind === 'sector' || kind === 'priority' || kind === 'footnote') {
    return ofKind(kind, id);
  }
  return [];
}

function indicatorSubjects(id: string, plan: Plan): readonly Subject[] {
  const indicator = plan.indicators.find((one) => one.id === id);
  return [...ofKind('indicator', id), ...ofKind('result', indicator?.result)];
}

function subjectsAt({ at }: Address, plan: Plan): readonly Subject[] {
  const unit = plan.organization.units.find((one) => one.id === at['unit']);
  return [
    ...ofKind('result', at['result']),
    ...ofKind('sector', at['sector'] ?? unit?.sector),
    ...ofKind('unit', at['unit']),
    ...ofKind('priority', at['priority']),
  ];
}

function ofKind(kind: Subject['kind'], id: string | undefined): readonly Subject[] {
  return id === undefined || id === '' ? [] : [{ kind, id }];
}

function sectorOfBlock(plan: Plan, id: string): string | undefined {
  const within = (section: Section, above: string | undefined): string | undefined => {
    const sector = section.sector ?? above;
    if (section.blocks.some((block) => block.id === id)) return sector;
    return section.sections.map((one) => within(one, sector)).find((found) => found !== undefined);
  };
  return plan.narrative.sections.map((one) => within(one, undefined)).find((found) => found !== undefined);
}
