import { dayIn, formatDate, formatInstant, inLanguage, monthName, timeIn, weekdayName, wordsFor, type Language } from '@kenes/config';
import { longestNote, type MeetingAnswer, type RsvpView } from '@kenes/meetings';
import { renderPage } from './parts/page.js';
import { Phone } from './parts/phone.js';

export interface RsvpPage {
  view: RsvpView;
  language: Language;
  /** The language that was chosen here; null while the page speaks its person's own. */
  wanted: Language | null;
  /** The page's own address, without a query: forms and files stand beside it. */
  path: string;
  /** Idempotency key of this form. */
  formKey: string;
  /** What was typed before the language was switched or something was missing. */
  typed?: { answer?: MeetingAnswer; note?: string };
  /** What is wrong with what was sent. */
  problem?: string;
}

const style = `.ev{display:grid;grid-template-columns:84px 1fr;gap:0 20px;align-items:start;grid-column:1/3;margin-bottom:22px}.day{border:1px solid var(--line-2);border-radius:6px;overflow:hidden;text-align:center;background:var(--paper)}.day i{display:block;font-style:normal;background:var(--kok);color:var(--on-kok);font-size:14px;padding:3px 0}.day b{display:block;font-size:34px;line-height:1.15;padding-top:4px}.day span{display:block;font-size:14px;padding-bottom:6px;color:var(--ink-2)}.ev p{margin-top:6px}.off .day i{background:var(--late)}.off b,.off h1{text-decoration:line-through}.done{border-left:4px solid var(--ok);background:var(--ok-t);padding:10px 14px;margin-bottom:20px}.bad{border-left:4px solid var(--late);background:var(--late-t);padding:10px 14px;margin-bottom:16px}
@media screen and (max-width:760px){.ev{grid-template-columns:70px 1fr;gap:0 14px}.day b{font-size:28px}}`;

/** P2: will you come. One form, no script; what may be answered follows from the meeting. */
export function renderRsvpPage(page: RsvpPage): string {
  const { view, language } = page;
  const { t } = wordsFor(language);
  const title = inLanguage(view.meeting.title, language);
  return renderPage({
    language,
    council: inLanguage(view.council, language),
    title: t('meetings:page.title', { title }),
    form: view.closed ? undefined : 'f', wanted: page.wanted,
    style,
    children: (
      <>
        <div className="lead"><p className="k">{t('meetings:page.for', { name: inLanguage(view.guest.person.name, language), organisation: inLanguage(view.guest.organisation, language) })}</p></div>
        <Sitting view={view} language={language} title={title} />
        {view.closed ? <Closed view={view} language={language} /> : <Form {...page} />}
        <Aside {...page} />
      </>
    ),
  });
}

function Sitting({ view, language, title }: { view: RsvpView; language: Language; title: string }) {
  const { meeting, zone } = view;
  const day = dayIn(zone, meeting.startsAt);
  const video = meeting.cancelledAt ? null : meeting.videoUrl;
  return (
    <div className={meeting.cancelledAt ? 'ev off' : 'ev'}>
      <div className="day" aria-hidden="true">
        <i>{weekdayName(day, language)}</i>
        <b>{Number(day.slice(8))}</b>
        <span>{language === 'ru' ? formatDate(day, 'day', 'ru').split(' ')[1] : monthName(Number(day.slice(5, 7)), language)}</span>
      </div>
      <div>
        <h1>{title}</h1>
        <p><b>{formatDate(day, 'letter', language)}, {timeIn(zone, meeting.startsAt)}–{timeIn(zone, meeting.endsAt)}</b></p>
        {(meeting.place || video) && <p>{meeting.place}{meeting.place && video ? <br /> : null}{video && <a href={video} rel="noreferrer">{video}</a>}</p>}
      </div>
    </div>
  );
}

function Form({ view, language, formKey, typed, problem }: RsvpPage) {
  const { t } = wordsFor(language);
  const { invitation, meeting, offered } = view;
  const chosen = typed ? typed.answer : invitation.answer;
  return (
    <form method="post" id="f" action={`?lang=${language}`}>
      <input type="hidden" name="key" value={formKey} />
      {problem && <p className="bad" role="alert">{problem}</p>}
      {invitation.answer && !problem && <Answered view={view} language={language} />}
      {!invitation.answer && meeting.sequence > 0 && <p className="note"><span>{t('meetings:page.moved')}</span></p>}
      <fieldset>
        <legend>{t('meetings:page.question')}</legend>
        <div className="opts">
          {offered.map((answer, at) => (
            <label key={answer} className={at === offered.length - 1 ? 'opt end' : 'opt'}>
              <input type="radio" name="answer" value={answer} defaultChecked={answer === chosen} required />
              <b>{t(`meetings:answer.${answer}`)}</b>
              <span>{t(`meetings:page.hint.${answer}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="lb s" htmlFor="note">{t('meetings:page.note')} <span className="mut" style={{ fontWeight: 400 }}>{t('meetings:page.optional')}</span></label>
      <textarea id="note" name="note" maxLength={longestNote} style={{ minHeight: '76px' }} defaultValue={typed ? typed.note : (invitation.note ?? '')} />
      <button className="btn p go" type="submit">{t('meetings:page.submit')}</button>
      <p className="after">{t('meetings:page.changeUntil')} {t('meetings:page.onBehalf')}</p>
    </form>
  );
}

function Answered({ view, language }: { view: RsvpView; language: Language }) {
  const { t } = wordsFor(language);
  const { answer, answeredAt } = view.invitation;
  return (
    <div className="done" role="status">
      <b>{t('meetings:page.thanks')}.</b> {t('meetings:page.yourAnswer', { answer: t(`meetings:answer.${answer!}`) })}.<br />
      <span className="mut">{t('meetings:page.answeredAt', { when: formatInstant(answeredAt!, view.zone, 'day', language) })}</span>
    </div>
  );
}

function Closed({ view, language }: { view: RsvpView; language: Language }) {
  const { t } = wordsFor(language);
  const { meeting, invitation } = view;
  return (
    <section className="card">
      <h2>{meeting.cancelledAt ? t('meetings:page.cancelled') : t('meetings:page.over')}</h2>
      {meeting.cancelReason && <p>{t('meetings:page.reason', { reason: meeting.cancelReason })}</p>}
      {invitation.answer && <Answered view={view} language={language} />}
    </section>
  );
}

function Aside({ view, language, path }: RsvpPage) {
  const { t } = wordsFor(language);
  return (
    <aside>
      {!view.meeting.cancelledAt && (
        <section className="sec">
          <h2>{t('meetings:page.calendar')}</h2>
          <p><a className="btn" href={`${path}/meeting.ics?lang=${language}`}>{t('meetings:page.addToCalendar')}</a></p>
          <p className="mut">{t('meetings:page.calendarNote')}</p>
        </section>
      )}
      <section className="sec">
        <h2>{t('meetings:page.ask')}</h2>
        {view.phone
          ? <p>{t('meetings:page.askText')} <Phone number={view.phone} /></p>
          : <p>{t('meetings:page.askMail')}</p>}
      </section>
      <p className="safe"><span>{t('meetings:page.private')}</span></p>
    </aside>
  );
}
