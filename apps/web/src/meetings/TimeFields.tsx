import { useTranslation } from 'react-i18next';
import { DateField } from '../parts/DateField';
import { Field, type Problem } from '../parts/Field';
import { instantAt, readTime } from '../words/instantAt';
import { useDates } from '../words/useDates';

export interface Hours {
  day: string | null;
  from: string;
  to: string;
}

/** Day, beginning and end as people write them. */
export function TimeFields({ value, onChange }: { value: Hours; onChange: (hours: Hours) => void }) {
  const { t } = useTranslation();
  const { today } = useDates();
  return (
    <div className="hours">
      <Field id="day" label={t('meetings.form.day')}>
        {(aria) => <DateField aria={aria} value={value.day} min={today} onChange={(day) => onChange({ ...value, day })} />}
      </Field>
      <Field id="from" label={t('meetings.form.from')}>
        {(aria) => <input {...aria} className="in" inputMode="numeric" placeholder="11:00" value={value.from} onChange={(event) => onChange({ ...value, from: event.target.value })} />}
      </Field>
      <Field id="to" label={t('meetings.form.to')}>
        {(aria) => <input {...aria} className="in" inputMode="numeric" placeholder="12:30" value={value.to} onChange={(event) => onChange({ ...value, to: event.target.value })} />}
      </Field>
    </div>
  );
}

/** The two instants, or what is missing. */
export function readHours({ day, from, to }: Hours, zone: string, t: (key: 'meetings.form.noDay' | 'meetings.form.noFrom' | 'meetings.form.noTo') => string): { startsAt: string; endsAt: string } | Problem[] {
  const start = readTime(from);
  const end = readTime(to);
  const found: Problem[] = [];
  if (!day) found.push({ field: 'day', sentence: t('meetings.form.noDay') });
  if (!start) found.push({ field: 'from', sentence: t('meetings.form.noFrom') });
  if (!end || (start && end <= start)) found.push({ field: 'to', sentence: t('meetings.form.noTo') });
  if (found.length > 0 || !day || !start || !end) return found;
  return { startsAt: instantAt(zone, day, start), endsAt: instantAt(zone, day, end) };
}
