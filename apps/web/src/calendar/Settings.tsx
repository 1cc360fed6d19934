import { useTranslation } from 'react-i18next';
import type { CalendarPreviewQuery, FeedsQuery } from '../graphql/graphql';
import { languages } from '../words/words';

type Feed = FeedsQuery['feeds'][number];
export type Chosen = Pick<Feed, 'layers' | 'language' | 'alarms' | 'audience'>;
export type Counts = CalendarPreviewQuery['calendarPreview']['counts'];

/** What a subscription shows, in which words, and how discreetly. `counts` names the layers that may be chosen. */
export function Settings({ id, chosen, counts, onChange }: { id: string; chosen: Chosen; counts: Counts; onChange: (chosen: Chosen) => void }) {
  const { t } = useTranslation(['web', 'calendars']);
  const turn = (layer: Chosen['layers'][number], on: boolean) => onChange({ ...chosen, layers: on ? [...chosen.layers, layer] : chosen.layers.filter((one) => one !== layer) });
  return (
    <>
      <div className="seg" role="radiogroup" aria-label={t('calendars:page.language')}>
        {languages.map((language) => (
          <label key={language} lang={language}>
            <input type="radio" name={`${id}-language`} checked={chosen.language === language} onChange={() => onChange({ ...chosen, language })} />
            <span>{names[language]}</span>
          </label>
        ))}
      </div>
      <div className="opts">
        {counts.map(({ layer, count }) => (
          <label key={layer}>
            <input type="checkbox" checked={chosen.layers.includes(layer)} onChange={(event) => turn(layer, event.target.checked)} />
            <b>{t(`calendars:layer.${layer}`)}</b>
            <span>{count}</span>
          </label>
        ))}
        <label>
          <input type="checkbox" checked={chosen.alarms} onChange={(event) => onChange({ ...chosen, alarms: event.target.checked })} />
          <b>{t('calendars:page.alarms')}<i>{t('calendars:page.alarmsHint')}</i></b>
        </label>
        <label>
          <input type="checkbox" checked={chosen.audience === 'busy'} onChange={(event) => onChange({ ...chosen, audience: event.target.checked ? 'busy' : 'full' })} />
          <b>{t('calendars:page.busy')}<i>{t('calendars:page.busyHint')}</i></b>
        </label>
      </div>
    </>
  );
}

const names = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;
