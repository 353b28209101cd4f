import { call } from '@plenary/api/client';
import { postRepair, postTakeBack, postWaiver } from '@plenary/api/findings';
import type { Language } from '@plenary/core/basics/words';
import { server } from '../app/server.ts';
import { onNewest, type Sent, sendChange, type ToSend } from '../changes/send.ts';

/** Says of a finding that it is no problem; the reason is that of the revision too. */
export function sendWaiver(finding: string, language: Language, given: ToSend): Promise<Sent> {
  const { plan, reason } = given;
  const post = (basedOn: number) =>
    call(server(), postWaiver, { params: { plan }, query: {}, body: { basedOn, finding, reason, language } });
  return sendChange((toSend) => onNewest(post, toSend), given);
}

/** Takes a waiver back. It needs no other reason than which one that is, and the log has that. */
export function sendTakeBack(waiver: string, given: Omit<ToSend, 'reason'>): Promise<Sent> {
  const { plan } = given;
  const post = (basedOn: number) =>
    call(server(), postTakeBack, {
      params: { plan, waiver },
      query: {},
      body: { basedOn, reason: '' },
    });
  return sendChange((toSend) => onNewest(post, toSend), { ...given, reason: '' });
}

/** Carries a repair of a finding out, by its place in the list. */
export function sendRepair(finding: string, repair: number, given: ToSend): Promise<Sent> {
  const { plan, reason } = given;
  const post = (basedOn: number) =>
    call(server(), postRepair, { params: { plan }, query: {}, body: { basedOn, finding, repair, reason } });
  return sendChange((toSend) => onNewest(post, toSend), given);
}
