import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../../../../config/words/dates';
import type { OverviewQuery } from '../graphql/graphql';
import { Section } from '../parts/Section';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';

type Meeting = NonNullable<NonNullable<OverviewQuery['overview']>['nextMeeting']>;

/** Who said what; a promise is not attendance, so nothing is said of a quorum. */
export function NextMeeting({ meeting }: { meeting: Meeting | null }) {
  const { t } = useTranslation();
  const params = useSlug();
  const { day, dayOf, time, language } = useDates();
  if (!meeting) return null;
  const on = dayOf(meeting.startsAt);
  const { yes, no, silent } = meeting;
  const month = language === 'kk' ? day(on).split(' ')[1] : day(on).replace(/^\d+ /, '');
  return (
    <Section title={t('overview.meeting.title')}>
      <div className="nm">
        <div className="day" aria-hidden="true">
          <span>{weekdayName(on, language)}</span>
          <b>{Number(on.slice(8))}</b>
          <span className="mo">{month}</span>
        </div>
        <div>
          <Link className="q b" to="/$slug/meetings/$id" params={{ ...params, id: meeting.id }}>
            {local(meeting.title)}
          </Link>
          <p className="sm mut">
            <span className="vh">{day(on, 'weekday')}, </span>
            {[time(meeting.startsAt), meeting.place, !meeting.place && meeting.videoUrl ? t('meetings.video') : ''].filter(Boolean).join(', ')}
          </p>
          <div className="rsvp" aria-hidden="true">
            {[yes, no, silent].map((count, at) => (
              <i key={at} style={{ flexGrow: count }} />
            ))}
          </div>
          <p className="sm">
            <b>{t('overview.meeting.yes', { count: yes })}</b>, {t('overview.meeting.no', { count: no })}, {t('overview.meeting.silent', { count: silent })}
          </p>
        </div>
      </div>
    </Section>
  );
}
