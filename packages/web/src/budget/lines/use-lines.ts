import {
  acceptLines,
  deleteLines,
  getLines,
  type LineReadingState,
  postLines,
  readLinesAgain,
} from '@plenary/api/budget/lines';
import { type Called, call } from '@plenary/api/client';
import type { Problem } from '@plenary/api/contract/problem';
import type { Language } from '@plenary/core/basics/words';
import { useRef, useState } from 'react';
import { server } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { sendChange, type Task } from '../../changes/send.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';

/** A file of lines that is looked at: how far that is, what it would change, or why it cannot be taken. */
export interface LookedAt {
  readonly file: File;
  /** The mapping that it is read by, where that was changed by hand. */
  readonly text: string;
  /** What came of reading it last; `null` before, and where it was not taken at all. It stands while the file is read anew. */
  readonly reading: LineReadingState | null;
  /** How far reading is that is under way; `null` before the server says so, and where none is. */
  readonly progress: LineReadingState | null;
  readonly isReading: boolean;
  readonly problem: Problem | null;
}

/**
 * What a file is read by: a mapping that is kept, one that was changed (whose columns are guessed anew where the file has others), or else
 * one that is guessed.
 */
export type ReadBy = { readonly kept: string } | { readonly text: string; readonly guesses?: boolean } | null;

/** How often the page asks how far a file is (ms). */
const between = 300;

/** Sends a file, or has one that is there read again by a mapping that was changed. */
async function sent(
  { plan, language, year }: { readonly plan: string; readonly language: Language; readonly year: number },
  { file, reading }: Pick<LookedAt, 'file' | 'reading'>,
  by: ReadBy,
  signal: AbortSignal,
): Promise<Called<typeof postLines.answer>> {
  const query = { language };
  if (reading && by && 'text' in by) {
    const again = {
      params: { id: reading.id },
      query,
      body: { mapping: by.text, guesses: by.guesses ?? false },
      signal,
    };
    const called = await call(server(), readLinesAgain, again);
    if (called.ok || called.problem.code !== 'unknown-import') return called;
  }
  const body = new Uint8Array(await file.arrayBuffer());
  const kept = by && 'kept' in by ? { mapping: by.kept } : {};
  const given = { params: { plan }, query: { ...query, ...kept, year }, body };
  return await call(server(), postLines, { ...given, fileName: file.name, signal });
}

/** Tells how far a file is until it was read; ends where nobody wants to know any more. Answers whether it was read otherwise meanwhile. */
async function follow(
  { id, turn }: LineReadingState,
  language: Language,
  signal: AbortSignal,
  tell: (called: Called<typeof getLines.answer>) => void,
): Promise<boolean> {
  for (;;) {
    const called = await call(server(), getLines, { params: { id }, query: { language }, signal });
    if (signal.aborted) return false;
    if (called.ok && called.value.turn !== turn) return true;
    tell(called);
    if (!called.ok || called.value.state !== 'reading') return false;
    await new Promise((resolve) => setTimeout(resolve, between));
  }
}

/** Looks at a file of lines on the server, which changes nothing; it can be given up at any time. `taken` is the cube that lines were taken into last. */
export function useLines(perform: (task: Task) => void) {
  const { plan, language } = useShown();
  const { period } = usePlanHeader();
  const stop = useRef<AbortController | null>(null);
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const look = async (file: File, by: ReadBy = null): Promise<void> => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    const { signal } = controller;
    const known = looked?.file === file ? looked : null;
    const before = known?.reading ?? null;
    const text = by && 'text' in by ? by.text : '';
    const begun: LookedAt = { file, text, reading: before, progress: null, isReading: true, problem: null };
    setTaken(null);
    setLooked(begun);
    try {
      const where = { plan, language, year: period.from };
      for (let isOther = true; isOther; ) {
        const sending = await sent(where, { file, reading: known?.progress ?? before }, by, signal);
        if (signal.aborted) return;
        if (!sending.ok) return setLooked({ ...begun, isReading: false, problem: sending.problem });
        setLooked({ ...begun, progress: sending.value });
        // What was asked before and given up may reach the server only now: it is read once more by what was asked last.
        isOther = await follow(sending.value, language, signal, (called) => setLooked(told(begun, called)));
      }
    } catch {
      // Given up while it was sent: nothing of it is there.
    }
  };
  const giveUp = (): void => {
    stop.current?.abort();
    const id = (looked?.progress ?? looked?.reading)?.id;
    setLooked(null);
    if (id !== undefined) void call(server(), deleteLines, { params: { id }, query: { language } });
  };
  const take = (): void => {
    const reading = looked?.reading;
    if (!reading || !isAsShown(looked)) return;
    setLooked(null);
    perform(async (toSend) => {
      const done = await sendChange((given) => accepted(reading, given), toSend);
      if (done.kind === 'saved') setTaken(reading.preview?.cube ?? null);
      return done;
    });
  };
  return { looked, taken, look, giveUp, take };
}

/** Says whether what is seen of a file is what reading it by the mapping as it stands came to; only that can be taken. */
export function isAsShown({ isReading, problem, reading }: LookedAt): boolean {
  return !isReading && problem === null && reading?.state === 'ready' && reading.preview !== null;
}

/** What is known of a file with what the server now says of it. Where it could not even be opened, what was seen of it before stands. */
function told(before: LookedAt, called: Called<typeof getLines.answer>): LookedAt {
  if (!called.ok) return { ...before, isReading: false, problem: called.problem };
  const { value } = called;
  if (value.state === 'reading') return { ...before, progress: value };
  const { columns, written } = before.reading ?? value;
  const reading = value.columns.length > 0 ? value : { ...value, columns, written };
  return { ...before, reading, isReading: false, problem: value.problem };
}

function accepted(
  { id, turn }: LineReadingState,
  given: { readonly plan: string; readonly revision: number; readonly reason: string },
) {
  const body = { basedOn: given.revision, reason: given.reason, turn };
  return call(server(), acceptLines, { params: { plan: given.plan, id }, query: {}, body });
}

/** What was looked at, and what can be done with it. */
export type Lines = ReturnType<typeof useLines>;
