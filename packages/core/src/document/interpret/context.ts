import type { Coordinates } from '../../basics/address.ts';
import type { Period } from '../../basics/period.ts';
import type { Place } from '../../basics/place.ts';
import type { Language } from '../../basics/words.ts';
import type { Member, Version } from '../../budget/cube.ts';
import type { BookCube } from '../../budget/figures.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { Proposal } from '../../negotiation/proposal.ts';
import type { Delegation, Sector, Unit } from '../../organization/organization.ts';
import type { FactValue } from '../../plan/change.ts';
import type { SectorPart } from '../../plan/plan.ts';
import type { ExpectedResult, Priority, ResultWording } from '../../results/strategy.ts';
import type { Risk } from '../../risks/risk.ts';
import type { Table } from '../document.ts';
import type { Reading, Wording } from '../interpretation.ts';
import type { StatedFigure } from '../stated-figure.ts';
import type { Profile } from './profiles/profile.ts';
import type { WorkbookCells } from './tables/workbook-cells.ts';

/** Where in the document a table stands, as far as what came before it tells. */
export interface Context {
  readonly profile: Profile;
  readonly language: Language;
  /** The period the document plans for. */
  readonly period: Period;
  /** The sector whose chapter the table stands in. */
  readonly sector: string | null;
  /** The pillar whose heading was last met. */
  readonly pillar: string | null;
  /** Headings and captions right before the table, nearest first. */
  readonly captions: readonly string[];
  /** Powers of ten of the major unit that the table's money is printed in (3 for thousands), as captions say. */
  readonly powerOfTen: number;
  /** The decimal sign of the whole document, where its reader saw one. */
  readonly decimalSign?: '.' | ',' | null;
  /** The cells of the whole document, where some have formulas. */
  readonly workbook?: WorkbookCells | null;
  /** Names already used for things, so that ids stay unique from table to table. */
  readonly known: Found;
}

/** A fact read from a table. */
export interface FoundFact {
  readonly cube: BookCube;
  readonly at: Coordinates;
  readonly value: FactValue;
}

/** What one part of a document says; parts are merged in reading order. */
export interface Found {
  readonly sectors: readonly Sector[];
  readonly units: readonly Unit[];
  readonly delegations: readonly Delegation[];
  readonly results: readonly (ExpectedResult & { readonly pillar: string })[];
  /** How chapters word the titles of results, be it as the strategy does or otherwise. */
  readonly resultWordings: readonly (ResultWording & { readonly code: string })[];
  readonly priorities: readonly Priority[];
  readonly indicators: readonly Indicator[];
  readonly risks: readonly Risk[];
  readonly versions: readonly Version[];
  readonly members: readonly (Member & { readonly dimension: string })[];
  readonly facts: readonly FoundFact[];
  readonly proposals: readonly Proposal[];
  readonly stated: readonly StatedFigure[];
  readonly readings: readonly Reading[];
  readonly wordings: readonly Wording[];
  readonly places: Readonly<Record<string, Place>>;
  readonly parts: readonly { readonly sector: string; readonly part: SectorPart }[];
}

/** Reads the tables of one kind; `null` where the table is of another kind. */
export type TableReader = (table: Table, context: Context) => Partial<Found> | null;
