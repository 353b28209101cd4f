import type { Place } from '../basics/place.ts';
import { type Language, type Words, wordsIn } from '../basics/words.ts';
import type { Ceiling } from '../budget/ceiling.ts';
import type { Node } from '../document/document.ts';
import type { Interpretation, Reading } from '../document/interpretation.ts';
import type { Section } from '../narrative/narrative.ts';
import type { Proposal } from '../negotiation/proposal.ts';
import type { Plan, Scope, SectorPart } from '../plan/plan.ts';
import type { Pillar } from '../results/strategy.ts';
import { type AppetiteRelation, type Risk, type RiskLevel, riskLevels } from '../risks/risk.ts';
import type { FigureOutcome } from './engine/outcome.ts';
import { type GivenNode, givenDocument, givenFile } from './given-document.ts';
import { type GivenFigure, givenCubes, givenFigure } from './given-figures.ts';
import { type GivenIndicator, givenIndicator } from './given-indicators.ts';
import type { CheckContext } from './rule.ts';

/** What a test of a rule tells of a document; everything that is left out has a sound default. */
export interface Given {
  /** English unless told. */
  readonly language?: Language;
  /** Names by id; sectors that are met elsewhere need not be told. */
  readonly sectors?: Readonly<Record<string, string>>;
  /** The chapters of an extract, by sector. Left out: the document is whole. */
  readonly chapters?: Readonly<Record<string, readonly SectorPart[]>>;
  /** Other parts of an extract. */
  readonly parts?: readonly string[];
  /** Titles of pillars by id (`1`, `foundation`); those of results that are met need not be told. */
  readonly pillars?: Readonly<Record<string, string>>;
  /** Titles by code; results that are met elsewhere need not be told. */
  readonly results?: Readonly<Record<string, string>>;
  readonly indicators?: readonly GivenIndicator[];
  readonly risks?: readonly GivenRisk[];
  /** Money of sectors by result in thousands: proposed, approved, after transfers. Also makes the stated figures. */
  readonly byResult?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** What is printed (in thousands) at canonical addresses: `by-object[object=posts;sector=a;version=v]`. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly stated?: readonly GivenFigure[];
  readonly figures?: readonly FigureOutcome[];
  /** Texts by mark. */
  readonly footnotes?: Readonly<Record<string, string>>;
  /** Paragraphs of sectors' chapters. */
  readonly narrative?: Readonly<Record<string, readonly string[]>>;
  /** Reference and text, in the order of their places. */
  readonly wordings?: readonly (readonly [string, string])[];
  readonly proposals?: readonly (Partial<Proposal> & Pick<Proposal, 'id'>)[];
  readonly readings?: readonly Reading[];
  readonly ceilings?: readonly Ceiling[];
  readonly nodes?: readonly (GivenNode | Node)[];
  /** Lines of further things, by reference. */
  readonly places?: Readonly<Record<string, number>>;
}

/** A risk of a test. `target` reads `low`, or `low below` with what the document says of it; `''` is none. */
export interface GivenRisk {
  readonly id?: string;
  readonly sector?: string;
  readonly result?: string;
  readonly text?: string;
  readonly appetite?: RiskLevel | null;
  readonly response?: string;
  readonly target?: `${RiskLevel | 'none'} ${AppetiteRelation}` | RiskLevel | '';
  readonly line?: number;
}

/** The versions that `byResult` fills, in its order. */
export const givenVersions = ['proposed-2024/25', 'approved-2022/23', 'after-transfers-2022/23'] as const;

/** Builds what a rule looks at from what a test tells. Lines: indicators from 101, risks 201, figures 301, wordings 401. */
export function given(told: Given): CheckContext {
  const language = told.language ?? 'en';
  const document = givenDocument(told.nodes ?? [], language);
  const indicators = (told.indicators ?? []).map((one, index) => givenIndicator(one, index, language));
  const risks = (told.risks ?? []).map((one, index) => givenRisk(one, index, language));
  const money = resultFigures(told);
  const plan: Plan = {
    id: 'given',
    period: { from: 2024, to: 2025 },
    publication: { title: {}, original: language, scope: scopeOf(told) },
    organization: {
      id: 'given',
      name: {},
      currency: { code: 'CHF', digits: 2 },
      sectors: sectorsOf(told, language),
      units: [],
      delegations: [],
    },
    strategy: { pillars: pillarsOf(told, language) },
    priorities: [],
    indicators,
    budget: budgetOf(told, money),
    risks,
    narrative: {
      sections: sectionsOf(told, language),
      footnotes: Object.entries(told.footnotes ?? {}).map(([mark, text]) => ({
        id: mark,
        mark,
        text: words(language, text),
      })),
    },
  };
  return {
    document,
    plan,
    interpretation: interpretationOf(told, plan, [...money, ...(told.stated ?? [])]),
    figures: told.figures ?? [],
  };
}

function budgetOf(told: Given, money: readonly GivenFigure[]): Plan['budget'] {
  return {
    versions: [
      { id: givenVersions[0], stage: 'proposed', period: { from: 2024, to: 2025 } },
      { id: givenVersions[1], stage: 'approved', period: { from: 2022, to: 2023 } },
      { id: givenVersions[2], stage: 'after-transfers', period: { from: 2022, to: 2023 } },
    ],
    dimensions: [],
    cubes: givenCubes({
      ...Object.fromEntries(money.map((figure) => [figure.equals, figure.printed])),
      ...told.facts,
    }),
    ...(told.ceilings ? { ceilings: told.ceilings } : {}),
  };
}

/** A place in the file of documents built for tests. */
export function givenPlace(line: number): Place {
  return { file: givenFile, line };
}

function interpretationOf(told: Given, plan: Plan, figures: readonly GivenFigure[]): Interpretation {
  return {
    profile: 'given',
    plan,
    proposals: (told.proposals ?? []).map(givenProposal),
    stated: figures.map((figure, index) => givenFigure(figure, givenPlace(figure.line ?? 301 + index))),
    readings: told.readings ?? [],
    wordings: (told.wordings ?? []).map(([reference, text], index) => ({
      reference,
      text,
      place: givenPlace(401 + index),
    })),
    places: placesOf(told, plan),
  };
}

function givenProposal(proposal: Partial<Proposal> & Pick<Proposal, 'id'>): Proposal {
  return { by: [], changes: [], excludes: [], ...proposal };
}

function placesOf(told: Given, plan: Plan): Readonly<Record<string, Place>> {
  const lines: [string, number][] = [];
  plan.indicators.forEach((indicator, index) => {
    const source = told.indicators?.[index];
    const line = source?.line ?? 101 + index;
    lines.push([`indicator:${indicator.id}`, line]);
    for (const { sector } of indicator.contributions)
      lines.push([`contribution:${indicator.id}/${sector}`, source?.lines?.[sector] ?? line]);
  });
  plan.risks.forEach((risk, index) => {
    lines.push([`risk:${risk.id}`, told.risks?.[index]?.line ?? 201 + index]);
  });
  lines.push(...Object.entries(told.places ?? {}));
  return Object.fromEntries(lines.map(([reference, line]) => [reference, givenPlace(line)]));
}

function givenRisk(risk: GivenRisk, index: number, language: Language): Risk {
  const id = risk.id ?? `risk-${index + 1}`;
  const [level = '', relation = ''] = (risk.target ?? 'medium within').split(' ');
  return {
    id,
    ...(risk.sector === undefined ? {} : { sector: risk.sector }),
    ...(risk.result === undefined ? {} : { result: risk.result }),
    text: words(language, risk.text ?? `The risk ${id}.`),
    appetite: risk.appetite === undefined ? 'medium' : risk.appetite,
    response: words(language, risk.response ?? `What is done about ${id}.`),
    target:
      risk.target === ''
        ? null
        : {
            level: riskLevels.find((one) => one === level) ?? null,
            relation: relations.find((one) => one === relation) ?? null,
          },
  };
}

const relations: readonly AppetiteRelation[] = ['below', 'within', 'above'];

function resultFigures(told: Given): readonly GivenFigure[] {
  return Object.entries(told.byResult ?? {}).flatMap(([sector, results]) =>
    Object.entries(results).flatMap(([result, amounts]) =>
      amounts.map((printed, index) => ({
        printed,
        equals: `by-result[result=${result};sector=${sector};version=${givenVersions[index] ?? index}]`,
        row: result,
        column: givenVersions[index] ?? String(index),
      })),
    ),
  );
}

function sectorsOf(told: Given, language: Language): Plan['organization']['sectors'] {
  const met = [
    ...Object.keys(told.sectors ?? {}),
    ...Object.keys(told.chapters ?? {}),
    ...Object.keys(told.byResult ?? {}),
    ...(told.indicators ?? []).flatMap((one) =>
      (one.responsible ?? []).concat(Object.keys(one.chapters ?? {})),
    ),
    ...(told.risks ?? []).flatMap((one) => one.sector ?? []),
  ];
  return [...new Set(met)].map((id) => {
    const name = wordsIn(language, told.sectors?.[id] ?? id);
    return { id, name, short: name };
  });
}

function pillarsOf(told: Given, language: Language): readonly Pillar[] {
  const met = [
    ...Object.keys(told.results ?? {}),
    ...Object.values(told.byResult ?? {}).flatMap((results) => Object.keys(results)),
    ...(told.indicators ?? []).map((one) => one.result),
    ...(told.risks ?? []).flatMap((one) => one.result ?? []),
  ];
  const codes = [...new Set(met)].sort();
  const pillarOf = (code: string) => code.split('.')[0] ?? code;
  const ids = [...new Set([...Object.keys(told.pillars ?? {}), ...codes.map(pillarOf)])];
  return ids.map((id) => ({
    id,
    kind: id === 'foundation' ? 'foundation' : 'pillar',
    title: wordsIn(language, told.pillars?.[id] ?? `Pillar ${id}`),
    results: codes
      .filter((code) => pillarOf(code) === id)
      .map((code) => ({ code, title: wordsIn(language, told.results?.[code] ?? `Result ${code}`) })),
  }));
}

function sectionsOf(told: Given, language: Language): readonly Section[] {
  return Object.entries(told.narrative ?? {}).map(([sector, paragraphs]) => ({
    id: sector,
    title: wordsIn(language, sector),
    sector,
    blocks: paragraphs.map((text, index) => ({
      id: `${sector}-${index + 1}`,
      kind: 'paragraph',
      text: { [language]: [{ value: { text }, insertedBy: [], deletedBy: [] }] },
    })),
    sections: [],
  }));
}

function scopeOf(told: Given): Scope {
  return told.chapters || told.parts
    ? { kind: 'extract', parts: told.parts ?? [], sectors: told.chapters ?? {} }
    : { kind: 'whole' };
}

function words(language: Language, text: string): Words {
  return text === '' ? {} : wordsIn(language, text);
}
