import { useTranslation } from 'react-i18next';
import { useLater } from './useLater';

const widths = ['74%', '58%', '66%', '49%', '70%', '61%'];

/** Rows of real height, shown only when the answer takes longer than 300 ms; until then whoever asks the document still finds that it waits. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  const late = useLater(true);
  return (
    <div className="sk" role="status" aria-label={t('states.loading')} hidden={!late}>
      <div className="ldr" />
      {Array.from({ length: rows }, (_, row) => (
        <div key={row}>
          <i style={{ width: 52 }} />
          <i style={{ width: widths[row % widths.length] }} />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}

/** A thin line over rows that stay while fresh ones load. */
export function Refreshing({ on }: { on: boolean }) {
  return useLater(on) ? <div className="ldr" aria-hidden="true" /> : null;
}
