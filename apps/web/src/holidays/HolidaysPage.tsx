import { useState } from 'react';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { YearOfDaysDocument } from '../graphql/graphql';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { Page } from '../shell/Page';
import { useMe } from '../shell/viewer';
import { useDates } from '../words/useDates';
import { Changes } from './Changes';
import { DayDialog, RemoveDialog, type SpecialDay } from './DayDialog';
import { FallenDays } from './FallenDays';
import { Rhythms } from './Rhythms';
import { SpecialDays } from './SpecialDays';
import { Year } from './Year';
import './holidays.css';

/** The council's working days: everybody reads them, the secretariat keeps them. */
export function HolidaysPage() {
  const { t } = useTranslation();
  const { today } = useDates();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [editing, setEditing] = useState<Partial<SpecialDay> | null>(null);
  const [removing, setRemoving] = useState<SpecialDay | null>(null);
  const mayEdit = useMe().abilities.issueAssignments;
  const asked = useAsk(YearOfDaysDocument, { variables: { from: `${year}-01-01`, to: `${year}-12-31`, year }, keep: true });
  const days = asked.data?.workDays;
  const special = (days ?? []).flatMap((each) => (each.kind && each.name ? [{ ...each, kind: each.kind, name: each.name }] : []));
  return (
    <Page title={t('holidays.title')} className="hol">
      <div className="top">
        <div className="grow">
          <h1>{t('holidays.title')}</h1>
          <p className="mut">{t('holidays.intro')}</p>
        </div>
        <div className="acts">
          <button type="button" className="btn" aria-label={t('holidays.before')} onClick={() => setYear(year - 1)}>
            <IconChevronLeft className="i" aria-hidden />
          </button>
          <b aria-live="polite">{t('holidays.year', { year })}</b>
          <button type="button" className="btn" aria-label={t('holidays.after')} onClick={() => setYear(year + 1)}>
            <IconChevronRight className="i" aria-hidden />
          </button>
          {mayEdit && (
            <button type="button" className="btn p" onClick={() => setEditing({})}>
              <IconPlus className="i" aria-hidden /> {t('holidays.add')}
            </button>
          )}
        </div>
      </div>
      {days ? (
        <>
          <Year year={year} days={days} campaigns={asked.data!.campaigns} />
          {mayEdit && <FallenDays />}
          <SpecialDays days={special} onEdit={mayEdit ? setEditing : undefined} onRemove={mayEdit ? setRemoving : undefined} />
          <Changes changes={asked.data!.workCalendarChanges} />
          <Rhythms campaigns={asked.data!.campaigns} mayEdit={mayEdit} />
        </>
      ) : asked.error ? (
        <ErrorNote error={asked.error} again={() => void asked.refetch()} />
      ) : (
        <Loading rows={8} />
      )}
      {editing && <DayDialog day={editing} year={year} onClose={() => setEditing(null)} />}
      {removing && <RemoveDialog day={removing} onClose={() => setRemoving(null)} />}
    </Page>
  );
}
