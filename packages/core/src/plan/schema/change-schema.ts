import * as z from 'zod';
import { coordinates, language, sequence } from '../../basics/basics-schema.ts';
import { indicator } from './indicator-schema.ts';
import * as whole from './plan-schema.ts';

const setFact = z.strictObject({
  kind: z.literal('set-fact'),
  cube: z.string(),
  at: coordinates,
  before: whole.factValue.nullable(),
  after: whole.factValue.nullable(),
  index: z.int().exactOptional(),
});

const reword = z.strictObject({
  kind: z.literal('reword'),
  block: z.string(),
  language,
  before: sequence.nullable(),
  after: sequence.nullable(),
});

const setIdentity = z.strictObject({
  kind: z.literal('set-identity'),
  before: whole.identity,
  after: whole.identity,
});

const putEntity = z.discriminatedUnion('what', [
  put('sector', whole.sector),
  put('unit', whole.unit),
  put('delegation', whole.delegation),
  put('pillar', whole.pillar),
  put('priority', whole.priority),
  put('indicator', indicator),
  put('risk', whole.risk),
  put('section', whole.section),
  put('footnote', whole.footnote),
  put('version', whole.version),
  put('dimension', whole.dimension),
  put('cube', whole.cube),
  put('ceiling', whole.ceiling),
  put('lock', whole.lock),
  put('definition', whole.definition),
  put('bridge-step', whole.bridgeStep),
  put('waiver', whole.waiver),
]);

/** A change of a plan. */
export const change = z.discriminatedUnion('kind', [setFact, reword, setIdentity, putEntity]);

function put<What extends string, Entity extends z.ZodType>(what: What, entity: Entity) {
  return z.strictObject({
    kind: z.literal('put'),
    what: z.literal(what),
    id: z.string(),
    index: z.int(),
    from: z.int().exactOptional(),
    before: entity.nullable(),
    after: entity.nullable(),
  });
}
