import { useTranslation } from 'react-i18next';
import { useDates } from '../words/useDates';

/** Particulars of an act, those that have a name in the reader's language. */
export function Facts({ facts }: { facts: { name: string; value: string }[] }) {
  const { t, i18n } = useTranslation();
  const { day } = useDates();
  const named = facts.filter(({ name, value }) => value && i18n.exists(`fact.${name}`));
  if (named.length === 0) return null;
  const shown = (name: string, value: string) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value, 'table');
    const channel = `one.onBehalf.channels.${value}`;
    return name === 'channelName' && i18n.exists(channel) ? t(channel as 'one.onBehalf.channels.phone') : value;
  };
  return (
    <p className="sm mut">
      {named.map(({ name, value }, index) => (
        <span key={name}>
          {index > 0 && ' · '}
          {t(`fact.${name}` as 'fact.reason')}: {shown(name, value)}
        </span>
      ))}
    </p>
  );
}
