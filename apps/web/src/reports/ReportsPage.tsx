import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { monthName } from '../../../../config/words/dates';
import { useAsk } from '../api/queries';
import { DisciplineDocument, type DisciplineQuery } from '../graphql/graphql';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading, Refreshing } from '../parts/Loading';
import { Section } from '../parts/Section';
import { WordPick } from '../parts/WordPick';
import { Page } from '../shell/Page';
import { useSlug } from '../shell/viewer';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import { daysOf, months, periodOf, quarters, seasonPeriod, type Period } from './periods';
import './reports.css';

type Line = DisciplineQuery['discipline'][number];

/** What was ordered, and how it was done; what was asked, and whether it was answered. Who was only asked has no word of lateness here. */
export function ReportsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = useSlug();
  const { today, day, language } = useDates();
  const year = Number(today.slice(0, 4));
  const { period = seasonPeriod } = useSearch({ from: '/$slug/reports' });
  const { fromOn, toOn } = daysOf(period, year);
  const asked = useAsk(DisciplineDocument, { variables: { fromOn, toOn }, keep: true });
  const lines = asked.data?.discipline;
  const name = (one: Period) => (one === seasonPeriod ? t('reports.season', { year }) : one.startsWith('q') ? t('reports.quarter', { quarter: t(`reports.roman.${one as 'q1'}`), year }) : `${monthName(Number(one.slice(1)), language)} ${year}`);
  return (
    <Page title={t('reports.title')} className="reports">
      <div className="top">
        <div className="grow">
          <h1 className="dup">{t('reports.title')}</h1>
          <p className="mut">
            <span className="words noprint">
              <WordPick
                label={t('reports.period')}
                value={period}
                choices={[seasonPeriod, ...quarters, ...months].map((one) => ({ value: one, label: name(one as Period) }))}
                onPick={(value) => void navigate({ to: '/$slug/reports', params, search: { period: value === seasonPeriod ? undefined : periodOf(value) }, replace: true })}
              />
            </span>
            <span className="po">{name(period)}</span> {day(fromOn, 'from')}, {t('reports.through', { day: day(toOn) })}; {t('reports.asOf', { day: day(today) })}
          </p>
        </div>
        <div className="acts">
          <button type="button" className="btn dsk" onClick={() => window.print()}>
            <IconPrinter className="i" aria-hidden /> {t('list.print')}
          </button>
        </div>
      </div>
      <Refreshing on={asked.isPlaceholderData} />
      {lines ? <Tables lines={lines} /> : asked.error ? <ErrorNote error={asked.error} again={() => void asked.refetch()} /> : <Loading rows={8} />}
    </Page>
  );
}

function Tables({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  const ordered = lines.filter(({ orders }) => orders);
  const wished = lines.filter((line) => line.asked);
  if (lines.length === 0) return <Empty title={t('reports.none')} text={t('reports.noneText')} />;
  return (
    <>
      {ordered.length > 0 && (
        <Section title={t('reports.orders.title')}>
          <Orders lines={ordered} />
          <p className="defs">{t('reports.orders.definition')}</p>
        </Section>
      )}
      {wished.length > 0 && (
        <Section title={t('reports.asked.title')}>
          <Asked lines={wished} />
          <p className="defs">{t('reports.asked.definition')}</p>
        </Section>
      )}
    </>
  );
}

function Orders({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  const { number } = useDates();
  const columns = ['issued', 'due', 'inTime', 'late', 'overdue', 'notReported', 'returns', 'extensions'] as const;
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={t('reports.orders.title')}>
      <table className="tb rp">
        <thead>
          <tr>
            <th scope="col">{t('overview.bodies.body')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">{t(`reports.columns.${column}`)}</th>
            ))}
            <th scope="col">{t('reports.columns.acknowledged')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ organisation, orders, medianMinutesToAcknowledge: minutes }) => (
            <tr key={organisation.id}>
              <Body of={organisation} />
              {columns.map((column) => (
                <td key={column} className={column === 'overdue' && orders!.overdue > 0 ? 'c-late b' : undefined}>
                  {number(orders![column])}
                  {column === 'inTime' && orders!.inTimePercent !== null && orders!.inTimePercent !== undefined && <span className="fnt"> · {orders!.inTimePercent} %</span>}
                  {column === 'late' && orders!.averageDaysLate && <span className="fnt"> · {t('reports.daysLate', { days: number(Math.round(orders!.averageDaysLate * 10) / 10) })}</span>}
                </td>
              ))}
              <td><Soon minutes={minutes ?? null} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Asked({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  const { number } = useDates();
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={t('reports.asked.title')}>
      <table className="tb rp short">
        <thead>
          <tr>
            <th scope="col">{t('overview.bodies.body')}</th>
            <th scope="col">{t('reports.columns.sent')}</th>
            <th scope="col">{t('reports.columns.answers')}</th>
            <th scope="col">{t('reports.columns.acknowledged')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ organisation, asked, orders, medianMinutesToAcknowledge: minutes }) => (
            <tr key={organisation.id}>
              <Body of={organisation} />
              <td>{number(asked!.issued)}</td>
              <td>
                {asked!.due > 0 && t('reports.ofDue', { answered: number(asked!.answered), due: number(asked!.due) })}
                {asked!.percent !== null && asked!.percent !== undefined && <span className="fnt"> · {asked!.percent} %</span>}
              </td>
              <td>{!orders && <Soon minutes={minutes ?? null} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Body({ of }: { of: Line['organisation'] }) {
  const params = useSlug();
  return (
    <th scope="row">
      <Link className="q" to="/$slug/organisations/$id" params={{ ...params, id: of.id }}>{local(of.short)}</Link>
    </th>
  );
}

/** «40 мин», «5 ч», «2,5 дня» */
function Soon({ minutes }: { minutes: number | null }) {
  const { t } = useTranslation();
  const { number } = useDates();
  if (minutes === null) return null;
  if (minutes < 60) return <>{t('reports.minutes', { number: number(minutes) })}</>;
  const hours = Math.round(minutes / 60);
  return <>{hours < 48 ? t('reports.hours', { number: number(hours) }) : t('reports.days', { number: number(Math.round(minutes / 144) / 10) })}</>;
}
