import { daysBetween, type AnswerView } from '@kenes/assignments';
import { dayIn, formatDate, formatInstant, inLanguage, wordsFor, type Language } from '@kenes/config';
import type { ReactNode } from 'react';
import { renderPage } from '../parts/page.js';
import { Phone } from '../parts/phone.js';
import { AnswerForm } from './answer-form.js';
import { ClosedForm } from './closed-form.js';
import { CollectForm, collectStyle } from './collect-form.js';
import { asks, type ReportPage } from './report-view.js';

const style = `.done{border-left:4px solid var(--ok);background:var(--ok-t);padding:10px 14px;grid-column:1/3;margin-bottom:14px}.bad{border-left:4px solid var(--late);background:var(--late-t);padding:10px 14px;margin-bottom:16px}.fg{display:grid;grid-template-columns:1fr 8em;gap:8px 14px;align-items:center;margin-bottom:22px}.fg label{line-height:1.3}.back{margin-bottom:18px}.dep{border-top:1px solid var(--line-2);margin-top:22px;padding-top:14px}.dep summary{font-weight:600;cursor:pointer;padding:4px 0}.dep .hint{margin-top:4px}button.opt{font:inherit;color:inherit;text-align:left;background:none;width:100%}.lnk{font:inherit;color:var(--kok);background:none;border:0;padding:0;text-align:left;text-decoration:underline;cursor:pointer}`;

/** P2 answers from a link: five answers, one form, no script. */
export function renderReportPage(page: ReportPage): string {
  const { view, language, sent, form } = page;
  const { t } = wordsFor(language);
  const { force } = view.slot;
  const number = view.assignment.number!;
  return renderPage({
    language,
    council: inLanguage(view.council, language),
    title: t(`assignments:page.title.${force}`, { number }),
    form: 'f', wanted: page.wanted,
    style: form === 'collect' ? style + collectStyle : style,
    children: (
      <>
        {sent && <p className="done" role="status"><b>{t('assignments:page.sent.title')}.</b> {view.closed ? '' : t('assignments:page.sent.lead')}</p>}
        <Head {...page} />
        {view.closed ? <ClosedForm {...page} /> : form === 'collect' ? <CollectForm {...page} /> : <AnswerForm {...page} />}
        <Aside {...page} />
      </>
    ),
  });
}

function Head({ view, language, form }: ReportPage) {
  const { t } = wordsFor(language);
  const { assignment, slot, closed } = view;
  const about = t(`assignments:page.about.${slot.force}`, { number: assignment.number!, organisation: inLanguage(view.organisation, language) });
  return (
    <div className="lead">
      <p className="k">{about}{form === 'collect' && `, ${t(`assignments:page.collect.lead.${slot.force}`)}`}</p>
      <h1>{closed === 'accepted' ? t(`assignments:page.closed.accepted.${slot.force}`) : closed ? t('assignments:page.closed.cancelled') : inLanguage(assignment.title, language)}</h1>
      <p className="f">
        {closed
          ? <ClosedSince view={view} language={language} />
          : <span>{t(form === 'collect' ? `assignments:page.collect.due.${slot.force}` : `assignments:page.due.${slot.force}`)}: <b>{formatDate(slot.dueOn!, 'weekday', language)}</b> <Nearness view={view} language={language} /></span>}
        <span className="mut">{t('assignments:page.from', { name: inLanguage(view.sender.name, language) })}</span>
      </p>
    </div>
  );
}

function ClosedSince({ view, language }: { view: AnswerView; language: Language }) {
  const { t } = wordsFor(language);
  const { assignment, slot, closed, zone } = view;
  if (closed === 'accepted') return <span className="c-ok b">{t(`assignments:page.closed.since.${slot.force}`, { day: formatDate(dayIn(zone, slot.acceptedAt ?? assignment.closedAt!), 'document', language) })}</span>;
  return assignment.closeReason ? <span>{t('assignments:page.closed.reason', { reason: assignment.closeReason })}</span> : null;
}

/** «завтра», «осталось 5 дней»; late only for an order, the others are waited for. */
function Nearness({ view: { slot, today }, language }: { view: AnswerView; language: Language }) {
  const { t } = wordsFor(language);
  const days = daysBetween(today, slot.dueOn!);
  if (days > 3 || !slot.owes) return null;
  const late = slot.force === 'order' ? t('assignments:page.late.order', { count: -days }) : t('assignments:page.late.waiting');
  const words = days < 0 ? late : days === 0 ? t('common:today') : days === 1 ? t('common:tomorrow') : t('common:count.days', { count: days });
  return <span className={days < 0 && slot.force === 'order' ? 'c-late b nw' : 'c-due b nw'}>{words}</span>;
}

function Aside({ view, language, form }: ReportPage) {
  const { t } = wordsFor(language);
  const { assignment, slot, reports, coExecutors, sender, zone } = view;
  const text = inLanguage(assignment.text, language);
  const result = inLanguage(assignment.result, language);
  const basis = inLanguage(assignment.basis, language);
  return (
    <aside>
      {!view.closed && coExecutors.length > 0 && (form === 'collect'
        ? <section className="sec"><h2>{t('assignments:page.collect.early')}</h2><p><Turn to="answer">{t('assignments:page.collect.earlyLink')}</Turn></p></section>
        : (
          <section className="sec">
            <h2>{t(slot.force === 'order' ? 'assignments:page.coExecutors' : 'assignments:page.others', { count: coExecutors.length, answered: coExecutors.filter((one) => one.answered).length })}</h2>
            <p><Turn to="collect">{t(`assignments:page.collect.collect.${asks(slot.force)}`)}</Turn></p>
          </section>
        ))}
      <section className="sec">
        <h2>{t('assignments:page.fullText')}</h2>
        {text.split('\n').filter(Boolean).map((line, at) => <p className="tx" key={at}>{line}</p>)}
        {result && <p>{t('assignments:page.result', { result })}</p>}
        {basis && <p className="mut">{basis}</p>}
      </section>
      {reports.length > 0 && (
        <section className="sec">
          <h2>{t('assignments:page.earlier')}</h2>
          <ul>
            {reports.slice(0, 5).map((report) => (
              <li key={report.id}>
                <b>{formatInstant(report.at, zone, 'day', language)}, «{t(`assignments:answer.${report.answer}`)}»</b>
                {report.text && <span className="mut">{clip(report.text)}</span>}
                <span className="fnt">{capital(t(`assignments:standing.${report.standing}`))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {form === 'collect' && (
        <section className="sec">
          <h2>{t('assignments:page.collect.contacts')}</h2>
          <ul>
            {coExecutors.map(({ slotId, name, contact }) => (
              <li key={slotId}><b>{inLanguage(name, language)}</b>{contact && <span className="mut">{inLanguage(contact.name, language)}{contact.phone && <>, <Phone number={contact.phone} /></>}</span>}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="sec">
        <h2>{t('assignments:page.questions')}</h2>
        <p>{t('assignments:page.questionsNote')} {sender.phone && <Phone number={sender.phone} />}</p>
      </section>
      <p className="safe"><span>{t('assignments:page.safe')}</span></p>
      {view.address && !view.closed && (
        <details className="dep">
          <summary>{t('assignments:page.close.open')}</summary>
          <p className="hint">{t('assignments:page.close.note', { address: view.address })}</p>
          <button className="btn" type="submit" form="f" formAction={`?lang=${language}`} name="close" value="1" formNoValidate>{t('assignments:page.close.send')}</button>
        </details>
      )}
    </aside>
  );
}

/** To the lead's other form; what was typed on this one is kept. */
function Turn({ to, children }: { to: ReportPage['form']; children: ReactNode }) {
  return <button className="lnk" type="submit" form="f" formAction={`?${to}`} name="turn" value="1" formNoValidate>{children}</button>;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Enough of an earlier answer to know it again. */
const clip = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);
