import { useEffect, useRef } from 'react';
import { Link, Navigate } from '@tanstack/react-router';
import { IconArrowRight, IconChevronRight, IconMailbox } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { formatDate } from '../../../../config/words/dates';
import { NoDemo, useDemoState, useNextDay, type DemoState } from '../api/demo';
import { ErrorNote } from '../parts/ErrorNote';
import { Loading } from '../parts/Loading';
import { Section } from '../parts/Section';
import { Sign } from '../parts/Sign';
import { useKeys } from '../shell/keys';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { daysBetween } from '../words/useDates';
import { currentLanguage } from '../words/words';
import './start.css';

const known = ['secretary', 'coordinator', 'officer', 'prosecutor', 'union', 'region', 'chair'] as const;
type Known = (typeof known)[number];

/** The demo's front door: what it is, three things to try, one click per role. */
export function StartPage() {
  const { t } = useTranslation();
  const state = useDemoState();
  useEffect(() => {
    document.title = `${t('start.tag')} — Кеңес`;
  }, [t]);
  if (state.error instanceof NoDemo) return <Navigate to="/sign-in" search={{}} replace />;
  return (
    <div className="start">
      <header className="hd">
        <Sign />
        <b>Кеңес</b>
        <span className="tag">{t('start.tag')}</span>
        <LanguageSwitch />
      </header>
      <main id="m" tabIndex={-1}>
        {state.data ? <Loaded state={state.data} /> : state.error ? <ErrorNote error={state.error} again={() => void state.refetch()} /> : <Loading />}
      </main>
      <footer className="fo">
        <span>{t('start.here', { address: location.host })}</span>
      </footer>
    </div>
  );
}

function Loaded({ state }: { state: DemoState }) {
  return (
    <>
      <Hero state={state} />
      <Steps slug={state.slug} />
      <div className="who">
        <Roles roles={state.roles} />
        <Side state={state} />
      </div>
    </>
  );
}

function Hero({ state: { today, counts } }: { state: DemoState }) {
  const { t } = useTranslation();
  const left = daysBetween(today, `${today.slice(0, 4)}-06-01`);
  const facts = [t('start.assignments', { count: counts.assignments }), t('start.regions', { count: counts.regions }), left > 0 && t('start.left', { count: left })].filter(Boolean).join(', ');
  return (
    <section className="hero">
      <div>
        <h1>{t('start.title')}</h1>
        <p>
          <Trans i18nKey="start.lead" values={{ day: formatDate(today, 'letter', currentLanguage()), facts }} components={{ b: <b /> }} />
        </p>
      </div>
      <div>
        <div className="str" role="img" aria-label={t('start.strokes')}>
          {Array.from({ length: 12 }, (_, day) => (
            <i key={day} style={{ height: day === 11 ? '100%' : `${31 + day * 4.3}%` }} />
          ))}
        </div>
        <div className="sl" aria-hidden="true">
          {Array.from({ length: 11 }, (_, day) => (
            <span key={day}>{day + 1}</span>
          ))}
          <b>12</b>
        </div>
      </div>
    </section>
  );
}

function Steps({ slug }: { slug: string }) {
  const { t } = useTranslation();
  return (
    <ol className="try" aria-label={t('start.try')}>
      <li>
        <span className="n">1</span>
        <div>
          <b>{t('start.read.title')}</b>
          <p>{t('start.read.text')}</p>
          <Link to="/mailbox">{t('start.read.link')}</Link>
        </div>
      </li>
      <li>
        <span className="n">2</span>
        <div>
          <b>{t('start.answer.title')}</b>
          <p>{t('start.answer.text')}</p>
          <span className="q">{t('start.answer.example')}</span>
        </div>
      </li>
      <li>
        <span className="n">3</span>
        <div>
          <b>{t('start.accept.title')}</b>
          <p>{t('start.accept.text')}</p>
          <form method="post" action="/demo/sign-in">
            <input type="hidden" name="role" value="secretary" />
            <input type="hidden" name="to" value={`/${slug}/`} />
            <button className="link" type="submit">
              {t('start.accept.link')}
            </button>
          </form>
        </div>
      </li>
    </ol>
  );
}

function Roles({ roles }: { roles: DemoState['roles'] }) {
  const { t } = useTranslation();
  const forms = useRef<(HTMLFormElement | null)[]>([]);
  useKeys(Object.fromEntries(roles.map((_, index) => [String(index + 1), () => forms.current[index]?.requestSubmit()])));
  return (
    <Section title={t('start.who')}>
      <ul className="rl">
        {roles.map(({ key, name, post, organisation, summary }, index) => (
          <li key={key}>
            <form method="post" action="/demo/sign-in" ref={(form) => void (forms.current[index] = form)}>
              <input type="hidden" name="role" value={key} />
              <button type="submit">
                <kbd>{index + 1}</kbd>
                <span>
                  <b>{known.includes(key as Known) ? t(`start.roles.${key as Known}`) : post}</b>
                  <span className="p">{[name, organisation].filter(Boolean).join(', ')}</span>
                </span>
                <span className="w">
                  <b>{summary || t('start.nothing')}</b>
                  {known.includes(key as Known) && <span className="d">{t(`start.does.${key as Known}`)}</span>}
                </span>
                <IconChevronRight className="i" aria-hidden />
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Side({ state }: { state: DemoState }) {
  const { t } = useTranslation();
  const next = useNextDay();
  const mailbox = useRef<HTMLAnchorElement>(null);
  useKeys({ m: () => mailbox.current?.click(), arrowright: next.busy ? undefined : () => void next.go() });
  return (
    <aside className="side">
      <Section title={t('demo.mailbox')}>
        <p>
          {t('start.mailboxes', { count: state.counts.mailboxes })} {t('start.unread', { count: state.counts.unread })}
        </p>
        <Link className="btn" to="/mailbox" ref={mailbox}>
          <IconMailbox className="i" aria-hidden /> {t('start.openMail')} <kbd className="dsk">M</kbd>
        </Link>
      </Section>
      <Section title={t('start.time.title')}>
        <p>{t('start.time.text')}</p>
        <button className="btn" type="button" disabled={next.busy} onClick={() => void next.go()}>
          <IconArrowRight className="i" aria-hidden /> {t('demo.nextDay')} <kbd className="dsk">→</kbd>
        </button>
      </Section>
    </aside>
  );
}
