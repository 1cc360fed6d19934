import { Link } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { MeetingsDocument, type GatheringFragment } from '../graphql/graphql';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { Section } from '../parts/Section';
import { Page } from '../shell/Page';
import { useMe, useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { AnswerCounts } from './AnswerCounts';
import './meetings.css';

export function MeetingsPage() {
  const { t } = useTranslation();
  const params = useSlug();
  const { abilities } = useMe();
  const { today, dayOf } = useDates();
  const asked = useAsk(MeetingsDocument);
  const all = [...(asked.data?.meetings ?? [])].sort((one, other) => one.startsAt.localeCompare(other.startsAt));
  const ahead = all.filter(({ endsAt }) => dayOf(endsAt) >= today);
  const past = all.filter(({ endsAt }) => dayOf(endsAt) < today).reverse();
  const plan = abilities.planMeetings;
  return (
    <Page
      title={t('meetings.title')}
      className="meets"
      action={
        plan && (
          <Link to="/$slug/meetings/new" params={params} aria-label={t('meetings.plan')}>
            <IconPlus className="i" aria-hidden />
          </Link>
        )
      }
    >
      <div className="top">
        <div className="grow">
          <h1 className="dup">{t('meetings.title')}</h1>
        </div>
        <div className="acts">
          {plan && (
            <Link className="btn dsk" to="/$slug/meetings/new" params={params}>
              <IconPlus className="i" aria-hidden /> {t('meetings.plan')}
            </Link>
          )}
        </div>
      </div>
      {asked.data ? (
        all.length === 0 ? (
          <Empty title={t('meetings.none')} text={t('meetings.noneText')}>
            {plan && (
              <Link className="btn" to="/$slug/meetings/new" params={params}>
                {t('meetings.plan')}
              </Link>
            )}
          </Empty>
        ) : (
          <>
            <Section title={t('meetings.ahead')} hint={ahead.length}>
              {ahead.length === 0 ? <p className="mut">{t('meetings.noneAhead')}</p> : <List meetings={ahead} />}
            </Section>
            {past.length > 0 && (
              <Section title={t('meetings.past')} hint={past.length}>
                <List meetings={past} />
              </Section>
            )}
          </>
        )
      ) : asked.error ? (
        <ErrorNote error={asked.error} again={() => void asked.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function List({ meetings }: { meetings: GatheringFragment[] }) {
  const { t } = useTranslation();
  const params = useSlug();
  const { day, dayOf, time, distance } = useDates();
  return (
    <ul className="mt">
      {meetings.map((meeting) => (
        <li key={meeting.id} className={meeting.state === 'cancelled' ? 'gone' : undefined}>
          <span className="when">
            <b>{day(dayOf(meeting.startsAt), 'weekday')}</b>
            <span>
              {time(meeting.startsAt)}–{time(meeting.endsAt)}
            </span>
          </span>
          <span className="what">
            <Link className="q b" to="/$slug/meetings/$id" params={{ ...params, id: meeting.id }}>
              {local(meeting.title)}
            </Link>
            <span className="mut sm">{meeting.state === 'cancelled' ? t('meetings.cancelledBecause', { reason: meeting.cancelReason }) : meeting.place || (meeting.videoUrl && t('meetings.video'))}</span>
          </span>
          <span className="ans">{meeting.state !== 'cancelled' && <AnswerCounts meeting={meeting} />}</span>
          <span className="sm mut nw">{distance(dayOf(meeting.startsAt))}</span>
        </li>
      ))}
    </ul>
  );
}
