import { language, place } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { findingCounts, findingsKnown, noBody, none, ofPlan, route, shownAs } from './contract/route.ts';
import { passage, reference, said } from './contract/said.ts';
import { loggedChange } from './log.ts';

const sumLine = z.strictObject({
  sign: z.enum(['+', '-', '=']),
  label: z.string(),
  printed: z.string(),
  place,
  changed: z.boolean(),
});

/** What a check says, in the language that was asked for. */
export const shownFinding = z.strictObject({
  id: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'question']),
  sentence: z.string(),
  place,
  /** The anchor of the node of the document that `place` is in. */
  node: z.string().nullable(),
  evidence: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('sum'),
        lines: z.array(sumLine),
        result: sumLine.nullable(),
        computed: z.string(),
      }),
      z.strictObject({
        kind: z.literal('quote'),
        place,
        node: z.string().nullable(),
        text: z.string(),
        /** Whether the text is what a figure is and how it is printed, and no words of the document. */
        isFigure: z.boolean(),
      }),
      z.strictObject({ kind: z.literal('note'), text: z.string() }),
    ]),
  ),
  repairs: z.array(
    z.strictObject({
      cells: z.array(
        z.strictObject({
          place,
          node: z.string().nullable(),
          label: z.string(),
          printed: z.string(),
          needed: z.string(),
          changed: z.boolean(),
        }),
      ),
      applies: z.discriminatedUnion('kind', [
        /** The plan can carry it out: `amounts` are exact, before and after; words change as the cells say. */
        z.strictObject({ kind: z.literal('plan'), amounts: z.array(loggedChange) }),
        /** It cannot: `source` stands in the imported file, `proposal` is what a proposal says, `follows` would move other figures too. */
        z.strictObject({ kind: z.enum(['source', 'proposal', 'follows', 'printed']) }),
      ]),
    }),
  ),
  /** Where the words it speaks of can be edited; `null` where they are in no chapter. */
  passage: passage.nullable(),
  /** Results, sectors, indicators, risks it speaks of. */
  about: z.array(reference),
});

/** What a check says. */
export type ShownFinding = z.output<typeof shownFinding>;

/** A finding that somebody says is no problem: the reason in the words it was given in, who gave it, and when. */
export const shownWaiver = z.strictObject({
  id: z.string(),
  rule: z.string(),
  /** The name of the rule, and the sentence of the finding, in the language that was asked for. */
  title: z.string(),
  sentence: z.string(),
  reason: said,
  by: z.string(),
  /** An instant in ISO 8601. */
  at: z.string(),
});

/** A finding that somebody says is no problem. */
export type ShownWaiver = z.output<typeof shownWaiver>;

/** What the checks say of the document a plan was imported from, or of the book that is composed of it. */
export const getFindings = route({
  method: 'GET',
  path: '/api/plans/{plan}/findings',
  summary: 'What does not hold together',
  params: ofPlan,
  query: shownAs,
  body: noBody,
  answer: z.strictObject({
    which: z.enum(['source', 'book']),
    findingsKnown,
    counts: findingCounts,
    rules: z.array(z.strictObject({ id: z.string(), title: z.string(), about: z.string() })),
    /** Those that count: nobody waived them. */
    findings: z.array(shownFinding),
    waived: z.array(z.strictObject({ finding: shownFinding, waiver: shownWaiver })),
    /** Waivers of what is not found any more, or not with these figures. */
    idle: z.array(shownWaiver),
  }),
});

const committed = z.strictObject({ revision: z.int(), hash: z.string(), waiver: z.string() });

/** Carries a repair of a finding out in the plan, as one revision. `repair` is its place in the list, from 0. */
export const postRepair = route({
  method: 'POST',
  path: '/api/plans/{plan}/repairs',
  summary: 'Carry a repair out',
  params: ofPlan,
  query: none,
  body: z.strictObject({
    basedOn: z.int(),
    finding: z.string().max(200),
    repair: z.int().min(0),
    reason: z.string().max(2_000),
  }),
  answer: z.strictObject({ revision: z.int(), hash: z.string() }),
});

/** Says of a finding that it is no problem, and why. It counts no more for as long as it says the same of the same figures. */
export const postWaiver = route({
  method: 'POST',
  path: '/api/plans/{plan}/waivers',
  summary: 'Waive a finding',
  params: ofPlan,
  query: none,
  body: z.strictObject({
    basedOn: z.int(),
    finding: z.string().max(200),
    reason: z.string().max(2_000),
    language,
  }),
  answer: committed,
});

/** Takes a waiver back: what it covered counts again. */
export const postTakeBack = route({
  method: 'POST',
  path: '/api/plans/{plan}/waivers/{waiver}/take-back',
  summary: 'Take a waiver back',
  params: z.strictObject({ ...ofPlan.shape, waiver: z.string().min(1).max(200) }),
  query: none,
  body: z.strictObject({ basedOn: z.int(), reason: z.string().max(2_000) }),
  answer: committed,
});
