import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn, formatDate, formatInstant, formatNumber, timeIn, type DateForm } from '../../../../config/words/dates';
import { currentLanguage } from './words';

/** The council's own day and zone: «today» on a screen is theirs, not the browser's. */
export const CouncilClock = createContext<{ today: string; zone: string }>({ today: '', zone: 'UTC' });

const aside = (day: string, by: number) => new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
export const addDays = aside;

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export function useDates() {
  const { t } = useTranslation();
  const { today, zone } = useContext(CouncilClock);
  const language = currentLanguage();
  const day = (value: string, form: DateForm = 'day') => formatDate(value, form, language);
  const near = (value: string) =>
    value === today ? t('time.today') : value === aside(today, -1) ? t('time.yesterday') : value === aside(today, 1) ? t('time.tomorrow') : null;
  return {
    today,
    zone,
    language,
    day,
    /** «до 27 мая», “until 27 May”: a day asked for or given. */
    until: (value: string) => (language === 'en' ? `until ${day(value)}` : day(value, 'by')),
    dayOf: (instant: string) => dayIn(zone, instant),
    time: (instant: string) => timeIn(zone, instant),
    number: (value: number) => formatNumber(value, language),
    full: (instant: string) => formatInstant(instant, zone, 'table', language),
    /** «сегодня, 10:12», «вчера, 10:12», «18 мая, 09:00» */
    moment: (instant: string) => `${near(dayIn(zone, instant)) ?? day(dayIn(zone, instant))}, ${timeIn(zone, instant)}`,
    /** «сегодня 10:12», «вчера», «18 мая»: shorter, for rows */
    brief: (instant: string) => {
      const on = dayIn(zone, instant);
      return on === today ? `${t('time.today')} ${timeIn(zone, instant)}` : near(on) ?? day(on);
    },
    /** «завтра», «через 8 дней», «6 дней назад» */
    distance: (value: string) => {
      const days = daysBetween(today, value);
      return near(value) ?? (days > 0 ? t('time.ahead', { count: days }) : t('time.ago', { count: -days }));
    },
  };
}
