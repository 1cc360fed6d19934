import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { OpenCalendarPageDocument } from '../graphql/graphql';
import { say } from '../parts/toasts';
import { Address } from './Opening';

/** The same page for a phone, by QR: there it opens without signing in. Its address is given out only when asked for. */
export function Phone() {
  const { t } = useTranslation(['web', 'calendars']);
  const { act, busy } = useAct(OpenCalendarPageDocument);
  const [page, setPage] = useState<{ url: string; qr: string } | null>(null);
  const open = async (fresh: boolean) => {
    const answer = (await act({ fresh }).catch(() => null))?.openCalendarPage;
    if (!answer) return say(t('states.offline.title'));
    if (answer.__typename === 'Refused') return say(answer.sentence);
    setPage(answer);
    if (fresh) say(t('calendar.renewed'));
  };
  return (
    <div className={page ? 'qrb' : 'qrb none'}>
      {page && <img className="qr" src={`data:image/svg+xml,${encodeURIComponent(page.qr)}`} alt={t('calendars:page.qr')} />}
      <div>
        <h2>{t('calendars:page.phone')}</h2>
        <p className="mut">{t('calendars:page.phoneText')}</p>
        {page ? (
          <>
            <Address label={t('calendar.pageAddress')} url={page.url} />
            <button type="button" className="btn t s" disabled={busy} onClick={() => void open(true)}>{t('calendar.renew')}</button>
          </>
        ) : (
          <button type="button" className="btn" disabled={busy} onClick={() => void open(false)}>{t('calendar.showQr')}</button>
        )}
      </div>
    </div>
  );
}
