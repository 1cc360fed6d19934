import type { AnswerView, CoExecutor } from '@kenes/assignments';
import { formatDate, formatInstant, inLanguage, languages, wordsFor, type Language, type WordKey } from '@kenes/config';
import { Figures } from './answer-form.js';
import { FilesField, HandOver, LetterPart, Notes } from './form-parts.js';
import { asks, type ReportPage } from './report-view.js';
import { Phone } from '../parts/phone.js';

export const collectStyle = `.co{border-top:1px solid var(--line-2);padding:14px 0 16px;display:grid;grid-template-columns:26px minmax(0,1fr);gap:2px 12px}.co:first-of-type{border-top:2px solid var(--ink)}.co:last-of-type{border-bottom:1px solid var(--line-2)}.co blockquote{margin:6px 0 0;font:16px/1.5 var(--doc);white-space:pre-line}.co .m{color:var(--ink-2);font-size:15px}.co>div{grid-column:2}.co .fl{margin-top:6px}.co .take{grid-column:1/3;display:flex;gap:12px;align-items:center;cursor:pointer;font-weight:600;padding:2px 0}.co.no{background:var(--sunk);margin:0 -24px;padding-left:24px;padding-right:24px}form{counter-reset:in out}.in:checked{counter-increment:in}.out:checked{counter-increment:out}.sum{border-left:4px solid var(--kok);background:var(--kok-t);padding:10px 14px;margin-top:20px}.sum .a::after{content:counter(in)}.sum .z::after{content:counter(out)}@media screen and (max-width:760px){.co.no{margin:0 -16px;padding-left:16px;padding-right:16px}}`;

/** T5: the lead ticks whose answers go in and whom she does not wait for, and writes her own. */
export function CollectForm(page: ReportPage) {
  const { view, language, formKey, typed } = page;
  const { t } = wordsFor(language);
  const asked = asks(view.slot.force);
  const silent = view.coExecutors.filter(({ answer }) => !answer);
  return (
    <form method="post" id="f" encType="multipart/form-data">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="answer" value="done" />
      <Notes {...page} />
      <h2 style={{ fontSize: '18px', marginBottom: '10px' }}>{t(`assignments:page.collect.answers.${view.slot.force}`)}</h2>
      {view.coExecutors.map((one) => (one.answered || one.answer ? <Answered key={one.slotId} one={one} {...page} /> : <Silent key={one.slotId} one={one} {...page} />))}
      {view.coExecutors.some(({ answered }) => !answered) && (
        <div style={{ marginTop: '16px' }}>
          <label className="lb s" htmlFor="why">{t('assignments:page.collect.why')}</label>
          <p className="hint">{t('assignments:page.collect.whyNote')}</p>
          <textarea id="why" name="why" maxLength={2_000} style={{ minHeight: 0 }} defaultValue={typed.why} />
        </div>
      )}
      <p className="sum">{t('assignments:page.collect.sum')} <b className="a" />. {silent.length > 0 && <>{t('assignments:page.collect.sumWithout')} <b className="z" />. </>}{t('assignments:page.collect.sumNote')}</p>
      <div style={{ marginTop: '26px' }}>
        <label className="lb" htmlFor="t-done">{t(`assignments:page.collect.yours.${asked}`)}</label>
        <p className="hint">{t('assignments:page.collect.yoursNote')}</p>
        <textarea id="t-done" name="t-done" maxLength={20_000} style={{ minHeight: '236px' }} defaultValue={typed.texts.done ?? startOf(view.coExecutors, language)} />
      </div>
      <div style={{ marginTop: '20px' }}><Figures {...page} /></div>
      <FilesField {...page} label={t('assignments:page.collect.files')} />
      <button className="btn p go" type="submit">{t(`assignments:page.collect.send.${asked}`)}</button>
      <button className="btn go2" type="submit" name="save" value="1" formNoValidate>{t('assignments:page.collect.save')}</button>
      {view.address && <p className="after">{t('assignments:page.collect.after', { address: view.address })}</p>}
      <HandOver {...page} />
      <LetterPart {...page} />
    </form>
  );
}

/** An answer to take in; a body that has not said its last word may also be left out. */
function Answered({ one, token, view, language, typed }: ReportPage & { one: CoExecutor }) {
  const { t } = wordsFor(language);
  const { answer, slotId } = one;
  return (
    <div className="co">
      {answer
        ? <label className="take" htmlFor={`c-${slotId}`}><input className="in" type="checkbox" id={`c-${slotId}`} name="taken" value={answer.reportId} defaultChecked={typed.taken.includes(answer.reportId)} /><span>{inLanguage(one.name, language)}</span></label>
        : <p className="take">{inLanguage(one.name, language)}</p>}
      {answer && (
        <div>
          <p className="m">{[formatInstant(answer.at, view.zone, 'day', language), cameBy(answer, language), answer.kind === 'interim' && t('assignments:page.collect.interim')].filter(Boolean).join(', ')}</p>
          {answer.text && <blockquote>{answer.text}</blockquote>}
          {answer.files.map(({ position, name }) => <p className="fl" key={position}><a href={`/r/${token}/files/${answer.reportId}/${position}`}>{name}</a></p>)}
        </div>
      )}
      {!one.answered && <Without one={one} language={language} typed={typed} />}
    </div>
  );
}

function Silent({ one, language, typed }: ReportPage & { one: CoExecutor }) {
  const { t } = wordsFor(language);
  const said = [one.force !== 'order' && t('assignments:page.collect.byAgreement'), t('assignments:page.collect.silent'), one.dueOn && t('assignments:page.collect.theirDue', { day: formatDate(one.dueOn, 'weekday', language) })];
  return (
    <div className="co no">
      <Without one={one} language={language} typed={typed} />
      <div>
        <p className="m">{said.filter(Boolean).join(' ')}</p>
        {one.contact?.phone && <p className="m">{inLanguage(one.contact.name, language)}, <Phone number={one.contact.phone} /></p>}
      </div>
    </div>
  );
}

function Without({ one, language, typed }: Pick<ReportPage, 'language' | 'typed'> & { one: CoExecutor }) {
  const { t } = wordsFor(language);
  const id = `w-${one.slotId}`;
  return (
    <>
      <label className="take" htmlFor={id}>
        <input className="out" type="checkbox" id={id} name="without" value={one.organisationId} defaultChecked={typed.without.includes(one.organisationId)} />
        <span>{one.answer ? t('assignments:page.collect.notAwaited') : t('assignments:page.collect.without', { body: inLanguage(one.name, language) })}</span>
      </label>
      {one.asksUntil && <div><p className="m">{t('assignments:page.collect.asks', { day: formatDate(one.asksUntil, 'weekday', language) })}</p></div>}
    </>
  );
}

function cameBy({ channel, incoming }: NonNullable<CoExecutor['answer']>, language: Language): string {
  const { t } = wordsFor(language);
  if (incoming !== null) return t('assignments:page.collect.letter', { number: incoming });
  return channel in { mail: 1, link: 1, web: 1, onBehalf: 1 } ? t(`assignments:page.collect.channel.${channel}` as WordKey) : '';
}

/** The text as the form began it, in whatever language: none of it is the lead's own yet. */
export const isUntouched = ({ coExecutors }: AnswerView, text = ''): boolean => languages.some((language) => startOf(coExecutors, language) === text.replaceAll('\r\n', '\n'));

/** What the lead begins from: each answer under the name of its body. */
function startOf(coExecutors: readonly CoExecutor[], language: Language): string {
  const { t } = wordsFor(language);
  return coExecutors.flatMap(({ name, answer }) => (answer?.text ? [t('assignments:page.collect.said', { body: inLanguage(name, language), text: answer.text })] : [])).join('\n\n');
}
