import { Link } from '@tanstack/react-router';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { OverviewDocument, type OverviewQuery } from '../graphql/graphql';
import { CountBar } from '../parts/CountBar';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { Countdown } from '../shell/Rail';
import { Page } from '../shell/Page';
import { useMe, useSlug } from '../shell/viewer';
import { daysBetween, useDates } from '../words/useDates';
import { Bodies } from './Bodies';
import { NextMeeting } from './NextMeeting';
import { Sentence } from './Sentence';
import { Waiting } from './Waiting';
import './overview.css';

type Whole = NonNullable<OverviewQuery['overview']>;

export function OverviewPage() {
  const { t, i18n } = useTranslation();
  const params = useSlug();
  const { abilities } = useMe();
  const asked = useAsk(OverviewDocument, { keep: true });
  const whole = asked.data?.overview;
  return (
    <Page title={t('overview.title')} className="ov">
      <div className="strip">
        <Today />
        <div className="acts noprint">
          <a className="btn dsk" href={`/m?lang=${i18n.language}`} target="_blank" rel="noopener">
            <IconPrinter className="i" aria-hidden /> {t('overview.chairsPage')}
          </a>
          {abilities.issueAssignments && (
            <Link className="btn p dsk" to="/$slug/assignments/new" params={params} search={{}}>
              <IconPlus className="i" aria-hidden /> {t('list.new')} <kbd>C</kbd>
            </Link>
          )}
        </div>
      </div>
      {whole ? whole.total > 0 ? <Shown whole={whole} /> : <NotBegun whole={whole} /> : asked.error ? <ErrorNote error={asked.error} again={() => void asked.refetch()} /> : <Loading rows={8} />}
    </Page>
  );
}

/** «четверг, 20 мая 2027 года · 12-я неделя сезона» */
function Today() {
  const { t } = useTranslation();
  const { today, day } = useDates();
  const since = daysBetween(`${today.slice(0, 4)}-03-01`, today);
  const inSeason = since >= 0 && today < `${today.slice(0, 4)}-09-01`;
  return (
    <p className="crumb">
      {day(today, 'letter')}
      {inSeason && ` · ${t('overview.week', { week: Math.floor(since / 7) + 1 })}`}
    </p>
  );
}

function Shown({ whole }: { whole: Whole }) {
  const { year } = whole;
  return (
    <>
      <Sentence whole={whole} />
      <div className="big">
        <CountBar counts={whole.counts} legend search={(mark) => ({ show: mark, year })} />
      </div>
      <div className="cols">
        <Aside whole={whole} />
        <Bodies whole={whole} />
      </div>
    </>
  );
}

function Aside({ whole }: { whole: Whole }) {
  const { t } = useTranslation();
  return (
    <aside aria-label={t('overview.waiting.title')}>
      <Waiting waiting={whole.waiting} />
      <NextMeeting meeting={whole.nextMeeting ?? null} />
      <div className="mob">
        <Countdown />
      </div>
    </aside>
  );
}

/** March: nothing was given out yet. */
function NotBegun({ whole }: { whole: Whole }) {
  const { t } = useTranslation();
  const params = useSlug();
  const { abilities } = useMe();
  return (
    <>
      <h1 className="lead">{t('overview.notBegun.title', { year: whole.year })}</h1>
      <div className="cols">
        <Aside whole={whole} />
        <Empty title={t('overview.notBegun.next')} text={t('overview.notBegun.text')}>
          {abilities.issueAssignments && (
            <Link className="btn" to="/$slug/assignments/new" params={params} search={{}}>
              {t('list.newLong')}
            </Link>
          )}
        </Empty>
      </div>
    </>
  );
}
