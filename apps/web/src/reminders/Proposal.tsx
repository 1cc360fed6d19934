import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../assignments/ReasonDialog';
import { useAct } from '../api/useAct';
import { DismissEscalationDocument, SendEscalationDocument, type RemindersOfQuery } from '../graphql/graphql';
import { say } from '../parts/toasts';
import { local } from '../words/local';
import { useDates } from '../words/useDates';

export type AProposal = NonNullable<RemindersOfQuery['assignment']>['escalations'][number];

/** A letter to a head or to the chair that is proposed; it leaves by the press, or does not. */
export function Proposal({ proposal }: { proposal: AProposal }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const send = useAct(SendEscalationDocument);
  const dismiss = useAct(DismissEscalationDocument);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, step, state, daysLate, to, slot, decidedAt, reason } = proposal;
  const body = local(slot.organisation.short);
  const name = to ? local(to.name) : '';
  const sendNow = async () => {
    setProblem(null);
    const answer = await send.act({ escalationId: id }).catch(() => null);
    if (answer?.sendEscalation.__typename === 'Escalation') say(t('escalations.sent', { name }));
    else setProblem(answer?.sendEscalation.__typename === 'Refused' ? answer.sendEscalation.sentence : t('states.offline.title'));
  };
  const when = decidedAt ? moment(decidedAt) : '';
  return (
    <div className={state === 'proposed' ? 'note due prop' : 'note prop'}>
      <p>
        <b>{body}</b>: {t(`escalations.step.${step}`)}.{' '}
        {state === 'proposed' ? t('escalations.late', { count: daysLate }) : state === 'sent' ? t('escalations.wasSent', { when }) : t('escalations.wasDismissed', { when, reason })}
      </p>
      {state === 'proposed' && <p className="sm">{name ? t('escalations.to', { name }) : t('escalations.toNobody')}</p>}
      {problem && (
        <p role="alert" className="c-late">
          {problem}
        </p>
      )}
      {state === 'proposed' && (
        <div className="row">
          <button type="button" className="btn s" disabled={send.busy} onClick={() => void sendNow()}>
            {t('escalations.send')} <span className="vh">: {body}</span>
          </button>
          <button type="button" className="btn s" onClick={() => setAsking(true)}>
            {t('escalations.dismiss')} <span className="vh">: {body}</span>
          </button>
        </div>
      )}
      {asking && (
        <ReasonDialog
          title={t('escalations.dismissTitle')}
          text={t('escalations.dismissText')}
          send={t('escalations.dismiss')}
          onClose={() => setAsking(false)}
          onSend={async (given) => {
            const answer = (await dismiss.act({ escalationId: id, reason: given })).dismissEscalation;
            if (answer.__typename === 'Refused') return [{ field: 'reason', sentence: answer.sentence }];
            setAsking(false);
            say(t('escalations.dismissed'));
            return null;
          }}
        />
      )}
    </div>
  );
}
