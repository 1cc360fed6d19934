import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconLock, IconShield } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries';
import { ClosedMailDocument, UnsortedDocument, type ClosedMailQuery, type OpenFragment } from '../graphql/graphql';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { useKeys } from '../shell/keys';
import { Page } from '../shell/Page';
import { useMe, useSlug } from '../shell/viewer';
import { firstLine } from '../words/firstLine';
import { useDates } from '../words/useDates';
import { ClosedLetter } from './ClosedLetter';
import { RawLetter } from './RawLetter';
import { Verdicts } from './Verdicts';
import './unsorted.css';

type Entry = { id: string; receivedAt: string; open: OpenFragment | null; closed: ClosedMailQuery['riskMail'][number] | null };

/** Mail that found no assignment: one letter, what speaks for it, and one key per verdict. */
export function UnsortedPage() {
  const { t } = useTranslation();
  const { seesRisk, abilities } = useMe();
  const mail = useAsk(UnsortedDocument, { enabled: abilities.sortMail });
  const closed = useAsk(ClosedMailDocument, { enabled: seesRisk });
  const rows = mail.data?.unsortedMail.rows.filter(({ atRisk }) => !atRisk) ?? [];
  const entries: Entry[] = [
    ...rows.map((open) => ({ id: open.id, receivedAt: open.receivedAt, open, closed: null })),
    ...(closed.data?.riskMail ?? []).map((each) => ({ id: each.id, receivedAt: each.receivedAt, open: null, closed: each })),
  ].sort((one, other) => other.receivedAt.localeCompare(one.receivedAt));
  const failed = mail.error ?? closed.error;
  const loaded = mail.data ?? closed.data;

  if (!abilities.sortMail && !seesRisk) {
    return (
      <Page title={t('unsorted.title')}>
        <Empty title={t('unsorted.notYours')} />
      </Page>
    );
  }
  if (!loaded || entries.length === 0) {
    return (
      <Page title={t('unsorted.title')}>
        <h1 className="dup">{t('unsorted.title')}</h1>
        {loaded ? <Empty title={t('unsorted.done')} text={t('unsorted.doneText')} /> : failed ? <ErrorNote error={failed} again={() => void mail.refetch()} /> : <Loading />}
      </Page>
    );
  }
  return <Sorting entries={entries} />;
}

function Sorting({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = useSlug();
  const { letter } = useSearch({ from: '/$slug/mail' });
  const [last, setLast] = useState(0);
  const found = entries.findIndex(({ id }) => id === letter);
  // A sorted letter leaves the list; the one that takes its place is next.
  const at = found >= 0 ? found : Math.min(last, entries.length - 1);
  const current = entries[at];
  const open = (index: number) => {
    const entry = entries[index];
    if (!entry) return;
    setLast(index);
    void navigate({ to: '/$slug/mail', params, search: { letter: entry.id }, replace: true });
  };
  const leave = () => {
    setLast(at);
    void navigate({ to: '/$slug/mail', params, search: {}, replace: true });
  };
  useKeys({ j: () => open(at + 1), k: () => open(at - 1) });
  return (
    <Page title={t('unsorted.title')} className="uns">
      <div className="qc">
        <header>
          <h1>{t('unsorted.title')}</h1>
          <p>{t('unsorted.of', { at: at + 1, count: entries.length })}</p>
          <span className="mob nxt">
            <button type="button" className="btn s" disabled={at === 0} onClick={() => open(at - 1)}>
              {t('unsorted.before')}
            </button>
            <button type="button" className="btn s" disabled={at === entries.length - 1} onClick={() => open(at + 1)}>
              {t('unsorted.after')}
            </button>
          </span>
        </header>
        <ul className="ql">
          {entries.map((entry, index) => (
            <li key={entry.id} className={[index === at && 'cur', entry.closed && 'hid'].filter(Boolean).join(' ') || undefined} aria-current={index === at ? 'true' : undefined}>
              <button type="button" onClick={() => open(index)}>
                <Line entry={entry} />
              </button>
            </li>
          ))}
        </ul>
        <p className="qf keys">
          <span>
            <kbd>J</kbd> <kbd>K</kbd> {t('unsorted.keys.move')}
          </span>
          <span>
            <kbd>Z</kbd> {t('unsorted.keys.undo')}
          </span>
        </p>
      </div>
      {current.open ? (
        <>
          <RawLetter letter={current.open} />
          <Verdicts key={current.id} letter={current.open} onDone={leave} />
        </>
      ) : (
        current.closed && <ClosedLetter key={current.id} letter={current.closed} onDone={leave} />
      )}
    </Page>
  );
}

/** «d***@inbox.example»: who may be a child is not read from across the room. */
const masked = (address: string) => address.replace(/^(.)[^@]*/, '$1***');

function Line({ entry: { open, closed, receivedAt } }: { entry: Entry }) {
  const { t } = useTranslation();
  const { brief, moment } = useDates();
  const marked = closed?.riskHistory.findLast(({ act }) => act === 'marked');
  if (!open) {
    return (
      <>
        <span className="a">
          <b>{t('closed.title')}</b>
          <span>{brief(receivedAt)}</span>
        </span>
        <span className="s">
          <IconLock className="i" aria-hidden />
          {t('closed.only')}
        </span>
        {marked && <span className="w">{t('closed.markedAt', { at: moment(marked.at) })}</span>}
      </>
    );
  }
  return (
    <>
      <span className="a">
        <b>{open.riskSuggested ? masked(open.fromAddress) : open.fromAddress}</b>
        <span>{brief(receivedAt)}</span>
      </span>
      <span className="s">
        {open.riskSuggested ? t('unsorted.held') : open.subject || t('unsorted.noSubject')} <span>{!open.riskSuggested && firstLine(open.text, 80)}</span>
      </span>
      <span className="w">
        {open.riskSuggested && (
          <>
            <IconShield className="i" aria-hidden />
            {t('unsorted.child')}
          </>
        )}
        {!open.riskSuggested && (open.automatic ? t('unsorted.automatic') : open.suggestions[0]?.sentence ?? open.fromName)}
      </span>
    </>
  );
}
