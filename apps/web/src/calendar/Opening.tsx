import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { calendarPrograms, opensIn, webcal, type CalendarProgram } from '../../../../config/calendar-programs';
import { say } from '../parts/toasts';
import { useMe } from '../shell/viewer';
import { local } from '../words/local';

/** A subscription whose address may still be seen, and the program it is opened in. */
export interface Opened { name: string; url: string; program: CalendarProgram }

export function Opening({ opened: { name, url, program }, onAnother, onProgram }: { opened: Opened; onAnother: () => void; onProgram: (program: CalendarProgram) => void }) {
  const { t } = useTranslation(['web', 'calendars']);
  const { council } = useMe();
  return (
    <div className="opn" role="status">
      <h2>{t('calendars:page.ready', { name })}</h2>
      <p className="row">
        <a className="btn p" href={opensIn(program, url, local(council.name))} target={program === 'outlook' || program === 'google' ? '_blank' : undefined} rel="noreferrer">
          {t(`calendars:page.open.${program}`)}
        </a>
        {program === 'outlook' && <a className="btn" href={webcal(url)}>{t('calendars:page.open.outlookDesk')}</a>}
      </p>
      <p>{t(`calendars:page.steps.${program}`)}</p>
      <Address label={t('calendars:page.address')} url={url} />
      <p className="hint">{t(`calendars:page.refresh.${program}`)}</p>
      <p className="row">
        {calendarPrograms.filter((one) => one !== program).map((one) => (
          <button key={one} type="button" className="link" onClick={() => onProgram(one)}>{t(`calendars:program.${one}`)}</button>
        ))}
        <button type="button" className="link" onClick={onAnother}>{t('calendars:page.another')}</button>
      </p>
    </div>
  );
}

/** An address to be taken elsewhere. */
export function Address({ label, url }: { label: string; url: string }) {
  const { t } = useTranslation();
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    say(t('calendar.copied'));
  };
  return (
    <div className="url">
      <input className="in" readOnly value={url} aria-label={label} onFocus={(event) => event.target.select()} />
      <button type="button" className="btn" onClick={() => void copy()}>
        <IconCopy className="i" aria-hidden /> {t('calendar.copy')}
      </button>
    </div>
  );
}
