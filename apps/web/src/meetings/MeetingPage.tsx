import { useState } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import { IconCalendarTime } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { useAct } from '../api/useAct';
import { ReasonDialog } from '../assignments/ReasonDialog';
import { AnswerInvitationDocument, CancelMeetingDocument, OneMeetingDocument, type MeetingAnswer, type OneMeetingQuery } from '../graphql/graphql';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { Glyph, type MarkName } from '../parts/Glyph';
import { Loading } from '../parts/Loading';
import { Section } from '../parts/Section';
import { say } from '../parts/toasts';
import { Page } from '../shell/Page';
import { useMe, useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { AnswerCounts } from './AnswerCounts';
import { MoveDialog } from './MoveDialog';
import './meetings.css';

type Meeting = NonNullable<OneMeetingQuery['meeting']>;
const answers: MeetingAnswer[] = ['yes', 'remote', 'no'];

export function MeetingPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/$slug/meetings/$id' });
  const asked = useAsk(OneMeetingDocument, { variables: { id } });
  const meeting = asked.data?.meeting;
  if (meeting) return <Whole meeting={meeting} />;
  return (
    <Page title={t('meetings.title')}>
      {asked.error ? <ErrorNote error={asked.error} again={() => void asked.refetch()} /> : asked.data ? <Empty title={t('meetings.missing')} /> : <Loading />}
    </Page>
  );
}

function Whole({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const params = useSlug();
  const { day, dayOf, time } = useDates();
  const [asking, setAsking] = useState<'move' | 'cancel' | null>(null);
  const cancel = useAct(CancelMeetingDocument);
  const { abilities } = meeting;
  return (
    <Page title={local(meeting.title)} className="meet">
      <p className="crumb">
        <Link to="/$slug/meetings" params={params}>
          {t('meetings.title')}
        </Link>
      </p>
      <div className="top">
        <div className="grow">
          <h1>{local(meeting.title)}</h1>
        </div>
        <div className="acts">
          {abilities.move && (
            <button type="button" className="btn" onClick={() => setAsking('move')}>
              <IconCalendarTime className="i" aria-hidden /> {t('meetings.move')}
            </button>
          )}
          {abilities.cancel && (
            <button type="button" className="btn t d" onClick={() => setAsking('cancel')}>
              {t('meetings.cancel')}
            </button>
          )}
        </div>
      </div>
      {meeting.state === 'cancelled' && (
        <div className="note late">
          <p>
            <b>{t('meetings.cancelled')}</b> {meeting.cancelReason}
          </p>
        </div>
      )}
      <dl className="kv big">
        <dt>{t('meetings.when')}</dt>
        <dd>
          <b>{day(dayOf(meeting.startsAt), 'letter')}</b>, {time(meeting.startsAt)}–{time(meeting.endsAt)}
        </dd>
        {meeting.place && (
          <>
            <dt>{t('meetings.place')}</dt>
            <dd>{meeting.place}</dd>
          </>
        )}
        {meeting.videoUrl && (
          <>
            <dt>{t('meetings.video')}</dt>
            <dd>
              <a href={meeting.videoUrl} rel="noreferrer">
                {meeting.videoUrl}
              </a>
            </dd>
          </>
        )}
        <dt>{t('meetings.author')}</dt>
        <dd>{local(meeting.author.name)}</dd>
      </dl>
      {meeting.state !== 'cancelled' && <MyAnswer meeting={meeting} />}
      <Invitations meeting={meeting} />
      {asking === 'move' && <MoveDialog meeting={meeting} onClose={() => setAsking(null)} />}
      {asking === 'cancel' && (
        <ReasonDialog
          title={t('meetings.cancelTitle')}
          text={t('meetings.cancelText', { count: meeting.invitations.length })}
          send={t('meetings.cancelSend')}
          onClose={() => setAsking(null)}
          onSend={async (reason) => {
            const answer = (await cancel.act({ meetingId: meeting.id, expectedVersion: meeting.version, reason })).cancelMeeting;
            if (answer.__typename === 'Refused') return [{ field: 'reason', sentence: answer.sentence }];
            say(t('meetings.cancelDone'));
            setAsking(null);
            return null;
          }}
        />
      )}
    </Page>
  );
}

function MyAnswer({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const { act, busy } = useAct(AnswerInvitationDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const mine = meeting.invitations.find((invitation) => invitation.person?.id === person.id);
  if (!mine || !meeting.abilities.answer) return null;
  const answer = async (chosen: MeetingAnswer) => {
    setProblem(null);
    try {
      const result = (await act({ invitationId: mine.id, answer: chosen, note: null })).answerInvitation;
      if (result.__typename === 'Refused') setProblem(result.sentence);
      else say(t('meetings.answered'));
    } catch {
      setProblem(t('states.offline.title'));
    }
  };
  return (
    <div className="note kok">
      <p>
        <b>{mine.answer ? t('meetings.yourAnswer', { answer: t(`meetings.answer.${mine.answer}`) }) : t('meetings.willYou')}</b>
      </p>
      {problem && <p role="alert">{problem}</p>}
      <div className="row">
        {answers.map((each) => (
          <button key={each} type="button" className="btn" aria-pressed={mine.answer === each} disabled={busy} onClick={() => void answer(each)}>
            {t(`meetings.answer.${each}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

const markOf: Record<MeetingAnswer, MarkName> = { yes: 'accepted', remote: 'accepted', no: 'cancelled' };

function Invitations({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const params = useSlug();
  const { brief } = useDates();
  return (
    <Section title={t('meetings.invited')} hint={<AnswerCounts meeting={meeting} />}>
      <table className="tb inv">
        <thead>
          <tr>
            <th>{t('one.columns.body')}</th>
            <th>{t('meetings.columns.who')}</th>
            <th>{t('meetings.columns.answer')}</th>
            <th>{t('meetings.columns.note')}</th>
          </tr>
        </thead>
        <tbody>
          {meeting.invitations.map(({ id, mandate, person, answer, answeredAt, note }) => (
            <tr key={id}>
              <td>
                <Link className="q" to="/$slug/organisations/$id" params={{ ...params, id: mandate.organisation.id }}>
                  {local(mandate.organisation.short)}
                </Link>
              </td>
              <td>
                {person ? local(person.name) : mandate.post && local(mandate.post)} <span className="xs fnt nw">{mandate.role === 'member' ? '' : t(`role.${mandate.role}`)}</span>{' '}
                {!mandate.hasVote && <span className="force">{t('bodies.noVote')}</span>}
              </td>
              <td>
                <span className="st">
                  <Glyph mark={answer ? markOf[answer] : 'notStarted'} />
                  {t(`meetings.said.${answer ?? 'none'}`)}
                </span>
              </td>
              <td className="sm mut">
                {[note, answeredAt && brief(answeredAt)].filter(Boolean).join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
