import { useEffect } from 'react';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../../../config/words/dates';
import { NoDemo, useDemoState, useLetters, useMailboxes, type DemoState, type Letter, type Mailbox } from '../api/demo';
import { Empty } from '../parts/Empty';
import { ErrorNote } from '../parts/ErrorNote';
import { LetterText } from '../parts/LetterText';
import { Loading } from '../parts/Loading';
import { useKeys } from '../shell/keys';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { CouncilClock, useDates } from '../words/useDates';
import { currentLanguage } from '../words/words';
import { ReplyForm } from './ReplyForm';
import './mailbox.css';

/** The demo's mail: every letter the council sent, readable and answerable as any recipient. */
export function MailboxPage() {
  const { t } = useTranslation();
  const state = useDemoState();
  const boxes = useMailboxes();
  useEffect(() => {
    document.title = `${t('demo.mailbox')} — Кеңес`;
  }, [t]);
  if (state.error instanceof NoDemo) return <Navigate to="/sign-in" search={{}} replace />;
  const failed = state.error ?? boxes.error;
  return (
    <div className="mb">
      <TopLine state={state.data} boxes={boxes.data?.mailboxes ?? []} />
      {state.data && boxes.data ? (
        <CouncilClock.Provider value={{ today: state.data.today, zone: state.data.zone }}>
          <Box boxes={boxes.data.mailboxes} />
        </CouncilClock.Provider>
      ) : (
        <main id="m" className="alone" tabIndex={-1}>
          {failed ? <ErrorNote error={failed} again={() => void boxes.refetch()} /> : <Loading />}
        </main>
      )}
    </div>
  );
}

const useChosen = (boxes: Mailbox[]) => {
  const { box } = useSearch({ from: '/mailbox' });
  return boxes.find(({ address }) => address === box) ?? boxes.find(({ unread }) => unread > 0) ?? boxes[0];
};

function TopLine({ state, boxes }: { state: DemoState | undefined; boxes: Mailbox[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const chosen = useChosen(boxes);
  return (
    <header className="tb0">
      <b>{t('demo.mailbox')}</b>
      {state && <span className="mut">{t('mailbox.note', { day: formatDate(state.today, 'document', currentLanguage()) })}</span>}
      <span className="push">
        <LanguageSwitch />
        <form method="post" action="/demo/sign-in">
          <input type="hidden" name="role" value="secretary" />
          <button className="link" type="submit">
            {t('mailbox.back')}
          </button>
        </form>
      </span>
      <label className="vh" htmlFor="bx">
        {t('mailbox.whose')}
      </label>
      <select id="bx" value={chosen?.address ?? ''} onChange={(event) => void navigate({ to: '/mailbox', search: { box: event.target.value } })}>
        {boxes.map(({ address, name, organisation, unread }) => (
          <option key={address} value={address}>
            {[name, organisation, unread > 0 && t('mailbox.unread', { count: unread })].filter(Boolean).join(', ')}
          </option>
        ))}
      </select>
    </header>
  );
}

function Box({ boxes }: { boxes: Mailbox[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/mailbox' });
  const chosen = useChosen(boxes);
  useEffect(() => {
    // Reading a box empties its «unread», so the choice is written down at once.
    if (!search.box && chosen) void navigate({ to: '/mailbox', search: { ...search, box: chosen.address }, replace: true });
  });
  const letters = useLetters(chosen?.address);
  const rows = letters.data?.letters ?? [];
  const current = rows.find(({ id }) => id === search.letter) ?? (matchMedia('(max-width:820px)').matches ? undefined : rows[0]);
  const open = (letter: Letter | undefined) => letter && void navigate({ to: '/mailbox', search: { box: chosen?.address, letter: letter.id } });
  const at = rows.findIndex(({ id }) => id === current?.id);
  useKeys({ j: () => open(rows[at + 1]), k: () => open(rows[at - 1]) });
  if (!chosen) return <Nothing text={t('mailbox.none')} />;
  return (
    <div className={current ? 'g3 reading' : 'g3'}>
      <nav className="ml" aria-label={t('mailbox.inbox')}>
        <LetterList letters={rows} current={current} open={open} />
      </nav>
      <main className="rd" id="m" tabIndex={-1}>
        {letters.error && !letters.data ? (
          <ErrorNote error={letters.error} again={() => void letters.refetch()} />
        ) : current ? (
          <>
            <button type="button" className="back btn s" onClick={() => void navigate({ to: '/mailbox', search: { box: chosen.address } })}>
              {t('mailbox.toList')}
            </button>
            <Reading letter={current} box={chosen} />
          </>
        ) : letters.data ? (
          <div className="dsk">
            <Empty title={t('mailbox.empty')} text={t('mailbox.emptyText')} />
          </div>
        ) : (
          <Loading rows={3} />
        )}
      </main>
      <Around />
    </div>
  );
}

/** The head line only repeats the number; what the letter says begins below it. */
/** Below the number and the greeting: what the letter says. */
const firstWords = (text: string) => text.split('\n').find((line) => line.trim() !== '' && !/^№|!$/.test(line.trim())) ?? '';

function Nothing({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <main id="m" className="alone" tabIndex={-1}>
      <Empty title={t('mailbox.empty')} text={text} />
    </main>
  );
}

function LetterList({ letters, current, open }: { letters: Letter[]; current: Letter | undefined; open: (letter: Letter) => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <ul>
      {letters.map((letter) => (
        <li key={letter.id} className={letter.id === current?.id ? 'cur' : !letter.read && letter.direction === 'in' ? 'un' : undefined} aria-current={letter.id === current?.id ? 'true' : undefined}>
          <button type="button" onClick={() => open(letter)}>
            <span className="a">
              <span>{letter.direction === 'out' ? t('mailbox.you') : letter.fromName}</span>
              <span>{dates.brief(letter.at)}</span>
            </span>
            <span className="s">{letter.subject}</span>
            <span className="x">{firstWords(letter.text)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Reading({ letter, box }: { letter: Letter; box: Mailbox }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <>
      <h1>{letter.subject}</h1>
      <p className="h">
        <span>
          <b>{letter.fromName}</b> &lt;{letter.fromAddress}&gt;
        </span>
        <span>{t('mailbox.to', { address: letter.toAddress })}</span>
        <span>{dates.moment(letter.at)}</span>
      </p>
      <article className="let">
        <LetterText text={letter.text} />
      </article>
      {letter.files.length > 0 && (
        <p className="files">
          {letter.files.map(({ name, url, size }) => (
            <a key={url} href={url} download={name}>
              <IconPaperclip className="i" aria-hidden /> {name} <span className="fnt">{t('files.kilobytes', { size: formatNumber(Math.max(1, Math.round(size / 1024)), currentLanguage()) })}</span>
            </a>
          ))}
        </p>
      )}
      {letter.direction === 'in' && <ReplyForm key={letter.id} letter={letter} box={box} />}
    </>
  );
}

function Around() {
  const { t } = useTranslation();
  return (
    <aside className="un2">
      <section>
        <h2>{t('mailbox.next.title')}</h2>
        <ol className="sm">
          <li>{t('mailbox.next.receipt')}</li>
          <li>{t('mailbox.next.secretary')}</li>
        </ol>
      </section>
      <section>
        <h2>{t('mailbox.other.title')}</h2>
        <p className="sm mut">{t('mailbox.other.text')}</p>
      </section>
    </aside>
  );
}
