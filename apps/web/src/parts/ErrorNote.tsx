import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Fault, Offline } from '../api/ask';

/** What failed, what was kept and what to do next, in plain words. */
export function ErrorNote({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTranslation();
  const offline = error instanceof Offline;
  return (
    <div className="note late er" role="alert">
      <h3>{offline ? t('states.offline.title') : t('states.fault.title')}</h3>
      <p>
        {offline ? t('states.offline.text') : t('states.fault.text')}
        {error instanceof Fault && error.reference && ` ${t('states.fault.reference', { reference: error.reference })}`}
      </p>
      {again && (
        <div className="row">
          <button type="button" className="btn s" onClick={again}>
            <IconRefresh className="i" aria-hidden /> {t('states.again')}
          </button>
        </div>
      )}
    </div>
  );
}
