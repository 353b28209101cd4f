import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import type { Sent, ToSend } from '../changes/send.ts';
import { usePlanHeader } from '../plans/plan-header.ts';

/** Sends a change that is made from a finding: whether it is on its way, and in words why it was not made. */
export function useSending() {
  const say = useWords();
  const { plan } = useShown();
  const { revision } = usePlanHeader();
  const queries = useQueryClient();
  const [waits, setWaits] = useState(false);
  const [trouble, setTrouble] = useState('');
  /** Sends it; true when it was made and the page shows it. */
  const send = async (task: (given: Omit<ToSend, 'reason'>) => Promise<Sent>): Promise<boolean> => {
    setWaits(true);
    const sent = await task({ plan, revision, queries });
    if (sent.kind === 'saved') await sent.fresh;
    setTrouble(
      sent.kind === 'refused'
        ? sent.problem.title
        : sent.kind === 'conflict'
          ? say('findings.overtaken')
          : '',
    );
    setWaits(false);
    return sent.kind === 'saved';
  };
  return { waits, trouble, send, settle: setTrouble };
}
