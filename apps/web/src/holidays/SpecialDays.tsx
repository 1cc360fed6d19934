import { useTranslation } from 'react-i18next';
import { Section } from '../parts/Section';
import { local } from '../words/local';
import { useDates } from '../words/useDates';
import type { SpecialDay } from './DayDialog';

interface Props {
  days: SpecialDay[];
  onEdit?: (day: SpecialDay) => void;
  onRemove?: (day: SpecialDay) => void;
}

/** The days that differ from their weekday, in their order. */
export function SpecialDays({ days, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const { day } = useDates();
  return (
    <Section title={t('holidays.list')} hint={days.length}>
      {days.length === 0 ? (
        <p className="mut">{t('holidays.none')}</p>
      ) : (
        <ul className="days">
          {days.map((each) => (
            <li key={each.day}>
              <b className="on">{day(each.day, 'weekday')}</b>
              <span className="nm">
                {local(each.name)} <span className="mut sm">{t(`holidays.kind.${each.kind}`)}</span>
              </span>
              {onEdit && onRemove && (
                <span className="bs">
                  <button type="button" className="link" onClick={() => onEdit(each)}>
                    {t('holidays.edit')} <span className="vh">{day(each.day)}</span>
                  </button>
                  <button type="button" className="link" onClick={() => onRemove(each)}>
                    {t('holidays.remove')} <span className="vh">{day(each.day)}</span>
                  </button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
