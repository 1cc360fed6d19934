import { useState } from 'react';
import { IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { LateToRemindDocument } from '../graphql/graphql';
import { Dialog } from '../parts/Dialog';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { local } from '../words/local';
import { lettersOf, linesOf, type Line } from './foreseen';
import { useRemind } from './useRemind';
import './reminders.css';

/** Nothing goes to many unseen: who gets a letter, of what, and who does not and why. What is sent is what is shown. */
export function RemindLateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const asked = useAsk(LateToRemindDocument, { keep: true });
  const late = asked.data?.lateToRemind;
  return (
    <Dialog title={t('reminders.late.title')} onClose={onClose} wide>
      {late ? <Shown lines={linesOf(late)} onClose={onClose} /> : asked.error ? <ErrorNote error={asked.error} again={() => void asked.refetch()} /> : <Loading rows={4} />}
    </Dialog>
  );
}

function Shown({ lines, onClose }: { lines: Line[]; onClose: () => void }) {
  const { t } = useTranslation();
  const remind = useRemind();
  const [problem, setProblem] = useState<string | null>(null);
  const [now, later] = (['now', 'later'] as const).map((outcome) => lines.filter((line) => line.outcome === outcome)) as [Line[], Line[]];
  const going = [...now, ...later];
  const left = lines.filter((line) => !going.includes(line));
  const press = async () => {
    const refused = await remind.press(going.flatMap(({ slotIds }) => slotIds));
    if (refused === null) onClose();
    else setProblem(refused);
  };
  return (
    <>
      <p className="mut sm">{t(going.length > 0 ? 'reminders.late.note' : 'reminders.late.nothing')}</p>
      {problem && (
        <div className="note late" role="alert">
          <p>{problem}</p>
        </div>
      )}
      <Lines head={t('reminders.late.now', { count: lettersOf(now) })} lines={now} />
      <Lines head={t('reminders.late.later')} hint={t('reminders.late.laterWhy')} lines={later} />
      <Lines head={t('reminders.late.left')} lines={left} />
      <div className="row">
        {going.length > 0 && (
          <button type="button" className="btn p" disabled={remind.busy} onClick={() => void press()}>
            <IconBellRinging className="i" aria-hidden /> {now.length > 0 ? t('reminders.late.send', { count: lettersOf(now) }) : t('reminders.late.sendLater')}
          </button>
        )}
        <button type="button" className="btn" onClick={onClose}>
          {t('states.back')}
        </button>
      </div>
    </>
  );
}

function Lines({ head, hint, lines }: { head: string; hint?: string; lines: Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="fs">
      <h3>{head}</h3>
      {hint && <p className="mut sm">{hint}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.slotIds[0]}>
            <b>{local(line.organisation.short)}</b>
            <Overdue numbers={line.numbers} />
            <span className="sm mut">
              <Whereto line={line} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So many numbers are named; more are counted. */
const named = 5;

function Overdue({ numbers }: { numbers: string[] }) {
  const { t } = useTranslation();
  const more = numbers.length - named;
  const said = [numbers.slice(0, named).join(', '), more > 0 && t('list.more', { count: more })].filter(Boolean).join(' ');
  return <span className="sm">{t('reminders.late.overdue', { count: numbers.length, numbers: said })}</span>;
}

/** The reader of a letter, or why there is none. */
function Whereto({ line: { outcome, to, address } }: { line: Line }) {
  const { t } = useTranslation();
  if (outcome !== 'now' && outcome !== 'later') return t(`reminders.late.why.${outcome}`);
  return [to && local(to.name), address].filter(Boolean).join(', ');
}
