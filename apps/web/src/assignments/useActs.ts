import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { AcceptSlotDocument, AcknowledgeAssignmentDocument, ReopenAssignmentDocument, type WholeFragment } from '../graphql/graphql';
import { say } from '../parts/toasts';
import { useKeys } from '../shell/keys';
import { useMe } from '../shell/viewer';
import type { Asked } from './ActDialogs';
import { problemsOf } from './settle';

export type Slot = WholeFragment['slots'][number];

export interface Acts {
  problem: string | null;
  accepting: boolean;
  accept: (slot: Slot) => void;
  acknowledge: (slot: Slot) => void;
  ask: (asked: Asked) => void;
  further: { label: string; danger?: boolean; run: () => void }[];
}

/** What may be done with an assignment; the abilities of the API draw the buttons and the keys. */
export function useActs(assignment: WholeFragment, ask: (asked: Asked) => void): Acts {
  const { t } = useTranslation();
  const me = useMe();
  const acceptSlot = useAct(AcceptSlotDocument);
  const reopen = useAct(ReopenAssignmentDocument);
  const acknowledgeSlot = useAct(AcknowledgeAssignmentDocument);
  const [problem, setProblem] = useState<string | null>(null);

  const show = (error: unknown) => setProblem(error instanceof Error ? t('states.offline.title') : String(error));

  const accept = async (slot: Slot) => {
    setProblem(null);
    try {
      const answer = (await acceptSlot.act({ slotId: slot.id, expectedVersion: slot.version })).acceptSlot;
      const found = problemsOf(answer);
      if (found) return setProblem(found[0].sentence);
      const whole = answer.__typename === 'Assignment' && answer.state === 'accepted';
      const undo = whole
        ? async () => {
            const back = (await reopen.act({ id: assignment.id, expectedVersion: answer.version, reason: t('one.undoReason') })).reopenAssignment;
            const wrong = problemsOf(back);
            if (wrong) setProblem(wrong[0].sentence);
          }
        : undefined;
      say(t(whole ? 'one.accepted' : 'one.acceptedPart', { number: assignment.number }), undo);
    } catch (error) {
      show(error);
    }
  };

  const acknowledge = async (slot: Slot) => {
    setProblem(null);
    try {
      const found = problemsOf((await acknowledgeSlot.act({ slotId: slot.id })).acknowledgeAssignment);
      if (found) setProblem(found[0].sentence);
      else say(t('one.acknowledged'));
    } catch (error) {
      show(error);
    }
  };

  const { slots, abilities } = assignment;
  const waiting = slots.filter((slot) => slot.abilities.accept).sort((one, other) => Number(other.isLead) - Number(one.isLead))[0];
  const returnable = slots.filter((slot) => slot.abilities.returnForRework).sort((one, other) => Number(other.isLead) - Number(one.isLead))[0];
  const asking = slots.find(({ extensionRequest: request }) => request && (request.abilities.grantOther || request.abilities.prepare));
  const mine = slots.find((slot) => slot.abilities.report && me.organisations.some(({ id }) => id === slot.organisation.id));
  const spoken = slots.find((slot) => slot.abilities.reportOnBehalf);
  const passing = slots.find((slot) => slot.abilities.handOverOnBehalf);
  const further = [
    spoken && { label: t('one.onBehalf.open'), run: () => ask({ act: 'onBehalf', slot: spoken }) },
    passing && { label: t('one.handOver.onBehalf'), run: () => ask({ act: 'handOverOnBehalf', slot: passing }) },
    abilities.reopen && { label: t('one.reopen.open'), run: () => ask({ act: 'reopen' }) },
    abilities.cancel && { label: t('one.cancel.open'), danger: true, run: () => ask({ act: 'cancel' }) },
    abilities.discard && { label: t('one.discard.open'), danger: true, run: () => ask({ act: 'discard' }) },
  ].filter((each) => each !== false && each !== undefined);

  useKeys({
    a: waiting && (() => void accept(waiting)),
    b: returnable && (() => ask({ act: 'return', slot: returnable })),
    e: asking && (() => ask({ act: asking.extensionRequest?.abilities.grantOther ? 'moreTime' : 'timeForChair', slot: asking })),
    p: spoken && (() => ask({ act: 'onBehalf', slot: spoken })),
    r: mine && (() => ask({ act: 'report', slot: mine })),
  });

  return { problem, accepting: acceptSlot.busy, accept: (slot) => void accept(slot), acknowledge: (slot) => void acknowledge(slot), ask, further };
}
