import { coordinates, language } from '@plenary/core/basics/basics-schema';
import { longestSaid } from '@plenary/core/wording/said-length';
import * as z from 'zod';
import { noBody, none, ofPlan, route } from '../contract/route.ts';
import { said } from '../contract/said.ts';
import { shownFinding } from '../findings.ts';

/** A branch of planners in a list. */
export const shownBranch = z.strictObject({
  id: z.string(),
  name: said,
  /** What it is for; `null` where nobody said. */
  note: said.nullable(),
  /** The version it is shown beside: the first it assigns figures of, or what is proposed. */
  version: z.string(),
  /** How many figures would change if it were merged now, and how many of them the plan has changed as well or must keep. */
  figures: z.int(),
  collisions: z.int(),
  held: z.int(),
  /** What merging would add to the money of that version in the cube it assigns, in minor units; `null` where it assigns no money. */
  difference: z.number().nullable(),
  merged: z.boolean(),
});

/** A branch of planners in a list. */
export type ShownBranch = z.output<typeof shownBranch>;

/** The branches of planners on a plan. */
export const getBranches = route({
  method: 'GET',
  path: '/api/plans/{plan}/branches',
  summary: 'The scenarios that planners try, beside the plan',
  params: ofPlan,
  query: z.strictObject({ language: language.default('en') }),
  body: noBody,
  answer: z.strictObject({ branches: z.array(shownBranch) }),
});

const why = { basedOn: z.int(), reason: z.string().max(2_000) };
const committed = { revision: z.int(), hash: z.string() };

/**
 * What a branch begins with: the plan as it stands; a version brought to another and so many percent (0 is zero nominal growth, the rise of
 * prices and costs is zero real growth), its cells in the proportions they have; or what another branch has.
 */
export const branchBegins = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan') }),
  z.strictObject({
    kind: z.literal('growth'),
    version: z.string(),
    base: z.string(),
    percent: z.number().min(-100).max(1_000),
    /** What each figure is a multiple of, in minor units. */
    unit: z.int().min(1).default(1),
  }),
  z.strictObject({ kind: z.literal('branch'), branch: z.string() }),
]);

/** Makes a branch. The plan stays as it is. */
export const postBranch = route({
  method: 'POST',
  path: '/api/plans/{plan}/branches',
  summary:
    'Make a scenario: the plan as it stands, zero nominal or real growth, or a copy of another scenario',
  params: ofPlan,
  query: none,
  body: z.strictObject({
    ...why,
    language,
    name: z.string().max(longestSaid.name),
    note: z.string().max(longestSaid.words).default(''),
    begins: branchBegins,
  }),
  answer: z.strictObject({ ...committed, branch: z.string(), figures: z.int() }),
});

const ofBranch = z.strictObject({ ...ofPlan.shape, branch: z.string().min(1).max(200) });

/** Assigns figures in a branch; the plan stays as it is. `before` is what the editor saw in the branch. */
export const postBranchFigures = route({
  method: 'POST',
  path: '/api/plans/{plan}/branches/{branch}/figures',
  summary: 'Edit figures of a scenario without touching the plan',
  params: ofBranch,
  query: none,
  body: z.strictObject({
    ...why,
    edits: z
      .array(
        z.strictObject({
          cube: z.string(),
          at: coordinates,
          /** Exact, in minor units. */
          before: z.int().nullable(),
          after: z.int().nullable(),
        }),
      )
      .min(1)
      .max(1_000),
  }),
  answer: z.strictObject(committed),
});

const amount = z.number().nullable();

/** A sector or an expected result that figures of a merge belong to; `null` is what belongs to none. */
const mergeGroup = z.strictObject({ id: z.string().nullable(), words: z.string() });

/** What merging a branch would do, and what stands in its way. */
export const mergePreview = z.strictObject({
  branch: shownBranch,
  revision: z.int(),
  minorDigits: z.int(),
  /** Figures that would change, in the order they were assigned; `null` where there is no figure. */
  figures: z.array(
    z.strictObject({
      /** The text of its address: by it a part is merged. */
      address: z.string(),
      words: z.string(),
      unit: z.enum(['money', 'people']),
      /** As it stood when the branch first assigned it. */
      made: amount,
      now: amount,
      branch: amount,
      /** Whether the plan has changed it as well, to something else. */
      collides: z.boolean(),
      /** Why it must stay as it is, in words. */
      held: z.string().nullable(),
      /** The id of the cut that it is added up within, and of the groups that it belongs to; `null` where to none. */
      cut: z.string(),
      sector: z.string().nullable(),
      result: z.string().nullable(),
    }),
  ),
  /** What figures are added up within, a cube and a version each: money that is cut in two ways is no sum. */
  cuts: z.array(z.strictObject({ id: z.string(), words: z.string(), unit: z.enum(['money', 'people']) })),
  /** What figures can be grouped by, in the order of the plan. */
  groups: z.strictObject({ sector: z.array(mergeGroup), result: z.array(mergeGroup) }),
  /** Ceilings: what is left under them before and after. */
  ceilings: z.array(z.strictObject({ words: z.string(), amount: z.number(), before: amount, after: amount })),
  /** Figures that should be one in two cubes, and stated totals that should be what their parts come to, and by how much they are not before and after. */
  disagreements: z.array(
    z.strictObject({ words: z.string(), other: z.string(), before: z.number(), after: z.number() }),
  ),
});

/** What merging a branch would do. */
export type ShownMerge = z.output<typeof mergePreview>;

/** What merging a branch would do; nothing is changed. */
export const getMerge = route({
  method: 'GET',
  path: '/api/plans/{plan}/branches/{branch}/merge',
  summary: 'What merging a scenario would change, cell by cell, and what stands in its way',
  params: ofBranch,
  query: z.strictObject({ language: language.default('en') }),
  body: noBody,
  answer: mergePreview,
});

/** What of a branch is merged. */
const selection = {
  /** What stands where both changed the same figure. */
  keep: z.enum(['branch', 'plan']).optional(),
  /** The addresses of the figures that are merged; all without it. */
  only: z.array(z.string()).min(1).max(100_000).optional(),
};

/** What of a branch is looked at before it is merged: where both changed the same figure it is the branch's, unless the plan's is kept. */
const previewed = z.strictObject({ ...selection, language: language.default('en') });

/** What of a branch is looked at before it is merged. */
export type MergeSelection = Pick<z.output<typeof previewed>, keyof typeof selection>;

/** What merging a part of a branch would leave of ceilings and of figures that should be one; nothing is changed. */
export const previewMerge = route({
  method: 'POST',
  path: '/api/plans/{plan}/branches/{branch}/merge/preview',
  summary: 'What merging a part of a scenario would leave under ceilings, and what it would leave apart',
  params: ofBranch,
  query: none,
  body: previewed,
  answer: mergePreview.pick({ revision: true, ceilings: true, disagreements: true }),
});

/** A finding that merging would bring or take, with the heading of the document that it stands under. */
const mergedFinding = shownFinding
  .pick({ rule: true, severity: true, sentence: true, place: true, node: true, about: true })
  .extend({
    /** The name of its rule. */
    title: z.string(),
    under: z.string().nullable(),
  });

/** What the checks would find otherwise in the document of the plan if a branch were merged. */
export const mergeFindings = z.strictObject({
  revision: z.int(),
  which: z.enum(['source', 'book']),
  come: z.array(mergedFinding),
  go: z.array(mergedFinding),
  /** The same rule says it of other figures. */
  changed: z.array(z.strictObject({ before: mergedFinding, after: mergedFinding })),
  /** How many stay as they are. */
  stay: z.int(),
});

/** What the checks would find otherwise if a branch were merged. */
export type ShownMergeFindings = z.output<typeof mergeFindings>;

/** One of the findings that merging would bring or take. */
export type MergedFinding = z.output<typeof mergedFinding>;

/** What the checks would find otherwise; answered when they have checked the document both ways. Nothing is changed. */
export const previewMergeFindings = route({
  method: 'POST',
  path: '/api/plans/{plan}/branches/{branch}/merge/findings',
  summary: 'Which findings would come and which would go if a scenario, or a part of it, were merged',
  params: ofBranch,
  query: none,
  body: previewed,
  answer: mergeFindings,
});

/** Merges a branch, or a part of it, as one revision: undo takes it back. */
export const postMerge = route({
  method: 'POST',
  path: '/api/plans/{plan}/branches/{branch}/merge',
  summary: 'Merge a scenario into the plan, whole or in part',
  params: ofBranch,
  query: none,
  body: z.strictObject({
    ...why,
    /** Without `keep`, figures that both changed are a reason to refuse. */
    ...selection,
  }),
  answer: z.strictObject({ ...committed, figures: z.int(), merged: z.boolean() }),
});

/** Takes a branch away; undo brings it back. */
export const discardBranch = route({
  method: 'POST',
  path: '/api/plans/{plan}/branches/{branch}/discard',
  summary: 'Discard a scenario',
  params: ofBranch,
  query: none,
  body: z.strictObject(why),
  answer: z.strictObject(committed),
});
