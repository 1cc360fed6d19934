import { useState } from 'react';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/useAct';
import { AcceptSlotDocument, CancelAssignmentDocument, DiscardAssignmentDocument, type ActedFragment, type RowFragment } from '../graphql/graphql';
import { say } from '../parts/toasts';
import { RemindChosen } from '../reminders/RemindChosen';
import { ReasonDialog } from './ReasonDialog';

/** One thing for many rows: only what every chosen row that it touches allows, and how many that is. */
export function BulkBar({ rows, clear }: { rows: RowFragment[]; clear: () => void }) {
  const { t } = useTranslation();
  const accept = useAct(AcceptSlotDocument);
  const cancel = useAct(CancelAssignmentDocument);
  const discard = useAct(DiscardAssignmentDocument);
  const [asking, setAsking] = useState(false);
  const [running, setRunning] = useState(false);

  const acceptable = rows.flatMap((row) => row.slots.filter((slot) => slot.isLead && slot.abilities.accept && row.abilities.accept));
  const cancellable = rows.filter(({ abilities }) => abilities.cancel);
  const drafts = rows.filter(({ abilities }) => abilities.discard);

  const each = async <T,>(things: T[], act: (thing: T) => Promise<ActedFragment>, done: (count: number) => string) => {
    setRunning(true);
    const refused: string[] = [];
    let count = 0;
    for (const thing of things) {
      const answer = await act(thing).catch(() => null);
      if (answer?.__typename === 'Assignment') count += 1;
      else refused.push(answer?.sentence ?? t('states.offline.title'));
    }
    setRunning(false);
    if (count > 0) say(done(count));
    for (const sentence of new Set(refused)) say(sentence);
    clear();
  };

  return (
    <div className="bulk noprint" role="region" aria-label={t('list.chosen', { count: rows.length })}>
      <span className="cnt">{t('list.chosen', { count: rows.length })}</span>
      <p>{acceptable.length + cancellable.length + drafts.length === 0 ? t('list.bulk.nothing') : acceptable.length > 0 && t('list.bulk.accepts', { count: acceptable.length })}</p>
      <div className="bs">
        {acceptable.length > 0 && (
          <button
            type="button"
            className="btn p"
            disabled={running}
            onClick={() => void each(acceptable, async ({ id, version }) => (await accept.act({ slotId: id, expectedVersion: version })).acceptSlot, (count) => t('list.bulk.accepted', { count }))}
          >
            <IconCheck className="i" aria-hidden /> {t('list.bulk.accept', { count: acceptable.length })}
          </button>
        )}
        <RemindChosen rows={rows} running={running} done={clear} />
        {cancellable.length > 0 && (
          <button type="button" className="btn" disabled={running} onClick={() => setAsking(true)}>
            {t('list.bulk.cancel', { count: cancellable.length })}
          </button>
        )}
        {drafts.length > 0 && (
          <button
            type="button"
            className="btn"
            disabled={running}
            onClick={() => void each(drafts, async ({ id, version }) => (await discard.act({ id, expectedVersion: version })).discardAssignment, (count) => t('list.bulk.discarded', { count }))}
          >
            {t('list.bulk.discard', { count: drafts.length })}
          </button>
        )}
        <button type="button" className="btn x" onClick={clear}>
          <IconX className="i" aria-hidden />
          <span className="vh">{t('list.clear')}</span>
          <kbd className="dsk">Esc</kbd>
        </button>
      </div>
      {asking && (
        <ReasonDialog
          title={t('list.bulk.cancelTitle', { count: cancellable.length })}
          text={t('one.cancel.text')}
          send={t('one.cancel.send')}
          onClose={() => setAsking(false)}
          onSend={async (reason) => {
            setAsking(false);
            await each(cancellable, async ({ id, version }) => (await cancel.act({ id, expectedVersion: version, reason })).cancelAssignment, (count) => t('list.bulk.cancelled', { count }));
            return null;
          }}
        />
      )}
    </div>
  );
}
