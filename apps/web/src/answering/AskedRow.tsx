import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { AppointDeputyDocument, AskWhoAgainDocument, DismissAbsenceDocument, EndDeputyDocument, type AskedFragment } from '../graphql/graphql';
import { ErrorNote } from '../parts/ErrorNote';
import { say } from '../parts/toasts';
import { Phone } from '../parts/Phone';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { DeputyDialog } from './DeputyDialog';
import { ElsewhereDialog } from './ElsewhereDialog';
import { EnterDialog } from './EnterDialog';

type Answer = { __typename: string; sentence?: string };

/** One body: who, since when, by which phone, and what can be done now. */
export function AskedRow({ asked, mayAct }: { asked: AskedFragment; mayAct: boolean }) {
  const { t } = useTranslation();
  const params = useSlug();
  const again = useAct(AskWhoAgainDocument);
  const [open, setOpen] = useState<'enter' | 'elsewhere' | 'deputy' | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const shown = asked.successor ?? asked.person;
  const settle = async (act: () => Promise<Answer>, done: string) => {
    setProblem(null);
    try {
      const answer = await act();
      if (answer.__typename === 'Refused') say(answer.sentence ?? '');
      else say(done);
    } catch (error) {
      setProblem(error);
    }
  };
  const waits = asked.standing === 'silent' || asked.standing === 'unreachable' || asked.successor !== null;
  return (
    <li>
      <div className="who">
        <Link to="/$slug/organisations/$id" params={{ ...params, id: asked.organisation.id }} className="q b">
          {local(asked.organisation.short)}
        </Link>
        <p className="sm">
          {shown ? (
            <Link to="/$slug/people/$id" params={{ ...params, id: shown.id }} className="q">
              {local(shown.name)}
            </Link>
          ) : (
            <span className="c-due">{t('answering.nobody')}</span>
          )}
          {asked.successor && <span className="mut"> {t('answering.named')}</span>}
        </p>
      </div>
      <div className="sm reach">
        {shown?.phone && <Phone number={shown.phone} />}
        <span className="mut">{shown?.addresses[0] ?? asked.address ?? t('answering.noAddress')}</span>
      </div>
      <p className="sm state"><State asked={asked} /></p>
      {mayAct && (
        <div className="acts">
          {waits && asked.standing !== 'unreachable' && (
            <button type="button" className="btn s" disabled={again.busy} onClick={() => void settle(async () => (await again.act({ id: asked.id, expectedVersion: asked.version })).askAgainWhoAnswers, t('answering.asked'))}>
              {t('answering.again')}
            </button>
          )}
          {waits && (
            <button type="button" className="btn s" onClick={() => setOpen('elsewhere')}>
              {t('answering.elsewhere')}
            </button>
          )}
          <button type="button" className="btn s" onClick={() => setOpen('enter')}>
            {t('answering.enter')}
          </button>
          {asked.person && !asked.standingIn && (
            <button type="button" className="btn s t" onClick={() => setOpen('deputy')}>
              {t('answering.away')}
            </button>
          )}
        </div>
      )}
      <Away asked={asked} mayAct={mayAct} settle={settle} choose={() => setOpen('deputy')} />
      {problem !== null && <ErrorNote error={problem} />}
      {open === 'enter' && <EnterDialog asked={asked} onClose={() => setOpen(null)} />}
      {open === 'elsewhere' && <ElsewhereDialog asked={asked} onClose={() => setOpen(null)} />}
      {open === 'deputy' && <DeputyDialog asked={asked} onClose={() => setOpen(null)} />}
    </li>
  );
}

function State({ asked }: { asked: AskedFragment }) {
  const { t } = useTranslation();
  const { brief } = useDates();
  if (asked.standing === 'unreachable') {
    return asked.bouncedAt ? (
      <>
        <span className="c-late b">{t('answering.came', { on: brief(asked.bouncedAt) })}</span> <span className="mut">{asked.bounceWords}</span>
      </>
    ) : (
      <span className="c-late b">{t('answering.nowhere')}</span>
    );
  }
  if (asked.standing === 'silent') return <span className="c-due">{t('answering.silentSince', { count: asked.asks, on: brief(asked.askedAt) })}</span>;
  if (asked.successor) return <span className="c-rev">{t('answering.namedOn', { on: brief(asked.answeredAt ?? asked.askedAt), name: asked.person ? local(asked.person.name) : '' })}</span>;
  if (asked.standing === 'newPerson') return <span className="c-ok">{t('answering.tookOver', { on: brief(asked.passedOnAt ?? asked.askedAt), name: asked.former ? local(asked.former.name) : '—' })}</span>;
  return (
    <span className="c-ok">
      {t(asked.channel === 'mail' ? 'answering.byMail' : asked.channel === 'onBehalf' ? 'answering.byPhone' : 'answering.byPage', { on: brief(asked.answeredAt ?? asked.askedAt) })}
      {asked.deputy && <span className="mut"> {t('answering.deputyIs', { name: local(asked.deputy.name) })}</span>}
    </span>
  );
}

interface AwayProps { asked: AskedFragment; mayAct: boolean; settle: (act: () => Promise<Answer>, done: string) => Promise<void>; choose: () => void }

/** What a machine told of an absence, with the one key that makes a deputy; or who stands in now. */
function Away({ asked, mayAct, settle, choose }: AwayProps) {
  const { t } = useTranslation();
  const { until } = useDates();
  const appoint = useAct(AppointDeputyDocument);
  const end = useAct(EndDeputyDocument);
  const dismiss = useAct(DismissAbsenceDocument);
  const { absence, standingIn } = asked;
  const organisationId = asked.organisation.id;
  if (standingIn) {
    return (
      <p className="sm away">
        {t('answering.standsIn', { name: local(standingIn.person.name), until: until(standingIn.toOn) })}{' '}
        {standingIn.person.phone && <Phone number={standingIn.person.phone} />}
        {mayAct && (
          <button type="button" className="btn s t" disabled={end.busy} onClick={() => void settle(async () => (await end.act({ organisationId, forPersonId: standingIn.insteadOf.id })).endDeputy, t('answering.backDone'))}>
            {t('answering.isBack')}
          </button>
        )}
      </p>
    );
  }
  if (!absence || !mayAct) return null;
  const ready = absence.untilOn !== null && ((absence.deputyName !== null && absence.deputyAddress !== null) || asked.deputy !== null);
  const name = absence.deputyAddress ? absence.deputyName : asked.deputy ? local(asked.deputy.name) : absence.deputyName;
  const make = () =>
    settle(
      async () =>
        (
          await appoint.act({
            input: {
              organisationId, forPersonId: absence.person.id, untilOn: absence.untilOn!, absenceId: absence.id,
              deputy: absence.deputyAddress ? { name: absence.deputyName!, phone: absence.deputyPhone, address: absence.deputyAddress } : null,
            },
          })
        ).appointDeputy,
      t('answering.deputyDone', { name }),
    );
  return (
    <div className="note due away">
      <p>
        <b>{t('answering.machine', { name: local(absence.person.name) })}</b> «{absence.says}»
      </p>
      <div className="row">
        {ready ? (
          <button type="button" className="btn p s" disabled={appoint.busy} onClick={() => void make()}>
            {t('answering.makeDeputy', { name, until: until(absence.untilOn!) })}
          </button>
        ) : (
          <button type="button" className="btn s" onClick={choose}>
            {t('answering.chooseDeputy')}
          </button>
        )}
        <button type="button" className="btn s t" disabled={dismiss.busy} onClick={() => void settle(async () => (await dismiss.act({ absenceId: absence.id })).dismissAbsence, t('answering.dismissed'))}>
          {t('answering.dismiss')}
        </button>
      </div>
    </div>
  );
}
