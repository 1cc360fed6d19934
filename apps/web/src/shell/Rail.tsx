import { Link } from '@tanstack/react-router';
import { IconBuilding, IconCalendar, IconCalendarEvent, IconChartBar, IconDots, IconLayoutDashboard, IconListCheck, IconMail, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { CountsDocument, UnsortedCountDocument } from '../graphql/graphql';
import { Sign } from '../parts/Sign';
import { Twelve } from '../parts/Twelve';
import { local } from '../words/local';
import { daysBetween, useDates } from '../words/useDates';
import { Person } from './Person';
import { useAsked } from './useAsked';
import { useMe, useSlug } from './viewer';

interface Section { to: '/$slug/assignments'; icon: typeof IconMail; label: string; count: number; late: boolean; say: string }

/** Every other section is below it in the address. */
const home: string = '/$slug';

/** Only sections that exist; a number beside a section is what asks for attention there. */
function useSections() {
  const { t } = useTranslation();
  const me = useMe();
  const counts = useAsk(CountsDocument, { variables: {} });
  const mail = useAsk(UnsortedCountDocument, { enabled: me.abilities.sortMail });
  const overdue = counts.data?.assignments.counts.find(({ mark }) => mark === 'overdue')?.count ?? 0;
  return [
    me.abilities.readOverview && { to: '/$slug', icon: IconLayoutDashboard, label: t('shell.overview'), count: 0, late: false, say: '' },
    { to: '/$slug/assignments', icon: IconListCheck, label: t(useAsked() ? 'list.titleAsked' : 'shell.assignments'), count: overdue, late: true, say: t('shell.overdue', { count: overdue }) },
    me.abilities.sortMail && { to: '/$slug/mail', icon: IconMail, label: t('shell.mail'), count: mail.data?.unsortedMail.total ?? 0, late: false, say: t('shell.unsorted', { count: mail.data?.unsortedMail.total ?? 0 }) },
    { to: '/$slug/meetings', icon: IconCalendarEvent, label: t('shell.meetings'), count: 0, late: false, say: '' },
    { to: '/$slug/organisations', icon: IconBuilding, label: t('shell.organisations'), count: 0, late: false, say: '' },
    { to: '/$slug/reports', icon: IconChartBar, label: t('shell.reports'), count: 0, late: false, say: '' },
    { to: '/$slug/calendar', icon: IconCalendar, label: t('shell.calendar'), count: 0, late: false, say: '' },
    me.abilities.readOverview && { to: '/$slug/settings', icon: IconSettings, label: t('settings.title'), count: 0, late: false, say: '' },
  ].filter((section) => section !== false) as Section[];
}

export function Rail() {
  const { t } = useTranslation();
  const { council } = useMe();
  const params = useSlug();
  const sections = useSections();
  return (
    <nav className="rail" aria-label={t('shell.sections')}>
      <Link className="brand" to="/$slug" params={params}>
        <Sign />
        <span className="nm">
          <b>Кеңес</b>
          <span>{local(council.name)}</span>
        </span>
      </Link>
      <div className="nav">
        {sections.map(({ to, icon: Icon, label, count, late, say }) => (
          <Link key={to} to={to} params={params} title={label} activeOptions={{ exact: to === home }} activeProps={{ 'aria-current': 'page' }}>
            <Icon className="i" aria-hidden />
            <span>{label}</span>
            {count > 0 && (
              <span className={late ? 'n late' : 'n'}>
                <span aria-hidden="true">{count}</span>
                <span className="vh">{say}</span>
              </span>
            )}
          </Link>
        ))}
      </div>
      <div className="foot">
        <Countdown />
        <Person />
      </div>
    </nav>
  );
}

/** The campaign's first and last day in a year: 1–12 June, the World Day Against Child Labour. */
export function Countdown() {
  const { t } = useTranslation();
  const { today } = useDates();
  const first = `${today.slice(0, 4)}-06-01`;
  const left = daysBetween(today, first);
  if (left < -11) return null;
  return (
    <div className="count">
      {left > 0 ? (
        <>
          {t('shell.before')} <b>{t('time.days', { count: left })}</b>
        </>
      ) : (
        <b>{t('shell.dayOf', { day: 1 - left })}</b>
      )}
      <Twelve begun={Math.max(0, 1 - left)} />
    </div>
  );
}

/** As many sections as a thumb finds on a phone; the rest is behind one more. */
const onPhone = 4;

export function TabBar() {
  const { t } = useTranslation();
  const sections = useSections();
  const rest = sections.slice(onPhone);
  return (
    <nav className="mtab" aria-label={t('shell.sectionsPhone')}>
      {sections.slice(0, onPhone).map((section) => (
        <Tab key={section.to} {...section} />
      ))}
      {rest.length > 1 ? (
        <details className="more" onClick={(event) => (event.target as HTMLElement).closest('a') && event.currentTarget.removeAttribute('open')}>
          <summary>
            <IconDots className="i" aria-hidden />
            {t('shell.more')}
          </summary>
          <div className="pop up">
            {rest.map((section) => (
              <Tab key={section.to} {...section} />
            ))}
          </div>
        </details>
      ) : (
        rest.map((section) => <Tab key={section.to} {...section} />)
      )}
    </nav>
  );
}

function Tab({ to, icon: Icon, label, count, say }: Section) {
  const params = useSlug();
  return (
    <Link to={to} params={params} activeOptions={{ exact: to === home }} activeProps={{ 'aria-current': 'page' }}>
      <Icon className="i" aria-hidden />
      {label}
      {count > 0 && (
        <em>
          <span aria-hidden="true">{count}</span>
          <span className="vh">{say}</span>
        </em>
      )}
    </Link>
  );
}
