import { Link } from '@tanstack/react-router';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNextDay } from '../api/demo';
import { useDates } from '../words/useDates';

/** Which day it is in the demo, and the way to the next one. */
export function DemoBand() {
  const { t } = useTranslation();
  const { today, day } = useDates();
  const next = useNextDay();
  return (
    <div className="demo noprint">
      <span>
        <span className="dsk">{t('demo.band')} </span>
        <b className="dsk">{day(today, 'letter')}</b>
        <b className="mob">{day(today, 'table')}</b>
      </span>
      <span className="push">
        <Link to="/mailbox">{t('demo.mailbox')}</Link>
        <button type="button" className="btn s" aria-label={t('demo.nextDay')} disabled={next.busy} onClick={() => void next.go()}>
          <IconArrowRight className="i" aria-hidden /> <span className="dsk">{t('demo.nextDay')}</span>
        </button>
      </span>
    </div>
  );
}
