import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { GrantExtensionDocument, type TimeRequestFragment } from '../graphql/graphql';
import { say } from '../parts/toasts';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import type { Asked } from './ActDialogs';
import { problemsOf } from './settle';
import type { Slot } from './useActs';

interface TimeRequestProps {
  slot: Slot;
  request: TimeRequestFragment;
  ask: (asked: Asked) => void;
}

/** A request for time with its own buttons: within the delegation the secretary decides, beyond it she prepares and the chair decides. */
export function TimeRequest({ slot, request, ask }: TimeRequestProps) {
  const { t } = useTranslation();
  const params = useSlug();
  const { day, moment, until } = useDates();
  const { grant, grantOther, refuse, prepare } = request.abilities;
  const decides = grant || grantOther || refuse || prepare;
  // What the delegation covers is hers to decide; the rest goes to the chair.
  const toChair = prepare && (request.limit !== null || request.state === 'prepared');
  return (
    <>
      <p className="sm">
        {request.isLate && slot.force === 'order' && <b className="c-due">{t('one.extension.late')}. </b>}
        {t('one.extension.pending', { day: day(request.dueOn, 'weekday') })}. {decides && request.leadDueOn && request.askedUntil && request.askedUntil > request.leadDueOn && t('one.extension.afterLead', { day: day(request.leadDueOn) })}
      </p>
      {decides && request.state === 'prepared' && request.preparedUntil && request.preparedAt && (
        <p className="sm">
          <b>{t('one.extension.prepared', { until: until(request.preparedUntil), when: moment(request.preparedAt) })}.</b> {request.preparedNote && t('one.extension.noteOf', { note: request.preparedNote })}
        </p>
      )}
      {toChair && request.limitSentence && (
        <p className="sm">
          {request.limitSentence}{' '}
          <Link to="/$slug/settings" params={params}>
            {t('delegation.title')}
          </Link>
        </p>
      )}
      {decides && (
        <div className="bt">
          {grant && <Grant slot={slot} request={request} ask={ask} />}
          {toChair && (
            <button type="button" className={request.state === 'prepared' ? 'btn' : 'btn p'} onClick={() => ask({ act: 'timeForChair', slot })}>
              {t(request.state === 'prepared' ? 'one.extension.again' : 'one.extension.prepare')}
            </button>
          )}
          {grantOther && (
            <button type="button" className="btn" onClick={() => ask({ act: 'moreTime', slot })}>
              {t('one.extension.other')}
            </button>
          )}
          {refuse && (
            <button type="button" className="btn" onClick={() => ask({ act: 'sameTime', slot })}>
              {t(`one.extension.refuse.${slot.force}`)}
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** As asked, or as the secretary prepared it, by one press; a day after the lead's is asked about first. */
function Grant({ slot, request, ask }: TimeRequestProps) {
  const { t } = useTranslation();
  const { day, until } = useDates();
  const { act, busy } = useAct(GrantExtensionDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = request.state === 'prepared' && request.preparedUntil ? request.preparedUntil : request.askedUntil;
  if (!wanted) return null;
  const press = async () => {
    if (request.leadDueOn && wanted > request.leadDueOn) return ask({ act: 'moreTime', slot });
    try {
      const found = problemsOf((await act({ requestId: request.id, expectedVersion: request.version, until: wanted, afterLead: false, word: null })).grantExtension);
      if (found) return setProblem(found[0].sentence);
      say(t('one.extension.granted', { body: local(slot.organisation.short), day: day(wanted) }));
    } catch {
      setProblem(t('states.offline.title'));
    }
  };
  return (
    <>
      {problem && (
        <p className="sm c-late" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="btn p" disabled={busy} onClick={() => void press()}>
        {t(`one.extension.grant.${slot.force}`, { until: until(wanted) })}
      </button>
    </>
  );
}
