import { IconBrandApple, IconBrandGoogle, IconBrandWindows, IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { likelyProgram, type CalendarProgram } from '../../../../config/calendar-programs';

const named = [['outlook', IconBrandWindows], ['google', IconBrandGoogle], ['apple', IconBrandApple], ['thunderbird', IconMail]] as const;

/** Where the calendar is; pressing one makes a subscription of its own for it. */
export function Programs({ busy, onChoose }: { busy: boolean; onChoose: (program: CalendarProgram) => void }) {
  const { t } = useTranslation(['web', 'calendars']);
  const likely = likelyProgram(navigator.userAgent);
  return (
    <div className="apps" role="group" aria-label={t('calendars:page.where')}>
      {named.map(([program, Icon]) => (
        <button key={program} type="button" disabled={busy} className={program === (likely ?? 'outlook') ? 'me1' : undefined} onClick={() => onChoose(program)}>
          <Icon className="i" aria-hidden />
          <b>{t(`calendars:program.${program}`)}</b>
          <span>{program === likely ? t('calendars:page.likely') : t(`calendars:page.hint.${program}`)}</span>
        </button>
      ))}
      <button type="button" className="oth" disabled={busy} onClick={() => onChoose('other')}>
        <b>{t('calendars:program.other')}</b>
        <span>{t('calendars:page.hint.other')}</span>
      </button>
    </div>
  );
}
