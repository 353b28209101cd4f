import { setTimeout as sleep } from 'node:timers/promises';
import { getLines, type LineReadingState, postLines, readLinesAgain } from '@plenary/api/budget/lines';
import { answered, type GivenServer } from '../../app/given-server.ts';

/** Sends a file of lines to a server of a test, and waits until it was read: by a mapping, or by one that is guessed. */
export async function linesRead(
  server: GivenServer,
  plan: string,
  body: Uint8Array<ArrayBuffer>,
  mapping?: string,
): Promise<LineReadingState> {
  const given = { params: { plan }, query: { year: 2024 }, body, fileName: 'lines.csv' };
  const begun = answered(await server.ask('secretary', postLines, given));
  const params = { id: begun.id };
  if (mapping !== undefined) {
    answered(await server.ask('secretary', readLinesAgain, { params, query: {}, body: { mapping } }));
  }
  return await untilRead(server, begun.id);
}

/** Waits until a file of lines was read. */
export async function untilRead(server: GivenServer, id: string): Promise<LineReadingState> {
  for (;;) {
    const state = answered(await server.ask('secretary', getLines, { params: { id }, query: {} }));
    if (state.state !== 'reading') return state;
    await sleep(20);
  }
}
